import type { Atlas } from '../atlas/atlas.ts';
import type { BalanceSeries } from '../inquiry/balance-series.ts';
import { noNetwork, reachOf, signedYear } from '../inquiry/signed-year.ts';
import { type TieRule, tieRules } from '../inquiry/tie-rules.ts';
import type { SignedNetwork } from '../networks/index.ts';
import type { NetworkOrigin } from '../pages/networks/balance-members.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, nameIn } from '../states/index.ts';
import { year } from './number-argument.ts';
import { pairArgument } from './state-argument.ts';
import type { Given } from './view.ts';

/** A network, where it comes from, and the atlas behind it. */
export interface AskedNetwork {
  network: SignedNetwork;
  origin: NetworkOrigin;
}

/** The signed network of a year. @throws InputError where there is none */
export async function networkOfYear(atlas: Atlas, year: number, rules: readonly TieRule[]): Promise<AskedNetwork> {
  const signed = await signedYear(atlas, year, rules);
  if ('missing' in signed) throw noNetwork(signed);
  return { network: signed.network, origin: { kind: 'year', signed } };
}

/** The places of the two that are asked about. @throws InputError where one is unknown, or has no tie in the network */
export function pairIn(
  network: SignedNetwork,
  origin: NetworkOrigin,
  given: Given,
): readonly [number, number] | undefined {
  const words =
    given
      .text('states')
      ?.split(',')
      .map((word) => word.trim()) ?? given.words;
  if (words.length === 0) return undefined;
  if (origin.kind === 'list') {
    if (words.length !== 2 || words[0] === words[1])
      throw new InputError(`"${words.join(' ')}"`, 'two different members of the list are needed', 'Name two of them');
    return words.map((word) => {
      const place = network.members.indexOf(word);
      if (place < 0)
        throw new InputError(`"${word}"`, `no such member in ${origin.file}`, 'Write names as the list has them');
      return place;
    }) as unknown as [number, number];
  }
  const asked = origin.signed.year;
  return pairArgument(words, asked).map((state) => {
    const place = network.members.indexOf(codeOf(state));
    if (place < 0)
      throw new InputError(
        nameIn(state, asked),
        `it has no tie in ${asked} by this rule, so it stands in no camp`,
        `Ask by another: --rule ${Object.keys(tieRules)
          .filter((rule) => !origin.signed.rules.includes(rule as TieRule))
          .join(', ')}`,
      );
    return place;
  }) as unknown as [number, number];
}

/** First and last year of a series. @throws InputError where they are the wrong way round */
export function yearsGiven(given: Given, rules: readonly TieRule[]): [from: number, to: number] {
  const to = year(given, 'to') ?? Math.max(...rules.map((rule) => reachOf(rule)[1]));
  const from = year(given, 'from') ?? Math.min(1946, to);
  if (from > to) throw new InputError('--from', `${from} is after --to ${to}`, 'Turn the two round');
  return [from, to];
}

/** @throws InputError where not one of the years has a network */
export function checkReached({ years, rules }: BalanceSeries): void {
  const last = years.at(-1)!;
  if (years.every((one) => 'missing' in one) && 'missing' in last)
    throw noNetwork({ year: last.year, rules, missing: last.missing });
}
