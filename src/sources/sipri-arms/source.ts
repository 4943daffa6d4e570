import type { Source } from '../source.ts';
import { readSipriArms } from './read.ts';

export const sipriArms: Source = {
  id: 'sipri-arms',
  title: 'SIPRI Arms Transfers Database',
  version: 'trade register and totals of 29 March 2025',
  about:
    'Deliveries of major conventional arms by order: who supplied what to whom, in which years, and its volume in trend-indicator values (TIV).',
  reference: {
    id: 'sipri-arms-transfers',
    type: 'dataset',
    title: 'SIPRI Arms Transfers Database',
    author: [{ literal: 'Stockholm International Peace Research Institute' }],
    issued: { 'date-parts': [[2025]] },
    publisher: 'Stockholm International Peace Research Institute',
    URL: 'https://www.sipri.org/databases/armstransfers',
    note: 'Data generated 29 March 2025.',
  },
  terms: {
    licence:
      "SIPRI's terms: non-commercial use with reference to SIPRI; at most 10 per cent of a data set may be reproduced",
    obligations:
      'Name SIPRI as the source; computations are not to be attributed to SIPRI. The table by 360info is under CC BY 4.0.',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1950, to: 2024 }] },
  lag: { months: 3, origin: 'ours' },
  files: [
    {
      name: 'sipri_trade-register_1950-2024.csv',
      edition: 'as-published',
      sha256: '4fa621a560c5739f412850a63c1329ad203d0e25787b43755ed76c6a7ea2c1b7',
    },
    {
      name: 'sipri_export_1950-2024.csv',
      edition: 'as-published',
      sha256: '7210c2510d2122d1316ed63963a2472b5f168f2b249a10a90dfb5fcbfb53f881',
    },
    {
      name: 'sipri_import_1950-2024.csv',
      edition: 'as-published',
      sha256: 'b3daab58f2d81b0e4944cd1f6056f5309c35da935878bb7f972016dedae42706',
    },
    {
      name: 'sipri-exports-processed_1950-2021_360info.csv',
      onlyCompared: true,
      edition: 'conversion',
      recipe:
        '360info made it from an earlier release of the same database, with Correlates of War numbers and coordinates; users cannot repeat it. It is compared with, never read into a table.',
      sha256: '07bb55395106ab6bda65d6379bef8ffbfbc036a8ce8e607f0759baf5496f1958',
    },
  ],
  byHand:
    'At sipri.org, Databases, Arms Transfers: the trade register for all suppliers and all recipients, 1950 to 2024, and the two TIV tables by recipient and by supplier, each as CSV. The names above say which file is which.',
  traps: [
    'The files named export and import are swapped: the one named export lists recipients, so it holds imports.',
    'TIV measure the military value of the arms delivered: they are not dollars and not prices.',
    'The register gives a volume for a whole order and a list of delivery years: spreading it evenly over them is ours.',
    "For 58% of the orders the number delivered is SIPRI's estimate, marked with a question mark.",
    'Armed groups (*) and organisations (**), unknown parties and territories are no states: they count in the total of the other side only.',
    'Eleven lines stand above the header, the text is Latin-1, and two orders are broken over two lines.',
    "360info's table of 1950-2021 lacks nearly all of West Germany's trade, so the register rules throughout and that table is only compared with.",
  ],
  read: readSipriArms,
};
