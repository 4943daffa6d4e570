import {
  type InPage,
  partBars,
  rankChart,
  reachChart,
  regionChart,
  seriesGrid,
  signStrip,
  turningPoints,
} from '../../src/charts/index.ts';
import { absent, value } from '../../src/figures/index.ts';

const years = (from: number, values: readonly (number | undefined)[]) =>
  values.map((x, n) => ({
    year: from + n,
    figure: x === undefined ? absent('not-coded') : value(x, ['s'], { low: x - 4, high: x + 4 }),
  }));

const line = {
  ...{ subtitle: '% of joint votes', zero: true, decimals: 0 },
  marks: [{ year: 1993, word: 'pact ends' }],
};

const ranks = {
  ...{ title: 'A was closest', subtitle: 'pairs in 100', decimals: 0, unit: '', zero: false },
  ranksOver: 'ranks over its interval',
  rows: [
    { label: 'A · B', value: 94, low: 75, high: 99, rank: 1, ranks: [1, 3] as const, tone: 'first' as const },
    {
      label: 'A · a long name',
      value: 60,
      low: 22,
      high: 91,
      rank: 2,
      ranks: [1, 1240] as const,
      tone: 'first' as const,
    },
    { label: 'C · D', value: 41, low: 13, high: 76, rank: 3, ranks: [2, 2204] as const, tone: 'other' as const },
  ],
  notes: ['Bands are 95% intervals.', 'Source: invented.'],
};

/** Every number here is invented. Under each picture stands "Invented." */
export const inventedCharts: Readonly<Record<string, (inPage?: InPage) => string>> = {
  'rank-chart': (inPage) => rankChart(ranks, inPage),
  'rank-chart-phone': (inPage) => rankChart({ ...ranks, phone: true }, inPage),
  'sign-strip': (inPage) =>
    signStrip(
      {
        ...{
          title: 'A triangle',
          subtitle: 'Ties by an invented rule',
          years: [1950, 1989],
          notes: ['Source: invented.'],
        },
        names: [
          { from: 1950, to: 1962, name: 'stable marriage', words: 'A outcast' },
          { from: 1963, to: 1964, name: 'open veto', words: '' },
          { from: 1965, to: 1989, name: 'no type', words: 'not coded', absent: true },
        ],
        rows: [
          {
            label: 'A – B',
            spells: [
              { from: 1950, to: 1962, sign: -1 },
              { from: 1963, to: 1989, sign: 0 },
            ],
          },
          { label: 'A – C', spells: [{ from: 1950, to: 1989, sign: -1 }] },
          {
            label: 'B – C',
            spells: [
              { from: 1950, to: 1964, sign: 1 },
              { from: 1965, to: 1989, sign: 'not-coded' },
            ],
          },
        ],
      },
      inPage?.phone ? 328 : 720,
      inPage,
    ),
  'part-bars': (inPage) =>
    partBars(
      {
        ...{ title: 'Most claims stand', subtitle: 'Claims by verdict', foot: 'Invented.' },
        bars: [
          {
            label: 'One text',
            parts: [
              { name: 'supported', size: 9, tone: 'for' },
              { name: 'mixed', size: 2, tone: 'between' },
              { name: 'contradicted', size: 4, tone: 'against' },
            ],
          },
          {
            label: 'Another, with a longer name',
            parts: [
              { name: 'supported', size: 3, tone: 'for-weak' },
              { name: 'contradicted', size: 1, tone: 'against-weak' },
              { name: 'beyond the data', size: 6, tone: 'none' },
            ],
          },
        ],
      },
      inPage,
    ),
  'series-grid': (inPage) =>
    seriesGrid(
      {
        ...{ title: 'They disagree', subtitle: 'Two measures', notes: ['Source: invented.'] },
        charts: [
          {
            ...{ ...line, title: 'UN agreement' },
            lines: [
              {
                ...{ label: '', tone: 'first', breaks: [{ year: 1995, note: 'another rule' }] },
                points: years(1990, [40, 48, 55, undefined, undefined, 70, 72, 78]),
              },
            ],
          },
          {
            ...{ ...line, title: 'Trade share' },
            lines: [
              {
                ...{ label: 'A → B', tone: 'first', breaks: [] },
                points: years(1990, [20, 21, 23, 28, 30, 31, 31, 35]),
              },
              { ...{ label: 'B → A', tone: 'second', breaks: [] }, points: years(1990, [9, 9, 10, 8, 8, 7, 6, 6]) },
            ],
          },
        ],
      },
      inPage,
    ),
  'reach-chart': (inPage) =>
    reachChart(
      {
        ...{ title: 'Three of four data sets reach 2018', subtitle: 'Years covered', foot: 'Invented.' },
        words: { held: 'loaded', other: 'not loaded' },
        rows: [
          { label: 'Treaties', from: 1815, to: 2018, held: true },
          { label: 'Votes', from: 1946, to: 2025, held: true },
          { label: 'Exercises', from: 1980, to: 2010, held: false },
          { label: 'One year alone', from: 2021, to: 2021, held: true },
        ],
      },
      inPage,
    ),
  'turning-points': (inPage) =>
    turningPoints(
      {
        ...{ title: 'The threat turns it first', subtitle: 'Each input on its range', foot: 'Invented.' },
        rows: [
          { label: 'threat', range: [0, 1], at: 0.2, turn: { at: 0.28, word: 'bandwagon' }, decimals: 2 },
          {
            label: 'partners that would stand with it',
            range: [0, 12],
            at: 9,
            turn: { at: 1, word: 'no pact' },
            decimals: 0,
          },
          { label: 'distance', range: [0, 20000], at: 5776, turn: { at: 12000, word: 'a free hand' }, decimals: 0 },
        ],
      },
      inPage,
    ),
  'region-chart': (inPage) =>
    regionChart(
      {
        ...{
          title: 'The offer falls short',
          subtitle: 'Worth and credibility',
          x: 'worth to the target',
          y: 'credibility',
        },
        ...{ region: 'taken', foot: 'Invented.' },
        boundary: [
          [0.4, 1],
          [0.6, 0.7],
          [1, 0.45],
        ],
        ceiling: { at: 0.8, word: 'the most it would give' },
        threshold: { at: 0.45, word: 'needed at least' },
        points: [{ x: 0.55, low: 0.45, high: 0.65, y: 0.4, label: 'the offer' }],
      },
      inPage,
    ),
};
