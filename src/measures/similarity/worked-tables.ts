import type { SimilarityKind } from './similarities.ts';

/** A real table of counts and what each measure makes of it. */
export interface WorkedTable {
  year: number;
  cells: readonly number[];
  values: Readonly<Partial<Record<SimilarityKind, number>>>;
  /** The same without the middle categories: yes and no alone, or any commitment against none. */
  fewer: Readonly<Partial<Record<SimilarityKind, number>>>;
}

/**
 * The United States and the United Kingdom in one year, table by table. The values come from an independent program: Python 3.11,
 * numpy and scipy over the single choices written out again from the cells, with the formulas in
 * test/measures/similarity/tables-of-counts.ts; six decimals.
 */
export const workedTables: Readonly<Record<string, WorkedTable>> = {
  'un-votes': {
    year: 1985,
    cells: [20, 1, 1, 10, 27, 0, 13, 32, 47],
    values: {
      agreement: 0.622517,
      s: 0.529801,
      's-squared': 0.672185,
      kappa: 0.5059,
      'kappa-abs': 0.470071,
      'kappa-nom': 0.434457,
      pi: 0.468811,
      'pi-abs': 0.436996,
      'pi-nom': 0.406107,
      'tau-b': 0.550117,
      'agreement-half': 0.764901,
    },
    fewer: { agreement: 0.82716, s: 0.654321, kappa: 0.620482, pi: 0.611111, 'tau-b': 0.656171 },
  },
  'un-contested': {
    year: 1985,
    cells: [13, 1, 1, 3, 17, 0, 1, 26, 42],
    values: {
      agreement: 0.692308,
      s: 0.673077,
      's-squared': 0.817308,
      kappa: 0.675214,
      'kappa-abs': 0.58556,
      'kappa-nom': 0.504319,
      pi: 0.664402,
      'pi-abs': 0.568359,
      'pi-nom': 0.48,
      'tau-b': 0.660106,
    },
    fewer: { agreement: 0.964912, s: 0.929825, kappa: 0.905316, pi: 0.905316, 'tau-b': 0.905316 },
  },
  'un-issue-me': {
    year: 1985,
    cells: [5, 0, 0, 4, 1, 0, 6, 11, 4],
    values: {
      agreement: 0.322581,
      s: 0.129032,
      's-squared': 0.370968,
      kappa: 0.307956,
      'kappa-abs': 0.222841,
      'kappa-nom': 0.122642,
      pi: 0.125497,
      'pi-abs': 0.051558,
      'pi-nom': -0.029249,
      'tau-b': 0.530455,
    },
    fewer: { agreement: 0.6, s: 0.2, kappa: 0.307692, pi: 0.196429, 'tau-b': 0.426401 },
  },
  'un-issue-nu': {
    year: 1985,
    cells: [3, 1, 0, 1, 1, 0, 0, 2, 17],
    values: {
      agreement: 0.84,
      s: 0.84,
      's-squared': 0.92,
      kappa: 0.859155,
      'kappa-abs': 0.763033,
      'kappa-nom': 0.640288,
      pi: 0.858757,
      'pi-abs': 0.761905,
      'pi-nom': 0.637681,
      'tau-b': 0.822463,
    },
    fewer: { agreement: 1.0, s: 1.0, kappa: 1.0, pi: 1.0, 'tau-b': 1.0 },
  },
  'un-issue-di': {
    year: 1985,
    cells: [8, 0, 0, 4, 7, 0, 2, 5, 15],
    values: {
      agreement: 0.731707,
      s: 0.682927,
      's-squared': 0.792683,
      kappa: 0.70849,
      'kappa-abs': 0.652769,
      'kappa-nom': 0.592593,
      pi: 0.697811,
      'pi-abs': 0.642881,
      'pi-nom': 0.584523,
      'tau-b': 0.728314,
    },
    fewer: { agreement: 0.92, s: 0.84, kappa: 0.827586, pi: 0.826389, 'tau-b': 0.840168 },
  },
  'un-issue-hr': {
    year: 1985,
    cells: [2, 0, 0, 2, 2, 0, 1, 7, 2],
    values: {
      agreement: 0.375,
      s: 0.3125,
      's-squared': 0.59375,
      kappa: 0.409091,
      'kappa-abs': 0.278689,
      'kappa-nom': 0.157895,
      pi: 0.286449,
      'pi-abs': 0.151807,
      'pi-nom': 0.033233,
      'tau-b': 0.59612,
    },
    fewer: { agreement: 0.8, s: 0.6, kappa: 0.615385, pi: 0.6, 'tau-b': 0.666667 },
  },
  'un-issue-co': {
    year: 1975,
    cells: [2, 0, 0, 3, 8, 0, 1, 3, 4],
    values: {
      agreement: 0.666667,
      s: 0.619048,
      's-squared': 0.761905,
      kappa: 0.527027,
      'kappa-abs': 0.493976,
      'kappa-nom': 0.467391,
      pi: 0.490291,
      'pi-abs': 0.468354,
      'pi-nom': 0.451493,
      'tau-b': 0.577196,
    },
    fewer: { agreement: 0.857143, s: 0.714286, kappa: 0.695652, pi: 0.688889, 'tau-b': 0.730297 },
  },
  'un-issue-ec': {
    year: 1985,
    cells: [3, 0, 0, 0, 2, 0, 4, 9, 7],
    values: {
      agreement: 0.48,
      s: 0.32,
      's-squared': 0.5,
      kappa: 0.324324,
      'kappa-abs': 0.295191,
      'kappa-nom': 0.264706,
      pi: 0.199231,
      'pi-abs': 0.167483,
      'pi-nom': 0.134487,
      'tau-b': 0.409025,
    },
    fewer: { agreement: 0.714286, s: 0.428571, kappa: 0.428571, pi: 0.377778, 'tau-b': 0.522233 },
  },
  portfolio: {
    year: 1985,
    cells: [87, 0, 4, 0, 1, 0, 0, 0, 0, 0, 15, 0, 38, 0, 0, 16],
    values: {
      s: 0.490683,
      's-squared': 0.504486,
      kappa: 0.359859,
      'kappa-abs': 0.408177,
      'kappa-nom': 0.479708,
      pi: 0.316526,
      'pi-abs': 0.3723,
      'pi-nom': 0.452056,
      'tau-b': 0.39448,
    },
    fewer: { s: 0.465839, kappa: 0.423324, pi: 0.39232, 'tau-b': 0.479419 },
  },
};
