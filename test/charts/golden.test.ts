import { expect, it } from 'vitest';
import {
  partBars,
  rankChart,
  reachChart,
  regionChart,
  seriesGrid,
  signStrip,
  turningPoints,
} from '../../src/charts/index.ts';
import { type MapState, mapChart } from '../../src/charts/map-chart.ts';
import { mapScale } from '../../src/charts/map-scale.ts';
import { networkChart } from '../../src/charts/network-chart.ts';
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

/** Every number here is invented. */
const pictures: Readonly<Record<string, () => string>> = {
  'rank-chart': () => rankChart(ranks),
  'rank-chart-phone': () => rankChart({ ...ranks, phone: true }),
  'sign-strip': () =>
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
      720,
    ),
  'part-bars': () =>
    partBars({
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
    }),
  'series-grid': () =>
    seriesGrid({
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
            { ...{ label: 'A → B', tone: 'first', breaks: [] }, points: years(1990, [20, 21, 23, 28, 30, 31, 31, 35]) },
            { ...{ label: 'B → A', tone: 'second', breaks: [] }, points: years(1990, [9, 9, 10, 8, 8, 7, 6, 6]) },
          ],
        },
      ],
    }),
  'reach-chart': () =>
    reachChart({
      ...{ title: 'Three of four data sets reach 2018', subtitle: 'Years covered', foot: 'Invented.' },
      words: { held: 'loaded', other: 'not loaded' },
      rows: [
        { label: 'Treaties', from: 1815, to: 2018, held: true },
        { label: 'Votes', from: 1946, to: 2025, held: true },
        { label: 'Exercises', from: 1980, to: 2010, held: false },
        { label: 'One year alone', from: 2021, to: 2021, held: true },
      ],
    }),
  'turning-points': () =>
    turningPoints({
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
    }),
  'region-chart': () =>
    regionChart({
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
    }),
  // Without the many that are no state of that year.
  network: () =>
    networkChart({
      ...{ title: 'One tie is at odds', subtitle: 'by an invented rule', layout: 'treaties', year: 2000 },
      ...{ camps: ['the camp with A', 'the other camp'], notes: ['Source: invented.'] },
      states: [
        { state: 2, name: 'A & B', stands: 'first', either: false, said: '1 friend' },
        { state: 200, name: 'C', stands: 'first', either: true, said: '1 friend' },
        { state: 365, name: 'D', stands: 'second', either: false, said: '1 foe' },
        { state: 710, name: 'E', stands: 'apart-second', either: false, said: '1 foe' },
        { state: 750, name: 'F', stands: 'alone', either: false, said: 'no tie' },
      ],
      ties: [
        { a: 2, b: 200, sign: 1, frustrated: false },
        { a: 2, b: 365, sign: -1, frustrated: false },
        { a: 200, b: 365, sign: 1, frustrated: true },
      ],
    }).replaceAll(/<g class="off .*?<\/g>/gs, ''),
};

it.each(Object.keys(pictures))('%s looks as it did', async (name) => {
  await expect(`${pictures[name]!().trimEnd().replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot(
    `../golden/${name}.svg`,
  );
});

it('the map fills, hatches and circles as it did', async () => {
  const scale = mapScale(
    Float64Array.from({ length: 100 }, (_, n) => n / 100),
    { decimals: 2 },
  );
  const states: readonly MapState[] = [
    { state: 2, name: 'United States', fill: 'q1', said: '0.10' },
    { state: 710, name: 'China', fill: 'q6', said: '0.95' },
    { state: 365, name: 'Russia', fill: 'not-coded', said: 'not coded' },
    { state: 200, name: 'United Kingdom', fill: 'self', said: 'seen from here' },
    { state: 31, name: 'Bahamas', fill: 'q4', said: '0.50' },
  ];
  const svg = mapChart({
    ...{ title: 'A finding', subtitle: 'a measure', year: 2010, scale, states, notes: ['Source: invented.'] },
  });
  // The outlines are Natural Earth's, and long: what is drawn without a state of the year is left out too.
  const told = svg
    .replaceAll(/ d="[^"]*"/g, '')
    .replaceAll(/<path[^>]*><title>([^<]*)<\/title><\/path>/g, (part, title: string) =>
      states.some(({ name, said }) => title === `${name}: ${said}`) ? part : '',
    )
    .replaceAll(/<path class="contested"\/>|<circle class="mark off [^>]*>/g, '');
  await expect(told.replaceAll('><', '>\n<')).toMatchFileSnapshot('../golden/map.txt');
});
