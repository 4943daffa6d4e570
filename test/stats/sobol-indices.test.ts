import { describe, expect, it } from 'vitest';
import { randomStream, sobolIndices } from '../../src/stats/index.ts';

describe('Sobol indices', () => {
  // Ishigami and Homma (1990): sin x1 + a sin² x2 + b x3⁴ sin x1 on -π to π; its variances have a closed form, worked out here.
  const [a, b] = [7, 0.1];
  const ishigami = (point: Float64Array) => {
    const [x1, x2, x3] = [...point].map((u) => -Math.PI + 2 * Math.PI * u) as [number, number, number];
    return Math.sin(x1) + a * Math.sin(x2) ** 2 + b * x3 ** 4 * Math.sin(x1);
  };
  const v1 = 0.5 * (1 + (b * Math.PI ** 4) / 5) ** 2;
  const v2 = a ** 2 / 8;
  const v13 = (b ** 2 * Math.PI ** 8 * 8) / 225;
  const v = v1 + v2 + v13;

  it('are those of the Ishigami function', () => {
    const [x1, x2, x3] = sobolIndices(ishigami, 3, 65_536, randomStream(3))!;
    expect(x1!.first).toBeCloseTo(v1 / v, 1.7);
    expect(x2!.first).toBeCloseTo(v2 / v, 1.7);
    expect(x3!.first).toBeCloseTo(0, 1.7);
    expect(x1!.total).toBeCloseTo((v1 + v13) / v, 1.7);
    expect(x2!.total).toBeCloseTo(v2 / v, 1.7);
    expect(x3!.total).toBeCloseTo(v13 / v, 1.7);
  });

  it('lie within three of their standard errors of the truth at the usual size', () => {
    const indices = sobolIndices(ishigami, 3, 4096, randomStream(1))!;
    const truth = [
      [v1 / v, (v1 + v13) / v],
      [v2 / v, v2 / v],
      [0, v13 / v],
    ];
    for (const [n, { first, firstError, total, totalError }] of indices.entries()) {
      expect(Math.abs(first - truth[n]![0]!)).toBeLessThan(3 * firstError + 1e-9);
      expect(Math.abs(total - truth[n]![1]!)).toBeLessThan(3 * totalError + 1e-9);
    }
  });

  it('add up to 1 where inputs do not interact', () => {
    const [x, y, nothing] = sobolIndices(([p, q]) => 2 * p! + q!, 3, 20_000, randomStream(1))!;
    expect(x!.first).toBeCloseTo(0.8, 1);
    expect(y!.total).toBeCloseTo(0.2, 1);
    expect(nothing!.total).toBe(0);
  });

  it('do not exist where nothing varies, nor for a handful of points', () => {
    expect(sobolIndices(() => 1, 2, 100, randomStream(1))).toBeUndefined();
    expect(() => sobolIndices(() => 1, 2, 9, randomStream(1))).toThrow('9 points');
  });
});
