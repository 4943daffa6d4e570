import type { Source } from '../source.ts';
import { readCowStates } from './read.ts';

export const cowStates: Source = {
  id: 'cow-states',
  title: 'State System Membership, major powers and capitals',
  version: 'State System v2016; Major Powers v2024; capitals to 2024',
  about:
    'Which states there were, by day, from 1816; which of them were major powers; which city was the capital and where it lies. A row is a spell of a state.',
  reference: {
    id: 'cow-2017-states',
    type: 'dataset',
    title: 'State System Membership List, v2016',
    author: [{ literal: 'Correlates of War Project' }],
    issued: { 'date-parts': [[2017]] },
    publisher: 'Correlates of War Project',
    version: '2016',
    URL: 'https://correlatesofwar.org/data-sets/state-system-membership',
    note: 'Major powers: Correlates of War Project, version 2024. Capitals with coordinates: the R package peacesciencer.',
  },
  terms: {
    licence: 'free for research with citation',
    obligations:
      'Cite the Correlates of War Project (2017) and name the version; for capitals the R package peacesciencer.',
    ships: 'derived',
  },
  coverage: { missing: 'no-tie', spans: [{ from: 1816, to: 2024 }] },
  lag: { months: 12, origin: 'ours' },
  files: [
    {
      name: 'cow_states.csv.gz',
      edition: 'r-export',
      recipe: 'R -e \'library(peacesciencer); readr::write_csv(cow_states, "cow_states.csv.gz")\'',
      sha256: '26cd3546fec1c767dcc50aab60ce5fcf9d471c73e1cbdffbed16008b4e9d13a1',
      unpacked: 'e3c5cae0e12ec4e3efec2198f29af3b3411f7667cf5e1785c0131bca3bd799f5',
    },
    {
      name: 'cow_capitals.csv.gz',
      edition: 'r-export',
      recipe: 'R -e \'library(peacesciencer); readr::write_csv(cow_capitals, "cow_capitals.csv.gz")\'',
      sha256: '76016c51c48bb7df6b1b4dff64ed7a1ec70de8ffe7d41c555ab1bf030eeb0f8e',
      unpacked: '269f19a7055235574bca6af48cd0cb3ccdfa528aea44684f34b9c79b472eeab3',
    },
    {
      name: 'majors2024.csv',
      edition: 'as-published',
      sha256: 'ca7c2b8e1a82e0d43a07b6f8db38d9b26f196d8d9343fa357f31cde614b96d95',
    },
  ],
  byHand:
    'In R with the package peacesciencer, write its tables cow_states and cow_capitals to files of those names (the lines stand with the files); the major powers are majors2024.csv (in MajorPowers2024.zip) of https://correlatesofwar.org/data-sets/state-system-membership.',
  traps: [
    'An end on 2016-12-31 in the state system (2024-12-31 for majors and capitals) is the day of the edition: the spell had not ended.',
    'Membership is the data’s coding by population, recognition and sovereignty, not a judgement on anybody’s statehood.',
    'A state can leave the system and come back (France 1940-44): its years between have no figures.',
  ],
  read: readCowStates,
};
