import { InputError } from '../sources/input-error.ts';

/** Rules that say who is a friend and who a foe, by the names that users give, and the measure of each. They disagree: name yours. */
export const tieRules = {
  treaties: 'tie-by-treaties-and-disputes',
  defence: 'tie-by-defence-and-disputes',
  votes: 'tie-by-votes',
  peace: 'tie-by-peace-scale',
} as const;
export type TieRule = keyof typeof tieRules;

/** What each goes by, after "by". */
export const tieRuleWords: Readonly<Record<TieRule, string>> = {
  treaties: 'treaties and disputes',
  defence: 'defence pacts and disputes',
  votes: 'votes',
  peace: 'the peace scale',
};

export const isTieRule = (word: string): word is TieRule => Object.hasOwn(tieRules, word);

/**
 * Rules in the order in which they are asked: of each pair the first that gives it a sign decides.
 * @param text a rule, or several joined by +
 * @throws InputError where one is unknown or stands twice
 * @example tieRulesOf('treaties+votes', '--rule') // ['treaties', 'votes']
 */
export function tieRulesOf(text: string, flag: string): TieRule[] {
  const words = text.split('+').map((word) => word.trim());
  const unknown = words.find((word) => !isTieRule(word));
  if (unknown !== undefined)
    throw new InputError(
      `${flag} ${text}`,
      unknown === '' ? 'a rule is missing' : `no such rule${words.length > 1 ? `: ${unknown}` : ''}`,
      `Rules: ${Object.keys(tieRules).join(', ')}; treaties+votes takes signs by votes where treaties give none`,
    );
  const rules = words as TieRule[];
  const twice = rules.find((rule, n) => rules.indexOf(rule) !== n);
  if (twice) throw new InputError(`${flag} ${text}`, `${twice} stands twice`, 'Name each rule once');
  return rules;
}

/** "by treaties and disputes", "by treaties and disputes, else by votes". */
export const rulesWords = (rules: readonly TieRule[]): string =>
  rules.map((rule, n) => `${n === 0 ? 'by' : 'else by'} ${tieRuleWords[rule]}`).join(', ');
