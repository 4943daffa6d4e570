import { describe, expect, it } from 'vitest';
import { HeldColumns } from '../../src/atlas/held-columns.ts';
import type { Column } from '../../src/figures/index.ts';
import type { Measure } from '../../src/measures/measure.ts';
import { madeMeasure } from './made-atlas.ts';

const [x, y] = [madeMeasure('x', 'state', 'made'), madeMeasure('y', 'state', 'made')];

function columnOf({ name }: Measure, length = 10): Column {
  return {
    measure: name,
    keys: new Int32Array(length),
    years: new Int16Array(length),
    values: new Float64Array(length),
    status: new Uint8Array(length),
    source: new Uint16Array(length),
    sources: [],
  };
}

/** Notes what it was asked to make. */
function maker(length?: number) {
  const asked: string[] = [];
  const make = async (measures: readonly Measure[]) => {
    asked.push(measures.map(({ name }) => name).join(' '));
    return measures.map((measure) => columnOf(measure, length));
  };
  return { asked, make };
}

describe('columns held', () => {
  it('are made once for whoever asks, one after the other or at once, and come in the order asked', async () => {
    const held = new HeldColumns(100_000);
    const { asked, make } = maker();
    const [first, both] = await Promise.all([held.of('1990', [x], make), held.of('1990', [y, x, y], make)]);
    expect(both.map(({ measure }) => measure)).toEqual(['y', 'x', 'y']);
    expect(both[1]).toBe(first[0]);
    expect((await held.of('1990', [y], make))[0]).toBe(both[0]);
    expect(asked).toEqual(['x', 'y']);
  });

  it('of another place, or of a measure that has but the same name, are others', async () => {
    const held = new HeldColumns(100_000);
    const { asked, make } = maker();
    const [own] = await held.of('1990', [x], make);
    const [another] = await held.of('1991', [x], make);
    const [weighted] = await held.of('1990', [{ ...x }], make);
    expect(new Set([own, another, weighted]).size).toBe(3);
    expect(asked).toEqual(['x', 'x', 'x']);
  });

  it('never take more bytes than allowed; what was not asked for longest goes first', async () => {
    // One column of a thousand cells counts as some 22,100 bytes.
    const held = new HeldColumns(50_000);
    const { asked, make } = maker(1000);
    await held.of('1990', [x], make);
    await held.of('1991', [x], make);
    await held.of('1990', [x], make);
    await held.of('1992', [x], make);
    expect(asked).toHaveLength(3);
    await held.of('1990', [x], make);
    expect(asked).toHaveLength(3);
    await held.of('1991', [x], make);
    expect(asked).toHaveLength(4);
    // More than there is room for is made and not held.
    const large = maker(10_000);
    await held.of('1993', [x], large.make);
    await held.of('1993', [x], large.make);
    expect(large.asked).toHaveLength(2);
  });

  it('that could not be read are asked for again', async () => {
    const held = new HeldColumns(100_000);
    await expect(held.of('1990', [x], () => Promise.reject(new Error('no such file')))).rejects.toThrow('no such file');
    const { asked, make } = maker();
    await held.of('1990', [x], make);
    expect(asked).toEqual(['x']);
  });
});
