import { type Absence, absences } from './absence.ts';
import { type Absent, absent, type Figure, type Value, value } from './figure.ts';

/**
 * Arithmetic on figures. The result carries every source that went in; if any input is absent the result is absent, for the
 * reason that says most (see {@link graver}); intervals are carried by interval arithmetic, so they are outer bounds.
 */

const gravity: readonly Absence[] = [
  'no-such-state',
  'not-loaded',
  'outside-coverage',
  'not-coded',
  'not-defined',
  'no-tie',
];

/** Of two reasons, the one to report: a state that did not exist outweighs a source that is not loaded, and so on down. */
export function graver(a: Absence, b: Absence): Absence {
  return gravity.indexOf(a) <= gravity.indexOf(b) ? a : b;
}

export function unionOfSources(figures: readonly Figure[]): string[] {
  return [...new Set(figures.flatMap((figure) => figure.sources))];
}

function firstAbsence(figures: readonly Figure[]): Absent | undefined {
  const gone = figures.filter((figure): figure is Absent => figure.kind === 'absent');
  if (gone.length === 0) return undefined;
  const worst = gone.reduce((a, b) => (graver(a.reason, b.reason) === a.reason ? a : b));
  const note = worst.note === undefined ? {} : { note: worst.note };
  return absent(worst.reason, unionOfSources(figures), note);
}

type Corners = (x: number, y: number) => number;

function combine(a: Figure, b: Figure, of: Corners): Figure {
  const gone = firstAbsence([a, b]);
  if (gone) return gone;
  const [x, y] = [a as Value, b as Value];
  const middle = of(x.value, y.value);
  const sources = unionOfSources([a, b]);
  if (!Number.isFinite(middle)) return absent('not-defined', sources);
  const carried = Math.min(x.carriedFrom ?? Infinity, y.carriedFrom ?? Infinity);
  const more: { low?: number; high?: number; carriedFrom?: number } = Number.isFinite(carried)
    ? { carriedFrom: carried }
    : {};
  if (x.low === undefined && y.low === undefined && x.high === undefined && y.high === undefined)
    return value(middle, sources, more);
  const [xl, xh] = [x.low ?? x.value, x.high ?? x.value];
  const [yl, yh] = [y.low ?? y.value, y.high ?? y.value];
  const corners = [of(xl, yl), of(xl, yh), of(xh, yl), of(xh, yh)];
  if (corners.every(Number.isFinite)) {
    more.low = Math.min(middle, ...corners);
    more.high = Math.max(middle, ...corners);
  }
  return value(middle, sources, more);
}

/** a + b. @example add(value(1, ['x']), value(2, ['y'])) // 3, from x and y */
export const add = (a: Figure, b: Figure): Figure => combine(a, b, (x, y) => x + y);

/** a - b. @example subtract(value(3, ['x']), value(2, ['y'])) // 1, from x and y */
export const subtract = (a: Figure, b: Figure): Figure => combine(a, b, (x, y) => x - y);

/** a × b. @example multiply(value(3, ['x']), value(2, ['y'])) // 6, from x and y */
export const multiply = (a: Figure, b: Figure): Figure => combine(a, b, (x, y) => x * y);

/**
 * a / b; `not-defined` where b is 0. A divisor whose interval spans 0 leaves the quotient without an interval.
 * @example ratio(value(6, ['x']), value(3, ['y'])) // 2, from x and y
 */
export function ratio(a: Figure, b: Figure): Figure {
  const spansZero = b.kind === 'value' && (b.low ?? b.value) <= 0 && (b.high ?? b.value) >= 0;
  if (!spansZero) return combine(a, b, (x, y) => x / y);
  return combine(withoutInterval(a), withoutInterval(b), (x, y) => x / y);
}

function withoutInterval(figure: Figure): Figure {
  if (figure.kind === 'absent') return figure;
  const { low: _low, high: _high, ...rest } = figure;
  return rest;
}

/** The sum of figures; absent if any is absent, `not-defined` if there are none. */
export function sum(figures: readonly Figure[]): Figure {
  const [first, ...rest] = figures;
  return first === undefined ? absent('not-defined') : rest.reduce(add, first);
}

/** How many figures are absent, by reason: every reason is listed, the zero counts too. */
export function countAbsences(figures: readonly Figure[]): Record<Absence, number> {
  const counts = Object.fromEntries(absences.map((reason) => [reason, 0])) as Record<Absence, number>;
  for (const figure of figures) if (figure.kind === 'absent') counts[figure.reason] += 1;
  return counts;
}
