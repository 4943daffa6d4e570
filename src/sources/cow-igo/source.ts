import type { Source } from '../source.ts';
import { readCowIgo } from './read.ts';

const recipe = (table: string) => `R -e 'library(peacesciencer); readr::write_csv(${table}, "${table}.csv.gz")'`;

export const cowIgo: Source = {
  id: 'cow-igo',
  title: 'Intergovernmental Organizations',
  version: '3.0',
  about:
    'How many intergovernmental organisations two states were both members of in a year, and how many each state was in. A row is an undirected pair, or a state, and a year.',
  reference: {
    id: 'pevehouse-2020-igo',
    type: 'article-journal',
    title: 'Tracking organizations in the world: The Correlates of War IGO Version 3.0 datasets',
    author: [
      { family: 'Pevehouse', given: 'Jon C. W.' },
      { family: 'Nordstrom', given: 'Timothy' },
      { family: 'McManus', given: 'Roseanne W.' },
      { family: 'Jamison', given: 'Anne Spencer' },
    ],
    issued: { 'date-parts': [[2020]] },
    'container-title': 'Journal of Peace Research',
    volume: '57',
    issue: '3',
    page: '492-503',
    version: '3.0',
    DOI: '10.1177/0022343319881175',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Pevehouse, Nordstrom, McManus and Jamison (2020) and name the version.',
    ships: 'derived',
  },
  coverage: { missing: 'not-coded', spans: [{ from: 1816, to: 2014 }] },
  lag: { months: 60, origin: 'ours' },
  files: [
    {
      name: 'cow_igo_ndy.csv.gz',
      edition: 'r-export',
      recipe: recipe('cow_igo_ndy'),
      sha256: 'cc46590a2d80129b26b43259d228246c12828ecf36861156e884360555f12b48',
      unpacked: '64a3a17cf63a98593fc2559596e95316516fa8480cd76de4fbdc21b48157927a',
    },
    {
      name: 'cow_igo_sy.csv.gz',
      edition: 'r-export',
      recipe: recipe('cow_igo_sy'),
      sha256: '07c4188ba45bb3564f5158d3d087531cc69ebf62293f51fb255c85b76300c270',
      unpacked: '44b09cbeb150261572561bff0031363ed3bd60d213dc625a112cc020fbb289a9',
    },
  ],
  byHand:
    'In R with the package peacesciencer, write its tables cow_igo_ndy and cow_igo_sy to files of those names (the lines stand with the files).',
  traps: [
    'Counts only: which organisations they are does not stand in this edition, and a customs union counts as much as a cotton council.',
    'In 59 pairs and years the shared organisations outnumber the full memberships of the smaller member by one; memberships of any kind they never outnumber.',
    'East and West Germany and the two Yemens have no rows in 1990, though each was a state until that year: not coded, not 0.',
    'It ends in 2014.',
  ],
  read: readCowIgo,
};
