import type { Source } from '../source.ts';
import { readImfDots } from './read.ts';

/** The states that report by partner in the edition on hand: the United States, Russia, China, Brunei, Cambodia, Indonesia, Malaysia, the Philippines, Singapore, Thailand, Vietnam. */
export const imfReporters: readonly number[] = [2, 365, 710, 800, 811, 816, 820, 830, 835, 840, 850];

export const imfDots: Source = {
  id: 'imf-dots',
  title: 'Direction of Trade Statistics, eleven reporters and the world',
  version: '2010-2023',
  about:
    'Exports (free on board) and imports (with cost, insurance, freight) of eleven reporting states and of the world as a whole by partner, in millions of current US dollars. A row is a reporter, a partner, a flow and a year.',
  reference: {
    id: 'imf-dots',
    type: 'dataset',
    title: 'Direction of Trade Statistics',
    author: [{ literal: 'International Monetary Fund' }],
    publisher: 'International Monetary Fund',
    URL: 'https://data.imf.org',
  },
  terms: {
    licence: 'IMF terms of use: free with attribution',
    obligations: 'Name the International Monetary Fund, Direction of Trade Statistics.',
    ships: 'derived',
  },
  coverage: {
    missing: 'not-coded',
    spans: [{ from: 2010, to: 2023, states: { codes: imfReporters, role: 'either' } }],
  },
  lag: { months: 9, origin: 'ours' },
  files: [
    {
      name: 'derived_annual_dyads.csv',
      edition: 'conversion',
      recipe:
        'Workbooks of thirteen reporters and of the world, summed to years in long form by others; users cannot repeat it file for file.',
      sha256: '3a44bef9612e23d3169bb731dafcf436154800590ece8ce9fa8731e69c0a7de5',
    },
  ],
  byHand:
    'The IMF publishes the series at https://data.imf.org; this edition sums them to years (columns reporter, partner, flow, year, usd_millions, months_reported, file, flag).',
  traps: [
    'Only eleven states report by partner, and the world as a whole; all other pairs are outside it. Laos and Myanmar report by region only.',
    'Russia as reporter is an IMF estimate from 2022, far off what its partners report: 69 billion dollars of exports to China in 2022 against 112 billion that China reports as imports. The estimates are not used; partners’ reports are.',
    '2023 has exports only, and only from the United States and China (Russia’s are estimates).',
    'Regions and groups (Africa, Euro Area, Advanced Economies) and territories stand among the partners.',
    'In some years whole months are missing for all of a reporter’s partners while its total is whole: China 2020, the Philippines 2020 and 2022, Singapore 2016. Such years are taken from the partners.',
    'In some years a reporter lists regions only: Brunei to 2013, Cambodia to 2014, Vietnam to 2017, the Philippines 2016 and 2019, Indonesia 2022. Such years are taken from the partners too.',
    'What the world exports to a state is that state’s imports at the exporters’ prices; the totals of partners include IMF estimates.',
  ],
  read: readImfDots,
};
