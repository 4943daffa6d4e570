import type { Source } from '../source.ts';

/** Declared, not yet read. */
export const cowTerritorialChange: Source = {
  id: 'cow-territorial-change',
  title: 'Territorial Change',
  version: '6',
  about:
    'Transfers of territory in which a state took part, peaceful or violent. A row is a transfer: who gained, who lost, what area and when.',
  reference: {
    id: 'tir-1998-territorial-change',
    type: 'article-journal',
    title: 'Territorial Changes, 1816-1996: Procedures and Data',
    author: [
      { family: 'Tir', given: 'Jaroslav' },
      { family: 'Schafer', given: 'Philip' },
      { family: 'Diehl', given: 'Paul' },
      { family: 'Goertz', given: 'Gary' },
    ],
    issued: { 'date-parts': [[1998]] },
    'container-title': 'Conflict Management and Peace Science',
    volume: '16',
    issue: '1',
    page: '89-97',
    version: '6',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Tir, Schafer, Diehl and Goertz (1998) and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1816, to: 2018 }] },
  lag: { months: 36, origin: 'ours' },
  files: [
    {
      name: 'tc2018.csv',
      edition: 'as-published',
      sha256: '6ed3f92f2ad05122b3541f5dc8b34529d49d73bf563ef58d51045839472220a2',
    },
  ],
  byHand:
    'Get tc2018.csv from the Territorial Change page (terr-changes-v6.zip) at https://correlatesofwar.org/data-sets/territorial-change.',
  traps: [
    'Gainers and losers may be codes of no state (dependencies); -9 stands for unknown, a point for an empty number.',
    'The last transfer coded is of 2015, though the file is of 2018; its column "version" says 5 or 6.',
  ],
};
