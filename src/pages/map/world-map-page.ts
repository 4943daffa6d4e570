import type { Atlas } from '../../atlas/atlas.ts';
import { mapChart, mapKey, mapSwatch, type WorldMap } from '../../charts/map-chart.ts';
import { contestedInside } from '../../charts/map-contested.ts';
import type { MapScale } from '../../charts/map-scale.ts';
import { marksIn, sharedLands, stateOfUnit, stateOnUnit } from '../../charts/map-shapes.ts';
import { count, list, showNumber } from '../../charts/text.ts';
import { absenceWords, type Figure, type Value } from '../../figures/index.ts';
import type { WorldFigures } from '../../inquiry/world-figures.ts';
import { codeOf, existedIn, LAST_YEAR, membersIn, nameIn, withArticle } from '../../states/index.ts';
import { Footnotes } from '../footnotes.ts';
import type { Ask, Block, FigureOf, Page, PictureBlock } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { shownAs, shownFigure, unitWords } from '../shown.ts';
import { naturalEarth } from './natural-earth.ts';
import { scaleOf, whatIsDrawn, worldMap } from './world-map.ts';

/** A state of the year beside what is known of it. */
interface Row {
  state: number;
  name: string;
  figure: Figure;
}

/** The states of a year but the one from which the map is seen: those with a value first, the highest first. */
export function rowsOf({ from, of }: WorldFigures, year: number): Row[] {
  return [...membersIn(year)]
    .filter((state) => state !== from)
    .map((state) => ({ state, name: nameIn(state, year), figure: of(state, year) }))
    .sort((a, b) => order(b.figure) - order(a.figure) || (a.name < b.name ? -1 : 1));
}

const order = (figure: Figure) => (figure.kind === 'value' ? figure.value : Number.NEGATIVE_INFINITY);

/** The map of a year, to be drawn by itself. */
export function worldPicture(world: WorldFigures, year: number): string {
  return mapChart(
    mapOf(world, scaleOf(world), year, [
      ...landNotes(year),
      `Sources: ${world.holding.sources.join(', ')}; Natural Earth 4.1.`,
    ]),
  );
}

/** A year's map under its finding. */
export const mapOf = (world: WorldFigures, scale: MapScale, year: number, notes: readonly string[]): WorldMap =>
  worldMap(world, scale, year, { title: findingOf(world, year), notes });

/** A measure's world in a year as a page: who is highest and lowest, the map, its key, the table behind it, what must be known of its borders. */
export function worldMapPage(atlas: Atlas, world: WorldFigures, year: number): Page {
  const { measure, holding } = world;
  const notes = new Footnotes(atlas.manifest, [naturalEarth]);
  const rows = rowsOf(world, year);
  const sources = notes.use([...new Set(rows.flatMap(({ figure }) => figure.sources))]);
  const map = mapOf(world, scaleOf(world), year, []);
  const shown = shownAs(measure);
  const breaks = holding.breaks.filter((one) => one.year <= year);
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: map.title, sources }] },
    { kind: 'note', text: measure.question },
    {
      ...worldMapBlock(world, map, notes.use([...sources, 'natural-earth'])),
      years: { shown: year, first: world.years[0], last: world.years[1] },
    },
    {
      kind: 'table',
      caption: `${whatIsDrawn(world, year)}, ${year}: every other state of the year`,
      columns: [
        { title: 'state', align: 'left' },
        { title: measure.label, align: 'right' },
      ],
      rows: rows.map(({ state, name, figure }) => [
        { text: name, ...leading(world, state, year) },
        { figure: shownFigure(figure, shown), decimals: shown.decimals },
      ]),
      sources,
    },
    { kind: 'heading', id: 'borders', text: 'What the map shows' },
    ...[classNote, ...landNotes(year)].map((text): Block => ({ kind: 'finding', role: 'plain', parts: [{ text }] })),
    ...breaks.map(({ year: y, note }): Block => ({ kind: 'note', text: `${y}: ${note}` })),
    ...(measure.notes ?? []).map((text): Block => ({ kind: 'note', text })),
  ];
  return {
    title: `${whatIsDrawn(world, year)}, ${year}`,
    provenance: provenanceOf(atlas),
    blocks,
    sources: notes.list(),
  };
}

