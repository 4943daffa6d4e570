import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { type Figure, pairKey } from '../../src/figures/index.ts';
import { type RegionRow, regionalAlignment } from '../../src/inquiry/regional-alignment.ts';
import { membersIn } from '../../src/states/index.ts';
import {
  CANADA,
  CHINA,
  FRANCE,
  type MadeRow,
  madeAtlas,
  madeTable,
  madeVotes,
  RUSSIA,
  UK,
  USA,
} from '../atlas/made-atlas.ts';

const YEAR = 2010;
const JAPAN = 740;
const obligationColumns = {
  defence: 'integer',
  offence: 'integer',
  neutrality: 'integer',
  nonaggression: 'integer',
  consultation: 'integer',
} as const;
const row = (of: number, toward: number, ...cells: (number | undefined)[]): MadeRow => [
  pairKey(of, toward),
  YEAR,
  YEAR,
  cells,
];
const obligations = madeTable(
  {
    name: 'obligations',
    of: 'directed-dyad',
    coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] },
    sources: [['made-pacts']],
  },
  obligationColumns,
  [
    row(USA, FRANCE, 1, 0, 0, 0, 1),
    row(USA, CANADA, 1, 0, 0, 0, 0),
    row(RUSSIA, FRANCE, 1, 0, 0, 0, 0),
    row(USA, JAPAN, 1, 0, 0, 0, 0),
  ],
);
const members = [...membersIn(YEAR)];
/** Trade of the United States and Russia: half with Canada each, and a quarter each with Japan or France. */
const trade = (known: (state: number) => boolean) =>
  madeTable(
    {
      name: 'trade',
      of: 'directed-dyad',
      coverage: { missing: 'not-coded', spans: [{ from: 1870, to: 2024 }] },
      sources: [['made-trade']],
    },
    { share: 'exact' },
    [USA, RUSSIA].flatMap((of) =>
      members
        .filter((toward) => toward !== of && known(toward))
        .map((toward) =>
          row(of, toward, toward === CANADA ? 0.5 : toward === (of === USA ? JAPAN : FRANCE) ? 0.25 : 0),
        ),
    ),
  );
const arms = madeTable(
  {
    name: 'arms-imports',
    of: 'directed-dyad',
    coverage: { missing: 'zero', spans: [{ from: 1954, to: 2024 }] },
    sources: [['made-arms']],
  },
  { share: 'exact', none: 'integer' },
  [
    row(RUSSIA, FRANCE, 1, 0),
    ...[USA].flatMap((of) => members.filter((toward) => toward !== of).map((toward) => row(of, toward, 0, 1))),
  ],
);
const atlas = madeAtlas([obligations, trade(() => true), arms, madeVotes()]);
const of = (rows: readonly RegionRow[], name: string | undefined) => rows.find(({ region }) => region?.name === name)!;
const number = (figure: Figure) => (figure.kind === 'value' ? figure.value : figure.reason);

