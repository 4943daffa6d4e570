import { describe, expect, it } from 'vitest';
import { deriveColumn } from '../../src/atlas/derive.ts';
import type { FigureTable } from '../../src/atlas/figure-table.ts';
import { absenceOf, type Coverage, pairKey } from '../../src/figures/index.ts';
import type { TableMeasure } from '../../src/measures/measure.ts';
import {
  CANADA,
  CHINA,
  EAST_GERMANY,
  GERMANY,
  type MadeRow,
  madeMeasure,
  madeTable,
  RUSSIA,
  UK,
  USA,
} from './made-atlas.ts';

const from1990: Coverage = { missing: 'not-coded', spans: [{ from: 1990, to: 2010 }] };
const tableOf = (
  of: FigureTable['of'],
  missing: Coverage['missing'],
  rows: readonly MadeRow[] = [],
  more: Partial<FigureTable> = {},
) => madeTable({ name: 'made', of, coverage: { ...from1990, missing }, ...more }, { x: 'exact' }, rows);

/** What a measure says of some cells: a number or the reason why there is none. */
function cellsOf(
  measure: TableMeasure,
  table: FigureTable,
  cells: readonly (readonly [key: number, year: number])[],
  keptFrom?: number,
) {
  const column = deriveColumn(measure, table, keptFrom, {
    keys: Int32Array.from(cells, ([key]) => key),
    years: Int16Array.from(cells, ([, year]) => year),
  });
  return [...column.status].map((status, n) => absenceOf(status) ?? column.values[n]);
}

const dyad = madeMeasure('made-dyad', 'dyad', 'made');
const directed = madeMeasure('made-directed', 'directed-dyad', 'made');
const ofState = madeMeasure('made-state', 'state', 'made');
const usaUk = pairKey(USA, UK);

describe('a missing row means what the coverage says', () => {
  it.each(['no-tie', 'not-coded', 'not-defined'] as const)('%s inside it', (missing) => {
    expect(cellsOf(dyad, tableOf('dyad', missing), [[usaUk, 2000]])).toEqual([missing]);
  });

  it('zero: the count is 0, a value', () => {
    expect(cellsOf(dyad, tableOf('dyad', 'zero'), [[usaUk, 2000]])).toEqual([0]);
  });

  it('outside coverage on either side, and in a gap, whatever it means inside', () => {
    for (const missing of ['zero', 'no-tie', 'not-coded', 'not-defined'] as const) {
      const table = tableOf('dyad', missing, [], { coverage: { ...from1990, missing, gaps: [1999] } });
      expect(
        cellsOf(dyad, table, [
          [usaUk, 1989],
          [usaUk, 1999],
          [usaUk, 2011],
        ]),
      ).toEqual(['outside-coverage', 'outside-coverage', 'outside-coverage']);
    }
  });

  it('a span of listed states reaches theirs alone, also when years follow one another', () => {
    const coverage: Coverage = {
      missing: 'zero',
      spans: [{ from: 1990, to: 2010, states: { codes: [USA], role: 'first' } }],
    };
    const table = tableOf('directed-dyad', 'zero', [], { coverage });
    expect(
      cellsOf(directed, table, [
        [pairKey(USA, UK), 2000],
        [pairKey(UK, USA), 2000],
        [pairKey(USA, CHINA), 2000],
      ]),
    ).toEqual([0, 'outside-coverage', 0]);
  });
});

describe('a row', () => {
  const rows: MadeRow[] = [
    [usaUk, 1995, 1999, [4]],
    [usaUk, 2001, 2003, [0]],
    [pairKey(USA, RUSSIA), 2000, 2000, [undefined]],
  ];

  it('holds for its whole spell and no year more', () => {
    const table = tableOf('dyad', 'no-tie', rows);
    const years = [1994, 1995, 1997, 1999, 2000, 2001, 2003, 2004].map((year) => [usaUk, year] as const);
    expect(cellsOf(dyad, table, years)).toEqual(['no-tie', 4, 4, 4, 'no-tie', 0, 0, 'no-tie']);
  });

  it('is found in whatever order the rows come', () => {
    const table = tableOf('dyad', 'no-tie', [...rows].reverse());
    expect(
      cellsOf(dyad, table, [
        [usaUk, 1997],
        [usaUk, 2002],
        [usaUk, 2005],
      ]),
    ).toEqual([4, 0, 'no-tie']);
  });

  it('without a number that the makers left out is not coded', () => {
    expect(cellsOf(dyad, tableOf('dyad', 'zero', rows), [[pairKey(USA, RUSSIA), 2000]])).toEqual(['not-coded']);
  });

  it('a 0 in it is a 0, beside an absence that is none', () => {
    expect(
      cellsOf(dyad, tableOf('dyad', 'no-tie', rows), [
        [usaUk, 2002],
        [usaUk, 2000],
      ]),
    ).toEqual([0, 'no-tie']);
  });

  it('names its own list of sources', () => {
    const table = madeTable(
      { name: 'made', of: 'dyad', coverage: from1990, sources: [['first'], ['second', 'third']] },
      { x: 'exact' },
      [
        [usaUk, 2000, 2000, [1], 0],
        [usaUk, 2001, 2001, [1], 1],
      ],
    );
    const column = deriveColumn(dyad, table, undefined, {
      keys: Int32Array.of(usaUk, usaUk),
      years: Int16Array.of(2000, 2001),
    });
    expect([...column.source].map((list) => column.sources[list])).toEqual([['first'], ['second', 'third']]);
  });
});

