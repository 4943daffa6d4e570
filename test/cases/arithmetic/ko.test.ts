import { describe, expect, it } from 'vitest';
import {
  againstPrinted,
  type Computed,
  couldRoundTo,
  evaluate,
  meetsEach,
  parseExpression,
  readListCondition,
} from '../../../src/cases/arithmetic/index.ts';
import { ko } from './ko-tables.ts';

const compute = (text: string) => evaluate(parseExpression(text, ko, 'ko.yaml'), ko);
const numbers = (text: string) =>
  compute(text).values.map((value) => {
    if ('absent' in value) throw new Error(value.absent.join());
    return value;
  });
const one = (text: string): Computed => numbers(text)[0]!;
const rounded = (text: string, decimals: number) => numbers(text).map(({ central }) => central.toFixed(decimals));
const printed = (text: string, figure: string) => againstPrinted(compute(text), figure, 'ko.yaml');
const each = (text: string, condition: string) => meetsEach(compute(text), readListCondition(condition, 'ko.yaml'));

// The answers are those of section A0 of the project's design, worked there by hand from the text's tables.
describe('table 2 of Ko', () => {
  it.each([
    ['China', '12490', '40.70', 40.7013],
    ['India', '7522', '24.51', 24.512],
    ['Algeria', '1197', '3.90', 3.9007],
    ['Others', '6972', '22.72', 22.7197],
  ])('%s: total and share are right', (row, total, percent, share) => {
    expect(one(`sum(arms["${row}", 1999..2004])`).central).toBe(Number(total));
    expect(printed(`sum(arms["${row}", 1999..2004])`, total)).toMatchObject({ kind: 'rounds' });
    expect(one(`100 * arms["${row}", "total"] / arms["Total", "total"]`).central).toBeCloseTo(share, 4);
    expect(printed(`100 * arms["${row}", "total"] / arms["Total", "total"]`, percent)).toMatchObject({
      kind: 'rounds',
    });
  });

  it('Iran is 6.26, and no rounding of the figures makes it 6.27', () => {
    const iran = '100 * arms["Iran", "total"] / arms["Total", "total"]';
    expect(one('sum(arms["Iran", 1999..2004])').central).toBe(1922);
    expect(one(iran).central).toBeCloseTo(6.2632, 4);
    expect(printed(iran, '6.27')).toEqual({ kind: 'differs', shouldBe: '6.26', from: '6.26', to: '6.26' });
    expect(couldRoundTo(compute(iran), '6.27', 'ko.yaml')).toBe(false);
    expect(couldRoundTo(compute(iran), '6.26', 'ko.yaml')).toBe(true);
    expect(compute(iran).decimals).toBe(2);
  });

  it('Vietnam adds up only if the blank of 2000 is 0', () => {
    expect(compute('sum(arms["Vietnam", 1999..2004])').values).toEqual([
      { label: '', absent: ['arms[Vietnam, 2000] is blank'] },
    ]);
    const total = compute('sum(arms["Vietnam", 1999..2004], blank = 0)');
    expect(total.values).toMatchObject([{ central: 584 }]);
    expect(total.assumptions).toEqual(['the blank cell arms[Vietnam, 2000] is 0']);
    expect(printed('100 * arms["Vietnam", "total"] / arms["Total", "total"]', '1.90')).toMatchObject({
      kind: 'rounds',
    });
  });

  it('all six years add up, and the grand total both ways', () => {
    const years = 'sum(arms["China".."Others", 1999..2004], by = column, blank = 0)';
    expect(rounded(years, 0)).toEqual(['3757', '4017', '5517', '5544', '5656', '6196']);
    expect(each(`${years} - arms["Total", 1999..2004]`, 'each = 0')).toEqual({ holds: true, sure: false, fails: [] });
    expect(each(`exact(${years} - arms["Total", 1999..2004])`, 'each = 0')).toMatchObject({ holds: true, sure: true });
    expect(one('sum(arms["China".."Others", 1999..2004], blank = 0)').central).toBe(30687);
    expect(one('sum(arms["Total", 1999..2004])').central).toBe(30687);
    expect(one('sum(arms["China".."Others", "total"])').central).toBe(30687);
  });

  it('the percents as printed add up to 100.00, rightly rounded to 99.99', () => {
    expect(rounded('sum(arms["China".."Others", "percent"])', 2)).toEqual(['100.00']);
    const right = 'sum(round(100 * arms["China".."Others", "total"] / arms["Total", "total"], 2))';
    expect(rounded(right, 2)).toEqual(['99.99']);
    expect(printed(right, '100.00')).toMatchObject({ kind: 'differs', shouldBe: '99.99', from: '99.99', to: '99.99' });
  });

  it('3.7 billion is cut off, 6.2 is rounded; neither is a doubling', () => {
    expect(printed('arms["Total", 1999] / 1000', '3.7')).toMatchObject({ kind: 'cut-off', shouldBe: '3.8' });
    expect(printed('arms["Total", 2004] / 1000', '6.2')).toMatchObject({ kind: 'rounds' });
    expect(rounded('arms["Total", 2004] / arms["Total", 1999]', 3)).toEqual(['1.649']);
    expect(rounded('"6.2" / "3.7"', 3)).toEqual(['1.676']);
  });

  it('40 per cent to China rounds to 41', () => {
    const china = '100 * arms["China", "total"] / arms["Total", "total"]';
    expect(printed(china, '40')).toEqual({ kind: 'cut-off', shouldBe: '41', from: '41', to: '41' });
  });

  it('India stands above China in 2003 and in no other year', () => {
    expect(each('arms["China", 1999..2004] - arms["India", 1999..2004]', 'each > 0')).toEqual({
      holds: false,
      sure: true,
      fails: ['2003'],
    });
    expect(one('arms["India", 2003]').central).toBe(2340);
    expect(rounded('100 * arms["India", 2003] / arms["Total", 2003]', 2)).toEqual(['41.37']);
    const most = 'max(arms["China".."Vietnam", 1999..2004], by = column, blank = skip) - arms["China", 1999..2004]';
    expect(each(most, 'each = 0')).toMatchObject({ holds: false, sure: true, fails: ['2003'] });
  });

  it("China's share peaks in 2001", () => {
    const share = 'share(arms["China", 1999..2004], arms["Total", 1999..2004])';
    expect(rounded(share, 2)).toEqual(['36.68', '42.17', '52.87', '42.91', '34.67', '34.88']);
    expect(rounded(`max(${share})`, 2)).toEqual(['52.87']);
    expect(numbers(share)[2]!.label).toBe('2001');
  });
});

