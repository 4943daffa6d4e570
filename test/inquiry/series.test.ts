import { describe, expect, it } from 'vitest';
import { figureIn, lastValue, pairSeries, stateSeries, valuesOf } from '../../src/inquiry/series.ts';
import { measureNamed } from '../../src/measures/index.ts';
import {
  CHINA,
  EAST_GERMANY,
  FRANCE,
  GERMANY,
  madeAtlas,
  madeCapabilities,
  madeObligations,
  madeTable,
  madeVotes,
  RUSSIA,
  UK,
  USA,
} from '../atlas/made-atlas.ts';

const atlas = madeAtlas([madeVotes(), madeCapabilities(), madeObligations()]);
const seriesOf = async (name: string, a: number, b: number) =>
  (await pairSeries(atlas, [measureNamed(name)], a, b))[0]!;

describe('the series of a pair', () => {
  it('a dyad has one, in whichever order it is asked', async () => {
    const [there] = await seriesOf('un-agreement', RUSSIA, CHINA);
    const [back] = await seriesOf('un-agreement', CHINA, RUSSIA);
    expect(there!.states).toEqual([RUSSIA, CHINA]);
    expect(back!.states).toEqual([CHINA, RUSSIA]);
    expect(valuesOf(back!)).toEqual(valuesOf(there!));
    expect(valuesOf(there!)).toHaveLength(27);
  });

  it('a directed measure has two, of the first toward the second first', async () => {
    const [there, back] = await seriesOf('atop-consultation-owed', RUSSIA, CHINA);
    expect([there!.states, back!.states]).toEqual([
      [RUSSIA, CHINA],
      [CHINA, RUSSIA],
    ]);
    expect(figureIn(there!, 2010)).toMatchObject({ kind: 'value', value: 1, sources: ['made-pacts'] });
    expect(figureIn(back!, 2010).kind).toBe('absent');
  });

  it('a measure of states has each state’s, the first one’s first', async () => {
    const [usa, uk] = await seriesOf('cinc', USA, UK);
    expect([usa!.states, uk!.states]).toEqual([[USA], [UK]]);
    const [own] = await stateSeries(atlas, [measureNamed('cinc')], USA);
    expect(valuesOf(own!)).toEqual(valuesOf(usa!));
  });

  it('knows its years, its breaks and its sources', async () => {
    const [votes] = await seriesOf('un-agreement', RUSSIA, CHINA);
    expect(votes!.covers).toEqual([1946, 2018]);
    expect(votes!.breaks).toEqual([{ year: 2010, note: 'From 2010 on a second source.' }]);
    expect(votes!.sources).toEqual(['made-votes', 'made-records']);
    expect(figureIn(votes!, 2009).sources).toEqual(['made-votes']);
    expect(figureIn(votes!, 2010).sources).toEqual(['made-votes', 'made-records']);
  });
});

describe('a figure in a year', () => {
  it('beyond the coverage is absent, with the last known value beside it', async () => {
    const [votes] = await seriesOf('un-agreement', RUSSIA, CHINA);
    const figure = figureIn(votes!, 2024);
    expect(figure).toMatchObject({ kind: 'absent', reason: 'outside-coverage' });
    expect(figure).toHaveProperty('lastKnown', { year: 2018, value: lastValue(votes!, 2024)!.figure.value });
    expect(figure).not.toHaveProperty('value');
  });

  it('before the coverage has no last known value', async () => {
    const [votes] = await seriesOf('un-agreement', RUSSIA, CHINA);
    expect(figureIn(votes!, 1900)).toMatchObject({ reason: 'outside-coverage' });
    expect(figureIn(votes!, 1900)).not.toHaveProperty('lastKnown');
  });

  it('the last known value is never later than the year asked', async () => {
    const [votes] = await seriesOf('un-agreement', RUSSIA, CHINA);
    expect(lastValue(votes!, 1999)?.year).toBe(1999);
    expect(lastValue(votes!, 1991)).toBeUndefined();
  });

  it('a gap is outside coverage, no joint vote is not defined', async () => {
    const [votes] = await seriesOf('un-agreement', USA, UK);
    expect(figureIn(votes!, 1964)).toMatchObject({ kind: 'absent', reason: 'outside-coverage' });
    expect(figureIn(votes!, 1965)).toMatchObject({ kind: 'absent', reason: 'not-defined' });
  });

  it('"coded: none" is an answer: no last known value stands beside it', async () => {
    const table = madeTable(
      { name: 'obligations', of: 'directed-dyad', coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] } },
      {
        defence: 'integer',
        offence: 'integer',
        neutrality: 'integer',
        nonaggression: 'integer',
        consultation: 'integer',
      },
      [[RUSSIA * 1000 + CHINA, 1950, 1980, [1, 0, 0, 0, 0]]],
    );
    const [[pact]] = (await pairSeries(madeAtlas([table]), [measureNamed('atop-defence')], RUSSIA, CHINA)) as [[never]];
    expect(figureIn(pact, 1990)).toEqual({ kind: 'absent', reason: 'no-tie', sources: ['made'] });
    expect(figureIn(pact, 2019)).toMatchObject({ reason: 'outside-coverage', lastKnown: { value: 1, year: 1980 } });
  });

  it('of a state that was not there is no-such-state, whatever the year', async () => {
    const [votes] = await seriesOf('un-agreement', EAST_GERMANY, RUSSIA);
    for (const year of [1900, 1995, 2024]) expect(figureIn(votes!, year)).toMatchObject({ reason: 'no-such-state' });
    expect(figureIn(votes!, 1985)).toMatchObject({ reason: 'not-defined' });
    const [germany] = await seriesOf('un-agreement', GERMANY, RUSSIA);
    expect(figureIn(germany!, 1970)).toMatchObject({ reason: 'no-such-state' });
  });
});

describe('what the atlas does not hold', () => {
  it('a whole table: not loaded, and what to do', async () => {
    const [trade] = await seriesOf('trade-share', RUSSIA, CHINA);
    expect(trade!.covers).toBeUndefined();
    const figure = figureIn(trade!, 2000);
    expect(figure).toMatchObject({ kind: 'absent', reason: 'not-loaded' });
    expect(figure.kind === 'absent' && figure.note).toMatch(/entente data build/);
    expect(figureIn(trade!, 1985).kind).toBe('absent');
  });

  it('the years before a clipped table starts: not loaded, with the year it starts in', async () => {
    const clipped = madeAtlas([madeVotes()], { 'un-votes': 1992 });
    const [[votes]] = (await pairSeries(clipped, [measureNamed('un-agreement')], USA, FRANCE)) as [[never]];
    const before = figureIn(votes, 1980);
    expect(before).toMatchObject({ kind: 'absent', reason: 'not-loaded' });
    expect(before.kind === 'absent' && before.note).toMatch(/starts in 1992.*entente data build/);
    expect(figureIn(votes, 1992)).toMatchObject({ reason: 'not-defined' });
    expect(figureIn(votes, 1940)).toMatchObject({ reason: 'outside-coverage' });
  });
});
