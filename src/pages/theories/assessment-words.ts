import { count, list, showNumber } from '../../charts/text.ts';
import type { Assessment } from '../../inquiry/assess.ts';
import { nameIn } from '../../states/index.ts';
import { type Flip, type Input, optionLabel, type Parameter, type Theory } from '../../theories/index.ts';

/** Names of those who hold a role: "Russia"; of a large set how many, and the first few. */
export function holdersWords(states: readonly number[], year: number): string {
  if (states.length === 0) return 'nobody';
  if (states.length <= 4) return list(states.map((state) => nameIn(state, year)));
  return `${states.length} states (${states
    .slice(0, 3)
    .map((state) => nameIn(state, year))
    .join(', ')} …)`;
}

/** Shares of a hundred, without a claim to more. */
export const ofHundred = (share: number) => `${Math.round(100 * share)}`;

/** "in 2004: free hand", or what remains where inputs are missing. */
export function verdictSentence({ theory, judgement, remain, missing, year }: Assessment): string {
  const label = (verdict: string) => theory.verdicts[verdict]!.label;
  const without = list(missing.map((name) => theory.inputs[name]!.label));
  if (!judgement) return `in ${year} no verdict: ${without} missing; it could be ${list(remain.map(label), 'or')}`;
  const also = (judgement.also ?? []).map(label);
  const beside = also.length > 0 ? `; also ${list(also)}` : '';
  const whatever = missing.length > 0 ? `, whatever ${without} may be` : '';
  return `in ${year}: ${label(judgement.verdict)}${beside}${whatever}`;
}

/** How the answer holds over plausible settings, in plain words. */
export function sharesSentence({ theory, judgement, plausible }: Assessment): string {
  if (!plausible || !judgement) return '';
  if (plausible.over === 'nothing varies')
    return 'Nothing of it is open: no parameter has a range, no input an interval.';
  const label = (verdict: string) => theory.verdicts[verdict]!.label;
  const others = Object.entries(plausible.shares)
    .filter(([verdict, share]) => verdict !== judgement.verdict && share > 0)
    .sort(([, a], [, b]) => b - a)
    .map(([verdict, share]) => `${label(verdict)} in ${ofHundred(share)}`);
  const rest = others.length > 0 ? `, ${others.join(', ')}` : '';
  const turned =
    plausible.restsOnOurs > 0
      ? ` In ${ofHundred(plausible.restsOnOurs)} of 100 another verdict comes out when only our own parameters are drawn anew.`
      : '';
  return `The same in ${ofHundred(plausible.shares[judgement.verdict] ?? 0)} of 100 plausible settings${rest} (${count(plausible.draws)} draws over ${plausible.over}; a share of settings, not a probability of truth).${turned}`;
}

/** Decimals of an input or parameter where a verdict turns: none of whole numbers, else at least two. */
export function decimalsOf(declared: Input | Parameter): number {
  if ('whole' in declared && declared.whole) return 0;
  return Math.max(2, 'decimals' in declared ? declared.decimals : 2);
}

/** A value of an input or a parameter as a reader meets it: a number, or what the option is called. */
export function settingWords(declared: Input | Parameter, x: number | string): string {
  if ('options' in declared) return optionLabel(declared, `${x}`);
  return typeof x === 'string' ? x : showNumber(x, decimalsOf(declared));
}

/** What one flip says: "threat's share of capability: 0.152 to 0.091 (6% of its range): balance". */
export function flipWords(theory: Theory, { of, name, from, to, distance, verdict }: Flip): string {
  const declared = of === 'input' ? theory.inputs[name]! : theory.parameters[name]!;
  const far =
    distance === undefined ? '' : ` (${distance < 0.005 ? 'under 1' : Math.round(100 * distance)}% of its range)`;
  return `${declared.label}: ${settingWords(declared, from)} to ${settingWords(declared, to)}${far}: ${theory.verdicts[verdict]!.label}`;
}
