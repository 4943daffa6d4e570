import { estimatedTurnover, TURNOVERS_COVER } from '../measures/leader-turnover/estimated.ts';
import { LONG_IN_OFFICE, POLYARCHY_BOUND } from '../measures/leader-turnover/groups.ts';
import { declareTheory, type NumberParameter } from './theory.ts';

const groups = {
  any: estimatedTurnover('un-kappa', 'any', 'any'),
  anyLong: estimatedTurnover('un-kappa', 'any', 'long'),
  less: estimatedTurnover('un-kappa', 'less', 'any'),
  lessLong: estimatedTurnover('un-kappa', 'less', 'long'),
  more: estimatedTurnover('un-kappa', 'more', 'any'),
  moreLong: estimatedTurnover('un-kappa', 'more', 'long'),
};

const [first, last] = TURNOVERS_COVER;

const extra = (whose: string, { more: [value, low, high], turnovers, states }: typeof groups.any): NumberParameter => ({
  label: `further change after a leader, ${whose}`,
  unit: 'kappa, mean absolute change over three years, above that of years without a new leader',
  default: value,
  range: [low, high],
  origin: {
    kind: 'estimated',
    from: `${turnovers} turnovers in ${states} states, ${first}-${last} (Archigos 4.1, votes of the UN); the range is the 95% interval`,
  },
});

export const leaderTurnover = declareTheory({
  id: 'leader-turnover',
  title: 'What rests on one leader',
  question: "How much of where state stands toward partner would change with state's leader?",
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
        'its-side': { about: "those on the state's side of the bound of democracy", needs: ['polyarchy'] },
        all: { about: 'those of all regimes' },
      },
      origin: {
        kind: 'ours',
        why: 'the literature finds more change in less democratic states; without a regime, all are looked at',
      },
    },
    less: extra('less democratic', groups.less),
    'less-long': extra(`less democratic, in office ${LONG_IN_OFFICE} years or more`, groups.lessLong),
    more: extra('more democratic', groups.more),
    'more-long': extra(`more democratic, in office ${LONG_IN_OFFICE} years or more`, groups.moreLong),
    any: extra('all regimes', groups.any),
    'any-long': extra(`all regimes, in office ${LONG_IN_OFFICE} years or more`, groups.anyLong),
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
      about: "after leaders like this one states' votes moved clearly more than in years without a new leader",
      implies: 'silent',
    },
    little: {
      label: 'rests little on one leader',
      about: "after leaders like this one states' votes moved about as they do anyhow",
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
  judge: ({ tenure, polyarchy }, { compared, long, bound, bar, ...more }) => {
    const side = compared === 'all' ? 'any' : polyarchy <= bound ? 'less' : 'more';
    const stayed = tenure >= long;
    const further = stayed ? more[`${side}-long`] : more[side];
    const share = further / groups[stayed ? (`${side}Long` as const) : side].usual;
    return { verdict: share >= bar ? 'much' : 'little', readings: { further, share } };
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
  ],
  worked: [
    {
      about: 'less democratic, one leader for 21 years',
      inputs: { tenure: 21, polyarchy: 0.25 },
      verdict: 'much',
      readings: { further: groups.lessLong.more[0], share: groups.lessLong.more[0] / groups.lessLong.usual },
    },
    {
      about: 'more democratic, two years in office',
      inputs: { tenure: 2, polyarchy: 0.8 },
      verdict: 'little',
      readings: { further: groups.more.more[0], share: groups.more.more[0] / groups.more.usual },
    },
  ],
  notes: [
    'Leaders are coded to 2015: later years have no tenure here, unless you state it.',
    'Mattes, Leeds and Carroll find that a change of the societal groups behind the leader matters, most in non-democracies. No coding of these groups is on hand: every new leader counts here.',
    'A new leader is set beside years without one; what brought the leader down may have moved the votes as well, most of all where it was force.',
    'It says how much moved, not whether toward the partner or away: so it is silent on the tie.',
    'How it was estimated, other measures and how leaders left: docs/leader-turnover.md.',
  ],
});
