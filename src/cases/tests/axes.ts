import type { Measure } from '../../measures/index.ts';
import { FIRST_YEAR, LAST_YEAR } from '../../states/index.ts';
import { type Condition, conditionWords, rivalConditions } from './condition.ts';
import type { Span } from './fields.ts';
import { spanWords } from './numbers.ts';
import type { Axis } from './test-kind.ts';

/** The measures that a reader might choose: the stated one, then its rivals. */
export function measureAxis<V extends { measure: Measure; also: Measure[] | undefined }>(fields: V): Axis<V>[] {
  const options = [fields.measure, ...(fields.also ?? [])];
  if (options.length === 1) return [];
  return [
    {
      name: 'measure',
      options: options.map((measure) => ({ label: measure.name, choose: (chosen) => ({ ...chosen, measure }) })),
    },
  ];
}

/**
 * Other spans of years: those that the case names, else either end moved by one year each way (ours). A single year stands by
 * itself unless the case names others.
 */
export function windowAxis<V extends { years: Span; windows: Span[] | undefined }>(fields: V): Axis<V>[] {
  const options = [fields.years, ...(fields.windows ?? shifted(fields.years))];
  const distinct = options.filter((span, n) => options.findIndex((one) => spanWords(one) === spanWords(span)) === n);
  if (distinct.length === 1) return [];
  return [
    {
      name: 'window',
      options: distinct.map((years) => ({ label: spanWords(years), choose: (chosen) => ({ ...chosen, years }) })),
    },
  ];
}

function shifted({ from, to }: Span): Span[] {
  if (from === to) return [];
  return [-1, 0, 1]
    .flatMap((start) => [-1, 0, 1].map((end) => ({ from: from + start, to: to + end })))
    .filter((span) => span.from < span.to && span.from >= FIRST_YEAR && span.to <= LAST_YEAR);
}

/** Other thresholds: those that the case names, else other tolerances of "about". */
export function thresholdAxis<V extends { is: Condition; thresholds: Condition[] | undefined }>(fields: V): Axis<V>[] {
  const rivals = [fields.is, ...(fields.thresholds ?? rivalConditions(fields.is))];
  const distinct = rivals.filter(
    (one, n) => rivals.findIndex((other) => conditionWords(other) === conditionWords(one)) === n,
  );
  if (distinct.length === 1) return [];
  return [
    {
      name: 'threshold',
      options: distinct.map((is) => ({ label: conditionWords(is), choose: (chosen) => ({ ...chosen, is }) })),
    },
  ];
}
