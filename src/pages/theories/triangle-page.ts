import type { Atlas } from '../../atlas/atlas.ts';
import { span } from '../../charts/text.ts';
import type { Triangle, TriangleSpell } from '../../inquiry/triangle.ts';
import { measureNamed } from '../../measures/index.ts';
import { nameIn } from '../../states/index.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { trianglePicture } from './triangle-picture.ts';
import { nameOfSpell, pivotWords, sentenceOfSpell, sidesOf, wordsOfSpell } from './triangle-words.ts';

/** Three states over the years as a page: what triangle it is last, its spells, where the series breaks. */
export function trianglePage(atlas: Atlas, found: Triangle): Page {
  const { states, years, spells, breaks } = found;
  const measure = measureNamed(found.measure);
  const notes = new Footnotes(atlas.manifest);
  const sources = notes.use(found.sources);
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const named = spells.findLast(({ type }) => type !== undefined);
  const opening = named
    ? sentenceOfSpell(named, found)
    : `No year from ${first} to ${last} has a type: the table says why.`;
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: opening, sources }] },
    { kind: 'finding', role: 'plain', parts: [{ text: pivotWords(found), sources }] },
    {
      kind: 'picture',
      title: `The types of triangle, ${span(first, last)}`,
      subtitle: measure.label,
      svg: trianglePicture(found, { id: 'triangle' }),
      narrow: trianglePicture(found, { id: 'triangle-narrow', phone: true }),
      sources,
    },
    {
      kind: 'table',
      caption: `${measure.label}: + friends, − foes, · neither or both`,
      columns: [
        { title: 'years', align: 'left' },
        { title: 'type', align: 'left' },
        ...sidesOf(found).map((title) => ({ title, align: 'left' as const })),
        { title: 'parts', align: 'left' },
      ],
      rows: spells.map((spell) => [
        span(spell.from, spell.to),
        nameOfSpell(spell),
        ...spell.ties.map(signWord),
        wordsOfSpell(spell, found),
      ]),
      sources,
    },
    ...breaks.map(({ year, note }): Block => ({ kind: 'note', text: `${year}: ${note}` })),
    { kind: 'note', text: 'Other signs of a tie give other triangles: try each.' },
  ];
  return {
    title: `${states.map((state) => nameIn(state, last)).join(', ')}, ${span(first, last)}`,
    provenance: provenanceOf(atlas),
    blocks,
    sources: notes.list(),
  };
}

const signWord = (tie: TriangleSpell['ties'][number]) =>
  typeof tie === 'string' ? 'no sign' : tie > 0 ? '+' : tie < 0 ? '−' : '·';
