/** Who holds a role of a theory, and how that was found. */
export interface HeldRole {
  states: readonly number[];
  /** Set where a rule found them: in which year, and in words how clearly. */
  found?: { year: number; note: string };
}
