import { measures } from '../../measures/index.ts';
import { html, type Markup } from '../../pages/render/markup.ts';
import type { Given, Kind, Option, View, Word } from '../../views/view.ts';
import { beginningOf } from '../address.ts';
import { offerForm } from './offer-form.ts';
import { stateName } from './state-name.ts';

/** An input of the form, before it is written. */
interface Field {
  name: string;
  label: string;
  kind: Kind | 'flag';
  value: string;
  /** What it means, for who opens the further settings. */
  about: string;
  choices?: readonly { choice: string; label: string }[];
  /** What leaving it out means. */
  unset?: string;
  /** Its choices are those of the word before it. */
  hangs?: true;
  required: boolean;
  /** A word has its place in the path; an option stands in the query. */
  word: boolean;
}

type Said = (text: string) => Markup;

/** What a year that is left out means. */
const usualYear: Readonly<Record<string, string>> = { from: 'first', to: 'last', year: 'latest' };

/** Words of which each has its own field, told apart by their place: "Second pair". */
const counted: readonly Kind[] = ['pair', 'state', 'measure'];

/** Forms of their own, of views that declare one. */
const forms = { offer: offerForm } as const;

/** How many options stand in the open; further ones are folded away. */
const OPEN = 2;

/**
 * The settings of a view as a form, made from what it declares. It works without script: the server puts words into their
 * places (`untangled`) and drops what was left blank. Further settings stand outside the form and belong to it.
 * @param onPage options whose parts have fields of their own on the page
 * @param said how a sentence of a hint is written
 */
export function settingsOf(
  view: View,
  given: Given,
  onPage: readonly string[] = [],
  said: Said = (text) => html`${text}`,
): { form?: Markup; further?: Markup } {
  if (view.form) return forms[view.form.of](given);
  const words = fieldsOfWords(view.words, given.words);
  const options = Object.entries(view.options)
    .filter(
      ([name, { here, forPrograms, dials }]) =>
        !here && !forPrograms && !onPage.includes(name) && !(dials && given.text(name) === undefined),
    )
    .flatMap(([name, option]) => fieldsOfOption(name, option, given));
  if (words.length + options.length === 0) return {};
  const usual = 'year' in view.options ? ['year'] : ['from', 'to'];
  const open = options.filter(({ name, kind }) => kind === 'choice' || usual.includes(name)).slice(0, OPEN);
  const further = options.filter((field) => !open.includes(field));
  const form = html`<form class="settings" id="settings" action="/${beginningOf(view)}" aria-label="Settings">${[...words, ...open].map((field, n) => control(field, `setting-${n}`, said))}<button>Show</button></form>`;
  if (further.length === 0) return { form };
  const folded = further.map((field, n) => control(field, `further-${n}`, said));
  return {
    form,
    further: html`<details class="further"><summary>Further settings${setWords(further)}</summary><div>${folded}</div></details>`,
  };
}

/** ": only pairs of Russia", for who does not open them. */
function setWords(fields: readonly Field[]): string {
  const set = fields.filter(({ value }) => value !== '');
  const words = set.map(({ kind, label, value }) => {
    const called = `${label.charAt(0).toLowerCase()}${label.slice(1)}`;
    return kind === 'flag' ? called : `${called} ${value}`;
  });
  return words.length === 0 ? '' : `: ${words.join(', ')}`;
}

function fieldsOfWords(words: readonly Word[], given: readonly string[]): Field[] {
  const states = words.filter(({ kind, many }) => kind === 'state' && !many);
  return words.flatMap((word, n): Field[] => {
    const shown = shownAs(word, given.slice(0, n));
    const hangs = word.choices?.().length === 0;
    if (hangs && shown.choices?.length === 0) return [];
    const each = word.each?.(given.slice(0, n));
    const own = each
      ? [...each.keys()].map((k) => given[n + k] ?? '')
      : word.many
        ? [...given.slice(n), ''].slice(0, word.most)
        : [given[n] ?? ''];
    return own.map((value, k) => {
      const place = states.indexOf(word);
      const several = word.many && word.most !== 1 && own.length > 1;
      const label =
        word.label ??
        (word.kind === 'state' && states.length > 1 && place >= 0
          ? nth(place, 'state')
          : word.kind === 'state'
            ? 'State'
            : capital(word.name));
      return {
        name: word.name,
        label:
          each?.[k] ??
          (several && counted.includes(word.kind) ? nth(k, word.kind) : k === 0 ? label : `${label} ${k + 1}`),
        kind: word.kind,
        value: word.kind === 'state' ? stateName(value) : value,
        about: word.about,
        ...shown,
        ...(hangs && { hangs }),
        required: !word.optional && k === 0,
        word: true,
      };
    });
  });
}

