import { type Absence, absenceWords, isAbsence } from '../figures/index.ts';
import { LAST_YEAR, nameIn, notMember } from '../states/index.ts';
import type { InPage } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { contestedBorders } from './map-contested.ts';
import { mapFrame } from './map-frame.ts';
import { hatchDefinitions, hatchFill } from './map-hatches.ts';
import { contestedLines, mapUnits } from './map-land.ts';
import { markPlaces } from './map-marks.ts';
import type { MapScale, Shade } from './map-scale.ts';
import { MARK_RADIUS, marksIn, sharedLands, stateOfUnit, stateOnUnit } from './map-shapes.ts';
import { mapStyle } from './map-style.ts';
import { coordinate, element, escapeMarkup } from './markup.ts';
import { paragraph } from './paragraph.ts';
import { textWidth } from './text-width.ts';
import { list } from './words.ts';

/** What a place of the map is filled with: a class of the scale, the reason why there is no number, or the state from which it is seen. */
export type Fill = Shade | Absence | 'self';

/** A state of the year. */
export interface MapState {
  /** COW number. */
  state: number;
  name: string;
  fill: Fill;
  /** After its name, for the reader who points at it: "0.86 (0.80 to 0.91), un-votes". */
  said: string;
}

/** One measure of all states in a year. */
export interface WorldMap {
  /** The finding. */
  title: string;
  /** The measure, its unit and the year. */
  subtitle: string;
  year: number;
  scale: MapScale;
  /** Every state of the year. */
  states: readonly MapState[];
  /** The name of the state from which it is seen. */
  self?: string;
  /** What the two ends of the scale are: "farther", "closer". */
  ends?: readonly [low: string, high: string];
  /** The lines under the picture: borders, sources. */
  notes: readonly string[];
}

/** A line of the map's key: a filling, and what it stands for. */
export interface MapKeyLine {
  fill: Fill;
  words: string;
}

/** The map with its title, key and notes as an SVG that stands by itself; in a page the map alone. */
export function mapChart(map: WorldMap, inPage?: InPage): string {
  const { width, height } = mapFrame;
  const id = inPage?.id ?? 'map';
  const label = { 'aria-label': `${map.title}. ${map.subtitle}` };
  if (inPage) {
    const frame = { viewBox: `0 0 ${width} ${height}`, 'data-hatch': id, 'data-year': map.year };
    return `${element('svg', { ...svg, ...frame, ...label }, hatchDefinitions(id), ...places(map, id))}\n`;
  }
  const parts: string[] = [];
  let y = 26;
  const write = (text: string, size: number, more: Readonly<Record<string, string>> = {}) => {
    const { lines, below } = paragraph(text, { x: 16, y, size, width: width - 32 }, more);
    parts.push(...lines);
    y = below;
  };
  write(map.title, 16, { class: 'title' });
  write(map.subtitle, 12);
  parts.push(element('g', { transform: `translate(0 ${coordinate(y - 8)})` }, ...places(map, id)));
  y += height + 6;
  let x = 16;
  for (const { fill, words } of mapKey(map)) {
    const wide = 24 + textWidth(words, 12) + 10;
    if (x > 16 && x + wide > width) {
      x = 16;
      y += 20;
    }
    parts.push(
      element('rect', { ...painted(fill, id), x, y: y - 11, width: 14, height: 14, rx: 2 }),
      element('text', { x: x + 20, y, 'font-size': 12 }, escapeMarkup(words)),
    );
    x += wide;
  }
  y += 24;
  for (const note of map.notes) write(note, 11);
  const tall = Math.ceil(y);
  return `${element(
    'svg',
    { ...svg, viewBox: `0 0 ${width} ${tall}`, width, height: tall, ...label },
    element('style', {}, chartStyle + mapStyle),
    hatchDefinitions(id),
    ...parts,
  )}\n`;
}

/** A line of the key as a small drawing, for a page that has the map with this id. */
export function mapSwatch(fill: Fill, { id }: InPage): string {
  return element(
    'svg',
    { xmlns: svg.xmlns, class: 'chart map swatch', width: 14, height: 14, 'aria-hidden': 'true' },
    element('rect', { ...painted(fill, id), x: 1, y: 1, width: 12, height: 12, rx: 2 }),
  );
}

