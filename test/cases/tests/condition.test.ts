import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type Condition,
  conditionWords,
  meets,
  parseCondition,
  rivalConditions,
} from '../../../src/cases/tests/condition.ts';

const read = (text: string): Condition => {
  const condition = parseCondition(text);
  if (!condition) throw new Error(`"${text}" does not read`);
  return condition;
};
const holds = (text: string, x: number) => meets(read(text), x);
const number = fc.double({ min: -1e6, max: 1e6, noNaN: true });

describe('a condition is read', () => {
  it.each([
    ['> 0.4', { kind: 'above', bound: 0.4 }],
    ['>=2', { kind: 'at-least', bound: 2 }],
    ['<= -1.5', { kind: 'at-most', bound: -1.5 }],
    ['<1e3', { kind: 'below', bound: 1000 }],
    ['= 7', { kind: 'equal', bound: 7 }],
    ['== 7', { kind: 'equal', bound: 7 }],
    ['  = 7  ', { kind: 'equal', bound: 7 }],
    ['0.3..0.5', { kind: 'within', low: 0.3, high: 0.5 }],
    ['-2 .. -1', { kind: 'within', low: -2, high: -1 }],
    ['about 2', { kind: 'about', about: 2, tolerance: 0.1 }],
    ['about 2 (5%)', { kind: 'about', about: 2, tolerance: 0.05 }],
    ['about -3(12.5 %)', { kind: 'about', about: -3, tolerance: 0.125 }],
    ['rounds to 47', { kind: 'rounds', to: 47, decimals: 0 }],
    ['rounds to 40.70', { kind: 'rounds', to: 40.7, decimals: 2 }],
  ])('%s', (text, wanted) => expect(read(text)).toMatchObject(wanted));

  it.each([
    ...['', '7', '>', '> x', '=> 2', '2..', '..2', '0.5..0.3', 'about', 'about 2%', 'about 2 (x%)', 'rounds to'],
    ...[
      '> 1,000',
      '> 1 2',
      '≥ 2',
      'rounds to 1.5e3',
      '> 1e999',
      '0..1e999',
      'about 1e999',
      '> Infinity',
      '> NaN',
      '> 0x10',
    ],
  ])('"%s" is none', (text) => expect(parseCondition(text)).toBeUndefined());
});

describe('a number meets it', () => {
  it('bounds are inside where they say so, and only there', () => {
    expect([holds('> 2', 2), holds('>= 2', 2), holds('< 2', 2), holds('<= 2', 2), holds('= 2', 2)]).toEqual([
      ...[false, true, false, true, true],
    ]);
    expect([holds('1..2', 1), holds('1..2', 2), holds('1..2', 0.999), holds('1..2', 2.001)]).toEqual([
      ...[true, true, false, false],
    ]);
  });

  it('a sum of tenths is the sum that it stands for', () => {
    // 0.1 + 0.2 is 0.30000000000000004 in binary.
    expect([holds('= 0.3', 0.1 + 0.2), holds('> 0.3', 0.1 + 0.2), holds('<= 0.3', 0.1 + 0.2)]).toEqual([
      ...[true, false, true],
    ]);
  });

  it('about: within a tenth of the number named, both ends inside', () => {
    expect([1.79, 1.8, 2, 2.2, 2.21].map((x) => holds('about 2', x))).toEqual([false, true, true, true, false]);
    expect([-2.2, -1.8, -1.7].map((x) => holds('about -2', x))).toEqual([true, true, false]);
    expect([2.1, 2.11].map((x) => holds('about 2 (5%)', x))).toEqual([true, false]);
  });

  it('rounds to: what is printed, by its decimals; a half may have gone either way', () => {
    // Ko, table 2: Iran 1,922 of 30,687 is 6.2632%, printed 6.27; China 40.7013, printed 40.70, in the text 40.
    const [iran, china] = [(100 * 1922) / 30687, (100 * 12490) / 30687];
    expect(holds('rounds to 6.27', iran)).toBe(false);
    expect(holds('rounds to 6.26', iran)).toBe(true);
    expect(holds('rounds to 40.70', china)).toBe(true);
    expect(holds('rounds to 40', china)).toBe(false);
    expect(holds('rounds to 41', china)).toBe(true);
    expect([holds('rounds to 2', 2.5), holds('rounds to 3', 2.5), holds('rounds to -2', -2.5)]).toEqual([
      ...[true, true, true],
    ]);
  });

  it('laws: above is not at most, below is not at least; equal is both', () => {
    fc.assert(
      fc.property(number, number, (bound, x) => {
        expect(holds(`> ${bound}`, x)).toBe(!holds(`<= ${bound}`, x));
        expect(holds(`< ${bound}`, x)).toBe(!holds(`>= ${bound}`, x));
        expect(holds(`= ${bound}`, x)).toBe(holds(`<= ${bound}`, x) && holds(`>= ${bound}`, x));
      }),
    );
  });

  it('laws: a span is its two bounds, and a number printed is a rounding of itself', () => {
    fc.assert(
      fc.property(number, number, number, (a, b, x) => {
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        expect(holds(`${low}..${high}`, x)).toBe(holds(`>= ${low}`, x) && holds(`<= ${high}`, x));
      }),
    );
    fc.assert(
      fc.property(fc.double({ min: -1e6, max: 1e6, noNaN: true }), fc.nat(6), (x, decimals) => {
        expect(holds(`rounds to ${x.toFixed(decimals)}`, x)).toBe(true);
      }),
    );
  });

  it('laws: a wider tolerance never loses a number', () => {
    fc.assert(
      fc.property(number, number, fc.integer({ min: 0, max: 50 }), fc.integer({ min: 0, max: 50 }), (a, x, p, more) => {
        if (holds(`about ${a} (${p}%)`, x)) expect(holds(`about ${a} (${p + more}%)`, x)).toBe(true);
      }),
    );
  });
});

describe('a condition in words', () => {
  it.each([
    ['> 0.4', 'above 0.4'],
    ['>= 2', 'at least 2'],
    ['= 7', 'exactly 7'],
    ['0.3..0.5', 'from 0.3 to 0.5'],
    ['about 2', 'about 2 (within 10%)'],
    ['about 2 (7%)', 'about 2 (within 7%)'],
    ['rounds to 40.70', 'such that it rounds to 40.70'],
  ])('%s: %s', (text, words) => expect(conditionWords(read(text))).toBe(words));

  it('different conditions have different words', () => {
    const some = [
      '> 1',
      '>= 1',
      '< 1',
      '<= 1',
      '= 1',
      '1..1',
      'about 1',
      'about 1 (5%)',
      'rounds to 1',
      'rounds to 1.0',
    ];
    expect(new Set(some.map((text) => conditionWords(read(text)))).size).toBe(some.length);
  });

  it('its text reads as itself', () => {
    for (const text of ['> 1', '0.3..0.5', 'about 2 (5%)', 'rounds to 6.27'])
      expect(read(read(text).text)).toEqual(read(text));
    for (const rival of rivalConditions(read('about 2'))) expect(read(rival.text)).toEqual(rival);
  });
});

describe('other values that a reader might choose', () => {
  it('of "about" tolerances of 5, 10 and 20%, and its own; of all else none', () => {
    expect(rivalConditions(read('about 2')).map(conditionWords)).toEqual([
      ...['about 2 (within 5%)', 'about 2 (within 10%)', 'about 2 (within 20%)'],
    ]);
    expect(rivalConditions(read('about 2 (7%)'))).toHaveLength(4);
    expect(rivalConditions(read('> 2'))).toEqual([read('> 2')]);
  });
});
