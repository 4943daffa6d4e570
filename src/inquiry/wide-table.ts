import type { Atlas } from '../atlas/atlas.ts';
import { absenceOf, statesOfKey, VALUE } from '../figures/index.ts';
import type { Measure } from '../measures/index.ts';
import { codeOf } from '../states/index.ts';

/** One row of a table for other programs: who, when, and for each measure a number or the reason why there is none. */
export type WideRow = Record<string, string | number | undefined>;

/**
 * A measure's name as a variable: underscores for hyphens, so that R, Stata (at most 32 characters) and Python take it as it is.
 * @example variableName('un-kappa') // 'un_kappa'
 */
export function variableName(measure: string): string {
  return measure.replaceAll('-', '_');
}

/**
 * The variable that says why a measure's value is not there. Its name too has at most 32 characters.
 * @example absenceName('capability-ratio-without-urban') // 'capability_ratio_without_absent'
 */
export function absenceName(measure: string): string {
  return `${variableName(measure).slice(0, 25).replace(/_+$/, '')}_absent`;
}

/**
 * The variable that names the sources of a measure's value, joined by a space: a series that changes its source says so row by row.
 * @example sourceName('un-kappa') // 'un_kappa_source'
 */
export function sourceName(measure: string): string {
  return `${variableName(measure).slice(0, 25).replace(/_+$/, '')}_source`;
}

/**
 * The variables that hold a measure's interval, for measures that have one. Their names too have at most 32 characters.
 * @example boundNames('ideal-point') // ['ideal_point_low', 'ideal_point_high']
 */
export function boundNames(measure: string): [low: string, high: string] {
  const stem = variableName(measure).slice(0, 27).replace(/_+$/, '');
  return [`${stem}_low`, `${stem}_high`];
}

/** The columns of {@link wideRows}, in order. */
export function wideColumns(measures: readonly Measure[]): string[] {
  const keys =
    measures[0]?.of === 'state' ? ['year', 'ccode', 'state'] : ['year', 'ccode1', 'ccode2', 'state1', 'state2'];
  return [
    ...keys,
    ...measures.flatMap(({ name, interval }) => [
      variableName(name),
      ...(interval ? boundNames(name) : []),
      absenceName(name),
      sourceName(name),
    ]),
  ];
}

/**
 * All states or pairs in a run of years, one row a key and year, years in order. Keys whose states were no members that year are
 * left out, as are rows in which every measure is outside its coverage.
 * @param measures all of one kind: of states, of dyads, or of directed dyads
 */
export async function* wideRows(
  atlas: Atlas,
  measures: readonly Measure[],
  from: number,
  to: number,
): AsyncIterable<WideRow> {
  const ofState = measures[0]?.of === 'state';
  for (let year = from; year <= to; year++) {
    const columns = await atlas.year(year, measures, true);
    const length = Math.max(...columns.map(({ keys }) => keys.length));
    const longest = columns.find(({ keys }) => keys.length === length)!;
    for (let n = 0; n < length; n++) {
      const key = longest.keys[n]!;
      const reasons = columns.map((column) => (column.keys.length === 0 ? 'not-loaded' : absenceOf(column.status[n]!)));
      if (reasons.every((reason) => reason === 'outside-coverage' || reason === 'not-loaded')) continue;
      const row: WideRow = { year };
      if (ofState) Object.assign(row, { ccode: key, state: codeOf(key) });
      else {
        const [a, b] = statesOfKey(key);
        Object.assign(row, { ccode1: a, ccode2: b, state1: codeOf(a), state2: codeOf(b) });
      }
      for (const [m, { name, interval }] of measures.entries()) {
        const column = columns[m]!;
        const hasValue = column.keys.length > 0 && column.status[n] === VALUE;
        row[variableName(name)] = hasValue ? column.values[n] : undefined;
        if (interval) {
          const [low, high] = boundNames(name);
          row[low] = hasValue ? column.low?.[n] : undefined;
          row[high] = hasValue ? column.high?.[n] : undefined;
        }
        row[absenceName(name)] = reasons[m];
        row[sourceName(name)] = hasValue ? column.sources[column.source[n]!]?.join(' ') : undefined;
      }
      yield row;
    }
  }
}
