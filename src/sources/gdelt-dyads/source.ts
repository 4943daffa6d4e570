import type { Source } from '../source.ts';
import { readGdeltDyads } from './read.ts';
import { statesCovered } from './states-covered.ts';

export const gdeltDyads: Source = {
  id: 'gdelt-dyads',
  title: 'GDELT events, netted by pair',
  version: 'January 2018 to February 2024',
  about:
    'One score a pair and year: cooperative news events less conflictual ones, added up over the days with events. A row is an unordered pair and a year.',
  reference: {
    id: 'gdelt-project',
    type: 'webpage',
    title: 'The GDELT Project',
    author: [{ literal: 'The GDELT Project' }],
    URL: 'http://gdeltproject.org/',
  },
  terms: {
    licence: 'as stated by the GDELT Project',
    obligations: 'Cite the GDELT Project and link to it.',
    ships: 'none',
  },
  coverage: {
    missing: 'zero',
    spans: [{ from: 2018, to: 2023, states: { codes: statesCovered, role: 'both' } }],
  },
  lag: { months: 1, origin: 'ours' },
  files: [
    {
      name: 'derived_dyad_year.csv.gz',
      edition: 'conversion',
      recipe:
        "Daily scores of pairs added up by year; they equal the sums of derived_dyad_month.csv.gz beside it. The daily scores' own recipe is not on hand, so users cannot repeat it.",
      sha256: 'e153106f82c0d63a55c9086d2c670e9438133579f9db244eb3813a57028e49a6',
      unpacked: 'ee756442a94dcb97167d4cf4bbbd62f866ecf58fe7e46ef53377e4c26fabd0a1',
    },
  ],
  byHand:
    'There is no page to get this conversion from; a file with the columns year, iso3_a, iso3_b, edge_sum, active_days made from GDELT events can stand in its place.',
  traps: [
    'The score is already netted: a score near 0 may be calm or much of both kinds.',
    'It grows with the volume of news: only a score per active day is compared, and even that with care.',
    'Bosnia, Montenegro, Serbia, Kosovo, Slovenia and East Timor never appear: outside its coverage, not without events.',
    'No pair has more than 297 days of events in 2023, for days are missing from January to June; 2024 has two months and is left out.',
    'Territories, Palestine and the Holy See stand among the pairs and are left out.',
  ],
  read: readGdeltDyads,
};
