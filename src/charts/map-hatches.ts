import type { Absence } from '../figures/index.ts';
import { element } from './markup.ts';

const SIZE = 6;
const stroke = (d: string) => element('path', { class: 'hatch', d });
const lines = {
  rising: `M-1 1L1 -1M0 ${SIZE}L${SIZE} 0M${SIZE - 1} ${SIZE + 1}L${SIZE + 1} ${SIZE - 1}`,
  falling: `M-1 ${SIZE - 1}L1 ${SIZE + 1}M0 0L${SIZE} ${SIZE}M${SIZE - 1} -1L${SIZE + 1} 1`,
  upright: `M${SIZE / 2} 0V${SIZE}`,
};

/** What stands in place of a colour where there is no number: each reason its own pattern on bare land. `no-such-state` is bare land. */
const hatches: Readonly<Record<Exclude<Absence, 'no-such-state'>, string>> = {
  'no-tie': element('circle', { class: 'dots', cx: SIZE / 2, cy: SIZE / 2, r: 0.9 }),
  'not-coded': stroke(lines.rising),
  'outside-coverage': stroke(lines.falling),
  'not-defined': stroke(lines.rising + lines.falling),
  'not-loaded': stroke(lines.upright),
};

/** The definitions that {@link hatchFill} refers to: once in a document. @param id begins the id of each */
export const hatchDefinitions = (id: string): string =>
  element(
    'defs',
    {},
    ...Object.entries(hatches).map(([reason, drawn]) =>
      element(
        'pattern',
        { id: `${id}-${reason}`, width: SIZE, height: SIZE, patternUnits: 'userSpaceOnUse' },
        element('rect', { class: 'ground', width: SIZE, height: SIZE }),
        drawn,
      ),
    ),
  );

/** The fill attribute of a place that has no number; undefined for a reason that is left bare. */
export function hatchFill(reason: Absence, id: string): string | undefined {
  return reason === 'no-such-state' ? undefined : `url(#${id}-${reason})`;
}
