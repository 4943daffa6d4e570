import type { Atlas } from '../atlas/atlas.ts';
import type { Absence, Figure } from '../figures/index.ts';
import { measureNamed } from '../measures/index.ts';
import { type TriangleRole, type TriangleType, triangleRole, triangleType } from '../theories/index.ts';
import { figureIn, pairSeries, type Series } from './series.ts';
import { type TieRule, tieRules } from './tie-rules.ts';

/** The three sides of a triangle, by the places of their states. */
export const triangleSides = [
  [0, 1],
  [0, 2],
  [1, 2],
] as const;

/** A triangle in one year: its ties, and its type and roles where all three are known. */
export interface TriangleYear {
  year: number;
  /** The ties in the order of {@link triangleSides}. */
  ties: readonly Figure[];
  type?: TriangleType;
  /** The role of each state, in the order given. */
  roles?: readonly TriangleRole[];
  /** Why there is no type: the gravest of the ties' reasons. */
  absent?: Absence;
}

/** Years that follow one another with the same three ties. */
export interface TriangleSpell extends Omit<TriangleYear, 'year' | 'ties'> {
  from: number;
  to: number;
  /** Signs, or reasons why there are none, in the order of {@link triangleSides}. */
  ties: readonly (number | Absence)[];
}

export interface Triangle {
  states: readonly number[];
  measure: string;
  years: readonly TriangleYear[];
  spells: readonly TriangleSpell[];
  breaks: Series['breaks'];
  sources: readonly string[];
}

/** A reason that keeps a triangle from having a type, the one that explains most first. */
const gravity: readonly Absence[] = [
  'no-such-state',
  'not-loaded',
  'outside-coverage',
  'not-coded',
  'not-defined',
  'no-tie',
];

/**
 * The triangle of three states over years. Only the series of its three pairs are read.
 * @param states three different COW numbers
 */
export async function triangleOver(
  atlas: Atlas,
  states: readonly [number, number, number],
  rule: TieRule,
  [from, to]: readonly [number, number],
): Promise<Triangle> {
  const measure = measureNamed(tieRules[rule]);
  const series = await Promise.all(
    triangleSides.map(async ([p, q]) => (await pairSeries(atlas, [measure], states[p], states[q]))[0]![0]!),
  );
  const years: TriangleYear[] = [];
  for (let year = from; year <= to; year++) {
    const ties = series.map((one) => figureIn(one, year));
    years.push({ year, ties, ...judged(ties) });
  }
  return {
    states,
    measure: measure.name,
    years,
    spells: spellsOf(years),
    breaks: series[0]!.breaks.filter(({ year }) => year > from && year <= to),
    sources: [...new Set(series.flatMap((one) => one.sources))],
  };
}

function judged(ties: readonly Figure[]): Pick<TriangleYear, 'type' | 'roles' | 'absent'> {
  const reasons = ties.flatMap((tie) => (tie.kind === 'absent' ? [tie.reason] : []));
  const absent = gravity.find((reason) => reasons.includes(reason));
  if (absent !== undefined) return { absent };
  const [xy, xz, yz] = ties.map((tie) => (tie.kind === 'value' ? tie.value : 0)) as [number, number, number];
  return {
    type: triangleType(xy, xz, yz),
    roles: [triangleRole(xy, xz, yz), triangleRole(xy, yz, xz), triangleRole(xz, yz, xy)],
  };
}

/** Years with the same ties, or the same reasons, run together. */
export function spellsOf(years: readonly TriangleYear[]): TriangleSpell[] {
  const spells: TriangleSpell[] = [];
  for (const { year, ties, ...rest } of years) {
    const shown = ties.map((tie) => (tie.kind === 'value' ? tie.value : tie.reason));
    const last = spells.at(-1);
    if (last && last.to === year - 1 && last.ties.join() === shown.join()) last.to = year;
    else spells.push({ from: year, to: year, ties: shown, ...rest });
  }
  return spells;
}
