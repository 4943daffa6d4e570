import { holdingOf } from '../../atlas/holding.ts';
import { pairKey, statesOfKey } from '../../figures/index.ts';
import type { YearOf } from '../../inquiry/standing.ts';
import type { Measure } from '../../measures/index.ts';
import { codeOf, majorPowersIn } from '../../states/index.ts';
import { keyOfPair, type View } from '../evidence.ts';
import { type SetOf, subjectWords } from './subject.ts';
import type { WhyNot } from './test-kind.ts';

/**
 * A measure of a whole year as it stood on the view's day, or why it is not there.
 * @param around a state whose pairs are enough
 */
export async function wholeYear(
  measure: Measure,
  year: number,
  view: View,
  around?: number,
): Promise<{ whole: YearOf; sources: readonly string[] } | { reason: WhyNot; sources: readonly string[] }> {
  const holding = holdingOf(view.data.atlas.manifest, measure);
  if (!holding?.held || (holding.keptFrom !== undefined && year < holding.keptFrom))
    return { reason: 'not-loaded', sources: holding?.sources ?? [] };
  if (year < holding.covers[0] || year > holding.covers[1])
    return { reason: 'outside-coverage', sources: holding.sources };
  const whole =
    around === undefined || measure.of === 'state'
      ? await view.data.year(measure, year)
      : await view.data.around(measure, around, year);
  const used = whole.column.sources.flat();
  const sources = used.length > 0 ? [...new Set(used)] : holding.sources;
  return view.out(sources, year, true) ? { whole, sources } : { reason: 'not-published', sources };
}

/** The keys of a set's members in a year, as a measure has them; undefined: all that have a value. */
export async function membersOf(
  set: SetOf,
  measure: Measure,
  year: number,
  view: View,
): Promise<ReadonlySet<number> | ((key: number) => boolean)> {
  switch (set.kind) {
    case 'all':
      return () => true;
    case 'partners': {
      if (measure.of === 'state') return (key) => key !== set.of;
      if (measure.of === 'directed-dyad') return (key) => statesOfKey(key)[0] === set.of;
      return (key) => statesOfKey(key).includes(set.of);
    }
    case 'allies': {
      const coded = view.pactYear(year);
      const partners = coded === undefined ? [] : await view.data.allies(set.of, coded);
      const allies = partners.filter((ally) => ally !== set.with);
      if (measure.of === 'state') return new Set(allies);
      return new Set(allies.map((ally) => keyOfPair(measure, [set.with ?? set.of, ally])));
    }
    case 'defence-pairs': {
      const coded = view.pactYear(year);
      const pairs = coded === undefined ? new Set<number>() : await view.data.defencePairs(coded);
      if (measure.of === 'dyad') return pairs;
      // A key is looked up for every pair of the year.
      return view.data.once(`defence pairs both ways in ${coded}`, async () => {
        const both = [...pairs].flatMap((key) => {
          const [a, b] = statesOfKey(key);
          return [pairKey(a, b), pairKey(b, a)];
        });
        return new Set(both);
      });
    }
    case 'major-powers': {
      const powers = new Set(majorPowersIn(year));
      if (measure.of === 'state') return powers;
      return (key) => statesOfKey(key).every((state) => powers.has(state));
    }
    case 'list': {
      const states = set.members.filter((one) => typeof one === 'number');
      if (measure.of === 'state') return new Set(states);
      const pairs = set.members.flatMap((one) => (typeof one === 'number' ? [] : [keyOfPair(measure, one)]));
      if (pairs.length > 0) return new Set(pairs);
      const among = new Set(states);
      return (key) => statesOfKey(key).every((state) => among.has(state));
    }
  }
}

/** The state whose pairs a set is of, where it is of one state's. */
export function centreOf(set: SetOf): number | undefined {
  if (set.kind === 'partners') return set.of;
  return set.kind === 'allies' ? (set.with ?? set.of) : undefined;
}

export const holds = (members: ReadonlySet<number> | ((key: number) => boolean), key: number): boolean =>
  typeof members === 'function' ? members(key) : members.has(key);

/** A state or pair of a set by its names: "Russia and Germany". */
export function memberWords(measure: Measure, key: number): string {
  return subjectWords(
    measure.of === 'state' ? { kind: 'state', state: key } : { kind: 'pair', states: statesOfKey(key) },
    measure.of === 'directed-dyad',
  );
}

/** "RUS-CHN" of a key. */
export function keyWords(measure: Measure, key: number): string {
  return measure.of === 'state' ? codeOf(key) : statesOfKey(key).map(codeOf).join('-');
}
