import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { capabilities } from '../../../src/atlas/tables/capabilities.ts';
import { readCowNmc } from '../../../src/sources/cow-nmc/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable } from '../../../src/sources/rows.ts';
import { hasData, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

describe.skipIf(!hasData)('capabilities, from NMC 7.0', () => {
  const source = (): RowTable => readCowNmc(realFiles('cow-nmc'), new DropLog())[0]!;
  const made = (): FigureTable => capabilities.make({ 'material-capabilities': source() });
  const close = (
    table: FigureTable,
    column: string,
    year: number,
    expected: readonly (readonly [number, number])[],
  ) => {
    for (const [state, share] of expected) expect(figureRow(table, state, year)![column]).toBeCloseTo(share, 5);
  };

  it("equals the makers' own index to 1e-6 in every one of 17,121 state-years", () => {
    const rows = source();
    const [states, years, published] = ['state', 'year', 'published_cinc'].map((name) => numbers(rows, name).values);
    const table = capabilities.make({ 'material-capabilities': rows });
    const computed = new Map<string, number>();
    for (const [n, key] of table.keys.entries())
      computed.set(`${key} ${table.from[n]}`, table.columns.cinc!.values[n]!);
    expect(rows.length).toBe(17_121);
    expect(computed.size).toBe(17_121);
    const errors = Array.from(published!, (cinc, n) => Math.abs(cinc - computed.get(`${states![n]} ${years![n]}`)!));
    expect(Math.max(...errors)).toBeLessThan(1e-6);
    expect(table.columns.cinc!.missing).toBeUndefined();
  });

  it('gives the fixtures of the theory sheet (M1): the United States, Russia, China', () => {
    const table = made();
    const threeStates = (a: number, b: number, c: number) =>
      [
        [2, a],
        [365, b],
        [710, c],
      ] as const;
    close(table, 'cinc', 1950, threeStates(0.28444302, 0.18059845, 0.11849532));
    close(table, 'cinc', 2004, threeStates(0.15169488, 0.04761013, 0.16799483));
    close(table, 'cinc', 2016, threeStates(0.13325359, 0.0364675, 0.23082519));
    close(table, 'cinc', 2022, threeStates(0.12356574, 0.03819699, 0.23409663));
    close(table, 'cinc_without_urban', 1999, threeStates(0.16354, 0.0545, 0.13062));
    close(table, 'cinc_without_urban', 2001, threeStates(0.16219, 0.05738, 0.136));
    close(table, 'cinc_without_urban', 2002, threeStates(0.16467, 0.05311, 0.14712));
    close(table, 'cinc_without_urban', 2004, threeStates(0.16263, 0.05104, 0.16331));
    close(table, 'cinc_without_urban', 2014, threeStates(0.13858, 0.04204, 0.23044));
    close(table, 'cinc_without_urban', 2022, threeStates(0.14158, 0.04192, 0.24534));
  });

  it("gives the theory sheet's six component shares of the United States in 2004", () => {
    const { milex, milper, irst, pec, tpop, upop } = figureRow(made(), 2, 2004)!;
    const shares = [milex, milper, irst, pec, tpop, upop];
    const expected = [0.407315, 0.07164, 0.093928, 0.194164, 0.046104, 0.097018];
    for (const [n, share] of expected.entries()) expect(shares[n]).toBeCloseTo(share, 6);
  });

  it('does not force the yearly sum to 1: 1.0535 in 1816, 1.0068 in 2016 (pandas)', () => {
    const table = made();
    const sum = (year: number) =>
      [...table.columns.cinc!.values].reduce((total, cinc, n) => (table.from[n] === year ? total + cinc : total), 0);
    expect(sum(1816)).toBeCloseTo(1.0535, 4);
    expect(sum(2016)).toBeCloseTo(1.0068, 4);
  });

  it('shows the break of urban population: without it the shares of 2001 and 2002 stay close, with it they do not', () => {
    const table = made();
    const change = (column: string, state: number) =>
      Math.abs(figureRow(table, state, 2002)![column]! / figureRow(table, state, 2001)![column]! - 1);
    expect(change('upop', 2)).toBeGreaterThan(0.5);
    expect(change('upop', 710)).toBeGreaterThan(0.4);
    expect(change('cinc_without_urban', 2)).toBeLessThan(0.02);
    expect(table.breaks).toEqual([{ year: 2002, note: 'Urban population is coded differently from 2002 on.' }]);
  });
});
