import { regionChart } from '../../src/charts/index.ts';
import { absent, type Figure, value } from '../../src/figures/index.ts';
import type { Page } from '../../src/pages/page.ts';

/**
 * A page with every kind of block, for looking at. Both states, all sources and all numbers are invented.
 */
const wave = (from: number, to: number, of: (year: number) => Figure): { year: number; figure: Figure }[] =>
  Array.from({ length: to - from + 1 }, (_, index) => ({ year: from + index, figure: of(from + index) }));

const known = (from: number, to: number, of: (year: number) => number): { year: number; value: number }[] =>
  wave(from, to, (year) => value(of(year), ['made-trade'])).map(({ year, figure }) => ({
    year,
    value: figure.kind === 'value' ? figure.value : 0,
  }));

const shareOf = (start: number, slope: number, swing: number) => (year: number) =>
  start + slope * (year - 1970) + swing * Math.sin(year / 4);

const offers = regionChart(
  {
    title: 'Sudmark would not take it',
    subtitle: '',
    x: 'how far it believes Norland, 0 to 1',
    y: 'worth to Sudmark, 0 to 1',
    boundary: [
      [0.4, 1],
      [0.6, 0.7],
      [1, 0.4],
    ],
    region: 'taken',
    ceiling: { at: 0.8, word: 'Norland’s ceiling' },
    points: [{ x: 0.5, low: 0.2, high: 0.9, y: 0.3, label: 'the offer' }],
    foot: '',
  },
  { id: 'offers' },
);

