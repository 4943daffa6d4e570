import type { Atlas } from '../atlas/atlas.ts';
import { type Measure, measures } from '../measures/index.ts';
import { byRoom, mainNameOf, ruleBeside } from '../measures/rooms.ts';
import { type Description, describe, isVariant, partsGiven, yearsOf } from '../pages/measures/measure-described.ts';
import { csvOf } from './csv.ts';
import { measureArgument } from './measure-argument.ts';
import type { View } from './view.ts';

export const measuresView: View = {
  name: 'measures',
  summary: 'The measures: question, formula, unit, coverage, source',
  usage: 'entente measures [MEASURE] [--all]',
  about:
    'Without a name, the measures in a line each, by what they are about; variants of another only with --all, and always in JSON and CSV. With a name, all that is known of it: question, formula, a number worked, unit, range, origin, years, sources, variants, what to beware of.',
  words: [{ name: 'measure', kind: 'measure', about: 'a measure', optional: true, many: true }],
  options: { all: { type: 'boolean', label: 'Variants too', about: 'list the variants too' } },
  examples: [
    'entente measures',
    'entente measures un-kappa',
    'entente measures trade-dependence --json',
    'entente measures --csv',
  ],
  schemas: ['measures'],
  list: 'measures',
  answer: async (given, desk) => {
    const { atlas } = desk;
    const named = given.words.length > 0;
    const wanted = named ? given.words.map(measureArgument) : measures;
    const described = () => wanted.map((measure) => describe(measure, atlas));
    const listed = named ? wanted : measures.filter((measure) => given.flag('all') || !isVariant(measure));
    const left = named ? 0 : measures.length - listed.length;
    return {
      json: () => ({ measures: described().map(forJson) }),
      csv: () => csvOf(described().map(forCsv), csvColumns),
      page: async () => {
        const { measuresListPage, measuresPage } = await import('../pages/measures/measures-page.ts');
        return named
          ? measuresPage(atlas, described())
          : measuresListPage(
              atlas,
              listed.map((measure) => describe(measure, atlas)),
              left,
            );
      },
      text: () => (named ? wanted.map((measure) => page(measure, atlas)).join('\n') : list(listed, atlas)),
      ...(left > 0 && { aside: () => `${left} more are variants of these: entente measures --all\n` }),
    };
  },
};

const forJson = (d: Description) => ({ ...d, range: d.range.map((x) => (Number.isFinite(x) ? x : null)) });

const csvColumns = [
  ...['name', 'label', 'question', 'about', 'variantOf', 'formula', 'unit', 'of', 'range', 'closer', 'origin'],
  ...['parts', 'loaded', 'from', 'to', 'sources', 'notes'],
];

const forCsv = (d: Description) => ({
  ...d,
  worked: undefined,
  range: d.range.join(' to '),
  origin: `${d.origin.kind}: ${d.origin.words}`,
  parts: d.parts?.join(' '),
  loaded: String(d.loaded),
  sources: d.sources?.join(' '),
  notes: d.notes.join(' '),
});

/** A line each, by room; each variant under the measure of which it is one. */
function list(listed: readonly Measure[], atlas: Atlas): string {
  const width = 2 + Math.max(...listed.map(({ name }) => name.length));
  const line = (measure: Measure) => {
    const d = describe(measure, atlas);
    const name = `${isVariant(measure) ? '    ' : '  '}${d.name}`.padEnd(width + 2);
    return `${name}  ${yearsOf(d).padEnd(10)}  ${d.label}, ${d.unit}${d.sources ? ` [${d.sources.join(', ')}]` : ''}\n`;
  };
  const groups = byRoom(listed).map(({ room, measures: members }) => {
    const mains = members.filter((measure) => !isVariant(measure));
    const lines = mains.flatMap((main) => members.filter((m) => mainNameOf(m) === main.name).map(line));
    return `${room.title}\n${lines.join('')}`;
  });
  return groups.join('\n');
}

/** All that is known of one. */
function page(measure: Measure, atlas: Atlas): string {
  const d = describe(measure, atlas);
  const facts: [string, string | undefined][] = [
    ['formula', d.formula],
    ['worked', d.worked && `${d.worked.about}${partsGiven(measure)}: ${d.worked.value}`],
    ['unit', d.unit],
    ['of', d.of],
    ['range', d.range.join(' to ')],
    ['closer', d.closer],
    ['origin', `${d.origin.kind}: ${d.origin.words}`],
    ['made of', d.parts?.join(', ')],
    ['years', d.loaded ? yearsOf(d) : `not loaded in ${atlas.place}`],
    ['sources', d.sources?.join(', ')],
    ['variant of', d.variantOf],
  ];
  const said = facts.filter(([, text]) => text !== undefined).map(([name, text]) => `  ${name.padEnd(10)}  ${text}\n`);
  const notes = d.notes.length === 0 ? '' : `\n${d.notes.map((note) => `  ${note}\n`).join('')}`;
  return `${d.name}: ${d.label}\n${d.question}\n\n${said.join('')}${notes}${variantLines(measure)}`;
}

function variantLines(main: Measure): string {
  const variants = measures.filter((measure) => measure !== main && mainNameOf(measure) === main.name);
  if (variants.length === 0) return '';
  const width = Math.max(...variants.map(({ name }) => name.length));
  const lines = variants.map((variant) => {
    const rule = ruleBeside(variant, main);
    return `  ${variant.name.padEnd(width)}  ${variant.label}${rule ? `: ${rule}` : ''}\n`;
  });
  return `\nVariants\n${lines.join('')}`;
}
