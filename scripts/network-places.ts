import { forceCollide, forceLink, forceManyBody, forceSimulation, forceX, forceY } from 'd3-force';
import { openFolder } from '../src/atlas/folder.ts';
import { NODE, networkFrame } from '../src/charts/network-frame.ts';
import { textWidth } from '../src/charts/text-width.ts';
import { networkRules } from '../src/inquiry/network-rules.ts';
import { type NetworkYear, networkYear, reachIn } from '../src/inquiry/network-year.ts';
import {
  capitalIn,
  firstYearOf,
  lastYearOf,
  majorPowersIn,
  membersIn,
  nameIn,
  namesInUse,
  roster,
  stateLabel,
} from '../src/states/index.ts';
import { onMap } from './map-projection.ts';

/** A state with its place, how much it is tied over all years, and every name that a label may bear. */
interface Node {
  state: number;
  x: number;
  y: number;
  weight: number;
}

interface Link {
  source: number;
  target: number;
  /** Share of the years with both in which they were friends, and foes. */
  friends: number;
  foes: number;
}

/** The text of src/charts/network-places.ts. @param from the folder of a full atlas */
export async function placesFile(from: string, step: (words: string) => void): Promise<string> {
  const atlas = openFolder(from);
  const all: [string, string][] = [['map', rowsText(onMapOnly(), networkFrame.map)]];
  for (const rule of networkRules) {
    const [first, last] = reachIn(atlas, rule)!;
    const years: NetworkYear[] = [];
    for (let year = first; year <= last; year++) {
      const found = await networkYear(atlas, year, rule, 0);
      if (!('missing' in found)) years.push(found);
    }
    step(`${rule}: ${years.length} years`);
    all.push([rule, rowsText(placed(years), networkFrame.own)]);
  }
  return `/** Written by scripts/network-places.mjs: where each state stands in a network, one place for all years of a rule. */
import type { Place } from './network-frame.ts';

export const networkPlaces: Readonly<Record<string, readonly Place[]>> = {
${all.map(([rule, rows]) => `  ${rule}: [\n${rows}\n  ],`).join('\n')}
};
`;
}

/** The middle of the frame and the map's place of the capital: where a state starts. */
function homeOf(state: number): [x: number, y: number] {
  const capital = capitalIn(state, lastYearOf(state)!)!;
  return onMap(capital.longitude, capital.latitude);
}

function onMapOnly(): Node[] {
  const nodes = roster.map(([state]) => {
    const [x, y] = homeOf(state);
    return { state, home: [x, y] as const, x, y, weight: (lastYearOf(state)! - firstYearOf(state)!) / 10 };
  });
  forceSimulation(nodes)
    .force('x', forceX<(typeof nodes)[number]>(({ home }) => home[0]).strength(0.25))
    .force('y', forceY<(typeof nodes)[number]>(({ home }) => home[1]).strength(0.25))
    .force('apart', forceCollide(NODE + 0.8).iterations(4))
    .stop()
    .tick(300);
  return nodes;
}

/** Friends near each other, foes apart, by how much of their time they were; capitals on the map are where it starts. */
function placed(years: readonly NetworkYear[]): Node[] {
  const counts = new Map<string, { a: number; b: number; friends: number; foes: number }>();
  for (const { ties } of years)
    for (const { a, b, sign } of ties) {
      const key = `${a} ${b}`;
      const known = counts.get(key) ?? { a, b, friends: 0, foes: 0 };
      if (sign > 0) known.friends += 1;
      else known.foes += 1;
      counts.set(key, known);
    }
  const states = [...new Set([...counts.values()].flatMap(({ a, b }) => [a, b]))].sort((a, b) => a - b);
  const present = new Map(
    states.map((state) => [state, new Set(years.map(({ year }) => year).filter((year) => membersIn(year).has(state)))]),
  );
  const { width, height } = networkFrame.own;
  const nodes: Node[] = states.map((state) => {
    const [x, y] = homeOf(state);
    return { state, x: x - networkFrame.map.width / 2, y: y - networkFrame.map.height / 2, weight: 0 };
  });
  const at = new Map(states.map((state, n) => [state, n]));
  const links: Link[] = [...counts.values()].map(({ a, b, friends, foes }) => {
    const both = [...present.get(a)!].filter((year) => present.get(b)!.has(year)).length;
    for (const state of [a, b]) nodes[at.get(state)!]!.weight += friends + foes;
    return { source: at.get(a)!, target: at.get(b)!, friends: friends / both, foes: foes / both };
  });
  const degree = nodes.map((_, n) => links.filter(({ source, target }) => source === n || target === n).length);
  forceSimulation(nodes)
    .force(
      'friends',
      forceLink<Node, Link & { index?: number }>(
        links.filter(({ friends }) => friends > 0).map((link) => ({ ...link })),
      )
        .distance(24)
        .strength(({ friends }, n, all) => {
          const { source, target } = all[n] as unknown as { source: { index: number }; target: { index: number } };
          return friends / Math.min(degree[source.index]!, degree[target.index]!);
        }),
    )
    .force(
      'foes',
      forceLink<Node, Link>(links.filter(({ foes }) => foes > 0).map((link) => ({ ...link })))
        .distance(0.6 * width)
        .strength(({ foes }, n, all) => {
          const { source, target } = all[n] as unknown as { source: { index: number }; target: { index: number } };
          return (0.5 * foes) / Math.min(degree[source.index]!, degree[target.index]!);
        }),
    )
    .force('charge', forceManyBody().strength(-90).distanceMax(260))
    .force('x', forceX(0).strength(0.03 * (height / width)))
    .force('y', forceY(0).strength(0.05))
    .force('apart', forceCollide(NODE + 2).iterations(2))
    .stop()
    .tick(500);
  // Stretched to the frame.
  const margin = 24;
  const [left, right] = [Math.min(...nodes.map(({ x }) => x)), Math.max(...nodes.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...nodes.map(({ y }) => y)), Math.max(...nodes.map(({ y }) => y))];
  for (const node of nodes) {
    node.x = margin + ((node.x - left) / (right - left)) * (width - 2 * margin);
    node.y = margin + ((node.y - top) / (bottom - top)) * (height - 2 * margin);
  }
  forceSimulation(nodes)
    .force('apart', forceCollide(NODE + 1.5).iterations(4))
    .stop()
    .tick(60);
  for (const node of nodes) {
    node.x = Math.min(width - margin / 2, Math.max(margin / 2, node.x));
    node.y = Math.min(height - margin / 2, Math.max(margin / 2, node.y));
  }
  return nodes;
}

