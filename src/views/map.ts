import type { Atlas } from '../atlas/atlas.ts';
import { LAST_FULL_YEAR_OF_VOTES } from '../atlas/tables/un-votes.ts';
import { type WorldFigures, worldFigures } from '../inquiry/world-figures.ts';
import type { Measure } from '../measures/index.ts';
import { worldMapJson, worldYearsJson } from '../pages/map/world-map-json.ts';
import { rowsOf, worldMapPage, worldPicture } from '../pages/map/world-map-page.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, existedIn, nameIn } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { measureArgument } from './measure-argument.ts';
import { year } from './number-argument.ts';
import { stateArgument } from './state-argument.ts';
import type { View } from './view.ts';

export const mapView: View = {
  name: 'map',
  summary: 'A measure on the map of the world: of every state, or as seen from one',
  usage: 'entente map MEASURE [STATE] [--year Y] [--toward] [--years [--from Y] [--to Y]]',
  about:
    'Equal Earth, so that areas compare. Absent is hatched by its reason, never a colour of the scale; the table has every state. Borders are those of today, dashed where contested: a state that is gone is drawn on the land of those that came out of it. A colour means the same in every year.',
  words: [
    { name: 'measure', kind: 'measure', about: 'the measure' },
    {
      name: 'state',
      kind: 'state',
      about: 'the state from which it is seen; needed for a measure of pairs',
      unset: 'none',
      optional: true,
    },
  ],
  options: {
    year: { type: 'string', value: 'Y', kind: 'year', about: 'the year (default: the last with a value)' },
    toward: { type: 'boolean', label: 'Toward the state', about: 'of a directed measure: the others toward the state' },
    years: { type: 'boolean', forPrograms: true, about: 'in JSON all years in one compact answer' },
    from: { type: 'string', value: 'Y', kind: 'year', forPrograms: true, about: 'with --years, the first' },
    to: { type: 'string', value: 'Y', kind: 'year', forPrograms: true, about: 'with --years, the last' },
  },
  drawing: 'the map',
  examples: [
    'entente map un-agreement Russia --year 1980 --svg russia.svg',
    'entente map alliance-likeness USA --csv',
    'entente map cinc --year 1900 --html capabilities.html',
  ],
  schemas: ['map', 'map-years'],
  list: 'rows',
  answer: async (given, desk) => {
    const [name, word, extra] = given.words;
    const measure = measureArgument(name);
    if (extra !== undefined)
      throw new InputError(`"${extra}"`, 'one measure and one state', 'Put names of several words in quotes');
    const [asked, from, to] = [year(given), year(given, 'from'), year(given, 'to')];
    if (from !== undefined && to !== undefined && from > to)
      throw new InputError('--from', `${from} is after --to ${to}`, 'Turn the two round');
    const state = stateOf(measure, word, asked);
    const toward = given.flag('toward');
    if (toward && measure.of !== 'directed-dyad')
      throw new InputError('--toward', `${measure.name} is the same both ways`, 'Leave it out');
    const atlas = desk.atlas;
    const world = await worldOf(atlas, measure, state, toward);
    const shown = asked ?? defaultYear(world, atlas);
    if (asked !== undefined) checkCovered(world, asked, atlas);
    return {
      json: () => {
        if (!given.flag('years')) return worldMapJson(world, shown);
        const [first, last] = world.years;
        return worldYearsJson(world, [clamped(from ?? first, world.years), clamped(to ?? last, world.years)]);
      },
      csv: () =>
        csvOf(
          rowsOf(world, shown).map(({ state: other, name: called, figure }) => ({
            measure: measure.name,
            from: state === undefined ? undefined : codeOf(state),
            state: codeOf(other),
            name: called,
            year: shown,
            ...(figure.kind === 'value'
              ? { value: figure.value, low: figure.low, high: figure.high }
              : { absent: figure.reason }),
            sources: figure.sources.join(' '),
          })),
          ['measure', 'from', 'state', 'name', 'year', 'value', 'low', 'high', 'absent', 'sources'],
        ),
      svg: () => worldPicture(world, shown),
      page: () => worldMapPage(atlas, world, shown),
    };
  },
};

const clamped = (x: number, [first, last]: readonly [number, number]) => Math.min(last, Math.max(first, x));

/** @throws InputError where a measure of pairs has no state, or one of single states has one */
function stateOf(measure: Measure, word: string | undefined, asked: number | undefined): number | undefined {
  if (measure.of === 'state') {
    if (word === undefined) return undefined;
    throw new InputError(`"${word}"`, `${measure.name} is of single states, not as seen from one`, 'Leave it out');
  }
  if (word === undefined)
    throw new InputError(
      measure.name,
      'it is of two states: from which one is it seen?',
      `Name it: entente map ${measure.name} RUS`,
    );
  return stateArgument(word, asked);
}

async function worldOf(
  atlas: Atlas,
  measure: Measure,
  state: number | undefined,
  toward: boolean,
): Promise<WorldFigures> {
  const world = await worldFigures(atlas, measure, state, toward);
  if (world) return world;
  throw new InputError(
    measure.name,
    `this atlas (${atlas.place}) does not hold it`,
    'Build the full one: entente data build --from DIR',
  );
}

/** The last year with a value, but none after the last full year of votes where there is an earlier one; else the last in which the state existed. */
function defaultYear({ known, years: [first, last], from, measure }: WorldFigures, atlas: Atlas): number {
  const year = known.findLast((y) => y <= LAST_FULL_YEAR_OF_VOTES) ?? known.at(-1);
  if (year !== undefined) return year;
  for (let y = last; y >= first; y--) if (from === undefined || existedIn(from, y)) return y;
  throw new InputError(
    measure.name,
    `it has no year with ${nameIn(from!, last)} in this atlas (${atlas.place}), which has ${first} to ${last}`,
    'Ask for another state',
  );
}

/** @throws InputError for a year of which the map would be all hatched */
function checkCovered({ measure, years: [first, last], holding }: WorldFigures, asked: number, atlas: Atlas): void {
  if (asked >= first && asked <= last) return;
  const kept = asked >= holding.covers[0] && asked <= holding.covers[1];
  throw new InputError(
    '--year',
    kept
      ? `this atlas (${atlas.place}) starts in ${first}`
      : `${measure.name} covers ${holding.covers[0]} to ${holding.covers[1]}, not ${asked}`,
    kept ? 'Build the full one: entente data build --from DIR' : 'Ask for a year of those',
  );
}
