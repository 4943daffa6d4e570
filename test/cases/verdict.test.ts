import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Basis, Outcome, WhyNot } from '../../src/cases/tests/test-kind.ts';
import {
  claimVerdict,
  decides,
  type Judged,
  judgedOf,
  type SettingOutcome,
  type Verdict,
  verdicts,
  verdictWords,
} from '../../src/cases/verdict.ts';

type Holds = 'yes' | 'no' | 'unclear';
const judged = (holds: Holds): Outcome => ({ kind: 'judged', holds, words: holds, numbers: [], sources: [] });
const absent = (reason: WhyNot): Outcome => ({ kind: 'absent', reason, words: reason, sources: [] });
const outcomeOf = (one: Holds | WhyNot) =>
  one === 'yes' || one === 'no' || one === 'unclear' ? judged(one) : absent(one);

/** Settings over rival measures (rows) and windows (columns); the first of each is the stated one. */
function of(table: readonly (readonly (Holds | WhyNot)[])[], basis: Basis = 'measure'): Judged {
  const options = (n: number) => Array.from({ length: n }, (_, place) => String(place));
  const axes = [
    { name: 'measure', options: options(table.length) },
    { name: 'window', options: options(table[0]!.length) },
  ];
  const settings: SettingOutcome[] = table.flatMap((row, m) =>
    row.map((one, w) => ({ labels: [String(m), String(w)], places: [m, w], outcome: outcomeOf(one) })),
  );
  return judgedOf(axes, settings, basis);
}
const verdictOf = (...asked: Parameters<typeof of>) => of(...asked).verdict;

const holds = fc.constantFrom<Holds>('yes', 'no', 'unclear');
const tables = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 5 }))
  .chain(([m, w]) => fc.array(fc.array(holds, { minLength: w, maxLength: w }), { minLength: m, maxLength: m }));
const turned = { yes: 'no', no: 'yes', unclear: 'unclear' } as const;

describe('the verdict of a test', () => {
  it('holds: under every rival measure, and in two thirds of all settings', () => {
    expect(verdictOf([['yes']])).toBe('supported');
    expect(verdictOf([['yes'], ['yes']])).toBe('supported');
    expect(verdictOf([['yes', 'yes', 'no']])).toBe('supported');
    expect(verdictOf([['yes', 'no', 'no']])).toBe('mixed');
    expect(verdictOf([['yes', 'unclear', 'unclear']])).toBe('mixed');
  });

  it('fails the same way', () => {
    expect(verdictOf([['no']])).toBe('contradicted');
    expect(verdictOf([['no', 'no', 'yes']])).toBe('contradicted');
    expect(verdictOf([['no', 'yes', 'yes']])).toBe('mixed');
    // Two settings that do not tell are no failures.
    expect(verdictOf([['no', 'unclear', 'unclear']])).toBe('mixed');
  });

  it('one rival measure against it is enough to make it mixed, however many settings stand', () => {
    expect(
      verdictOf([
        ['yes', 'yes', 'yes', 'yes', 'yes'],
        ['no', 'yes', 'yes', 'yes', 'yes'],
      ]),
    ).toBe('mixed');
    expect(verdictOf([['unclear']])).toBe('mixed');
  });

  it('a proxy, an association and a model never say supported or contradicted', () => {
    for (const basis of ['proxy', 'association', 'model'] as const) {
      expect(decides(basis)).toBe(false);
      expect([verdictOf([['yes']], basis), verdictOf([['no']], basis)]).toEqual(['consistent', 'inconsistent']);
      expect(verdictOf([['yes'], ['no']], basis)).toBe('mixed');
    }
    for (const basis of ['record', 'measure'] as const)
      expect([verdictOf([['yes']], basis), verdictOf([['no']], basis)]).toEqual(['supported', 'contradicted']);
  });

  it('without data it is beyond the data; open where its day has not come', () => {
    for (const reason of [
      'not-coded',
      'outside-coverage',
      'no-such-state',
      'not-defined',
      'not-loaded',
      'not-published',
    ] as const)
      expect(verdictOf([[reason]])).toBe('beyond-the-data');
    expect(verdictOf([['not-yet']])).toBe('open');
  });

  it('what the case states is open whatever another window says', () => {
    expect(verdictOf([['not-yet', 'no', 'no']])).toBe('open');
    expect(of([['not-yet', 'no', 'no']]).base.places).toEqual([0, 0]);
  });

  it('where what the case states has no data, the first setting that has answers', () => {
    const other = of([
      ['outside-coverage', 'yes'],
      ['yes', 'yes'],
    ]);
    expect(other).toMatchObject({ verdict: 'supported', stands: 3, answered: 3, base: { places: [0, 1] } });
  });

  it('law: a record or a measure alone is ever supported or contradicted', () => {
    fc.assert(
      fc.property(
        tables,
        fc.constantFrom<Basis>('record', 'measure', 'proxy', 'association', 'model'),
        (table, basis) => {
          const verdict = verdictOf(table, basis);
          expect(['supported', 'contradicted'].includes(verdict) && !decides(basis)).toBe(false);
          expect(['consistent', 'inconsistent'].includes(verdict) && decides(basis)).toBe(false);
        },
      ),
    );
  });

  it('law: turned round, supported is contradicted', () => {
    const opposite: Partial<Record<Verdict, Verdict>> = { supported: 'contradicted', contradicted: 'supported' };
    fc.assert(
      fc.property(tables, (table) => {
        const verdict = verdictOf(table);
        expect(verdictOf(table.map((row) => row.map((one) => turned[one])))).toBe(opposite[verdict] ?? verdict);
      }),
    );
  });

  it('law: one more setting that stands never lowers it', () => {
    const order = ['contradicted', 'mixed', 'supported'];
    fc.assert(
      fc.property(tables, fc.nat(), fc.nat(), (table, m, w) => {
        const better = table.map((row) => [...row]);
        better[m % table.length]![w % table[0]!.length] = 'yes';
        expect(order.indexOf(verdictOf(better))).toBeGreaterThanOrEqual(order.indexOf(verdictOf(table)));
      }),
    );
  });

  it('law: counts are of those that have an answer', () => {
    const cells = fc.constantFrom<Holds | WhyNot>('yes', 'no', 'unclear', 'not-coded');
    fc.assert(
      fc.property(fc.array(cells, { minLength: 1, maxLength: 12 }), (row) => {
        const found = of([row]);
        expect(found.stands).toBe(row.filter((one) => one === 'yes').length);
        expect(found.answered).toBe(row.filter((one) => one !== 'not-coded').length);
        expect(found.settings).toHaveLength(row.length);
      }),
    );
  });
});

