import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { baseDrift, baseRates, poolOf } from '../../../src/measures/precedents/base-rates.ts';
import { ownWeights } from '../../../src/measures/precedents/features.ts';
import {
  followedRow,
  type History,
  movedRow,
  tallyDrift,
  tallyRows,
} from '../../../src/measures/precedents/history.ts';
import {
  type Followed,
  followed,
  horizons,
  NOT_AT_RISK,
  outcomes,
  ruptureOf,
  yearsUntil,
} from '../../../src/measures/precedents/outcomes.ts';
import { packAfter } from '../../../src/measures/precedents/packing.ts';
import { randomStream } from '../../../src/stats/index.ts';
import { point, spaceOf, wanderers } from './made-space.ts';

describe('years until an event', () => {
  it('begin strictly after the year', () => {
    expect(yearsUntil([1, 0, 0, 1], 0)).toBe(3);
    expect(yearsUntil([1, 0, 0, 0], 0)).toBe(0);
    expect(yearsUntil([0, 1], 0)).toBe(1);
  });

  it('end after ten years and with the series', () => {
    const late = Array.from({ length: 20 }, (_, n) => (n === 11 ? 1 : 0));
    expect(yearsUntil(late, 0)).toBe(0);
    expect(yearsUntil(late, 1)).toBe(10);
    expect(yearsUntil([0, 0, 0], 1)).toBe(0);
  });
});

describe('whether an outcome followed', () => {
  it('is told only where the sources reach to the very end', () => {
    expect(followed(3, 2013, 5, 2018, 10)).toBe('yes');
    expect(followed(3, 2014, 5, 2018, 10)).toBe('outside-coverage');
    expect(followed(0, 2013, 5, 2018, 10)).toBe('no');
    expect(followed(0, 2013, 10, 2018, 10)).toBe('outside-coverage');
  });

  it('is no for what comes later, and nothing at all for what could not be', () => {
    expect(followed(6, 1990, 5, 2018, 10)).toBe('no');
    expect(followed(6, 1990, 10, 2018, 10)).toBe('yes');
    expect(followed(NOT_AT_RISK, 2017, 5, 2018, 10)).toBe('not-at-risk');
  });

  it('is apart where a state ended', () => {
    expect(followed(2, 1985, 5, 2018, 4)).toBe('state-ended');
    expect(followed(2, 1985, 5, 2018, 5)).toBe('yes');
  });

  it('a rupture is a pact ended or a rivalry begun', () => {
    expect(ruptureOf('not-at-risk', 'no')).toBe('no');
    expect(ruptureOf('no', 'not-at-risk')).toBe('no');
    expect(ruptureOf('not-at-risk', 'not-at-risk')).toBe('not-at-risk');
    expect(ruptureOf('yes', 'no')).toBe('yes');
    expect(ruptureOf('no', 'yes')).toBe('yes');
    expect(ruptureOf('yes', 'outside-coverage')).toBe('outside-coverage');
    const any = fc.constantFrom<Followed>('yes', 'no', 'not-at-risk', 'outside-coverage', 'state-ended');
    fc.assert(
      fc.property(any, any, (a, b) => {
        expect(ruptureOf(a, b)).toBe(ruptureOf(b, a));
      }),
    );
  });
});

/** A history of rows with codes for defence, pact, ended, rivalry, dispute, and years together. */
function historyOf(rows: readonly [year: number, codes: number[], together: number][]): History {
  const space = spaceOf(rows.map(([year], n) => [2020 + n, year, point(50)] as const));
  const after = Int32Array.from(rows, ([, codes, together]) => packAfter(codes, together));
  const ends = { defence: 2018, pact: 2018, ended: 2018, rivalry: 2020, dispute: 2014 };
  return { ...space, after, ends, lastYear: 2022 };
}

