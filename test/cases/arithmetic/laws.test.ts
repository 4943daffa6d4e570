import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  againstPrinted,
  type Computed,
  evaluate,
  meetsEach,
  parseExpression,
  readListCondition,
  type TextTables,
} from '../../../src/cases/arithmetic/index.ts';

/** A figure as printed, with a true value that rounds to it. */
const figure = fc
  .record({
    units: fc.integer({ min: -9999, max: 9999 }),
    decimals: fc.integer({ min: 0, max: 3 }),
    within: fc.double({ min: -0.5, max: 0.5, noNaN: true }),
  })
  .map(({ units, decimals, within }) => ({
    printed: (units / 10 ** decimals).toFixed(decimals),
    truth: (units + within) / 10 ** decimals,
  }));
const figures = fc.array(figure, { minLength: 2, maxLength: 6 });

const table = (cells: readonly (string | null)[]): TextTables => ({
  t: { columns: cells.map((_, n) => `c${n}`), rows: { row: cells } },
});
const compute = (text: string, tables: TextTables) => evaluate(parseExpression(text, tables, 'here'), tables);
const close = (x: number) => 1e-7 * Math.max(1, Math.abs(x));

function encloses(value: Computed | { absent: readonly string[] }, truth: number): void {
  if ('absent' in value) return;
  expect(truth).toBeGreaterThanOrEqual(value.low - close(value.low));
  expect(truth).toBeLessThanOrEqual(value.high + close(value.high));
  expect(value.central).toBeGreaterThanOrEqual(value.low - close(value.low));
  expect(value.central).toBeLessThanOrEqual(value.high + close(value.high));
}

const sum = (list: readonly number[]) => list.reduce((a, b) => a + b, 0);

describe('the interval of a result holds every result that true values can give', () => {
  it.each<[string, (x: readonly number[]) => number]>([
    ['sum(t["row", all])', sum],
    ['mean(t["row", all])', (x) => sum(x) / x.length],
    ['min(t["row", all])', (x) => Math.min(...x)],
    ['max(t["row", all])', (x) => Math.max(...x)],
    ['t["row", "c0"] * t["row", "c1"] - 3 * t["row", "c0"]', ([a, b]) => a! * b! - 3 * a!],
    ['100 * t["row", "c0"] / t["row", "c1"]', ([a, b]) => (100 * a!) / b!],
    ['-(t["row", "c0"] - t["row", "c1"]) / 7', ([a, b]) => -(a! - b!) / 7],
    ['t["row", "c0"] ^ 0.5', ([a]) => Math.sqrt(a!)],
    ['t["row", "c0"] ^ -2', ([a]) => a! ** -2],
  ])('%s', (text, truth) => {
    fc.assert(
      fc.property(figures, (cells) => {
        const [value] = compute(text, table(cells.map(({ printed }) => printed))).values;
        encloses(value!, truth(cells.map((cell) => cell.truth)));
      }),
    );
  });

  it('growth, differences and shares', () => {
    fc.assert(
      fc.property(figures, (cells) => {
        const tables = table(cells.map(({ printed }) => printed));
        const truth = cells.map((cell) => cell.truth);
        for (const [n, value] of compute('growth(t["row", all])', tables).values.entries())
          encloses(value, 100 * (truth[n + 1]! / truth[n]! - 1));
        for (const [n, value] of compute('differences(t["row", all])', tables).values.entries())
          encloses(value, truth[n + 1]! - truth[n]!);
        for (const [n, value] of compute('share(t["row", all])', tables).values.entries())
          encloses(value, (100 * truth[n]!) / sum(truth));
      }),
    );
  });

  it('a true result rounds to a figure that counts as possible', () => {
    fc.assert(
      fc.property(figures, fc.integer({ min: 0, max: 3 }), (cells, decimals) => {
        const result = compute('sum(t["row", all])', table(cells.map(({ printed }) => printed)));
        const figure = sum(cells.map((cell) => cell.truth)).toFixed(decimals);
        expect(againstPrinted(result, figure, 'here')).toMatchObject({
          kind: expect.stringMatching(/^rounds$|^within-rounding$/),
        });
      }),
    );
  });
});

