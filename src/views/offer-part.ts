import { InputError } from '../sources/input-error.ts';
import { type Concession, type ConcessionKind, concessionKinds, type Offer } from '../sources/offers/offer.ts';

/** What is said of a part of an offer, in the order in which an option has it. */
export const partFields = ['kind', 'worth', 'cost', 'back', 'others', 'what'] as const;
export type PartField = (typeof partFields)[number];
export type PartDraft = Readonly<Record<PartField, string>>;

/** What stands for a number that is left out. */
export const usualNumbers = { cost: 0, back: 1, others: 0 } as const;

/** The most parts that are taken: each is drawn without in turn. */
export const MOST_PARTS = 12;

const numbers = ['worth', 'cost', 'back', 'others'] as const;
const kinds = Object.keys(concessionKinds) as ConcessionKind[];

const form =
  'Write KIND:WORTH, then the cost, how much can be taken back, the cost to others: sanctions-relief:0.5:0.3:1';

/** A part as it was written, read or not: what a form shows of it. */
export function partDraft(text: string): PartDraft {
  const [kind = '', worth = '', cost = '', back = '', others = '', ...what] = text.split(':');
  const draft = { kind, worth, cost, back, others, what: what.join(':') };
  return Object.fromEntries(partFields.map((field) => [field, draft[field].trim()])) as PartDraft;
}

/**
 * A part as an option has it, without what goes without saying.
 * @example partText({ kind: 'money', worth: '0.3', cost: '0', back: '1', others: '0', what: '' }) // 'money:0.3'
 */
export function partText(draft: PartDraft): string {
  const said = partFields.map((field) => {
    const value = draft[field].trim();
    const usual = field in usualNumbers ? usualNumbers[field as keyof typeof usualNumbers] : undefined;
    return value !== '' && usual !== undefined && Number(value) === usual ? '' : value;
  });
  while (said.length > 2 && said.at(-1) === '') said.pop();
  return said.join(':');
}

export function draftOf({ kind, value, cost, reversibility, thirdPartyCost, what }: Concession): PartDraft {
  return {
    ...{ kind, worth: `${value}`, cost: `${cost}`, back: `${reversibility}` },
    ...{ others: `${thirdPartyCost}`, what: what === ownWords(kind) ? '' : what },
  };
}

/** What is wrong with a part, and with which of its fields; undefined where it reads. */
export function partFault(draft: PartDraft): { field: PartField; problem: string } | undefined {
  if (partFields.every((field) => draft[field] === ''))
    return { field: 'kind', problem: 'an offer needs at least one concession' };
  if (draft.kind === '') return { field: 'kind', problem: 'which kind of concession it is, is not said' };
  if (!kinds.includes(draft.kind as ConcessionKind))
    return { field: 'kind', problem: `"${draft.kind}" is no concession` };
  if (draft.worth === '')
    return { field: 'worth', problem: 'one to four numbers are expected, what it is worth the first of them' };
  const field = numbers.find((name) => draft[name] !== '' && !isShare(draft[name]));
  return field && { field, problem: `"${draft[field]}" is no number from 0 to 1` };
}

/**
 * A part of an offer. In what words it stands in the offer that it changes, it stands here.
 * @param own the parts of that offer that are of its kind and not yet taken, the first first
 * @throws InputError where it does not read
 * @example partIn('money:0.3') // worth 0.3, free, can be taken back whole
 */
function partIn(text: string, own: Concession[]): Concession {
  const draft = partDraft(text);
  const fault = partFault(draft);
  if (fault)
    throw new InputError(
      `--part ${text}`,
      fault.problem,
      fault.field === 'kind' ? `There are ${kinds.join(', ')}` : form,
    );
  const kind = draft.kind as ConcessionKind;
  const number = (field: keyof typeof usualNumbers) =>
    draft[field] === '' ? usualNumbers[field] : Number(draft[field]);
  const [value, cost, reversibility, thirdPartyCost] = [
    Number(draft.worth),
    ...(['cost', 'back', 'others'] as const).map(number),
  ] as [number, number, number, number];
  const at = own.findIndex((one) => one.kind === kind && (draft.what === '' || one.what === draft.what));
  const [base] = at < 0 ? [] : own.splice(at, 1);
  const same =
    base?.value === value &&
    base.cost === cost &&
    base.reversibility === reversibility &&
    base.thirdPartyCost === thirdPartyCost;
  return {
    ...{ kind, what: draft.what || base?.what || ownWords(kind) },
    ...{ value, cost, reversibility, thirdPartyCost },
    paidBy: thirdPartyCost > 0 ? base?.paidBy || 'others' : '',
    coding: same ? base.coding : 'yours',
  };
}

/** @throws InputError where one does not read, or there are too many */
export function partsIn(texts: readonly string[], base: Pick<Offer, 'concessions'> | undefined): Concession[] {
  if (texts.length > MOST_PARTS)
    throw new InputError('--part', `there are ${texts.length}`, `Give at most ${MOST_PARTS}, or an offer in a file`);
  const own = [...(base?.concessions ?? [])];
  return texts.map((text) => partIn(text, own));
}

/** What stands for the words of a part that has none of its own. */
const ownWords = (kind: ConcessionKind) => `${concessionKinds[kind]}.`;

/** Whether a text is a number from 0 to 1. */
export const isShare = (word: string) => word.trim() !== '' && Number(word) >= 0 && Number(word) <= 1;
