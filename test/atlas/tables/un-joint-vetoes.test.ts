import { describe, expect, it } from 'vitest';
import { unJointVetoes } from '../../../src/atlas/tables/un-joint-vetoes.ts';
import { dyadKey, reaches } from '../../../src/figures/index.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readUnscVetoes } from '../../../src/sources/unsc-vetoes/read.ts';
import { hasData, madeFiles, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

describe('the table of joint vetoes', () => {
  it('counts a draft for each pair that vetoed it, and none for one veto alone', () => {
    const header = 'date,draft,agenda_item,member_veto1,member_veto2,member_veto3';
    const lines = [
      '10/31/1977,S/1,South Africa,France,UK,USA',
      '10/31/1977,S/2,South Africa,France,UK,',
      '1/2/1977,S/3,x,USSR,,',
    ];
    const files = madeFiles({ 'unsc_vetoes_1946_sept2022.csv': [header, ...lines, ''].join('\n') });
    const table = unJointVetoes.make({ 'un-vetoes': readUnscVetoes(files, new DropLog())[0]! });
    expect(figureRow(table, dyadKey(200, 220), 1977)).toEqual({ vetoes: 2 });
    expect(figureRow(table, dyadKey(2, 220), 1977)).toEqual({ vetoes: 1 });
    expect(table.keys.length).toBe(3);
  });

  it("reaches pairs of permanent members only, with China's seat where it was", () => {
    const reach = (a: number, b: number, year: number) => reaches(unJointVetoes.coverage, a, b, year);
    expect([reach(365, 710, 1949), reach(365, 710, 1960), reach(365, 713, 1960), reach(365, 710, 1972)]).toEqual([
      true,
      false,
      true,
      true,
    ]);
    expect([reach(2, 255, 1990), reach(2, 365, 2023)]).toEqual([false, false]);
  });
});

describe.skipIf(!hasData)('the table of joint vetoes, the edition on hand', () => {
  // csv in Python 3.11: sum over drafts where both names stand among member_veto1 to 3.
  it('has Russia and China veto 14 drafts together, the first in 2007', () => {
    const table = unJointVetoes.make({ 'un-vetoes': readUnscVetoes(realFiles('unsc-vetoes'), new DropLog())[0]! });
    const rows = Array.from(table.keys, (key, n) => ({ key, year: table.from[n]!, n })).filter(
      ({ key }) => key === 365710,
    );
    expect(rows.reduce((sum, { n }) => sum + table.columns.vetoes!.values[n]!, 0)).toBe(14);
    expect(Math.min(...rows.map(({ year }) => year))).toBe(2007);
  });
});
