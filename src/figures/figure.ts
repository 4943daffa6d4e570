import type { Absence } from './absence.ts';

/** The last value a series had before it went absent: shown beside the absence, never in its place. */
export interface LastKnown {
  value: number;
  year: number;
}

/** A number with everything needed to defend it. `sources` are source ids; `low` and `high` bound the value where known. */
export interface Value {
  kind: 'value';
  value: number;
  low?: number;
  high?: number;
  sources: readonly string[];
  /** Set where the number was not observed in the year asked but carried from an earlier one (recency.md, rule 2). */
  carriedFrom?: number;
}

/** A number that is not there, and why. */
export interface Absent {
  kind: 'absent';
  reason: Absence;
  sources: readonly string[];
  /** What a reader should know or do: the command that loads it, the years the source covers. */
  note?: string;
  lastKnown?: LastKnown;
}

/** One number with its sources, or the typed reason why there is none. */
export type Figure = Value | Absent;

export function value(
  x: number,
  sources: readonly string[],
  more: Partial<Pick<Value, 'low' | 'high' | 'carriedFrom'>> = {},
): Value {
  if (!Number.isFinite(x)) throw new RangeError(`a figure's value is finite; got ${x}: say why it is absent instead`);
  return { kind: 'value', value: x, sources, ...more };
}

export function absent(
  reason: Absence,
  sources: readonly string[] = [],
  more: Partial<Pick<Absent, 'note' | 'lastKnown'>> = {},
): Absent {
  return { kind: 'absent', reason, sources, ...more };
}
