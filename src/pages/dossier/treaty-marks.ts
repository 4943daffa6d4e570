import type { Atlas } from '../../atlas/atlas.ts';
import { pairSeries, type Series } from '../../inquiry/series.ts';
import { measureNamed } from '../../measures/index.ts';
import { headlineOf, type ObligationSpell, obligationNames, obligationSpells } from './kind.ts';

/** The years in which a pair was bound, as far as they are coded. */
export interface TreatyHistory {
  spells: readonly ObligationSpell[];
  /** The first and last year coded: what held then did not begin or end then. Undefined where nothing is coded. */
  coded: readonly [first: number, last: number] | undefined;
  sources: readonly string[];
}

/** @param series the five dyadic obligation series, in the order of {@link obligationNames} */
export function treatyHistory(series: readonly Series[]): TreatyHistory {
  return {
    spells: obligationSpells(series),
    coded: series[0]?.covers,
    sources: series[0]?.sources ?? [],
  };
}

/** The treaty history of two states. */
export interface PairHistory extends TreatyHistory {
  pair: readonly [number, number];
}

/** The treaty histories of pairs, in their order. */
export function treatyHistories(atlas: Atlas, pairs: readonly (readonly [number, number])[]): Promise<PairHistory[]> {
  const measures = obligationNames.map((name) => measureNamed(`atop-${name}`));
  return Promise.all(
    pairs.map(async (pair) => {
      const series = await pairSeries(atlas, measures, ...pair);
      return { pair, ...treatyHistory(series.map(([dyad]) => dyad!)) };
    }),
  );
}

/** A hairline in a chart. */
export interface TreatyMark {
  year: number;
  word: string;
}

/**
 * Treaty and rupture marks: the first year of each run of obligations, named; and the last of a defence pact.
 * @example spells of 1950-1979 (defence) and 2001-2018 (consultation), coded 1816-2018
 *   // [{ year: 1950, word: 'defence pact' }, { year: 1979, word: 'pact ends' }, { year: 2001, word: 'consultation pact' }]
 */
export function treatyMarks({ spells, coded }: TreatyHistory, from: number, to: number): TreatyMark[] {
  const [first, last] = coded ?? [-Infinity, Infinity];
  const marks: TreatyMark[] = [];
  for (const [n, spell] of spells.entries()) {
    const before = spells[n - 1];
    const word = headlineOf(spell.obligations);
    const begins = !before || before.to < spell.from - 1 || headlineOf(before.obligations) !== word;
    if (begins && spell.from > first) marks.push({ year: spell.from, word });
    const next = spells[n + 1];
    if (spell.obligations.includes('defence') && spell.to < last && next?.from !== spell.to + 1)
      marks.push({ year: spell.to, word: 'pact ends' });
  }
  return marks.filter(({ year }) => year >= from && year <= to);
}