/** Sides of a label: none, to the right, to the left, above, below. */
type Side = 0 | 1 | 2 | 3 | 4;
interface Box {
  x: number;
  y: number;
  wide: number;
  tall: number;
}

/** For each node the side of its label, where there is room: those with the most ties first, great powers before them. */
function labelSides(
  nodes: readonly Node[],
  size: number,
  most: number,
  frame: { width: number; height: number },
): Side[] {
  const sides: Side[] = nodes.map(() => 0);
  const taken: Box[] = nodes.map(({ x, y }) => ({ x: x - NODE, y: y - NODE, wide: 2 * NODE, tall: 2 * NODE }));
  const order = nodes
    .map((node, n) => ({ ...node, n, rank: everMajor(node.state) ? 1 : 0 }))
    .sort((a, b) => b.rank - a.rank || b.weight - a.weight || a.state - b.state);
  let placedLabels = 0;
  for (const { n, x, y, state } of order) {
    if (placedLabels === most) break;
    const wide = Math.max(...namesOf(state).map((name) => textWidth(name, size)));
    const tall = size * 1.1;
    const gap = NODE + 2;
    const boxes: Box[] = [
      { x: x + gap, y: y - tall / 2, wide, tall },
      { x: x - gap - wide, y: y - tall / 2, wide, tall },
      { x: x - wide / 2, y: y - gap - tall, wide, tall },
      { x: x - wide / 2, y: y + gap, wide, tall },
    ];
    const side = boxes.findIndex(
      (box) =>
        box.x >= 0 &&
        box.y >= 0 &&
        box.x + box.wide <= frame.width &&
        box.y + box.tall <= frame.height &&
        taken.every((other, m) => m === n || !overlap(box, other)),
    );
    if (side < 0) continue;
    sides[n] = (side + 1) as Side;
    taken.push(boxes[side]!);
    placedLabels += 1;
  }
  return sides;
}

const overlap = (a: Box, b: Box) =>
  a.x < b.x + b.wide && b.x < a.x + a.wide && a.y < b.y + b.tall && b.y < a.y + a.tall;

const everMajor = (state: number) => {
  for (let year = firstYearOf(state)!; year <= lastYearOf(state)!; year++)
    if (majorPowersIn(year).includes(state)) return true;
  return false;
};

/** Every name that a state bears in some year. */
function namesOf(state: number): string[] {
  const names = new Set([stateLabel(state)]);
  for (const { ccode, from } of namesInUse)
    if (ccode === state && from !== null) {
      const year = Number(from.slice(0, 4)) + 1;
      if (membersIn(year).has(state)) names.add(nameIn(state, year));
    }
  return [...names];
}

function rowsText(nodes: readonly Node[], frame: { width: number; height: number }): string {
  const wide = labelSides(nodes, 11, 120, frame);
  const narrow = labelSides(nodes, 26, 24, frame);
  return nodes
    .map(({ state, x, y }, n) => `    [${state}, ${Math.round(x)}, ${Math.round(y)}, ${wide[n]}, ${narrow[n]}],`)
    .join('\n');
}