/** "Second pair". */
function nth(place: number, what: string): string {
  return `${['First', 'Second', 'Third', 'Fourth', 'Fifth', 'Sixth'][place] ?? `${place + 1}th`} ${what}`;
}

function fieldsOfOption(name: string, option: Option, given: Given): Field[] {
  const field = {
    name,
    label: option.label ?? capital(name.replaceAll('-', ' ')),
    about: capital(option.about),
    required: false,
    word: false,
    ...shownAs(option),
  };
  if (option.type === 'boolean') return [{ ...field, kind: 'flag', value: given.flag(name) ? 'on' : '' }];
  const kind = option.kind ?? 'text';
  const values = option.multiple ? [...given.texts(name), ''] : [given.text(name) ?? ''];
  return values.map((value) => ({ ...field, kind, value: kind === 'state' ? stateName(value) : value }));
}

/** Choices with what each is called, and what none of them means. */
function shownAs(
  { kind, choices, called = (choice) => choice, unset }: Word | Option,
  before: readonly string[] = [],
): Pick<Field, 'choices' | 'unset'> {
  const own = choices?.(before).map((choice) => ({ choice, label: called(choice, before) }));
  const all = own ?? (kind === 'measure' ? measureChoices : undefined);
  return { ...(all && { choices: all }), ...(unset !== undefined && { unset }) };
}

const measureChoices = measures
  .map(({ name, label }) => ({ choice: name, label }))
  .sort((a, b) => a.label.localeCompare(b.label, 'en'));

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function control(field: Field, id: string, said: Said): Markup {
  const { name, label, kind, value, about, choices, unset, required, word } = field;
  const must = required ? html` required` : undefined;
  const hangs = field.hangs && html` data-hangs`;
  const isWord = word ? html` data-word${hangs}` : html` form="settings"`;
  const hint = word ? undefined : html`<span class="hint" id="${id}-hint">${said(about)}</span>`;
  const described = hint && html` aria-describedby="${id}-hint"`;
  if (kind === 'flag')
    return html`<div class="field flag"><input type="checkbox" id="${id}" name="${name}" form="settings" value=""${value === '' ? undefined : html` checked`}${described}><label for="${id}">${label}</label>${hint}</div>`;
  const shown = (): Markup => {
    if (choices)
      return html`<select id="${id}" name="${name}"${must}${isWord}${described}>${optionsOf(choices, value, required, unset)}</select>`;
    const means = unset ?? (kind === 'year' ? (usualYear[name] ?? 'year') : kind === 'pair' ? 'RUS-CHN' : undefined);
    const hinted = means === undefined ? undefined : html` placeholder="${means}"`;
    const attributes = html`id="${id}" name="${name}" value="${value}"${hinted}${must}${isWord}${described} autocomplete="off"`;
    if (kind === 'year') return html`<input type="number" ${attributes} min="1816" max="2100">`;
    if (kind === 'whole') return html`<input type="number" ${attributes} step="1">`;
    if (kind === 'number') return html`<input type="number" ${attributes} step="any">`;
    if (kind === 'date') return html`<input type="date" ${attributes}>`;
    if (kind === 'state') return html`<input type="text" ${attributes} list="states" spellcheck="false">`;
    if (kind === 'pair') return html`<input type="text" ${attributes} spellcheck="false">`;
    return html`<input type="text" ${attributes}>`;
  };
  return html`<div class="field ${kind}"><label for="${id}">${label}</label>${shown()}${hint}</div>`;
}

function optionsOf(
  choices: readonly { choice: string; label: string }[],
  value: string,
  required: boolean,
  unset = 'all',
): Markup[] {
  const known = value === '' || choices.some(({ choice }) => choice === value);
  const listed = known ? choices : [{ choice: value, label: value }, ...choices];
  // Leaving it out may mean one of the choices: it stands among them, and asks for nothing.
  const usual = choices.some(({ choice }) => choice === unset) ? unset : undefined;
  const blank =
    (required && value !== '') || usual !== undefined ? [] : [{ choice: '', label: required ? 'choose' : unset }];
  const chosen = value === '' ? (usual ?? '') : value;
  return [...blank, ...listed].map(
    ({ choice, label }) =>
      html`<option value="${choice === usual ? '' : choice}"${choice === chosen ? html` selected` : undefined}>${label}</option>`,
  );
}