describe('alignment by region', () => {
  it('compares two states over the third states of each region, and of the world', async () => {
    const { rows, states, year } = await regionalAlignment(atlas, USA, RUSSIA, YEAR);
    expect([states, year]).toEqual([[USA, RUSSIA], YEAR]);
    expect(rows.map(({ region }) => region?.name)).toEqual([
      'americas',
      'europe',
      'africa',
      'middle-east',
      'asia',
      undefined,
    ]);
    expect(of(rows, undefined).thirdStates).toBe(members.length - 2);
    expect(rows.slice(0, 5).reduce((sum, { thirdStates }) => sum + thirdStates, 0)).toBe(members.length - 2);
    const europe = of(rows, 'europe');
    // Both are bound to France alone there: alike throughout. Neither of the two stands among its own third states.
    expect([number(europe.treaties), number(europe.treatiesS)]).toEqual([1, 1]);
    const americas = of(rows, 'americas');
    expect([number(americas.treaties), americas.counted.treaties]).toEqual(['not-defined', americas.thirdStates]);
    expect(number(americas.trade)).toBe(1);
    expect(number(of(rows, 'asia').trade)).toBe('not-defined');
    expect(number(of(rows, undefined).trade)).toBeCloseTo(2 / 3, 12);
    expect(number(europe.arms)).toBe('not-defined');
    expect(of(rows, undefined).trade.sources).toEqual(['made-trade']);
    expect(europe.treaties.sources).toEqual(['made-pacts']);
  });

  it('is the same whoever is named first', async () => {
    const [one, other] = await Promise.all([
      regionalAlignment(atlas, USA, RUSSIA, YEAR),
      regionalAlignment(atlas, RUSSIA, USA, YEAR),
    ]);
    for (const [n, { treaties, treatiesS, trade, arms }] of one.rows.entries())
      for (const [kind, figure] of Object.entries({ treaties, treatiesS, trade, arms })) {
        const there = other.rows[n]![kind as 'trade'];
        if (figure.kind === 'value') expect(number(there)).toBeCloseTo(figure.value, 12);
        else expect(there).toEqual(figure);
      }
    expect(one.votes).toEqual(other.votes);
  });

  it('sets the votes beside it, and says what the atlas lacks', async () => {
    const { votes } = await regionalAlignment(atlas, RUSSIA, CHINA, YEAR);
    expect(votes.all.kind).toBe('value');
    expect(number(votes.contested)).toBe('not-loaded');
  });

  it('gives no figure where a source has fewer than half of the third states', async () => {
    const few = madeAtlas([obligations, trade((state) => state === CANADA || state === FRANCE), arms, madeVotes()]);
    const { rows } = await regionalAlignment(few, USA, RUSSIA, YEAR);
    expect(number(of(rows, 'americas').trade)).toBe('not-coded');
    expect(of(rows, 'americas').counted.trade).toBe(1);
  });

  it('says outside coverage after the last year coded, and no such state where one was none', async () => {
    const late = await regionalAlignment(atlas, USA, UK, 2020);
    for (const { treaties, treatiesS } of late.rows)
      expect([number(treaties), number(treatiesS)]).toEqual(['outside-coverage', 'outside-coverage']);
    const early = await regionalAlignment(atlas, USA, CANADA, 1850);
    for (const { treaties, trade, arms } of early.rows)
      expect([treaties, trade, arms].map(number)).toEqual(['no-such-state', 'no-such-state', 'no-such-state']);
  });
});

/**
 * From the bundled starter. Treaties: ATOP's rows by csv, members by the state list, kappa by numpy over all pairs of commitments.
 * Trade and arms: `entente export trade-share arms-dependence` of a full atlas, numpy. The starter rounds shares to four digits.
 */
describe('alignment by region, the bundled starter', () => {
  const atlas = openFolder('data/starter');

  it.each([
    [RUSSIA, CHINA, 'americas', 35, 0.358452, 0.657143, 0.884954, 'not-defined'],
    [RUSSIA, CHINA, 'europe', 47, 0.019957, -0.120567, 0.710754, 0.354229],
    [RUSSIA, CHINA, 'africa', 47, -0.093023, 0.77305, 0.637566, 'not-defined'],
    [RUSSIA, CHINA, 'middle-east', 21, 0.475, 0.746032, 0.365034, 'not-defined'],
    [RUSSIA, CHINA, 'asia', 43, 0.708118, 0.767442, 0.687983, 'not-defined'],
    [RUSSIA, CHINA, undefined, 193, 0.342304, 0.530225, 0.455982, 0.338369],
    [USA, UK, 'americas', 34, 0.004521, -0.803922, 'outside-coverage', 0.30303],
    [USA, UK, 'europe', 47, 0.831541, 0.914894, 'outside-coverage', 0.597443],
    [USA, UK, 'africa', 47, 'not-defined', 0.985816, 'outside-coverage', 'not-defined'],
    [USA, UK, 'asia', 44, 0.901688, 0.863636, 'outside-coverage', 0.173028],
  ] as const)('equals numpy for %i and %i in 2018, %s', async (a, b, name, thirds, kappa, s, traded, armed) => {
    const { rows } = await regionalAlignment(atlas, a, b, 2018);
    const { thirdStates, treaties, treatiesS, trade, arms } = of(rows, name);
    expect(thirdStates).toBe(thirds);
    for (const [figure, expected, digits] of [
      [treaties, kappa, 6],
      [treatiesS, s, 6],
      [trade, traded, 3],
      [arms, armed, 3],
    ] as const)
      if (typeof expected === 'string') expect(number(figure)).toBe(expected);
      else expect(number(figure)).toBeCloseTo(expected, digits);
  });
});
