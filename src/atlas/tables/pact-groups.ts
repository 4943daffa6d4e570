import { dyadKey, statesOfKey } from '../../figures/index.ts';
import { pactGroupCode } from '../../measures/alliances/pact-group.ts';
import { type PactGroup, pactGroup } from '../../sources/records/pair-pacts.ts';
import type { RowTable } from '../../sources/rows.ts';
import type { FigureTable } from '../figure-table.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

/**
 * A pact of at most five states gives each of them at most four partners. Where both states of a pair have more partners whose
 * pact nobody has named, the pair is taken to belong to a pact of many. Ours: it places the pairs of the African Union's pact.
 */
const MOST_PARTNERS_OF_A_SMALL_PACT = 4;

/** The group of pacts that each defence pair belongs to, as spells of years. */
export const pactGroups: Recipe = {
  name: 'pact-groups',
  of: 'dyad',
  about: 'Spells of years in which two states had a defence pact of the same group.',
  inputs: ['treaty-names', 'pact-families'],
  derivedFrom: ['obligations'],
  sources: ['atop', 'pact-families', 'treaty-names'],
  coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] },
  columns: { group: '1 bilateral or of a few states, 2 integrated, 3 regional omnibus' },
  starter: { from: 1991 },
  make: (inputs, figures = {}) => {
    const [keys, years, groups] = [[] as number[], [] as number[], [] as number[]];
    for (const [year, pairs] of defencePairs(figures.obligations!))
      for (const [key, group] of groupsOf(pairs, year, inputs['treaty-names']!, inputs['pact-families']!)) {
        keys.push(key);
        years.push(year);
        groups.push(pactGroupCode[group]);
      }
    const rows = new FigureRows(['group']);
    pushSpells(rows, keys, years, [groups]);
    return rows.close(pactGroups, { group: 'integer' }, [pactGroups.sources]);
  },
};

/** By year the pairs of which either owes the other defence. */
function defencePairs({ keys, from, to, columns }: FigureTable): Map<number, Set<number>> {
  const byYear = new Map<number, Set<number>>();
  const defence = columns.defence!.values;
  for (let row = 0; row < keys.length; row++) {
    if (defence[row] !== 1) continue;
    const key = dyadKey(...statesOfKey(keys[row]!));
    for (let year = from[row]!; year <= to[row]!; year++) {
      const pairs = byYear.get(year) ?? new Set();
      byYear.set(year, pairs.add(key));
    }
  }
  return byYear;
}

/** The group of each pair of a year: on record, or after the number of partners that it shares its lack of a record with. */
function groupsOf(
  pairs: ReadonlySet<number>,
  year: number,
  names: RowTable,
  families: RowTable,
): Map<number, PactGroup> {
  const groups = new Map<number, PactGroup>();
  const unnamed: number[] = [];
  const partners = new Map<number, number>();
  for (const key of pairs) {
    const [a, b] = statesOfKey(key);
    const group = pactGroup(names, families, a, b, year);
    if (group) groups.set(key, group);
    else {
      unnamed.push(key);
      for (const state of [a, b]) partners.set(state, (partners.get(state) ?? 0) + 1);
    }
  }
  for (const key of unnamed)
    groups.set(
      key,
      statesOfKey(key).every((state) => partners.get(state)! > MOST_PARTNERS_OF_A_SMALL_PACT) ? 'omnibus' : 'bilateral',
    );
  return groups;
}
