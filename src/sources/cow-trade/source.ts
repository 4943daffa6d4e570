import type { Source } from '../source.ts';
import { readCowTrade } from './read.ts';

export const cowTrade: Source = {
  id: 'cow-trade',
  title: 'Correlates of War Dyadic Trade',
  version: '4.0',
  about:
    'What two states imported from each other in a year, in millions of current US dollars. A row is an unordered pair and a year.',
  reference: {
    id: 'barbieri-keshk-pollins-2009-trade',
    type: 'article-journal',
    title: 'TRADING DATA: Evaluating Our Assumptions and Coding Rules',
    author: [
      { family: 'Barbieri', given: 'Katherine' },
      { family: 'Keshk', given: 'Omar M. G.' },
      { family: 'Pollins', given: 'Brian' },
    ],
    issued: { 'date-parts': [[2009]] },
    'container-title': 'Conflict Management and Peace Science',
    volume: '26',
    issue: '5',
    page: '471-491',
    version: '4.0',
    URL: 'https://correlatesofwar.org',
  },
  terms: {
    licence: 'free for research with citation',
    obligations:
      'Cite Barbieri, Keshk and Pollins (2009), and Barbieri and Keshk (2016) for the codebook of version 4.0.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1870, to: 2014 }] },
  lag: { months: 24, origin: 'ours' },
  files: [
    {
      name: 'history_cow_trade_ndy.csv.gz',
      edition: 'r-export',
      recipe:
        'R -e \'library(peacesciencer); readr::write_csv(cow_trade_ndy, "history_cow_trade_ndy.csv.gz")\' (peacesciencer 0.5.0, whose documentation says that flows are rounded to integers; later versions round to three decimals)',
      sha256: '17f33fec04add5e33c5c82ce952e514bdbf0c269d87a37f771bde3dd3d7ab40c',
      unpacked: 'f1ae196a1377cf35131648539142038f27ef690f759e19aa94f05c311084dfd1',
    },
  ],
  byHand:
    'In R with peacesciencer 0.5.0, write its table cow_trade_ndy to history_cow_trade_ndy.csv.gz (the line stands with the file), or start from the dyadic file of version 4.0 at https://correlatesofwar.org.',
  traps: [
    'flow1 is what state 1 imported from state 2; flow2 what state 2 imported from state 1: both are imports.',
    'A missing flow is -9 in the published file and NA in the R export; neither is 0. In this edition a row has at most one missing flow: rows with both missing were left out.',
    'Flows are rounded to whole millions of dollars in this edition: a 0 means less than half a million, not necessarily nothing.',
    'The smoothed columns interpolate; they are not read.',
    'It ends in 2014.',
  ],
  read: readCowTrade,
};
