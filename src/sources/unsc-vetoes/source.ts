import type { Source } from '../source.ts';
import { readUnscVetoes } from './read.ts';

export const unscVetoes: Source = {
  id: 'unsc-vetoes',
  title: 'List of UN Security Council Vetoes',
  version: '1946 to September 2022',
  about: 'Draft resolutions of the Security Council that a permanent member vetoed, and who vetoed each.',
  reference: {
    id: 'yordan-unsc-vetoes',
    type: 'dataset',
    title: 'List of UN Security Council Vetoes',
    author: [{ family: 'Yordan', given: 'Carlos L.' }],
    issued: { 'date-parts': [[2022]] },
    URL: 'https://github.com/world-politics-datalab/vetoes-un-security-council',
    note: "Gathered from the list of the United Nations' Dag Hammarskjöld Library, https://research.un.org/en/docs/sc/quick/veto",
  },
  terms: { licence: 'no licence stated', obligations: 'Cite the maker and the library.', ships: 'derived' },
  coverage: { missing: 'zero', spans: [{ from: 1946, to: 2022 }] },
  lag: { months: 12, origin: 'ours' },
  files: [
    {
      name: 'unsc_vetoes_1946_sept2022.csv',
      edition: 'as-published',
      sha256: 'd6b65d698d8f4e5a6eddcd922e7659b40e22d262940f1440b51360929d87ab74',
      address: {
        url: 'https://raw.githubusercontent.com/world-politics-datalab/vetoes-un-security-council/f389b3ff3681e1b39102bb6c76640b9973496992/unsc_vetoes_1946_sept2022.csv',
        documented: 'https://github.com/world-politics-datalab/vetoes-un-security-council',
      },
    },
  ],
  byHand: 'From the repository of the reference, save the list to September 2022 under the name of the file.',
  traps: [
    'The 0/1 columns for the members disagree with the named vetoing members in 26 of 214 drafts: only the names are read.',
    'The last veto in it is of 8 July 2022, and the list was closed in September: 2022 is not whole.',
    'One symbol may stand for several drafts vetoed at one meeting: a row of the file is a draft.',
    "China's first veto in it is of 25 August 1972: none by the government in Taipei, which held the seat to 1971, is listed.",
    'Only vetoes: how the other members voted is not in it, and a draft withdrawn under the threat of a veto leaves no trace.',
  ],
  read: readUnscVetoes,
};