const svg = { xmlns: 'http://www.w3.org/2000/svg', class: 'chart map', role: 'img' } as const;

/** What each colour and pattern on the map is: classes from low to high, then the reasons for having none. */
export function mapKey(map: WorldMap): MapKeyLine[] {
  const { scale, ends, self, states } = map;
  const last = scale.shades.length - 1;
  const present = new Set(states.map(({ fill }) => fill));
  return [
    ...scale.shades.map((shade, n): MapKeyLine => {
      const end = n === 0 ? ends?.[0] : n === last ? ends?.[1] : undefined;
      return { fill: shade, words: `${scale.words[n]}${end ? ` (${end})` : ''}` };
    }),
    ...(Object.keys(absenceWords) as Absence[])
      .filter((reason) => reason !== 'no-such-state' && present.has(reason))
      .map((reason): MapKeyLine => ({ fill: reason, words: absenceWords[reason] })),
    { fill: 'no-such-state' as const, words: 'no state of that year' },
    ...(self ? [{ fill: 'self' as const, words: self }] : []),
  ];
}

/** Class and fill of a place. */
function painted(fill: Fill, id: string, kind = ''): { class: string; fill?: string | undefined } {
  const absent = isAbsence(fill);
  const shade = absent ? (fill === 'no-such-state' ? 'none' : '') : fill;
  return { class: [kind, shade].filter((word) => word !== '').join(' '), ...(absent && { fill: hatchFill(fill, id) }) };
}

/** Why a piece of land is no state's in the data. */
function reasonOf(name: string): string {
  const known = notMember(name);
  if (!known) return 'COW codes no state of that name';
  return known.because + (known.under === undefined ? '' : `: ${nameIn(known.under, LAST_YEAR)}`);
}

function places({ year, states }: WorldMap, id: string): string[] {
  const of = new Map(states.map((one) => [one.state, one]));
  const shared = new Map(sharedLands(year).map((one) => [one.today, one.states]));
  const land = mapUnits.map((unit) => {
    if (unit.d === '') return '';
    const today = stateOfUnit.get(unit.id);
    const state = stateOnUnit(unit.id, year);
    const drawn = state === undefined ? undefined : of.get(state);
    const side = today === undefined ? undefined : shared.get(today);
    const said = drawn
      ? `${drawn.name}: ${drawn.said}`
      : side
        ? `${list(side.map((one) => nameIn(one, year)))}, as circles: in ${year} they stood on this land`
        : today === undefined
          ? `${unit.name}: ${reasonOf(unit.name)}`
          : `${nameIn(today, LAST_YEAR)}: no such state in ${year}`;
    return element(
      'path',
      { ...painted(drawn?.fill ?? 'no-such-state', id, 'land'), d: unit.d, 'data-unit': unit.id },
      element('title', {}, escapeMarkup(said)),
    );
  });
  const here = marksIn(year);
  const marks = markPlaces.map(([state, cx, cy]) => {
    const drawn = here.has(state) ? of.get(state) : undefined;
    return element(
      'circle',
      {
        ...painted(drawn?.fill ?? 'no-such-state', id, drawn ? 'mark' : 'mark off'),
        cx,
        cy,
        r: MARK_RADIUS,
        'data-mark': state,
      },
      ...(drawn ? [element('title', {}, escapeMarkup(`${drawn.name}: ${drawn.said}`))] : []),
    );
  });
  const names = new Map(mapUnits.map((unit) => [unit.id, unit.name]));
  const contested = contestedBorders.map(({ between, what }, n) =>
    [0, 1]
      .map((pass) =>
        element(
          'path',
          { class: 'contested', d: contestedLines[n]! },
          ...(pass === 1
            ? [element('title', {}, escapeMarkup(`${between.map((id) => names.get(id)).join(', ')}: ${what}`))]
            : []),
        ),
      )
      .join(''),
  );
  return [element('g', {}, ...land), element('g', {}, ...contested), element('g', {}, ...marks)];
}