describe('laws', () => {
  it('a sum does not hang on the order', () => {
    fc.assert(
      fc.property(figures, (cells) => {
        const [there, back] = [cells, [...cells].reverse()].map(
          (list) => compute('sum(t["row", all])', table(list.map(({ printed }) => printed))).values[0] as Computed,
        );
        for (const end of ['central', 'low', 'high'] as const) expect(there![end]).toBeCloseTo(back![end], 6);
      }),
    );
  });

  it('exact figures leave nothing open', () => {
    fc.assert(
      fc.property(figures, (cells) => {
        const value = compute('exact(sum(t["row", all]))', table(cells.map(({ printed }) => printed)))
          .values[0] as Computed;
        expect(value.low).toBe(value.high);
      }),
    );
  });

  it('shares add up to 100 and lie within 0 and 100 where nothing is below 0', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 9999 }), { minLength: 1, maxLength: 6 }), (whole) => {
        const { values } = compute('share(t["row", all])', table(whole.map(String)));
        expect(sum((values as Computed[]).map(({ central }) => central))).toBeCloseTo(100, 9);
        for (const { low, high } of values as Computed[]) {
          expect(low).toBeGreaterThanOrEqual(0);
          expect(high).toBeLessThanOrEqual(100);
        }
      }),
    );
  });

  it('a blank is never 0 unless that is said, and then it is named', () => {
    fc.assert(
      fc.property(figures, (cells) => {
        const tables = table([null, ...cells.map(({ printed }) => printed)]);
        for (const name of ['sum', 'mean', 'min', 'max'])
          expect(compute(`${name}(t["row", all])`, tables).values).toEqual([
            { label: '', absent: ['t[row, c0] is blank'] },
          ]);
        expect(compute('sum(t["row", all], blank = 0)', tables).assumptions).toEqual([
          'the blank cell t[row, c0] is 0',
        ]);
        expect(compute('mean(t["row", all], blank = skip)', tables).assumptions).toEqual([
          't[row, c0] is blank and left out',
        ]);
      }),
    );
  });

  it('a condition that is sure holds or fails for the true values too', () => {
    fc.assert(
      fc.property(figures, fc.constantFrom('>', '>=', '<', '<=', '='), (cells, sign) => {
        const result = compute('differences(t["row", all])', table(cells.map(({ printed }) => printed)));
        const outcome = meetsEach(result, readListCondition(`each ${sign} 0`, 'here'));
        if ('absent' in outcome || !outcome.sure) return;
        const steps = cells.slice(1).map((cell, n) => cell.truth - cells[n]!.truth);
        // a difference of nought to the last bit is decided by the slack
        fc.pre(steps.every((step) => Math.abs(step) > 1e-6));
        const meets = {
          '>': (x: number) => x > 0,
          '>=': (x: number) => x >= 0,
          '<': (x: number) => x < 0,
          '<=': (x: number) => x <= 0,
          '=': (x: number) => x === 0,
        };
        expect(steps.every(meets[sign as '>'])).toBe(outcome.holds);
      }),
    );
  });
});

describe('conditions on a list', () => {
  it('are refused where they are none', () => {
    expect(() => readListCondition('each 0', 'ko.yaml, line 3')).toThrow(
      'ko.yaml, line 3: "each 0" is no condition on a list. Write rising each, falling each, or each > 0',
    );
  });

  it('say nothing of an absent value', () => {
    const outcome = meetsEach(compute('t["row", all]', table([null, '1'])), { kind: 'rising' });
    expect(outcome).toEqual({ absent: ['t[row, c0] is blank'] });
  });

  it('say where rounding decides', () => {
    const rising = (cells: string[]) => meetsEach(compute('t["row", all]', table(cells)), { kind: 'rising' });
    expect(rising(['1', '3'])).toEqual({ holds: true, sure: true, fails: [] });
    expect(rising(['1.0', '1.05'])).toEqual({ holds: true, sure: false, fails: [] });
    expect(rising(['3', '1'])).toEqual({ holds: false, sure: true, fails: ['c1'] });
    expect(rising(['2', '2'])).toEqual({ holds: false, sure: false, fails: ['c1'] });
  });
});

describe('against a printed figure', () => {
  it('one that lies within the rounding is possible', () => {
    expect(againstPrinted(compute('"2" + "2"', {}), '5', 'here')).toEqual({
      kind: 'within-rounding',
      shouldBe: '4',
      from: '3',
      to: '5',
    });
  });

  it('a half rounds either way, and a little rounding reaches a half', () => {
    const kind = (text: string, figure: string) => againstPrinted(compute(text, {}), figure, 'here');
    expect(kind('1.5', '1')).toMatchObject({ kind: 'rounds', shouldBe: '2' });
    expect(kind('1.5', '2')).toMatchObject({ kind: 'rounds', shouldBe: '2' });
    expect(kind('"1.48" + "0.0"', '2')).toMatchObject({ kind: 'within-rounding', shouldBe: '1' });
    expect(kind('"1.52" - "0.0"', '1')).toMatchObject({ kind: 'within-rounding', shouldBe: '2' });
    expect(kind('1.48', '2')).toMatchObject({ kind: 'differs' });
  });

  it('a list and a word are refused, and an absent value says why', () => {
    expect(() => againstPrinted(compute('[1, 2]', {}), '5', 'here')).toThrow('a list of 2 beside one printed figure');
    expect(() => againstPrinted(compute('1', {}), 'five', 'here')).toThrow('printed: "five" is no figure');
    expect(againstPrinted(compute('t["row", "c0"]', table([null])), '5', 'here')).toEqual({
      label: 'c0',
      absent: ['t[row, c0] is blank'],
    });
  });
});
