import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contrasts } from '../../../src/measures/precedents/contrast.ts';
import {
  ABSENT,
  ARMS,
  features,
  logScaled,
  logUnscaled,
  ownWeights,
  placeOf,
  TRADE,
} from '../../../src/measures/precedents/features.ts';
import { events } from '../../../src/measures/precedents/outcomes.ts';
import {
  packAfter,
  packPoint,
  pointColumns,
  togetherIn,
  unpackPoints,
  untilIn,
} from '../../../src/measures/precedents/packing.ts';
import { samePair } from '../../../src/measures/precedents/same-pair.ts';
import { WIDTH } from '../../../src/measures/precedents/space.ts';
import { point } from './made-space.ts';

describe('the features', () => {
  it('weigh the same on each side, and within a side', () => {
    for (const side of ['economic', 'military', 'diplomatic', 'strain']) {
      const own = features.filter((feature) => feature.side === side);
      expect(own.reduce((sum, { weight }) => sum + weight, 0)).toBe(24);
      expect(new Set(own.map(({ weight }) => weight)).size).toBe(1);
    }
  });

  it('hold no treaty, no place and no name', () => {
    const words = features.map(({ name, label, scale }) => `${name} ${label} ${scale}`).join(' ');
    expect(words).not.toMatch(/pact|treat|alli|obligation|distance between|capital|contig|region/i);
  });

  it('are found by name', () => {
    expect(features[placeOf('votes')]!.name).toBe('votes');
    expect(() => placeOf('vote')).toThrow(RangeError);
  });
});

describe('the logarithmic scale', () => {
  it('gives what numpy gives: round(100 log1p(x / step) / log1p(1 / step))', () => {
    // numpy 1.x: [round(100*np.log1p(x/0.005)/np.log1p(200)) for x in (0, .001, .01, .05, .1, .5, 1)]
    expect([0, 0.001, 0.01, 0.05, 0.1, 0.5, 1].map((x) => logScaled(x, TRADE.step, TRADE.most))).toEqual([
      0, 3, 21, 45, 57, 87, 100,
    ]);
  });

  it('rises, stays within 0 to 100, and is undone to within its own rounding', () => {
    fc.assert(
      fc.property(fc.double({ min: 0, max: 3, noNaN: true }), fc.double({ min: 0, max: 3, noNaN: true }), (x, y) => {
        const [p, q] = [x, y].map((z) => logScaled(z, ARMS.step, ARMS.most));
        expect(p).toBeGreaterThanOrEqual(0);
        expect(p).toBeLessThanOrEqual(100);
        if (x <= y) expect(p).toBeLessThanOrEqual(q!);
        expect(logScaled(logUnscaled(p!, ARMS.step, ARMS.most), ARMS.step, ARMS.most)).toBe(p);
      }),
    );
  });
});

describe('packing', () => {
  it('gives back every point, blanks and all', () => {
    const byte = fc.oneof(fc.integer({ min: 0, max: 100 }), fc.constant(ABSENT));
    const bytes = fc.array(byte, { minLength: WIDTH, maxLength: WIDTH }).map((list) => Uint8Array.from(list));
    fc.assert(
      fc.property(fc.array(bytes, { minLength: 1, maxLength: 5 }), (points) => {
        const columns = pointColumns.map((_, n) => points.map((one) => packPoint(one)[n]!));
        for (const column of columns) for (const packed of column) expect(packed).toBeLessThan(2 ** 31);
        expect([...unpackPoints(columns)]).toEqual(points.flatMap((one) => [...one]));
      }),
    );
  });

  it('gives back what followed', () => {
    const codes = fc.array(fc.integer({ min: 0, max: 15 }), { minLength: events.length, maxLength: events.length });
    fc.assert(
      fc.property(codes, fc.integer({ min: 0, max: 10 }), (until, together) => {
        const packed = packAfter(until, together);
        expect(events.map((event) => untilIn(packed, event))).toEqual(until);
        expect(togetherIn(packed)).toBe(together);
      }),
    );
  });
});

describe('the same pair', () => {
  it('is one whatever number a state has had', () => {
    expect(samePair(365710)).toEqual([365710]);
    expect(samePair(2255)).toEqual([2255, 2260]);
    expect(samePair(2260)).toEqual([2255, 2260]);
    expect(samePair(260679)).toEqual([255678, 255679, 260678, 260679]);
  });
});

describe('contrasts', () => {
  const metric = { weights: ownWeights, gaps: features.map(() => 10) };

  it('name the largest weighted differences, and what is nearer than is typical', () => {
    const asked = point(50);
    const other = point(50, { votes: 60, 'trade-larger': 65, disputes: 50, rivalry: undefined });
    const { alike, unlike } = contrasts(asked, other, metric, 2);
    expect(unlike).toEqual([
      { feature: 'votes', asked: 50, other: 60 },
      { feature: 'trade-larger', asked: 50, other: 65 },
    ]);
    expect(alike.map(({ feature }) => feature)).toEqual(['ideal-points', 'disputes']);
  });

  it('name nothing twice, and nothing that either lacks', () => {
    const { alike, unlike } = contrasts(point(50, { votes: undefined }), point(52), metric, 12);
    const named = [...alike, ...unlike].map(({ feature }) => feature);
    expect(new Set(named).size).toBe(named.length);
    expect(named).not.toContain('votes');
  });
});
