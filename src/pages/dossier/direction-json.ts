import { type Direction, isShown, type Travel } from '../../inquiry/direction.ts';
import { codeOf } from '../../states/index.ts';
import type { DirectionSection } from './section-direction.ts';
import type { PrecedentsSection } from './section-precedents.ts';

/** "Which way is it heading?" as scripts see it: a trend's slope is a change a year in the measure's own unit. */
export function directionJson(
  { directions, countertrends }: DirectionSection,
  precedents: PrecedentsSection,
): Record<string, unknown> {
  return {
    measures: directions.map((direction) => ({
      ...named(direction),
      year: direction.year,
      recent: travelJson(direction.recent),
      long: travelJson(direction.long),
      changes: isShown(direction.changes)
        ? direction.changes.points.map(({ year, low, high }) => ({ year, low, high }))
        : [],
      sources: direction.sources,
    })),
    majority: countertrends.majority,
    against: countertrends.against.map(named),
    precedents: precedentsJson(precedents),
  };
}

const named = ({ measure, states }: Direction) => ({ measure: measure.name, states: states.map(codeOf) });

function travelJson({ from, to, trend, course }: Travel): Record<string, unknown> {
  if (!isShown(trend)) return { from, to, absent: trend.reason, note: trend.note };
  const { slope, low, high, values } = trend;
  return { from, to, values, slope, low, high, course };
}

function precedentsJson(section: PrecedentsSection): Record<string, unknown> {
  if (section.kind === 'absent') return { absent: section.reason, note: section.words };
  return {
    year: section.year,
    nearest: section.precedents.map(({ states, year, distance }) => ({ states: states.map(codeOf), year, distance })),
    outcomes: section.outcomes.map(({ outcome, within, among, base }) => ({
      outcome,
      within,
      among: { yes: among.yes, atRisk: among.atRisk },
      base: { yes: base.yes, atRisk: base.atRisk },
    })),
    words: section.words,
    sources: section.sources,
  };
}
