import { absenceWords, type Figure } from '../../figures/index.ts';
import type { StripBlock } from '../page.ts';
import { stripInputs } from './components.ts';
import { type Facts, figureOf, numberOf } from './facts.ts';
import type { Recorded } from './recorded.ts';

/** The coverage strip: one cell for each input in the year asked (recency.md, rule 1). */
export function coverageStrip(facts: Facts, recorded: Recorded): StripBlock {
  const cells = stripInputs.map(({ input, measure }): StripBlock['cells'][number] => {
    const series = facts.series(measure);
    const figures = series.map((_, direction) => figureOf(facts, measure, direction === 0 ? 0 : 1));
    const of = series.map((one, direction) => numberOf(one, figures[direction]!, facts.year));
    if (
      input === 'treaties' &&
      figures[0]!.kind === 'absent' &&
      figures[0]!.reason === 'outside-coverage' &&
      recorded.events.length > 0
    )
      return { input, state: 'record', note: 'a pact event on record', of };
    return { input, ...stateOf(figures), of };
  });
  const fullyCovered = lastFullyCovered(facts);
  return { kind: 'strip', cells, asked: facts.year, ...(fullyCovered !== undefined && { fullyCovered }) };
}

/** An input is as good as its worse half: both states, both directions. */
function stateOf(figures: readonly Figure[]): { state: 'observed' | 'carried' | 'blank'; note: string } {
  const blank = figures.find((figure) => figure.kind === 'absent' && !isAnswer(figure));
  if (blank?.kind === 'absent') {
    const last = blank.lastKnown ? `, last known ${blank.lastKnown.year}` : '';
    return { state: 'blank', note: `${absenceWords[blank.reason]}${last}` };
  }
  const carried = figures.find((figure) => figure.kind === 'value' && figure.carriedFrom !== undefined);
  if (carried?.kind === 'value') return { state: 'carried', note: `from ${carried.carriedFrom}` };
  return { state: 'observed', note: `${figures.length === 1 ? '' : 'both ways, '}observed` };
}

/** "Coded: none" and "not defined" are answers; the other absences leave a blank. */
function isAnswer(figure: Figure): boolean {
  return figure.kind === 'absent' && (figure.reason === 'no-tie' || figure.reason === 'not-defined');
}

/** The last year up to the one asked in which every input that this pair ever has is observed. */
function lastFullyCovered(facts: Facts): number | undefined {
  let common: Set<number> | undefined;
  for (const { measure } of stripInputs)
    for (const series of facts.series(measure)) {
      const years = new Set(
        series.points
          .filter(({ year, figure }) => year <= facts.year && (figure.kind === 'value' || isAnswer(figure)))
          .map(({ year }) => year),
      );
      if (years.size === 0) continue;
      if (common === undefined) common = years;
      else for (const year of common) if (!years.has(year)) common.delete(year);
    }
  return common === undefined || common.size === 0 ? undefined : Math.max(...common);
}
