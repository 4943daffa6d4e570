import { capitalised, list, showNumber } from '../../charts/text.ts';
import type { WedgeAnswer } from '../../inquiry/wedge.ts';
import type { Concession } from '../../sources/offers/offer.ts';
import type { Block } from '../page.ts';
import { ofHundred } from '../theories/assessment-words.ts';
import {
  type Binding,
  bindingNames,
  bindingOf,
  kindWords,
  type Measured,
  measured,
  priceWords,
  wedgeNames,
} from './wedge-words.ts';

/** What an offer that was changed changes against the one as it came: a sentence, and the two side by side. */
export function changeBlocks(now: WedgeAnswer, before: WedgeAnswer): Block[] {
  const change = changeOf(now, before);
  return [
    { kind: 'heading', id: 'changed', text: 'Before and after' },
    { kind: 'finding', role: 'plain', parts: [{ text: sentence(before, now) }] },
    {
      kind: 'table',
      caption: `Before: “${before.offer.title}” as it came`,
      columns: [
        { title: '', align: 'left' },
        ...['before', 'now', 'change'].map((title) => ({ title, align: 'right' as const })),
      ],
      rows: rowsOf(change),
      sources: [],
    },
    ...(change.changed.length === 0 ? [] : [{ kind: 'note' as const, text: `Changed: ${change.changed.join('; ')}.` }]),
  ];
}

function sentence(before: WedgeAnswer, now: WedgeAnswer): string {
  const [was, is] = [bindingOf(before), bindingOf(now)];
  const { target } = wedgeNames(now);
  const taken = [before.taken, now.taken].map((share) => share && ofHundred(share));
  const shares =
    before.taken === undefined || now.taken === undefined
      ? ''
      : taken[0] === taken[1]
        ? `${capitalised(target)} would take it in ${taken[1]} of 100 plausible settings, as before. `
        : `${capitalised(target)} would take it in ${ofHundred(now.taken)} of 100 plausible settings, before in ${ofHundred(before.taken)}. `;
  if (!was || !is) return `${shares}The two cannot be set side by side: one of them has no verdict.`;
  const same = was.join() === is.join();
  return `${shares}${
    same
      ? `${capitalised(bindingNames(is))} ${is.length > 1 ? 'bind' : 'binds'}, as before.`
      : `${capitalised(bindingNames(is))} ${is.length > 1 ? 'bind' : 'binds'}; before ${bindingNames(was)} did.`
  }`;
}

/** Of an offer as it came and as it is now; left out where there is none. */
export interface BeforeAndNow<T> {
  before?: T;
  now?: T;
}

/** What an offer that was changed changes, as numbers. */
export interface WedgeChange {
  /** Of the target's worth, price and so on, and the share of plausible settings in which it would take it. */
  numbers: readonly ({ name: keyof typeof measures | 'taken' } & BeforeAndNow<number>)[];
  zone: BeforeAndNow<{ low: number; high: number }>;
  /** Left out where there is no verdict. */
  binds: BeforeAndNow<readonly Binding[]>;
  /** Each change of the offer, in a few words. */
  changed: readonly string[];
}

const measures = {
  value: 'worth to the target',
  price: 'reservation price',
  threshold: 'credibility it needs',
  credibility: 'credibility it has',
  ceiling: 'ceiling',
  cost: 'cost to the divider',
} as const satisfies Partial<Record<keyof Measured, string>>;

const sides = <T>(before: T | undefined, now: T | undefined): BeforeAndNow<T> => ({
  ...(before !== undefined && { before }),
  ...(now !== undefined && { now }),
});

export function changeOf(now: WedgeAnswer, before: WedgeAnswer): WedgeChange {
  const [was, is] = [measured(before), measured(now)];
  return {
    numbers: [
      ...(Object.keys(measures) as (keyof typeof measures)[]).map((name) => ({
        name,
        ...sides(was?.[name], is?.[name]),
      })),
      { name: 'taken', ...sides(before.taken, now.taken) },
    ],
    zone: sides(was?.zone, is?.zone),
    binds: sides(bindingOf(before), bindingOf(now)),
    changed: changesOf(before, now),
  };
}

