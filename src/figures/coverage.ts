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
export function reachIn({ spans, gaps }: Coverage, year: number): (a: number, b: number) => boolean {
  const open = gaps?.includes(year) ? [] : spans.filter(({ from, to }) => from <= year && year <= to);
  if (open.length === 0) return () => false;
  if (open.some(({ states }) => !states)) return () => true;
  return (a, b) =>
    open.some(({ states }) => {
      const { codes, role } = states!;
      if (role === 'first') return codes.includes(a);
      return role === 'either' ? codes.includes(a) || codes.includes(b) : codes.includes(a) && codes.includes(b);
    });
}

/** The first and last year that a source reaches for anyone. @throws RangeError for a coverage without spans. */
export function extent(coverage: Coverage): { from: number; to: number } {
  if (coverage.spans.length === 0) throw new RangeError('a coverage has at least one span');
  return {
    from: Math.min(...coverage.spans.map((span) => span.from)),
    to: Math.max(...coverage.spans.map((span) => span.to)),
  };
}
