import type { Source } from '../source.ts';
import { readUsTroops } from './read.ts';

export const usTroops: Source = {
  id: 'us-troops',
  title: 'US military deployments by host',
  version: '1950-2025',
  about: 'How many active-duty US troops were stationed in each other state, counted by the US Department of Defense.',
  reference: {
    id: 'troopdata',
    type: 'software',
    title: 'troopdata: Tools for Analyzing Cross-National Military Deployment and Basing Data',
    author: [{ family: 'Flynn', given: 'Michael E.' }],
    issued: { 'date-parts': [[2025]] },
    URL: 'https://meflynn.github.io/troopdata/',
    note: 'Compiled by Tim Kane from the Defense Manpower Data Center to 2005, brought up to date by Allen, Flynn and Machain.',
  },
  terms: {
    licence: 'counts of the US Department of Defense; the R package that compiles them is under GPL-3',
    obligations: 'Cite the package troopdata and Kane (2006).',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1957, to: 2025, states: { codes: [2], role: 'first' } }] },
  lag: { months: 6, origin: 'ours' },
  files: [
    {
      name: 'troopdata_rebuild_long.csv.gz',
      edition: 'conversion',
      recipe:
        "A long table (host, year, quarter) of the makers of the R package troopdata. How it was built is not recorded with it, and the package's own table may differ.",
      sha256: 'da0c735971fad0410c44b90990a1d883c582ba3bc535a91ea02cdb9b2178a74a',
      unpacked: '72ec53cc0d17c355edca2cd62d6a78d63bd2258a7c59347ae1b03922d65b7e42',
    },
  ],
  byHand: 'From the repository of the R package troopdata (github.com/meflynn/troopdata): its long table as CSV.',
  traps: [
    "Several counts a year: Kane's series is taken to 2013, the count of September from 2014.",
    'Italy, Turkey, Kyrgyzstan and South Korea are counted twice in the quarterly reports of this edition; Entente halves them from 2014 on (ours), and the table keeps the number as given.',
    "South Vietnam stands at 0 in Kane's series and at a number that may be doubled in the other: it is not coded here.",
    'Before 1957 the totals are about twice the sum of the services, and those of 1951 and 1952 are imputed: they are left out.',
    'The counts of June 2014-2021 are nearly twice those of the other quarters, and many of September 2003 and 2004 are 0: neither is used.',
    'In December 2022 and in March and June 2023 nearly every host stands at 0, because there was no report.',
    'The column ccode holds Gleditsch-Ward numbers: Germany is 260 to this day. From 1001 on it holds territories.',
  ],
  read: readUsTroops,
};
