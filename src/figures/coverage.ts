import type { Absence } from './absence.ts';

/** Years a source reaches, for all states or for pairs in which listed states take a part. Both years are inside. */
export interface CoveredSpan {
  from: number;
  to: number;
  /** Only for these COW numbers. `first`: the directed pair's first state must be listed; `either`, `both`: as they say. */
  states?: { codes: readonly number[]; role: 'first' | 'either' | 'both' };
}

/**
 * What a missing row of a table means inside its coverage: `zero` (none was counted, so the count is 0), or one of the
 * absences. Outside coverage a missing row always means `outside-coverage`.
 */
export interface Coverage {
  missing: 'zero' | Extract<Absence, 'no-tie' | 'not-coded' | 'not-defined'>;
  spans: readonly CoveredSpan[];
  /** Years inside a span that the source skips altogether (the Assembly of 1964; embassies between waves). */
  gaps?: readonly number[];
}

/**
 * Whether a source reaches a pair (or a state, given twice) in a year.
 * @example reaches({ missing: 'no-tie', spans: [{ from: 1815, to: 2018 }] }, 365, 710, 2019) // false
 */
export function reaches(coverage: Coverage, a: number, b: number, year: number): boolean {
  return reachIn(coverage, year)(a, b);
}

/** {@link reaches} of one year, for who asks about many pairs of it. */
export function reachIn(coverage: Coverage, year: number): (a: number, b: number) => boolean {
  const whole = reachesAllIn(coverage, year);
  if (whole !== undefined) return () => whole;
  const open = spansOf(coverage, year).map(({ states }) => ({ role: states!.role, listed: listedIn(states!.codes) }));
  return (a, b) =>
    open.some(({ role, listed }) => {
      if (role === 'first') return listed[a] === 1;
      return role === 'either' ? listed[a] === 1 || listed[b] === 1 : listed[a] === 1 && listed[b] === 1;
    });
}

/** Whether a source reaches every pair of a year (true), none of them (false), or those of some states alone (undefined). */
export function reachesAllIn(coverage: Coverage, year: number): boolean | undefined {
  const open = spansOf(coverage, year);
  if (open.length === 0) return false;
  return open.some(({ states }) => !states) ? true : undefined;
}

function spansOf({ spans, gaps }: Coverage, year: number): CoveredSpan[] {
  return gaps?.includes(year) ? [] : spans.filter(({ from, to }) => from <= year && year <= to);
}

const lists = new WeakMap<readonly number[], Uint8Array>();

/** 1 at the place of each COW number listed. */
function listedIn(codes: readonly number[]): Uint8Array {
  const known = lists.get(codes);
  if (known) return known;
  const listed = new Uint8Array(1000);
  for (const code of codes) listed[code] = 1;
  lists.set(codes, listed);
  return listed;
}

/** The first and last year that a source reaches for anyone. @throws RangeError for a coverage without spans. */
export function extent(coverage: Coverage): { from: number; to: number } {
  if (coverage.spans.length === 0) throw new RangeError('a coverage has at least one span');
  return {
    from: Math.min(...coverage.spans.map((span) => span.from)),
    to: Math.max(...coverage.spans.map((span) => span.to)),
  };
}
