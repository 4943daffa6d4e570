import { dyadKey } from '../../figures/index.ts';
import {
  type AgreementDocument,
  agreementsOfPairs,
  type BoundSpell,
} from '../../measures/cooperation/agreements-in-force.ts';
import { numbers, type RowTable, texts } from '../../sources/rows.ts';
import { existedIn, stateOfIso3 } from '../../states/index.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

const FIRST_YEAR = 1948;
const LAST_YEAR = 2020;

/** How many trade agreements two states have, as spells of years in which the counts stay the same. */
export const tradeAgreements: Recipe = {
  name: 'trade-agreements',
  of: 'dyad',
  about: 'Spells of years in which two states have the same number of preferential trade agreements.',
  inputs: ['desta-parties'],
  sources: ['desta'],
  coverage: { missing: 'zero', spans: [{ from: FIRST_YEAR, to: LAST_YEAR }] },
  columns: {
    in_force: 'agreements known to be in force between the two',
    signed: 'agreements signed, in force or not',
  },
  starter: { from: 1991 },
  make: ({ 'desta-parties': table }) => {
    const counts = new Map<number, { inForce: number; signed: number }>();
    const count = (a: string, b: string, spells: readonly BoundSpell[], column: 'inForce' | 'signed') => {
      for (const { from, to } of spells)
        for (let year = Math.max(from, FIRST_YEAR); year <= Math.min(to ?? LAST_YEAR, LAST_YEAR); year++) {
          const [one, other] = [stateOfIso3(a, year), stateOfIso3(b, year)];
          if (one === undefined || other === undefined || !existedIn(one, year) || !existedIn(other, year)) continue;
          const key = dyadKey(one, other) * 10_000 + year;
          const cell = counts.get(key) ?? { inForce: 0, signed: 0 };
          cell[column] += 1;
          counts.set(key, cell);
        }
    };
    for (const { a, b, signed, inForce } of agreementsOfPairs(documentsIn(table!))) {
      count(a, b, signed, 'signed');
      count(a, b, inForce, 'inForce');
    }
    const keys = [...counts.keys()];
    const cells = [...counts.values()];
    const rows = new FigureRows(['in_force', 'signed'] as const);
    pushSpells(
      rows,
      keys.map((key) => Math.floor(key / 10_000)),
      keys.map((key) => key % 10_000),
      [cells.map(({ inForce }) => inForce), cells.map(({ signed }) => signed)],
    );
    return rows.close(tradeAgreements, { in_force: 'integer', signed: 'integer' }, [['desta']]);
  },
};

function documentsIn(table: RowTable): AgreementDocument[] {
  const [names, kinds, between, parties] = ['document', 'kind', 'between', 'party'].map(
    (column) => texts(table, column).values,
  );
  const [treaties, signed, sides] = ['treaty', 'signed', 'side'].map((column) => numbers(table, column).values);
  const inForce = numbers(table, 'inForce');
  const documents = new Map<string, AgreementDocument & { parties: { party: string; side: number }[] }>();
  for (let row = 0; row < table.length; row++) {
    const name = names![row]!;
    const document = documents.get(name) ?? {
      treaty: treaties![row]!,
      kind: kinds![row] as AgreementDocument['kind'],
      between: between![row] as AgreementDocument['between'],
      signed: signed![row]!,
      inForce: inForce.missing?.[row] ? undefined : inForce.values[row]!,
      parties: [],
    };
    document.parties.push({ party: parties![row]!, side: sides![row]! });
    documents.set(name, document);
  }
  return [...documents.values()];
}
