import { credibilityNeeded, reservationPrice, rewardOrCoercion } from '../../bargaining/index.ts';
import { declareTheory, type Input } from '../theory.ts';
import { tieWorth } from './tie-worth.ts';
import { wedgeWorks } from './works.ts';

const cincOf = (role: string) =>
  ({
    label: `the ${role}’s capability index`,
    unit: 'CINC',
    range: [0, 1],
    decimals: 3,
    from: { kind: 'measure', measure: 'cinc', of: role },
  }) as const satisfies Input;

const ofTarget = (measure: string, label: string, unit: string, from: string, to: string) =>
  ({
    label,
    unit,
    range: [0, 1],
    decimals: 3,
    from: { kind: 'measure', measure, of: [from, to] },
    none: 0,
  }) as const satisfies Input;

const stated = (label: string, usual?: number, unit = 'worth to the target, 0 to 1') =>
  ({
    label,
    unit,
    range: [0, 1],
    decimals: 2,
    from: { kind: 'stated', ...(usual !== undefined && { usual }) },
  }) as const;

/** A price of so much or more is shown as this: twice the whole scale is beyond any offer. */
const BEYOND = 2;

const weight = (label: string, usual: number) =>
  ({
    label,
    unit: 'of the weights’ sum',
    default: usual,
    range: [usual / 2, usual * 2],
    origin: { kind: 'ours', why: 'what a tie is worth to a state is not measured; these are parts of it that are' },
  }) as const;

const credibility = (whose: string) =>
  ({
    label: `how far the target believes the ${whose}`,
    unit: 'chance that it keeps its word',
    default: 0.5,
    range: [0, 1],
    origin: {
      kind: 'ours',
      why: 'anything from never to always, the same for divider and partner; commitments kept in war were 75% by Leeds (2003), 50% and, since 1945, 22% by Berkemeier and Fuhrmann (2018)',
    },
  }) as const;

