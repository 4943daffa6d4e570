import type { TableMeasure } from '../measure.ts';
import { asIs } from '../measure.ts';

const base = { of: 'dyad', decimals: 0 } as const;

const standingNotes = [
  'A percentile of 95 is to be read: among the partners of each of the two, at most one in twenty stands closer.',
  'Stored to 20 below 60, to 5 below 90, and to 1 from there on.',
];

export const voteStanding: TableMeasure = {
  ...base,
  name: 'vote-standing',
  label: 'Standing by like votes',
  question: "Where do i and j stand among each other's partners by their like votes at the UN?",
  unit: 'percentile, the lower of the two, 0 to 100',
  range: [0, 100],
  closer: 'higher',
  origin: { kind: 'ours', why: 'a bloc votes alike; who stands out is told beside the state’s own partners' },
  formula: "min(percentile of a among i's, among j's); a = like votes / joint votes over five years (10 votes or more)",
  table: 'alliance-likeness-votes',
  columns: ['standing'],
  value: asIs,
  worked: {
    about: 'say, 97.4 among the partners of i and 98.8 among those of j: the lower of the two, stored to 1',
    cells: [97],
    value: 97,
  },
  notes: standingNotes,
};

export const tradeProfileStanding: TableMeasure = {
  ...base,
  name: 'trade-profile-standing',
  label: 'Standing by likeness of trade',
  question: "Where do i and j stand among each other's partners by how alike they spread their trade?",
  unit: 'percentile, the lower of the two, 0 to 100',
  range: [0, 100],
  closer: 'higher',
  origin: { kind: 'ours', why: 'whom two states both trade with says more of a bloc than what passes between them' },
  formula:
    'min of the percentiles of cos(log(1 + I_i), log(1 + I_j)); I_ik = share of k in the trade of i / mean share of k in the trade of all; shares are means of five years',
  table: 'alliance-likeness-trade',
  columns: ['standing'],
  value: asIs,
  worked: {
    about: 'say, 91.6 among the partners of i and 88.2 among those of j: the lower of the two, stored to 5',
    cells: [90],
    value: 90,
  },
  notes: [...standingNotes, 'Trade runs along geography, and so does this.'],
};

export const tradeShareFiveYears: TableMeasure = {
  ...base,
  name: 'trade-share-higher',
  label: 'Higher trade share, five years',
  question: "What share of i's trade was with j, or of j's with i, whichever is higher, over five years?",
  unit: 'share of trade, 0 to 1, rounded down to a step',
  range: [0, 1],
  decimals: 4,
  closer: 'higher',
  origin: { kind: 'ours', why: 'the one to whom the tie means more; the mean of yearly shares, in steps to save room' },
  formula: 'max(mean of s_ij, mean of s_ji); s_ij = share of j in the trade of i, over the known years of five',
  table: 'alliance-likeness-trade',
  columns: ['share'],
  value: ([share]) => share! / 10_000,
  worked: { about: 'say, shares of 1.23% and 0.4%: the step of 1% lies below the higher', cells: [100], value: 0.01 },
  notes: ['`trade-share` has the shares year by year, unrounded.'],
};

export const tradePartnersInCommon: TableMeasure = {
  ...base,
  name: 'trade-partners-in-common',
  label: 'Close trade partners in common',
  question: 'How many of the third states that are closest to i in trade are also among those closest to j?',
  unit: 'partners in common over the geometric mean of both numbers, hundredths: 10 from a tenth on, else 0',
  range: [0, 10],
  closer: 'higher',
  origin: {
    kind: 'ours',
    why: 'a circle of close partners; the likeness of whole profiles is ruled by the many far ones',
  },
  formula:
    '100 |C_i ∩ C_j| / √(|C_i| |C_j|); C_i the 20 partners of i with the highest intensity (as in trade-profile-standing), over five years',
  table: 'alliance-likeness-trade',
  columns: ['common'],
  value: asIs,
  worked: { about: 'say, 20 closest partners each and 9 in common: 45, stored as 10', cells: [10], value: 10 },
  notes: ['Trade runs along geography, and so does this.', 'Two of twenty are a tenth. More steps told no more.'],
};

export const exerciseIntensityFiveYears: TableMeasure = {
  ...base,
  name: 'exercise-intensity',
  label: 'Intensity of joint exercises',
  question: 'How many of the exercises of i and of j were joint ones, over five years?',
  unit: 'joint exercises over the geometric mean of those of each, hundredths',
  range: [0, 100],
  closer: 'higher',
  origin: { kind: 'ours', why: 'a state with many exercises has some with almost everybody' },
  formula: '100 e_ij / √(E_i E_j); e_ij joint exercises of five years, E_i all those that i took part in',
  table: 'alliance-likeness-exercises',
  columns: ['intensity'],
  value: asIs,
  worked: { about: 'say, 4 joint exercises, 8 of i and 8 of j: 100 · 4 / 8', cells: [50], value: 50 },
  notes: ['Exercises are coded to 2010: later years look at what is left of their five.'],
};

const conflict = { ...base, table: 'alliance-likeness-conflict', value: asIs } as const;

const disputesEnd = 'Disputes are coded to 2014: later years look at what is left of their ten.';

export const disputesTenYears: TableMeasure = {
  ...conflict,
  name: 'disputes-ten-years',
  label: 'Disputes in ten years',
  question: 'How many militarised disputes of i and j were under way in the last ten years?',
  unit: 'disputes, each counted in every year in which it was under way',
  range: [0, 200],
  closer: 'lower',
  origin: { kind: 'ours', why: 'ten years of the yearly counts (COW-MID)' },
  formula: 'Σ of the yearly disputes over the year and the nine before it',
  columns: ['disputes'],
  worked: { about: 'say, one dispute over two years and another in one', cells: [3], value: 3 },
  notes: [disputesEnd],
};

export const sharedOpponents: TableMeasure = {
  ...conflict,
  name: 'shared-opponents',
  label: 'Shared opponents',
  question: 'With how many third states did both i and j have a dispute in ten years, or a rivalry?',
  unit: 'third states',
  range: [0, 100],
  closer: 'higher',
  origin: { kind: 'ours', why: 'the enemy of my enemy, counted' },
  formula: 'number of k with (disputes or rivalry of i and k) and (of j and k)',
  columns: ['opponents'],
  worked: { about: 'say, both had a dispute with one third state and are rivals of another', cells: [2], value: 2 },
  notes: [disputesEnd, 'A dispute of i with j changes nothing here.'],
};
