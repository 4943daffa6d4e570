/** What a search for the frustration index may spend, and whom it tells. */
export interface FrustrationOptions {
  /** Seconds after which it stops with the two bounds it has. Default: no limit. */
  seconds?: number;
  /** Clock in milliseconds, for `seconds`. Default: the time of day. */
  now?: () => number;
  /** Told now and then how far it is. */
  onProgress?: (progress: { bound: number; frustration: number; seconds: number }) => void;
  /** Asked now and then: true stops it with the two bounds it has. */
  cancelled?: () => boolean;
  /** Seed of the search for the split. The index does not depend on it. Default 1. */
  seed?: number;
}

/** The frustration index, or two bounds on it. */
export interface Frustration {
  /** Frustrated ties of the best split found: the index where `proved`, else no less than it. */
  frustration: number;
  /** No split has fewer frustrated ties. */
  bound: number;
  /** Whether the two meet. */
  proved: boolean;
  /** The split, 0 or 1 for each member; a member without a tie is in camp 0. */
  camps: Int8Array;
  /** Seconds spent. */
  seconds: number;
}