describe('table 1 of Ko', () => {
  const growth = 'growth(milex["level", all])';

  it('spending is 1.8558 times what it was, 13.2% a year', () => {
    expect(rounded('milex["level", 2004] / milex["level", 1999]', 4)).toEqual(['1.8558']);
    expect(rounded('100 * ((milex["level", 2004] / milex["level", 1999]) ^ 0.2 - 1)', 1)).toEqual(['13.2']);
  });

  it('grows each year by less than the year before', () => {
    expect(rounded(growth, 2)).toEqual(['35.58', '11.35', '10.83', '6.32', '4.32']);
    expect(each(growth, 'falling each')).toEqual({ holds: true, sure: true, fails: [] });
    expect(each(growth, 'rising each')).toEqual({ holds: false, sure: true, fails: ['2001', '2002', '2003', '2004'] });
    expect(each('milex["level", all]', 'rising each')).toMatchObject({ holds: true, sure: true });
    // to the nearest 100, the growth of 2001 and that of 2002 cannot be told apart
    expect(each('growth(rounded(milex["level", all], 100))', 'falling each')).toMatchObject({
      holds: true,
      sure: false,
    });
  });

  it('implies a GDP that grew by 15.0% in 2004, 11.7 to 18.5 within the rounding', () => {
    const gdp = '100 * rounded(milex["level", all], 100) / milex["share", all] / 1000';
    expect(rounded(gdp, 1)).toEqual(['305.9', '381.1', '382.9', '404.7', '430.2', '494.9']);
    expect(rounded(`growth(${gdp})`, 1)).toEqual(['24.6', '0.5', '5.7', '6.3', '15.0']);
    const last = numbers(`growth(${gdp})`).at(-1)!;
    expect([last.low.toFixed(1), last.high.toFixed(1)]).toEqual(['11.7', '18.5']);
    expect(
      printed('growth(100 * rounded(milex["level", 2003..2004], 100) / milex["share", 2003..2004])', '7.1'),
    ).toEqual({ kind: 'differs', shouldBe: '15.0', from: '11.7', to: '18.5' });
  });
});

describe('figures in the running text of Ko', () => {
  it('455.3 billion as 47% makes the world 968.7', () => {
    const world = one('100 * 455.3 / "47"');
    expect([world.central, world.low, world.high].map((x) => x.toFixed(1))).toEqual(['968.7', '958.5', '979.1']);
    const both = one('100 * "455.3" / "47"');
    expect([both.low, both.high].map((x) => x.toFixed(1))).toEqual(['958.4', '979.2']);
  });

  it('the trade surplus grew by 45.5%, aid to Uzbekistan by 85.6%', () => {
    expect(rounded('growth(["59.8", "87"])', 1)).toEqual(['45.5']);
    expect(rounded('"155" / "83.5"', 3)).toEqual(['1.856']);
    expect(rounded('growth(["83.5", "155"])', 1)).toEqual(['85.6']);
  });

  it('thirty years: 1982 to 2014 are 32', () => {
    expect(one('2014 - 1982').central).toBe(32);
  });
});
