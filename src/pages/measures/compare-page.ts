import type { Atlas } from '../../atlas/atlas.ts';
import { count, howMany, list, showNumber } from '../../charts/text.ts';
import { absenceWords, type Figure } from '../../figures/index.ts';
import { type Compared, gathered, type Without } from '../../inquiry/compare.ts';
import type { VolatilityComparison } from '../../inquiry/volatility.ts';
import type { Measure } from '../../measures/index.ts';
import { codeOf, nameIn, withArticle } from '../../states/index.ts';
import type { PairHistory } from '../dossier/treaty-marks.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Cell, Page, TableBlock } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { shownAs, shownFigure } from '../shown.ts';
import { multiplesBlock } from './small-multiples.ts';
import { volatilityBlocks } from './volatility-blocks.ts';

/** Pairs, or two states, side by side. */
export interface ComparedShown {
  year: number;
  /** The pairs or states in the order given. */
  who: readonly (readonly number[])[];
  /** For each measure its rows. */
  rows: readonly (readonly Compared[])[];
  /** Of pairs: when they were bound. */
  histories?: readonly PairHistory[];
  /** Of two states. */
  volatility?: VolatilityComparison;
}

/** Pairs or states side by side as a page: who is closest on how much, all numbers at a glance, and each measure over the years on the same axes. */
export function comparePage(atlas: Atlas, shown: ComparedShown): Page {
  const { year, who, rows, histories = [], volatility } = shown;
  const notes = new Footnotes(atlas.manifest);
  const { known, without } = gathered(rows);
  const sourcesOf = (of: ComparedShown['rows']) =>
    notes.use([...new Set(of.flat().flatMap(({ figure }) => figure.sources))]);
  const drawn = (of: ComparedShown['rows']) =>
    of.flatMap((row) => measureBlocks(row, rows.indexOf(row), year, histories, notes));
  const left = drawn(without.flatMap((one) => one.rows));
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: opening(shown), sources: sourcesOf(rows) }] },
    ...(known.length > 0 ? [glance(`In ${year}`, { ...shown, rows: known }, sourcesOf(known))] : []),
    ...lastKnownNote(known.flat(), year),
    ...without.map((one) => glance(withoutWords(one, year), { ...shown, rows: one.rows }, sourcesOf(one.rows), one)),
    ...drawn(known),
    ...(left.length > 0
      ? [{ kind: 'heading' as const, id: 'earlier', text: `Earlier years of what has no value in ${year}` }, ...left]
      : []),
    ...(volatility ? volatilityBlocks(volatility) : []),
  ];
  return {
    title: `${who.map((states) => nameOf(states, year)).join(' | ')}, ${year}`,
    provenance: provenanceOf(atlas),
    blocks,
    sources: notes.list(),
  };
}

const nameOf = (states: readonly number[], year: number, between = ' · ') =>
  states.map((state) => nameIn(state, year)).join(between);

/** "the United States and Japan". */
const inProse = (states: readonly number[], year: number) =>
  list(states.map((state) => withArticle(nameIn(state, year))));

/** Whether a row of a measure is of this pair or state, whichever way round. */
const belongs = ({ states }: Compared, who: readonly number[]) => states.every((state) => who.includes(state));

/**
 * Those of the pairs or states that come first on a measure, with the closest, or where it has no closer end the highest, number of
 * theirs; none where fewer than two have a number.
 */
export function firstOf(row: readonly Compared[], who: readonly (readonly number[])[]): (readonly number[])[] {
  const down = row[0]?.measure.closer === 'lower';
  const best = who.map((states) => {
    const known = row.flatMap((one) =>
      belongs(one, states) && one.figure.kind === 'value' ? [one.figure.value * (down ? -1 : 1)] : [],
    );
    return known.length === 0 ? undefined : Math.max(...known);
  });
  const known = best.filter((x) => x !== undefined);
  if (known.length < 2) return [];
  return who.filter((_, n) => best[n] === Math.max(...known));
}

function opening({ year, who, rows }: ComparedShown): string {
  const states = who.every(({ length }) => length === 1);
  const judged = rows.filter((row) => row[0] && (states || row[0].measure.closer));
  const firsts = judged.map((row) => firstOf(row, who));
  const known = firsts.filter(({ length }) => length > 0).length;
  const without = rows.filter((row) => row.every(({ figure }) => figure.kind === 'absent'));
  const gone =
    without.length === 0
      ? ''
      : ` No value for any on ${list(without.map((row) => row[0]!.measure.label))}: the table says why.`;
  if (who.length === 1) return `${inProse(who[0]!, year)} in ${year}, on ${howMany(rows.length, 'measures')}.${gone}`;
  if (known === 0) return `Nothing to compare in ${year}: no measure has a value for two of them.${gone}`;
  const wins = who.map((one) => ({ one, n: firsts.filter((first) => first.length === 1 && first[0] === one).length }));
  const even = firsts.filter(({ length }) => length > 1).length;
  const said = [...wins].sort((p, q) => q.n - p.n).filter(({ n }) => n > 0);
  const best = states ? 'has the higher number' : who.length === 2 ? 'are the closer' : 'are the closest';
  const parts = said.map(({ one, n }, place) =>
    place === 0
      ? `${inProse(one, year)} ${best} on ${count(n)} of ${howMany(known, 'measures')}`
      : `${inProse(one, year)} on ${count(n)}`,
  );
  const tied = even > 0 ? [`${parts.length === 0 ? 'all' : 'some'} are level on ${count(even)}`] : [];
  return `In ${year}, ${list([...parts, ...tied])}.${gone}`;
}

