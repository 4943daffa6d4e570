import type { Atlas } from '../atlas/atlas.ts';
import { type Absence, absenceOf, absenceWords, type Column, statesOfKey, VALUE } from '../figures/index.ts';
import { type ComposedMeasure, isComposed, measureNamed } from '../measures/index.ts';
import { type SignedNetwork, type SignedTie, signedNetwork } from '../networks/index.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, membersIn } from '../states/index.ts';
import { type YearOf, yearOf } from './standing.ts';
import { rulesWords, type TieRule, tieRules } from './tie-rules.ts';

/** The states of a year as a signed network, under a stated rule. */
export interface SignedYear {
  year: number;
  /** The rules asked, in their order: of each pair the first that gives it a sign decides. */
  rules: readonly TieRule[];
  /** States with at least one signed tie, by their codes. */
  network: SignedNetwork;
  /** Of each tie the place in `rules` of the rule that it comes from. */
  ruleOf: Uint8Array;
  /** Codes of the states of the year without a signed tie. */
  without: readonly string[];
  /** Pairs of states that are neither friends nor foes by any of the rules, or both. */
  neither: number;
  /** Pairs of which no rule could say anything, by the reason of the first. */
  absent: Partial<Record<Absence, number>>;
  /** Ids of the sources. */
  sources: readonly string[];
}

/** Why a year has no network: the commonest reason. */
export interface NoSignedYear {
  year: number;
  rules: readonly TieRule[];
  missing: Absence;
}

/** The first and last year that a rule can reach. */
export const reachOf = (rule: TieRule): readonly [number, number] => composedOf(rule).years;

const composedOf = (rule: TieRule): ComposedMeasure => {
  const measure = measureNamed(tieRules[rule]);
  if (!isComposed(measure)) throw new RangeError(`${measure.name} is no sign of a tie`);
  return measure;
};

/** Years in which what a rule rests on changes. */
export function breaksOf(rules: readonly TieRule[]): { year: number; note: string }[] {
  const seen = new Map(rules.flatMap((rule) => (composedOf(rule).breaks ?? []).map((one) => [one.note, one] as const)));
  return [...seen.values()];
}

/**
 * The signed network of a year. Only the values 1 and -1 of a rule are ties; 0 says neither or both and is none.
 * @param rules the rule, or several: signs of the first, where it gives none those of the second, and so on
 * @example the 163 states of 1990 by treaties and disputes: 1,040 ties, 78 of them hostile, and 12,490 pairs without (full atlas)
 */
export async function signedYear(
  atlas: Atlas,
  year: number,
  rules: readonly TieRule[],
): Promise<SignedYear | NoSignedYear> {
  const found = await yearOf(atlas, rules.map(composedOf), year);
  if (found.length > 1) return signedBy(found, year, rules);
  const { column } = found[0]!;
  const known = byOneRule.get(column) ?? signedBy(found, year, rules);
  byOneRule.set(column, known);
  return known;
}

/** By one rule, for as long as the atlas holds the rule's column. */
const byOneRule = new WeakMap<Column, SignedYear | NoSignedYear>();

function signedBy(found: readonly YearOf[], year: number, rules: readonly TieRule[]): SignedYear | NoSignedYear {
  // Columns of a whole year have the same keys in the same order, but for those of tables that the atlas does not hold.
  const keys = found.find(({ column }) => column.keys.length > 0)?.column.keys ?? [];
  const ties: (SignedTie & { rule: number })[] = [];
  const absent: Partial<Record<Absence, number>> = {};
  const sources = new Set<string>();
  let neither = 0;
  for (let row = 0; row < keys.length; row++) {
    let [sign, rule, known]: [number, number, boolean] = [0, 0, false];
    let reason: Absence | undefined;
    for (let n = 0; n < found.length && sign === 0; n++) {
      const { column } = found[n]!;
      if (row >= column.keys.length) continue;
      if (column.status[row] !== VALUE) {
        reason ??= absenceOf(column.status[row]!);
        continue;
      }
      known = true;
      for (const id of column.sources[column.source[row]!] ?? []) sources.add(id);
      [sign, rule] = [column.values[row]!, n];
    }
    if (sign !== 0) {
      const [from, to] = statesOfKey(keys[row]!).map(codeOf) as [string, string];
      ties.push({ from, to, sign: sign > 0 ? 1 : -1, rule });
    } else if (known) neither += 1;
    else if (reason !== undefined) absent[reason] = (absent[reason] ?? 0) + 1;
  }
  if (ties.length === 0) return { year, rules, missing: commonestOf(found[0]!.absent()) };
  const network = signedNetwork(ties);
  const byEnds = new Map(ties.map(({ from, to, rule }) => [[from, to].sort().join(), rule]));
  const withTie = new Set(network.members);
  return {
    ...{ year, rules, network, neither, absent },
    ruleOf: Uint8Array.from(network.sign, (_, tie) => byEnds.get(endsOf(network, tie).join())!),
    without: [...membersIn(year)]
      .map(codeOf)
      .filter((code) => !withTie.has(code))
      .sort(),
    sources: [...sources],
  };
}

/** The names of a tie's ends. */
export const endsOf = ({ members, from, to }: SignedNetwork, tie: number): [string, string] => [
  members[from[tie]!]!,
  members[to[tie]!]!,
];

/** The reason that most pairs have; where no pair has one, none of them is a tie. */
function commonestOf(counts: Partial<Record<Absence, number>>): Absence {
  const [first] = Object.entries(counts).sort(([, p], [, q]) => q - p);
  return (first?.[0] as Absence | undefined) ?? 'no-tie';
}

/** What is wrong with a year that has no network, and what to ask for in its place. */
export function noNetwork({ year, rules, missing }: NoSignedYear): InputError {
  const others = (Object.keys(tieRules) as TieRule[]).filter((rule) => {
    const [from, to] = reachOf(rule);
    return !rules.includes(rule) && year >= from && year <= to;
  });
  const reaches = rules.map((rule) => {
    const [from, to] = reachOf(rule);
    return rules.length === 1 ? `${from}-${to}` : `${rule} ${from}-${to}`;
  });
  const instead =
    missing === 'not-loaded'
      ? 'Build the full atlas (entente data build), or ask for a later year'
      : `Ask for a year that it reaches${others.length > 0 ? `, or another rule: ${others.map((rule) => `--rule ${rule}`).join(', ')}` : ''}`;
  return new InputError(
    `${year}`,
    `no pair has a sign ${rulesWords(rules)} (${absenceWords[missing]}); the rule reaches ${reaches.join(', ')}`,
    instead,
  );
}
