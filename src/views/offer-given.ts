import { InputError } from '../sources/input-error.ts';
import type { Offer } from '../sources/offers/offer.ts';
import { codeOf, nameIn } from '../states/index.ts';
import { year } from './number-argument.ts';
import { isShare, partsIn } from './offer-part.ts';
import { offerArgument } from './offers.ts';
import { stateArgument } from './state-argument.ts';
import type { Desk, Given } from './view.ts';

const roles = ['divider', 'target', 'partner'] as const;
type Role = (typeof roles)[number];

/** The offer that is asked about, and the named one that it was made from. */
export interface GivenOffer {
  offer: Offer;
  /** Left out where it was made from none, or is that one as it came. */
  loaded?: Offer;
}

/**
 * The offer that is asked about: a named one, with what was given in place of its own; or one made of parts, states and a year.
 * What a named offer says of its own states (ceiling, counter-offer, what happened) does not go over to others; its concessions do.
 * @throws InputError where there is neither, a part or a number does not read, or a state plays two parts
 */
export function offerGiven(given: Given, cwd: Desk['cwd']): GivenOffer {
  const name = given.text('offer');
  const named = name === undefined ? undefined : offerArgument(name, cwd);
  const parts = partsIn(given.texts('part'), named);
  const base = named ? forStates(named, statesGiven(named, given)) : madeUp(given, parts.length);
  const [ceiling, counter, burden] = (['ceiling', 'counter', 'burden'] as const).map((flag) => share(given, flag));
  const offer: Offer = {
    ...base,
    year: year(given) ?? base.year,
    ...(parts.length > 0 && changedParts(parts, base)),
    ...(ceiling !== undefined && ceiling !== base.ceiling && { ceiling, ceilingWhy: 'as you say' }),
    counter: counter ?? base.counter,
    burden: burden ?? base.burden,
    ...(given.flag('made') && { kind: 'made' as const }),
  };
  const changed = named && (JSON.stringify(offer) !== JSON.stringify(named) || given.texts('set').length > 0);
  return { offer, ...(changed && { loaded: named }) };
}

/** Other concessions than those of which the sources speak: what came of those did not come of these. */
function changedParts(parts: Offer['concessions'], base: Offer): Partial<Offer> {
  if (JSON.stringify(parts) === JSON.stringify(base.concessions)) return {};
  const title = base.name === 'yours' ? base.title : `${base.title}, changed`;
  return { title, concessions: parts, sources: [], outcome: 'not-known', whatHappened: '', asked: '' };
}

/** An offer of no name: everything of it is given. */
function madeUp(given: Given, parts: number): Offer {
  if (parts === 0)
    throw new InputError(
      '--offer',
      'an offer is needed',
      'Give a file or a name: entente wedge --list shows those that come with Entente; or parts: --part words:0.2',
    );
  const asked = year(given);
  if (asked === undefined)
    throw new InputError('--year', 'an offer made of parts needs a year', 'Give one, for example --year 2016');
  const role = (name: Role) => {
    const text = given.text(name);
    if (text === undefined)
      throw new InputError(`--${name}`, 'an offer made of parts needs its three states', `Give --${name} STATE`);
    return [name, stateArgument(text, asked)] as const;
  };
  return {
    ...{ name: 'yours', title: 'An offer of your own', kind: 'proposed', year: asked },
    ...threeStates(Object.fromEntries(roles.map(role)) as Record<Role, number>),
    ...{ concessions: [], ceiling: 1, ceilingWhy: 'nothing is known to forbid it', counter: 0, burden: 0 },
    ...{ asked: '', outcome: 'not-known', whatHappened: '', sources: [] },
  };
}

/** The states that play the parts: given, else the offer's. @throws InputError where one plays two */
function statesGiven(offer: Offer, given: Given): Record<Role, number> {
  const asked = year(given) ?? offer.year;
  const role = (name: Role) => {
    const text = given.text(name);
    return [name, text === undefined ? offer[name] : stateArgument(text, asked)] as const;
  };
  const own = roles.map((name) => codeOf(offer[name])).join(', ');
  return threeStates(Object.fromEntries(roles.map(role)) as Record<Role, number>, `; the offer’s own are ${own}`);
}

function threeStates(states: Record<Role, number>, own = ''): Record<Role, number> {
  const { divider, target, partner } = states;
  const twice =
    divider === target ? ['divider', 'target'] : divider === partner ? ['divider', 'partner'] : ['target', 'partner'];
  if (new Set([divider, target, partner]).size < 3)
    throw new InputError(
      `--${twice[0]} and --${twice[1]}`,
      'both are the same state',
      `Give three different states${own}`,
    );
  return states;
}

/** The same concessions among other states. */
function forStates(offer: Offer, states: Record<Role, number>): Offer {
  if (roles.every((role) => offer[role] === states[role])) return offer;
  const { tie, ...rest } = offer;
  const [divider, sameTie] = [
    offer.divider === states.divider,
    offer.target === states.target && offer.partner === states.partner,
  ];
  return {
    ...rest,
    ...states,
    title: `After “${offer.title}”`,
    kind: 'proposed',
    ...(!divider && {
      ceiling: 1,
      ceilingWhy: `nothing is known to forbid it to ${nameIn(states.divider, offer.year)}`,
    }),
    ...(sameTie ? { ...(tie !== undefined && { tie }) } : { counter: 0, burden: 0 }),
    ...{ asked: '', outcome: 'not-known', whatHappened: '', sources: [] },
  };
}

function share(given: Given, flag: string): number | undefined {
  const text = given.text(flag);
  if (text === undefined) return undefined;
  if (!isShare(text))
    throw new InputError(`--${flag}`, `"${text}" is no number from 0 to 1`, `Give one, for example --${flag} 0.5`);
  return Number(text);
}
