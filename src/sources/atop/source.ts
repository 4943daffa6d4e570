import type { Source } from '../source.ts';
import { readAtop } from './read.ts';

export const atop: Source = {
  id: 'atop',
  title: 'Alliance Treaty Obligations and Provisions',
  version: '5.1',
  about:
    'Which obligations a state owed another under a formal alliance in a year: defence, offence, neutrality, non-aggression, consultation. A row is a directed pair of states and a year.',
  reference: {
    id: 'leeds-2002-atop',
    type: 'article-journal',
    title: 'Alliance Treaty Obligations and Provisions, 1815-1944',
    author: [
      { family: 'Leeds', given: 'Brett Ashley' },
      { family: 'Ritter', given: 'Jeffrey M.' },
      { family: 'Mitchell', given: 'Sara McLaughlin' },
      { family: 'Long', given: 'Andrew G.' },
    ],
    issued: { 'date-parts': [[2002]] },
    'container-title': 'International Interactions',
    volume: '28',
    page: '237-260',
    version: '5.1',
    URL: 'http://www.atopdata.org/',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Leeds, Ritter, Mitchell and Long (2002) and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2018 }] },
  lag: { months: 24, origin: 'ours' },
  files: [
    {
      name: 'atop_alliance.csv.gz',
      edition: 'r-export',
      recipe:
        'R -e \'library(peacesciencer); download_extdata(); readr::write_csv(atop_alliance, "atop_alliance.csv.gz")\'',
      sha256: '3811622b20ab713ff258637efd2b88e805fb7b65c65fbee1e8c82e973f0153fd',
      unpacked: '3a0b0f764962daad3f59c9dfa4964239e2ab9c3f314f64f4e3f286444e0d1a39',
    },
  ],
  byHand:
    'In R with the package peacesciencer, write its table atop_alliance to atop_alliance.csv.gz (the line stands with the file), or start from the directed dyad-year file at http://www.atopdata.org/data.html.',
  traps: [
    'Only pairs with an obligation have rows: inside 1816-2018 a missing row means that there was none.',
    'It ends in 2018: later years are outside its coverage, not without a tie.',
    'It has flags only, no treaty names or ids; treaty names stand in records/.',
    '984 directed rows differ by direction in defence: what i owes j is not always what j owes i.',
  ],
  read: readAtop,
};
