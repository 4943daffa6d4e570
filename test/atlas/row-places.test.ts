import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cellsOfPart } from '../../src/atlas/compose.ts';
import { deriveColumn } from '../../src/atlas/derive.ts';
import type { FigureTable } from '../../src/atlas/figure-table.ts';
import { wantedOfYear } from '../../src/atlas/wanted.ts';
import { type Coverage, pairKey, statesOfKey } from '../../src/figures/index.ts';
import type { ComposedMeasure, Of, TableMeasure } from '../../src/measures/measure.ts';
import {
  CANADA,
  CHINA,
  EAST_GERMANY,
  FRANCE,
  GERMANY,
  type MadeRow,
  madeMeasure,
  madeTable,
  RUSSIA,
  UK,
  USA,
} from './made-atlas.ts';

const states = [USA, CANADA, UK, FRANCE, EAST_GERMANY, GERMANY, RUSSIA, CHINA];
const state = fc.constantFrom(...states);
const pair = fc.tuple(state, state).filter(([a, b]) => a !== b);
const kinds = fc.constantFrom<Of[]>('state', 'dyad', 'directed-dyad');

const coverage: fc.Arbitrary<Coverage> = fc.record({
  missing: fc.constantFrom('zero', 'no-tie', 'not-coded', 'not-defined'),
  spans: fc.array(
    fc.record(
      {
        from: fc.integer({ min: 1985, max: 1992 }),
        to: fc.integer({ min: 1988, max: 1996 }),
        states: fc.record({
          codes: fc.array(state, { maxLength: 3 }),
          role: fc.constantFrom('first', 'either', 'both'),
        }),
      },
      { requiredKeys: ['from', 'to'] },
    ),
    { minLength: 1, maxLength: 2 },
  ),
  gaps: fc.array(fc.integer({ min: 1985, max: 1996 }), { maxLength: 1 }),
});

/** A table of spells that do not overlap, in any order. */
const table: fc.Arbitrary<FigureTable> = fc
  .record({
    of: kinds,
    coverage,
    rows: fc.uniqueArray(
      fc.record({
        pair,
        from: fc.constantFrom(1986, 1990),
        years: fc.integer({ min: 0, max: 3 }),
        cell: fc.option(fc.integer({ min: 0, max: 3 }), { nil: undefined }),
        source: fc.integer({ min: 0, max: 1 }),
      }),
      { selector: ({ pair: [a, b], from }) => `${a} ${b} ${from}`, maxLength: 40 },
    ),
  })
  .map(({ of, coverage, rows }) => {
    const made = new Map<string, MadeRow>();
    for (const {
      pair: [a, b],
      from,
      years,
      cell,
      source,
    } of rows) {
      const key = of === 'state' ? a : of === 'dyad' ? pairKey(Math.min(a, b), Math.max(a, b)) : pairKey(a, b);
      made.set(`${key} ${from}`, [key, from, from + years, [cell], source]);
    }
    return madeTable({ name: 'made', of, coverage, sources: [['one'], ['two']] }, { x: 'exact' }, [...made.values()]);
  });

const bytes = ({ buffer }: { readonly buffer: ArrayBufferLike }) => Buffer.from(buffer);

const year = fc.integer({ min: 1984, max: 1997 });
const keptFrom = fc.option(fc.integer({ min: 1985, max: 1995 }), { nil: undefined });

describe('a whole year', () => {
  it('says of every cell what is said of that cell alone', () => {
    fc.assert(
      fc.property(table, kinds, year, keptFrom, (made, of, asked, kept) => {
        fc.pre(of === 'state' ? made.of === 'state' : true);
        const measure: TableMeasure = {
          ...madeMeasure('made', of, 'made'),
          value: ([x], [y]) => (x === 3 ? 'not-defined' : 10 * x! + (y ?? 0)),
          interval: ([x], [y]) => [x!, x! + (y ?? 0)],
        };
        const whole = wantedOfYear(measure, asked);
        const { keys, years } = whole;
        // Another object of the same cells: each is looked for.
        const each = { keys: keys.slice(), years: years.slice() };
        const [at, one] = [whole, each].map((wanted) => deriveColumn(measure, made, kept, wanted, true));
        for (const cells of ['values', 'status', 'source', 'low', 'high'] as const)
          if (!bytes(at![cells]!).equals(bytes(one![cells]!))) expect.fail(`${cells} differ`);
      }),
      { numRuns: 60 },
    );
  });

  it('has a place for every one of its cells, and none for who was no member', () => {
    for (const of of ['state', 'dyad', 'directed-dyad'] as const) {
      const whole = wantedOfYear({ of }, 1950);
      for (const [n, key] of whole.keys.entries()) {
        const [i, j] = of === 'state' ? [key, key] : statesOfKey(key);
        expect(whole.placeOf(i, j)).toBe(n);
      }
      expect(whole.placeOf(EAST_GERMANY, USA)).toBe(-1);
    }
  });

  it('gives a part the cells of the state, the dyad or the other direction that it is asked for', () => {
    const part = (of: Of, turned: boolean) => ({ measure: madeMeasure('part', of, 'made'), turned });
    const whole = wantedOfYear({ of: 'directed-dyad' }, 1990);
    const composed = { of: 'directed-dyad' } as ComposedMeasure;
    for (const turned of [false, true])
      for (const of of ['state', 'dyad', 'directed-dyad'] as const) {
        const { cells, at } = cellsOfPart(part(of, turned) as never, composed, whole);
        for (const [n, key] of whole.keys.entries()) {
          const [a, b] = statesOfKey(key);
          const [i, j] = turned ? [b, a] : [a, b];
          const own = of === 'state' ? i : of === 'dyad' ? pairKey(Math.min(i, j), Math.max(i, j)) : pairKey(i, j);
          if (cells.keys[at ? at[n]! : n] !== own) expect.fail(`${of} of ${key}, ${turned ? '' : 'not '}turned`);
        }
      }
  });
});
