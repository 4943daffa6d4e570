import type { Ask } from '../../pages/page.ts';

/** Commands whose words are other than those of the view. */
const otherwise: Readonly<Record<string, (words: readonly string[]) => readonly string[]>> = {
  theories: () => ['theory', 'list'],
  theory: (words) => ['theory', 'show', ...words],
  claims: ([text, claim]) =>
    claim === undefined ? ['claims', 'check', text ?? 'all'] : ['claims', 'explain', `${text}:${claim}`],
  questions: (words) => ['claims', 'compare', ...words],
  sources: () => ['data', 'status'],
};

const quoted = (word: string) => (/^[\w.,:-]+$/.test(word) ? word : `"${word}"`);

/** An answer as it is asked for on the command line. @example 'entente rank --behaviour-ahead --year 2018' */
export function commandFor({ view, words, options = {} }: Ask): string {
  const whole = otherwise[view]?.(words) ?? [...view.split(' '), ...words];
  const flags = Object.entries(options).map(([name, value]) =>
    value === '' ? `--${name}` : `--${name} ${quoted(value)}`,
  );
  return ['entente', ...whole.map(quoted), ...flags].join(' ');
}
