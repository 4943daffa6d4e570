import { declareTheory } from './theory.ts';

const yes = { unit: '1 where owed, else 0', range: [0, 1], whole: true, decimals: 0, none: 0 } as const;
const share = { unit: '0 to 1', range: [0, 1], decimals: 3 } as const;
const distance = { unit: 'ideal-point distance', range: [0, 8], decimals: 2 } as const;

/** What a partner may be relied on for, or what one owes it: defence or offence whole, consultation in part, neutrality and non-aggression nothing. */
function pledge(defence: number, offence: number, consultation: number, partial: number): number {
  return defence === 1 || offence === 1 ? 1 : consultation * partial;
}

/**
 * The chance of at least one dispute within some years, from how many were under way in the last ten (each in every year): at that rate,
 * by chance.
 * @example chanceOfDispute(5, 3) // 0.777
 */
export function chanceOfDispute(tenYears: number, years: number): number {
  return 1 - Math.exp((-years * tenYears) / 10);
}

/**
 * How far a state shares its partner's quarrel with a rival, by where it stands: 1 beside the partner, 0 beside the rival, one half as far from
 * either.
 * @example sharedInterest(0.5, 1.5) // 0.75
 */
export function sharedInterest(toPartner: number, toRival: number): number {
  return toPartner + toRival === 0 ? 0.5 : toRival / (toPartner + toRival);
}

