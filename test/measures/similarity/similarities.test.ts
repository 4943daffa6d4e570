import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { absenceOf } from '../../../src/figures/index.ts';
import { type Contingency, categories } from '../../../src/measures/similarity/contingency.ts';
import { definitions } from '../../../src/measures/similarity/definitions.ts';
import { type SimilarityKind, similarities, similarityKinds } from '../../../src/measures/similarity/similarities.ts';
import { portfolioPairs, reversed, tables, transposed, votingPairs } from './tables-of-counts.ts';

/** All measures of one table in bulk, by kind; the reason where there is none. */
function bulk(table: Contingency): Record<SimilarityKind, number | string> {
  const made = similarities(Uint16Array.from(table), categories(table), similarityKinds);
  return Object.fromEntries(
    similarityKinds.map((kind, n) => [kind, absenceOf(made[n]!.status[0]!) ?? made[n]!.values[0]!]),
  ) as Record<SimilarityKind, number | string>;
}

/** The definitions again, choice by choice: every choice is written out, and compared with its partner and with all others. */
function byChoice(table: Contingency): Record<SimilarityKind, number> {
  const k = categories(table);
  const choices = table.flatMap((count, cell) =>
    new Array<[number, number]>(count).fill([Math.floor(cell / k), cell % k]),
  );
  const [x, z] = [choices.map(([r]) => r), choices.map(([, c]) => c)];
  const mean = (pairs: readonly (readonly [number, number])[], of: (a: number, b: number) => number) =>
    pairs.reduce((sum, [a, b]) => sum + of(a, b), 0) / pairs.length;
  const every = (a: readonly number[], b: readonly number[]) => a.flatMap((p) => b.map((q) => [p, q] as const));
  const pooled = [...x, ...z];
  const squared = (a: number, b: number) => ((a - b) / (k - 1)) ** 2;
  const absolute = (a: number, b: number) => Math.abs(a - b) / (k - 1);
  const nominal = (a: number, b: number) => (a === b ? 0 : 1);
  const kappa = (of: typeof squared) => 1 - mean(choices, of) / mean(every(x, z), of);
  const pi = (of: typeof squared) => 1 - mean(choices, of) / mean(every(pooled, pooled), of);
  let [score, untiedX, untiedZ] = [0, 0, 0];
  for (const [m, a] of choices.entries())
    for (const b of choices.slice(m + 1)) {
      score += Math.sign(a[0] - b[0]) * Math.sign(a[1] - b[1]);
      untiedX += Math.abs(Math.sign(a[0] - b[0]));
      untiedZ += Math.abs(Math.sign(a[1] - b[1]));
    }
  return {
    agreement: 1 - mean(choices, nominal),
    'agreement-half': 1 - mean(choices, absolute),
    s: 1 - 2 * mean(choices, absolute),
    's-squared': 1 - 2 * mean(choices, squared),
    kappa: kappa(squared),
    'kappa-abs': kappa(absolute),
    'kappa-nom': kappa(nominal),
    pi: pi(squared),
    'pi-abs': pi(absolute),
    'pi-nom': pi(nominal),
    'tau-b': score / Math.sqrt(untiedX * untiedZ),
  };
}

const small = fc
  .integer({ min: 2, max: 4 })
  .chain((k) => fc.array(fc.integer({ min: 0, max: 5 }), { minLength: k * k, maxLength: k * k }));

describe('similarities in bulk', () => {
  it('equal the measures table by table to 1e-12, absences too', () => {
    fc.assert(
      fc.property(fc.oneof(tables, small), (table) => {
        const all = bulk(table);
        for (const { kind, value } of definitions) {
          const expected = value(table);
          if (typeof expected === 'string') expect(all[kind]).toBe(expected);
          else expect(Math.abs((all[kind] as number) - expected)).toBeLessThan(1e-12);
        }
      }),
    );
    expect(definitions.map(({ kind }) => kind)).toEqual(similarityKinds);
  });

  it('equal the definitions choice by choice to 1e-9', () => {
    fc.assert(
      fc.property(small, (table) => {
        const [all, expected] = [bulk(table), byChoice(table)];
        for (const kind of similarityKinds)
          if (Number.isFinite(expected[kind]))
            expect(Math.abs((all[kind] as number) - expected[kind])).toBeLessThan(1e-9);
          else expect(all[kind]).toBe('not-defined');
      }),
    );
  });

  it("equal numpy's and scipy's on raw votes and portfolios to 6 digits", () => {
    for (const { table, kappa, pi, s, tauB } of [...votingPairs, ...portfolioPairs]) {
      const all = bulk(table);
      for (const [kind, expected] of Object.entries({ kappa, pi, s, 'tau-b': tauB }))
        expect(all[kind as SimilarityKind]).toBeCloseTo(expected, 6);
    }
  });

  it('lie in their range, and mind neither who is first, nor which end of the scale is 0, nor every choice counted twice', () => {
    fc.assert(
      fc.property(tables, (table) => {
        const all = bulk(table);
        for (const { kind, range } of definitions) {
          if (typeof all[kind] === 'number') {
            expect(all[kind]).toBeGreaterThanOrEqual(range[0] - 1e-12);
            expect(all[kind]).toBeLessThanOrEqual(range[1] + 1e-12);
          }
          for (const same of [transposed(table), reversed(table), table.map((count) => 2 * count)]) {
            const other = bulk(same)[kind];
            if (typeof other === 'string') expect(all[kind]).toBe(other);
            else expect(Math.abs(other - (all[kind] as number))).toBeLessThan(1e-12);
          }
        }
      }),
    );
  });

  it('are told in the order asked for, for any number of tables, into new arrays or given ones', () => {
    const some = Array.from({ length: 1000 }, (_, n) => [n % 7, n % 3, 1, n % 5, 2, n % 11, 0, n % 2, 4]);
    const counts = Uint16Array.from(some.flat());
    const [kappa, agreement] = similarities(counts, 3, ['kappa', 'agreement']) as [never, never];
    for (const [n, table] of some.entries()) {
      expect((kappa as { values: Float64Array }).values[n]).toBe(bulk(table).kappa);
      expect((agreement as { values: Float64Array }).values[n]).toBe(bulk(table).agreement);
    }
    const into = similarities(new Uint16Array(9000), 3, ['kappa', 'agreement', 'tau-b']);
    expect(into.map(({ status }) => absenceOf(status[999]!))).toEqual(new Array(3).fill('not-defined'));
    const again = similarities(counts, 3, ['kappa', 'agreement', 'tau-b'], into);
    for (const [n, made] of again.entries()) {
      expect([made.values, made.status]).toEqual([into[n]!.values, into[n]!.status]);
      expect(made.values).toBe(into[n]!.values);
      expect(made.status).toBe(into[n]!.status);
    }
    expect(again.slice(0, 2)).toEqual([kappa, agreement]);
  });

  it('take whole tables only, and arrays that fit', () => {
    expect(() => similarities(new Uint16Array(10), 3, ['s'])).toThrow(RangeError);
    expect(() => similarities(new Uint16Array(1), 1, ['s'])).toThrow(RangeError);
    const short = [{ values: new Float64Array(1), status: new Uint8Array(1) }];
    expect(() => similarities(new Uint16Array(18), 3, ['s'], short)).toThrow(RangeError);
    expect(similarities(new Uint16Array(0), 3, ['s'])[0]!.values).toHaveLength(0);
  });
});
