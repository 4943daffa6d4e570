import type { Fill, MapState, WorldMap } from '../../charts/map-chart.ts';
import { classOf, type MapScale, mapScale } from '../../charts/map-scale.ts';
import { showNumber } from '../../charts/text.ts';
import { absenceWords, type Figure } from '../../figures/index.ts';
import type { WorldFigures } from '../../inquiry/world-figures.ts';
import type { Measure } from '../../measures/index.ts';
import { existedIn, membersIn, nameIn, withArticle } from '../../states/index.ts';
import { type Shown, shownAs, shownFigure, unitWords } from '../shown.ts';

/** The value that says neither the one nor the other: 0 where a measure falls on both sides of it, 1 of a ratio. */
export function middleOf({ range, name }: Measure): number | undefined {
  if (range[0] < 0 && range[1] > 0) return 0;
  return isRatio(name) ? 1 : undefined;
}

const isRatio = (name: string) => /(^|-)ratio($|-)/.test(name);

/** The classes of a measure, the same for all its years. */
export function scaleOf({ measure, values }: WorldFigures): MapScale {
  const { scale, decimals, unit } = shownAs(measure);
  const middle = middleOf(measure);
  return mapScale(
    values.map((x) => x * scale),
    {
      decimals,
      ...(unit === '%' && { unit }),
      ...(middle !== undefined && { middle }),
      ...(isRatio(measure.name) && { ratio: true as const }),
      ...(measure.closer === 'lower' && { lowIsMuch: true as const }),
    },
  );
}

/** "un-agreement with Russia", "trade share: Russia toward each other state". */
export function whatIsDrawn({ measure, from, toward }: WorldFigures, year: number): string {
  if (from === undefined) return measure.label;
  const name = nameIn(from, year);
  if (measure.of === 'dyad') return `${measure.label} with ${withArticle(name)}`;
  return `${measure.label}: ${toward ? `each other state toward ${withArticle(name)}` : `${name} toward each other state`}`;
}

/** A measure's world in one year, ready to be drawn. */
export function worldMap(
  world: WorldFigures,
  scale: MapScale,
  year: number,
  said: { title: string; notes: readonly string[] },
): WorldMap {
  const { measure, from } = world;
  const shown = shownAs(measure);
  const states = [...membersIn(year)].map((state): MapState => {
    const name = nameIn(state, year);
    if (state === from) return { state, name, fill: 'self', said: 'the state from which this is seen' };
    const figure = world.of(state, year);
    return { state, name, fill: fillOf(figure, scale, shown), said: saidOf(figure, shown) };
  });
  const first = measure.closer === 'lower' ? 'closest' : 'farthest';
  return {
    ...{ year, scale, states, title: said.title, notes: said.notes },
    subtitle: `${whatIsDrawn(world, year)}, ${year}. ${unitWords(measure, shown)}`,
    ...(measure.closer && { ends: first === 'closest' ? ['closest', 'farthest'] : ['farthest', 'closest'] }),
    ...(from !== undefined && existedIn(from, year) && { self: nameIn(from, year) }),
  };
}

function fillOf(figure: Figure, scale: MapScale, { scale: times }: Shown): Fill {
  return figure.kind === 'absent' ? figure.reason : scale.shades[classOf(scale, figure.value * times)]!;
}

/** "86.2% (80.1 to 91.0), un-votes"; the reason where there is none. */
function saidOf(figure: Figure, shown: Shown): string {
  const printed = shownFigure(figure, shown);
  if (printed.kind === 'absent') return absenceWords[printed.reason];
  const say = (x: number) => showNumber(x, shown.decimals);
  const { value, low, high } = printed;
  const bounds = low === undefined || high === undefined ? '' : ` (${say(low)} to ${say(high)})`;
  return `${say(value)}${shown.unit === '%' ? '%' : ''}${bounds}${figure.sources.length > 0 ? `, ${figure.sources.join(', ')}` : ''}`;
}
