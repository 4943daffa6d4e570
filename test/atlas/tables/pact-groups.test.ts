import { describe, expect, it } from 'vitest';
import { pactGroups } from '../../../src/atlas/tables/pact-groups.ts';
import { dyadKey } from '../../../src/figures/index.ts';
import { pactGroupMeasure } from '../../../src/measures/alliances/pact-group.ts';
import { membersIn } from '../../../src/states/index.ts';
import { pactFamilies, treatyNames } from '../../sources/records/folder.ts';
import { CHINA, FRANCE, type MadeRow, madeAtlas, madeTable, RUSSIA, UK, USA } from '../made-atlas.ts';

const JAPAN = 740;
const years = { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] } as const;
const columns = {
  defence: 'integer',
  offence: 'integer',
  neutrality: 'integer',
  nonaggression: 'integer',
  consultation: 'integer',
} as const;
const owes = (a: number, b: number, from: number, to: number, defence = 1): MadeRow => [
  a * 1000 + b,
  from,
  to,
  [defence, 0, 0, 1, 0],
];

describe('groups of defence pacts', () => {
  // Nine states bound to each other by a pact that no record names: each has eight such partners.
  const many = [...membersIn(1990)].filter((code) => code >= 400 && code < 600).slice(0, 9);
  const obligations = madeTable({ name: 'obligations', of: 'directed-dyad', coverage: years }, columns, [
    owes(USA, UK, 1949, 2018),
    owes(USA, JAPAN, 1951, 2018),
    owes(FRANCE, RUSSIA, 1892, 1917),
    owes(RUSSIA, CHINA, 2001, 2018, 0),
    ...many.flatMap((a) => many.filter((b) => b !== a).map((b) => owes(a, b, 1990, 1991))),
  ]);
  const table = pactGroups.make({ 'treaty-names': treatyNames(), 'pact-families': pactFamilies() }, { obligations });
  const atlas = madeAtlas([table]);
  const groupIn = async (a: number, b: number, year: number) => {
    const [column] = await atlas.year(year, [pactGroupMeasure]);
    const row = column!.keys.indexOf(dyadKey(a, b));
    return column!.status[row] === 0 ? column!.values[row] : undefined;
  };

  it('are integrated by the records, bilateral where a pair’s own treaty is all there is, and nothing without defence', async () => {
    expect(await groupIn(USA, UK, 2018)).toBe(2);
    expect(await groupIn(USA, JAPAN, 2018)).toBe(1);
    expect(await groupIn(FRANCE, RUSSIA, 1900)).toBe(1);
    expect(await groupIn(RUSSIA, CHINA, 2018)).toBeUndefined();
  });

  it('take pairs of a large pact without a record for an omnibus', async () => {
    expect(await groupIn(many[0]!, many[1]!, 1990)).toBe(3);
  });

  it('stand as spells, one pair at most once a year', () => {
    const seen = new Set<string>();
    for (let row = 0; row < table.keys.length; row++)
      for (let year = table.from[row]!; year <= table.to[row]!; year++) {
        const cell = `${table.keys[row]} ${year}`;
        expect(seen.has(cell)).toBe(false);
        seen.add(cell);
      }
    expect(table.keys.filter((key) => key === dyadKey(USA, JAPAN)).length).toBe(1);
  });
});
