import { estimatedTurnover, LAST_TURNOVERS } from '../measures/leader-turnover/estimated.ts';
import { LONG_IN_OFFICE, POLYARCHY_BOUND } from '../measures/leader-turnover/groups.ts';
import type { TurnoverRow } from '../measures/leader-turnover/turnover-row.ts';
import { declareTheory, type NumberParameter } from './theory.ts';

const periods = { 'since-1992': 1992, 'since-1947': 1947 } as const;
const regimes = { less: 'less democratic', more: 'more democratic', any: 'all regimes' } as const;
const kinds = { any: '', long: `, after ${LONG_IN_OFFICE} years or more in office` } as const;

type Period = keyof typeof periods;
type Regime = keyof typeof regimes;
type Kind = keyof typeof kinds;
type Group = `${Regime}-${Kind}-${Period}`;

/** The estimate of each group of turnovers; where there were too few after long years in office, that of all in its regimes. */
const estimates = {} as Record<Group, TurnoverRow>;
const further = {} as Record<Group, NumberParameter>;
for (const period of Object.keys(periods) as Period[])
  for (const regime of Object.keys(regimes) as Regime[])
    for (const kind of Object.keys(kinds) as Kind[]) {
      const row = estimatedTurnover('un-kappa', { from: periods[period], regime, kind });
      const [value, low, high] = row.more;
      estimates[`${regime}-${kind}-${period}`] = row;
      further[`${regime}-${kind}-${period}`] = {
        label: `further change, ${regimes[regime]}${kinds[kind]}, ${periods[period]}-${LAST_TURNOVERS}`,
        unit: 'kappa, mean absolute change in three years',
        default: value,
        range: [low, high],
        origin: {
          kind: 'estimated',
          from: `${row.turnovers} turnovers in ${row.states} states${row.kind === kind ? '' : ' (after any time in office: too few after long ones)'}; Archigos 4.1 and UN votes; the range is the 95% interval`,
        },
      };
    }

