import type { InputError } from '../sources/input-error.ts';
import type { View } from '../views/view.ts';
import { exampleAddress } from './example.ts';

/** What went wrong, in the form of RFC 9457. */
export interface Problem {
  status: 400 | 404 | 405 | 414 | 500 | 503;
  title: string;
  detail?: string;
  /** The word or the option that is wrong. */
  parameter?: string;
  /** What to do. */
  hint?: string;
  /** Addresses to try. */
  try?: readonly string[];
  /** Under which our own fault stands in the log. */
  id?: string;
}

export type Mistake = Pick<InputError, 'where' | 'problem' | 'fix'>;

/** What was wrong with a question, in the words of an address rather than of a command. */
export function problemOf({ where, problem, fix }: Mistake, view: View): Problem {
  const words = (text: string) => asInAddress(text, view);
  const named = /^--([a-z][a-z-]*)/.exec(where)?.[1];
  return {
    status: 400,
    title: words(problem),
    detail: words(where.replace(/^--([a-z-]+) /, '$1=')),
    ...(named !== undefined && { parameter: named }),
    ...(fix !== '' && { hint: words(fix) }),
  };
}

/**
 * A line to type becomes the address of the same.
 * @example asInAddress('Give one, for example --year 1816', view) // 'Give one, for example year=1816'
 * @example asInAddress('entente rank cinc --year 2018', rankView) // '/rank/cinc?year=2018'
 */
function asInAddress(text: string, view: View): string {
  return text
    .replace(/\bSee entente [a-z ]+ --help/g, `See /reference#${view.name.replaceAll(' ', '-')}`)
    .replace(new RegExp(`\\bentente ${view.name}(?: (?:"[^"]+"|[\\w-]+))* --[a-z-]+ [A-Z0-9]\\S*$`), (line) =>
      exampleAddress(view, line),
    )
    .replace(/--([a-z][a-z-]*) (\d[\w.-]*)/g, '$1=$2')
    .replace(/--([a-z][a-z-]*)/g, '$1');
}
