import type { NoLeaderCoded, OneLeader } from '../../inquiry/leader-turnover.ts';
import { codeOf } from '../../states/index.ts';
import { assessmentJson } from '../theories/theory-json.ts';
import type { SplitSection } from './section-split.ts';
import type { WhySection } from './section-why.ts';

/** What the theories say of a pair, in the form of the dossier's `why`. */
export function whyJson({ compared, partings }: WhySection): Record<string, unknown> {
  return {
    answers: compared.speaking.flatMap(({ answers }) => answers.map((answer) => assessmentJson(answer))),
    lacking: compared.lacking.map(({ theory, missing }) => ({ theory: theory.id, missing })),
    partings: partings.map(({ answer, flip, toward }) => ({ theory: answer.theory.id, toward, flip })),
  };
}

/** What would split or seal it, in the form of the dossier's `split`. */
export function splitJson({ offers, prices, pact }: SplitSection): Record<string, unknown> {
  return {
    offers: offers.map(({ offer, assessment, taken }) => ({
      offer: offer.name,
      year: offer.year,
      outcome: offer.outcome,
      ...(taken !== undefined && { taken }),
      answer: assessmentJson(assessment),
    })),
    prices: prices.map(({ state, assessment }) => ({ state: codeOf(state), answer: assessmentJson(assessment) })),
    ...(pact && { pact: assessmentJson(pact) }),
  };
}

/** What rests on one leader of a state. */
export function leaderJson(one: OneLeader | NoLeaderCoded): Record<string, unknown> {
  const common = { state: codeOf(one.state), year: one.year, words: one.words };
  if (one.kind === 'absent') return { ...common, absent: one.reason };
  return {
    ...common,
    coded: one.coded,
    tenure: one.tenure,
    since: one.since,
    ...(one.polyarchy !== undefined && { polyarchy: one.polyarchy }),
    regime: one.regime,
    sources: one.sources,
  };
}
