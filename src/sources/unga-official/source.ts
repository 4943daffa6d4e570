import type { Source } from '../source.ts';
import { readUngaOfficial } from './read.ts';

const json = (name: string, sha256: string) => ({ name: `${name}.json`, edition: 'as-published' as const, sha256 });

export const ungaOfficial: Source = {
  id: 'unga-official',
  title: 'Machine-readable General Assembly resolutions',
  version: 'sessions 74 to 80, ES-10 and ES-11, to 4 June 2026',
  about:
    'Resolutions that the General Assembly adopted by a recorded vote, with the states in favour, against and abstaining by name.',
  reference: {
    id: 'un-ga-resolutions',
    type: 'dataset',
    title: 'Machine-readable General Assembly resolutions',
    author: [{ literal: 'United Nations' }],
    publisher: 'United Nations',
    issued: { 'date-parts': [[2026]] },
    URL: 'https://www.un.org/dgacm/en/content/visualizations-and-machine-readability',
  },
  terms: {
    licence: 'United Nations, unofficial copies for information, no warranty',
    obligations: 'Acknowledge the United Nations as the source.',
    ships: 'derived',
  },
  coverage: { missing: 'not-defined', spans: [{ from: 2019, to: 2026 }] },
  lag: { months: 2, origin: 'ours' },
  files: [
    json('74', '70f4e80922ec7542792493a10aa8463c64830cf736ed02144bdf780d4f623b6f'),
    json('75', 'b48efdb74739d86249a04999d75e2e67d267fcf6886e60f2987032d7c11f6427'),
    json('76', '1138b54c4b6b10c5c0be134d08c0dea464f9af9247c41c5d922c09f32fcdd4d0'),
    json('77', 'fa9ba30c6f2a065417ecb7e26e518865ee31a36001c9c110b0303a84116183cf'),
    json('78', 'ab8b9ad03f5e22dcfb40ede88d9fc6edbc8653213e4e044e466f8a6685897848'),
    json('79', '610f8aa502662bcac1e47004d3f155c0f86f3675c7f296afacddf3d10b0dabd8'),
    json('80', 'f024775cf6ee4f6db354a1f7cd31c9b74f3e3f0b3381e81e465f17ccbcf09108'),
    json('ES-10', 'ca470b45a979de773920b2c91a160940703bc74d303fdff8f20312074633534f'),
    json('ES-11', '14c3982981dcbfb7716f4ab086ca2753383a89827ed448e9cffc8f499ecc1fb8'),
  ],
  byHand:
    'From the page of the reference, save the resolutions of each session as JSON lines: one file a session, 74.json to 80.json, ES-10.json and ES-11.json.',
  traps: [
    'Adopted resolutions only: drafts that failed and votes on paragraphs and amendments are not in it.',
    'Session 79 has 19 resolutions with a recorded vote twice, session 80 two; the votes are the same once names are read as states, and count once.',
    "Names vary: TURKEY, TÜRKİYE, TURKIYE and TÜRKÝYE; CÔTE D'IVOIRE with and without its accent; NETHERLANDS with and without its kingdom. 199 spellings are 193 states.",
    'A/RES/75/290 A lists every name twice; A/RES/75/254 A-C has a tally but no names and is dropped; A/RES/77/293 names one abstention fewer than it counts.',
    'In session 74 a tally of nobody reads "N.A."',
    'Days are written in two ways, and some with a no-break space.',
    'The emergency special sessions are partial: ES-10/21, 22 and 24 and ES-11/1 to 6.',
    '2026 ends on 4 June, before the months in which most votes are held.',
    'S-32 has no recorded vote and is not read.',
  ],
  read: readUngaOfficial,
};
