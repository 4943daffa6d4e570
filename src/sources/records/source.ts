import type { Source, Terms } from '../source.ts';
import { readPactEvents, readPactFamilies, readTreatyNames } from './read.ts';
import { readInstitutionalEvidence } from './read-cases.ts';

/** Facts with citations, gathered by Entente; free for any use. */
const terms: Terms = {
  licence: 'CC0-1.0',
  obligations: 'None. Check the source that a row cites before you rest an argument on it.',
  ships: 'rows',
};

const byHand =
  'It comes with Entente, under records/. To add rows of your own, copy the header of the file and run entente data add FILE --as pact-events; records/README.md says how a row gets in.';

export const pactEvents: Source = {
  id: 'pact-events',
  title: 'Pacts signed, in force and ended since the coded data stop (Entente records)',
  version: '2026-11-22',
  about:
    "Entente's own records: events in the life of pacts since 2019, each with the stored public source that says so. A row is an event and a pair of states.",
  reference: {
    id: 'entente-pact-events',
    type: 'dataset',
    title: 'Entente records: pacts signed, in force and ended since 2019',
    author: [{ literal: 'Entente contributors' }],
    issued: { 'date-parts': [[2026, 11, 22]] },
    version: '2026-11-22',
    note: 'Each row names the sources that were read.',
  },
  terms,
  coverage: { missing: 'not-coded', spans: [{ from: 2019, to: 2026 }] },
  lag: { months: 0, origin: 'ours' },
  files: [
    {
      name: 'pact-events.csv',
      edition: 'as-published',
      sha256: 'cc3efc36ef26065d6dcd484f33f4600511262e8284d6316fa9dfac7921f6daa9',
    },
  ],
  byHand,
  traps: [
    'The list is not complete: a pair without a row is not coded, not without a pact.',
    'An empty flag means that the source does not say; it is never 0.',
    'Signed is not in force: a pact without a record of its entry into force stays signed.',
    'An accession is a row of its own and pairs the newcomer with the members then.',
  ],
  ours: true,
  read: readPactEvents,
};

export const treatyNames: Source = {
  id: 'treaty-names',
  title: 'Names of treaties (Entente records)',
  version: '2026-11-22',
  about:
    "Entente's own records: names, years and clauses of treaties for the pairs that the documentation uses. A row is a treaty and a pair of states.",
  reference: {
    id: 'entente-treaty-names',
    type: 'dataset',
    title: 'Entente records: names of treaties',
    author: [{ literal: 'Entente contributors' }],
    issued: { 'date-parts': [[2026, 11, 22]] },
    version: '2026-11-22',
    note: 'Each row names the sources that were read.',
  },
  terms,
  coverage: { missing: 'not-coded', spans: [{ from: 1896, to: 2026 }] },
  lag: { months: 0, origin: 'ours' },
  files: [
    {
      name: 'treaty-names.csv',
      edition: 'as-published',
      sha256: '269d87c291e81933293db2a079646c1fb82a0b6fcaa1c3332210688ff5e846c0',
    },
  ],
  byHand,
  traps: [
    'A few treaties only: a pair without a name here may well have a treaty.',
    'The flags in its column atop are those that ATOP 5.1 codes for the pair within these years, not a reading of the treaty.',
  ],
  ours: true,
  read: readTreatyNames,
};

export const pactFamilies: Source = {
  id: 'pact-families',
  title: 'Members of large pacts (Entente records)',
  version: '2026-11-22',
  about:
    "Entente's own records: who belonged to the pacts of many states, and since when; they make the groups that pairs are compared in. A row is a pact, a member and a spell.",
  reference: {
    id: 'entente-pact-families',
    type: 'dataset',
    title: 'Entente records: members of large pacts',
    author: [{ literal: 'Entente contributors' }],
    issued: { 'date-parts': [[2026, 11, 22]] },
    version: '2026-11-22',
    note: 'Each row names the sources that were read. The grouping is ours.',
  },
  terms,
  coverage: { missing: 'not-coded', spans: [{ from: 1948, to: 2026 }] },
  lag: { months: 0, origin: 'ours' },
  files: [
    {
      name: 'pact-families.csv',
      edition: 'as-published',
      sha256: 'b928bda626fa3c2b76cbfddec99a763bb89296d6e0ec260d6d9cba3b26ed80ef',
    },
  ],
  byHand,
  traps: [
    "The parties of the African Union's pact of 2005 could not be confirmed and are not listed.",
    'Only those parties of the Rio Treaty are listed whose deposit was read; the Charter of the OAS covers the others.',
    'For some pacts membership of the organisation stands in for the single ratifications: each row says so.',
  ],
  ours: true,
  read: readPactFamilies,
};

export const institutionalEvidence: Source = {
  id: 'institutional-evidence',
  title: 'Evidence of military institutions (Entente records)',
  version: '2026-11-28',
  about:
    "Entente's own records: how far criteria of institutional military cooperation are met, for a few pairs. A row is a pair, a criterion and a spell, with the stored public source that says so.",
  reference: {
    id: 'entente-institutional-evidence',
    type: 'dataset',
    title: 'Entente records: evidence of military institutions',
    author: [{ literal: 'Entente contributors' }],
    issued: { 'date-parts': [[2026, 11, 28]] },
    version: '2026-11-28',
    note: 'Each row names the source that was read. The coding is ours.',
  },
  terms,
  coverage: { missing: 'not-coded', spans: [{ from: 1949, to: 2026 }] },
  lag: { months: 0, origin: 'ours' },
  files: [
    {
      name: 'institutional-evidence.csv',
      edition: 'as-published',
      sha256: 'f0c00b09dea358ef3d4f98bced5cec8fb5b311a11cc7aabdf1cdc8c12a5d93cb',
    },
  ],
  byHand: 'It comes with Entente, under records/; records/README.md says how a row gets in.',
  traps: [
    'A few pairs only: a pair or criterion without a row is not coded, not without the institution.',
    'Two of the eight criteria (troops and bases, common defence policy) were found in no stored text on stages and are ours.',
    'Most pages were read only at their opening: each row has its confidence.',
  ],
  ours: true,
  read: readInstitutionalEvidence,
};
