import { stateOfKnownName } from './name-index.ts';
import { sharedName } from './shared-names.ts';

/** Letters beyond which a text is no state's name; the longest entered has about 50. */
export const LONGEST_NAME = 120;

/**
 * The COW number of the state that a data maker's name stands for. Case, diacritics, punctuation, word order, "the",
 * "of", "and" and titles such as "Republic of" do not matter; "A (B)" is read if both A and B name the same state.
 * Makers carry one label through time, so a bare "Germany" of 1946-1989 is West Germany, a bare "Yemen" before 1990
 * North Yemen, a bare "Vietnam" of 1954-1975 COW's 816 and a bare "Congo" Congo-Brazzaville. Membership that year is
 * not checked. For what people type, see findState.
 * @returns undefined for a name of no state (a territory, an aggregate, a rebel group) and for a bare "Korea" after
 *   1905
 * @example stateOfName('Korea, Rep.') // 732
 */
export function stateOfName(name: string, year?: number): number | undefined {
  if (name.length > LONGEST_NAME) return undefined;
  const whole = byWords(name, year);
  if (whole !== undefined) return whole;
  const parts = /^(.+?)\s*\((.+)\)\s*$/.exec(name);
  if (!parts) return undefined;
  const [outside, inside] = [byWords(parts[1]!, year), byWords(parts[2]!, year)];
  return outside === inside ? outside : undefined;
}

function byWords(name: string, year: number | undefined): number | undefined {
  const shared = sharedName(name);
  if (!shared) return stateOfKnownName(name);
  if (year === undefined) return shared.always ? shared.inData : shared.otherwise(Infinity);
  return shared.from <= year && year <= shared.to ? shared.inData : shared.otherwise(year);
}
