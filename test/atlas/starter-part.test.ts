import { describe, expect, it } from 'vitest';
import { starterPart } from '../../src/atlas/starter-part.ts';
import { madeTable } from './made-atlas.ts';

const coverage = { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] } as const;
const table = madeTable({ name: 'made', of: 'dyad', coverage, sources: [['a'], ['b']] }, { x: 'exact', y: 'integer' }, [
  [2020, 1950, 1990, [1, 1], 0],
  [2020, 1991, 1991, [2, undefined], 1],
  [2030, 1949, 2018, [3, 3], 1],
  [2040, 2000, 2001, [4, 4], 0],
]);

describe('the starter’s part of a table', () => {
  const part = starterPart(table, { from: 1991 });

  it('keeps the rows that reach its first year; spells are cut there', () => {
    expect([...part.keys]).toEqual([2020, 2030, 2040]);
    expect([...part.from]).toEqual([1991, 1991, 2000]);
    expect([...part.to]).toEqual([1991, 2018, 2001]);
  });

  it('keeps cells, missing cells and sources with their rows', () => {
    expect([...part.columns.x!.values]).toEqual([2, 3, 4]);
    expect([...part.columns.y!.missing!]).toEqual([1, 0, 0]);
    expect([...part.source!]).toEqual([1, 1, 0]);
  });

  it('keeps the columns it names alone', () => {
    expect(Object.keys(starterPart(table, { from: 1991, columns: ['y'] }).columns)).toEqual(['y']);
    expect(() => starterPart(table, { from: 1991, columns: ['z'] })).toThrow(/no column z/);
  });

  it('leaves the table as it was', () => {
    expect(table.keys).toHaveLength(4);
    expect([...table.from]).toEqual([1950, 1991, 1949, 2000]);
  });
});
