import { holdingOf } from '../atlas/holding.ts';
import { measures } from '../measures/index.ts';
import type { Origin } from '../measures/measure.ts';
import type { Command } from './command.ts';
import { csvOf } from './csv.ts';
import { measureArgument } from './measure-argument.ts';
import { atlasOf } from './open-atlas.ts';

const originWords = (origin: Origin): string =>
  origin.kind === 'published' ? origin.citation : origin.kind === 'estimated' ? origin.from : origin.why;

export const measuresCommand: Command = {
  name: 'measures',
  summary: 'The measures: question, unit, coverage, source',
  usage: 'entente measures [MEASURE]',
  about:
    'Without a name, all measures in a line each. With one, all that is known of it: question, unit, range, origin, years, sources, what to beware of.',
  options: {},
  examples: ['entente measures', 'entente measures un-kappa', 'entente measures --csv'],
  run: async (given, effects) => {
    const atlas = atlasOf(given, effects);
    const wanted = given.words.length > 0 ? given.words.map(measureArgument) : measures;
    const described = wanted.map((measure) => {
      const holding = holdingOf(atlas.manifest, measure);
      return {
        name: measure.name,
        label: measure.label,
        question: measure.question,
        unit: measure.unit,
        of: measure.of,
        range: measure.range,
        ...(measure.closer && { closer: measure.closer }),
        origin: { kind: measure.origin.kind, words: originWords(measure.origin) },
        loaded: holding?.held ?? false,
        ...(holding?.held && {
          from: Math.max(holding.covers[0], holding.keptFrom ?? -Infinity),
          to: holding.covers[1],
          sources: holding.sources,
        }),
        notes: measure.notes ?? [],
      };
    });
    if (given.flag('json'))
      effects.out(
        `${JSON.stringify({ measures: described.map((d) => ({ ...d, range: d.range.map((x) => (Number.isFinite(x) ? x : null)) })) }, null, 1)}\n`,
      );
    else if (given.flag('csv'))
      effects.out(
        csvOf(
          described.map((d) => ({
            ...d,
            range: d.range.join(' to '),
            origin: `${d.origin.kind}: ${d.origin.words}`,
            loaded: String(d.loaded),
            sources: d.sources?.join(' '),
            notes: d.notes.join(' '),
          })),
          [
            'name',
            'label',
            'question',
            'unit',
            'of',
            'range',
            'closer',
            'origin',
            'loaded',
            'from',
            'to',
            'sources',
            'notes',
          ],
        ),
      );
    else if (given.words.length === 0) {
      const width = Math.max(...described.map(({ name }) => name.length));
      for (const d of described)
        effects.out(
          `${d.name.padEnd(width)}  ${(d.loaded ? `${d.from}-${d.to}` : 'not loaded').padEnd(10)}  ${d.label}, ${d.unit}${d.sources ? ` [${d.sources.join(', ')}]` : ''}\n`,
        );
    } else
      for (const d of described)
        effects.out(
          `${d.name}: ${d.label}\n${d.question}\n\n  unit     ${d.unit}\n  of       ${d.of}\n  range    ${d.range.join(' to ')}\n  origin   ${d.origin.kind}: ${d.origin.words}\n  years    ${d.loaded ? `${d.from}-${d.to}` : `not loaded in ${atlas.place}`}\n  sources  ${d.sources?.join(', ') ?? ''}\n${d.notes.map((note) => `\n  ${note}`).join('')}\n`,
        );
    return 0;
  },
};
