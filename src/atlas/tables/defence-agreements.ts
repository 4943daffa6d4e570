import { dyadKey } from '../../figures/index.ts';
import { yearsInForce } from '../../measures/cooperation/years-in-force.ts';
import { numbers } from '../../sources/rows.ts';
import { existedIn } from '../../states/index.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

interface Count {
  key: number;
  year: number;
  inForce: number;
  signed: number;
}

/** How many defence cooperation agreements two states had in force, and signed, in a year. */
export const defenceAgreementsTable: Recipe = {
  name: 'defence-agreements',
  of: 'dyad',
  about: 'Bilateral defence cooperation agreements of two states: in force, and signed in the year.',
  inputs: ['defence-agreements'],
  sources: ['dcad'],
  coverage: { missing: 'zero', spans: [{ from: 1980, to: 2010 }] },
  columns: {
    in_force: 'agreements in force, from entry into force (or signing) to the coded or estimated end',
    signed: 'agreements signed in the year',
  },
  starter: { from: 1991 },
  make: ({ 'defence-agreements': table }) => {
    const [state1, state2, signed, ends] = ['state1', 'state2', 'signed', 'end'].map(
      (name) => numbers(table!, name).values,
    );
    const { values: entries, missing } = numbers(table!, 'entry_into_force');
    const counts = new Map<number, Count>();
    const count = (a: number, b: number, year: number): Count => {
      const key = dyadKey(a, b);
      const known = counts.get(key * 10_000 + year);
      if (known) return known;
      const made = { key, year, inForce: 0, signed: 0 };
      counts.set(key * 10_000 + year, made);
      return made;
    };
    for (let row = 0; row < table!.length; row++) {
      const [a, b, year] = [state1![row]!, state2![row]!, signed![row]!];
      count(a, b, year).signed += 1;
      const spell = yearsInForce(year, missing?.[row] ? undefined : entries[row]!, ends![row]!);
      if (!spell) continue;
      for (let at = spell[0]; at <= spell[1]; at++)
        if (existedIn(a, at) && existedIn(b, at)) count(a, b, at).inForce += 1;
    }
    const yearly = [...counts.values()];
    const rows = new FigureRows(['in_force', 'signed']);
    pushSpells(
      rows,
      yearly.map(({ key }) => key),
      yearly.map(({ year }) => year),
      [yearly.map(({ inForce }) => inForce), yearly.map((y) => y.signed)],
    );
    return rows.close(defenceAgreementsTable, { in_force: 'integer', signed: 'integer' }, [['dcad']]);
  },
};
