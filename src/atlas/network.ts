/** How long a download waits and how often it tries. Times in milliseconds. */
export interface Patience {
  /** Tries of one file, the first included. */
  tries: number;
  /** The pause after the first failed try; each later one is twice as long. */
  firstPause: number;
  /** No pause is longer, whatever the server asks for. */
  longestPause: number;
  /** Silence from the server that counts as a stall. */
  stall: number;
  /** Redirects followed in a row. */
  redirects: number;
  /** Bytes; what goes on beyond is not a data set. */
  largest: number;
}

export const usualPatience: Patience = {
  tries: 5,
  firstPause: 1000,
  longestPause: 60_000,
  stall: 30_000,
  redirects: 5,
  largest: 4e9,
};

/** The network and the clock, passed in so that tests choose them. */
export interface Network {
  fetch: typeof globalThis.fetch;
  sleep: (milliseconds: number) => Promise<void>;
}
