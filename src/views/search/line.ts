import { folded } from '../../states/index.ts';

/** A word of the line that was typed. */
export interface LineWord {
  /** As typed. */
  typed: string;
  /** Without the possessive: "Iran’s" is "Iran". */
  text: string;
  /** In plain letters, for comparing. */
  plain: string;
  /** Written in capitals in a line that is not all capitals: a code rather than a word. */
  capitals: boolean;
}

/** Letters of a line that are read; more is no question. */
export const LONGEST_LINE = 300;

/** Words that hold a question together. They name nothing; in small letters those among them that are codes too (and, are, can) are no states. */
const everyday: ReadonlySet<string> = new Set(
  `a about all am an and any are as at be been between both but by can could currently did do does during each for from give had has have her his how i if in
  into is it its lately like many may me might more most much my nor not now of on one or other our over per please really recent recently say shall she he
  should show so tell than that the their them there these they this those to today too toward towards under up very was we were what when where whether which
  while who whom whose why will with within would you your year years since until till before after vs versus v bar guy ice lie mad net pal pan sin sun ton van`.split(
    /\s+/,
  ),
);

export const isEveryday = ({ plain, capitals }: LineWord): boolean => !capitals && everyday.has(plain);

/** The words of a line, in order. @param line at most {@link LONGEST_LINE} letters */
export function wordsOf(line: string): LineWord[] {
  const shouted = line === line.toUpperCase() && /\s/.test(line.trim());
  const found = line.match(/[\p{L}\p{N}][\p{L}\p{N}\p{M}'’.&]*/gu) ?? [];
  return found.flatMap((typed) => {
    const text = typed.replace(/['’]s$|['’.&]+$/u, '');
    const plain = folded(text);
    return plain === '' ? [] : [{ typed, text, plain, capitals: !shouted && /^\p{Lu}{2,}$/u.test(text) }];
  });
}
