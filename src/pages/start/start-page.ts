import type { Atlas } from '../../atlas/atlas.ts';
import type { CheckedClaims } from '../../cases/checked-claims.ts';
import { capitalised, count, list } from '../../charts/text.ts';
import type { WorldFigures } from '../../inquiry/world-figures.ts';
import { isComposed, type Measure, measureNamed } from '../../measures/index.ts';
import { codeOf, nameIn, withArticle } from '../../states/index.ts';
import { textName } from '../claims/checked-page.ts';
import { scored, tallyOf } from '../claims/verdict-bars.ts';
import { stripInputs } from '../dossier/components.ts';
import { numberOf, sparkOf } from '../dossier/facts.ts';
import { countsWords } from '../dossier/section-claims.ts';
import { Footnotes } from '../footnotes.ts';
import { naturalEarth } from '../map/natural-earth.ts';
import { scaleOf } from '../map/world-map.ts';
import { mapOf, worldMapBlock } from '../map/world-map-page.ts';
import type { Block, Cell, FigureRow, Page } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { shownAs, shownFigure } from '../shown.ts';
import { type Askable, forms } from './search-page.ts';
import type { StartCase, StartCases } from './start-cases.ts';

/** What the start shows; what is left out, the atlas or the package does not hold. */
export interface Start {
  askable: Askable;
  cases?: StartCases;
  claims?: CheckedClaims;
  world?: { figures: WorldFigures; year: number };
}

/** Where a visitor begins: what this is, what can be asked, telling pairs, the world, the texts, how far the data reach. */
export function startPage(atlas: Atlas, { askable, cases, claims, world }: Start): Page {
  const notes = new Footnotes(atlas.manifest, [naturalEarth]);
  const blocks: Block[] = [
    {
      kind: 'finding',
      role: 'opening',
      parts: [
        {
          text: 'How closely any two states stand together, in any year: their treaties, votes, trade, arms and visits; what the theories of alliance make of them, and what would turn each verdict. Every number leads to its series and its source.',
        },
      ],
    },
    { kind: 'heading', id: 'ask', text: 'Ask' },
    forms(askable),
    ...(cases ? casesBlocks(cases, notes) : []),
    ...(world ? worldBlocks(world, notes) : []),
    ...(claims ? textsBlocks(claims) : []),
    { kind: 'heading', id: 'data', text: 'How far the data reach' },
    { kind: 'finding', role: 'plain', parts: [{ text: coverageWords(reaches(atlas), atlas.manifest) }] },
  ];
  return {
    title: 'Unit tests for arguments about alliances',
    provenance: provenanceOf(atlas),
    blocks,
    sources: notes.list(),
  };
}

function casesBlocks(found: StartCases, notes: Footnotes): Block[] {
  const { cases, year, measure, words, pacts } = found;
  const figures = cases.flatMap(({ figure }) => figure.sources);
  const sources = notes.use([...new Set([...pacts.sources, ...figures])]);
  const last = cases[0]?.series.covers?.[1] ?? year;
  return [
    { kind: 'heading', id: 'cases', text: 'Who stands together?' },
    { kind: 'finding', role: 'answer', parts: [{ text: casesFinding(found), sources }] },
    ...cases.map((one) => rowOf(one, found)),
    {
      kind: 'note',
      text: `${measure.label}: ${lowered(words)}${last > year ? ` Shown is ${year}, the last year in which none of its inputs had ended; a number leads to its series, to ${last}.` : ''}`,
    },
    {
      kind: 'note',
      text: 'The pairs are chosen by us to tell, each beside its mirror in another region or camp; any other pair is as near.',
    },
  ];
}

/** "In 2024, of these ten pairs, France and Germany behave most like treaty allies …" */
function casesFinding({ cases, year }: StartCases): string {
  const known = cases.filter(({ figure }) => figure.kind === 'value');
  const [first, last] = [known[0], known.at(-1)];
  if (!first || !last) return `None of these ${count(cases.length)} pairs has a figure in ${year}.`;
  const names = ({ states }: StartCase) => list(states.map((state) => withArticle(nameIn(state, year))));
  const free = known.filter(({ defence }) => defence === false);
  const above = free.filter(({ beside }) => beside && beside.percentile > 50);
  const many = above.length === 0 ? 'none' : above.length === free.length ? 'all' : count(above.length);
  const pactless =
    free.length === 0
      ? ''
      : `; ${many} of the ${count(free.length)} without a defence pact stood above the middle pair of treaty allies`;
  return `In ${year}, of these ${count(known.length)} pairs, ${names(first)} behaved most like treaty allies, ${names(last)} least${pactless}.`;
}

