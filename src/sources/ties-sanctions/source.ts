import type { Source } from '../source.ts';
import { readTiesSanctions } from './read.ts';

export const tiesSanctions: Source = {
  id: 'ties-sanctions',
  title: 'Threat and Imposition of Economic Sanctions (TIES)',
  version: '4',
  about:
    'Economic sanctions that states threatened or imposed from 1945 to 2005. A row is a case: up to five senders, a target, and when it was threatened, imposed and ended.',
  reference: {
    id: 'morgan-2014-ties',
    type: 'article-journal',
    title: 'Threat and imposition of economic sanctions 1945-2005: Updating the TIES dataset',
    author: [
      { family: 'Morgan', given: 'T. C.' },
      { family: 'Bapat', given: 'Navin' },
      { family: 'Kobayashi', given: 'Y.' },
    ],
    issued: { 'date-parts': [[2014]] },
    'container-title': 'Conflict Management and Peace Science',
    volume: '31',
    issue: '5',
    page: '541-558',
    DOI: '10.1177/0738894213520379',
    version: '4',
  },
  terms: {
    licence: 'free for research with citation',
    obligations: 'Cite Morgan, Bapat and Kobayashi (2014).',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1945, to: 2005 }] },
  lag: { months: 96, origin: 'ours' },
  files: [
    {
      name: 'TIESv4.csv.gz',
      edition: 'conversion',
      recipe: "The makers' TIESv4.xls saved as CSV in UTF-8, every column under its own name.",
      sha256: '119c85b8c482b3ebb65b99e49a4529ef84bab647975ff7804e5313744fffe95b',
      unpacked: '0c65d8e52bcc25cc3d3aa7f53c0366ca7dc79842259e0b126b932e4ce377b425',
    },
  ],
  byHand:
    'Get TIESv4.xls from the TIES data page, open it in a spreadsheet, save it as CSV (UTF-8) and pack it: gzip TIESv4.csv.',
  traps: [
    'Cases begin from 1945 to 2005: a sanction imposed later is not there.',
    'Of 845 cases imposed 337 have no year of end: 119 were still going on when last looked at, of 218 nothing is said. Whether they were in force in later years is not coded.',
    'Three years of imposition carry a remark after the year, and five cases imposed have none.',
    'Code 1000 is the European Union: its sanctions are not counted for its members.',
    'Cases whose only sender is an organisation are left out; of two that list no sender the primary sender is taken.',
    'A case may begin before its target is a member of the state system; it stays if it outlasted that.',
    'A threat may precede an imposition in the same case: 486 cases are both.',
  ],
  read: readTiesSanctions,
};
