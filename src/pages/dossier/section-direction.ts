import { capitalised, list, span } from '../../charts/text.ts';
import {
  type Countertrends,
  countertrends,
  type Direction,
  directionOf,
  isShown,
  type Travel,
} from '../../inquiry/direction.ts';
import { valuesOf } from '../../inquiry/series.ts';
import { measureNamed } from '../../measures/index.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';
import { shownAs } from '../shown.ts';
import { directionMeasures } from './components.ts';
import { type Facts, seriesFor } from './facts.ts';
import { towardWords } from './toward.ts';

/** "Which way is it heading?": the trend of each measure, and which go against the rest. */
export interface DirectionSection {
  directions: Direction[];
  countertrends: Countertrends;
}

export function directionSection(facts: Facts): DirectionSection {
  const directions = directionMeasures.flatMap((name) =>
    facts
      .series(name)
      .filter((series) => valuesOf(series, facts.year).length > 0)
      .map((series) => directionOf(series, lastYear(series.covers?.[1], facts.year))),
  );
  return { directions, countertrends: countertrends(directions) };
}

/** A source that ended a few years ago still tells where things were heading then: the window ends with it, and says so. */
function lastYear(covered: number | undefined, asked: number): number {
  return Math.min(asked, covered ?? asked);
}

/** "trade share (Russia to China)": a measure in its direction. */
function nameOf(direction: Direction, facts: Facts): string {
  const name = nameOfMeasure(direction);
  if (direction.measure.of !== 'directed-dyad') return name;
  return `${name} (${towardWords(direction.states[0] === facts.a ? facts.codeA : facts.codeB, facts)})`;
}

function nameOfMeasure({ measure }: Direction): string {
  const label = measure.label.replace(/ closeness$/, '');
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

/** A change in a unit over ten years: "+4.2", "-0.31". */
function perDecade({ trend }: Travel, { measure }: Direction): string {
  if (!isShown(trend)) return '';
  const { scale, decimals } = shownAs(measure);
  const say = (x: number) => `${x < 0 ? '-' : '+'}${Math.abs(10 * x * scale).toFixed(decimals)}`;
  return `${say(trend.slope)} (${say(trend.low)} to ${say(trend.high)})`;
}

function courseWords({ course, trend, from, to }: Travel): string {
  if (!isShown(trend)) return `too few years with a value, ${span(from, to)}`;
  return `${course}, ${span(trend.from, trend.to)}`;
}

/** "2009 (2008-10)": the years in which a measure changes its level or its line, each with the years it may lie in. */
function changeWords({ changes }: Direction): string {
  if (!isShown(changes) || changes.points.length === 0) return '';
  return changes.points
    .map(({ year, low, high }) => (low === high ? `${year}` : `${year} (${span(low, high)})`))
    .join(', ');
}

/** "Closer on trade share, both ways; apart on UN agreement; no trend shown on arms dependence (Russia to China)." */
function answerOf({ countertrends: set }: DirectionSection, facts: Facts): string {
  const named = (of: readonly Direction[]) =>
    list(
      of.flatMap((direction, n) => {
        const both = of.filter(({ measure }) => measure === direction.measure).length > 1;
        if (!both) return [nameOf(direction, facts)];
        const first = of.findIndex(({ measure }) => measure === direction.measure) === n;
        return first ? [`${nameOfMeasure(direction)} (both ways)`] : [];
      }),
    );
  const clauses = [
    ...(set.closer.length > 0 ? [`closer on ${named(set.closer)}`] : []),
    ...(set.apart.length > 0 ? [`apart on ${named(set.apart)}`] : []),
    ...(set.still.length > 0 ? [`no trend shown on ${named(set.still)}`] : []),
  ];
  return clauses.length === 0 ? 'No measure has enough years to show a trend.' : `${capitalised(clauses.join('; '))}.`;
}

/** "Economic closeness: closer, 2000-14": what a chart of a measure shows of its recent course. */
export function courseTitle({ directions }: DirectionSection, name: string): string {
  const label = measureNamed(name).label;
  const courses = directions.flatMap(({ measure, recent }) =>
    measure.name === name && isShown(recent.trend) ? [courseWords(recent)] : [],
  );
  return courses.length === 0 ? label : `${label}: ${[...new Set(courses)].join('; ')}`;
}

export function directionBlocks(section: DirectionSection, facts: Facts, notes: Footnotes): Block[] {
  const { directions } = section;
  if (directions.length === 0) return [];
  const sources = notes.use([...new Set(directions.flatMap((direction) => direction.sources))]);
  return [
    { kind: 'heading', id: 'direction', text: 'Which way is it heading?' },
    { kind: 'finding', role: 'answer', parts: [{ text: answerOf(section, facts), strong: true, sources }] },
    {
      kind: 'table',
      caption: 'Change a decade, with its 95% interval, over the last 15 and the last 40 years of each measure',
      columns: [
        { title: '', align: 'left' },
        { title: '15 years', align: 'left' },
        { title: 'a decade', align: 'right' },
        { title: '40 years', align: 'left' },
        { title: 'changes in', align: 'left' },
      ],
      rows: directions.map((direction) => [
        { text: nameOf(direction, facts), of: seriesFor(direction.measure.name, direction.states) },
        courseWords(direction.recent),
        perDecade(direction.recent, direction),
        courseWords(direction.long),
        changeWords(direction),
      ]),
      sources,
    },
    ...sourceNote(directions, facts),
  ];
}

/** Where a source ended before the year asked, the trend is one of the past. */
function sourceNote(directions: readonly Direction[], facts: Facts): Block[] {
  const ended = directions.filter(({ year }) => year < facts.year);
  if (ended.length === 0) return [];
  const names = [...new Set(ended.map(({ measure, year }) => `${measureNamed(measure.name).label} (${year})`))];
  return [{ kind: 'note', text: `Windows end with the sources where these end before ${facts.year}: ${list(names)}.` }];
}
