import type { Source } from '../source.ts';
import { readDcad } from './read.ts';

export const dcad: Source = {
  id: 'dcad',
  title: 'Defense Cooperation Agreement Dataset',
  version: '1.0',
  about:
    'Bilateral agreements that set up routine defence cooperation (policy, exercises, training, procurement, research, secrets), signed from 1980 to 2010. A row is an agreement.',
  reference: {
    id: 'kinne-2020-dcad',
    type: 'article-journal',
    title: 'The Defense Cooperation Agreement Dataset (DCAD)',
    author: [{ family: 'Kinne', given: 'Brandon J.' }],
    issued: { 'date-parts': [[2020]] },
    'container-title': 'Journal of Conflict Resolution',
    volume: '64',
    issue: '4',
    page: '729-755',
    version: '1.0',
    URL: 'https://correlatesofwar.org/data-sets/defense-cooperation-agreement-dataset/',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Kinne (2020).',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1980, to: 2010 }] },
  lag: { months: 60, origin: 'ours' },
  files: [
    {
      name: 'DCAD-v1.0-main.csv',
      edition: 'as-published',
      sha256: 'f7d56e1703ae7cd7395b636210fa5d33a5fc3feafe5686734c212ffd5af7405a',
    },
  ],
  byHand:
    "From the data set's page at correlatesofwar.org (or brandonkinne.com): the zip file (kinne_dca.zip); its main file is DCAD-v1.0-main.csv.",
  traps: [
    'It ends in 2010: later years are outside its coverage, not without agreements.',
    'Every agreement has an end year, most of them estimated: where nothing is known of the duration, 582 of them end six years after signing.',
    'An end year of 2010 says that it was in force when the coding stopped.',
    'For 1,030 agreements the year of entry into force is not known: they are taken to be in force from signing (ours).',
    'Agreements signed before 1980 are not in it, so that the numbers in force in its first years are too low.',
    'Three rows pair a state with itself and four were signed before a party was a member of the system: they are left out.',
  ],
  read: readDcad,
};
