import { capitalised, list } from '../../charts/text.ts';
import type { Figure } from '../../figures/index.ts';
import { carriedIn } from '../../inquiry/carry.ts';
import { type Series, valuesOf } from '../../inquiry/series.ts';
import { measureNamed } from '../../measures/index.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';
import { shownAs, shownFigure } from '../shown.ts';
import { dependences, yardsticks } from './components.ts';
import { type Facts, figureOf, numberOf } from './facts.ts';
import { towardWords } from './toward.ts';

/** One yardstick for both states in the last year up to the one asked in which both are known. */
export interface Yardstick {
  measure: string;
  label: string;
  unit: string;
  decimals: number;
  year: number;
  a: number;
  b: number;
  /** The code of the larger; undefined where they are equal. */
  larger?: string;
  /** The same comparison in the first year of the trend window in which both are known. */
  before?: { year: number; a: number; b: number };
  sources: readonly string[];
}

export interface LeadsSection {
  yardsticks: Yardstick[];
  /** Yardsticks without a year in which both states are known. */
  unknown: { measure: string; label: string; figure: Figure }[];
  dependence: { measure: string; label: string; unit: string; decimals: number; aOnB: Figure; bOnA: Figure }[];
}

/** Where the trend of a yardstick starts: the first full year after the Soviet Union, as in the texts. Our choice. */
const TREND_FROM = 1992;

export function leadsSection(facts: Facts): LeadsSection {
  const found: Yardstick[] = [];
  const unknown: LeadsSection['unknown'] = [];
  for (const name of yardsticks) {
    const measure = measureNamed(name);
    const [seriesA, seriesB] = facts.series(name) as [Series, Series];
    const both = common(seriesA, seriesB, facts.year);
    const last = both.at(-1);
    if (!last) {
      unknown.push({ measure: name, label: measure.label, figure: carriedIn(seriesA, facts.year) });
      continue;
    }
    const first = both.find(({ year }) => year >= TREND_FROM);
    const larger = last.a === last.b ? undefined : last.a > last.b ? facts.codeA : facts.codeB;
    found.push({
      measure: name,
      label: measure.label,
      unit: measure.unit,
      decimals: measure.decimals,
      ...last,
      ...(larger && { larger }),
      ...(first && first.year < last.year && { before: first }),
      sources: seriesA.sources,
    });
  }
  const dependence = dependences.map((name) => {
    const { label, unit, decimals } = measureNamed(name);
    return { measure: name, label, unit, decimals, aOnB: figureOf(facts, name, 0), bOnA: figureOf(facts, name, 1) };
  });
  return { yardsticks: found, unknown, dependence };
}

function common(a: Series, b: Series, upTo: number): { year: number; a: number; b: number }[] {
  const other = new Map(valuesOf(b, upTo).map(({ year, value }) => [year, value]));
  return valuesOf(a, upTo).flatMap(({ year, value }) => {
    const second = other.get(year);
    return second === undefined ? [] : [{ year, a: value, b: second }];
  });
}

/** "1 : 6.2", the first state first; "only China" where one has none. */
export function ratioWords(a: number, b: number, facts: Facts): string {
  if (a === 0 && b === 0) return 'neither';
  if (a === 0) return `only ${facts.nameB}`;
  if (b === 0) return `only ${facts.nameA}`;
  return a <= b ? `1 : ${short(b / a)}` : `${short(a / b)} : 1`;
}

/** Every yardstick is a share of all states. */
function percent(x: number): string {
  return `${(100 * x).toFixed(1)}%`;
}

function short(x: number): string {
  return x >= 100 ? x.toFixed(0) : x.toFixed(1);
}

/** "China larger on 4 of 5 yardsticks, Russia on warheads" */
export function leadsClause(section: LeadsSection, facts: Facts): string {
  const of = section.yardsticks.length;
  if (of === 0) return 'no yardstick covers both';
  const onA = section.yardsticks.filter(({ larger }) => larger === facts.codeA);
  const onB = section.yardsticks.filter(({ larger }) => larger === facts.codeB);
  const [more, moreName, fewer, fewerName] =
    onA.length >= onB.length ? [onA, facts.proseA, onB, facts.proseB] : [onB, facts.proseB, onA, facts.proseA];
  if (more.length === 0) return `equal on all ${of} yardsticks`;
  const rest = fewer.length === 0 ? '' : `, ${fewerName} on ${list(fewer.map(({ label }) => yardstickWords(label)))}`;
  return `${moreName} larger on ${more.length} of ${of} yardsticks${rest}`;
}

/** "nuclear warheads" from "Share of nuclear warheads"; an abbreviation keeps its capitals. */
function yardstickWords(label: string): string {
  const words = label.replace(/^share of /i, '');
  return /^[A-Z][a-z]/.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}

export function leadsBlocks(section: LeadsSection, facts: Facts, notes: Footnotes): Block[] {
  const blocks: Block[] = [{ kind: 'heading', id: 'leads', text: 'Who leads?' }];
  const sources = notes.use([...new Set(section.yardsticks.flatMap((yardstick) => yardstick.sources))]);
  const years = [...new Set(section.yardsticks.map(({ year }) => year))];
  const when = years.length === 1 ? `in ${years[0]}` : 'each in the last year in which both are known';
  blocks.push({
    kind: 'finding',
    role: 'answer',
    parts: [{ text: `${capitalised(leadsClause(section, facts))}, ${when}.`, strong: true, sources }],
  });
  if (section.yardsticks.length > 0)
    blocks.push({
      kind: 'table',
      caption: `${facts.nameA} against ${facts.nameB}`,
      columns: [
        { title: 'yardstick', align: 'left' },
        { title: 'year', align: 'right' },
        { title: facts.nameA, align: 'right' },
        { title: facts.nameB, align: 'right' },
        { title: `${facts.codeA} : ${facts.codeB}`, align: 'right' },
        { title: 'before', align: 'right' },
      ],
      rows: section.yardsticks.map((y) => [
        y.label,
        `${y.year}`,
        { text: percent(y.a), of: { measure: y.measure, states: [facts.codeA], year: y.year } },
        { text: percent(y.b), of: { measure: y.measure, states: [facts.codeB], year: y.year } },
        ratioWords(y.a, y.b, facts),
        y.before ? `${ratioWords(y.before.a, y.before.b, facts)} (${y.before.year})` : '',
      ]),
      sources,
    });
  for (const { label, figure } of section.unknown)
    blocks.push({
      kind: 'note',
      text: `${label}: ${figure.kind === 'absent' ? (figure.note ?? figure.reason) : 'known for one of the two only'}.`,
      sources: notes.use(figure.sources),
    });
  for (const { measure, label } of section.dependence) {
    const shown = shownAs(measureNamed(measure));
    for (const direction of [0, 1] as const) {
      const series = facts.series(measure)[direction]!;
      const figure = figureOf(facts, measure, direction);
      notes.use(figure.sources.length > 0 ? figure.sources : series.sources);
      blocks.push({
        kind: 'figure',
        label: `${label}, ${towardWords(direction === 0 ? facts.codeA : facts.codeB, facts)}`,
        figure: shownFigure(figure, shown),
        of: numberOf(series, figure, facts.year),
        decimals: shown.decimals,
        unit: shown.unit,
        series: valuesOf(series, facts.year),
        ...(series.covers && { years: `${series.covers[0]}-${series.covers[1]}` }),
      });
    }
  }
  return blocks;
}
