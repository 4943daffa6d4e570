import type { Balance } from '../../inquiry/balance.ts';
import type { SignedYear } from '../../inquiry/signed-year.ts';
import type { SignedNetwork } from '../../networks/index.ts';
import { nameIn, stateByCode } from '../../states/index.ts';

/** Where a network comes from: a year of the atlas, or a user's list. */
export type NetworkOrigin =
  | { kind: 'year'; signed: SignedYear }
  | { kind: 'list'; file: string; repeated: number; firstRepeated?: number };

/** What members are called in text: states by their name in the year, others as the list has them. */
export function namesOfMembers({ members }: SignedNetwork, origin: NetworkOrigin): readonly string[] {
  if (origin.kind === 'list') return members;
  return namesOfStates(members, origin.signed.year);
}

/** States by their names in a year. */
export const namesOfStates = (codes: readonly string[], year: number): string[] =>
  codes.map((code) => nameIn(stateByCode(code, year)!, year));

/** The two sides of a part that ties join, as places of members. */
export type Sides = readonly [readonly number[], readonly number[]];

/** The camps, which are those of the largest part, and the sides of each part that no tie joins to it. */
export function campsApart({ camps, part, parts }: Balance): { main: Sides; apart: readonly Sides[] } {
  const sides = Array.from({ length: parts }, (): [number[], number[]] => [[], []]);
  for (const side of [0, 1] as const) for (const place of camps[side]) sides[part[place]!]![side].push(place);
  const [main = [[], []], ...apart] = sides;
  return { main, apart };
}
