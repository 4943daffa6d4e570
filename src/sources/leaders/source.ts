import type { Source } from '../source.ts';
import { readLeaders } from './read.ts';

export const leaders: Source = {
  id: 'leaders',
  title: 'Archigos: political leaders',
  version: '4.1',
  about:
    'Who effectively led each state, from which day to which, and how they came to and left office. A row is a leader’s spell in office.',
  reference: {
    id: 'goemans-2009-archigos',
    type: 'article-journal',
    title: 'Introducing Archigos: A Dataset of Political Leaders',
    author: [
      { family: 'Goemans', given: 'Henk E.' },
      { family: 'Gleditsch', given: 'Kristian Skrede' },
      { family: 'Chiozza', given: 'Giacomo' },
    ],
    issued: { 'date-parts': [[2009]] },
    'container-title': 'Journal of Peace Research',
    volume: '46',
    issue: '2',
    page: '269-283',
    version: '4.1',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Goemans, Gleditsch and Chiozza (2009) and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1875, to: 2015 }] },
  lag: { months: 24, origin: 'ours' },
  files: [
    {
      name: 'archigos.csv.gz',
      edition: 'r-export',
      recipe: 'R -e \'library(peacesciencer); readr::write_csv(archigos, "archigos.csv.gz")\'',
      sha256: '9513bacf5d0ba7b0cf1cd0afd7ac2463f160d416f47c31688fcccda09865ef71',
      unpacked: '1a7587d9281b81933287272580ca88a8c4818d1696802080ea1fe6f81eb97427',
    },
  ],
  byHand:
    'In R with the package peacesciencer, write its table archigos to archigos.csv.gz (the line stands with the file).',
  traps: [
    'Its states are numbered after Gleditsch and Ward: Germany since 1990 is 260 there, 255 in COW; Serbia 340, 345 in COW.',
    'It ends on 31 December 2015, for Haiti, Macedonia, Romania and Latvia in 2014: "still in office" says no more than that.',
    'Leaders of states that were not members of the system that year are left out; very small states have none.',
    'Two leaders can be in office on a day of handover: the one who came later stands.',
  ],
  read: readLeaders,
};
