import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { evaluate, parseExpression, printedFigure, reading } from '../../../src/cases/arithmetic/index.ts';
import { InputError } from '../../../src/sources/input-error.ts';
import { ko } from './ko-tables.ts';

const parse = (text: string) => parseExpression(text, ko, 'ko.yaml, line 9');
const central = (text: string) =>
  evaluate(parse(text), ko).values.map((value) => ('absent' in value ? 'absent' : value.central));

describe('expressions', () => {
  it('follow the usual order of operations', () => {
    expect(central('1 + 2 * 3 - 4 / 2')).toEqual([5]);
    expect(central('(1 + 2) * -3')).toEqual([-9]);
    expect(central('(2 ^ 3) ^ 2 + 2 ^ -1')).toEqual([64.5]);
    expect(central('100 - 10 - 1')).toEqual([89]);
    expect(central('.5 + 1e2')).toEqual([100.5]);
  });

  it('name rows and columns by name, range, list or all', () => {
    expect(central("arms['Iran', 'total']")).toEqual([1922]);
    expect(central('arms["Iran", 2003]')).toEqual([423]);
    expect(central('arms["Iran", "1999".."2001"]')).toEqual([244, 323, 352]);
    expect(central('arms["Iran", 1999 .. 2001]')).toEqual([244, 323, 352]);
    expect(central('arms[["India", "China"], 2003]')).toEqual([2340, 1961]);
    expect(central('milex["share", all]')).toEqual([3.4, 3.7, 4.1, 4.3, 4.3, 3.9]);
    expect(central('sum(milex[all, 1999])')).toEqual([10403.4]);
  });

  it('know the functions', () => {
    expect(central('mean([1, 2, 6])')).toEqual([3]);
    expect(central('min(3, [1, 2])')).toEqual([1]);
    expect(central('max(3, [1, 2])')).toEqual([3]);
    expect(central('count(arms["Vietnam", 1999..2004])')).toEqual([5]);
    expect(central('mean(arms["Vietnam", 1999..2004], blank = skip)')).toEqual([584 / 5]);
    expect(central('differences([1, 4, 2])')).toEqual([3, -2]);
    expect(central('share([1, 3])')).toEqual([25, 75]);
    expect(central('share(1, [2, 4])')).toEqual([50, 25]);
    expect(central('round(2.345, 2)')).toEqual([2.35]);
    expect(central('round(-2.5, 0)')).toEqual([-3]);
    expect(central('sum(arms[["China", "Iran"], 1999..2000], by = row)')).toEqual([3072, 567]);
  });

  it('put lists together value by value', () => {
    expect(central('[1, 2] + [10, 20]')).toEqual([11, 22]);
    expect(central('10 * [1, 2]')).toEqual([10, 20]);
    expect(central('arms["Vietnam", 1999..2001] * 2')).toEqual([288, 'absent', 144]);
    expect(central('growth(arms["Vietnam", 1999..2002])')).toEqual(['absent', 'absent', (121 / 72 - 1) * 100]);
  });

  it('divide by nothing that can be 0', () => {
    expect(evaluate(parse('1 / (2 - 2)'), ko).values).toEqual([{ label: '', absent: ['the divisor can be 0'] }]);
    expect(evaluate(parse('1 / "0.0"'), ko).values).toEqual([{ label: '', absent: ['the divisor can be 0'] }]);
    expect(evaluate(parse('1e300 * 1e300'), ko).values).toEqual([
      { label: '', absent: ['the result is too large a number'] },
    ]);
  });

  it('read as plain English', () => {
    expect(reading(parse('100 * arms["Iran", "total"] / arms["Total", "total"]'))).toBe(
      '100 times Iran, total (arms) divided by Total, total (arms)',
    );
    expect(reading(parse('sum(arms["Vietnam", 1999..2004], blank = 0)'))).toBe(
      'the sum of Vietnam, 1999 to 2004 (arms), a blank cell counted as 0',
    );
    expect(reading(parse('100 * (("6.2" / "3.7") ^ 0.2 - 1)'))).toBe(
      '100 times ((6.2 as printed divided by 3.7 as printed) to the power of 0.2 minus 1)',
    );
    expect(reading(parse('growth(rounded(milex["level", all], 100))'))).toBe(
      'the growth in per cent from one to the next of (level, all columns (milex) taken as rounded to the nearest 100)',
    );
    expect(reading(parse('max(arms["China".."Iran", 1999..2004], by = column)'))).toBe(
      'the most of each column of China to Iran, 1999 to 2004 (arms)',
    );
  });
});