export const leaderTurnover = declareTheory({
  id: 'leader-turnover',
  title: 'What rests on one leader',
  question: 'How much of where the state stands toward its partner would change with its leader?',
  family: 'leaders',
  pair: 'each',
  roles: {
    state: { about: 'whose leader may go' },
    partner: { about: 'whose tie with state is asked about; the estimate is of ties with the major powers' },
  },
  inputs: {
    tenure: {
      label: 'years in office of the leader',
      unit: 'years',
      range: [0, 80],
      decimals: 1,
      from: { kind: 'measure', measure: 'leader-tenure', of: 'state' },
    },
    polyarchy: {
      label: 'electoral democracy',
      unit: '0 to 1',
      range: [0, 1],
      decimals: 2,
      from: { kind: 'measure', measure: 'regime-polyarchy', of: 'state' },
    },
  },
  parameters: {
    compared: {
      label: 'turnovers looked at',
      default: 'its-side',
      options: {
        'its-side': {
          label: 'those of its own side of the bound',
          about: "those on the state's side of the bound of democracy",
          needs: ['polyarchy'],
        },
        all: { about: 'those of all regimes' },
      },
      origin: {
        kind: 'ours',
        why: 'the literature finds more change in less democratic states; without a regime, all are looked at',
      },
    },
    period: {
      label: 'period looked at',
      default: 'since-1992',
      options: {
        'since-1992': { about: `turnovers of 1992-${LAST_TURNOVERS}` },
        'since-1947': { about: `turnovers of 1947-${LAST_TURNOVERS}` },
      },
      origin: { kind: 'ours', why: 'the newer ones are the more like today; the older ones are many, and moved more' },
    },
    ...further,
    long: {
      label: 'long in office from',
      unit: 'years',
      default: LONG_IN_OFFICE,
      range: [8, 12],
      origin: {
        kind: 'ours',
        why: `the estimates are for ${LONG_IN_OFFICE}; a leader near it belongs to neither side for certain`,
      },
    },
    bound: {
      label: 'less democratic up to',
      unit: 'polyarchy',
      default: POLYARCHY_BOUND,
      range: [0.45, 0.55],
      origin: { kind: 'ours', why: 'the middle of the index; the estimates are for it' },
    },
    bar: {
      label: 'much from',
      unit: 'further change as a share of the usual change',
      default: 0.15,
      range: [0.05, 0.25],
      origin: { kind: 'ours', why: 'about one part in seven more than states move anyhow' },
    },
  },
  verdicts: {
    much: {
      label: 'rests much on one leader',
      about:
        "by the estimate, states' votes moved more after leaders like this one than in years without a new leader, by the bar or above",
      implies: 'silent',
    },
    little: {
      label: 'rests little on one leader',
      about: "by the estimate, states' votes moved after leaders like this one about as they do anyhow",
      implies: 'silent',
    },
  },
  readings: {
    further: { label: 'further change after a new leader', unit: 'kappa, three years', decimals: 3 },
    share: { label: 'as a share of the usual change', unit: 'share', decimals: 2 },
  },
  rule: [
    'x = |change of kappa toward the major powers from the year before to two years after|, the mean over those powers',
    'further = mean x of years with a new leader - mean x of years without one, same year and side of the bound',
    'share = further / mean x of years without one; it rests much on one leader where share >= bar',
  ],
  judge: ({ tenure, polyarchy }, parameters) => {
    const { compared, period, long, bound, bar } = parameters;
    const regime = compared === 'all' ? 'any' : polyarchy <= bound ? 'less' : 'more';
    const group = `${regime}-${tenure >= long ? 'long' : 'any'}-${period}` as const;
    const more = parameters[group];
    const share = more / estimates[group].usual;
    return { verdict: share >= bar ? 'much' : 'little', readings: { further: more, share } };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Goemans, Gleditsch and Chiozza 2009',
      citation:
        'Goemans, Henk E., Kristian Skrede Gleditsch and Giacomo Chiozza (2009), Introducing Archigos: A Dataset of Political Leaders, Journal of Peace Research 46(2): 269-283.',
    },
    {
      short: 'Mattes, Leeds and Carroll 2015',
      citation:
        'Mattes, Michaela, Brett Ashley Leeds and Royce Carroll (2015), Leadership Turnover and Foreign Policy Change: Societal Interests, Domestic Institutions, and Voting in the United Nations, International Studies Quarterly. Read in abstract.',
      doi: '10.1111/isqu.12175',
    },
    {
      short: 'Smith 2016',
      citation:
        'Smith, Alastair (2016), Leader Turnover, Institutions, and Voting at the UN General Assembly, Journal of Conflict Resolution, February 2016: 143-163. Read in abstract.',
      doi: '10.1177/0022002714532689',
    },
  ],
  worked: [
    {
      about: 'less democratic, one leader for 21 years: 0.0189 more than the usual 0.0915',
      inputs: { tenure: 21, polyarchy: 0.25 },
      verdict: 'much',
      readings: { further: 0.0189, share: 0.2066 },
    },
    {
      about: 'the same by all turnovers since 1947: 0.0318 more than the usual 0.1199',
      inputs: { tenure: 21, polyarchy: 0.25 },
      parameters: { period: 'since-1947' },
      verdict: 'much',
      readings: { further: 0.0318, share: 0.2652 },
    },
    {
      about: 'more democratic, two years in office',
      inputs: { tenure: 2, polyarchy: 0.8 },
      verdict: 'little',
      readings: { further: 0.0057, share: 0.0702 },
    },
  ],
  notes: [
    'Since 1992 only removals by force stand out from nothing (by kappa); after long years in office there were 49 in less democratic states, and the interval reaches below 0. The share of plausible settings says how open it is.',
    'Leaders are coded to 2015: later years have no tenure here, unless you state it.',
    'Mattes, Leeds and Carroll find that a change of the societal groups behind the leader matters, most in non-democracies; Smith, that turnover realigns votes, most where the coalition behind the leader is small. No coding of these groups is on hand: every new leader counts here.',
    'A new leader is set beside years without one; what brought the leader down may have moved the votes as well, most of all where it was force.',
    'It says how much moved, not whether toward the partner or away: so it is silent on the tie.',
    'How it was estimated, other measures and how leaders left: docs/leader-turnover.md.',
  ],
});
