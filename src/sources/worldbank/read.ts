import { existedIn, stateOfIso3 } from '../../states/index.ts';
import { readDelimited, type Where } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { sameBordersSince } from './borders.ts';
import { aggregates, territories } from './not-states.ts';

const columns = ['gdpCurrent', 'gdpConstant', 'population', 'militaryExpenditure'] as const;
type Column = (typeof columns)[number];
type StateYear = Partial<Record<Column, number>>;

const table = 'world-bank';
const iso3 = { type: 'text' } as const;
const year = { type: 'integer', range: [1960, 2024] } as const;
const positive = { type: 'number', range: [0, 1e15] } as const;

/**
 * Reads the World Bank's series into one row a state and year: GDP in current US dollars, GDP in constant 2015 US dollars,
 * population, military expenditure in current US dollars. Regions, territories and the years before a country had its present borders are left out.
 */
export function readWorldbank(files: SourceFiles, drops: DropLog): RowTable[] {
  const found = new Map<number, StateYear>();
  const put = (code: string, inYear: number, column: Column, value: number, where: Where) => {
    const state = memberState(code, inYear, drops, where);
    if (state === undefined) return;
    const key = state * 10_000 + inYear;
    const row = found.get(key) ?? {};
    if (row[column] !== undefined)
      throw new InputError(where(), `${code} in ${inYear} stands twice`, 'Keep one row for each country and year');
    row[column] = value;
    found.set(key, row);
  };

  const current = { 'Country Code': iso3, Year: year, Value: positive } as const;
  readDelimited(files, { name: 'gdp.csv', columns: current }, (row, where) =>
    put(row['Country Code'], row.Year, 'gdpCurrent', row.Value, where),
  );
  const long = { iso3, indicator: { type: 'text' }, year, value: positive } as const;
  for (const [name, indicator, column] of [
    ['WB_GDP_2026-03_long.csv', 'NY.GDP.MKTP.KD', 'gdpConstant'],
    ['WB_Population_2026-03_long.csv', 'SP.POP.TOTL', 'population'],
  ] as const)
    readDelimited(files, { name, columns: long }, (row, where) => {
      if (row.indicator !== indicator)
        throw new InputError(where(), `the indicator is ${row.indicator}, expected ${indicator}`, 'Get that series');
      put(row.iso3, row.year, column, row.value, where);
    });
  readMilitaryExpenditure(files, (code, inYear, value, where) =>
    put(code, inYear, 'militaryExpenditure', value, where),
  );

  const rows = new RowBuilder(table, 'worldbank', {
    state: 'integer',
    year: 'integer',
    gdpCurrent: 'number',
    gdpConstant: 'number',
    population: 'number',
    militaryExpenditure: 'number',
  });
  for (const key of [...found.keys()].sort((a, b) => a - b))
    rows.push(Math.floor(key / 10_000), key % 10_000, ...columns.map((column) => found.get(key)![column]));
  return [rows.close(['state', 'year'], files.path('gdp.csv'))];
}

/** One line a country, one column a year; a data source, a date and two empty lines stand above the header. */
function readMilitaryExpenditure(
  files: SourceFiles,
  each: (code: string, year: number, value: number, where: Where) => void,
): void {
  const years = Array.from({ length: 2023 - 1960 + 1 }, (_, n) => `${1960 + n}`);
  const value = { ...positive, missing: [''] } as const;
  const wide: Record<string, typeof value> = Object.fromEntries(years.map((name) => [name, value]));
  const file = {
    name: 'API_MS.MIL.XPND.CD_DS2_en_csv_v2_47475.csv',
    preamble: 4,
    columns: { 'Country Code': iso3, ...wide } as Record<string, typeof iso3 | typeof value>,
  };
  readDelimited(files, file, (row, where) => {
    for (const name of years) {
      const dollars = row[name];
      if (typeof dollars === 'number') each(`${row['Country Code']}`, Number(name), dollars, where);
    }
  });
}

function memberState(code: string, year: number, drops: DropLog, where: Where): number | undefined {
  const drop = (reason: string) => drops.drop(table, reason, () => `${where()}: ${code} in ${year}`);
  if (aggregates.has(code)) drop('a region or group, not a state');
  else if (territories.has(code)) drop('not a state');
  else {
    const state = stateOfIso3(code, year);
    if (state === undefined)
      throw new InputError(where(), `${code} is the code of no state, territory or group`, 'Mend the code');
    if (year < (sameBordersSince[code] ?? 0)) drop('the figure is for other borders than the state had that year');
    else if (!existedIn(state, year)) drop('no such state that year');
    else return state;
  }
  return undefined;
}
