import { aliases } from './aliases.ts';
import { folded, nameKey } from './folding.ts';
import { existedIn } from './membership.ts';
import { roster } from './roster.ts';

/** Names that more than one state could claim. They are resolved by year in {@link stateOfName}, or not at all. */
export const sharedNames: ReadonlySet<string> = new Set([
  'germany',
  'yemen',
  'vietnam',
  'nam viet',
  'korea',
  'congo',
  'china',
]);

const titles: ReadonlySet<string> = new Set(
  'republic kingdom state states islamic democratic federal federation commonwealth principality sultanate grand duchy empire dominion union'.split(
    ' ',
  ),
);

/** A name's key without titles ("Republic of", "Kingdom of"), or undefined where it had none or another state could claim the rest. */
export function withoutTitles(key: string): string | undefined {
  const rest = key
    .split(' ')
    .filter((word) => !titles.has(word))
    .join(' ');
  return rest === '' || rest === key || sharedNames.has(rest) ? undefined : rest;
}

const byKey = new Map<string, number>();
for (const [ccode, , , , name] of roster) byKey.set(nameKey(name), ccode);
for (const [ccode, ...names] of aliases) for (const name of names) byKey.set(nameKey(name), ccode);
for (const name of ['USSR', 'Soviet Union', 'Union of Soviet Socialist Republics']) byKey.set(nameKey(name), 365);
for (const name of ['Yugoslavia', 'Serbia and Montenegro', 'Kingdom of Serbs, Croats and Slovenes'])
  byKey.set(nameKey(name), 345);
for (const name of ['Ottoman Empire', 'Ottoman']) byKey.set(nameKey(name), 640);

function byWords(text: string, year: number | undefined): number | undefined {
  const key = nameKey(text);
  if (year !== undefined) {
    if (key === 'germany' && year > 1945 && year < 1990) return 260;
    if (key === 'yemen' && year < 1990) return 678;
    if (key === 'korea' && existedIn(730, year)) return 730;
    if (key === 'china republic' && year < 1949) return 710;
  }
  if (key === 'korea') return undefined;
  if (key === 'china republic') return 713;
  const known = byKey.get(key);
  if (known !== undefined) return known;
  const rest = withoutTitles(key);
  return rest === undefined ? undefined : byKey.get(rest);
}

/**
 * The COW number of the state that a data maker's name stands for. Case, diacritics, punctuation, word order, "the", "of", "and" and titles such
 * as "Republic of" do not matter; "A (B)" is read if both A and B name the same state. A bare "Germany" of 1946-1989 is West Germany, a bare "Yemen" before
 * 1990 North Yemen, a bare "Congo" Congo-Brazzaville, a bare "Vietnam" COW's 816. Membership that year is not checked.
 * @returns undefined for a name of no state (a territory, an aggregate, a rebel group) and for a bare "Korea"
 * @example stateOfName('Korea, Rep.') // 732
 */
export function stateOfName(name: string, year?: number): number | undefined {
  const whole = byWords(name, year);
  if (whole !== undefined || folded(name) === '') return whole;
  const parts = /^(.+?)\s*\((.+)\)\s*$/.exec(name);
  if (!parts) return undefined;
  const [outside, inside] = [byWords(parts[1]!, year), byWords(parts[2]!, year)];
  return outside === inside ? outside : undefined;
}