export const inventedPage: Page = {
  title: 'Norland · Sudmark, 2018',
  provenance: 'invented atlas, for tests',
  sources: [
    {
      id: 'made-treaties',
      title: 'Invented Treaties',
      version: '5.1',
      years: '1816-2018',
      terms: 'invented, free to use',
      citation: 'Maker and Other 2002, Treaties that never were, version 5.1',
    },
    {
      id: 'made-trade',
      title: 'Invented Trade',
      version: '4.0',
      years: '1870-2014',
      terms: 'invented, cite the makers',
      citation: 'Maker 2009, Goods that nobody shipped, version 4.0',
    },
    {
      id: 'made-votes',
      title: 'Invented Roll Calls',
      version: '2026-03',
      years: '1946-2026',
      terms: 'CC0-1.0',
      citation: 'Clerk et al. 2026, Votes that nobody cast, version 2026-03',
    },
    {
      id: 'made-arms',
      title: 'Invented Arms Transfers',
      version: '',
      years: '1950-2024',
      terms: 'invented, no rows may be passed on',
      citation: 'Institute 2025, Arms that nobody sold',
    },
    {
      id: 'made-power',
      title: 'Invented Capabilities',
      version: '6.0',
      years: '1816-2016',
      terms: 'invented, free to use',
      citation: 'Counter 1987, Steel that nobody cast, version 6.0',
    },
  ],
  blocks: [
    {
      kind: 'finding',
      role: 'opening',
      parts: [
        { text: 'In 2018: ', strong: false },
        { text: 'a consultation pact, no defence pact', sources: ['made-treaties'] },
        { text: '; votes and arms like a treaty ally’s', sources: ['made-votes', 'made-arms'] },
        { text: ', trade lopsided', sources: ['made-trade'] },
        { text: '.' },
      ],
    },
    {
      kind: 'strip',
      asked: 2018,
      fullyCovered: 2014,
      cells: [
        { input: 'treaty obligations', state: 'observed', note: 'coded for 2018' },
        { input: 'trade, Norland on Sudmark', state: 'carried', note: 'carried from 2016' },
        { input: 'trade, Sudmark on Norland', state: 'carried', note: 'carried from 2016' },
        { input: 'UN votes', state: 'observed', note: '74 joint votes' },
        { input: 'arms', state: 'observed', note: 'coded for 2018' },
        { input: 'visits', state: 'observed', note: 'coded for 2018' },
        { input: 'pact signed since', state: 'record', note: 'a record of 2019, confirmed' },
        { input: 'troops', state: 'observed', note: 'coded for 2018' },
        { input: 'warheads', state: 'observed', note: 'coded for 2018' },
        { input: 'embassies', state: 'blank', note: 'outside coverage: the source ends in 2005' },
        { input: 'exercises', state: 'blank', note: 'outside coverage: the source ends in 2010' },
        { input: 'capabilities', state: 'blank', note: 'outside coverage: the source ends in 2016' },
        { input: 'regimes', state: 'observed', note: 'coded for 2018' },
        { input: 'distance', state: 'observed', note: 'does not change' },
      ],
    },
    { kind: 'heading', id: 'kind', text: 'What is it?' },
    {
      kind: 'finding',
      role: 'answer',
      parts: [
        {
          text: 'Consultation and non-aggression pact since 2001; no defence pact since 1980',
          sources: ['made-treaties'],
        },
      ],
    },
    {
      kind: 'finding',
      role: 'plain',
      parts: [
        { text: 'Headline: ' },
        { text: 'consultation pact', strong: true },
        { text: '. Also: defence cooperation', sources: ['made-arms'] },
        { text: ', common membership of 42 organisations.' },
      ],
    },
    {
      kind: 'note',
      text: 'The invented treaties end in 2018; what was signed since stands in the records.',
      sources: ['made-treaties'],
    },
    { kind: 'heading', id: 'closeness', text: 'How close?' },
    { kind: 'heading', id: 'all', text: 'All dimensions', group: true },
    {
      kind: 'figure',
      label: 'alliance-like',
      figure: value(77, ['made-votes', 'made-arms'], { low: 58, high: 88 }),
      decimals: 0,
      unit: 'of 100',
      range: [0, 100],
      series: [],
      comparison: '6th of 1,703 pairs without a defence pact',
    },
    {
      kind: 'figure',
      label: 'trade dependence',
      figure: value(0.122, ['made-trade'], { carriedFrom: 2016, low: 0.1, high: 0.15 }),
      decimals: 3,
      unit: 'of GDP',
      series: known(1992, 2016, shareOf(0.02, 0.002, 0.006)),
      comparison: 'Sudmark is Norland’s 1st partner, Norland Sudmark’s 14th',
      years: '1992-2016',
    },
    {
      kind: 'figure',
      label: 'agreement at the UN',
      figure: value(0.84, ['made-votes']),
      decimals: 2,
      unit: 'share of votes',
      series: known(1992, 2018, shareOf(0.6, 0.004, 0.05)).filter(
        (point) => point.year !== 1999 && point.year !== 2000,
      ),
      comparison: '59th of 18,721 pairs',
      years: '1992-2018',
    },
    {
      kind: 'figure',
      label: 'arms from Norland',
      figure: value(0, ['made-arms']),
      decimals: 2,
      unit: '% of imports',
      series: known(1992, 2018, (year) => Math.max(0, 0.83 - (year - 1992) / 30)),
      years: '1992-2018',
    },
    {
      kind: 'figure',
      label: 'joint exercises',
      figure: absent('outside-coverage', ['made-power'], {
        lastKnown: { value: 3, year: 2010 },
        note: 'the source ends in 2010',
      }),
      decimals: 0,
      unit: 'a year',
      series: known(1992, 2010, (year) => year % 4),
      years: '1992-2010',
    },
    {
      kind: 'figure',
      label: 'defence pact',
      figure: absent('no-tie', ['made-treaties']),
      decimals: 0,
      unit: '',
      series: [],
    },
    {
      kind: 'figure',
      label: 'personal ties',
      figure: absent('not-loaded', [], { note: 'entente data add leader-visits' }),
      decimals: 0,
      unit: '',
      series: [],
      comparison: 'Sudmark’s own record: 1st of 178',
    },
    { kind: 'heading', id: 'leads', text: 'Who leads?' },
    {
      kind: 'finding',
      role: 'answer',
      parts: [
        { text: 'Sudmark on 4 of 5 yardsticks, Norland on warheads', sources: ['made-power'] },
        { text: ' (1992: 3 of 5)', strong: false },
      ],
    },
    {
      kind: 'series',
      title: 'Sudmark passed Norland in 1991',
      subtitle: 'Share of the world’s material capabilities, CINC',
      zero: true,
      decimals: 3,
      sources: ['made-power'],
      marks: [
        { year: 1950, word: 'defence pact' },
        { year: 1969, word: 'border clash' },
        { year: 1980, word: 'pact lapses' },
        { year: 2001, word: 'treaty of friendship' },
      ],
      lines: [
        {
          label: 'Norland',
          tone: 'first',
          breaks: [{ year: 1992, note: 'the state’s borders changed' }],
          points: wave(1946, 2024, (year) => {
            if (year > 2016) return absent('outside-coverage', ['made-power']);
            if (year > 1960 && year < 1966) return absent('not-coded', ['made-power']);
            const x = (year < 1992 ? 0.17 : 0.06) - 0.0003 * (year - 1946) + 0.006 * Math.sin(year / 3);
            return value(x, ['made-power'], year > 1995 ? { low: x - 0.008, high: x + 0.008 } : {});
          }),
        },
        {
          label: 'Sudmark',
          tone: 'second',
          breaks: [],
          points: wave(1946, 2024, (year) => {
            if (year > 2016) return absent('outside-coverage', ['made-power']);
            const x = 0.1 + 0.00008 * (year - 1946) ** 1.75 + 0.004 * Math.cos(year / 3);
            return value(x, ['made-power'], year > 1995 ? { low: x - 0.01, high: x + 0.012 } : {});
          }),
        },
      ],
    },
    {
      kind: 'series',
      title: 'Trade lopsided since 2009',
      subtitle: 'Trade with the other as a share of own GDP, per cent',
      zero: true,
      decimals: 1,
      sources: ['made-trade'],
      marks: [{ year: 2009, word: 'pipeline' }],
      lines: [
        {
          label: 'Norland on Sudmark',
          tone: 'first',
          breaks: [{ year: 2000, note: 'from here Invented Trade 4.0 by customs, before it by banks' }],
          points: wave(1992, 2018, (year) =>
            year > 2016
              ? value(12.2, ['made-trade'], { carriedFrom: 2016, low: 9.5, high: 14.4 })
              : value(shareOf(0.2, 0.24, 0.6)(year) + (year < 2000 ? 0 : 1.4), ['made-trade']),
          ),
        },
        {
          label: 'Sudmark on Norland',
          tone: 'second',
          breaks: [{ year: 2000, note: 'from here Invented Trade 4.0 by customs, before it by banks' }],
          points: wave(1992, 2018, (year) =>
            year > 2014
              ? absent('not-loaded', ['made-trade'], { note: 'entente data add trade' })
              : value(shareOf(0.4, 0.03, 0.3)(year), ['made-trade']),
          ),
        },
        {
          label: 'median pair',
          tone: 'other',
          breaks: [],
          points: wave(1992, 2018, (year) => value(0.3 + 0.01 * (year - 1992), ['made-trade'])),
        },
      ],
    },
    {
      kind: 'table',
      caption: 'Yardsticks in 2018',
      columns: [
        { title: 'yardstick', align: 'left' },
        { title: 'Norland', align: 'right' },
        { title: 'Sudmark', align: 'right' },
        { title: 'what it leaves out', align: 'left' },
      ],
      rows: [
        [
          'capabilities (CINC)',
          {
            figure: absent('outside-coverage', ['made-power'], { lastKnown: { value: 0.041, year: 2016 } }),
            decimals: 3,
          },
          {
            figure: absent('outside-coverage', ['made-power'], { lastKnown: { value: 0.232, year: 2016 } }),
            decimals: 3,
          },
          'quality of arms; urban population is coded anew from 2002',
        ],
        [
          'warheads',
          { figure: value(4350, ['made-arms']), decimals: 0 },
          { figure: value(280, ['made-arms'], { low: 260, high: 300 }), decimals: 0 },
          'delivery',
        ],
        [
          'GDP, trillions',
          { figure: value(1.63, ['made-trade'], { carriedFrom: 2017 }), decimals: 2 },
          { figure: value(13.9, ['made-trade']), decimals: 2 },
          '日本語の注 and prices at home',
        ],
      ],
      sources: [],
    },
    {
      kind: 'picture',
      title: 'Sudmark would not take it',
      subtitle: 'What Sudmark would leave Norland for, by worth and credibility',
      svg: offers,
      sources: ['made-power', 'made-treaties'],
    },
    { kind: 'heading', id: 'claims', text: 'Says who?' },
    { kind: 'finding', role: 'plain', parts: [{ text: 'Nobody: this page is invented.' }] },
    {
      kind: 'note',
      text: 'From the starter; the full atlas adds yearly rows since 1816: entente data build --from DIR',
    },
  ],
};
