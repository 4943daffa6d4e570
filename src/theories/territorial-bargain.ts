import { territorialBargain as bargainOver } from '../bargaining/index.ts';
import { fearon1995, powell2006 } from './bargaining-works.ts';
import { declareTheory } from './theory.ts';

/**
 * Area in km² by the survey of 2020 as Japan's foreign ministry prints it. Both names: Japanese, then Russian where it differs.
 */
const islands = [
  { name: 'Habomai', area: 95 },
  { name: 'Shikotan', area: 251 },
  { name: 'Kunashiri/Kunashir', area: 1490 },
  { name: 'Etorofu/Iturup', area: 3168 },
] as const;

const all = islands.reduce((sum, { area }) => sum + area, 0);

const worth = (label: string, unit: string, usual?: number) =>
  ({
    label,
    unit,
    range: [0, 5],
    decimals: 2,
    from: { kind: 'stated', ...(usual !== undefined && { usual }) },
  }) as const;

const ofUnit = 'share of what all units are worth to the holder';

/** Indivisible units, side payments and what giving one up costs at home. */
export const territorialBargainTheory = declareTheory({
  id: 'territorial-bargain',
  title: 'The territorial bargain',
  question: 'Is there a settlement over the units that the holder holds and the claimant claims, and of how many?',
  family: 'bargaining',
  roles: { holder: { about: 'the one that holds them' }, claimant: { about: 'the one that claims them' } },
  inputs: {
    claimantWorth: worth('what all units are worth to the claimant', 'times what they are worth to the holder', 1),
    settlement: worth('what a settlement by itself is worth to the holder', ofUnit, 0.05),
    claimantSettlement: worth('what a settlement by itself is worth to the claimant', ofUnit, 0.05),
    payment: worth('the most that the claimant can pay', ofUnit, 0.5),
    holderAudience: worth('what handing a unit over costs the holder at home', `${ofUnit}, each unit`),
    claimantAudience: worth('what giving up the claim to a unit costs the claimant at home', `${ofUnit}, each unit`),
  },
  parameters: {
    area: {
      label: 'how far worth goes by area',
      unit: '0: each unit alike; 1: by area',
      default: 0.5,
      range: [0, 1],
      origin: { kind: 'ours', why: 'sea, fish, passages and standing go with each island, ground with its area' },
    },
    weight: {
      label: 'the holder’s bargaining weight',
      unit: '0 to 1',
      default: 0.5,
      range: [0.3, 0.7],
      origin: { kind: 'ours', why: 'Nash’s own is one half' },
    },
  },
  verdicts: {
    all: { label: 'all four', about: 'the best settlement hands over every unit', implies: 'silent' },
    some: { label: 'some of them', about: 'the best settlement divides the units', implies: 'silent' },
    none: { label: 'a settlement without any', about: 'both gain most where the claim is dropped', implies: 'silent' },
    'audience-bars': {
      label: 'no settlement: what it costs at home',
      about: 'there would be one if giving up cost nothing at home',
      implies: 'silent',
    },
    'payment-bars': {
      label: 'no settlement: nothing to pay it with',
      about: 'there would be one if any payment could be made',
      implies: 'silent',
    },
    'indivisible-bars': {
      label: 'no settlement: the units cannot be split',
      about: 'there would be one if they could',
      implies: 'silent',
    },
    'nothing-to-gain': {
      label: 'no settlement: nothing to gain',
      about: 'no division is worth more to the two than none',
      implies: 'silent',
    },
  },
  readings: {
    handedOver: { label: 'units handed over', unit: 'of four', decimals: 0 },
    payment: { label: 'paid for them', unit: ofUnit, decimals: 2 },
    feasible: { label: 'settlements that both would rather have than none', unit: 'of 16', decimals: 0 },
    gap: { label: 'what is lacking for one', unit: ofUnit, decimals: 2 },
  },
  rule: [
    'handing over units S for a payment t the holder gains g - v(S) - a n(S) + t, the claimant g’ + v’(S) - a’ (4 - n(S)) - t',
    'v, v’ what units are worth to each; g, g’ what a settlement is; a, a’ what giving one up costs at home; n(S) how many',
    'a settlement is one where both gain; the best has the largest weighted product of gains (Nash)',
  ],
  judge: (
    { claimantWorth, settlement, claimantSettlement, payment, holderAudience, claimantAudience },
    { area, weight },
  ) => {
    const found = bargainOver({
      units: islands.map((one) => {
        const toHolder = area * (one.area / all) + (1 - area) / islands.length;
        return { name: one.name, toHolder, toClaimant: claimantWorth * toHolder };
      }),
      settlement: { holder: settlement, claimant: claimantSettlement },
      audience: { holder: holderAudience, claimant: claimantAudience },
      payment: { claimantPays: payment, holderPays: 0 },
      weight,
    });
    const [best] = found.nash;
    if (!best) {
      const [obstacle] = found.none!.obstacles;
      return {
        verdict: obstacle === 'value' ? ('nothing-to-gain' as const) : (`${obstacle!}-bars` as const),
        readings: { feasible: 0, gap: found.none!.gap },
      };
    }
    const handedOver = best.handedOver.length;
    return {
      verdict: handedOver === islands.length ? 'all' : handedOver === 0 ? 'none' : 'some',
      readings: { handedOver, payment: best.agreed, feasible: found.feasible.length, gap: 0 },
    };
  },
  cost: 'search',
  works: [
    fearon1995,
    powell2006,
    {
      short: 'Radchenko',
      citation:
        'Radchenko, S., on Russia’s policy in Asia (written in 2014), which holds that each side waits for the other to concede and that nationalist resentment makes concessions dear',
    },
    {
      short: 'MOFA Japan',
      citation:
        'Ministry of Foreign Affairs of Japan, Northern Territories, table of areas (survey of 2020), https://www.mofa.go.jp/erp/rss/northern/page1we_000017.html',
    },
  ],
  worked: [
    {
      about:
        'Russia and Japan (worths ours): the islands worth half as much again to the claimant, nothing lost at home: all four for half of their worth to the holder',
      inputs: {
        claimantWorth: 1.5,
        settlement: 0.05,
        claimantSettlement: 0.05,
        payment: 2,
        holderAudience: 0,
        claimantAudience: 0,
      },
      verdict: 'all',
      readings: { handedOver: 4, payment: 1.25, feasible: 16 },
    },
    {
      about: 'the same, where each island given up costs either 0.15 at home',
      inputs: {
        claimantWorth: 1,
        settlement: 0.05,
        claimantSettlement: 0.05,
        payment: 0.5,
        holderAudience: 0.15,
        claimantAudience: 0.15,
      },
      verdict: 'audience-bars',
      readings: { feasible: 0, gap: 0.5 },
    },
  ],
  notes: [
    'The units are the four that Japan calls the Northern Territories and Russia the southern Kurils, administered by Russia since 1945: Etorofu/Iturup, Kunashiri/Kunashir, Shikotan and Habomai (95 to 3,168 km²). The declaration of 1956 speaks of the last two, 7% of the area.',
    'All worths and costs at home are stated, or ours: nobody measures them. It takes no side on whose the islands are.',
    'Other units: territorialBargain in entente/bargaining takes up to twelve of any worth.',
    'Judging enumerates sixteen divisions, so draws are fewer.',
  ],
});
