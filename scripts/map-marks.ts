import { MARK_RADIUS, marksIn } from '../src/charts/map-shapes.ts';
import { capitalIn, FIRST_YEAR, LAST_YEAR, lastYearOf } from '../src/states/index.ts';
import { onMap } from './map-projection.ts';

/**
 * Where circles stand, by state: at the last capital, moved apart where two of the same year would cover one another. A state keeps its
 * place in all years.
 */
function markPlaces(): [state: number, x: number, y: number][] {
  // Years in which two are circles at a time; in the one in which a state passes into another they may cover each other.
  const beside = new Map<number, Map<number, number>>();
  for (let year = FIRST_YEAR; year <= LAST_YEAR; year++)
    for (const a of marksIn(year)) {
      const known = beside.get(a) ?? new Map<number, number>();
      for (const b of marksIn(year)) known.set(b, (known.get(b) ?? 0) + 1);
      beside.set(a, known);
    }
  const nodes = [...beside.keys()]
    .sort((a, b) => a - b)
    .map((state) => {
      const capital = capitalIn(state, lastYearOf(state)!);
      if (!capital) throw new RangeError(`no capital is known of ${state}`);
      const [x, y] = onMap(capital.longitude, capital.latitude);
      return { state, home: [x, y] as const, x, y };
    });
  const least = 2 * MARK_RADIUS + 0.6;
  for (let round = 0; round < 400; round++) {
    for (const node of nodes) {
      node.x += (node.home[0] - node.x) * 0.05;
      node.y += (node.home[1] - node.y) * 0.05;
    }
    for (const [n, a] of nodes.entries())
      for (const b of nodes.slice(n + 1)) {
        const [dx, dy] = [b.x - a.x, b.y - a.y];
        const far = Math.hypot(dx, dy);
        if (far >= least || (beside.get(a.state)!.get(b.state) ?? 0) < 2) continue;
        // Two capitals in one place part to the east and west.
        const [ux, uy] = far > 0 ? [dx / far, dy / far] : [1, 0];
        const push = (least - far) / 2;
        a.x -= ux * push;
        a.y -= uy * push;
        b.x += ux * push;
        b.y += uy * push;
      }
  }
  return nodes.map(({ state, x, y }) => [state, Math.round(x * 10) / 10, Math.round(y * 10) / 10]);
}

/** The text of src/charts/map-marks.ts. */
export function marksFile(): string {
  const rows = markPlaces().map(([state, x, y]) => `  [${state}, ${x}, ${y}],`);
  return `/** Written by scripts/map-land.mjs: where the circles of small and of vanished states stand, in pixels of the map, by COW number. */
export const markPlaces: readonly (readonly [state: number, x: number, y: number])[] = [
${rows.join('\n')}
];
`;
}
