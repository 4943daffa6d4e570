import { howMany } from '../../charts/text.ts';
import type { Balance } from '../../inquiry/balance.ts';
import { rulesWords } from '../../inquiry/tie-rules.ts';
import { type NetworkOrigin, namesOfMembers } from './balance-members.ts';

/** A network with its camps as programs for drawing take it: whichever attribute is not known is left out. */
export interface CampGraph {
  description: string;
  nodes: readonly { id: string; label: string; attributes: Readonly<Record<string, number>> }[];
  edges: readonly {
    source: string;
    target: string;
    attributes: Readonly<Record<string, number | boolean | string>>;
  }[];
}

/** Attributes of nodes: camp 1 or 2, degree, connected part (1: the largest), and where proved the share of optimal splits in the rarer camp. */
export function campGraph(balance: Balance, origin: NetworkOrigin): CampGraph {
  const { network, camps, part, frustrated, optimal, found } = balance;
  const names = namesOfMembers(network, origin);
  const campOf = new Map(camps.flatMap((places, camp) => places.map((place) => [place, camp + 1] as const)));
  const degrees = new Int32Array(network.members.length);
  for (const ends of [network.from, network.to]) for (const place of ends) degrees[place]! += 1;
  const atOdds = new Set(frustrated);
  const which = origin.kind === 'list' ? origin.file : `${origin.signed.year}, ${rulesWords(origin.signed.rules)}`;
  const rules = origin.kind === 'year' && origin.signed.rules.length > 1 ? origin.signed : undefined;
  return {
    description: `${which}: two camps with ${howMany(found.frustration, 'ties')} at odds (${found.proved ? 'proved: no split has fewer' : `no split has fewer than ${found.bound}`})`,
    nodes: network.members.map((id, place) => ({
      id,
      label: names[place]!,
      attributes: {
        camp: campOf.get(place)!,
        ...(optimal && { either_way: optimal.eitherWay[place]! }),
        degree: degrees[place]!,
        part: part[place]! + 1,
      },
    })),
    edges: Array.from(network.sign, (sign, tie) => ({
      source: network.members[network.from[tie]!]!,
      target: network.members[network.to[tie]!]!,
      attributes: {
        sign,
        frustrated: atOdds.has(tie),
        ...(rules && { rule: rules.rules[rules.ruleOf[tie]!]! }),
      },
    })),
  };
}
