import type { LikenessExplained } from '../../measures/alliance-likeness/model.ts';
import { measureNamed } from '../../measures/index.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';
import { shownAs, shownFigure } from '../shown.ts';
import { type Component, comparisonWords, componentsOf } from './component.ts';
import { type Dimension, dimensions } from './components.ts';
import { type Facts, numberOf, sparkOf } from './facts.ts';
import { type Score, scoresBlocks, scoresOf } from './section-scores.ts';
import { towardWords } from './toward.ts';

export interface ClosenessSection {
  scores: Score[];
  /** What alliance-likeness rests on, where it has a value that year. */
  explained: LikenessExplained | undefined;
  /** The year whose pacts make the groups that scores are set beside. */
  groupsAsOf: number;
  dimensions: { id: Dimension['id']; components: Component[] }[];
}

export function closenessSection(facts: Facts): ClosenessSection {
  return {
    scores: scoresOf(facts),
    explained: facts.explained,
    groupsAsOf: facts.groups.asOf,
    dimensions: dimensions.map(({ id, measures }) => ({
      id,
      components: measures.flatMap((name) => componentsOf(facts, name)),
    })),
  };
}

export function closenessBlocks(section: ClosenessSection, facts: Facts, notes: Footnotes): Block[] {
  const blocks: Block[] = [
    { kind: 'heading', id: 'closeness', text: 'How close?' },
    ...scoresBlocks(section.scores, section.explained, facts, notes),
  ];
  for (const { id, components } of section.dimensions) {
    if (components.length === 0) continue;
    blocks.push({
      kind: 'heading',
      id: `closeness-${id}`,
      text: dimensions.find((d) => d.id === id)!.title,
      group: true,
    });
    for (const component of components) blocks.push(rowOf(component, facts, notes));
  }
  return blocks;
}

function rowOf(component: Component, facts: Facts, notes: Footnotes): Block {
  const measure = measureNamed(component.measure);
  const direction = component.states[0] === facts.codeA ? 0 : 1;
  const series = facts.series(component.measure);
  const own = series[Math.min(direction, series.length - 1)]!;
  notes.use(component.figure.sources.length > 0 ? component.figure.sources : own.sources);
  const toward = measure.of === 'dyad' ? '' : `, ${towardWords(component.states[0], facts)}`;
  const comparison = comparisonWords(component, facts);
  const shown = shownAs(measure);
  return {
    kind: 'figure',
    label: `${component.label}${toward}`,
    figure: shownFigure(component.figure, shown),
    of: numberOf(own, component.figure, facts.year),
    decimals: shown.decimals,
    unit: shown.unit,
    series: sparkOf(own, facts.year),
    ...(comparison && { comparison }),
    ...(component.covers && { years: `${component.covers[0]}-${component.covers[1]}` }),
  };
}
