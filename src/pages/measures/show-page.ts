import type { Atlas } from '../../atlas/atlas.ts';
import { absenceNotes, list, showNumber } from '../../charts/text.ts';
import type { Figure } from '../../figures/index.ts';
import { figureIn, type Series, valuesOf } from '../../inquiry/series.ts';
import { roomOf } from '../../measures/rooms.ts';
import { codeOf, nameIn } from '../../states/index.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { shownAs, shownFigure, subtitleOf } from '../shown.ts';

/**
 * One measure over the years as a page: its first and last value, the line with the table behind it (or the table alone), what a reader
 * must know, and what its rivals say.
 * @param rivals the same states by other measures of the same thing
 */
export function showPage(
  atlas: Atlas,
  series: Series,
  rows: readonly { year: number; figure: Figure }[],
  rivals: readonly Series[],
): Page {
  const { measure, states, breaks } = series;
  const notes = new Footnotes(atlas.manifest);
  const sources = notes.use([...new Set(rows.flatMap(({ figure }) => figure.sources))]);
  const [first, last] = [rows[0]!.year, rows.at(-1)!.year];
  const names = states.map((state) => nameIn(state, last));
  const who = measure.of === 'directed-dyad' ? names.join(' toward ') : list(names);
  const shown = shownAs(measure);
  const points = rows.map(({ year, figure }) => ({ year, figure: shownFigure(figure, shown) }));
  const known = points.flatMap(({ year, figure }) => (figure.kind === 'value' ? [{ year, value: figure.value }] : []));
  const say = (x: number) => `${showNumber(x, shown.decimals)}${shown.unit === '%' ? '%' : ''}`;
  const [from, to] = [known[0], known.at(-1)];
  const marked = breaks.filter(({ year }) => year > first && year <= last);
  const of = { measure: measure.name, states: states.map(codeOf) };
  const line = { label: measure.label, tone: 'first', points, breaks: marked, of } as const;
  // Two ends of a broken series are not one course: whoever quotes them must know.
  const between = marked.filter(({ year }) => from && to && year > from.year && year <= to.year);
  const broken =
    between.length === 0
      ? ''
      : `, over ${between.length === 1 ? 'a break' : 'breaks'} in the series (${list(between.map(({ year }) => `${year}`))})`;
  const opening =
    from === undefined || to === undefined
      ? `No value: ${absenceNotes([line]).join('; ')}.`
      : from === to
        ? `${say(to.value)} in ${to.year}, the only year with a value.`
        : `From ${say(from.value)} in ${from.year} to ${say(to.value)} in ${to.year}${broken}.`;
  const chart: Block = {
    kind: 'series',
    title: `${measure.label}: ${who}`,
    subtitle: subtitleOf(measure, shown),
    lines: [line],
    marks: [],
    zero: measure.range[0] === 0,
    decimals: shown.decimals,
    sources,
  };
  const table: Block = {
    kind: 'table',
    caption: subtitleOf(measure, shown),
    columns: [
      { title: 'year', align: 'left' },
      { title: measure.label, align: 'right' },
    ],
    rows: points.map(({ year, figure }) => [String(year), { figure, decimals: shown.decimals, of: { ...of, year } }]),
    sources,
  };
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: opening, sources }] },
    { kind: 'note', text: measure.question },
    ...(known.length > 1
      ? [chart]
      : [table, ...marked.map(({ year, note }): Block => ({ kind: 'note', text: `${year}: ${note}` }))]),
    ...(measure.notes ?? []).map((text): Block => ({ kind: 'note', text })),
    ...rivalBlocks(rivals, to?.year ?? last, notes),
  ];
  return { title: `${measure.label}: ${who}`, provenance: provenanceOf(atlas), blocks, sources: notes.list() };
}

/** The same year by each rival, with its own course and what it is. */
function rivalBlocks(rivals: readonly Series[], year: number, notes: Footnotes): Block[] {
  if (rivals.length === 0) return [];
  const [first] = rivals;
  return [
    { kind: 'heading', id: 'rivals', text: 'By other measures' },
    {
      kind: 'finding',
      role: 'plain',
      parts: [{ text: `In ${year} by other rules and sources, of ${lowered(roomOf(first!.measure).title)}:` }],
    },
    ...rivals.map((one): Block => {
      const shown = shownAs(one.measure);
      const figure = figureIn(one, year);
      notes.use(figure.sources.length > 0 ? figure.sources : one.sources);
      const of = { measure: one.measure.name, states: one.states.map(codeOf) };
      return {
        kind: 'figure',
        label: one.measure.label,
        to: { view: 'show', words: [of.measure, ...of.states] },
        figure: shownFigure(figure, shown),
        of: { ...of, year },
        decimals: shown.decimals,
        unit: shown.unit,
        series: valuesOf(one, year),
        ...(one.covers && { years: `${one.covers[0]}-${one.covers[1]}` }),
      };
    }),
  ];
}

const lowered = (text: string) => text.charAt(0).toLowerCase() + text.slice(1);
