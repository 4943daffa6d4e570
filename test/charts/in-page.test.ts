import { describe, expect, it } from 'vitest';
import {
  barChart,
  campsChart,
  chartStyle,
  type InPage,
  partBars,
  pictureStyle,
  rankChart,
  reachChart,
  regionChart,
  seriesGrid,
  signStrip,
  turningPoints,
} from '../../src/charts/index.ts';
import { absent, value } from '../../src/figures/index.ts';
import { readStrictly } from './well-formed.ts';

const said = { title: 'The finding', subtitle: 'The measure' };

const line = {
  ...{ title: 'A line', subtitle: 'share', marks: [], zero: false, decimals: 1 },
  lines: [
    {
      ...{ label: '', tone: 'first' as const, breaks: [] },
      points: [1990, 1991, 1992].map((year) => ({
        year,
        figure: year === 1991 ? absent('not-coded') : value(year - 1989, ['s']),
      })),
    },
  ],
};

const pictures: Readonly<Record<string, (inPage?: InPage) => string>> = {
  region: (inPage) =>
    regionChart(
      {
        ...{ ...said, x: 'x', y: 'y', boundary: [], region: 'taken', foot: 'The foot' },
        points: [{ x: 0.5, low: 0, high: 1, y: 0.5, label: 'the offer' }],
      },
      inPage,
    ),
  bars: (inPage) =>
    barChart({ ...said, bars: [{ label: 'a', share: 0.5, words: '50', tone: 'first' }], foot: 'The foot' }, inPage),
  parts: (inPage) =>
    partBars(
      { ...said, bars: [{ label: 'a', parts: [{ name: 'for', size: 3, tone: 'for' }] }], foot: 'The foot' },
      inPage,
    ),
  turning: (inPage) =>
    turningPoints(
      {
        ...{ ...said, foot: 'The foot' },
        rows: [{ label: 'a', range: [0, 1], at: 0.2, turn: { at: 0.9, word: 'war' }, decimals: 2 }],
      },
      inPage,
    ),
  reach: (inPage) =>
    reachChart(
      {
        ...{ ...said, foot: 'The foot', words: { held: 'loaded', other: 'missing' } },
        rows: [{ label: 'a', from: 1900, to: 2000, held: true }],
      },
      inPage,
    ),
  camps: (inPage) =>
    campsChart(
      {
        ...{ ...said, camps: ['One', 'Other'], notes: [] },
        members: ['A', 'B'].map((label, n) => ({ label, name: label, camp: n as 0 | 1, eitherWay: 0 })),
        ties: [{ from: 0, to: 1, sign: 1, frustrated: true }],
      },
      inPage,
    ),
  ranks: (inPage) =>
    rankChart(
      {
        ...{ ...said, decimals: 1, unit: '%', zero: true, ranksOver: 'ranks', notes: ['The foot'] },
        rows: [{ label: 'a', value: 0.5, low: 0.25, high: 1, rank: 1, ranks: [1, 2], tone: 'first' }],
      },
      inPage,
    ),
  grid: (inPage) => seriesGrid({ ...said, charts: [line], notes: [] }, inPage),
  strip: (inPage) =>
    signStrip(
      {
        ...{ ...said, years: [1990, 1992], notes: [] },
        names: [{ from: 1990, to: 1992, name: 'menage', words: '' }],
        rows: [
          {
            label: 'A – B',
            spells: [
              { from: 1990, to: 1991, sign: 1 },
              { from: 1992, to: 1992, sign: 'not-coded' },
            ],
          },
        ],
      },
      720,
      inPage,
    ),
};

describe.each(Object.keys(pictures))('a picture in a page: %s', (name) => {
  const alone = pictures[name]!();
  const inside = pictures[name]!({ id: 'here' });
  const text = (svg: string) => [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, words]) => words);

  it('leaves to the page what the page says: title, subtitle, foot, style', () => {
    for (const words of ['The finding', 'The measure']) {
      expect(text(alone)).toContain(words);
      expect(text(inside)).not.toContain(words);
    }
    expect(text(inside)).not.toContain('The foot');
    expect(alone).toContain('<style>');
    expect(inside).not.toMatch(/<style|\sstyle=/);
  });

  it('has the ids that the page gives it, so that two stand on one page', () => {
    const { ids } = readStrictly(`${inside.trim()}${pictures[name]!({ id: 'there' }).trim()}`);
    for (const id of ids) expect(id).toMatch(/^(here|there)-/);
    for (const [, to] of inside.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(to);
  });

  it('is drawn in styles that the page has', () => {
    const style = /<style>([^<]*)<\/style>/.exec(alone)![1]!;
    for (const rule of style.match(/[^{}]+\{[^{}]*\}/g)!) expect(chartStyle + pictureStyle).toContain(rule);
  });
});
