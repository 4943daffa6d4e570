import type { Source } from '../source.ts';
import { readExercises } from './read.ts';

export const exercises: Source = {
  id: 'exercises',
  title: 'Multinational military exercises',
  version: 'MME 7 (1980-2010), with JME 3 (1974-2010) and a list of exercises with Russia (2009-2018)',
  about:
    'Military exercises of two or more states, with their participants, from news reports; and a list by hand of exercises in which Russia took part.',
  reference: {
    id: 'dorazio-galambos-2021-mme',
    type: 'dataset',
    title: 'Multinational Military Exercises',
    author: [{ family: "D'Orazio" }, { family: 'Galambos' }],
    issued: { 'date-parts': [[2021]] },
    version: '7',
    URL: 'https://www.vitodorazio.com/',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: "Cite D'Orazio and Galambos (2021).",
    ships: 'derived',
  },
  coverage: {
    missing: 'zero',
    spans: [
      { from: 1980, to: 2010 },
      { from: 2009, to: 2018, states: { codes: [365], role: 'either' } },
    ],
  },
  lag: { months: 60, origin: 'ours' },
  files: [
    {
      name: 'mme_v7.csv',
      edition: 'as-published',
      sha256: 'e6356ed4b8569133841723ad4bc6fe436b49b28570dd721940d61edb771d8719',
    },
    {
      name: 'Joint Military Exercises Involving Russia.csv',
      edition: 'conversion',
      recipe: "A list made by hand, mostly from the Russian ministry of defence's pages. Users cannot repeat it.",
      sha256: 'ec40148323555a050fe06bdb3d8bc8e4ebaf23ed33b041db5f86a1f0cf88975f',
    },
    {
      name: 'derived_russia_partner_exercise.csv',
      onlyCompared: true,
      edition: 'conversion',
      recipe: 'The list of exercises with Russia as pairs. It is compared with, never read into a table.',
      sha256: 'e656a3b975f7c025cacad6d2220ed644c6288f1d6af7645db62fe6007a23e599',
    },
    {
      name: 'jme_v3.csv.gz',
      onlyCompared: true,
      edition: 'conversion',
      recipe:
        "The makers' .xls of Joint Military Exercises, version 3, saved as CSV. It is compared with, never read into a table.",
      sha256: 'bd6b3286628838f6148872726dd856edc3700561c3d0624c270030336520b968',
      unpacked: '99fc00b6a94ec0f2ba6c74c9a0f43dc3d082a632fe5e0b19c39e067d4ec86e3a',
    },
  ],
  byHand:
    "MME and JME: from Vito D'Orazio's page (vitodorazio.com, Data). The list of exercises with Russia is not published: without it, exercises end in 2010.",
  traps: [
    'No exercise after 2010 is known but those with Russia.',
    'The list with Russia is thin from 2014 (3 to 9 exercises a year, before 8 to 24): a pair that is missing there was not coded, not without exercises.',
    'Exercises are named in Russian there, and 893 empty lines of the spreadsheet follow.',
    'A large exercise makes a pair of each two participants: 60% have two participants, the largest 39.',
    'In 203 exercises the first participant is -9, not named; some list NATO or the Baltic States as one.',
    'Days are often xx; years are not. An exercise counts in the year in which it began.',
    "Three of the makers' numbers (mme3457, mme3458, mme3460) stand twice, for different exercises: records are counted, not numbers.",
    'Germany in the years of two Germanies is written Federal Republic of Germany and German Democratic Republic.',
    'JME counts fewer exercises than MME (75 against 140 of the United States with South Korea from 1980): the two are never added.',
  ],
  read: readExercises,
};
