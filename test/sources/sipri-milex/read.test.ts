import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable } from '../../../src/sources/rows.ts';
import { readSipriMilex } from '../../../src/sources/sipri-milex/read.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const made = (...lines: string[]) =>
  madeFiles({ 'derived_milex_long_1949-2024.csv': ['"country","year","measure","value"', ...lines, ''].join('\n') });
const figure = (table: RowTable, column: string, state: number, year: number) => {
  const [states, years] = ['state', 'year'].map((name) => numbers(table, name).values);
  const { values, missing } = numbers(table, column);
  const row = states!.findIndex((code, n) => code === state && years![n] === year);
  return row < 0 || missing?.[row] ? undefined : values[row];
};

describe('military expenditure, reading', () => {
  it('brings the five measures of a state and year into one row', () => {
    const [table] = readSipriMilex(made('Mexico,1990,Share of GDP,0.01', 'Mexico,1990,Current US$,7'), new DropLog());
    expect(table!.length).toBe(1);
    expect(figure(table!, 'share_of_gdp', 70, 1990)).toBe(0.01);
    expect(figure(table!, 'current_usd_millions', 70, 1990)).toBe(7);
    expect(figure(table!, 'constant_usd_millions', 70, 1990)).toBeUndefined();
  });

  it('takes Germany before 1990 as West Germany, and Russia only after the Soviet Union', () => {
    const drops = new DropLog();
    const lines = ['Germany,1980,Current US$,7', 'USSR,1989,Current US$,8', 'Russia,1989,Current US$,9'];
    const [table] = readSipriMilex(made(...lines), drops);
    expect(figure(table!, 'current_usd_millions', 260, 1980)).toBe(7);
    expect(figure(table!, 'current_usd_millions', 365, 1989)).toBe(8);
    expect(drops.list()).toMatchObject([{ reason: 'Russia inside the Soviet Union', rows: 1 }]);
  });

  it('stops at a measure it does not know, a doubled figure and an unknown name', () => {
    const read =
      (...lines: string[]) =>
      () =>
        readSipriMilex(made(...lines), new DropLog());
    expect(read('Mexico,1990,Constant (2022) US$,7')).toThrow(/line 2\): "Constant \(2022\) US\$" is none of the five/);
    expect(read('Mexico,1990,Per capita,7', 'Mexico,1990,Per capita,8')).toThrow(
      /a second "Per capita" of Mexico in 1990/,
    );
    expect(read('Atlantis,1990,Per capita,7')).toThrow(/"Atlantis" is the name of no known state/);
  });
});

describe.skipIf(!hasData)('military expenditure, the edition on hand', () => {
  const drops = new DropLog();
  const table = hasData ? readSipriMilex(realFiles('sipri-milex'), drops)[0]! : undefined;

  it('leaves out the European Union and says so', () => {
    const left = drops.list().find(({ reason }) => reason === 'not a state');
    expect(left?.first).toMatch(/European Union$/);
  });

  it('has constant dollars for the Soviet Union in 1988-1990 only, none in 1991, for China from 1989, for North Korea never (pandas)', () => {
    const years = (state: number) => {
      const found: number[] = [];
      for (let year = 1949; year <= 2024; year++)
        if (figure(table!, 'constant_usd_millions', state, year) !== undefined) found.push(year);
      return found;
    };
    expect(years(365).slice(0, 5)).toEqual([1988, 1989, 1990, 1992, 1993]);
    expect(years(710)[0]).toBe(1989);
    expect(years(731)).toEqual([]);
  });

  it('keeps a figure of 0', () => {
    expect(figure(table!, 'constant_usd_millions', 94, 1960)).toBe(0);
  });
});
