import type { Source } from '../source.ts';
import { readUnscMembership } from './read.ts';

export const unscMembership: Source = {
  id: 'unsc-membership',
  title: 'Members of the United Nations Security Council by year',
  version: '1946 to 2026',
  about: 'Which states sat on the Security Council in a year, as permanent or elected members.',
  reference: {
    id: 'unsc-membership',
    type: 'dataset',
    title: 'Members of the United Nations Security Council by year, 1946-2026',
    author: [{ literal: 'United Nations' }],
    note: "A table gathered from the Council's membership; its compiler is not named in the file.",
  },
  terms: { licence: 'facts; no licence stated', obligations: 'Acknowledge the United Nations.', ships: 'derived' },
  coverage: { missing: 'zero', spans: [{ from: 1946, to: 2026 }] },
  lag: { months: 0, origin: 'ours' },
  files: [
    {
      name: 'unsc_membership_1946-2026.csv',
      edition: 'conversion',
      recipe: 'A list with the columns year, iso3, name, permanent; users can make it from the United Nations’ list.',
      sha256: '5c986e608cd64034ac57c56e499ae8bb152112e31612cb51da80754ce3a69d1e',
    },
  ],
  byHand:
    "Write a CSV with the columns year, iso3, name and permanent (True or False) from the United Nations' list of the Council's members.",
  traps: [
    "China's seat is TWN to 1970 and CHN from 1971 on; it is read as 710 to 1949, 713 to 1970 and 710 from 1971, as in the Assembly's votes.",
    'Ukraine and Byelorussia sat on the Council in 1948-49, 1974-75 and 1984-85, before the Correlates of War count them as states: six rows are dropped.',
    'The regional groups are partly empty and partly wrong (the Ukrainian SSR of 1948 stands under Asia): they are not read.',
  ],
  read: readUnscMembership,
};
