import type { Source } from '../source.ts';
import { readCowContiguity } from './read.ts';

export const cowContiguity: Source = {
  id: 'cow-contiguity',
  title: 'Direct Contiguity',
  version: '3.2',
  about:
    'Which states border each other, by land or across up to 400 miles of water, by year. A row is a directed pair of states and a year.',
  reference: {
    id: 'stinnett-2002-contiguity',
    type: 'article-journal',
    title: 'The Correlates of War Project Direct Contiguity Data, Version 3',
    author: [
      { family: 'Stinnett', given: 'Douglas M.' },
      { family: 'Tir', given: 'Jaroslav' },
      { family: 'Schafer', given: 'Philip' },
      { family: 'Diehl', given: 'Paul F.' },
      { family: 'Gochman', given: 'Charles' },
    ],
    issued: { 'date-parts': [[2002]] },
    'container-title': 'Conflict Management and Peace Science',
    volume: '19',
    issue: '2',
    version: '3.2',
    URL: 'https://correlatesofwar.org/data-sets/direct-contiguity',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Stinnett, Tir, Schafer, Diehl and Gochman (2002) and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2016 }] },
  lag: { months: 24, origin: 'ours' },
  files: [
    {
      name: 'contdird_v3.2.csv',
      edition: 'as-published',
      sha256: '42b8fe2bc7fffe58665a38f7476d7d76cf3acd5a22e176c3691670997a4717f2',
    },
  ],
  byHand:
    'From https://correlatesofwar.org/data-sets/direct-contiguity take Direct Contiguity version 3.2 (DirectContiguity320.zip) and put its directed file contdird.csv into the folder as contdird_v3.2.csv.',
  traps: [
    'Rows stand only while two states are contiguous: a missing row inside 1816-2016 means that they are not, after 2016 it means nothing.',
    'In a year in which the kind of border changed a pair stands twice (58 directed pairs and years); the closer kind is kept.',
    'Kinds 2 to 5 are stretches of water (12, 24, 150, 400 miles), so that states of two continents can be contiguous.',
  ],
  read: readCowContiguity,
};
