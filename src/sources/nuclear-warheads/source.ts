import type { Source } from '../source.ts';
import { readNuclearWarheads } from './read.ts';

export const nuclearWarheads: Source = {
  id: 'nuclear-warheads',
  title: 'Stockpiles of nuclear warheads',
  version: '1945-2017',
  about: 'Estimated number of stockpiled nuclear warheads of nine states in each year.',
  reference: {
    id: 'bulletin-nuclear-notebook',
    type: 'dataset',
    title: 'Nuclear Notebook: stockpiles of nuclear warheads, 1945-2017',
    author: [{ literal: 'Bulletin of the Atomic Scientists' }],
    publisher: 'Bulletin of the Atomic Scientists',
  },
  terms: {
    licence: 'not stated with the file',
    obligations: 'Cite the Nuclear Notebook of the Bulletin of the Atomic Scientists.',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1945, to: 2017 }] },
  lag: { months: 12, origin: 'ours' },
  files: [
    {
      name: 'warhead_stockpiles_1945-2017.csv',
      edition: 'conversion',
      recipe:
        "The Nuclear Notebook's estimates as rows of Entity, Year and Stockpiled nuclear warheads. Who made the file is not recorded with it.",
      sha256: '5de180e1693f607f3d3afd12f00971e5780ecea5299aed7ac6d6091bd0b6f51a',
    },
  ],
  byHand:
    'Put the estimates of the Nuclear Notebook (thebulletin.org) into a CSV with the columns Entity, Year and Stockpiled nuclear warheads, a row for each state and year.',
  traps: [
    'The numbers are estimates, and end in 2017.',
    'Nine states have rows; every other state counts as having none, also where the makers made no estimate (South Africa has no row).',
    'North Korea stands at 0 in every year to 2017.',
    "The Soviet Union's warheads stand under Russia.",
  ],
  read: readNuclearWarheads,
};
