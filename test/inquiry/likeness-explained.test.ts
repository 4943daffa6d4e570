import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { likenessExplained } from '../../src/inquiry/likeness-explained.ts';
import { figureIn, pairSeries } from '../../src/inquiry/series.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';

const [USA, UK, GERMANY, ISRAEL, RUSSIA, CHINA, NORTH_KOREA, KIRIBATI] = [
  2, 200, 255, 666, 365, 710, 731, 946,
] as const;

const logOdds = (score: number) => Math.log(score / (100 - score));

describe.skipIf(!starterHolds('alliance-likeness-votes'))('what alliance-likeness rests on', () => {
  const atlas = openFolder(starterFolder, 'bundled starter');
  const likeness = measureNamed('alliance-likeness');
  const figureOf = async (a: number, b: number, year: number) => {
    const [series] = await pairSeries(atlas, [likeness], a, b);
    return figureIn(series![0]!, year);
  };

  it.each([
    ['Russia and China', RUSSIA, CHINA, 1995],
    ['Russia and China', RUSSIA, CHINA, 2010],
    ['Russia and China, without exercises', RUSSIA, CHINA, 2016],
    ['Russia and China, by votes alone', RUSSIA, CHINA, 2023],
    ['the United States and the United Kingdom', USA, UK, 2008],
    ['the United States and Israel', USA, ISRAEL, 2018],
    ['the United Kingdom and Germany', UK, GERMANY, 2000],
    ['China and North Korea, without trade shares', CHINA, NORTH_KOREA, 2016],
    ['a pair with little between them', KIRIBATI, GERMANY, 2005],
  ])('adds up in log odds from the reference to the score: %s (%i, %i) in %i', async (_who, a, b, year) => {
    const figure = await figureOf(a, b, year);
    if (figure.kind !== 'value') throw new Error(`no score: ${figure.reason}`);
    const explained = (await likenessExplained(atlas, a, b, year))!;
    expect(explained.score).toBeCloseTo(figure.value, 9);
    const sum = explained.contributions.reduce((total, one) => total + one.logOdds, logOdds(explained.referenceScore));
    expect(sum).toBeCloseTo(logOdds(figure.value), 9);
    for (const { logOdds: added, timesOdds, value, reference } of explained.contributions) {
      expect(Math.log(timesOdds)).toBeCloseTo(added, 12);
      expect([Number.isFinite(value), Number.isFinite(reference)]).toEqual([true, true]);
      if (value === reference) expect(added).toBe(0);
    }
    const sizes = explained.contributions.map((one) => Math.abs(one.logOdds));
    expect(sizes).toEqual([...sizes].sort((p, q) => q - p));
    expect(new Set(explained.contributions.map(({ feature }) => feature)).size).toBe(sizes.length);
  });

  it('is the same of either state first', async () => {
    for (const [a, b] of [
      [RUSSIA, CHINA],
      [USA, ISRAEL],
      [KIRIBATI, GERMANY],
    ] as const)
      for (const year of [1996, 2009, 2018, 2022])
        expect(await likenessExplained(atlas, a, b, year)).toEqual(await likenessExplained(atlas, b, a, year));
  });

  it('takes the greater of both directions: the larger arms dependence of the two', async () => {
    const year = 2014;
    const [arms] = await pairSeries(atlas, [measureNamed('arms-dependence')], RUSSIA, CHINA);
    const values = arms!.flatMap((series) => {
      const figure = figureIn(series, year);
      return figure.kind === 'value' ? [figure.value] : [];
    });
    expect(values).toHaveLength(2);
    expect(values[1]! - values[0]!).toBeGreaterThan(0.1);
    for (const [a, b] of [
      [RUSSIA, CHINA],
      [CHINA, RUSSIA],
    ] as const) {
      const { contributions } = (await likenessExplained(atlas, a, b, year))!;
      expect(contributions.find(({ feature }) => feature === 'arms-dependence')!.value).toBe(Math.max(...values));
    }
  });

  it('follows the laws: what raises a score lies above the pair in the middle, and what lowers it on the other side', async () => {
    for (const [a, b] of [
      [RUSSIA, CHINA],
      [USA, ISRAEL],
      [USA, RUSSIA],
      [KIRIBATI, GERMANY],
    ] as const)
      for (const { feature, value, reference, logOdds: added } of (await likenessExplained(atlas, a, b, 2010))!
        .contributions) {
        const law = /^disputes|^rivalry/.test(feature) ? -1 : 1;
        expect(added * law * Math.sign(value - reference), feature).toBeGreaterThanOrEqual(0);
      }
  });

  it('rests on less where less is observed', async () => {
    const features = async (year: number) =>
      (await likenessExplained(atlas, RUSSIA, CHINA, year))!.contributions.map(({ feature }) => feature);
    const [full, later, last] = [await features(2010), await features(2018), await features(2023)];
    expect(full).toEqual(expect.arrayContaining(later));
    expect(later).toEqual(expect.arrayContaining(last));
    expect([full.length > later.length, later.length > last.length]).toEqual([true, true]);
    expect(last).toContain('arms-dependence');
  });

  it('is undefined where there is no score: before 1992, after the last votes, and for a state that was not', async () => {
    for (const [a, b, year] of [
      [RUSSIA, CHINA, 1985],
      // There are votes of 2025, but the measure ends in 2024.
      [RUSSIA, CHINA, 2025],
      [RUSSIA, CHINA, 2026],
      [USA, 626, 2005],
    ] as const) {
      expect((await figureOf(a, b, year)).kind).toBe('absent');
      expect(await likenessExplained(atlas, a, b, year)).toBeUndefined();
    }
  });
});
