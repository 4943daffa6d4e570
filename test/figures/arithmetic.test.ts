import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  absences,
  absent,
  add,
  countAbsences,
  type Figure,
  graver,
  multiply,
  ratio,
  subtract,
  sum,
  value,
} from '../../src/figures/index.ts';
import { someAbsence, someAbsent, someFigure, someValue } from './arbitrary-figures.ts';

const operations = { add, subtract, multiply, ratio };

describe('what goes in comes out', () => {
  it('add, subtract, multiply and divide as numbers do', () => {
    expect(add(value(1, ['x']), value(2, ['y']))).toEqual(value(3, ['x', 'y']));
    expect(subtract(value(3, ['x']), value(2, ['y']))).toEqual(value(1, ['x', 'y']));
    expect(multiply(value(3, ['x']), value(2, ['y']))).toEqual(value(6, ['x', 'y']));
    expect(ratio(value(6, ['x']), value(3, ['y']))).toEqual(value(2, ['x', 'y']));
  });

  it.each(Object.entries(operations))('%s: the sources are the union, each once', (_name, operation) => {
    fc.assert(
      fc.property(someFigure, someFigure, (a, b) => {
        const { sources } = operation(a, b);
        expect([...sources].sort()).toEqual([...new Set([...a.sources, ...b.sources])].sort());
      }),
    );
  });

  it.each(Object.entries(operations))('%s: absent in, absent out, for the graver reason', (_name, operation) => {
    fc.assert(
      fc.property(someAbsent, someFigure, fc.boolean(), (gone, other, first) => {
        const result = first ? operation(gone, other) : operation(other, gone);
        const reason = other.kind === 'absent' ? graver(gone.reason, other.reason) : gone.reason;
        expect(result).toMatchObject({ kind: 'absent', reason });
      }),
    );
  });

  it('a note goes with the reason it explains', () => {
    const noted = absent('not-loaded', ['x'], { note: 'entente data build' });
    expect(add(value(1, ['y']), noted)).toMatchObject({ reason: 'not-loaded', note: 'entente data build' });
    expect(add(absent('no-such-state'), noted)).not.toHaveProperty('note');
  });

  it('a carried input makes a carried result, as old as the oldest', () => {
    expect(add(value(1, ['x'], { carriedFrom: 2018 }), value(2, ['y'], { carriedFrom: 2014 }))).toMatchObject({
      carriedFrom: 2014,
    });
    expect(add(value(1, ['x']), value(2, ['y'], { carriedFrom: 2014 }))).toMatchObject({ carriedFrom: 2014 });
    expect(add(value(1, ['x']), value(2, ['y']))).not.toHaveProperty('carriedFrom');
  });
});

describe('intervals', () => {
  it.each(Object.entries(operations))('%s: the interval contains the point', (_name, operation) => {
    fc.assert(
      fc.property(someValue, someValue, (a, b) => {
        const result = operation(a, b);
        if (result.kind !== 'value' || result.low === undefined || result.high === undefined) return;
        expect(result.low).toBeLessThanOrEqual(result.value);
        expect(result.high).toBeGreaterThanOrEqual(result.value);
      }),
    );
  });

  it.each(Object.entries(operations))(
    '%s: outer bounds: whatever lies in the inputs, the result lies in it',
    (_name, operation) => {
      const within = (x: { value: number; low?: number; high?: number }, t: number) =>
        (x.low ?? x.value) + t * ((x.high ?? x.value) - (x.low ?? x.value));
      const share = fc.double({ min: 0, max: 1, noNaN: true });
      fc.assert(
        fc.property(someValue, someValue, share, share, (a, b, s, t) => {
          const result = operation(a, b);
          if (result.kind !== 'value' || result.low === undefined || result.high === undefined) return;
          const inside = operation(value(within(a, s), ['x']), value(within(b, t), ['x']));
          if (inside.kind !== 'value') throw new Error('an interval with a quotient not defined inside it');
          const slack = 1e-9 * Math.max(1, Math.abs(result.low), Math.abs(result.high));
          expect(inside.value).toBeGreaterThanOrEqual(result.low - slack);
          expect(inside.value).toBeLessThanOrEqual(result.high + slack);
        }),
      );
    },
  );

  it('a ratio is not defined at 0, and has no interval where the divisor may be 0', () => {
    fc.assert(
      fc.property(someValue, (a) => {
        expect(ratio(a, value(0, ['y']))).toMatchObject({ kind: 'absent', reason: 'not-defined' });
      }),
    );
    const open = ratio(value(1, ['x'], { low: 0.5, high: 2 }), value(2, ['y'], { low: -1, high: 3 }));
    expect(open).toEqual(value(0.5, ['x', 'y']));
  });

  it('what overflows is not defined, never infinite', () => {
    expect(multiply(value(1e200, ['x']), value(1e200, ['y']))).toMatchObject({ kind: 'absent', reason: 'not-defined' });
  });
});

describe('sum', () => {
  it('is the sum of the values, with the union of the sources', () => {
    fc.assert(
      fc.property(fc.array(someValue, { minLength: 1, maxLength: 8 }), (figures) => {
        const result = sum(figures);
        if (result.kind !== 'value') throw new Error('values sum to a value');
        expect(result.value).toBeCloseTo(
          figures.reduce((total, figure) => total + figure.value, 0),
          3,
        );
        expect(new Set(result.sources)).toEqual(new Set(figures.flatMap((figure) => [...figure.sources])));
      }),
    );
  });

  it('is absent where any is, for the gravest reason', () => {
    fc.assert(
      fc.property(fc.array(someFigure, { maxLength: 6 }), someAbsent, (figures, gone) => {
        const reasons = [...figures, gone].flatMap((figure) => (figure.kind === 'absent' ? [figure.reason] : []));
        expect(sum([...figures, gone])).toMatchObject({ kind: 'absent', reason: reasons.reduce(graver) });
      }),
    );
  });

  it('of nothing is not defined', () => {
    expect(sum([])).toMatchObject({ kind: 'absent', reason: 'not-defined' });
  });
});

describe('reasons', () => {
  it('graver: one order for all six, the state that did not exist first, "coded: none" last', () => {
    fc.assert(
      fc.property(someAbsence, someAbsence, someAbsence, (a, b, c) => {
        expect(graver(a, b)).toBe(graver(b, a));
        expect(graver(a, a)).toBe(a);
        expect(graver(graver(a, b), c)).toBe(graver(a, graver(b, c)));
        expect(graver('no-such-state', a)).toBe('no-such-state');
        expect(graver(a, 'no-tie')).toBe(a);
      }),
    );
  });

  it('countAbsences lists every reason, zero counts too', () => {
    const figures: Figure[] = [absent('no-tie'), value(0, ['x']), absent('not-coded'), absent('no-tie')];
    expect(countAbsences(figures)).toEqual({
      'no-tie': 2,
      'not-coded': 1,
      'outside-coverage': 0,
      'no-such-state': 0,
      'not-defined': 0,
      'not-loaded': 0,
    });
    expect(Object.keys(countAbsences([]))).toEqual([...absences]);
  });
});
