import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultsOf, drawChunk, remainingVerdicts } from '../../src/theories/index.ts';
import { triangle } from '../../src/theories/triangle/triangle.ts';
import { triangleRole, triangleRoles, triangleType, triangleUtility } from '../../src/theories/triangle/types.ts';

const sign = fc.constantFrom(-1, 0, 1);
const closed = fc.constantFrom(-1, 1);

/** Signs of the ties of x and y, x and z, y and z, judged by treaties. */
const judge = (xy: number, xz: number, yz: number, more: Record<string, number | string> = {}) =>
  triangle.judge(
    { 'treaties-first-second': xy, 'treaties-first-third': xz, 'treaties-second-third': yz },
    { ...defaultsOf(triangle), ...more },
  );

describe('the strategic triangle', () => {
  it('has the four types and utilities of ruling M17 (a = 2, b = 1)', () => {
    const worth = (...signs: [number, number, number]) => {
      const { verdict, readings } = judge(...signs);
      return [verdict, readings!.first, readings!.second, readings!.third];
    };
    expect(worth(1, 1, 1)).toEqual(['menage-a-trois', 3, 3, 3]);
    expect(worth(1, 1, -1)).toEqual(['romantic-triangle', 5, -1, -1]);
    expect(worth(1, -1, -1)).toEqual(['stable-marriage', 1, 1, -5]);
    expect(worth(-1, -1, -1)).toEqual(['unit-veto', -3, -3, -3]);
  });

  it('names a triangle with a side without a sign by its friendly ties, and never as one of the four', () => {
    expect([triangleType(1, 1, 0), triangleType(1, 0, -1), triangleType(1, 0, 0)]).toEqual([
      'open-romance',
      'open-marriage',
      'open-marriage',
    ]);
    expect([triangleType(0, -1, -1), triangleType(0, 0, -1), triangleType(0, 0, 0)]).toEqual([
      'open-veto',
      'open-veto',
      'no-triangle',
    ]);
  });

  it('gives each role as many friendly ties as Wu does (2, 2, 1, 1, 0, 0)', () => {
    const friendly = { pivot: 2, friend: 2, partner: 1, wing: 1, enemy: 0, outcast: 0, bystander: 0 };
    fc.assert(
      fc.property(sign, sign, sign, (one, other, between) => {
        const role = triangleRole(one, other, between);
        expect([one, other].filter((s) => s > 0).length).toBe(friendly[role]);
      }),
    );
  });

  it('ranks the roles of closed triangles as Wu does, for any a > b > 0', () => {
    const weights = fc
      .tuple(fc.double({ min: 0.01, max: 9, noNaN: true }), fc.double({ min: 0.01, max: 9, noNaN: true }))
      .filter(([a, b]) => a > b + 1e-6);
    const triad = fc.tuple(closed, closed, closed);
    fc.assert(
      fc.property(triad, triad, weights, (p, q, [a, b]) => {
        const [one, other] = [p, q].map((t) => triangleRoles.indexOf(triangleRole(...t)));
        const [u, v] = [p, q].map((t) => triangleUtility(...t, a, b));
        expect(Math.sign(u! - v!)).toBe(Math.sign(other! - one!) || 0);
      }),
    );
  });

  it('permuting the three states permutes roles and utilities and changes no type', () => {
    fc.assert(
      fc.property(sign, sign, sign, (xy, xz, yz) => {
        const at = judge(xy, xz, yz);
        // second and third changed round; then first to second, second to third, third to first.
        const swapped = judge(xz, xy, yz);
        const turned = judge(xz, yz, xy);
        expect([swapped.verdict, turned.verdict]).toEqual([at.verdict, at.verdict]);
        for (const suffix of ['', '-role']) {
          const of = ({ readings }: typeof at, who: string) => readings![`${who}${suffix}`];
          expect(of(swapped, 'first')).toBe(of(at, 'first'));
          expect(of(swapped, 'second')).toBe(of(at, 'third'));
          expect(of(turned, 'second')).toBe(of(at, 'first'));
          expect(of(turned, 'third')).toBe(of(at, 'second'));
          expect(of(turned, 'first')).toBe(of(at, 'third'));
        }
      }),
    );
  });

  it('rests no verdict on the weights, and leaves open what an absent tie could bring', () => {
    const known = { 'treaties-first-second': { value: 1 }, 'treaties-first-third': { value: -1 } };
    const parameters = defaultsOf(triangle);
    expect(remainingVerdicts(triangle, { inputs: known, parameters }, ['treaties-second-third'])).toEqual([
      'romantic-triangle',
      'stable-marriage',
      'open-marriage',
    ]);
    const whole = { ...known, 'treaties-second-third': { value: -1 } };
    const absent = Object.keys(triangle.inputs).filter((name) => !name.startsWith('treaties-'));
    expect(drawChunk(triangle, { inputs: whole, parameters, absent }, 1, 0, 500)).toMatchObject({
      verdicts: { 'stable-marriage': 500 },
      turned: 0,
    });
  });
});
