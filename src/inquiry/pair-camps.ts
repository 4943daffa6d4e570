import type { Atlas } from '../atlas/atlas.ts';
import type { Absence } from '../figures/index.ts';
import { frustrationIndex, type OptimalCamps, optimalCamps, type SignedNetwork } from '../networks/index.ts';
import { codeOf } from '../states/index.ts';
import { reachOf, signedYear } from './signed-year.ts';
import type { TieRule } from './tie-rules.ts';

/** Where two states stand when all states of a year are split in two camps with as few ties at odds as can be. */
export type PairCamps = {
  rule: TieRule;
  /** The year asked, or the last that the rule reaches. */
  year: number;
} & (
  | { absent: Absence }
  /** Codes of those of the two that have no signed tie that year, and so no camp. */
  | { without: string[] }
  | {
      states: number;
      ties: number;
      /** Ties at odds with every optimal split. */
      frustration: number;
      /** Number of optimal splits; at least so many where not `complete`. */
      splits: number;
      complete: boolean;
      /** Share of them in which the two stand in the same camp; left out where no chain of ties joins the two. */
      together?: number;
      sources: readonly string[];
    }
);

/**
 * The place of a pair among the camps of a year.
 * @param a, b COW numbers @param year after the rule's last year its last is taken
 */
export async function pairCamps(
  atlas: Atlas,
  a: number,
  b: number,
  year: number,
  rule: TieRule = 'treaties',
): Promise<PairCamps> {
  const of = { rule, year: Math.min(year, reachOf(rule)[1]) };
  const signed = await signedYear(atlas, of.year, [rule]);
  if ('missing' in signed) return { ...of, absent: signed.missing };
  const { network, sources } = signed;
  const codes = [codeOf(a), codeOf(b)] as const;
  const [one, other] = codes.map((code) => network.members.indexOf(code)) as [number, number];
  if (one < 0 || other < 0) return { ...of, without: codes.filter((code) => !network.members.includes(code)) };
  const optimal = campsOf(network);
  const together = optimal.together(one, other);
  return {
    ...of,
    ...{ states: network.members.length, ties: network.sign.length, frustration: optimal.frustration },
    ...{ splits: optimal.count, complete: optimal.complete, sources },
    ...(together !== undefined && { together }),
  };
}

type Camps = Pick<OptimalCamps, 'count' | 'complete' | 'together'> & { frustration: number };

const known = new WeakMap<SignedNetwork, Camps>();

/** The same for every pair of a year: worked out once, for as long as the network is held. */
function campsOf(network: SignedNetwork): Camps {
  const before = known.get(network);
  if (before) return before;
  const found = frustrationIndex(network);
  const { count, complete, together } = optimalCamps(network, found);
  const camps = { count, complete, together, frustration: found.frustration };
  known.set(network, camps);
  return camps;
}
