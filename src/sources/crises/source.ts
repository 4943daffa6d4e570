import type { Source } from '../source.ts';

/** Declared, not yet read. */
export const crises: Source = {
  id: 'crises',
  title: 'International Crisis Behavior',
  version: '15',
  about:
    'International crises since the First World War: a row is a state in a crisis (1,100), or a pair of states in a crisis and a year (1,363).',
  reference: {
    id: 'brecher-2023-icb',
    type: 'report',
    title: 'International Crisis Behavior Data Codebook, Version 15',
    author: [
      { family: 'Brecher', given: 'Michael' },
      { family: 'Wilkenfeld', given: 'Jonathan' },
      { family: 'Beardsley', given: 'Kyle' },
      { family: 'James', given: 'Patrick' },
      { family: 'Quinn', given: 'David' },
    ],
    issued: { 'date-parts': [[2023]] },
    version: '15',
    URL: 'http://sites.duke.edu/icbdata/data-collections/',
  },
  terms: {
    licence: 'free for research with citation',
    obligations:
      'Cite Brecher and Wilkenfeld, A Study of Crisis (University of Michigan Press), and the codebook, version 15.',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1918, to: 2019 }] },
  lag: { months: 36, origin: 'ours' },
  files: [
    {
      name: 'icb2v15.csv',
      edition: 'as-published',
      sha256: 'f835b7bf8cca84a65f51cd6dc0760ab0bdc0f935f377882ee9248eb81582075c',
    },
    {
      name: 'icbdy_v15.csv',
      edition: 'as-published',
      sha256: '4a4305d2a522d5a76ec228b515c8b90f6841c1dc555469c6fa6633f4bbf354c5',
    },
  ],
  byHand: 'Get version 15 of the actor-level and the dyadic data from http://sites.duke.edu/icbdata/data-collections/.',
  traps: [
    'Actors stand under their COW abbreviation in the actor file; that file starts with a byte-order mark.',
    'No crisis begins after 2019; some go on in 2020.',
  ],
};
