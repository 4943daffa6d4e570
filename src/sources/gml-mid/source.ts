import type { Source } from '../source.ts';
import { readGmlMid } from './read.ts';

export const gmlMid: Source = {
  id: 'gml-mid',
  title: 'Militarized Interstate Disputes, as revised by Gibler, Miller and Little',
  version: '2.2.1',
  about:
    'A revision of the Militarized Interstate Disputes that drops, merges and recodes cases. A row is a dispute, two states on its opposite sides, and a year.',
  reference: {
    id: 'gibler-2016-gml',
    type: 'article-journal',
    title: 'An Analysis of the Militarized Interstate Dispute (MID) Dataset, 1816-2001',
    author: [
      { family: 'Gibler', given: 'Douglas M.' },
      { family: 'Miller', given: 'Steven V.' },
      { family: 'Little', given: 'Erin K.' },
    ],
    issued: { 'date-parts': [[2016]] },
    'container-title': 'International Studies Quarterly',
    volume: '60',
    issue: '4',
    page: '719-730',
    version: '2.2.1',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Gibler, Miller and Little (2016) and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1816, to: 2010 }] },
  lag: { months: 84, origin: 'ours' },
  files: [
    {
      name: 'gml_dirdisp.csv.gz',
      edition: 'r-export',
      recipe: 'R -e \'library(peacesciencer); readr::write_csv(gml_dirdisp, "gml_dirdisp.csv.gz")\'',
      sha256: 'c51accd4051f608d1f70b68a70e15e46d30bd7c630fb099f60bb9d2da603c8bd',
      unpacked: '57d660081432efabdb438e0194db69128f6198a9f8aa2c14dccfbe4e79f93597',
    },
  ],
  byHand:
    'In R with a version of the package peacesciencer whose table gml_dirdisp says "gml-2.2.1", write that table to gml_dirdisp.csv.gz (the line stands with the file).',
  traps: [
    'It rivals the COW disputes and disagrees with them in places: the two are shown side by side and never mixed.',
    'Of the two files of dyads, gml_mid_ddydisps keeps one dispute a pair and year (9,284 rows) and so cannot count them; gml_dirdisp, read here, has them all (10,276).',
    "Fatality is the dispute's or the side's, never the pair's: it is not read.",
    'Months of start above 12 occur (10 rows): months are not read.',
    'In revtype12 the first digit numbers the aim and the second the state: it is the first aim of the second state, not the second of the first.',
    'It ends in 2010: later years are outside its coverage, not free of disputes.',
  ],
  read: readGmlMid,
};
