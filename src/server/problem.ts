import type { InputError } from '../sources/input-error.ts';
import type { View } from '../views/view.ts';
import { saidAsAddress } from './said-as-address.ts';

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
export function problemOf({ where, problem, fix }: Mistake, views: readonly View[]): Problem {
  const words = (text: string) => saidAsAddress(text, views);
  const named = /^--([a-z][a-z-]*)/.exec(where)?.[1];
  return {
    status: 400,
    title: words(problem),
    detail: words(where.replace(/^--([a-z-]+) /, '$1=')),
    ...(named !== undefined && { parameter: named }),
    ...(fix !== '' && { hint: words(fix) }),
  };
}
