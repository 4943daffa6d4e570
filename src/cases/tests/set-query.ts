import type { Measure } from '../../measures/index.ts';
import { sources } from '../../sources/index.ts';
import { codeOf } from '../../states/index.ts';
import type { Span } from './fields.ts';
import { centreOf } from './set-members.ts';
import type { SetOf } from './subject.ts';

/** The last year in which treaties are coded: later ones take its allies, and what records say of a pair. */
export const LAST_CODED = sources.find(({ id }) => id === 'atop')!.coverage.spans.at(-1)!.to;

const DEFENCE = 'atop-defence';

/** The command that writes a table of measures, absences included, to a file of the first one's name. */
export function tableQuery([first, ...more]: readonly [string, ...string[]], { from, to }: Span): string {
  return `entente export ${[first, ...more].join(' ')} --from ${from} --until ${to} --to ${first}.csv`;
}

/**
 * The commands that print a measure of all states or pairs: up to two years as ranked, more as a table.
 * @param around a state whose pairs are enough
 */
export function wholeQuery(measure: string, { from, to }: Span, around?: number): string[] {
  if (to - from > 1) return [tableQuery([measure], { from, to })];
  const those = around === undefined ? '' : ` --with ${codeOf(around)}`;
  const years = from === to ? [from] : [from, to];
  return years.map((year) => `entente rank ${measure} --year ${year}${those}`);
}

/** The commands that print who has a defence pact, with one state or with any. */
function pactsQuery({ from, to }: Span, state?: number): string[] {
  return wholeQuery(DEFENCE, { from: Math.min(from, LAST_CODED), to: Math.min(to, LAST_CODED) }, state);
}

/** The commands that print who is in a set, where a pact decides that. */
export function setPactsQuery(set: SetOf, years: Span): string[] {
  if (set.kind === 'defence-pairs') return pactsQuery(years);
  return set.kind === 'allies' ? pactsQuery(years, set.of) : [];
}

/** The commands that print a measure of all members of a set. */
export function setQuery(measure: Measure, set: SetOf, years: Span): string[] {
  const around = measure.of === 'state' ? undefined : centreOf(set);
  return [...wholeQuery(measure.name, years, around), ...setPactsQuery(set, years)];
}
