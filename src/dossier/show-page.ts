import type { Atlas } from '../atlas/atlas.ts';
import { absenceNotes, list, showNumber } from '../charts/text.ts';
import type { Figure } from '../figures/index.ts';
import type { Series } from '../inquiry/series.ts';
import { codeOf, nameIn } from '../states/index.ts';
import { Footnotes } from './footnotes.ts';
import type { Block, Page } from './page.ts';
import { provenanceOf } from './provenance.ts';
import { subtitleOf } from './section-series.ts';
import { shownAs, shownFigure } from './shown.ts';

/** One measure over the years as a page: its first and last value, the line with the table behind it (or the table alone), what a reader must know. */
export function showPage(atlas: Atlas, series: Series, rows: readonly { year: number; figure: Figure }[]): Page {
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
  ];
  return { title: `${measure.label}: ${who}`, provenance: provenanceOf(atlas), blocks, sources: notes.list() };
}