/** Whether an offer would draw a target away from a partner, and which of price, credibility and ceiling stands in the way. */
export const wedge = declareTheory({
  id: 'wedge',
  title: 'The wedge',
  question: 'Would the divider’s offer draw the target away from the partner, and if not, what stands in the way?',
  family: 'wedge',
  roles: {
    divider: { about: 'the one that makes the offer' },
    target: { about: 'the one that it is made to' },
    partner: { about: 'the one that the target is to leave' },
  },
  inputs: {
    value: stated('what the offer is worth to the target'),
    kept: stated('what it keeps of it if the divider goes back on its word', 0),
    cost: stated('what the offer costs the divider', 0, 'cost to the divider, 0 to 1'),
    thirdPartyCost: stated('what it costs others', 0, 'cost to third parties, 0 to 1'),
    ceiling: stated('the most that the divider’s own politics let it give', 1),
    made: {
      label: 'the offer was made',
      unit: '1 where it was: then neither ceiling nor cost stood in its way',
      range: [0, 1],
      whole: true,
      decimals: 0,
      from: { kind: 'stated', usual: 0 },
    },
    counter: stated('what the partner adds to keep the target', 0),
    burden: stated('what the tie is said to cost the target', 0),
    tie: stated('the tie’s worth as you state it'),
    trade: ofTarget('trade-share', 'the target’s trade with the partner', 'share of its trade', 'target', 'partner'),
    arms: ofTarget(
      'arms-dependence',
      'the target’s arms from the partner',
      'share of its arms imports over five years',
      'target',
      'partner',
    ),
    defence: ofTarget(
      'atop-defence-owed',
      'defence that the partner owes the target',
      '1 where owed',
      'partner',
      'target',
    ),
    consultation: ofTarget(
      'atop-consultation-owed',
      'consultation that the partner owes the target',
      '1 where owed',
      'partner',
      'target',
    ),
    tradeWithDivider: ofTarget(
      'trade-share',
      'the target’s trade with the divider',
      'share of its trade',
      'target',
      'divider',
    ),
    dividerCinc: cincOf('divider'),
    targetCinc: cincOf('target'),
    partnerCinc: cincOf('partner'),
  },
  parameters: {
    credibility: credibility('divider'),
    partnerCredibility: credibility('partner'),
    switching: {
      label: 'what leaving costs by itself',
      unit: 'worth to the target',
      default: 0.1,
      range: [0, 0.2],
      origin: { kind: 'ours', why: 'ruptures cost something; how much is not measured' },
    },
    composition: {
      label: 'what the tie’s worth is made of',
      default: 'trade-arms-treaty',
      options: {
        'trade-arms-treaty': {
          about: 'trade, arms and what the partner owes',
          needs: ['trade', 'arms', 'defence', 'consultation'],
        },
        'trade-arms': { about: 'trade and arms', needs: ['trade', 'arms'] },
        'trade-treaty': {
          about: 'trade and what the partner owes',
          needs: ['trade', 'defence', 'consultation'],
        },
        'arms-treaty': {
          about: 'arms and what the partner owes',
          needs: ['arms', 'defence', 'consultation'],
        },
        trade: { about: 'trade alone', needs: ['trade'] },
        stated: { about: 'as you state it', needs: ['tie'] },
      },
      origin: { kind: 'ours', why: 'data sets end in different years, and none measures a tie’s worth whole' },
    },
    tradeWeight: weight('weight of trade', 0.4),
    armsWeight: weight('weight of arms', 0.3),
    treatyWeight: weight('weight of what the partner owes', 0.3),
    benefit: {
      label: 'what the split is worth to the divider',
      unit: 'on the scale of its costs',
      default: 0.5,
      range: [0.25, 0.75],
      origin: { kind: 'ours', why: 'nobody measures it; one half of the scale is the middle' },
    },
    heed: {
      label: 'how far the divider counts what others pay',
      unit: '0: not at all; 1: as its own',
      default: 0.5,
      range: [0, 1],
      origin: { kind: 'ours', why: 'dividers differ; the middle, and all of the range is drawn' },
    },
    manner: {
      label: 'reward or coercion',
      default: 'judged',
      options: {
        judged: {
          label: 'judged',
          about: 'which of the two the divider would turn to',
          needs: ['tradeWithDivider', 'dividerCinc', 'targetCinc', 'partnerCinc', 'trade'],
        },
        'left-out': { about: 'left out' },
      },
      origin: { kind: 'ours', why: 'told beside the verdict, never part of it' },
    },
    grave: {
      label: 'the threat from which it is grave',
      unit: 'share of the three’s capability that target and partner have',
      default: 0.5,
      range: [0.4, 0.6],
      origin: { kind: 'ours', why: 'Izumikawa gives no number; half is where the two outweigh the divider' },
    },
  },
  verdicts: {
    accepted: {
      label: 'offered and taken',
      about: 'the target leaves: the offer is worth more, believed as it is, than staying',
      implies: 'apart',
    },
    'refused-price': {
      label: 'refused: the price',
      about: 'it would be too little even if fully believed',
      implies: 'align',
    },
    'refused-credibility': {
      label: 'refused: credibility',
      about: 'it would be enough if it were believed',
      implies: 'align',
    },
    'not-offered-ceiling': {
      label: 'not offered: the ceiling',
      about: 'the target would take it, but the divider’s own politics forbid it',
      implies: 'align',
    },
    'not-offered-cost': {
      label: 'not offered: the cost',
      about: 'the target would take it, but the split is not worth it to the divider',
      implies: 'align',
    },
    reward: {
      label: 'the divider would turn to reward',
      about: 'the divider would offer rather than threaten',
      implies: 'silent',
    },
    coercion: {
      label: 'the divider would turn to coercion',
      about: 'a grave threat and too little to give: the divider would turn to threats',
      implies: 'silent',
    },
  },
  readings: {
    price: {
      label: 'reservation price (2: 2 or more)',
      unit: 'worth to the target; above 1 no offer reaches it',
      decimals: 2,
    },
    shortfall: { label: 'how far the offer falls short', unit: 'worth to the target', decimals: 2 },
    threshold: { label: 'credibility from which it would be taken', unit: '0 to 1', decimals: 2 },
    tie: { label: 'worth of the tie to the target', unit: '0 to 1', decimals: 2 },
    rewardPower: {
      label: 'the divider’s reward power beside the partner’s',
      unit: 'share of the target’s trade with the two',
      decimals: 2,
    },
    threat: { label: 'threat from the two together', unit: 'share of the three’s capability', decimals: 2 },
  },
  rule: [
    'the target leaves where q x + (1 - q) r - s >= q’ (u + y): x the offer’s worth to it, r what it keeps if the divider goes back on its word, s what leaving costs, u the tie’s worth, y the partner’s counter-offer, q and q’ how far it believes divider and partner',
    'reservation price x* = (q’ (u + y) + s - (1 - q) r) / q; the zone of agreement runs from x* to the divider’s ceiling',
    'price binds where even q = 1 would not do, credibility where it would; the ceiling where x is above it; cost where own cost + heed × others’ cost >= the split’s worth',
    'u = weighted mean of log(1 + trade share / 0.005) / log(201), log(1 + arms share / 0.02) / log(51) and 1 for defence owed (0.5 for consultation alone)',
    'coercion where (c’ + c’’) / (c + c’ + c’’) is above the grave threshold and the divider’s share of the target’s trade with the two is below x*',
  ],
  judge: (i, p) => {
    const u = Math.max(0, (p.composition === 'stated' ? i.tie : tieWorth(i, p)) - i.burden);
    const bargain = {
      tie: u,
      switching: p.switching,
      credibility: p.credibility,
      partnerCredibility: p.partnerCredibility,
      counter: i.counter,
      renege: Math.min(i.kept, i.value),
    };
    const price = Math.min(BEYOND, reservationPrice(bargain));
    const threshold = credibilityNeeded(bargain, i.value);
    const overCeiling = i.made === 0 && i.value > i.ceiling;
    const cost = i.cost + p.heed * i.thirdPartyCost;
    const binds: ('refused-price' | 'refused-credibility' | 'not-offered-ceiling' | 'not-offered-cost')[] = [];
    if (threshold === undefined) binds.push('refused-price');
    else if (threshold > p.credibility) binds.push('refused-credibility');
    if (overCeiling) binds.push('not-offered-ceiling');
    if (i.made === 0 && cost > 0 && cost >= p.benefit) binds.push('not-offered-cost');
    const also: ((typeof binds)[number] | 'reward' | 'coercion')[] = binds.slice(1);
    const readings: {
      price: number;
      shortfall: number;
      tie: number;
      threshold?: number;
      rewardPower?: number;
      threat?: number;
    } = {
      price,
      shortfall: Math.max(0, price - i.value),
      tie: u,
    };
    if (threshold !== undefined) readings.threshold = threshold;
    if (p.manner === 'judged') {
      const both = i.tradeWithDivider + i.trade;
      const rewardPower = both === 0 ? 0 : i.tradeWithDivider / both;
      const three = i.dividerCinc + i.targetCinc + i.partnerCinc;
      const threat = three === 0 ? 0 : (i.targetCinc + i.partnerCinc) / three;
      also.push(rewardOrCoercion({ threat, rewardPower, price, grave: p.grave }));
      readings.rewardPower = rewardPower;
      readings.threat = threat;
    }
    return { verdict: binds[0] ?? 'accepted', also, readings };
  },
  cost: 'closed-form',
  works: wedgeWorks,
  worked: [
    ...(
      [
        [1, 0.5, 'accepted'],
        [0.75, 0.6667, 'accepted'],
        [0.5, 1, 'accepted'],
      ] as const
    ).map(([q, price, verdict]) => ({
      about: `a tie worth 0.4, leaving costs 0.1, a partner fully believed: at a credibility of ${q} the price is ${price}`,
      inputs: { ...nothing(), tie: 0.4, value: 1 },
      parameters: { composition: 'stated', manner: 'left-out', credibility: q, partnerCredibility: 1 },
      verdict,
      readings: { price },
    })),
    {
      about: 'the same at a credibility of 0.4: no offer would do',
      inputs: { ...nothing(), tie: 0.4, value: 1 },
      parameters: { composition: 'stated', manner: 'left-out', credibility: 0.4, partnerCredibility: 1 },
      verdict: 'refused-credibility',
      readings: { price: 1.25, shortfall: 0.25, threshold: 0.5 },
    },
    {
      about: 'words alone, worth nothing: refused for the price',
      inputs: { ...nothing(), tie: 0.4 },
      parameters: { composition: 'stated', manner: 'left-out', partnerCredibility: 1 },
      verdict: 'refused-price',
      readings: { price: 1, shortfall: 1 },
    },
  ],
  notes: [
    'The worth of offers and of ties is coded by us on one scale of 0 to 1. A verdict is about these codings, and the shares say how far it hangs on them.',
    'What cannot be taken back counts whether or not the divider is believed (kept); what can is worth its credibility.',
    'A target weighs three things here. Fear of the partner, of the divider, and what its own public would say are in none of them, except as you put them into the worths.',
    'Kupchan’s own argument is also that the tie costs the target more than it thinks: that is the input burden.',
  ],
});

/** Every input of a case in which nothing is offered, measured or owed. */
function nothing() {
  return {
    ...{ value: 0, kept: 0, cost: 0, thirdPartyCost: 0, ceiling: 1, made: 0, counter: 0, burden: 0, tie: 0 },
    ...{ trade: 0, arms: 0, defence: 0, consultation: 0, tradeWithDivider: 0 },
    ...{ dividerCinc: 0, targetCinc: 0, partnerCinc: 0 },
  };
}
