import { writeFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { guarded } from '../atlas/put-file.ts';
import { starterCase } from '../cases/starter-case.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, existedIn, FIRST_YEAR, LAST_YEAR } from '../states/index.ts';
import { stateOrPair } from '../views/pair-argument.ts';
import { pairArgument } from '../views/state-argument.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/** The last year that the treaty data, which the first test asks, are coded. */
const LAST_CODED = 2018;

/** Years that the starter case looks back over. */
const SPAN = 10;

/** `entente claims new`: writes a case file to begin with. */
export async function run(words: readonly string[], given: Given, effects: Effects): Promise<number> {
  const [name, ...states] = words;
  if (name === undefined)
    throw new InputError('claims new', 'a name is needed', 'For example: entente claims new my-article --pair IND-USA');
  const id = basename(name).replace(/\.ya?ml$/i, '');
  if (!/^[a-z0-9][a-z0-9-]{0,59}$/.test(id))
    throw new InputError(name, `"${id}" is no id of a case`, 'Use small letters, digits and hyphens: my-article-2024');
  const pair = pairOf(given.text('pair'), states);
  const span = lastYearsOf(pair);
  const file = /\.ya?ml$/i.test(name) ? name : `${name}.yaml`;
  const path = resolve(effects.cwd, file);
  const text = starterCase({
    id,
    codes: pair.map(codeOf) as [string, string],
    states: pair,
    ...span,
    written: effects.now().toISOString().slice(0, 10),
  });
  guarded(path, () => writeAnew(path, file, text));
  if (!given.flag('quiet'))
    effects.err(`Wrote ${file}. Next: entente claims lint ${file}, then entente claims check ${file}\n`);
  return exitCodes.done;
}

/** @throws InputError where there is a file already, or no folder for it */
function writeAnew(path: string, file: string, text: string): void {
  try {
    writeFileSync(path, text, { flag: 'wx' });
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') throw new InputError(file, 'it is there already, and is left as it is', 'Give another name');
    if (code === 'ENOENT')
      throw new InputError(file, 'there is no folder for it', 'Make the folder first, or give another name');
    throw error;
  }
}

/** The pair of --pair A-B or --pair A B, or of the words after the name. */
function pairOf(flag: string | undefined, words: readonly string[]): [number, number] {
  if (flag === undefined) return pairArgument(words.length === 0 ? ['RUS', 'CHN'] : words);
  const states = stateOrPair(flag);
  return states.length === 2 && words.length === 0 ? states : pairArgument([flag, ...words]);
}

/** The last years, up to the last coded one, in which both states existed. @throws InputError where they never did together */
function lastYearsOf(pair: readonly [number, number]): { from: number; to: number } {
  const both = (year: number) => pair.every((state) => existedIn(state, year));
  let to = Math.min(LAST_CODED, LAST_YEAR);
  while (to >= FIRST_YEAR && !both(to)) to--;
  if (to < FIRST_YEAR)
    throw new InputError(
      pair.map(codeOf).join('-'),
      'the two never existed at the same time before 2019',
      'Give another pair: --pair RUS-CHN',
    );
  let from = to;
  while (from > to - SPAN + 1 && both(from - 1)) from--;
  return { from, to };
}
