import type { Source } from '../source.ts';
import { readCowNmc } from './read.ts';

export const cowNmc: Source = {
  id: 'cow-nmc',
  title: 'National Material Capabilities',
  version: '7.0 (with 5.0 beside it for comparison)',
  about:
    'Military spending and personnel, iron and steel, primary energy, total and urban population of each state in each year, and the composite index (CINC) that the makers computed from them.',
  reference: {
    id: 'singer-1987-nmc',
    type: 'article-journal',
    title: 'Reconstructing the Correlates of War Dataset on Material Capabilities of States, 1816-1985',
    author: [{ family: 'Singer', given: 'J. David' }],
    issued: { 'date-parts': [[1987]] },
    'container-title': 'International Interactions',
    version: '7.0',
    URL: 'https://correlatesofwar.org/data-sets/national-material-capabilities/',
    note: 'The index: Singer, J. David, Stuart Bremer and John Stuckey (1972), "Capability Distribution, Uncertainty, and Major Power War, 1820-1965", in Bruce Russett (ed.), Peace, War, and Numbers. Beverly Hills: Sage, 19-48.',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Singer, Bremer and Stuckey (1972) and Singer (1987), and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1816, to: 2022 }] },
  lag: { months: 36, origin: 'ours' },
  files: [
    {
      name: 'cow_nmc.csv.gz',
      edition: 'r-export',
      recipe: 'R -e \'library(peacesciencer); readr::write_csv(cow_nmc, "cow_nmc.csv.gz")\'',
      sha256: '0309708bb66ec99eebe6276fa1aa91872e38d3b5ceb21094d6aabed42d698b63',
      unpacked: '45610502002144a7c02c0f9b379cdd4c9b099b54f791f88b628160503e168b68',
    },
    {
      name: 'NMC_5_0.csv',
      onlyCompared: true,
      edition: 'as-published',
      sha256: '63b22aeb142a5526a0d481727c2b3de352db458d0b457e5e3e743e101819964e',
    },
  ],
  byHand:
    "In R with the package peacesciencer, write its table cow_nmc to cow_nmc.csv.gz (the line stands with the file). Version 5.0, which is only compared with and never merged, is on the data set's page at correlatesofwar.org.",
  traps: [
    'The coding of urban population breaks between 2001 and 2002: a trend across those years is to be shown without it too.',
    'Military spending is in British pounds before 1914 and in current US dollars since: only shares within a year compare.',
    'The yearly sum of the index is not 1, since a missing component leaves both the share and the number of shares.',
    'In 2022 military spending is missing for 22 states: their index rests on five components at most.',
    'Version 5.0 ends in 2012 and differs from 7.0 in primary energy and in ten figures of military personnel: the two are never merged.',
  ],
  read: readCowNmc,
};