/** Whose number a row of the table holds: a dyad's, either way of a directed pair, either state of a pair. */
function sidesOf({ of }: Measure, pairs: boolean): { words: string; pick: (who: readonly number[]) => number[] }[] {
  if (!pairs || of === 'dyad') return [{ words: '', pick: (who) => [...who] }];
  if (of === 'state')
    return [
      { words: ', the first', pick: ([a]) => [a!] },
      { words: ', the second', pick: ([, b]) => [b!] },
    ];
  return [
    { words: ', first toward second', pick: ([a, b]) => [a!, b!] },
    { words: ', second toward first', pick: ([a, b]) => [b!, a!] },
  ];
}

/** "No value in 2025, outside coverage: the last that are known". */
function withoutWords({ reason, rows }: Without, year: number): string {
  const known = rows.flat().some(({ figure }) => figure.kind === 'absent' && figure.lastKnown !== undefined);
  const why = reason === undefined ? '' : `, ${absenceWords[reason]}`;
  return `No value in ${year}${why}${known ? ': the last that are known' : ''}`;
}

/**
 * All numbers of the year: a column a pair or state.
 * @param without where there are none, which the caption says: the last that are known, or a reason that is not everybody's
 */
function glance(
  caption: string,
  { year, who, rows }: ComparedShown,
  sources: readonly string[],
  without?: Without,
): TableBlock {
  const pairs = who.some(({ length }) => length === 2);
  return {
    kind: 'table',
    caption,
    columns: [
      { title: 'measure', align: 'left' },
      ...who.map((states) => ({ title: nameOf(states, year), align: 'right' as const })),
    ],
    rows: rows.flatMap((row) => {
      const measure = row[0]!.measure;
      return sidesOf(measure, pairs).map(({ words, pick }) => [
        { text: `${labelOf(measure)}${words}`, to: { view: 'measures', words: [measure.name] } },
        ...who.map((states) => cellOf(find(row, pick(states)), year, without)),
      ]);
    }),
    sources,
  };
}

/** A dyad's row stands under the states in the order in which they were first given. */
function find(row: readonly Compared[], states: readonly number[]): Compared | undefined {
  const same = (one: readonly number[]) => one.length === states.length && one.every((state, n) => state === states[n]);
  const turned = (one: readonly number[]) => row[0]!.measure.of === 'dyad' && same([...one].reverse());
  return row.find((one) => same(one.states) || turned(one.states));
}

function cellOf(one: Compared | undefined, year: number, without?: Without): Cell {
  if (!one) return '';
  const { measure, states } = one;
  const form = shownAs(measure);
  const figure = shownFigure(one.figure, form);
  const of = { measure: measure.name, states: states.map(codeOf), year };
  if (figure.kind === 'absent' && figure.lastKnown && (without || endedBefore(one.figure))) {
    const { value, year: known } = figure.lastKnown;
    const text = `${showNumber(value, form.decimals)} in ${known}`.replaceAll(' ', UNBROKEN);
    return { text, of: { ...of, year: known } };
  }
  if (without?.reason) return 'none known';
  // The table's sources are those of every cell.
  return { figure: { ...figure, sources: [] }, decimals: form.decimals, of };
}

/** A space at which no line breaks. */
const UNBROKEN = '\u00a0';

/** Whether a measure ends before the year asked, and its last number is known. */
const endedBefore = (figure: Figure) =>
  figure.kind === 'absent' && figure.reason === 'outside-coverage' && figure.lastKnown !== undefined;

function lastKnownNote(all: readonly Compared[], year: number): Block[] {
  if (!all.some(({ figure }) => endedBefore(figure))) return [];
  const text = `A year behind a number: ${year} is outside coverage, and this is the last that is known.`;
  return [{ kind: 'note', text }];
}

/** "Trade share, %". */
const labelOf = (measure: Measure) => `${measure.label}${shownAs(measure).unit === '%' ? ', %' : ''}`;

/** One measure: its years, and the place that each has among all. */
function measureBlocks(
  row: readonly Compared[],
  n: number,
  year: number,
  histories: readonly PairHistory[],
  notes: Footnotes,
): Block[] {
  const measure = row[0]!.measure;
  const sources = notes.use([...new Set(row.flatMap(({ figure }) => figure.sources))]);
  const picture = multiplesBlock(row, year, { id: `measure-${n}`, title: measure.label, histories });
  if (picture) notes.use(picture.sources);
  const arrow = measure.of === 'directed-dyad' ? ' → ' : ' · ';
  const table: TableBlock = {
    kind: 'table',
    caption: `${labelOf(measure)}, in ${year}: ${measure.closer ? 'rank 1 is the closest' : 'rank 1 is the highest'}`,
    columns: [
      { title: measure.of === 'state' ? 'state' : 'pair', align: 'left' },
      { title: 'value', align: 'right' },
      { title: 'rank', align: 'right' },
      { title: 'percentile', align: 'right' },
    ],
    rows: row.map((one) => {
      const { states, standing, figure } = one;
      const view = states.length === 2 ? 'dossier' : 'states';
      return [
        {
          text: nameOf(states, year, arrow),
          to: { view, words: states.map(codeOf), options: { year: `${year}` } },
        },
        cellOf(one, year),
        standing ? `${count(standing.rank)} of ${count(standing.of)}` : figure.kind === 'value' ? '' : 'not ranked',
        standing ? standing.percentile.toFixed(0) : '',
      ];
    }),
    sources,
  };
  // Where none has a number that year the table of all says so already.
  return [...(picture ? [picture] : []), ...(row.some(({ figure }) => figure.kind === 'value') ? [table] : [])];
}
