/** What two bargainers reach: what each has of it. */
export interface Agreement {
  kind: 'agreement';
  /** The first's and the second's, in the unit of what was put in. */
  gets: readonly [first: number, second: number];
}

/** There is nothing that both would rather have than no agreement: never a negative surplus. */
export interface NoZone {
  kind: 'no-zone';
  /** By how much the two ask for more than there is, in the unit of what was put in. */
  gap: number;
}

/** @throws RangeError where a number is not within its bounds */
export function within(name: string, x: number, low: number, high: number): number {
  if (!(x >= low && x <= high)) throw new RangeError(`${name} is ${x}; expected ${low} to ${high}`);
  return x;
}
