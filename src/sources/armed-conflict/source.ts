import type { Source } from '../source.ts';

/** Declared, not yet read. */
export const armedConflict: Source = {
  id: 'armed-conflict',
  title: 'UCDP/PRIO Armed Conflict Dataset',
  version: '24.1',
  about:
    'Armed conflicts with at least 25 battle deaths in a year, between states or within them. A row is a conflict and a year.',
  reference: {
    id: 'gleditsch-2002-armed-conflict',
    type: 'article-journal',
    title: 'Armed Conflict 1946-2001: A New Dataset',
    author: [
      { family: 'Gleditsch', given: 'Nils Petter' },
      { family: 'Wallensteen', given: 'Peter' },
      { family: 'Eriksson', given: 'Mikael' },
      { family: 'Sollenberg', given: 'Margareta' },
      { family: 'Strand', given: 'Håvard' },
    ],
    issued: { 'date-parts': [[2002]] },
    version: '24.1',
  },
  terms: {
    licence: 'CC-BY-4.0',
    obligations: 'Cite Gleditsch, Wallensteen, Eriksson, Sollenberg and Strand (2002) and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1946, to: 2023 }] },
  lag: { months: 6, origin: 'ours' },
  files: [
    {
      name: 'UcdpPrioConflict_v24_1.csv',
      edition: 'conversion',
      recipe: "The makers' file with fewer columns, under the makers' names.",
      sha256: '07154da122e0eb77f91839bba8a8f62b61faf68b33df9c650c9e8a509df90d41',
    },
  ],
  byHand: 'Get version 24.1 of the UCDP/PRIO Armed Conflict Dataset as CSV from the Uppsala Conflict Data Program.',
  traps: [
    'States stand under Gleditsch-Ward numbers, several of them in one cell with commas between.',
    'Days are written day-month-year.',
  ],
};
