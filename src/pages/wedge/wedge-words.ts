import { capitalised, list, showNumber } from '../../charts/text.ts';
import type { WedgeAnswer } from '../../inquiry/wedge.ts';
import type { Outcome } from '../../sources/offers/offer.ts';
import { nameIn, withArticle } from '../../states/index.ts';

/** A price as shown: from 1 on no offer reaches it. */
export const priceWords = (price: number) => (price >= 2 ? '2 or more' : showNumber(price, 2));

/** What became of an offer, in words. */
export const outcomeWords: Readonly<Record<Outcome, string>> = {
  realigned: 'the target left the tie, or kept out of it',
  loosened: 'the target stayed, with less of the tie',
  held: 'the tie held',
  'never-offered': 'it was never offered',
  'not-known': 'not known',
};

/** Who plays which part: names as they were in the year judged. */
export function wedgeNames({
  assessment: { roles, year },
}: WedgeAnswer): Record<'divider' | 'target' | 'partner', string> {
  const name = (role: string) => withArticle(nameIn(roles[role]!.states[0]!, year));
  return { divider: name('divider'), target: name('target'), partner: name('partner') };
}

/** Everything that stands in the way of an offer, in the order of the theory. */
export type Binding = 'price' | 'credibility' | 'ceiling' | 'cost';

const binding = {
  'refused-price': 'price',
  'refused-credibility': 'credibility',
  'not-offered-ceiling': 'ceiling',
  'not-offered-cost': 'cost',
} as const satisfies Readonly<Record<string, Binding>>;

/** What binds; empty where the offer is made and taken, undefined where that cannot be judged. */
export function bindingOf({ assessment: { judgement, missing } }: WedgeAnswer): Binding[] | undefined {
  if (!judgement || missing.length > 0) return undefined;
  const given = [judgement.verdict, ...(judgement.also ?? [])];
  return Object.entries(binding).flatMap(([verdict, name]) => (given.includes(verdict) ? [name] : []));
}

/** What an offer is measured by: worth, price, belief and its threshold, cost. */
export interface Measured {
  value: number;
  price: number;
  credibility: number;
  /** Undefined where no belief suffices. */
  threshold?: number;
  ceiling: number;
  cost: number;
  benefit: number;
  zone?: { low: number; high: number };
}

/** Undefined where the tie's worth is not known. */
export function measured({ assessment }: WedgeAnswer): Measured | undefined {
  const { judgement, inputs, parameters } = assessment;
  const price = judgement?.readings?.price;
  if (price === undefined) return undefined;
  const input = (name: string) => {
    const figure = inputs.find((one) => one.name === name)?.figure;
    return figure?.kind === 'value' ? figure.value : 0;
  };
  const threshold = judgement?.readings?.threshold;
  const ceiling = input('ceiling');
  return {
    ...{ value: input('value'), price, ceiling },
    credibility: parameters.credibility as number,
    ...(threshold !== undefined && { threshold }),
    cost: input('cost') + (parameters.heed as number) * input('thirdPartyCost'),
    benefit: parameters.benefit as number,
    ...(price <= Math.min(1, ceiling) && { zone: { low: price, high: Math.min(1, ceiling) } }),
  };
}

/** "in 2021: credibility (0.50, needed 0.79) and the ceiling (0.50, at most 0.10) bind", with the numbers of each. */
export function bindingWords(answer: WedgeAnswer): string | undefined {
  const binds = bindingOf(answer);
  const at = measured(answer);
  if (!binds || !at) return undefined;
  const said: Readonly<Record<Binding, string>> = {
    price: `the price (worth ${showNumber(at.value, 2)}, needed ${priceWords(at.price)})`,
    credibility: `credibility (${showNumber(at.credibility, 2)}, needed ${showNumber(at.threshold ?? 1, 2)})`,
    ceiling: `the ceiling (worth ${showNumber(at.value, 2)}, at most ${showNumber(at.ceiling, 2)})`,
    cost: `the cost (${showNumber(at.cost, 2)}, for a gain of ${showNumber(at.benefit, 2)})`,
  };
  const year = `in ${answer.assessment.year}:`;
  if (binds.length === 0) return `${year} nothing binds: the offer would be made and taken`;
  return `${year} ${list(binds.map((one) => said[one]))} ${binds.length === 1 ? 'binds' : 'bind'}`;
}

/** "price and ceiling", "nothing". */
export const bindingNames = (binds: readonly Binding[]): string => (binds.length === 0 ? 'nothing' : list([...binds]));

/** What a kind is called in a sentence: "sanctions relief". */
export const kindWords = (kind: string): string => (kind === 'non-enlargement' ? kind : kind.replaceAll('-', ' '));

/** The same at the beginning of a line. */
export const kindLabel = (kind: string): string => capitalised(kindWords(kind));
