import type { Offer } from '../sources/offers/offer.ts';
import { codeOf, findState } from '../states/index.ts';
import { draftOf, type PartDraft, partDraft, partFields, partText } from './offer-part.ts';
import { shippedOffers } from './shipped-offers.ts';
import type { Given, Sent } from './view.ts';

/** What a form shows of an offer, right or wrong: numbers and states as they were written, else as the loaded offer has them. */
export interface OfferDraft {
  /** The offer that comes with Entente and was loaded. */
  loaded?: Offer;
  divider: string;
  target: string;
  partner: string;
  year: string;
  parts: readonly PartDraft[];
  ceiling: string;
  counter: string;
  burden: string;
  /** Fixed by name, of {@link settable}. */
  set: Readonly<Record<string, string>>;
}

/** What of the theory a form of an offer has a field for. */
export const settable = ['credibility', 'partnerCredibility', 'switching', 'tie'] as const;

const roles = ['divider', 'target', 'partner'] as const;
const numbers = ['ceiling', 'counter', 'burden'] as const;

const named = (name: string | undefined) => shippedOffers().find((offer) => offer.name === name);

export function offerDraft(given: Given): OfferDraft {
  const loaded = named(given.text('offer'));
  const parts = withOwnWords(given.texts('part').map(partDraft), loaded);
  const state = (role: (typeof roles)[number]) => given.text(role) ?? (loaded ? codeOf(loaded[role]) : '');
  // What an offer says of its own states does not go over to others.
  const own = loaded && sameStates(loaded, given);
  const number = (name: (typeof numbers)[number]) => given.text(name) ?? (own ? `${own[name]}` : '');
  const set = given.texts('set').flatMap((one) => one.split(','));
  return {
    ...(loaded && { loaded }),
    ...{ divider: state('divider'), target: state('target'), partner: state('partner') },
    year: given.text('year') ?? (loaded ? `${loaded.year}` : ''),
    parts: parts.length > 0 ? parts : (loaded?.concessions.map(draftOf) ?? []),
    ...{ ceiling: number('ceiling'), counter: number('counter'), burden: number('burden') },
    set: Object.fromEntries(
      settable.flatMap((name) => {
        const last = set.filter((one) => one.trim().startsWith(`${name}=`)).at(-1);
        return last === undefined ? [] : [[name, last.slice(last.indexOf('=') + 1)]];
      }),
    ),
  };
}

/** Parts without words have those of the loaded offer's part of the same kind. */
function withOwnWords(parts: readonly PartDraft[], loaded: Offer | undefined): PartDraft[] {
  const own = loaded?.concessions.map(draftOf) ?? [];
  return parts.map((part) => {
    const at = own.findIndex(({ kind, what }) => kind === part.kind && (part.what === '' || part.what === what));
    const [base] = at < 0 ? [] : own.splice(at, 1);
    return base ? { ...part, what: base.what } : part;
  });
}

/** The offer, as far as what was given leaves it with its own states. */
function sameStates(offer: Offer, given: Given): Offer | undefined {
  const same = roles.every((role) => isState(given.text(role) ?? '', offer[role], offer.year));
  return same ? offer : undefined;
}

const isState = (text: string, state: number, year: number) => {
  if (text === '') return true;
  const found = findState(text, year);
  return found.found && found.ccode === state;
};

const fieldOfPart = new RegExp(`^part\\.(\\d+)\\.(${partFields.join('|')})$`);

/**
 * The options that the form of an offer means: a row of fields is a part, and what the loaded offer says anyway is left out. `part.without`
 * and `part.twice` name a row to drop and one to double: buttons without script.
 * @returns undefined where nothing of that form was sent
 */
export function offerMeant(sent: readonly Sent[]): Sent[] | undefined {
  if (!sent.some(([name]) => fieldOfPart.test(name))) return undefined;
  const value = (name: string) => sent.filter(([own]) => own === name).at(-1)?.[1];
  const offer = named(value('offer'));
  const other = sent.flatMap(([name, text]): Sent[] => {
    if (name.startsWith('part.') || text.trim() === '') return [];
    if (name.startsWith('set.')) return [['set', `${name.slice('set.'.length)}=${text.trim()}`]];
    return saysAnyway(offer, name, text.trim()) ? [] : [[name, text.trim()]];
  });
  const states = roles.some((role) => other.some(([name]) => name === role));
  // To other states the loaded offer's own numbers do not go over: those that stand in the form are meant.
  const kept = states || !offer ? other : other.filter(([name, text]) => !ownNumber(offer, name, text));
  return [...kept, ...partsMeant(sent, offer).map((text): Sent => ['part', text])];
}

function saysAnyway(offer: Offer | undefined, name: string, text: string): boolean {
  if (!offer) return numberOf({ ceiling: 1, counter: 0, burden: 0 }, name) === Number(text);
  if (name === 'year') return Number(text) === offer.year;
  const role = roles.find((one) => one === name);
  return role !== undefined && isState(text, offer[role], offer.year);
}

const ownNumber = (offer: Offer, name: string, text: string) => numberOf(offer, name) === Number(text);

function numberOf(offer: Pick<Offer, (typeof numbers)[number]>, name: string): number | undefined {
  const number = numbers.find((one) => one === name);
  return number && offer[number];
}

function partsMeant(sent: readonly Sent[], offer: Offer | undefined): string[] {
  const rows = new Map<string, Record<string, string>>();
  for (const [name, text] of sent) {
    const [, row, field] = fieldOfPart.exec(name) ?? [];
    if (row !== undefined) rows.set(row, { ...rows.get(row), [field!]: text.trim() });
  }
  const at = (name: string) => sent.filter(([own]) => own === name).map(([, row]) => row);
  const [without, twice] = [at('part.without'), at('part.twice')];
  const blank = Object.fromEntries(partFields.map((field) => [field, '']));
  const texts = [...rows].flatMap(([row, fields]) => {
    const text = partText({ ...blank, ...fields } as PartDraft);
    if (text === ':' || without.includes(row)) return [];
    return twice.includes(row) ? [text, text] : [text];
  });
  const own = offer?.concessions.map(draftOf).map(partText) ?? [];
  if (texts.length === own.length && texts.every((text, n) => text === own[n])) return [];
  // Without any, the loaded offer’s own would come back.
  if (texts.length === 0) return offer ? [':'] : [];
  return texts.map((text) => withoutOwnWords(text, offer));
}

/** Words that the loaded offer gives its one part of the kind need not be said again. */
function withoutOwnWords(text: string, offer: Offer | undefined): string {
  const draft = partDraft(text);
  const alike = offer?.concessions.filter(({ kind }) => kind === draft.kind) ?? [];
  return alike.length === 1 && alike[0]!.what === draft.what ? partText({ ...draft, what: '' }) : text;
}
