import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { namedState } from '../named-state.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const columnOf: Readonly<Record<string, number>> = {
  'Constant (2023) US$': 2,
  'Current US$': 3,
  'Share of GDP': 4,
  'Per capita': 5,
  'Share of Govt. spending': 6,
};

const isNoState = (name: string): boolean => name === 'European Union';

/** Reads SIPRI's five measures of military expenditure, a row for each state and year. */
export function readSipriMilex(files: SourceFiles, drops: DropLog): RowTable[] {
  const spending = new Map<string, [state: number, year: number, ...(number | undefined)[]]>();
  const file = {
    name: 'derived_milex_long_1949-2024.csv',
    columns: {
      country: { type: 'text' },
      year: { type: 'integer', range: [1949, 2024] },
      measure: { type: 'text' },
      value: { type: 'number', range: [0, 1e8] },
    },
  } as const;
  readDelimited(files, file, ({ country, year, measure, value }, where) => {
    const column = columnOf[measure];
    if (column === undefined)
      throw new InputError(
        where(),
        `"${measure}" is none of the five measures (${Object.keys(columnOf).join(', ')})`,
        'This release reads another edition of the file: see entente data status',
      );
    const state = namedState(country, year, isNoState, where);
    if (state === undefined) return drops.drop('military-expenditure', 'not a state', () => `${where()}: ${country}`);
    if (!statesExisted([state], year, drops, 'military-expenditure', where)) return;
    if (country === 'Russia' && year < 1992)
      return drops.drop('military-expenditure', 'Russia inside the Soviet Union', () => `${where()}: ${measure}`);
    const key = `${state} ${year}`;
    const row = spending.get(key) ?? [state, year];
    if (row[column] !== undefined)
      throw new InputError(where(), `a second "${measure}" of ${country} in ${year}`, 'Keep one of the two');
    row[column] = value;
    spending.set(key, row);
  });
  const rows = new RowBuilder('military-expenditure', 'sipri-milex', {
    state: 'integer',
    year: 'integer',
    constant_usd_millions: 'number',
    current_usd_millions: 'number',
    share_of_gdp: 'number',
    current_usd_per_capita: 'number',
    share_of_government_spending: 'number',
  });
  for (const row of spending.values()) rows.push(...row);
  return [rows.close(['state', 'year'], files.path(file.name))];
}
