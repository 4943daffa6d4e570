import type { Source } from '../source.ts';
import { chinaMeetingsCoverage, chinaTripsCoverage, leaderVisitsCoverage, usTripsCoverage } from './coverage.ts';
import { readVisits } from './read.ts';

const conversion = (of: string) => `${of}; kept as it was found, users cannot repeat the conversion`;

export const visits: Source = {
  id: 'visits',
  title: 'Leaders’ trips and meetings',
  version: 'as collected: trips to 2025, United States to 2020, totals 1990-2024',
  about:
    'Five lists of different makers: trips of China’s top leaders, meetings of seven Chinese leaders, stays abroad of US presidents and secretaries of state, leader visits of five states, and journeys sent and received by state.',
  reference: {
    id: 'visits-five-lists',
    type: 'dataset',
    title: 'Leaders’ trips and meetings: five lists',
    author: [
      { literal: 'Central European Institute of Asian Studies' },
      { literal: 'China Vitae' },
      { literal: 'Office of the Historian, US Department of State' },
      { literal: 'Frederick S. Pardee Institute for International Futures' },
    ],
    note: 'Turcsányi, Eckert, Šimalčík and Majsniarová (2021), WHO | WHERE | WHEN, https://who-where-when.ceias.eu/, with Wikipedia’s lists from 2013; China Vitae by way of https://github.com/gbwalker/chinese-diplomacy-and-financing; Travels of the President and of the Secretary of State; Moyer et al. (2025), Country and Organizational Leader Travel (COLT), doi:10.1093/isq/sqaf013.',
  },
  terms: {
    licence: 'free with citation; the part from Wikipedia CC BY-SA',
    obligations: 'Cite the list that a number comes from: each measure names it.',
    ships: 'derived',
  },
  coverage: {
    missing: 'not-coded',
    spans: [
      ...chinaTripsCoverage.spans,
      ...chinaMeetingsCoverage.spans,
      ...usTripsCoverage.spans,
      ...leaderVisitsCoverage.spans,
    ],
  },
  lag: { months: 12, origin: 'ours' },
  files: [
    {
      name: 'derived_clean_no_fmprc.csv',
      edition: 'conversion',
      recipe: conversion(
        'CEIAS’ trips 1949-2020 joined with Wikipedia’s lists of trips of Li Keqiang, Li Qiang and Xi Jinping',
      ),
      sha256: 'd135c28ae96e06406fcf673868d7c7cbe1eef18d0aaec691300d4eabf7141506',
    },
    {
      name: 'leaderdf.csv.gz',
      edition: 'conversion',
      recipe: conversion(
        'China Vitae’s activities of seven leaders, by the scraper in github.com/gbwalker/chinese-diplomacy-and-financing',
      ),
      sha256: '5e1c327cd056d71a15ffab5e75a5043d94db89cb41d9a940c0c9b5d81a895263',
      unpacked: '36777a265454b36319fd8c13cf2a5731297bea106fe09c6b3ca5a658d5238567',
    },
    {
      name: 'AmericanPresidentVisit.csv',
      edition: 'conversion',
      recipe: conversion('Office of the Historian, Travels Abroad of the President, as a table'),
      sha256: 'db88d3e6ac9b4eb061affac603a7edc1b9dd1ab400f41fdd0f1bb3bcf1164c5d',
    },
    {
      name: 'AmericanSecretaryVisit.csv',
      edition: 'conversion',
      recipe: conversion('Office of the Historian, Travels Abroad of the Secretary of State, as a table'),
      sha256: 'f18ae923f61016b7b8e93b2edffe572b6caa27b79d717b09efcb8cdc45ea70e8',
    },
    {
      name: 'derived_statevisits_dyad_year.csv',
      edition: 'conversion',
      recipe: conversion('a table of pairs and years of five reporting states with counts of leader visits'),
      sha256: '5bd07b628ea8d2139a4775b41e2f47b7d09fc276d0a7c77e0c02f13a32b688c0',
    },
    {
      name: 'top_sent.csv',
      edition: 'conversion',
      recipe: conversion('COLT 1990-2024, journeys by the leader’s state and year'),
      sha256: 'b88f8c0f52b9e18fb601a6920d5e8cc9ccc16b034fed155ffe0f03956b73272a',
    },
    {
      name: 'top_received.csv',
      edition: 'conversion',
      recipe: conversion('COLT 1990-2024, journeys by the state visited and year'),
      sha256: '92e731f9aef77e5af1165bf107848580bc34ae22f8a8cedd5a7d1859931bc231',
    },
  ],
  byHand:
    'Start from the makers: https://who-where-when.ceias.eu/ (China’s trips to 2020), https://history.state.gov/departmenthistory/travels (United States), https://korbel.du.edu/pardee/content/country-organization-leader-travel (COLT); bring them to the columns that entente data build names where one is missing.',
  traps: [
    'The five lists count different things (leaders who went, meetings, stays, visits either way, journeys): they are never added up.',
    'A state that is absent from the list of China’s trips may have been visited: of 307 leader-state-years in which China Vitae has one of four leaders abroad, the list lacks 68. It also counts a leader once a year, however often they went.',
    'China Vitae’s text mixes journeys, meetings at home, telephone calls, congratulations and headlines, and repeats an entry under each leader who took part.',
    'The lists of the United States are complete for the traveller, so no row means no stay; both break off in 2020, the presidents’ in January.',
    'The list of US presidents holds stays of presidents-elect: they are left out.',
    '"Vietnam" before 1976 is Saigon and Cam Ranh Bay in the US lists: South Vietnam.',
    'The visits of five states 2018-2024 are undirected: who went to whom is not said. Not every reporter stands in every year.',
    'In the totals a state without a row is not a state without journeys; organisations send journeys too.',
  ],
  read: readVisits,
};
