import type { Atlas } from '../atlas/atlas.ts';
import { holdingOf } from '../atlas/holding.ts';
import { type Absence, statesOfKey } from '../figures/index.ts';
import { FIRST_YEAR, LAST_YEAR, membersIn, stateByCode } from '../states/index.ts';
import { type Balance, balanceSteps } from './balance.ts';
import { isStrengthRule, measureOfRule, type NetworkRule, reachOfSigns, strengthOf } from './network-rules.ts';
import { signedYear } from './signed-year.ts';
import { yearOf } from './standing.ts';

export interface NetworkTie {
  /** COW numbers, the lower first. */
  a: number;
  b: number;
  sign: 1 | -1;
  /** Friendly across the two camps, or hostile within one. */
  frustrated: boolean;
}

/** Who stands in which camp. */
export interface NetworkCamps {
  /** The camp of each state in the largest connected part: 0 is that of `anchor`. */
  main: ReadonlyMap<number, 0 | 1>;
  /** The state with the lowest COW number in the largest part: it says which camp is drawn as the first, and nothing else. */
  anchor: number;
  /** The two sides of parts that no tie joins to the largest. */
  apart: ReadonlyMap<number, 0 | 1>;
  /** Share of the best splits in which a state stands in the rarer of its two camps, where above 0. */
  eitherWay: ReadonlyMap<number, number>;
  /** Ties at odds with the split, and the least that any split has. */
  frustration: number;
  bound: number;
  proved: boolean;
  /** Whether all optimal splits are known, so that who could go either way is. */
  complete: boolean;
}

/** Who stands with whom in a year. */
export interface NetworkYear {
  year: number;
  rule: NetworkRule;
  ties: readonly NetworkTie[];
  /** States of the year with a tie, and those without one, by COW number. */
  tied: readonly number[];
  without: readonly number[];
  /** Left out by rules that know of friendly ties alone. */
  camps?: NetworkCamps;
  sources: readonly string[];
}

export interface NoNetworkYear {
  year: number;
  rule: NetworkRule;
  missing: Absence;
}

/** The first and last year that a rule reaches in an atlas; undefined where the atlas does not hold what it reads. */
export function reachIn(atlas: Atlas, rule: NetworkRule): readonly [number, number] | undefined {
  const holding = holdingOf(atlas.manifest, measureOfRule(rule));
  if (!holding?.held) return undefined;
  const [from, to] = reachOfSigns(rule) ?? holding.covers;
  return [Math.max(from, holding.keptFrom ?? FIRST_YEAR, FIRST_YEAR), Math.min(to, LAST_YEAR)];
}

/**
 * The network of a year by a rule, with its camps.
 * @param seconds for the search of the best split and of all as good
 * @example by treaties and disputes in 2018: 1,842 ties among 168 states, 19 at odds with two camps (full atlas)
 */
export async function networkYear(
  atlas: Atlas,
  year: number,
  rule: NetworkRule,
  seconds: number,
): Promise<NetworkYear | NoNetworkYear> {
  const found = isStrengthRule(rule)
    ? await strongTies(atlas, year, rule)
    : await signedTies(atlas, year, rule, seconds);
  if ('missing' in found) return { year, rule, missing: found.missing };
  const tied = [...new Set(found.ties.flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b);
  const has = new Set(tied);
  return {
    year,
    rule,
    ...found,
    tied,
    without: [...membersIn(year)].filter((state) => !has.has(state)).sort((a, b) => a - b),
  };
}

type Found = Pick<NetworkYear, 'ties' | 'camps' | 'sources'> | { missing: Absence };

async function strongTies(atlas: Atlas, year: number, rule: Parameters<typeof strengthOf>[0]): Promise<Found> {
  const { measure, least } = strengthOf(rule);
  const [whole] = await yearOf(atlas, [measure], year);
  const { keys, values, source, sources } = whole!.column;
  const pairs = new Map<string, NetworkTie>();
  const used = new Set<string>();
  for (const row of whole!.rows()) {
    if (values[row]! < least) continue;
    const [a, b] = statesOfKey(keys[row]!).sort((x, y) => x - y) as [number, number];
    pairs.set(`${a} ${b}`, { a, b, sign: 1, frustrated: false });
    for (const id of sources[source[row]!] ?? []) used.add(id);
  }
  if (pairs.size > 0) return { ties: [...pairs.values()], sources: [...used] };
  const [reason] = Object.entries(whole!.absent()).sort(([, p], [, q]) => q - p);
  return { missing: (reason?.[0] as Absence | undefined) ?? 'no-tie' };
}

async function signedTies(
  atlas: Atlas,
  year: number,
  rule: Parameters<typeof signedYear>[2][number],
  seconds: number,
): Promise<Found> {
  const signed = await signedYear(atlas, year, [rule]);
  if ('missing' in signed) return { missing: signed.missing };
  const { network } = signed;
  const states = network.members.map((code) => stateByCode(code, year)!);
  const balance = ended(balanceSteps(network, { seconds, seed: 1 }));
  const atOdds = new Set(balance.frustrated);
  const ties = Array.from(network.sign, (sign, tie): NetworkTie => {
    const [a, b] = [states[network.from[tie]!]!, states[network.to[tie]!]!].sort((x, y) => x - y) as [number, number];
    return { a, b, sign: sign > 0 ? 1 : -1, frustrated: atOdds.has(tie) };
  });
  return { ties, camps: campsOf(balance, states), sources: signed.sources };
}

function ended(steps: Generator<void, Balance>): Balance {
  for (;;) {
    const { done, value } = steps.next();
    if (done) return value;
  }
}

function campsOf({ camps, part, found, optimal }: Balance, states: readonly number[]): NetworkCamps {
  const [main, apart] = [new Map<number, 0 | 1>(), new Map<number, 0 | 1>()];
  camps.forEach((places, camp) => {
    for (const place of places) (part[place] === 0 ? main : apart).set(states[place]!, camp === 0 ? 0 : 1);
  });
  const anchor = Math.min(...main.keys());
  if (main.get(anchor) === 1) for (const [state, camp] of main) main.set(state, camp === 0 ? 1 : 0);
  const shares = Array.from(optimal?.eitherWay ?? [], (share, place) => [states[place]!, share] as const);
  return {
    ...{ main, apart, anchor },
    eitherWay: new Map(shares.filter(([, share]) => share > 0)),
    ...{ frustration: found.frustration, bound: found.bound, proved: found.proved },
    complete: optimal !== undefined,
  };
}
