import type { Source } from '../source.ts';
import { readDesta } from './read.ts';

export const desta: Source = {
  id: 'desta',
  title: 'Design of Trade Agreements: list of treaties',
  version: 'to 2020',
  about:
    'Preferential trade agreements with their parties, amendments, accessions and withdrawals. A row is a document; parties stand in columns by ISO number.',
  reference: {
    id: 'duer-baccini-elsig-2014-desta',
    type: 'article-journal',
    title: 'The Design of International Trade Agreements: Introducing a New Dataset',
    author: [
      { family: 'Dür', given: 'Andreas' },
      { family: 'Baccini', given: 'Leonardo' },
      { family: 'Elsig', given: 'Manfred' },
    ],
    issued: { 'date-parts': [[2014]] },
    'container-title': 'Review of International Organizations',
    volume: '9',
    issue: '3',
    page: '353-375',
    URL: 'https://www.designoftradeagreements.org/',
  },
  terms: {
    licence: 'free with citation',
    obligations: 'Cite Dür, Baccini and Elsig (2014).',
    ships: 'derived',
  },
  coverage: { missing: 'zero', spans: [{ from: 1948, to: 2020 }] },
  lag: { months: 18, origin: 'ours' },
  files: [
    {
      name: 'DESTA_agreements.csv',
      edition: 'conversion',
      recipe:
        'The makers’ list of treaties saved as CSV with semicolons; start from the list at https://www.designoftradeagreements.org/.',
      sha256: '265e1bb20c0e1aa473b1fbe9109d5d2363c4d85394d28312ba24f482a59fb2c9',
    },
  ],
  byHand:
    'Take the list of treaties from the download section of https://www.designoftradeagreements.org/ and save it as CSV with semicolons.',
  traps: [
    'Cells are parted by semicolons; parties are ISO 3166 numbers in c1 to c91, their sides in mc1 to mc91; 900 is Kosovo.',
    'Accessions, withdrawals and amendments are rows of their own; an accession’s row repeats the members that were there already.',
    'Consolidated texts repeat an amendment and negotiations are no agreements: neither is counted.',
    'The year of entry into force is missing for 154 of 842 treaties and for 159 of 199 accessions (negotiations included).',
    'Four documents enter into force before their signature (two accessions to COMESA, El Salvador-Panama, Bosnia-Turkey): counted from the signature.',
    'Agreements that lapsed or were replaced have no end in the data: successive treaties between the same states (Rome to Lisbon) all count. Only withdrawals end one.',
    'A state that changes sides is followed only where an accession says so: Sweden and Norway have none after 1994, though the European Economic Area binds both.',
    'An agreement of a group with a country binds across the sides, not within the group.',
  ],
  read: readDesta,
};
