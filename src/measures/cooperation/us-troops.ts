import { asIs, type TableMeasure } from '../measure.ts';

export const usTroops: TableMeasure = {
  name: 'us-troops',
  label: 'US troops',
  question: 'What share of the US troops in other states was in j? (i is the United States)',
  unit: 'share of the active-duty US troops stationed in other states, 0 to 1',
  of: 'directed-dyad',
  range: [0, 1],
  decimals: 4,
  closer: 'higher',
  origin: { kind: 'ours', why: "counts of the US Department of Defense (troopdata) as shares of the year's sum" },
  table: 'us-troops',
  columns: ['share'],
  formula: 't_j / Σ t: t the active-duty US troops in each other state in the year, the sum over all of them',
  value: asIs,
  worked: { about: 'say, 30,000 of 150,000 troops in other states are in j', cells: [30_000 / 150_000], value: 0.2 },
  notes: [
    "For the United States as i only. Kane's series to 2013, the Department of Defense's count of September from 2014.",
    'From 2014 on the counts of Italy, Turkey, Kyrgyzstan and South Korea are halved, because this edition counts them twice: ours.',
    'South Vietnam is not coded and not in the sum; nor are troops in territories.',
  ],
};
