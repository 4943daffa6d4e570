import type { Source } from '../source.ts';
import { readIcewsDyads } from './read.ts';
import { statesCoded } from './states-coded.ts';

export const icewsDyads: Source = {
  id: 'icews-dyads',
  title: 'ICEWS Coded Event Data, by directed pair and year',
  version: '2002-2014',
  about:
    'Events that machines read from news reports, counted by who did it, to whom and in which year: words and deeds of cooperation, words and deeds of conflict.',
  reference: {
    id: 'boschee-2015-icews',
    type: 'dataset',
    title: 'ICEWS Coded Event Data',
    author: [
      { family: 'Boschee', given: 'Elizabeth' },
      { family: 'Lautenschlager', given: 'Jennifer' },
      { family: "O'Brien", given: 'Sean' },
      { family: 'Shellman', given: 'Steve' },
      { family: 'Starz', given: 'James' },
      { family: 'Ward', given: 'Michael' },
    ],
    issued: { 'date-parts': [[2015]] },
    publisher: 'Harvard Dataverse',
    DOI: '10.7910/DVN/28075',
  },
  terms: {
    licence: 'as stated at the Harvard Dataverse page of the data',
    obligations: 'Cite Boschee et al. (2015), doi:10.7910/DVN/28075.',
    ships: 'none',
  },
  coverage: {
    missing: 'zero',
    spans: [{ from: 2002, to: 2014, states: { codes: statesCoded, role: 'both' } }],
  },
  lag: { months: 12, origin: 'ours' },
  files: [
    {
      name: 'icews_dyad_year_2002-2014.csv.gz',
      edition: 'conversion',
      recipe:
        'Events between 152 states added up by source, target, year and the four CAMEO quad classes; rows of four zeros left out. Who converted it left no script, so users cannot repeat it exactly.',
      sha256: 'b1ad82fafe256adad932c2e395d00cea810db1655d979177b7e3d48513dfcf38',
      unpacked: 'be16e20e6e552c345e2c03e8ab1eec232b673ee98fc0978d3d9be4bd76ac9dc0',
    },
  ],
  byHand:
    'From the yearly files at doi:10.7910/DVN/28075 count the events between states by source, target, year and quad class, with the columns i_iso3c, j_iso3c, year, verbCoop, matlCoop, verbConf, matlConf.',
  traps: [
    'Pairs without an event have no row: between the 152 states coded a missing row is 0.',
    'Turkey, Venezuela, the Czech Republic, Taiwan, Serbia and most small states are not among the 152: outside its coverage, not at peace.',
    'Counts follow the attention of the press: compare shares, not counts, across pairs and years.',
    'It ends in 2014.',
  ],
  read: readIcewsDyads,
};
