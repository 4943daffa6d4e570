import type { Source } from '../source.ts';
import { readItpdE } from './read.ts';

export const itpdE: Source = {
  id: 'itpd-e',
  title: 'International Trade and Production Database for Estimation, aggregated to pairs',
  version: 'release 1 (2000-2016), deflated',
  about:
    'What one country sold to another in a year, over all sectors, services included. A row is an exporter, an importer and a year.',
  reference: {
    id: 'borchert-2021-itpd-e',
    type: 'article-journal',
    title: 'The International Trade and Production Database for Estimation (ITPD-E)',
    author: [
      { family: 'Borchert', given: 'Ingo' },
      { family: 'Larch', given: 'Mario' },
      { family: 'Shikher', given: 'Serge' },
      { family: 'Yotov', given: 'Yoto' },
    ],
    issued: { 'date-parts': [[2021]] },
    'container-title': 'International Economics',
    volume: '166',
    page: '140-166',
    URL: 'https://www.usitc.gov/data/gravity/itpde_guide/',
  },
  terms: {
    licence: 'a public good of its authors',
    obligations: 'Cite Borchert, Larch, Shikher and Yotov (2021) and report mistakes to gravity@usitc.gov.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 2000, to: 2016 }] },
  lag: { months: 36, origin: 'ours' },
  files: [
    {
      name: 'itpd_aggregated_long.csv.gz',
      edition: 'conversion',
      recipe:
        'Summed over industries and deflated to constant 2010 US dollars by others for a study of trade and arms; users cannot repeat the deflation. The nominal original by industry is on the page named in byHand.',
      sha256: '8f0d226388dcda9c6ce7fb8df1a82d910dcf6745daec8734b23998f3af37a955',
      unpacked: 'eab7def3f35becd792c7a9c3cc418313571a3d357bd0294c6b601c66dff641ad',
    },
    {
      name: 'country_list.csv.gz',
      edition: 'conversion',
      recipe: 'The list that the two indices of the other file count in; users cannot repeat it.',
      sha256: '82f312e4751051ee6cd3042c7cb7c23f962b7c394de9b78f10c1b2619465cc66',
      unpacked: 'd920dfd03123ce374f8cc2c70c8a8c01b7987eaba6be936f57b0ba1110ba23ef',
    },
  ],
  byHand:
    'This aggregated and deflated edition is not published for download. The original by industry, in current dollars, stands at https://www.usitc.gov/data/gravity/itpde.htm; it does not read here.',
  traps: [
    'Constant 2010 US dollars, services included: never to be joined to series in current dollars.',
    'Dollars, not millions of dollars.',
    'i is the exporter and j the importer; both count in the country list, not in COW numbers.',
    'Rows with i = j are domestic sales, 79% of all value: they are left out before any total.',
    'Four of the list are no COW states (Cook Islands, Niue, Palestine, Western Sahara): their trade is left out of totals.',
  ],
  read: readItpdE,
};
