import { count, list, ordinal } from '../../charts/text.ts';
import { comparisonGroups, type GroupStanding, groupStandings } from '../../inquiry/comparison-groups.ts';
import type { LikenessExplained } from '../../measures/alliance-likeness/model.ts';
import { measureNamed } from '../../measures/index.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block, FigureRow } from '../page.ts';
import { type Component, comparisonWords, componentsOf } from './component.ts';
import { scores } from './components.ts';
import { type Facts, keyOf, numberOf, sparkOf } from './facts.ts';
import { towardWords } from './toward.ts';

/** A score over several components, with its place among named groups of treaty allies. */
export interface Score extends Component {
  groups: GroupStanding[];
}

/** The scores of the pair in the year asked: the four dimensions, each direction of a directed one. */
export function scoresOf(facts: Facts): Score[] {
  return scores.flatMap((name) =>
    componentsOf(facts, name).map((component): Score => {
      const measure = measureNamed(name);
      const direction = component.states[0] === facts.codeA ? 0 : 1;
      const observed = component.figure.kind === 'value' && component.figure.carriedFrom === undefined;
      const groups = observed ? groupStandings(facts.whole(name), keyOf(facts, measure, direction), facts.groups) : [];
      return { ...component, groups };
    }),
  );
}

export function scoreRow(score: Score, facts: Facts, notes: Footnotes): FigureRow {
  const measure = measureNamed(score.measure);
  const direction = score.states[0] === facts.codeA ? 0 : 1;
  const series = facts.series(score.measure);
  const own = series[Math.min(direction, series.length - 1)]!;
  notes.use(score.figure.sources.length > 0 ? score.figure.sources : own.sources);
  const comparison = comparisonWords(score, facts);
  return {
    kind: 'figure',
    label: labelOf(score, facts),
    figure: score.figure,
    of: numberOf(own, score.figure, facts.year),
    decimals: 0,
    unit: 'of 100',
    range: measure.range,
    series: sparkOf(own, facts.year),
    ...(comparison && { comparison }),
    ...(score.covers && { years: `${score.covers[0]}-${score.covers[1]}` }),
  };
}

function labelOf({ measure, label, states }: Score, facts: Facts): string {
  const short = shortLabel(label);
  return measureNamed(measure).of === 'dyad' ? short : `${short}, ${towardWords(states[0], facts)}`;
}

/** "economic" of "Economic closeness". */
function shortLabel(label: string): string {
  if (label === 'Alliance-likeness') return 'alliance-like';
  return label.endsWith(' closeness') ? label.replace(/ closeness$/, '').toLowerCase() : label;
}

/** The scores beside named groups of treaty allies: percentiles within each. */
export function alliesTable(given: readonly Score[], facts: Facts, notes: Footnotes): Block[] {
  const placed = given.filter(({ groups }) => groups.length > 0);
  if (placed.length === 0) return [];
  const sources = notes.use([...new Set(['atop', 'pact-families', ...placed.flatMap(({ figure }) => figure.sources)])]);
  const cell = (score: Score, id: GroupStanding['group']) => {
    const standing = score.groups.find(({ group }) => group === id);
    return standing ? `${ordinal(Math.round(standing.percentile))} of ${count(standing.of)}` : '';
  };
  const asOf = facts.groups.asOf === facts.year ? '' : `, pacts as of ${facts.groups.asOf}, when last coded`;
  return [
    {
      kind: 'table',
      caption: `Percentile among pairs with a defence pact${asOf}`,
      columns: [
        { title: '', align: 'left' as const },
        ...comparisonGroups.map(({ label }) => ({ title: label, align: 'right' as const })),
      ],
      rows: placed.map((score) => [
        { text: labelOf(score, facts), of: { measure: score.measure, states: score.states } },
        ...comparisonGroups.map(({ id }) => cell(score, id)),
      ]),
      sources,
    },
    ...artefactNote(placed),
  ];
}

/** Beside the allies of the United States nearly any pair looks close at the United Nations: said where it shows. */
function artefactNote(placed: readonly Score[]): Block[] {
  const diplomatic = placed.find(({ measure }) => measure === 'dimension-diplomatic');
  const among = (id: GroupStanding['group']) => diplomatic?.groups.find(({ group }) => group === id)?.percentile;
  const [beside, others] = [among('allies-with-usa'), among('allies-without-usa')];
  if (beside === undefined || others === undefined || beside - others < SHOWS) return [];
  return [
    {
      kind: 'note',
      text: `At the United Nations the pair stands at the ${ordinal(Math.round(beside))} percentile of the allies of the United States, but at the ${ordinal(Math.round(others))} of other treaty allies: the United States votes with almost nobody, and nearly any pair looks close beside its own.`,
    },
  ];
}

/** Percentile points between the two groups from which the artefact is pointed out. Ours. */
const SHOWS = 20;

/** "economic and diplomatic closeness like treaty allies'": for the opening sentence, what stands above the middle of the allies. */
export function scoresClause(given: readonly Score[]): string | undefined {
  const standing = given.flatMap(({ label, groups }) => {
    const allies = groups.find(({ group }) => group === 'allies');
    return allies ? [{ label: shortLabel(label), percentile: allies.percentile }] : [];
  });
  if (standing.length === 0) return undefined;
  const named = (of: typeof standing) => list([...new Set(of.map(({ label }) => label))]);
  const above = standing.filter(({ percentile }) => percentile >= 50);
  const below = standing.filter(({ label, percentile }) => percentile < 50 && !above.some((a) => a.label === label));
  if (above.length === 0) return `${named(below)} ties below the median treaty ally's`;
  const rest = below.length === 0 ? '' : `, ${named(below)} below`;
  return `${named(above)} ties at or above the median treaty ally's${rest}`;
}

/** What moves alliance-likeness by less than this factor of the odds is not named. Ours. */
const TELLING = 1.25;

/** "Alliance-likeness rests on: trade partners in common (odds × 4.1) …; against it: …" */
function explanation(explained: LikenessExplained | undefined): Block[] {
  if (!explained) return [];
  const said = (of: LikenessExplained['contributions'], sign: string, factor: (times: number) => number) =>
    list(of.map(({ label, timesOdds }) => `${lowered(label)} (odds ${sign} ${factor(timesOdds).toFixed(1)})`));
  const raising = explained.contributions.filter(({ timesOdds }) => timesOdds >= TELLING);
  const lowering = explained.contributions.filter(({ timesOdds }) => timesOdds <= 1 / TELLING);
  const middle = `beside a pair in the middle of every feature, which has ${explained.referenceScore.toFixed(0)}`;
  const parts = [
    raising.length > 0 ? `rests on ${said(raising, '×', (times) => times)}` : 'is raised by nothing',
    ...(lowering.length > 0 ? [`lowered by ${said(lowering, '÷', (times) => 1 / times)}`] : []),
  ];
  return [
    { kind: 'note', text: `Alliance-likeness ${parts.join('; ')}; ${middle}. A measure of behaviour, not a forecast.` },
  ];
}

function lowered(label: string): string {
  return /^[A-Z][a-z]/.test(label) ? label.charAt(0).toLowerCase() + label.slice(1) : label;
}

export function scoresBlocks(
  given: readonly Score[],
  explained: LikenessExplained | undefined,
  facts: Facts,
  notes: Footnotes,
): Block[] {
  if (given.length === 0) return [];
  return [
    ...given.map((score) => scoreRow(score, facts, notes)),
    ...explanation(explained),
    ...alliesTable(given, facts, notes),
  ];
}
