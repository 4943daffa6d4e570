import type { Atlas } from '../atlas/atlas.ts';
import { holdingOf } from '../atlas/holding.ts';
import { absenceWords, isAbsence } from '../figures/index.ts';
import { isComposed, type Measure, measures } from '../measures/index.ts';
import type { Origin } from '../measures/measure.ts';
import { byRoom, mainNameOf, roomOf, ruleBeside } from '../measures/rooms.ts';
import { csvOf } from '../views/csv.ts';
import { measureArgument } from '../views/measure-argument.ts';
import type { Command } from './command.ts';
import { atlasOf } from './open-atlas.ts';

export const measuresCommand: Command = {
  name: 'measures',
  summary: 'The measures: question, formula, unit, coverage, source',
  usage: 'entente measures [MEASURE] [--all]',
  about:
    'Without a name, the measures in a line each, by what they are about; variants of another only with --all, and always in JSON and CSV. With a name, all that is known of it: question, formula, a number worked, unit, range, origin, years, sources, variants, what to beware of.',
  options: { all: { type: 'boolean', about: 'list the variants too' } },
  examples: [
    'entente measures',
    'entente measures un-kappa',
    'entente measures trade-dependence --json',
    'entente measures --csv',
  ],
  run: async (given, effects) => {
    const atlas = atlasOf(given, effects);
    const wanted = given.words.length > 0 ? given.words.map(measureArgument) : measures;
    const described = () => wanted.map((measure) => describe(measure, atlas));
    if (given.flag('json')) effects.out(`${JSON.stringify({ measures: described().map(forJson) }, null, 1)}\n`);
    else if (given.flag('csv')) effects.out(csvOf(described().map(forCsv), csvColumns));
    else if (given.words.length > 0) effects.out(wanted.map((measure) => page(measure, atlas)).join('\n'));
    else {
      const listed = measures.filter((measure) => given.flag('all') || !isVariant(measure));
      effects.out(list(listed, atlas));
      if (listed.length < measures.length && !given.flag('quiet'))
        effects.err(`${measures.length - listed.length} more are variants of these: entente measures --all\n`);
    }
    return 0;
  },
};

const isVariant = (measure: Measure): boolean => mainNameOf(measure) !== measure.name;

type Description = ReturnType<typeof describe>;

/** A measure as its declaration and the atlas give it. */
function describe(measure: Measure, atlas: Atlas) {
  const holding = holdingOf(atlas.manifest, measure);
  return {
    name: measure.name,
    label: measure.label,
    question: measure.question,
    about: roomOf(measure).title,
    ...(isVariant(measure) && { variantOf: mainNameOf(measure) }),
    ...(measure.formula && { formula: measure.formula }),
    ...(measure.worked && { worked: { about: measure.worked.about, value: measure.worked.value } }),
    unit: measure.unit,
    of: measure.of,
    range: measure.range,
    ...(measure.closer && { closer: measure.closer }),
    origin: { kind: measure.origin.kind, words: originWords(measure.origin) },
    ...(isComposed(measure) && { parts: measure.parts.map((part) => part.measure.name) }),
    loaded: holding?.held ?? false,
    ...(holding?.held && {
      from: Math.max(holding.covers[0], holding.keptFrom ?? -Infinity),
      to: holding.covers[1],
      sources: holding.sources,
    }),
    notes: measure.notes ?? [],
  };
}

function originWords(origin: Origin): string {
  if (origin.kind === 'published') return origin.citation;
  return origin.kind === 'estimated' ? origin.from : origin.why;
}

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

const yearsOf = ({ loaded, from, to }: Description) => (loaded ? `${from}-${to}` : 'not loaded');

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

/** The values of its parts that a composed measure's worked number starts from; none where it starts from percentiles, which its words tell. */
function partsGiven(measure: Measure): string {
  if (!isComposed(measure) || !measure.worked || measure.worked.setting) return '';
  const given = measure.worked.parts.map(
    (x, n) => `${measure.parts[n]!.measure.name} ${isAbsence(x) ? absenceWords[x] : x}`,
  );
  return ` (${given.join(', ')})`;
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
