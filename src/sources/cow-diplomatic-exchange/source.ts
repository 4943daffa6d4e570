import type { Source } from '../source.ts';
import { readCowDiplomaticExchange } from './read.ts';
import { betweenWaves } from './waves.ts';

export const cowDiplomaticExchange: Source = {
  id: 'cow-diplomatic-exchange',
  title: 'Diplomatic Exchange',
  version: '2006.1',
  about:
    "The rank at which states were represented in each other's capitals: chargé d'affaires, minister, ambassador. A row is a directed pair of states and one of 38 years.",
  reference: {
    id: 'bayer-2006-diplomatic-exchange',
    type: 'dataset',
    title: 'Diplomatic Exchange Data set, v2006.1',
    author: [{ family: 'Bayer', given: 'Reşat' }],
    issued: { 'date-parts': [[2006]] },
    publisher: 'Correlates of War Project',
    version: '2006.1',
    URL: 'https://correlatesofwar.org/data-sets/diplomatic-exchange',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Bayer (2006) and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1817, to: 2005 }], gaps: betweenWaves },
  lag: { months: 24, origin: 'ours' },
  files: [
    {
      name: 'Diplomatic_Exchange_2006v1.csv.gz',
      edition: 'as-published',
      sha256: '98a8f376c66135f9e56df50d3a6d33c890e80adc936efa45bab0407db477747c',
      unpacked: '735ae1347b0e7a714bca0f47d99c925cb85fb7bca2da1900206c755af2778be6',
      address: {
        url: 'https://correlatesofwar.org/wp-content/uploads/Diplomatic_Exchange_2006v1.csv',
        documented: 'https://correlatesofwar.org/data-sets/diplomatic-exchange',
      },
    },
  ],
  byHand:
    'From https://correlatesofwar.org/data-sets/diplomatic-exchange take Diplomatic_Exchange_2006v1.csv (12,037,213 bytes) and give it to entente data add FILE --as cow-diplomatic-exchange, or put it, gzipped, into the folder.',
  traps: [
    'It was coded in 38 waves (1817, 1824 … 2000, 2005), not every year: the years between are outside its coverage.',
    'DR_at_2 is the mission of state 1 at state 2, so the number at the host, not the host’s own mission abroad.',
    'In the waves of 1950, 1955, 1960 and 1965 the rank was not coded: every mission stands as 9.',
    'In the other waves 9 is a mission of another rank (an interests section), which the makers do not count as diplomatic exchange.',
    'Brazil in 1824 and Panama in 1904, 1909 and 1914 have no rows, though they were states: not coded.',
  ],
  read: readCowDiplomaticExchange,
};