describe('the verdict of a claim', () => {
  const test = (basis: Basis, ...row: (Holds | WhyNot)[]) => ({ basis, judged: of([row], basis) });
  const claim = (...tests: ReturnType<typeof test>[]) => claimVerdict(tests).verdict;

  it('is that of its tests where they agree, mixed where they part', () => {
    expect(claim(test('measure', 'yes'), test('record', 'yes'))).toBe('supported');
    expect(claim(test('measure', 'no'), test('record', 'no'))).toBe('contradicted');
    expect(claim(test('measure', 'yes'), test('record', 'no'))).toBe('mixed');
    expect(claim(test('proxy', 'yes'), test('model', 'yes'))).toBe('consistent');
    expect(claim(test('proxy', 'yes'), test('model', 'no'))).toBe('mixed');
  });

  it('rests on records and measures where there are any, else on the others', () => {
    expect(claim(test('measure', 'yes'), test('proxy', 'no'))).toBe('supported');
    expect(claim(test('measure', 'outside-coverage'), test('proxy', 'no'))).toBe('inconsistent');
    expect(claimVerdict([test('proxy', 'yes'), test('association', 'yes')])).toMatchObject({ basis: 'proxy' });
    expect(claimVerdict([test('measure', 'yes'), test('record', 'yes')])).toMatchObject({ basis: 'record' });
  });

  it('without an answer: open if one of its tests is, else beyond the data; without a test what the case says', () => {
    expect(claim(test('measure', 'not-yet'), test('measure', 'not-coded'))).toBe('open');
    expect(claim(test('measure', 'not-coded'))).toBe('beyond-the-data');
    expect(
      [claimVerdict([], 'no-data'), claimVerdict([], 'not-data'), claimVerdict([], 'open')].map(
        ({ verdict }) => verdict,
      ),
    ).toEqual([...['beyond-the-data', 'not-data', 'open']]);
    expect(claimVerdict([])).toEqual({ verdict: 'beyond-the-data', parts: { decided: 0, of: 0 } });
  });

  it('its robustness weighs each test 1, however many settings it has', () => {
    const found = claimVerdict([test('measure', 'yes', 'no', 'no', 'no'), test('measure', 'yes')]);
    expect(found.robustness).toEqual({ share: (0.25 + 1) / 2, settings: 5 });
    expect(found.parts).toEqual({ decided: 2, of: 2 });
  });

  it('every verdict has words', () => {
    for (const verdict of verdicts) expect(verdictWords[verdict]).not.toBe('');
  });
});
