import { classOf } from '../../charts/map-scale.ts';
import { marksIn, sharedLands, stateOfUnit, stateOnUnit } from '../../charts/map-shapes.ts';
import { type Absence, absences } from '../../figures/index.ts';
import type { WorldFigures } from '../../inquiry/world-figures.ts';
import { codeOf, existedIn, LAST_YEAR, membersIn, nameIn } from '../../states/index.ts';
import { jsonFigure } from '../figure-json.ts';
import { shownAs } from '../shown.ts';
import { scaleOf } from './world-map.ts';
import { rowsOf } from './world-map-page.ts';

const head = ({ measure, from, toward, holding, years }: WorldFigures) => ({
  measure: measure.name,
  label: measure.label,
  unit: measure.unit,
  of: measure.of,
  from: from === undefined ? null : codeOf(from),
  ...(measure.of === 'directed-dyad' && { toward }),
  covers: years,
  sources: holding.sources,
  breaks: holding.breaks,
});

/** A year of the world in the form of the schema `map`: every state of the year, those with a value first. */
export function worldMapJson(world: WorldFigures, year: number) {
  const { scale } = shownAs(world.measure);
  const classes = scaleOf(world);
  return {
    ...head(world),
    year,
    classes: { bounds: classes.bounds.map((x) => x / scale), words: classes.words },
    rows: rowsOf(world, year).map(({ state, name, figure }) => ({
      state: codeOf(state),
      name,
      ...jsonFigure(figure),
      ...(figure.kind === 'value' && { class: classOf(classes, figure.value * scale) }),
    })),
  };
}

/** Spells of years, each from its first: [[1946, "RUS"], [1992, "UKR"]]. */
type Spells<T> = [from: number, value: T][];

function spellsOf<T>(years: readonly number[], of: (year: number) => T): Spells<T> {
  const spells: Spells<T> = [];
  for (const year of years) {
    const value = of(year);
    if (spells.length === 0 || spells.at(-1)![1] !== value) spells.push([year, value]);
  }
  return spells;
}

/** How absences are written among values: their place in the list of reasons, as a text. */
const absentMark = (reason: Absence) => String(absences.indexOf(reason));

/**
 * All years of the world in one compact answer, in the form of the schema `map-years`: what a page needs to draw any of them without
 * asking again. Values are as printed, rounded to the decimals shown.
 */
export function worldYearsJson(world: WorldFigures, [first, last]: readonly [number, number]) {
  const { measure, from } = world;
  const shown = shownAs(measure);
  const classes = scaleOf(world);
  const years = Array.from({ length: last - first + 1 }, (_, n) => first + n);
  const members = new Set(years.flatMap((year) => [...membersIn(year)]));
  const round = (x: number) => Number((x * shown.scale).toFixed(shown.decimals));
  const sourceLists: string[] = [];
  const states = [...members]
    .sort((a, b) => a - b)
    .map((state) => {
      const figures = years.map((year) =>
        existedIn(state, year) && state !== from ? world.of(state, year) : undefined,
      );
      const bounded = figures.some((figure) => figure?.kind === 'value' && figure.low !== undefined);
      const bound = (end: 'low' | 'high') =>
        figures.map((figure) => (figure?.kind === 'value' && figure[end] !== undefined ? round(figure[end]) : null));
      return {
        code: codeOf(state),
        id: state,
        names: spellsOf(
          years.filter((year) => existedIn(state, year)),
          (year) => nameIn(state, year),
        ),
        values: figures.map((figure) =>
          figure === undefined ? null : figure.kind === 'value' ? round(figure.value) : absentMark(figure.reason),
        ),
        ...(bounded && { low: bound('low'), high: bound('high') }),
        sources: spellsOf(years, (year) => {
          const list = figures[year - first]?.sources.join(', ') ?? '';
          if (!sourceLists.includes(list)) sourceLists.push(list);
          return sourceLists.indexOf(list);
        }),
      };
    });
  const marks = [...new Set(years.flatMap((year) => [...marksIn(year)]))];
  return {
    ...head(world),
    first,
    last,
    decimals: shown.decimals,
    suffix: shown.unit === '%' ? '%' : '',
    classes,
    absences,
    sourceLists,
    states,
    // Which state's colour each piece of land takes, by years; null: none's, or several stood on it.
    land: Object.fromEntries(
      [...stateOfUnit.keys()].map((unit) => [unit, spellsOf(years, (year) => stateOnUnit(unit, year) ?? null)]),
    ),
    // In which years a state is a circle.
    marks: Object.fromEntries(marks.map((state) => [state, spellsOf(years, (year) => marksIn(year).has(state))])),
    // Lands on which several states stood, by years.
    shared: spellsOf(years, (year) =>
      sharedLands(year)
        .map(
          ({ today, states: side }) =>
            `${nameIn(today, LAST_YEAR)}: ${side.map((one) => nameIn(one, year)).join(', ')}`,
        )
        .join('; '),
    ),
  };
}
