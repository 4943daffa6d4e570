import { describe, expect, it } from 'vitest';
import { isComposed, type Measure, measures, type Setting } from '../../src/measures/index.ts';

/** Where a worked number of a composed measure needs no year's scale, asking for one is a fault. */
const noScales: Setting = {
  states: [],
  year: 2000,
  percentile: (scale) => {
    throw new Error(`the worked number asks for the scale ${JSON.stringify(scale)} and gives none`);
  },
};

function recomputed(measure: Measure): unknown {
  if (isComposed(measure)) {
    const { parts, setting } = measure.worked!;
    return measure.value(parts, setting ?? noScales);
  }
  const { cells, other } = measure.worked!;
  return measure.value(cells, other ?? cells.map(() => 0));
}

/** Decimals to which a worked number must hold: those it is written with, and at least those that a reader is shown. */
function decimalsOf({ worked, decimals }: Measure): number {
  const written = String(worked!.value).split('.')[1]?.length ?? 0;
  return Math.max(written, decimals);
}

const withWorked = measures
  .filter(({ worked }) => worked !== undefined)
  .map((measure) => [measure.name, measure] as const);

describe('the worked number of each measure', () => {
  it.each(withWorked)('%s is what its rule gives', (_, measure) => {
    const value = recomputed(measure);
    expect(typeof value).toBe('number');
    expect((value as number).toFixed(decimalsOf(measure))).toBe(measure.worked!.value.toFixed(decimalsOf(measure)));
  });

  it.each(withWorked)('%s lies in its range and takes what the measure takes', (_, m) => {
    const { about, value } = m.worked!;
    expect(value).toBeGreaterThanOrEqual(m.range[0]);
    expect(value).toBeLessThanOrEqual(m.range[1]);
    expect(about).toMatch(/[^.:]$/);
    if (isComposed(m)) expect(m.worked!.parts).toHaveLength(m.parts.length);
    else expect(m.worked!.cells).toHaveLength(m.columns.length);
  });
});

describe('every measure', () => {
  it('has a formula and a worked number', () => {
    const bare = measures.filter((m) => !(m.formula && m.worked));
    expect(bare.map(({ name }) => name)).toEqual([]);
  });

  it('has its formula in one line, without a backtick, for it is printed as code', () => {
    const odd = measures.filter(({ formula }) => formula !== undefined && /[\n`]|\.$/.test(formula));
    expect(odd.map(({ name }) => name)).toEqual([]);
  });
});
