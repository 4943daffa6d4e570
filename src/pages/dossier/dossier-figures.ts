import type { Figure } from '../../figures/index.ts';
import { measureNamed } from '../../measures/index.ts';
import type { Component } from './component.ts';
import { scores } from './components.ts';
import type { Dossier } from './dossier.ts';

/** The four dimensions, without alliance-likeness. */
export const dimensionNames: readonly string[] = scores.filter((name) => name.startsWith('dimension-'));

/** A figure of a dossier as a row of a table. */
export type FigureRow = Readonly<Record<string, string | number | undefined>>;

export const figureColumns = [
  ...['section', 'measure', 'label', 'unit', 'state1', 'state2', 'year'],
  ...['value', 'low', 'high', 'absent', 'carried_from', 'rank', 'of', 'sources'],
] as const;

/** The figures of a dossier about its pair: scores, what they are made of, yardsticks, dependence. One row a figure; an absence has its reason. */
export function figureRows({ sections, pair, year }: Dossier): FigureRow[] {
  const { closeness, leads } = sections;
  const component = (section: string, { measure, states, figure, rank }: Component): FigureRow => ({
    ...named(section, measure, states, year),
    ...numbers(figure),
    rank: rank?.rank,
    of: rank?.of,
  });
  return [
    ...closeness.scores.map((score) => component('closeness', score)),
    ...closeness.dimensions.flatMap(({ id, components }) => components.map((one) => component(`closeness-${id}`, one))),
    ...leads.yardsticks.flatMap(({ measure, year: own, a, b, sources }) =>
      [a, b].map((value, n) => ({
        ...named('leads', measure, [pair[n]!], own),
        value,
        sources: sources.join(' '),
      })),
    ),
    ...leads.dependence.flatMap(({ measure, aOnB, bOnA }) => [
      { ...named('leads', measure, pair, year), ...numbers(aOnB) },
      { ...named('leads', measure, [...pair].reverse(), year), ...numbers(bOnA) },
    ]),
  ];
}

function named(section: string, measure: string, [state1, state2]: readonly string[], year: number): FigureRow {
  const { label, unit } = measureNamed(measure);
  return { section, measure, label, unit, state1, state2, year };
}

function numbers(figure: Figure): FigureRow {
  const sources = figure.sources.join(' ');
  if (figure.kind === 'absent') return { absent: figure.reason, sources };
  const { value, low, high, carriedFrom } = figure;
  return { value, low, high, carried_from: carriedFrom, sources };
}
