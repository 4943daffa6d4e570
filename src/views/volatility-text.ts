import { isShown, type NotShown } from '../inquiry/direction.ts';
import { volatilityWords } from '../inquiry/direction-words.ts';
import type { VolatilityComparison } from '../inquiry/volatility.ts';
import { ratioWords } from '../pages/measures/volatility-blocks.ts';
import { codeOf, nameIn } from '../states/index.ts';
import type { SpreadRatio } from '../stats/index.ts';
import { aligned } from './aligned.ts';

/** The comparison of two states' volatility as text: the table, and what it says. */
export function volatilityText(found: VolatilityComparison): string {
  const [, year] = found.window;
  const [first, second] = found.states.map((state) => nameIn(state, year)) as [string, string];
  const verdicts = {
    first: `${first} more`,
    second: `${second} more`,
    'no difference shown': 'no difference shown',
    'readings part': 'the two readings part',
  };
  const table = found.rows.map(({ measure, changes, deviations, verdict, years }) => [
    `  ${measure.label}`,
    years ? `${years[0]}–${years[1]}` : '',
    ratioWords(changes),
    ratioWords(deviations),
    verdict ? verdicts[verdict] : isShown(changes) ? '' : `not compared: ${changes.note}`,
  ]);
  const heading = ['', 'years', 'year to year', 'around the trend', ''];
  return [
    '',
    `How volatile: ${first} as a multiple of ${second}, ${found.window[0]}–${year} (95% intervals; 1 is the same)`,
    '',
    aligned([heading, ...table]),
    '',
    volatilityWords(found),
    `The reference power is ${nameIn(found.reference, year)}: ${found.referenceRule}.`,
    'What is compared and why: docs/direction-of-travel.md',
    '',
  ].join('\n');
}

const readingJson = (reading: SpreadRatio | NotShown) =>
  isShown(reading)
    ? {
        first: reading.spreads[0],
        second: reading.spreads[1],
        ratio: reading.ratio,
        low: reading.low,
        high: reading.high,
        years: reading.rows,
      }
    : { absent: reading.reason, note: reading.note };

export function volatilityJson(found: VolatilityComparison) {
  return {
    states: found.states.map(codeOf),
    from: found.window[0],
    to: found.window[1],
    reference: codeOf(found.reference),
    referenceRule: found.referenceRule,
    overall: found.overall,
    rows: found.rows.map(({ measure, changes, deviations, verdict, years }) => ({
      name: measure.name,
      ...(measure.measure !== undefined && { measure: measure.measure }),
      why: measure.why,
      by: measure.by,
      ...(years && { first: years[0], last: years[1] }),
      changes: readingJson(changes),
      deviations: readingJson(deviations),
      verdict: verdict ?? 'not compared',
    })),
  };
}
