import { asIs, type TableMeasure } from '../measure.ts';

const shared = {
  question: 'Were i and j strategic rivals that year?',
  unit: '1 where rivals',
  of: 'dyad',
  range: [0, 1],
  decimals: 0,
  closer: 'lower',
  formula: '1 from the first to the last year in which the list has i and j as rivals, 0 outside',
  value: asIs,
  worked: {
    about: 'say, the list has the two as rivals from 1948 to 1962, and the year is 1950',
    cells: [1],
    value: 1,
  },
} as const;

export const rivalry: TableMeasure = {
  ...shared,
  name: 'rivalry',
  label: 'Rivals',
  origin: {
    kind: 'published',
    citation: 'Thompson, Sakuwa and Suhas 2021, Analyzing Strategic Rivalries in World Politics',
  },
  table: 'rivalries',
  columns: ['rivalry'],
  notes: ['Judged by historians of foreign policy, not counted from incidents.', 'The list was closed in 2020.'],
};

export const rivalryTd: TableMeasure = {
  ...shared,
  name: 'rivalry-td',
  label: 'Rivals (earlier list)',
  origin: { kind: 'published', citation: 'Thompson and Dreyer 2012, Handbook of International Rivalries' },
  table: 'rivalries-td',
  columns: ['rivalry'],
  notes: ['The earlier list, closed in 2010; it disagrees with the later one on some pairs and years.'],
};

export const rivalryTerritorial: TableMeasure = {
  ...shared,
  name: 'rivalry-territorial',
  label: 'Rivals over territory',
  question: 'Were i and j strategic rivals over territory that year?',
  unit: '1 where rivals over territory',
  formula: '1 in the years in which the list has i and j as rivals whose rivalry was about territory, 0 otherwise',
  worked: {
    about: 'say, the list has the two as rivals over territory from 1948 to 1962, and the year is 1950',
    cells: [1],
    value: 1,
  },
  origin: rivalry.origin,
  table: 'rivalries',
  columns: ['spatial'],
  notes: ['What a rivalry was about is coded for the whole of it, not by year.', 'The list was closed in 2020.'],
};
