import type { Figure } from '../figures/index.ts';
import type { Measure } from '../measures/index.ts';

/** How a measure's numbers are printed: shares as percentages, others as they are. */
export interface Shown {
  scale: number;
  /** Short enough for a row; the full unit stands on the measure's page and under its chart. */
  unit: string;
  decimals: number;
}

/**
 * A measure's printed form.
 * @example shownAs(tradeShare) // { scale: 100, unit: '%', decimals: 1 }
 */
export function shownAs({ unit, decimals, range }: Measure): Shown {
  if (range[0] === 0 && /^share\b|over i's GDP/.test(unit))
    return { scale: 100, unit: '%', decimals: Math.max(1, decimals - 2) };
  const first = unit.split(/[,;]/)[0]!;
  return { scale: 1, unit: /^[\d-]/.test(first) ? '' : first, decimals };
}

/** A figure as it is printed. */
export function shownFigure(figure: Figure, { scale }: Shown): Figure {
  if (scale === 1) return figure;
  if (figure.kind === 'absent')
    return figure.lastKnown
      ? { ...figure, lastKnown: { ...figure.lastKnown, value: figure.lastKnown.value * scale } }
      : figure;
  return {
    ...figure,
    value: figure.value * scale,
    ...(figure.low !== undefined && { low: figure.low * scale }),
    ...(figure.high !== undefined && { high: figure.high * scale }),
  };
}

/** "Trade share: % of a state's exports and imports" */
export function subtitleOf(measure: Measure, shown: Shown): string {
  return `${measure.label}: ${unitWords(measure, shown).replace(/, 0 to 1$/, '')}`;
}

/** What its numbers are, as they are printed: "% of a state's exports and imports", where the unit is a share of them, 0 to 1. */
export function unitWords({ unit }: Pick<Measure, 'unit'>, { unit: printed }: Pick<Shown, 'unit'>): string {
  const words = unit.replace(/\bi's\b/g, "a state's");
  if (printed !== '%') return words;
  return words
    .replace(/, 0 to 1\b/, '')
    .replace(/^share\b/, '%')
    .replace(/ over (?=(a state's )?GDP\b)/, ', % of ');
}
