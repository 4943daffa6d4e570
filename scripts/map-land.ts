import { readFileSync } from 'node:fs';
import { type GeoPath, geoPath } from 'd3-geo';
import type { Feature, Geometry, MultiLineString, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import { presimplify, simplify, sphericalTriangleArea } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { type ContestedBorder, contestedBorders } from '../src/charts/map-contested.ts';
import { mapProjection } from './map-projection.ts';

type World = Topology<{ countries: GeometryCollection<{ name: string }> }>;
type Unit = World['objects']['countries']['geometries'][number];

const ANTARCTICA = '010';

/** Corners that take or leave less than so many square pixels are left out. */
const LEAST_CORNER = 0.3;

/** ISO 3166-1 numeric, or the name of what has none. */
const idOf = (unit: Unit): string =>
  unit.id === undefined
    ? (unit.properties as { name: string }).name.toLowerCase().replace(/[^a-z]+/g, '-')
    : String(unit.id);

/** The text of src/charts/map-land.ts. @param from the folder of the package world-atlas */
export function landFile(from: string): string {
  const whole = JSON.parse(readFileSync(`${from}/countries-50m.json`, 'utf8')) as World;
  const { countries } = whole.objects;
  // What shares a code with a state and is drawn apart (Ashmore and Cartier) goes with it.
  countries.geometries = countries.geometries.filter(({ id }) => id !== ANTARCTICA);
  const projection = mapProjection();
  const world = simplify(presimplify(whole, sphericalTriangleArea), LEAST_CORNER / projection.scale() ** 2) as World;
  const path = geoPath(projection);
  const units = new Map<string, { name: string; d: string; area: number; at: [number, number] }>();
  for (const unit of world.objects.countries.geometries) {
    const shape = feature(world, unit) as Feature<Geometry, { name: string }>;
    const exact = feature(
      whole,
      countries.geometries.find((one) => (one.properties as { name: string }).name === shape.properties.name)!,
    );
    const known = units.get(idOf(unit));
    const d = pathText(path, shape);
    const area = path.area(exact as Feature);
    if (known && known.area > area) known.d += d;
    else
      units.set(idOf(unit), {
        name: shape.properties.name,
        d: d + (known?.d ?? ''),
        area,
        at: middleOf(path, exact as Feature),
      });
  }
  const rows = [...units]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(
      ([id, { name, d, area, at }]) =>
        `  { id: ${quoted(id)}, name: ${quoted(nameOf(name))}, area: ${round(area)}, at: [${at.map(round).join(', ')}], d: '${d}' },`,
    );
  const lines = contestedBorders.map((border) => `  '${linesText(world, border)}',`);
  return `/** Written by scripts/map-land.mjs from Natural Earth 1:50m, edition 4.1 (public domain), as packed in world-atlas 2.0.2. */
import type { MapUnit } from './map-unit.ts';

export const mapUnits: readonly MapUnit[] = [
${rows.join('\n')}
];

/** The lines of each contested border, in the order of the list. */
export const contestedLines: readonly string[] = [
${lines.join('\n')}
];
`;
}

/** Natural Earth's short forms in full. */
const inFull: readonly (readonly [RegExp, string])[] = [
  [/\bS\. Geo\. and the Is\./, 'South Georgia and the South Sandwich Islands'],
  [/\bFr\. S\. Antarctic/, 'French Southern and Antarctic'],
  [/^Falkland Is\./, 'Falkland Islands (Malvinas)'],
  [/\bIs\./, 'Islands'],
  [/\bI\./, 'Island'],
  [/\bTer\./, 'Territory'],
  [/\bBr\./, 'British'],
  [/\bFr\./, 'French'],
  [/\bN\./, 'Northern'],
  [/\bW\./, 'Western'],
  [/\bSt[.-] ?/, 'Saint '],
];
const nameOf = (name: string) => inFull.reduce((text, [short, full]) => text.replace(short, full), name);

const quoted = (text: string) => (text.includes("'") ? `"${text}"` : `'${text}'`);
const round = (x: number) => Math.round(x * 10) / 10;

/** The middle of the largest piece of a unit. */
function middleOf(path: GeoPath, { geometry }: Feature): [number, number] {
  if (geometry.type !== 'MultiPolygon') return path.centroid(geometry);
  const pieces = geometry.coordinates.map((coordinates) => ({ type: 'Polygon', coordinates }) as const);
  return path.centroid(pieces.reduce((a, b) => (path.area(b) > path.area(a) ? b : a)));
}

/** Rings in tenths of a pixel, each corner from the one before it. */
function pathText(path: GeoPath, shape: Feature): string {
  const text = path(shape) ?? '';
  return text
    .split(/(?=M)/)
    .map((ring) => relative(ring.replace('Z', ''), 4, 'z'))
    .join('');
}

function linesText(world: World, { between, within }: ContestedBorder): string {
  const line = mesh(world, world.objects.countries, (a, b) => {
    const ids = [idOf(a as Unit), idOf(b as Unit)];
    return a !== b && between.every((id) => ids.includes(id));
  });
  const path = geoPath(mapProjection());
  return runsWithin(line, within)
    .map((coordinates) => relative(path({ type: 'LineString', coordinates }) ?? '', 2, ''))
    .join('');
}

function runsWithin(line: MultiLineString, within: ContestedBorder['within']): Position[][] {
  if (!within) return line.coordinates;
  const [west, south, east, north] = within;
  return line.coordinates.flatMap((points) => {
    const runs: Position[][] = [[]];
    for (const point of points)
      if (point[0]! >= west && point[0]! <= east && point[1]! >= south && point[1]! <= north) runs.at(-1)!.push(point);
      else runs.push([]);
    return runs.filter((run) => run.length > 1);
  });
}

/** "M10,10L12,11" as "M10 10l2 1", in tenths; nothing where fewer points than `least` are left. */
function relative(path: string, least: number, end: string): string {
  const points = path
    .slice(1)
    .split('L')
    .map((pair) => pair.split(',').map((x) => Math.round(Number(x) * 10)) as [number, number])
    .filter(([x, y], n, all) => n === 0 || x !== all[n - 1]![0] || y !== all[n - 1]![1]);
  if (points.length < least) return '';
  const [first, ...rest] = points;
  const steps = rest.map(([x, y], n) => joined([x - points[n]![0], y - points[n]![1]]));
  return `M${joined(first!)}l${steps.reduce((all, step) => (step.startsWith('-') || all === '' ? all + step : `${all} ${step}`), '')}${end}`;
}

const joined = ([x, y]: readonly [number, number]) => {
  const [a, b] = [x, y].map((tenths) => String(tenths / 10).replace(/^(-?)0\./, '$1.'));
  return b!.startsWith('-') ? `${a}${b}` : `${a} ${b}`;
};
