import type { TableMeasure } from '../measure.ts';
import { missingComponents, urbanBreak } from './cinc.ts';
import { ratioOfTwo } from './ratio-of-two.ts';

export const capabilityRatio: TableMeasure = {
  name: 'capability-ratio',
  label: 'Capability ratio',
  question: "How many times j's material capabilities did i have?",
  unit: "i's CINC divided by j's",
  of: 'directed-dyad',
  range: [0, Number.POSITIVE_INFINITY],
  decimals: 2,
  origin: { kind: 'published', citation: 'Ratio of CINC scores: Singer, Bremer and Stuckey 1972; NMC 7.0' },
  table: 'capabilities',
  columns: ['cinc'],
  formula: 'C_i / C_j: C the capability index (cinc) of each in the year',
  value: ratioOfTwo,
  worked: { about: 'say, i has an index of 0.15 and j one of 0.06', cells: [0.15], other: [0.06], value: 2.5 },
  notes: [urbanBreak, missingComponents],
};

export const capabilityRatioWithoutUrban: TableMeasure = {
  name: 'capability-ratio-without-urban',
  label: 'Capability ratio without urban population',
  question: "How many times j's material capabilities did i have, urban population left aside?",
  unit: "i's five-component index divided by j's",
  of: 'directed-dyad',
  range: [0, Number.POSITIVE_INFINITY],
  decimals: 2,
  origin: { kind: 'ours', why: 'CINC over five components, since the coding of urban population breaks in 2001/2002' },
  table: 'capabilities',
  columns: ['cinc_without_urban'],
  formula: 'C_i / C_j: C the five-component index (cinc-without-urban) of each in the year',
  value: ratioOfTwo,
  worked: { about: 'say, i has an index of 0.15 and j one of 0.06', cells: [0.15], other: [0.06], value: 2.5 },
  notes: [missingComponents],
};