export const abandonmentAndEntrapment = declareTheory({
  id: 'abandonment-and-entrapment',
  title: 'Abandonment and entrapment',
  question:
    'Does the state fear more to be left by its partner, or to be drawn into the partner’s quarrel with a rival?',
  family: 'alliance',
  pair: 'each',
  roles: {
    state: { about: 'whose fear it is' },
    partner: { about: 'who may leave it, or draw it in' },
    rival: {
      about: 'with whom partner may come to blows',
      found: { rule: 'greatest-threat', of: 'partner', apartFrom: ['state'] },
    },
  },
  inputs: {
    arms: {
      ...share,
      label: "partner's share of state's arms imports",
      none: 0,
      from: { kind: 'measure', measure: 'arms-dependence', of: ['state', 'partner'] },
    },
    trade: {
      label: "trade with partner over state's GDP",
      unit: 'share of GDP',
      range: [0, 2],
      decimals: 3,
      from: { kind: 'measure', measure: 'trade-dependence', of: ['state', 'partner'] },
    },
    strength: {
      ...share,
      decimals: 4,
      label: 'capability index (CINC) of state',
      from: { kind: 'measure', measure: 'cinc', of: 'state' },
    },
    'partner-strength': {
      ...share,
      decimals: 4,
      label: 'capability index (CINC) of partner',
      from: { kind: 'measure', measure: 'cinc', of: 'partner' },
    },
    'defence-from': {
      ...yes,
      label: 'partner owes state defence',
      from: { kind: 'measure', measure: 'atop-defence-owed', of: ['partner', 'state'] },
    },
    'offence-from': {
      ...yes,
      label: 'partner owes state offence',
      from: { kind: 'measure', measure: 'atop-offence-owed', of: ['partner', 'state'] },
    },
    'consultation-from': {
      ...yes,
      label: 'partner owes state consultation',
      from: { kind: 'measure', measure: 'atop-consultation-owed', of: ['partner', 'state'] },
    },
    'defence-to': {
      ...yes,
      label: 'state owes partner defence',
      from: { kind: 'measure', measure: 'atop-defence-owed', of: ['state', 'partner'] },
    },
    'offence-to': {
      ...yes,
      label: 'state owes partner offence',
      from: { kind: 'measure', measure: 'atop-offence-owed', of: ['state', 'partner'] },
    },
    'consultation-to': {
      ...yes,
      label: 'state owes partner consultation',
      from: { kind: 'measure', measure: 'atop-consultation-owed', of: ['state', 'partner'] },
    },
    likeness: {
      label: 'alliance-likeness',
      unit: 'of pairs behaving so, how many in 100 had a defence pact',
      range: [0, 100],
      decimals: 0,
      from: { kind: 'measure', measure: 'alliance-likeness', of: ['state', 'partner'] },
    },
    disputes: {
      label: 'disputes of partner and rival in ten years',
      unit: 'disputes, each in every year under way',
      range: [0, 100],
      whole: true,
      decimals: 0,
      none: 0,
      from: { kind: 'measure', measure: 'disputes-ten-years', of: ['partner', 'rival'] },
    },
    'distance-partner': {
      ...distance,
      label: 'distance of state from partner',
      from: { kind: 'measure', measure: 'ideal-point-distance', of: ['state', 'partner'] },
    },
    'distance-rival': {
      ...distance,
      label: 'distance of state from rival',
      from: { kind: 'measure', measure: 'ideal-point-distance', of: ['state', 'rival'] },
    },
  },
  parameters: {
    dependence: {
      label: 'dependence by',
      default: 'highest',
      options: {
        highest: {
          about: 'the highest of arms, trade and strength',
          needs: ['arms', 'trade', 'strength', 'partner-strength'],
        },
        mean: { about: 'the mean of the three', needs: ['arms', 'trade', 'strength', 'partner-strength'] },
        arms: { about: "partner's share of arms imports", needs: ['arms'] },
        trade: { about: 'trade with partner over GDP', needs: ['trade'] },
        strength: { about: "partner's share of their joint strength", needs: ['strength', 'partner-strength'] },
      },
      origin: {
        kind: 'ours',
        why: 'Snyder names no scale; who can do without a partner in one respect may not in another',
      },
    },
    'full-trade': {
      label: 'trade that counts as full dependence',
      unit: 'share of GDP',
      default: 0.2,
      range: [0.1, 0.3],
      origin: { kind: 'ours', why: 'few partners reach a fifth of GDP' },
    },
    commitment: {
      label: 'commitment by',
      default: 'treaty-or-behaviour',
      options: {
        'treaty-or-behaviour': {
          label: 'obligations or behaviour',
          about: 'obligations, or behaviour like that of treaty allies',
          needs: ['likeness'],
        },
        treaty: { about: 'obligations alone' },
      },
      origin: { kind: 'ours', why: 'ties without a defence pact may be relied on as well: both readings are shown' },
    },
    kept: {
      label: 'share of defence pacts kept',
      unit: 'share of pacts invoked in war',
      default: 0.41,
      range: [0.22, 0.75],
      origin: {
        kind: 'published',
        citation:
          'Berkemeier and Fuhrmann 2018, Research & Politics: 41% of defence pacts 1816-2003; 22% of all commitments since 1945; Leeds 2003, International Organization 57(4): about 75% of commitments 1816-1944',
      },
    },
    consultation: {
      label: 'weight of consultation beside defence',
      unit: 'share',
      default: 0.25,
      range: [0, 0.5],
      origin: { kind: 'ours', why: 'a duty to talk binds less than one to fight' },
    },
    years: {
      label: 'years looked ahead',
      unit: 'years',
      default: 3,
      range: [1, 5],
      origin: { kind: 'ours', why: 'as long as plans are made for' },
    },
    least: {
      label: 'least fear that counts',
      unit: '0 to 1',
      default: 0.15,
      range: [0.05, 0.25],
      origin: { kind: 'ours', why: 'Snyder gives signs, no sizes' },
    },
  },
  verdicts: {
    abandonment: {
      label: 'fears abandonment more',
      about: 'it would tighten the tie, to be less easily left',
      implies: 'align',
    },
    entrapment: {
      label: 'fears entrapment more',
      about: 'it would loosen the tie, to be less easily drawn in',
      implies: 'apart',
    },
    neither: { label: 'fears neither much', about: 'neither fear moves it', implies: 'silent' },
  },
  readings: {
    abandonment: { label: 'fear of abandonment (A)', unit: '0 to 1', decimals: 2 },
    entrapment: { label: 'fear of entrapment (E)', unit: '0 to 1', decimals: 2 },
  },
  rule: [
    'A = dependence of state (1 - commitment of partner); E = P(dispute of partner and rival) x obligation of state x (1 - shared interest)',
    'dependence: arms share; min(1, trade over GDP / the trade that counts as full); c_partner / (c_state + c_partner); the highest of them, or one',
    'commitment = share of pacts kept x max(pledge, alliance-likeness / 100); pledge = 1 for defence or offence owed, else the weight of consultation where owed',
    'P = 1 - e^(-years x disputes in ten years / 10); obligation = the pledge of state; shared interest = d(state, rival) / (d(state, partner) + d(state, rival))',
    'neither where both are below the least fear that counts; else the greater one',
  ],
  judge: (inputs, { dependence: by, 'full-trade': full, commitment, kept, consultation, years, least }) => {
    const { arms, trade, strength, 'partner-strength': theirs } = inputs;
    const ofTrade = Math.min(1, trade / full);
    const ofStrength = strength + theirs === 0 ? 0.5 : theirs / (strength + theirs);
    const dependence =
      by === 'arms'
        ? arms
        : by === 'trade'
          ? ofTrade
          : by === 'strength'
            ? ofStrength
            : by === 'mean'
              ? (arms + ofTrade + ofStrength) / 3
              : Math.max(arms, ofTrade, ofStrength);
    const pledged = pledge(inputs['defence-from'], inputs['offence-from'], inputs['consultation-from'], consultation);
    const relied = kept * (commitment === 'treaty' ? pledged : Math.max(pledged, inputs.likeness / 100));
    const owed = pledge(inputs['defence-to'], inputs['offence-to'], inputs['consultation-to'], consultation);
    const apart = 1 - sharedInterest(inputs['distance-partner'], inputs['distance-rival']);
    const abandonment = dependence * (1 - relied);
    const entrapment = chanceOfDispute(inputs.disputes, years) * owed * apart;
    const verdict =
      Math.max(abandonment, entrapment) < least ? 'neither' : abandonment >= entrapment ? 'abandonment' : 'entrapment';
    return { verdict, readings: { abandonment, entrapment } };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Snyder 1984',
      citation:
        'Snyder, Glenn H. (1984), The Security Dilemma in Alliance Politics, World Politics 36(4): 461-495. Read in abstract.',
    },
    {
      short: 'Berkemeier and Fuhrmann 2018',
      citation:
        'Berkemeier, Molly, and Matthew Fuhrmann (2018), Reassessing the Fulfillment of Alliance Commitments in War, Research & Politics, April 2018. Read in abstract.',
    },
    {
      short: 'Leeds 2003',
      citation:
        'Leeds, Brett Ashley (2003), Alliance Reliability in Times of War: Explaining State Decisions to Violate Treaties, International Organization 57(4): 801-827. Read in abstract.',
      doi: '10.1017/S0020818303574057',
    },
  ],
  worked: [
    {
      about: 'say, all arms from a partner nine times as strong, which owes nothing and behaves like none that does',
      inputs: { ...nothing(), arms: 1, strength: 0.01, 'partner-strength': 0.09 },
      verdict: 'abandonment',
      readings: { abandonment: 1, entrapment: 0 },
    },
    {
      about:
        'say, defence owed to a weak partner with five disputes in ten years, the rival as near as the partner: (1 - e^-1.5) / 2',
      inputs: {
        ...nothing(),
        strength: 0.1,
        'partner-strength': 0.01,
        'defence-to': 1,
        disputes: 5,
        'distance-partner': 1,
        'distance-rival': 1,
      },
      verdict: 'entrapment',
      readings: { abandonment: 0.0909, entrapment: 0.3884 },
    },
  ],
  notes: [
    'Snyder gives signs and no numbers: every size here is ours, and what can be tested are the signs.',
    'The rival is one state, the greatest threat of partner: quarrels with others are not counted.',
    'Only what state owes can entrap it here: Snyder also sees loyalty to a partner that one cannot afford to lose.',
    'Disputes are coded to 2014, and obligations to 2018.',
  ],
});

/** A worked case in which nothing is owed, traded or fought. */
function nothing(): Record<string, number> {
  return {
    arms: 0,
    trade: 0,
    strength: 0,
    'partner-strength': 0,
    'defence-from': 0,
    'offence-from': 0,
    'consultation-from': 0,
    'defence-to': 0,
    'offence-to': 0,
    'consultation-to': 0,
    likeness: 0,
    disputes: 0,
    'distance-partner': 0,
    'distance-rival': 0,
  };
}
