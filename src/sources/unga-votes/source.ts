import type { Source } from '../source.ts';
import { readUngaVotes } from './read.ts';

const unvotes = (table: string) =>
  `R -e 'library(unvotes); write.csv(${table}, gzfile("${table}.csv.gz"), row.names = FALSE)'`;

export const ungaVotes: Source = {
  id: 'unga-votes',
  title: 'United Nations General Assembly Voting Data',
  version: 'to session 77 (roll calls to September 2023; titles and issues to January 2020)',
  about:
    'Every recorded vote of the General Assembly and how each state present voted: yes, abstain or no. Roll calls to January 2020 have a title and are coded for six issues.',
  reference: {
    id: 'voeten-2013-unga',
    type: 'chapter',
    title: 'Data and Analyses of Voting in the UN General Assembly',
    author: [{ family: 'Voeten', given: 'Erik' }],
    issued: { 'date-parts': [[2013]] },
    'container-title': 'Routledge Handbook of International Organization',
    URL: 'https://dataverse.harvard.edu/dataset.xhtml?persistentId=hdl:1902.1/12379',
    note: 'The handbook is edited by Bob Reinalda. Titles and issue codes as the R package unvotes gives them.',
  },
  terms: {
    licence: 'free for research with citation; unvotes: MIT',
    obligations: 'Cite Voeten (2013) and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'not-defined', spans: [{ from: 1946, to: 2023 }], gaps: [1964] },
  lag: { months: 9, origin: 'ours' },
  files: [
    {
      name: 'unga_votes_ccode_1946-2024-06.csv.gz',
      edition: 'conversion',
      recipe:
        "Five columns of the roll-call file at Harvard's Dataverse (resid, ccode, date, year, vote), rows with votes 1, 2 and 3 only, as gzip CSV. The Dataverse page may by now hold a later release.",
      sha256: '92dda8fc8f2b4714f378bff433611eab8e7e21b55c73248773139c684d259d1e',
      unpacked: 'e590683846e99f8c8910750439c1df26cf7e91c8664997c0de069456c96a833a',
    },
    {
      name: 'un_roll_calls.csv.gz',
      edition: 'r-export',
      recipe: unvotes('un_roll_calls'),
      sha256: '6535ecd26322eb9d2e7fa560784d97f6bf07e088bd16d678da55801b0abf7f4a',
      unpacked: '822650425da51884c8a2dc4acc508f0974eb9fa714703eda55163233903bc40a',
    },
    {
      name: 'un_roll_call_issues.csv.gz',
      edition: 'r-export',
      recipe: unvotes('un_roll_call_issues'),
      sha256: '3c64a4269d147ab3809164a1d35287009dbc108390eaa6218cc2583a369d764b',
      unpacked: '88bf73921f941f2db007252f6a0614d3b14c23bd82eadad4ba38eb5c7792ad4e',
    },
    {
      name: 'un_votes.csv.gz',
      edition: 'r-export',
      recipe: unvotes('un_votes'),
      sha256: '8dbeffae34e29c5dbb6e7881f8cfdd199b9972c574bc26bf22b97f8af5d87330',
      unpacked: 'e561e9743bf5a10a02d6f8373ee80e503e8bc996ede2fd8e3ba6bfde4e5e093a',
    },
  ],
  byHand:
    'Votes: download the roll-call file from the Dataverse page of the reference and keep the five columns. The other three tables: export them from the R package unvotes (the lines stand with the files).',
  traps: [
    'The column "year" is not read: it is the opening year of the session, and calls session 78 (2023-24) 2022. A year here is that of the vote.',
    'Before 17 December 2003 no date has a day above 9: only year and month can be believed. Two roll calls (22001, 23051) are dated before their session opened.',
    'No vote was recorded in 1964, and one in session 19.',
    'Absences are left out: a state without a row did not vote.',
    'Session 78 is not read: there states are missing, 23 of 87 roll calls have two dates and three keys stand twice. unga-official rules from session 78 on.',
    'Sessions 75 and 76 stop in March 2021 and December 2021, and no emergency special session after 2019 is in the file: unga-official adds those days.',
    'From session 52 (1997) on, 419 votes, most of them on paragraphs and amendments, are left out; before, such votes are in. The titles file has them.',
    "Roll calls are numbered otherwise in the votes' file (resid) and in the titles' file (rcid); no column joins them. All 5,784 roll calls to January 2020 find their title, by order and day or by the votes themselves.",
    'Issue codes end in January 2020; a roll call may have several, or none.',
    "China's seat is coded 710 to 1949, 713 (Taiwan) from 1950 to October 1971 and 710 from then: 710 has no votes from 1950 to 1970.",
    'Ukraine and Belarus voted from 1946, but have rows from 1991 only, when the Correlates of War count them as states.',
    'India voted in 1946, before it is counted as a state: 43 votes are dropped.',
    'In un_votes 7,899 rows have no ISO code: Yemen Arab Republic, Namibia ("NA" read as missing), Federal Republic of Germany, Zanzibar. States are known by name there.',
    'Recorded votes only: most resolutions are adopted without a vote, which leaves out what states agree on.',
  ],
  read: readUngaVotes,
};
