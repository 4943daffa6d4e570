import { aliases } from './aliases.ts';
import { folded, nameKey } from './folding.ts';
import { type NameInUse, namesInUse } from './names-in-use.ts';
import { roster } from './roster.ts';

const titles: ReadonlySet<string> = new Set(
  'republic kingdom state states islamic democratic federal federation commonwealth principality sultanate grand duchy empire dominion union'.split(
    ' ',
  ),
);

/** Names that, once a title is dropped, more than one state could claim. */
const shared: ReadonlySet<string> = new Set(['germany', 'yemen', 'vietnam', 'nam viet', 'korea', 'congo', 'china']);

/**
 * A name's key without titles ("Republic of", "Kingdom of"), or undefined where it had none or more than one state
 * could claim the rest.
 */
function withoutTitles(key: string): string | undefined {
  const rest = key
    .split(' ')
    .filter((word) => !titles.has(word))
    .join(' ');
  return rest === '' || rest === key || shared.has(rest) ? undefined : rest;
}

const byKey = new Map<string, number>();
const spellingOf = new Map<string, number>();

function enter(name: string, ccode: number): void {
  const key = nameKey(name);
  const holder = byKey.get(key);
  if (holder !== undefined && holder !== ccode) throw new Error(`${name} is entered for both ${holder} and ${ccode}`);
  byKey.set(key, ccode);
  spellingOf.set(folded(name), ccode);
}

for (const [ccode, , , , name] of roster) enter(name, ccode);
for (const [ccode, ...names] of aliases) for (const name of names) enter(name, ccode);

const bounded = new Map<string, NameInUse>();
for (const row of namesInUse)
  for (const name of [row.name, ...(row.also ?? [])]) {
    enter(name, row.ccode);
    if (row.bounded) bounded.set(nameKey(name), row);
  }

/** Every known spelling, folded, with the COW number it stands for. */
export const spellings: ReadonlyMap<string, number> = spellingOf;

/**
 * The COW number that a name stands for in any year, with or without its titles.
 * @example stateOfKnownName('Kingdom of Belgium') // 211
 */
export function stateOfKnownName(name: string): number | undefined {
  const key = nameKey(name);
  const rest = withoutTitles(key);
  return byKey.get(key) ?? (rest === undefined ? undefined : byKey.get(rest));
}

/** The row of a name that ended with what it named (the Soviet Union, Prussia). */
export function boundedName(name: string): NameInUse | undefined {
  return bounded.get(nameKey(name));
}