function rowOf(
  { states, series, figure, defence, beside }: StartCase,
  { measure, year, pacts }: StartCases,
): FigureRow {
  const shown = shownAs(measure);
  const words = [
    ...(beside ? [`closer than ${Math.round(beside.percentile)} of 100 treaty allies`] : []),
    ...(defence === undefined
      ? []
      : // On one line: the last word alone would stand apart.
        [
          `${defence ? 'a' : 'no'} defence pact${pacts.asOf === year ? '' : ` (${pacts.asOf})`}`.replaceAll(
            ' ',
            '\u00a0',
          ),
        ]),
  ];
  return {
    kind: 'figure',
    label: states.map((state) => nameIn(state, year)).join(' · '),
    to: { view: 'dossier', words: states.map(codeOf) },
    figure: shownFigure(figure, shown),
    of: numberOf(series, figure, year),
    decimals: shown.decimals,
    unit: measure.name === 'alliance-likeness' ? 'of 100' : shown.unit,
    range: measure.range,
    series: sparkOf(series, year),
    comparison: words.join('; '),
    years: `${year}`,
  };
}

function worldBlocks({ figures, year }: NonNullable<Start['world']>, notes: Footnotes): Block[] {
  const { measure } = figures;
  const map = mapOf(figures, scaleOf(figures), year, []);
  const sources = notes.use(figures.holding.sources);
  const drawn = worldMapBlock(figures, map, notes.use([...sources, 'natural-earth']));
  return [
    { kind: 'heading', id: 'world', text: `The world: ${lowered(measure.label)}` },
    { kind: 'finding', role: 'answer', parts: [{ text: map.title, sources }] },
    {
      kind: 'note',
      text: 'Seen from no state; any measure of pairs is drawn as seen from the one that you name. Borders as they are held, not as they are claimed; membership as the data code it, not recognition.',
    },
    { ...drawn, of: { view: 'map', words: [measure.name], options: { year: `${year}` } } },
  ];
}

function textsBlocks({ cases, asOf }: CheckedClaims): Block[] {
  const own = cases.map((one) => ({ ...one, claims: one.claims.filter(scored) }));
  return [
    { kind: 'heading', id: 'texts', text: 'Says who?' },
    {
      kind: 'table',
      caption: `Texts held against the data: those of their claims that are the author’s own or endorsed, by verdict of ${asOf}`,
      columns: [
        { title: 'text', align: 'left' },
        { title: 'what it argues', align: 'left' },
        { title: 'what the data say of its claims', align: 'left' },
      ],
      rows: own.map((one): Cell[] => [
        { text: textName(one), to: { view: 'claims', words: [one.case] } },
        one.title,
        `of ${count(one.claims.length)}: ${countsWords(tallyOf(one.claims.map(({ verdict }) => verdict)))}`,
      ]),
      sources: [],
    },
    {
      kind: 'note',
      text: 'Each text was chosen, and so were the claims taken from it: a score compares no authors. A claim is quoted, not endorsed.',
    },
  ];
}

/** The last year that each input of a dossier reaches for all states; undefined where the atlas does not hold it. */
export function reaches({ manifest }: Atlas): { input: string; measure: string; to: number | undefined }[] {
  return stripInputs.map(({ input, measure }) => ({ input, measure, to: lastFor(manifest, measureNamed(measure)) }));
}

function lastFor(manifest: Atlas['manifest'], measure: Measure): number | undefined {
  return lastOf(spansOf(manifest, measure).filter(({ states }) => !states));
}

const lastOf = (spans: readonly { to: number }[]): number | undefined =>
  spans.length === 0 ? undefined : Math.max(...spans.map(({ to }) => to));

function spansOf({ tables }: Atlas['manifest'], measure: Measure) {
  const entries = isComposed(measure)
    ? measure.parts.flatMap((part) => (part.measure.table in tables ? [part.measure.table] : []))
    : [measure.table];
  return entries.flatMap((table) => tables[table]?.coverage.spans ?? []);
}

/** "UN votes to 2026; arms and distance to 2024; … Of some states they reach further: trade to 2023." */
function coverageWords(inputs: ReturnType<typeof reaches>, manifest: Atlas['manifest']): string {
  const years = [...new Set(inputs.flatMap(({ to }) => to ?? []))].sort((a, b) => b - a);
  const held = years.map((year) => {
    const names = inputs.filter(({ to }) => to === year).map(({ input }) => input);
    return `${list(names)} to ${year}`;
  });
  const further = inputs.flatMap(({ input, measure, to }) => {
    const some = lastOf(spansOf(manifest, measureNamed(measure)));
    return to !== undefined && some !== undefined && some > to ? [`${input} to ${some}`] : [];
  });
  const lacking = inputs.flatMap(({ input, to }) => (to === undefined ? [input] : []));
  const partly = further.length === 0 ? '' : ` Of some states they reach further: ${list(further)}.`;
  const without = lacking.length === 0 ? '' : ` This atlas is without ${list(lacking)}.`;
  return `${capitalised(held.join('; '))}.${partly}${without} Every page says from which year a number is, and what is missing.`;
}

function lowered(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}
