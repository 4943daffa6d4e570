import type { Atlas } from '../../atlas/atlas.ts';
import { capitalised, count } from '../../charts/text.ts';
import { type Measure, measureNamed, measures } from '../../measures/index.ts';
import { byRoom, mainNameOf, ruleBeside } from '../../measures/rooms.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Cell, Page, TableBlock } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { type Description, partsGiven, yearsOf } from './measure-described.ts';

const toMeasure = (name: string, text = name): Cell => ({ text, to: { view: 'measures', words: [name] } });

/** All measures as a page: a table for each matter, a line a measure. @param left variants that are left out */
export function measuresListPage(atlas: Atlas, listed: readonly Description[], left: number): Page {
  const notes = new Footnotes(atlas.manifest);
  const loaded = listed.filter((one) => one.loaded);
  const missing = listed.length - loaded.length;
  const sources = notes.use([...new Set(listed.flatMap((one) => one.sources ?? []))]);
  const rooms = byRoom(listed.map(({ name }) => measureNamed(name)));
  const blocks: Block[] = [
    {
      kind: 'finding',
      role: 'opening',
      parts: [
        {
          text: `${count(listed.length)} measures of ${count(rooms.length)} matters${missing === 0 ? '' : `; ${count(missing)} of them are not loaded in this atlas`}${left === 0 ? '' : `; ${count(left)} more are variants of these`}.`,
          sources,
        },
      ],
    },
    ...rooms.map(({ room, measures: members }): TableBlock => {
      const own = members.map((measure) => listed.find(({ name }) => name === measure.name)!);
      return {
        kind: 'table',
        caption: `${room.title}: ${room.about}`,
        columns: [
          { title: 'measure', align: 'left' },
          { title: 'name', align: 'left' },
          { title: 'of', align: 'left' },
          { title: 'unit', align: 'left' },
          { title: 'years', align: 'left' },
        ],
        rows: own.map((one) => [toMeasure(one.name, one.label), one.name, ofWords(one), one.unit, yearsOf(one)]),
        sources: [...new Set(own.flatMap((one) => one.sources ?? []))],
      };
    }),
    ...(missing === 0
      ? []
      : [{ kind: 'note', text: 'What is not loaded is in the full atlas: entente data build.' } as const]),
  ];
  return { title: 'The measures', provenance: provenanceOf(atlas), blocks, sources: notes.list() };
}

const ofWords = ({ of }: Description) =>
  ({ state: 'a state', dyad: 'a pair', 'directed-dyad': 'a state toward another' })[of];

/** All that is known of some measures as a page: what each asks, how it is worked out, from what, over which years, what to beware of. */
export function measuresPage(atlas: Atlas, described: readonly Description[]): Page {
  const notes = new Footnotes(atlas.manifest);
  const many = described.length > 1;
  const blocks = described.flatMap((one): Block[] => [
    ...(many ? [{ kind: 'heading', id: one.name, text: one.label } as const] : []),
    ...measureBlocks(one, notes, many),
  ]);
  return {
    title: many ? 'Measures' : described[0]!.label,
    provenance: provenanceOf(atlas),
    blocks,
    sources: notes.list(),
  };
}

function measureBlocks(one: Description, notes: Footnotes, many: boolean): Block[] {
  const measure = measureNamed(one.name);
  const sources = notes.use(one.sources ?? []);
  const asked = one.to === undefined ? undefined : { year: `${one.to}` };
  const worked = one.worked && `${one.worked.about}${partsGiven(measure)}: ${one.worked.value}`;
  const facts: [string, Cell | undefined][] = [
    ['name', one.name],
    ['formula', one.formula],
    ['a number worked', worked],
    ['unit', one.unit],
    ['of', ofWords(one)],
    ['range', rangeWords(one)],
    ['closer', one.closer && `${one.closer} is closer`],
    ['origin', `${one.origin.kind}: ${one.origin.words}`],
    ['years', one.loaded ? yearsOf(one) : `not loaded in ${atlasWords}`],
    ['variant of', one.variantOf && toMeasure(one.variantOf, measureNamed(one.variantOf).label)],
    [
      'ranked',
      asked && {
        text: `all ${one.of === 'state' ? 'states' : 'pairs'} in ${asked.year}`,
        to: { view: 'rank', words: [one.name], options: asked },
      },
    ],
  ];
  return [
    { kind: 'finding', role: many ? 'answer' : 'opening', parts: [{ text: one.question, sources }] },
    {
      kind: 'table',
      caption: 'How it is worked out',
      columns: [
        { title: 'what', align: 'left' },
        { title: 'as declared', align: 'left' },
      ],
      rows: facts.flatMap(([name, cell]): Cell[][] => (cell === undefined ? [] : [[name, cell]])),
      sources,
    },
    ...one.notes.map((text): Block => ({ kind: 'note', text })),
    ...partsBlocks(one),
    ...variantBlocks(measure),
  ];
}

const atlasWords = 'this atlas; the full one: entente data build';

const rangeWords = ({ range: [from, to] }: Description): string =>
  `${Number.isFinite(from) ? from : 'no lowest'} to ${Number.isFinite(to) ? to : 'no highest'}`;

function partsBlocks({ parts }: Description): Block[] {
  if (!parts) return [];
  return [
    {
      kind: 'table',
      caption: 'Made of',
      columns: [
        { title: 'measure', align: 'left' },
        { title: 'question', align: 'left' },
      ],
      rows: parts.map((name) => [toMeasure(name, measureNamed(name).label), measureNamed(name).question]),
      sources: [],
    },
  ];
}

function variantBlocks(main: Measure): Block[] {
  const variants = measures.filter((measure) => measure !== main && mainNameOf(measure) === main.name);
  if (variants.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Variants',
      columns: [
        { title: 'measure', align: 'left' },
        { title: 'name', align: 'left' },
        { title: 'what differs', align: 'left' },
      ],
      rows: variants.map((variant) => [
        toMeasure(variant.name, variant.label),
        variant.name,
        capitalised(ruleBeside(variant, main) ?? ''),
      ]),
      sources: [],
    },
  ];
}
