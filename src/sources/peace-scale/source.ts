import type { Source } from '../source.ts';
import { readPeaceScale } from './read.ts';

export const peaceScale: Source = {
  id: 'peace-scale',
  title: 'Peace Data: the peace scale',
  version: 'by pair and year, 1900-2020',
  about:
    'How peaceful a relation is, from severe rivalry over lesser rivalry, negative peace and warm peace to security community. A row is a pair with a coded relation, and a year.',
  reference: {
    id: 'diehl-2023-peace-data',
    type: 'dataset',
    title: 'Peace data, 1900-2020',
    author: [{ family: 'Diehl', given: 'Paul F.' }, { family: 'Goertz', given: 'Gary' }, { family: 'Balas' }],
    issued: { 'date-parts': [[2023]] },
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite the peace data of Diehl, Goertz and colleagues.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1900, to: 2020 }] },
  lag: { months: 24, origin: 'ours' },
  files: [
    {
      name: 'derived_peace_dyad_year_1900-2020.csv',
      edition: 'conversion',
      recipe:
        "The makers' spells written out by pair and year. How the years between two levels were filled in is not on hand, so users cannot repeat it exactly.",
      sha256: 'c0b3f3c945b23584de757a8ecc9c4a99f8adedcec36b2c8efc37ccf70434f4e0',
    },
  ],
  byHand:
    'Get the peace data from the makers and write one row a pair and year with the columns ccode1, ccode2, year, peace (0, 0.25, 0.5, 0.75 or 1; between them in years of transition).',
  traps: [
    'Only pairs with a coded relation have rows: a missing row is "not coded", not a severe rivalry (0).',
    'Values between the five levels (1,019 rows) are years of transition, filled in between them (Russia and China 1998-2004 rise in nearly equal steps): not levels of their own.',
    'Kiribati and Tuvalu stand under 936 and 937 in 43 rows, and under their own numbers in the others.',
    'Rows for years before a state joined the system are left out (1,382).',
    'One pair stands with the larger number first in 13 rows.',
  ],
  read: readPeaceScale,
};
