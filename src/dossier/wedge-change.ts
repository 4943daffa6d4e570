import { capitalised, list, showNumber } from '../charts/text.ts';
import type { WedgeAnswer } from '../inquiry/wedge.ts';
import type { Concession } from '../sources/offers/offer.ts';
import { ofHundred } from './assessment-words.ts';
import type { Block } from './page.ts';
import { bindingNames, bindingOf, kindWords, type Measured, measured, priceWords, wedgeNames } from './wedge-words.ts';

/** What an offer that was changed changes against the one as it came: a sentence, and the two side by side. */
export function changeBlocks(now: WedgeAnswer, before: WedgeAnswer): Block[] {
  const rows = rowsOf(before, now);
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
      rows,
      sources: [],
    },
    ...[changesOf(before, now)].flatMap((changes) =>
      changes.length === 0 ? [] : [{ kind: 'note' as const, text: `Changed: ${changes.join('; ')}.` }],
    ),
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

function rowsOf(before: WedgeAnswer, now: WedgeAnswer): string[][] {
  const [was, is] = [measured(before), measured(now)];
  const number = (label: string, of: (at: Measured) => number | undefined, words = (x: number) => showNumber(x, 2)) => {
    const [a, b] = [was && of(was), is && of(is)];
    const difference = a === undefined || b === undefined ? undefined : b - a;
    return [label, a === undefined ? 'none' : words(a), b === undefined ? 'none' : words(b), signed(difference)];
  };
  const zone = (at: Measured | undefined) =>
    at?.zone ? `${showNumber(at.zone.low, 2)} to ${showNumber(at.zone.high, 2)}` : 'none';
  const binds = (answer: WedgeAnswer) => {
    const own = bindingOf(answer);
    return own ? bindingNames(own) : 'no verdict';
  };
  const taken = (answer: WedgeAnswer) => answer.taken ?? undefined;
  const [a, b] = [taken(before), taken(now)];
  return [
    number('worth to the target', ({ value }) => value),
    number('reservation price', ({ price }) => price, priceWords),
    number('credibility it needs', ({ threshold }) => threshold),
    number('credibility it has', ({ credibility }) => credibility),
    number('ceiling', ({ ceiling }) => ceiling),
    number('cost to the divider', ({ cost }) => cost),
    ['zone of agreement', zone(was), zone(is), ''],
    ['what binds', binds(before), binds(now), ''],
    [
      'taken, of 100 settings',
      a === undefined ? 'none' : ofHundred(a),
      b === undefined ? 'none' : ofHundred(b),
      a === undefined || b === undefined ? '' : signedWhole(Math.round(100 * b) - Math.round(100 * a)),
    ],
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
