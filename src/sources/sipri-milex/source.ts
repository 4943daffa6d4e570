import type { Source } from '../source.ts';
import { readSipriMilex } from './read.ts';

export const sipriMilex: Source = {
  id: 'sipri-milex',
  title: 'SIPRI Military Expenditure Database',
  version: '1949-2024',
  about:
    'Military expenditure of 174 states by year: in constant (2023) and current US dollars, as a share of GDP and of government spending, and per head.',
  reference: {
    id: 'sipri-military-expenditure',
    type: 'dataset',
    title: 'SIPRI Military Expenditure Database',
    author: [{ literal: 'Stockholm International Peace Research Institute' }],
    issued: { 'date-parts': [[2025]] },
    publisher: 'Stockholm International Peace Research Institute',
    URL: 'https://www.sipri.org/databases/milex',
  },
  terms: {
    licence:
      "SIPRI's terms: non-commercial use with reference to SIPRI; at most 10 per cent of a data set may be reproduced",
    obligations: 'Name SIPRI as the source; computations are not to be attributed to SIPRI.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1949, to: 2024 }] },
  lag: { months: 4, origin: 'ours' },
  files: [
    {
      name: 'derived_milex_long_1949-2024.csv',
      edition: 'conversion',
      recipe:
        "SIPRI's workbook 1949-2024, its country sheets stacked into rows of country, year, measure and value. Who made it, and by what script, is not recorded with it.",
      sha256: '0c9b66283fed88f3d2938ba43b43a53b75246557c96e0b9d9e53ede1c1be8d51',
    },
  ],
  byHand:
    'At sipri.org, Databases, Military Expenditure: download the workbook and stack the sheets of constant US$, current US$, share of GDP, per capita and share of government spending into one CSV with the columns country, year, measure, value.',
  traps: [
    "It names states and has no codes: 'Germany' before 1990 is West Germany.",
    "The figures of China, Russia and others are SIPRI's estimates; this file does not keep SIPRI's marks of estimates.",
    'The sum over states is not the world: the Soviet Union is in it in constant dollars from 1988 to 1990 only, China from 1989, North Korea never.',
    'The constant-dollar series gives neither the Soviet Union nor Russia a figure for 1991.',
    'Some figures stand under Russia for the years of the Soviet Union: the Soviet figures rule to 1991.',
    'The European Union stands among the states: it is left out.',
    'A figure of 0 is a figure: states without armed forces.',
  ],
  read: readSipriMilex,
};