describe('a tally', () => {
  it('counts yes among those at risk and covered, the others apart: by hand', () => {
    const history = historyOf([
      [1990, [0, 0, NOT_AT_RISK, 0, 3], 10],
      [1990, [4, 4, NOT_AT_RISK, 0, 0], 10],
      [1990, [NOT_AT_RISK, NOT_AT_RISK, 2, 0, 7], 10],
      [1990, [1, 1, NOT_AT_RISK, 0, 1], 3],
      [2012, [2, 2, NOT_AT_RISK, 0, 0], 10],
    ]);
    const all = [0, 1, 2, 3, 4];
    expect(tallyRows(history, all, 'defence', 5)).toEqual({
      yes: 2,
      atRisk: 3,
      notAtRisk: 1,
      outsideCoverage: 0,
      stateEnded: 1,
    });
    expect(tallyRows(history, all, 'dispute', 5)).toEqual({
      yes: 1,
      atRisk: 3,
      notAtRisk: 0,
      outsideCoverage: 1,
      stateEnded: 1,
    });
    expect(tallyRows(history, all, 'dispute', 10).yes).toBe(2);
    expect(tallyRows(history, all, 'ended', 5)).toMatchObject({ yes: 1, atRisk: 1, notAtRisk: 4 });
    expect(tallyRows(history, all, 'rupture', 5)).toMatchObject({ yes: 1, atRisk: 4, stateEnded: 1 });
  });

  it('adds up to all rows, and is what each row says by itself', () => {
    const code = fc.oneof(fc.integer({ min: 0, max: 10 }), fc.constant(NOT_AT_RISK));
    const codes = fc.tuple(code, code, code, code, code).map((list) => [...list]);
    const row = fc.tuple(fc.integer({ min: 1954, max: 2022 }), codes, fc.integer({ min: 0, max: 10 }));
    fc.assert(
      fc.property(fc.array(row, { minLength: 1, maxLength: 30 }), (rows) => {
        const history = historyOf(rows);
        const all = rows.map((_, n) => n);
        for (const outcome of outcomes)
          for (const within of horizons) {
            const tally = tallyRows(history, all, outcome, within);
            expect(baseRates(history, Int32Array.from(all))(outcome, within)).toEqual(tally);
            const answers = all.map((n) => followedRow(history, n, outcome, within));
            expect(tally.atRisk + tally.notAtRisk + tally.outsideCoverage + tally.stateEnded).toBe(rows.length);
            expect(tally.yes).toBe(answers.filter((answer) => answer === 'yes').length);
            expect(tally.notAtRisk).toBe(answers.filter((answer) => answer === 'not-at-risk').length);
            expect(tally.stateEnded).toBe(answers.filter((answer) => answer === 'state-ended').length);
          }
      }),
    );
  });
});

describe('drift', () => {
  const after = packAfter([0, 0, 0, 0, 0], 10);
  const rows = [
    [2020, 1980, point(50)],
    [2020, 1985, point(50, { votes: 90, disputes: 90, exercises: undefined })],
    [2020, 1990, point(60)],
  ] as const;
  const history: History = {
    ...spaceOf(rows),
    after: Int32Array.of(after, after, packAfter([0, 0, 0, 0, 0], 3)),
    ends: { defence: 2018, pact: 2018, ended: 2018, rivalry: 2020, dispute: 2014 },
    lastYear: 1995,
  };

  it('turns every feature to its closer end, over what both years have: by hand', () => {
    // Votes 40 up (closer) and disputes 40 up (apart), of equal weight: nothing moved.
    expect(movedRow(history, 0, 5, ownWeights)).toBeCloseTo(0, 12);
    // Ten up in all: two of three sides and a third closer, ideal points, disputes and rivalry apart.
    expect(movedRow(history, 0, 10, ownWeights)).toBeCloseTo((10 * (24 + 24 + 12 - 12 - 24)) / 96, 12);
  });

  it('is not there where the pair is not compared, a state ended or the years end', () => {
    expect(movedRow(history, 1, 10, ownWeights)).toBe('not-compared');
    expect(movedRow(history, 2, 5, ownWeights)).toBe('state-ended');
    expect(movedRow(history, 2, 10, ownWeights)).toBe('outside-coverage');
    expect(tallyDrift(history, [0, 1, 2], 10, ownWeights)).toEqual({
      closer: 0,
      neither: 1,
      apart: 0,
      outsideCoverage: 1,
      stateEnded: 0,
      notCompared: 1,
    });
  });
});

describe('base rates of drift', () => {
  it('are what each row says by itself, blanks and all', () => {
    const space = wanderers(30, 30, 0.05, 8);
    const random = randomStream(2);
    const together = () => (random() < 0.1 ? Math.floor(10 * random()) : 10);
    const history: History = {
      ...space,
      after: Int32Array.from(space.keys, () => packAfter([0, 0, 0, 0, 0], together())),
      ends: { defence: 2018, pact: 2018, ended: 2018, rivalry: 2020, dispute: 2014 },
      lastYear: 1985,
    };
    const { rows, pairs } = poolOf(history, [1962, 1980], [2005]);
    expect(pairs).toBe(29);
    expect([...rows]).toEqual(
      [...space.keys.keys()].filter(
        (n) => space.keys[n] !== 2005 && space.years[n]! >= 1962 && space.years[n]! <= 1980,
      ),
    );
    for (const within of horizons)
      expect(baseDrift(history, rows, ownWeights)(within)).toEqual(tallyDrift(history, rows, within, ownWeights));
  });
});
