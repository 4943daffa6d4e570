import type { Source } from '../source.ts';
import { readRivalries } from './read.ts';

const recipe = (table: string) => `R -e 'library(peacesciencer); readr::write_csv(${table}, "${table}.csv.gz")'`;

export const rivalries: Source = {
  id: 'rivalries',
  title: 'Strategic Rivalries',
  version: 'Thompson, Sakuwa and Suhas 2021 (to 2020); Thompson and Dreyer 2012 (to 2010)',
  about:
    'Pairs of states that regarded each other as competitors, as threats and as enemies. A row is a pair and the years from the first to the last of the rivalry.',
  reference: {
    id: 'thompson-2021-rivalries',
    type: 'book',
    title:
      'Analyzing Strategic Rivalries in World Politics: Types of Rivalry, Regional Variation, and Escalation/De-escalation',
    author: [
      { family: 'Thompson', given: 'William R.' },
      { family: 'Sakuwa', given: 'Kentaro' },
      { family: 'Suhas', given: 'Prashant Hosur' },
    ],
    issued: { 'date-parts': [[2021]] },
    publisher: 'Springer',
    note: 'The earlier list: Thompson and Dreyer 2012, Handbook of International Rivalries, CQ Press.',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Thompson, Sakuwa and Suhas (2021); for the earlier list Thompson and Dreyer (2012).',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1816, to: 2020 }] },
  lag: { months: 24, origin: 'ours' },
  files: [
    {
      name: 'tss_rivalries.csv.gz',
      edition: 'r-export',
      recipe: recipe('tss_rivalries'),
      sha256: '3b71d267f78f9e42f63971eb29eaaed4a5302ce389db36414576ca1344f1d2a3',
      unpacked: 'fee58e458553c9d056b773cff0a405b1ca562ca2157c261a212dcaa3a6b4e107',
    },
    {
      name: 'td_rivalries.csv.gz',
      edition: 'r-export',
      recipe: recipe('td_rivalries'),
      sha256: 'c4f3a3117e93b1c8174c9cd2ba7ed577585566096db44b4f1f0ed4d4bdf1a75b',
      unpacked: '9e5363e60000b6a7eb8c005e75f05a5b5a28d983725cc970dd14043eb77c8e68',
    },
  ],
  byHand:
    'In R with the package peacesciencer, write its tables tss_rivalries and td_rivalries to files of those names (the lines stand with the files).',
  traps: [
    'A rivalry that still went on when the list was closed ends in its last year, 2020 (56 of them) or 2010 (42 in the earlier list): after it nothing is known.',
    'Spells that began before 1816 are clipped to 1816; those over by then are left out, and with them Venice (code 324, no COW state).',
    'A spell may run over years in which one of the states was no member (France and Germany 1946-54): those years have no figure.',
    'The two lists disagree on pairs and years; they are two measures, never mixed.',
  ],
  read: readRivalries,
};
