import fc from 'fast-check';
import type { TableMeasure } from '../../../src/measures/measure.ts';
import type { Contingency } from '../../../src/measures/similarity/contingency.ts';
import { similarityMeasures } from '../../../src/measures/similarity/declarations.ts';

/** A declared measure of similarity. */
export function declared(name: string): TableMeasure {
  return similarityMeasures.find((measure) => measure.name === name)!;
}

/**
 * Joint votes of real pairs and years with what an independent program makes of them: Python 3.11, numpy and scipy, over the raw
 * votes of both sources (not over counts). x and z are the two states' votes, 1 to 3, on the roll calls in which both took part:
 *
 *   agreement  np.mean(x == z)
 *   S          1 - np.mean(np.abs(x - z))
 *   kappa      1 - np.mean((x - z)**2) / np.mean((x[:, None] - z[None, :])**2)
 *   pi         w = np.concatenate([x, z]); 1 - np.mean((x - z)**2) / np.mean((w[:, None] - w[None, :])**2)
 *   tau-b      scipy.stats.kendalltau(x, z).statistic
 */
export const votingPairs: readonly {
  pair: readonly [number, number];
  year: number;
  table: Contingency;
  agreement: number;
  s: number;
  kappa: number;
  pi: number;
  tauB: number;
}[] = [
  [2, 200, 1950, [12, 7, 5, 0, 1, 1, 1, 4, 19], 0.64, 0.52, 0.581395, 0.574267, 0.574226],
  [2, 200, 1990, [13, 0, 0, 7, 9, 0, 11, 16, 28], 0.595238, 0.464286, 0.484615, 0.431945, 0.559518],
  [2, 200, 2025, [9, 0, 0, 4, 1, 1, 120, 19, 30], 0.217391, -0.434783, 0.029633, -0.514156, 0.097306],
  [2, 365, 1950, [7, 7, 10, 1, 1, 0, 22, 1, 1], 0.18, -0.46, -0.539326, -0.604403, -0.586547],
  [2, 365, 2023, [4, 8, 18, 4, 1, 4, 37, 3, 9], 0.159091, -0.465909, -0.484053, -0.54335, -0.493064],
  [2, 710, 2004, [5, 3, 2, 7, 1, 0, 51, 2, 0], 0.084507, -0.661972, -0.10953, -0.781761, -0.435353],
  [365, 710, 1990, [74, 4, 1, 4, 0, 0, 0, 0, 0], 0.891566, 0.879518, -0.050633, -0.052854, -0.056681],
  [365, 710, 2012, [43, 4, 1, 8, 4, 0, 3, 2, 3], 0.735294, 0.676471, 0.45629, 0.448947, 0.41229],
  [365, 710, 2022, [46, 2, 1, 11, 4, 1, 6, 5, 12], 0.704545, 0.625, 0.608482, 0.598427, 0.593438],
  [365, 710, 2025, [137, 1, 0, 15, 3, 1, 10, 11, 6], 0.793478, 0.73913, 0.537381, 0.520209, 0.614079],
  [750, 770, 1975, [58, 4, 0, 2, 2, 0, 2, 0, 0], 0.882353, 0.852941, 0.156028, 0.154529, 0.255334],
  [750, 770, 2004, [56, 1, 0, 4, 6, 0, 1, 1, 2], 0.901408, 0.887324, 0.721569, 0.719589, 0.716569],
].map((row) => {
  const [a, b, year, table, agreement, s, kappa, pi, tauB] = row as [
    number,
    number,
    number,
    number[],
    number,
    number,
    number,
    number,
    number,
  ];
  return { pair: [a, b], year, table, agreement, s, kappa, pi, tauB };
});

/**
 * Alliance portfolios of real pairs and years, likewise: x and z are the two states' commitments (0 to 3) to every state that
 * was a member that year, 3 to themselves, from ATOP's rows; S is 1 - 2 * np.mean(np.abs(x - z)) / 3.
 */
export const portfolioPairs = [
  {
    pair: [2, 200],
    year: 1990,
    table: [90, 0, 4, 0, 1, 0, 0, 0, 0, 0, 16, 0, 37, 0, 0, 17],
    s: 0.515152,
    kappa: 0.384787,
    pi: 0.347177,
    tauB: 0.418225,
  },
  {
    pair: [365, 710],
    year: 2018,
    table: [87, 0, 11, 0, 0, 0, 0, 0, 51, 0, 36, 2, 2, 0, 6, 0],
    s: 0.528205,
    kappa: 0.356746,
    pi: 0.323774,
    tauB: 0.390216,
  },
  {
    pair: [220, 365],
    year: 1900,
    table: [39, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 2],
    s: 0.952381,
    kappa: 0.787879,
    pi: 0.787342,
    tauB: 0.806226,
  },
  {
    pair: [200, 255],
    year: 1914,
    table: [33, 0, 0, 6, 3, 0, 0, 0, 0, 0, 0, 0, 3, 0, 0, 0],
    s: 0.555556,
    kappa: -0.129032,
    pi: -0.135135,
    tauB: -0.15097,
  },
] as const;

/** Tables of 2, 3 or 4 categories with at least one count. */
export const tables: fc.Arbitrary<number[]> = fc
  .integer({ min: 2, max: 4 })
  .chain((k) => fc.array(fc.integer({ min: 0, max: 40 }), { minLength: k * k, maxLength: k * k }))
  .filter((table) => table.some((count) => count > 0));

/** The same table with the two states exchanged. */
export function transposed(table: Contingency): number[] {
  const k = Math.sqrt(table.length);
  return table.map((_, cell) => table[(cell % k) * k + Math.floor(cell / k)]!);
}

/** The same table with the categories in the opposite order. */
export function reversed(table: Contingency): number[] {
  return [...table].reverse();
}
