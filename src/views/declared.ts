import { closest } from 'fastest-levenshtein';
import { InputError } from '../sources/input-error.ts';
import { FIRST_YEAR, LAST_YEAR } from '../states/index.ts';
import type { Answer, Desk, Given, Kind, Option, View, Word } from './view.ts';

/** Options that every view takes. */
export const ofEveryView = {
  seed: { type: 'string', value: 'N', kind: 'whole', about: 'seed of all random draws (default 1)' },
} as const satisfies Readonly<Record<string, Option>>;

/** Options as they were written, each as often as it was given. */
export type Written = readonly (readonly [name: string, value: string])[];

/**
 * A view's answer to what was given, which is first held against the view's declaration: every word and value that has a list or is a number.
 * What a declaration cannot say (three different states, a year within reach) the view itself checks.
 * @throws InputError naming the word or the flag, with what was expected
 */
export async function answerTo(view: View, given: Given, written: Written, desk: Desk): Promise<Answer> {
  const { words } = view;
  for (const [n, text] of given.words.entries()) {
    const word = words[n] ?? words.at(-1);
    if (word) checkText(`"${text}"`, text, { ...word, called: word.name });
  }
  for (const [name, value] of written) {
    const option: Option | undefined = { ...ofEveryView, ...view.options }[name];
    if (option?.type === 'string')
      checkText(`--${name}`, value, { ...option, called: (option.value ?? name).toLowerCase() });
  }
  const answer = await view.answer(given, desk);
  // Last, because a view knows better what it lacks or has too much of.
  const more = given.words[words.length];
  if (more !== undefined && !words.at(-1)?.many)
    throw new InputError(
      `"${more}"`,
      words.length === 0 ? `${view.name} takes no words` : `${view.name} takes at most ${words.length} words`,
      `See entente ${view.name} --help`,
    );
  return answer;
}

/** @param where how the option was written: "--form" */
export function unknownOption(where: string, names: readonly string[], command: string): InputError {
  const bare = where.replace(/^-+/, '');
  const fix = names.length > 0 ? `Did you mean --${closest(bare, [...names])}? ` : '';
  return new InputError(where, 'no such option', `${fix}See entente ${command} --help`);
}

/** Of what is no number, date or choice only the view knows whether it is right. */
function checkText(where: string, text: string, { kind, choices, called }: Checked): void {
  const list = kind === 'choice' ? choices?.() : undefined;
  if (list && !list.includes(text))
    throw new InputError(
      where.startsWith('-') ? `${where} ${text}` : where,
      `no such ${called}`,
      `Did you mean ${closest(text.slice(0, 100), [...list])}? There are ${list.join(', ')}`,
    );
  const expected = kind && expectedOf(kind, text);
  if (expected)
    throw new InputError(where, `"${text}" is not ${expected.what}`, `Give one, for example ${expected.example}`);
}

interface Checked extends Pick<Word | Option, 'kind' | 'choices'> {
  called: string;
}

/** @returns undefined where the text is of that kind */
function expectedOf(kind: Kind, text: string): { what: string; example: string } | undefined {
  const whole = /^-?\d+$/.test(text);
  switch (kind) {
    case 'year':
      if (whole && Number(text) >= FIRST_YEAR && Number(text) <= LAST_YEAR) return undefined;
      return { what: `a whole number from ${FIRST_YEAR} to ${LAST_YEAR}`, example: String(LAST_YEAR - 10) };
    case 'whole':
      return whole ? undefined : { what: 'a whole number', example: '10' };
    case 'number':
      if (text.trim() !== '' && Number.isFinite(Number(text))) return undefined;
      return { what: 'a number', example: '0.05' };
    case 'date':
      if (/^\d{4}-\d\d-\d\d$/.test(text)) return undefined;
      return { what: 'a day, year first', example: '2015-06-30' };
    default:
      return undefined;
  }
}
