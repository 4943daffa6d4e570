import { measureNamed } from '../measures/index.ts';
import type { Measure } from '../measures/measure.ts';
import { InputError } from '../sources/input-error.ts';
import { reachOf } from './signed-year.ts';
import { isTieRule, type TieRule, tieRules, tieRuleWords } from './tie-rules.ts';

/** Rules that know of friendly ties alone: a measure, and from which value on it is a tie. The thresholds are ours. */
const strengths = {
  likeness: {
    measure: 'alliance-likeness',
    least: 50,
    words: 'alliance-likeness',
    tie: 'a pair of which at least 50 in 100 like it had a defence pact',
  },
  arms: {
    measure: 'arms-dependence',
    least: 0.5,
    words: 'arms',
    tie: 'one supplied at least half of the other’s arms imports over five years',
  },
} as const;

export type StrengthRule = keyof typeof strengths;
export type NetworkRule = TieRule | StrengthRule;

export const networkRules: readonly NetworkRule[] = [
  ...(Object.keys(tieRules) as TieRule[]),
  ...(Object.keys(strengths) as StrengthRule[]),
];

export const isStrengthRule = (rule: NetworkRule): rule is StrengthRule => !isTieRule(rule);

/** What a rule goes by, after "by". */
export const networkRuleWords = (rule: NetworkRule): string =>
  isStrengthRule(rule) ? strengths[rule].words : tieRuleWords[rule];

/** What makes a tie of a rule that knows of friendly ones alone. */
export const strengthOf = (rule: StrengthRule): { measure: Measure; least: number; tie: string } => {
  const { measure, least, tie } = strengths[rule];
  return { measure: measureNamed(measure), least, tie };
};

/** The measure that a rule reads. */
export const measureOfRule = (rule: NetworkRule): Measure =>
  isStrengthRule(rule) ? strengthOf(rule).measure : measureNamed(tieRules[rule]);

/** The first and last year that a rule can reach; undefined where that rests on the atlas. */
export const reachOfSigns = (rule: NetworkRule): readonly [number, number] | undefined =>
  isStrengthRule(rule) ? undefined : reachOf(rule);

/** @throws InputError where it is no rule */
export function networkRuleOf(text: string, flag: string): NetworkRule {
  const rule = networkRules.find((name) => name === text);
  if (rule === undefined) throw new InputError(`${flag} ${text}`, 'no such rule', `Rules: ${networkRules.join(', ')}`);
  return rule;
}
