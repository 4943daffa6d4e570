/** What Entente's own records, and a user's overlay, say of a pair: sentences with the source that each rests on. */
export interface Recorded {
  /** Treaties by name, in the order of their first year. */
  treaties: { name: string; from: string; to?: string; text: string; source: string }[];
  /** Pact events since the coded data stop, up to the year asked. */
  events: { name: string; event: string; date: string; text: string; source: string; yours: boolean }[];
}

export const nothingRecorded: Recorded = { treaties: [], events: [] };
