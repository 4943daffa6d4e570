import type { Source } from '../source.ts';
import { readCowMid } from './read.ts';

const recipe = (table: string) => `R -e 'library(peacesciencer); readr::write_csv(${table}, "${table}.csv.gz")'`;

export const cowMid: Source = {
  id: 'cow-mid',
  title: 'Militarized Interstate Disputes',
  version: '5.0',
  about:
    'Threats, displays and uses of force short of or up to war between states. A row is a dispute, two states on its opposite sides, and a year.',
  reference: {
    id: 'palmer-2022-mid5',
    type: 'article-journal',
    title: 'The MID5 Dataset, 2011-2014: Procedures, coding rules, and description',
    author: [
      { family: 'Palmer', given: 'Glenn' },
      { family: 'McManus', given: 'Roseanne W.' },
      { family: "D'Orazio", given: 'Vito' },
      { family: 'Kenwick', given: 'Michael R.' },
      { family: 'Karstens', given: 'Mikaela' },
      { family: 'Bloch', given: 'Chase' },
      { family: 'Dietrich', given: 'Nick' },
      { family: 'Kahn', given: 'Kayla' },
      { family: 'Ritter', given: 'Kellan' },
      { family: 'Soules', given: 'Michael J.' },
    ],
    issued: { 'date-parts': [[2022]] },
    'container-title': 'Conflict Management and Peace Science',
    volume: '39',
    issue: '4',
    page: '470-482',
    version: '5.0',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Palmer et al. (2022) and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1816, to: 2014 }] },
  lag: { months: 84, origin: 'ours' },
  files: [
    {
      name: 'cow_mid_dirdisps.csv.gz',
      edition: 'r-export',
      recipe: recipe('cow_mid_dirdisps'),
      sha256: 'ac968caa32a16b74336ee8fe3482b63f3a94be13659d3b4eba7de7504e24d744',
      unpacked: '4bffd4621824fd0c7e6e6cf48b25aaebfc86a4687736984787f557d29cb6b70a',
    },
  ],
  byHand:
    'In R with the package peacesciencer, write its table cow_mid_dirdisps to cow_mid_dirdisps.csv.gz (the line stands with the file).',
  traps: [
    'Of the two files of dyads, cow_mid_ddydisps keeps one dispute a pair and year (10,234 rows) and so cannot count them; cow_mid_dirdisps, read here, has them all (11,390).',
    'Every pair stands twice, once from either side, and always on opposite sides of the dispute.',
    "Fatality is the dispute's or the side's, never the pair's: it is not read.",
    'A hostility level is the highest that a side reached in the dispute, against anyone: the pair need not have met.',
    'An onset is the first year of the dispute for that pair, so a later joiner has an onset of its own.',
    'It ends in 2014: later years are outside its coverage, not free of disputes.',
  ],
  read: readCowMid,
};
