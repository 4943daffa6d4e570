import { absenceWords, type Figure } from '../figures/index.ts';
import { figureIn, pairSeries, type Series, stateSeries } from '../inquiry/series.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, nameIn } from '../states/index.ts';
import { year } from './arguments.ts';
import type { Command } from './command.ts';
import { csvOf } from './csv.ts';
import { measureArgument } from './measure-argument.ts';
import { atlasOf } from './open-atlas.ts';
import { pairArgument, stateArgument } from './state-argument.ts';

export const showCommand: Command = {
  name: 'show',
  summary: 'A measure of one state or two over the years',
  usage: 'entente show MEASURE A [B] [--from Y] [--to Y]',
  about:
    'Prints one row a year: the value with its sources, or the reason why there is none. A directed measure is that of A toward B; turn the two round for the other direction.',
  options: {
    from: { type: 'string', value: 'Y', about: 'first year (default: the first that the source covers)' },
    to: { type: 'string', value: 'Y', about: 'last year (default: the last that the source covers)' },
  },
  examples: [
    'entente show un-agreement RUS CHN --from 1992',
    'entente show cinc China --csv',
    'entente show trade-dependence Belarus Russia --json',
  ],
  run: async (given, effects) => {
    const [name, ...states] = given.words;
    const measure = measureArgument(name);
    const [from, to] = [year(given, 'from'), year(given, 'to')];
    if (from !== undefined && to !== undefined && from > to)
      throw new InputError('--from', `${from} is after --to ${to}`, 'Turn the two round');
    const atlas = atlasOf(given, effects);
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
    if (given.flag('json')) {
      const used = [...new Set(rows.flatMap(({ figure }) => figure.sources))];
      const sources = used.map((id) => ({
        id,
        title: atlas.manifest.sources[id]?.title,
        version: atlas.manifest.sources[id]?.version,
      }));
      const json = {
        measure: measure.name,
        unit: measure.unit,
        states: codes,
        rows: rows.map(({ year: y, figure }) => ({ year: y, ...shape(figure) })),
        ...(series.breaks.length > 0 && { breaks: series.breaks }),
        sources,
      };
      effects.out(`${JSON.stringify(json, null, 1)}\n`);
    } else if (given.flag('csv')) {
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
      effects.out(csvOf(table, ['measure', 'state1', 'state2', 'year', 'value', 'low', 'high', 'absent', 'sources']));
    } else {
      const who = series.states
        .map((state) => nameIn(state, last))
        .join(measure.of === 'directed-dyad' ? ' toward ' : ' and ');
      effects.out(`${measure.label}: ${who}\n${measure.unit}\n\n`);
      for (const { year: y, figure } of rows) {
        const said =
          figure.kind === 'value'
            ? figure.value.toFixed(measure.decimals).padStart(12)
            : absenceWords[figure.reason].padStart(12);
        effects.out(`${y}  ${said}  ${figure.sources.join(', ')}\n`);
        const broken = series.breaks.find((mark) => mark.year === y);
        if (broken) effects.out(`      ^ ${broken.note}\n`);
      }
      for (const note of measure.notes ?? []) effects.out(`\n${note}`);
      effects.out('\n');
    }
    return 0;
  },
};