describe('no-such-state outweighs everything', () => {
  const pair = pairKey(EAST_GERMANY, RUSSIA);
  it('a row of that year, a zero, a gap, a clipped table', () => {
    const withRow = tableOf('dyad', 'zero', [[pair, 1990, 2010, [9]]]);
    expect(
      cellsOf(dyad, withRow, [
        [pair, 1990],
        [pair, 1991],
        [pair, 1995],
      ]),
    ).toEqual([9, 'no-such-state', 'no-such-state']);
    expect(
      cellsOf(dyad, tableOf('dyad', 'zero'), [
        [pair, 1995],
        [pair, 2024],
      ]),
    ).toEqual(['no-such-state', 'no-such-state']);
    expect(cellsOf(dyad, tableOf('dyad', 'zero'), [[pairKey(GERMANY, RUSSIA), 1950]], 2000)).toEqual(['no-such-state']);
    expect(cellsOf(ofState, tableOf('state', 'zero'), [[EAST_GERMANY, 1995]])).toEqual(['no-such-state']);
  });
});

describe('a clipped table', () => {
  const table = tableOf('dyad', 'no-tie', [[usaUk, 2000, 2005, [1]]]);
  it('says not-loaded of the years before it, where the source covers them', () => {
    const years = [1989, 1990, 1999, 2000, 2006, 2011].map((year) => [usaUk, year] as const);
    expect(cellsOf(dyad, table, years, 2000)).toEqual([
      'outside-coverage',
      'not-loaded',
      'not-loaded',
      1,
      'no-tie',
      'outside-coverage',
    ]);
  });
});

describe('measures of pairs on other tables', () => {
  const [there, back] = [pairKey(USA, UK), pairKey(UK, USA)];
  const difference = madeMeasure('made-difference', 'dyad', 'made', { value: (a, b) => a[0]! - b[0]! });

  it('a dyad on directed rows sees both directions', () => {
    const table = tableOf('directed-dyad', 'no-tie', [
      [there, 2000, 2000, [5]],
      [back, 2000, 2000, [2]],
    ]);
    expect(cellsOf(difference, table, [[usaUk, 2000]])).toEqual([3]);
  });

  it('a one-sided tie: the other direction counts as zeros, not as an absence', () => {
    expect(
      cellsOf(difference, tableOf('directed-dyad', 'no-tie', [[there, 2000, 2000, [5]]]), [[usaUk, 2000]]),
    ).toEqual([5]);
    expect(cellsOf(difference, tableOf('directed-dyad', 'no-tie', [[back, 2000, 2000, [5]]]), [[usaUk, 2000]])).toEqual(
      [-5],
    );
    expect(cellsOf(difference, tableOf('directed-dyad', 'no-tie'), [[usaUk, 2000]])).toEqual(['no-tie']);
  });

  it('one side not coded: not coded, never a half', () => {
    expect(
      cellsOf(difference, tableOf('directed-dyad', 'not-coded', [[there, 2000, 2000, [5]]]), [[usaUk, 2000]]),
    ).toEqual(['not-coded']);
    const left = tableOf('directed-dyad', 'no-tie', [
      [there, 2000, 2000, [5]],
      [back, 2000, 2000, [undefined]],
    ]);
    expect(cellsOf(difference, left, [[usaUk, 2000]])).toEqual(['not-coded']);
  });

  it('a one-sided tie whose only row has no number: not coded', () => {
    expect(
      cellsOf(difference, tableOf('directed-dyad', 'no-tie', [[there, 2000, 2000, [undefined]]]), [[usaUk, 2000]]),
    ).toEqual(['not-coded']);
  });

  it('a directed measure on directed rows sees its own direction alone', () => {
    const table = tableOf('directed-dyad', 'no-tie', [[there, 2000, 2000, [5]]]);
    expect(
      cellsOf(directed, table, [
        [there, 2000],
        [back, 2000],
      ]),
    ).toEqual([5, 'no-tie']);
  });

  it('a directed measure on rows of states takes the first over the second', () => {
    const table = tableOf('state', 'not-coded', [
      [USA, 2000, 2000, [6]],
      [UK, 2000, 2000, [3]],
    ]);
    const ratio = madeMeasure('made-ratio', 'directed-dyad', 'made', {
      value: (a, b) => (b[0] === 0 ? 'not-defined' : a[0]! / b[0]!),
    });
    expect(
      cellsOf(ratio, table, [
        [there, 2000],
        [back, 2000],
        [pairKey(USA, CANADA), 2000],
      ]),
    ).toEqual([2, 0.5, 'not-coded']);
  });

  it('of two reasons the graver one', () => {
    const coverage: Coverage = {
      missing: 'not-coded',
      spans: [{ from: 1990, to: 2010, states: { codes: [USA], role: 'first' } }],
    };
    const table = tableOf('state', 'not-coded', [], { coverage });
    expect(cellsOf(difference, table, [[usaUk, 2000]])).toEqual(['outside-coverage']);
  });

  it('a dyad’s own row stands under the smaller number first, whichever way it is asked', () => {
    const table = tableOf('dyad', 'no-tie', [[usaUk, 2000, 2000, [7]]]);
    expect(
      cellsOf(directed, table, [
        [there, 2000],
        [back, 2000],
      ]),
    ).toEqual([7, 7]);
  });
});

describe('faults of ours', () => {
  it('a measure that gives what is no number is refused, not stored', () => {
    const bad = madeMeasure('made-bad', 'dyad', 'made', { value: () => Number.NaN });
    expect(() => cellsOf(bad, tableOf('dyad', 'zero'), [[usaUk, 2000]])).toThrow(/made-bad is NaN/);
  });

  it('a column that the table lacks is named', () => {
    const bad = madeMeasure('made-bad', 'dyad', 'made', { columns: ['y'] });
    expect(() => cellsOf(bad, tableOf('dyad', 'zero'), [[usaUk, 2000]])).toThrow(/no column y/);
  });
});