/** The map of a year as it stands in a page. */
export function worldMapBlock(world: WorldFigures, map: WorldMap, sources: readonly string[]): PictureBlock {
  const inPage = { id: 'map' };
  return {
    kind: 'picture',
    title: `${whatIsDrawn(world, map.year)}, ${map.year}`,
    subtitle: unitWords(world.measure, shownAs(world.measure)),
    svg: mapChart(map, inPage),
    key: mapKey(map).map(({ fill, words }) => ({ svg: mapSwatch(fill, inPage), words })),
    live: 'entente-map',
    sources,
  };
}

/** Where the row of a state leads: to its series, or to the dossier of it and the state from which it is seen. */
function leading({ measure, from }: WorldFigures, state: number, year: number): { of: FigureOf } | { to: Ask } {
  if (from === undefined) return { of: { measure: measure.name, states: [codeOf(state)], year } };
  return { to: { view: 'dossier', words: [codeOf(from), codeOf(state)], options: { year: String(year) } } };
}

const classNote =
  'Classes are ours: about as many values of all years in each, their bounds rounded; around a middle, alike on both sides. A colour means the same in every year.';

/** "In 2018 it was highest for …" */
function findingOf(world: WorldFigures, year: number): string {
  const rows = rowsOf(world, year);
  const known = rows.flatMap(({ name, figure }) => (figure.kind === 'value' ? [{ name, figure }] : []));
  const others = world.from === undefined ? 'states' : 'other states';
  if (known.length === 0) {
    const reasons = [
      ...new Set(rows.map(({ figure }) => (figure.kind === 'absent' ? absenceWords[figure.reason] : ''))),
    ];
    return `None of ${count(rows.length)} ${others} has a figure in ${year}: ${list(reasons, 'or')}.`;
  }
  const has = `${count(known.length)} of ${count(rows.length)} ${others} ${known.length === 1 ? 'has' : 'have'} a figure.`;
  const { decimals, unit, scale } = shownAs(world.measure);
  const say = ({ value }: Value) => `${showNumber(value * scale, decimals)}${unit === '%' ? '%' : ''}`;
  const values = [...new Set(known.map(({ figure }) => figure.value))];
  if (values.length <= 3) {
    const told = values.map((value) => {
      const at = known.filter(({ figure }) => figure.value === value);
      return `${say(at[0]!.figure)}: ${named(at.map(({ name }) => name))}`;
    });
    return `In ${year} ${told.join('; ')}. ${has}`;
  }
  const withValue = (few: typeof known) => list(few.map(({ name, figure }) => `${withArticle(name)} (${say(figure)})`));
  const few = Math.min(3, Math.floor(known.length / 2));
  return `In ${year} it was highest for ${withValue(known.slice(0, few))}, lowest for ${withValue(known.slice(-few).reverse())}. ${has}`;
}

/** At most eight names, the rest counted. */
function named(names: readonly string[]): string {
  if (names.length <= 9) return list(names);
  return `${names.slice(0, 8).join(', ')} and ${names.length - 8} others`;
}

/** What has to be known of the borders on a map of a year. */
export function landNotes(year: number): string[] {
  return [
    'Borders of today, as Natural Earth draws them: by who holds the land, not by who claims it. Membership as coded by the data, not recognition.',
    `Dashed: contested borders by Natural Earth’s classes and notes. Contested inside one land, so without a border here: ${list(contestedInside)}.`,
    ...vanished(year),
    ...(marksIn(year).size > 0
      ? ['Circles: states too small to be seen, or that shared the land of one of today. The table has every state.']
      : []),
  ];
}

function vanished(year: number): string[] {
  const lands = new Map<number, Set<number>>();
  for (const [unit, today] of stateOfUnit) {
    const state = stateOnUnit(unit, year);
    if (state !== undefined && state !== today) lands.set(state, (lands.get(state) ?? new Set()).add(today));
  }
  const drawn = [...lands].map(([state, on]) => {
    const where = [...on].map((today) => nameIn(today, LAST_YEAR)).sort();
    const also = existedIn(state, LAST_YEAR) ? 'also ' : '';
    return `${nameIn(state, year)} ${also}on that of ${named(where)}`;
  });
  const beside = sharedLands(year).map(
    ({ today, states }) => `${list(states.map((state) => nameIn(state, year)))} on that of ${nameIn(today, LAST_YEAR)}`,
  );
  return [
    ...(drawn.length > 0 ? [`Drawn on the land of today’s states: ${drawn.join('; ')}.`] : []),
    ...(beside.length > 0 ? [`Side by side, so as circles at their capitals: ${beside.join('; ')}.`] : []),
  ];
}
