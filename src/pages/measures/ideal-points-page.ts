import type { Atlas } from '../../atlas/atlas.ts';
import { capitalised, count, list } from '../../charts/text.ts';
import { type Absence, absenceWords, value } from '../../figures/index.ts';
import { figureIn } from '../../inquiry/series.ts';
import { codeOf, nameIn, withArticle } from '../../states/index.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Cell, Page, SeriesBlock, TableBlock } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { chartsOf, drawnWords, idealPointsPicture } from './ideal-points-picture.ts';
import { BEFORE_FIRST_SESSION, type IdealPoint, type IdealPointsShown } from './ideal-points-words.ts';

/** Lines that one chart holds. */
const TOGETHER = 3;

/** Where states stand by their votes as a page: who stands where, the points with their intervals, and how to read them. */
export function idealPointsPage(atlas: Atlas, shown: IdealPointsShown): Page {
  const { measure, year, rows, series } = shown;
  const notes = new Footnotes(atlas.manifest);
  const sources = notes.use(shown.sources);
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: opening(shown), sources }] },
    {
      kind: 'note',
      text: 'Relative positions on recorded votes: 0 is the mean of all states and sessions, 1 a standard deviation; the United States is on the positive side. Which end is better it does not say.',
    },
    ...(rows.length > 0 ? drawing(shown, sources) : []),
    ...(rows.length > 0 ? [year === undefined ? courses(shown, sources) : pointsTable(shown, year, sources)] : []),
    ...(year === undefined ? [] : missing(shown, year)),
    ...(measure.notes ?? []).map((text): Block => ({ kind: 'note', text })),
  ];
  const who =
    series.length > 0 && series.length <= 6
      ? `: ${list(series.map(({ states }) => nameIn(states[0]!, year ?? rows.at(-1)?.year ?? 2025)))}`
      : '';
  const when = year === undefined ? '' : `, session ${year - BEFORE_FIRST_SESSION} (opened in autumn ${year})`;
  return { title: `${measure.label}${who}${when}`, provenance: provenanceOf(atlas), blocks, sources: notes.list() };
}

const say = (x: number) => `${x < 0 ? '−' : ''}${Math.abs(x).toFixed(2)}`;
const named = ({ ccode, year, value: x }: IdealPoint) => `${withArticle(nameIn(ccode, year))} (${say(x)})`;

function opening({ rows, series, year }: IdealPointsShown): string {
  if (rows.length === 0) return year === undefined ? 'No point in this atlas.' : `No state has a point in ${year}.`;
  if (year === undefined) return coursesInWords({ rows, series });
  const sorted = [...rows].sort((p, q) => q.value - p.value);
  if (sorted.length === 1)
    return `In ${year} ${named(sorted[0]!)} has a point with a 95% interval of ${interval(sorted[0]!)}.`;
  if (series.length > 0) return `In ${year}, from the positive end: ${list(sorted.map(named))}.`;
  return `In ${year} ${count(rows.length)} states range from ${named(sorted[0]!)} to ${named(sorted.at(-1)!)}.`;
}

const interval = ({ low, high }: IdealPoint) => `${say(low)} to ${say(high)}`;

/** "Russia from −2.4 (1946) to 0.39 (2025)". */
function coursesInWords({ rows, series }: Pick<IdealPointsShown, 'rows' | 'series'>): string {
  const parts = series.flatMap(({ states: [state] }) => {
    const own = rows.filter(({ ccode }) => ccode === state);
    const [first, last] = [own[0], own.at(-1)];
    if (!first || !last) return [];
    return [
      `${withArticle(nameIn(state!, last.year))} from ${say(first.value)} (${first.year}) to ${say(last.value)} (${last.year})`,
    ];
  });
  const text = list(parts);
  return `${capitalised(text)}.`;
}

function drawing(shown: IdealPointsShown, sources: readonly string[]): Block[] {
  const { measure, year } = shown;
  if (year !== undefined)
    return [
      {
        kind: 'picture',
        title: 'From the positive end to the negative',
        subtitle: `${measure.unit}; ${drawnWords(shown)}; bands: 95% intervals`,
        svg: idealPointsPicture(shown, { id: 'points' }),
        narrow: idealPointsPicture(shown, { id: 'points-narrow', phone: true }),
        sources,
      },
    ];
  const charts = chartsOf(shown);
  if (charts.length > TOGETHER)
    return [
      {
        kind: 'picture',
        title: 'Over the sessions, all on the same axes',
        subtitle: `${measure.unit}; bands: 95% intervals`,
        svg: idealPointsPicture(shown, { id: 'points' }),
        narrow: idealPointsPicture(shown, { id: 'points-narrow', phone: true }),
        sources,
      },
    ];
  const tones = ['first', 'second', 'other'] as const;
  const block: SeriesBlock = {
    kind: 'series',
    title: 'Over the sessions',
    subtitle: `${measure.unit}; bands: 95% intervals`,
    lines: charts.map(({ title, lines: [line] }, n) => ({
      ...line!,
      label: title,
      tone: tones[n]!,
    })),
    ...{ marks: [], zero: false, decimals: 2, sources },
  };
  return [block];
}

function figureCell({ state, year, value: x, low, high }: IdealPoint, measure: string): Cell {
  return { figure: value(x, [], { low, high }), decimals: 2, of: { measure, states: [state], year } };
}

function pointsTable({ rows, measure }: IdealPointsShown, year: number, sources: readonly string[]): TableBlock {
  const sorted = [...rows].sort((p, q) => q.value - p.value);
  return {
    kind: 'table',
    caption: `Points, session ${year - BEFORE_FIRST_SESSION}`,
    columns: [
      { title: 'state', align: 'left' },
      { title: 'point (95%)', align: 'right' },
    ],
    rows: sorted.map((row) => [
      { text: nameIn(row.ccode, year), to: { view: 'ideal-points', words: [row.state] } },
      figureCell(row, measure.name),
    ]),
    sources,
  };
}

/** The first and the last point of each state. */
function courses({ rows, series, measure }: IdealPointsShown, sources: readonly string[]): TableBlock {
  return {
    kind: 'table',
    caption: 'First and last points',
    columns: [
      { title: 'state', align: 'left' },
      { title: 'first', align: 'right' },
      { title: 'point (95%)', align: 'right' },
      { title: 'last', align: 'right' },
      { title: 'point (95%)', align: 'right' },
    ],
    rows: series.map(({ states: [state] }): Cell[] => {
      const own = rows.filter(({ ccode }) => ccode === state);
      const [first, last] = [own[0], own.at(-1)];
      if (!first || !last) return [codeOf(state!), 'no point', '', '', ''];
      return [
        { text: nameIn(state!, last.year), of: { measure: measure.name, states: [codeOf(state!)] } },
        `${first.year}`,
        figureCell(first, measure.name),
        `${last.year}`,
        figureCell(last, measure.name),
      ];
    }),
    sources,
  };
}

/** Those asked for that have no point in the session, and why. */
function missing({ series }: IdealPointsShown, year: number): Block[] {
  const why = series.flatMap((one): [string, Absence][] => {
    const figure = figureIn(one, year);
    return figure.kind === 'absent' ? [[nameIn(one.states[0]!, year), figure.reason]] : [];
  });
  return why.length === 0
    ? []
    : [
        {
          kind: 'note',
          text: `No point: ${why.map(([name, reason]) => `${name} (${absenceWords[reason]})`).join('; ')}.`,
        },
      ];
}
