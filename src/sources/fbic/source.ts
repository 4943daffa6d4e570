import type { Source } from '../source.ts';

/** Declared, not yet read. */
export const fbic: Source = {
  id: 'fbic',
  title: 'Formal Bilateral Influence Capacity',
  version: '18 economies, 1999-2023',
  about:
    'How much one state can influence another through trade, aid, arms, treaties and diplomacy. A row is a directed pair and a year.',
  reference: {
    id: 'moyer-2021-fbic',
    type: 'report',
    title: 'China-US Competition: Measuring Global Influence',
    author: [
      { family: 'Moyer', given: 'Jonathan D.' },
      { family: 'Meisel', given: 'Collin J.' },
      { family: 'Matthews', given: 'Austin S.' },
      { family: 'Bohl', given: 'David K.' },
      { family: 'Burrows', given: 'Mathew J.' },
    ],
    issued: { 'date-parts': [[2021]] },
    publisher: 'The Atlantic Council and Frederick S. Pardee Center for International Futures',
    URL: 'https://korbel.du.edu/fbic',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Moyer, Meisel, Matthews, Bohl and Burrows (2021).',
    ships: 'none',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1999, to: 2023 }] },
  lag: { months: 18, origin: 'ours' },
  files: [
    {
      name: 'FBIC_cleaned.csv',
      edition: 'conversion',
      recipe: "Pairs among 18 economies and some columns of the makers' file; the conversion's script is not on hand.",
      sha256: 'fa56f704aa8578b5b0ff1265dfa0a6dfc6eb8f4808dcfd6c4185101bd30c6f9d',
    },
  ],
  byHand: 'Get the index from https://korbel.du.edu/fbic and keep the pairs and columns that are wanted.',
  traps: [
    'Pairs of 18 economies only, of which Hong Kong is no state; Russia is not among them.',
    'Money is in constant 2011 US dollars: never beside other trade series.',
  ],
};