function rowsOf({ numbers, zone, binds }: WedgeChange): string[][] {
  const row = <T>(label: string, { before, now }: BeforeAndNow<T>, words: (one: T) => string, none = 'none') => [
    label,
    before === undefined ? none : words(before),
    now === undefined ? none : words(now),
  ];
  const rows = numbers.map(({ name, ...two }) => {
    const both = two.before !== undefined && two.now !== undefined;
    if (name === 'taken') {
      const whole = both ? signedWhole(Math.round(100 * two.now!) - Math.round(100 * two.before!)) : '';
      return [...row('taken, of 100 settings', two, ofHundred), whole];
    }
    const words = name === 'price' ? priceWords : (x: number) => showNumber(x, 2);
    return [...row(measures[name], two, words), signed(both ? two.now! - two.before! : undefined)];
  });
  return [
    ...rows.slice(0, -1),
    [...row('zone of agreement', zone, ({ low, high }) => `${showNumber(low, 2)} to ${showNumber(high, 2)}`), ''],
    [...row('what binds', binds, (one) => bindingNames(one), 'no verdict'), ''],
    rows.at(-1)!,
  ];
}

function signed(difference: number | undefined): string {
  if (difference === undefined) return '';
  if (Math.abs(difference) < 0.005) return 'same';
  return `${difference > 0 ? '+' : '−'}${showNumber(Math.abs(difference), 2)}`;
}

const signedWhole = (difference: number) =>
  difference === 0 ? 'same' : `${difference > 0 ? '+' : '−'}${Math.abs(difference)}`;

const numbers = {
  value: 'worth',
  cost: 'cost',
  reversibility: 'can be taken back',
  thirdPartyCost: 'cost to others',
} as const satisfies Partial<Record<keyof Concession, string>>;

/** What was changed of the offer, each in a few words. */
function changesOf(before: WedgeAnswer, now: WedgeAnswer): string[] {
  const old = [...before.offer.concessions];
  const changed = now.offer.concessions.flatMap((part): string[] => {
    const at = old.findIndex(({ kind }) => kind === part.kind);
    if (at < 0) return [`${kindWords(part.kind)} added, worth ${showNumber(part.value, 2)}`];
    const [base] = old.splice(at, 1);
    const differences = (Object.keys(numbers) as (keyof typeof numbers)[])
      .filter((name) => base![name] !== part[name])
      .map((name) => `${numbers[name]} ${showNumber(base![name], 2)} to ${showNumber(part[name], 2)}`);
    return differences.length === 0 ? [] : [`${kindWords(part.kind)}: ${list(differences)}`];
  });
  const dropped = old.map(({ kind, value }) => `${kindWords(kind)} left out, worth ${showNumber(value, 2)}`);
  const [names, own] = [wedgeNames(now), wedgeNames(before)];
  const roles = (['divider', 'target', 'partner'] as const).flatMap((role) =>
    names[role] === own[role] ? [] : [`${role} ${own[role]} to ${names[role]}`],
  );
  const [year, asked] = [now.assessment.year, before.assessment.year];
  return [
    ...changed,
    ...dropped,
    ...roles,
    ...(year === asked ? [] : [`year ${asked} to ${year}`]),
    ...settingsOf(now),
  ];
}

/** What was set of the theory, which the offer as it came leaves open. */
function settingsOf({ assessment: { theory, fixed, parameters, inputs } }: WedgeAnswer): string[] {
  const tie = inputs.find(({ name, stated }) => name === 'tie' && stated)?.figure;
  const set = fixed
    // That the tie is stated says its number.
    .filter((name) => name !== 'composition' || parameters[name] !== 'stated')
    .map((name) => {
      const value = parameters[name];
      return `${theory.parameters[name]?.label ?? name} set to ${typeof value === 'number' ? showNumber(value, 2) : value}`;
    });
  return [...(tie?.kind === 'value' ? [`the tie’s worth stated as ${showNumber(tie.value, 2)}`] : []), ...set];
}