describe('a mistake in an expression', () => {
  it.each([
    ['arm["Iran", "total"]', 'character 1: there is no table "arm". Did you mean "arms"? The tables are milex, arms'],
    ['1 + arms["Irn", "total"]', 'character 10: there is no row "Irn". Did you mean "Iran"?'],
    ['arms["Iran", "totl"]', 'character 14: there is no column "totl". Did you mean "total"?'],
    ['arms["Iran", 2005]', 'character 14: there is no column "2005". Did you mean "2000"?'],
    ['arms["Iran"]', 'character 1: arms[…] has 1 part(s); expected a row and a column'],
    ['arms["Iran", "2004".."1999"]', 'character 14: column "1999" stands before "2004"'],
    ['arms', 'character 1: "arms" alone is no value. Name a row and a column'],
    ['summ([1])', 'character 1: there is no function "summ". Did you mean "sum"?'],
    ['sum()', 'character 5: no expression: expected a value before ")"'],
    ['sum([1, 2]', 'character 11: no expression: expected , or ) before "the end"'],
    ['sum(1 2)', 'character 7: no expression: expected , or ) before "2"'],
    ['1 2', 'character 3: two values with nothing between them'],
    ['1 +', 'character 4: no expression'],
    ['', 'no expression: nothing is there'],
    ['"abc"', 'character 1: "abc" is no figure'],
    ['[1, 2] + [1, 2, 3]', 'character 1: a list of 2 beside a list of 3'],
    ['growth([1])', 'character 1: growth() needs a list of at least 2'],
    ['growth(3)', 'character 1: growth() needs a list of at least 2'],
    ['sum([1], blank = skip)', 'character 10: sum() has no setting blank = skip'],
    ['2 ^ [1, 2]', 'character 5: the exponent is no plain number'],
    ['"1999".."2004"', 'character 1: a range outside [ and ]'],
    ['1 = 1', 'character 1: a = in the middle'],
    ['sum([1], by = row)', 'by = row goes with cells alone'],
    ['1 > 0', 'no expression'],
    ['a ? b : c', 'no arithmetic'],
    ['arms.rows', 'character 5: no expression: a point that belongs to no number'],
    ['arms["Iran", "total"].constructor', 'no expression'],
    ['"x".length', 'no expression'],
    ['this', 'character 1: "this" alone is no value'],
    ['constructor["a", "b"]', 'there is no table "constructor"'],
    ['arms["__proto__", "total"]', 'there is no row "__proto__"'],
    ['toString(1)', 'there is no function "toString"'],
    [`${'('.repeat(41)}1${')'.repeat(41)}`, 'more than 40 brackets inside brackets'],
    [`"\\"" + ${'('.repeat(900)}`, 'more than 40 brackets inside brackets'],
    ['1 + '.repeat(501), '2004 characters; expected at most 2000'],
  ])('%s', (text, message) => {
    expect(() => parse(text)).toThrow(InputError);
    expect(() => parse(text)).toThrow(message);
  });

  it('is named for a cell that holds no figure, and for a row with a cell too few', () => {
    const odd = { t: { columns: ['a', 'b'], rows: { x: ['1', 'many'], y: ['1'] } } };
    expect(() => parseExpression('t["x", "b"]', odd, 'f')).toThrow('t[x, b] is "many"; expected a figure');
    expect(() => parseExpression('t["y", "a"]', odd, 'f')).toThrow('row "y" of t has 1 cells; expected 2');
    expect(() => parseExpression('t["x", "a"]', odd, 'f')).not.toThrow();
  });

  it('is named for more than 10,000 cells', () => {
    const names = Array.from({ length: 101 }, (_, n) => `n${n}`);
    const wide = { t: { columns: names, rows: Object.fromEntries(names.map((name) => [name, names.map(() => 1)])) } };
    expect(() => parseExpression('sum(t[all, all])', wide, 'f')).toThrow('f, character 5: more than 10000 cells');
    expect(() => parseExpression('sum(t[all, "n1".."n99"])', wide, 'f')).not.toThrow();
  });

  it('is always an InputError, whatever the text', () => {
    const pieces = [
      'arms',
      '["Iran", 1999]',
      'sum(',
      ')',
      '[',
      ']',
      ',',
      '"',
      "'",
      '1',
      '..',
      '=',
      '-',
      '+',
      '^',
      '.',
      ' ',
      '\\',
      'all',
      '?',
      ':',
      '`',
      '{',
      'é',
    ];
    const text = fc.oneof(
      fc.string(),
      fc.array(fc.constantFrom(...pieces), { maxLength: 30 }).map((found) => found.join('')),
    );
    fc.assert(
      fc.property(text, (tried) => {
        try {
          evaluate(parse(tried), ko);
        } catch (error) {
          expect(error).toBeInstanceOf(InputError);
        }
      }),
      { numRuns: 2000 },
    );
    expect(() => parse('-'.repeat(2000))).toThrow(InputError);
    expect(central(`${'-'.repeat(1998)}1`)).toEqual([1]);
  });
});

describe('a printed figure', () => {
  it.each([
    ['40.70', { value: 40.7, decimals: 2 }],
    [40.7, { value: 40.7, decimals: 1 }],
    ['12,490', { value: 12490, decimals: 0 }],
    ['1 234.5', { value: 1234.5, decimals: 1 }],
    ['−3.50 %', { value: -3.5, decimals: 2 }],
    [0, { value: 0, decimals: 0 }],
  ])('%s', (printed, figure) => {
    expect(printedFigure(printed)).toEqual(figure);
  });

  it.each(['', '1,23', '1e5', 'n.a.', '1.2.3', '..', Number.NaN, Number.POSITIVE_INFINITY, 1e30])(
    'is not %s',
    (printed) => {
      expect(printedFigure(printed)).toBeUndefined();
    },
  );
});
