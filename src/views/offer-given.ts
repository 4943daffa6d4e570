import { InputError } from '../sources/input-error.ts';
import { type Concession, type ConcessionKind, concessionKinds, type Offer } from '../sources/offers/offer.ts';
import { year } from './number-argument.ts';
import { offerArgument } from './offers.ts';
import { stateArgument } from './state-argument.ts';
import type { Desk, Given } from './view.ts';

/**
 * The offer that is asked about: a named one, with what was given in place of its own; or one made of parts, states and a year.
 * @throws InputError where there is neither, or a part or a number does not read
 */
export function offerGiven(given: Given, cwd: Desk['cwd']): Offer {
  const name = given.text('offer');
  const parts = given.texts('part').map(partIn);
  const base = name === undefined ? madeUp(given, parts.length) : offerArgument(name, cwd);
  const ceiling = share(given, 'ceiling');
  return {
    ...base,
    ...(parts.length > 0 && { concessions: parts, sources: [], outcome: 'not-known', whatHappened: '', asked: '' }),
    ...(ceiling !== undefined && { ceiling, ceilingWhy: 'as you say' }),
    counter: share(given, 'counter') ?? base.counter,
    burden: share(given, 'burden') ?? base.burden,
    ...(given.flag('made') && { kind: 'made' as const }),
  };
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
  const role = (name: 'divider' | 'target' | 'partner') => {
    const text = given.text(name);
    if (text === undefined)
      throw new InputError(`--${name}`, 'an offer made of parts needs its three states', `Give --${name} STATE`);
    return stateArgument(text, asked);
  };
  return {
    ...{ name: 'yours', title: 'An offer of your own', kind: 'proposed', year: asked },
    ...{ divider: role('divider'), target: role('target'), partner: role('partner') },
    ...{ concessions: [], ceiling: 1, ceilingWhy: 'nothing is known to forbid it', counter: 0, burden: 0 },
    ...{ asked: '', outcome: 'not-known', whatHappened: '', sources: [] },
  };
}

const form =
  'Write KIND:WORTH, then the cost, how much can be taken back, the cost to others: sanctions-relief:0.5:0.3:1';

/** @example partIn('money:0.3') // worth 0.3, free, can be taken back whole */
function partIn(text: string): Concession {
  const [kind = '', ...numbers] = text.split(':').map((word) => word.trim());
  const kinds = Object.keys(concessionKinds);
  if (!kinds.includes(kind))
    throw new InputError(`--part ${text}`, `"${kind}" is no concession`, `There are ${kinds.join(', ')}`);
  const bad = numbers.find((word) => !isShare(word));
  if (numbers.length < 1 || numbers.length > 4 || bad !== undefined)
    throw new InputError(
      `--part ${text}`,
      bad === undefined ? 'one to four numbers are expected' : `"${bad}" is no number from 0 to 1`,
      form,
    );
  const [value, cost = 0, reversibility = 1, thirdPartyCost = 0] = numbers.map(Number) as [number, ...number[]];
  return {
    ...{ kind: kind as ConcessionKind, what: `${concessionKinds[kind as ConcessionKind]}.` },
    ...{ value, cost, reversibility, thirdPartyCost },
    ...{ paidBy: thirdPartyCost > 0 ? 'others' : '', coding: 'yours' },
  };
}

const isShare = (word: string) => word !== '' && Number(word) >= 0 && Number(word) <= 1;

function share(given: Given, flag: string): number | undefined {
  const text = given.text(flag);
  if (text === undefined) return undefined;
  if (!isShare(text.trim()))
    throw new InputError(`--${flag}`, `"${text}" is no number from 0 to 1`, `Give one, for example --${flag} 0.5`);
  return Number(text);
}
