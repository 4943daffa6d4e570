import type { Atlas } from '../atlas/atlas.ts';
import { holdingOf } from '../atlas/holding.ts';
import { absenceWords, type Figure } from '../figures/index.ts';
import { figureIn, pairSeries, type Series, stateSeries } from '../inquiry/series.ts';
import { measures } from '../measures/index.ts';
import { rivalsOf } from '../measures/rooms.ts';
import { showPage } from '../pages/measures/show-page.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, nameIn } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { measureArgument } from './measure-argument.ts';
import { year } from './number-argument.ts';
import { referencesIn } from './references.ts';
import { pairArgument, stateArgument } from './state-argument.ts';
import type { View } from './view.ts';

export const showView: View = {
  name: 'show',
  summary: 'A measure of one state or two over the years',
  usage: 'entente show MEASURE A [B] [--from Y] [--to Y]',
  about:
    'Prints one row a year: the value with its sources, or the reason why there is none. A directed measure is that of A toward B; turn the two round for the other direction.',
  words: [
    { name: 'measure', kind: 'measure', about: 'the measure' },
    { name: 'a', kind: 'state', about: 'the state, or the first of two' },
    { name: 'b', kind: 'state', about: 'the second of two', optional: true, unset: 'none' },
  ],
  options: {
    from: { type: 'string', value: 'Y', kind: 'year', about: 'first year (default: the first that the source covers)' },
    to: { type: 'string', value: 'Y', kind: 'year', about: 'last year (default: the last that the source covers)' },
  },
  examples: [
    'entente show un-agreement RUS CHN --from 1992',
    'entente show cinc China --csv',
    'entente show trade-dependence Belarus Russia --json',
  ],
  schemas: ['show'],
  list: 'rows',
  answer: async (given, desk) => {
    const [name, ...states] = given.words;
    const measure = measureArgument(name);
    const [from, to] = [year(given, 'from'), year(given, 'to')];
    if (from !== undefined && to !== undefined && from > to)
      throw new InputError('--from', `${from} is after --to ${to}`, 'Turn the two round');
    const atlas = desk.atlas;
    let series: Series;
    if (measure.of === 'state') {
      if (states.length !== 1)
        throw new InputError(
          measure.name,
          `it is of one state, got ${states.length}`,
          `Give one: entente show ${measure.name} CHN`,
        );
      series = (await stateSeries(atlas, [measure], stateArgument(states[0]!)))[0]!;
    } else {
      const [a, b] = pairArgument(states);
      series = (await pairSeries(atlas, [measure], a, b))[0]![0]!;
    }
    const [first, last] = [from ?? series.covers?.[0], to ?? series.covers?.[1]];
    const rows: { year: number; figure: Figure }[] = [];
    if (first === undefined || last === undefined)
      throw new InputError(
        measure.name,
        `this atlas (${atlas.place}) does not hold it`,
        'Build the full one: entente data build --from DIR, or ask for other years with --from and --to',
      );
    for (let y = first; y <= last; y++) rows.push({ year: y, figure: figureIn(series, y) });
    const codes = series.states.map(codeOf);
    const used = [...new Set(rows.flatMap(({ figure }) => figure.sources))];
    const shape = (figure: Figure) =>
      figure.kind === 'value'
        ? {
            value: figure.value,
            // null says that no interval is known, not that the value is exact.
            low: figure.low ?? null,
            high: figure.high ?? null,
            sources: figure.sources,
          }
        : { absent: figure.reason };
    return {
      json: () => {
        const sources = used.map((id) => ({
          id,
          title: atlas.manifest.sources[id]?.title,
          version: atlas.manifest.sources[id]?.version,
        }));
        return {
          measure: measure.name,
          unit: measure.unit,
          states: codes,
          rows: rows.map(({ year: y, figure }) => ({ year: y, ...shape(figure) })),
          ...(series.breaks.length > 0 && { breaks: series.breaks }),
          sources,
        };
      },
      csv: () => {
        const table = rows.map(({ year: y, figure }) => ({
          measure: measure.name,
          state1: codes[0],
          state2: codes[1],
          year: y,
          ...(figure.kind === 'value'
            ? { value: figure.value, low: figure.low, high: figure.high }
            : { absent: figure.reason }),
          sources: figure.sources.join(' '),
        }));
        return csvOf(table, ['measure', 'state1', 'state2', 'year', 'value', 'low', 'high', 'absent', 'sources']);
      },
      page: async () => showPage(atlas, series, rows, await rivalSeries(atlas, series)),
      text: () => textOf(series, rows),
      // Whoever cites a series cites no rival of it.
      references: () => referencesIn({ sources: used.map((id) => ({ id })) }, atlas.manifest),
    };
  },
};

/** The same states by the rivals of a measure, those that the atlas holds. */
async function rivalSeries(atlas: Atlas, { measure, states }: Series): Promise<Series[]> {
  const rivals = rivalsOf(measure, measures).filter((rival) => holdingOf(atlas.manifest, rival)?.held);
  const [a, b] = states as [number, number?];
  if (b === undefined) return stateSeries(atlas, rivals, a);
  return (await pairSeries(atlas, rivals, a, b)).map((directions) => directions[0]!);
}

function textOf({ measure, states, breaks }: Series, rows: readonly { year: number; figure: Figure }[]): string {
  const who = states
    .map((state) => nameIn(state, rows.at(-1)!.year))
    .join(measure.of === 'directed-dyad' ? ' toward ' : ' and ');
  const lines = rows.map(({ year: y, figure }) => {
    const said =
      figure.kind === 'value'
        ? figure.value.toFixed(measure.decimals).padStart(12)
        : absenceWords[figure.reason].padStart(12);
    const broken = breaks.find((mark) => mark.year === y);
    return `${y}  ${said}  ${figure.sources.join(', ')}\n${broken ? `      ^ ${broken.note}\n` : ''}`;
  });
  const notes = (measure.notes ?? []).map((note) => `\n${note}`);
  return `${measure.label}: ${who}\n${measure.unit}\n\n${lines.join('')}${notes.join('')}\n`;
}
