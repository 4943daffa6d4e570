import type { Absence } from '../../figures/index.ts';
import type { ComposedMeasure } from '../measure.ts';
import { behaviourParts, featureValues } from './behaviour.ts';
import { explainLikeness, type LikenessExplained, likenessBounds, likenessOf } from './model.ts';

/** Why there is no score: what keeps all parts from being asked for, else that neither votes nor trade are coded. */
function reasonOf(parts: readonly (number | Absence)[]): Absence | undefined {
  for (const reason of ['no-such-state', 'not-loaded'] as const) if (parts.includes(reason)) return reason;
  return undefined;
}

export const allianceLikeness: ComposedMeasure = {
  kind: 'composed',
  name: 'alliance-likeness',
  label: 'Alliance-likeness',
  question: 'Of pairs behaving as i and j do, how many in 100 had a defence pact?',
  unit: 'pairs in 100, 0 to 100',
  of: 'dyad',
  range: [0, 100],
  decimals: 0,
  closer: 'higher',
  origin: {
    kind: 'estimated',
    from: 'pairs of member states, 1992-2010: their votes, trade, arms, exercises, conflicts and US troops, and their defence pacts (ATOP 5.1)',
  },
  formula:
    '100 / (1 + e^-z), z = c + Σ f(x): f a step function of each feature x, rising or falling only; c and f by boosting, the mean of 30 refits',
  parts: behaviourParts,
  years: [1992, 2024],
  breaks: [
    {
      year: 2015,
      note: 'From 2015 without exercises (coded to 2010), and without trade shares but for a few reporters.',
    },
    { year: 2019, note: 'From 2019 without trade.' },
    { year: 2021, note: 'From 2021 on votes, arms and US troops alone.' },
  ],
  notes: [
    'A measure of behaviour, not a forecast: whether a pair had a pact last year tells far better whether it has one now.',
    'It looks at no treaty, no organisation, no distance, no regime and no size. Trade follows distance, so neighbours look closer.',
    'Fitted with each pact counting as one, so that the large regional pacts do not rule; then calibrated so that each pair counts once.',
    'What is not observed is left out of the model, which is then another one fitted to the same pairs: an absence neither raises nor lowers the score, but widens its interval.',
    'The interval: refits on weights drawn anew for each pact and pair, widened until it held the share with a pact in 95 of 100 groups of pairs that were left out of the fit. For a region that is not in the data it is too narrow.',
    'docs/alliance-likeness.md has the design, written before any list was looked at, and how well it does on pairs and regions held out.',
  ],
  worked: {
    about:
      'say, at 95 by like votes and by likeness of trade, 5% of the trade of one of them, a tenth or more of their close partners in common, a fifth of their exercises joint, no conflict, one shared opponent, 30% of one’s arms from the other',
    parts: [95, 95, 0.05, 10, 20, 0, 1, 0, 0.3, 0, 'outside-coverage', 'outside-coverage'],
    value: 74.6304695979063,
  },
  value: (parts) => reasonOf(parts) ?? likenessOf(featureValues(parts)) ?? 'not-coded',
  interval: (parts) => likenessBounds(featureValues(parts))!,
};

/**
 * A pair's score split among what it rests on.
 * @param parts values or absences of `allianceLikeness.parts`, in their order
 * @returns undefined where there is no score
 */
export function contributionsOf(parts: readonly (number | Absence)[]): LikenessExplained | undefined {
  return reasonOf(parts) === undefined ? explainLikeness(featureValues(parts)) : undefined;
}
