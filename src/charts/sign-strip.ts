import { scaleLinear } from 'd3-scale';
import { type Absence, absenceWords } from '../figures/index.ts';
import { type InPage, yearsText } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { coordinate, element, escapeMarkup } from './markup.ts';
import { paragraph } from './paragraph.ts';
import { clipText, textWidth } from './text-width.ts';

/** Years in which a tie kept its sign, or had none for a reason. */
export interface SignSpell {
  from: number;
  to: number;
  sign: number | Absence;
}

/** Years with one name, told again with more words in the table under the picture. */
export interface NamedSpell {
  from: number;
  to: number;
  name: string;
  words: string;
  /** Whether the name stands for an absence. */
  absent?: true;
}

export interface SignStrip {
  title: string;
  subtitle: string;
  /** Years of the first and the last place. */
  years: readonly [from: number, to: number];
  /** What the years are called: one row over the strips. */
  names: readonly NamedSpell[];
  /** One strip a tie. */
  rows: readonly { label: string; spells: readonly SignSpell[] }[];
  /** Lines under the table: breaks, the source. */
  notes: readonly string[];
}

const [SIZE, PAD, ROW, GAP] = [13, 16, 26, 6] as const;

/** What a strip adds to {@link chartStyle}: solid cells, an outline for neither, and signs that can be read on them. */
export const stripStyle = `.chart .cell.first,.chart .cell.second{fill:var(--tone)}
.chart .cell.neither{fill:none;stroke:var(--zero)}
.chart text.sign{fill:var(--paper,Canvas);font-weight:600}
.chart text.none{fill:var(--quiet)}
.chart text.title{fill:var(--ink);font-weight:600}
.chart text.name{fill:var(--ink)}
.chart line.edge{stroke:var(--zero)}`.replaceAll('\n', '');

/**
 * Ties by year as strips, a sign a cell, with the name of each stretch of years above and all of them in words below: what
 * colour says is said by a sign too, and years without one are hatched. Stands by itself, or in a page, where a table says the words.
 * On a phone what a strip is of stands over it.
 * @param width in pixels
 * @example signStrip({ title: 'USA, RUS, CHN', years: [1950, 2018], names, rows, notes: [] }, 720)
 */
export function signStrip(strip: SignStrip, width: number, inPage?: InPage): string {
  const { title, subtitle, years, names, rows } = strip;
  const edge = inPage ? 0 : PAD;
  const over = inPage?.phone ? SIZE * 1.4 : 0;
  const left = over > 0 ? edge : edge + Math.ceil(Math.max(...rows.map(({ label }) => textWidth(label, SIZE)))) + 8;
  const x = scaleLinear([years[0], years[1] + 1], [left, width - edge]);
  const top = inPage ? SIZE * 1.4 : PAD + SIZE * 4.4;
  const hatch = `${inPage?.id ?? 'strip'}-hatch`;
  const stretches = namedAlike(names);
  const parts: string[] = [
    ...(inPage
      ? []
      : [words(title, PAD, PAD + SIZE, { class: 'title', 'font-size': 15 }), words(subtitle, PAD, PAD + SIZE * 2.5)]),
    ...stretches.flatMap((spell) => nameOver(spell, x, top)),
  ];
  const strips: number[] = [];
  let y = top + SIZE * 1.4;
  for (const { label, spells } of rows) {
    parts.push(words(label, edge, over > 0 ? y + SIZE : y + ROW / 2 + SIZE * 0.35));
    y += over;
    strips.push(y);
    for (const spell of alike(spells)) parts.push(cell(spell, label, x, y, hatch));
    y += ROW + GAP;
  }
  // A label over its strip is not struck through.
  const edges =
    over > 0
      ? [[top - SIZE, top + 4] as const, ...strips.map((at) => [at, at + ROW] as const)]
      : [[top - SIZE, y - GAP] as const];
  for (const { from } of stretches.slice(1))
    for (const [y1, y2] of edges) parts.push(element('line', { class: 'edge', x1: x(from), x2: x(from), y1, y2 }));
  y += SIZE * 0.6;
  for (const tick of x.ticks(Math.max(2, Math.floor((width - left) / 70))).filter(Number.isInteger))
    if (tick >= years[0] && tick <= years[1])
      parts.push(words(`${tick}`, x(tick + 0.5), y + SIZE * 0.3, { 'text-anchor': 'middle' }));
  y += SIZE * 2.2;
  const key = '+ friends, − foes, 0 neither or both; hatched: no sign';
  const { lines, below: last } = paragraph(key, { x: edge, y, size: SIZE, width: width - 2 * edge });
  parts.push(...lines);
  y = last + SIZE * 0.6;
  const below = inPage ? { lines: [], y } : inWords(strip, y, width);
  parts.push(...below.lines);
  const height = Math.ceil(below.y + PAD - SIZE);
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${coordinate(width)} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': `${title}. ${subtitle}`,
      'font-size': SIZE,
    },
    inPage ? '' : element('style', {}, chartStyle + stripStyle),
    element(
      'defs',
      {},
      element(
        'pattern',
        { id: hatch, width: 6, height: 6, patternUnits: 'userSpaceOnUse' },
        element('path', { d: 'M0 6L6 0M-1 1L1 -1M5 7L7 5', class: 'hatch' }),
      ),
    ),
    ...parts,
  )}\n`;
}

/** Every stretch of years in words, and the notes. @returns also the level of what follows */
function inWords({ names, notes }: SignStrip, from: number, width: number): { lines: string[]; y: number } {
  const lines: string[] = [];
  let y = from;
  const table = names.map(({ from, to, name, words: more }) => [yearsText(from, to), name, more] as const);
  const second = PAD + 84;
  const third = second + Math.max(...table.map(([, name]) => textWidth(name, SIZE))) + 8;
  for (const [when, name, more] of table) {
    lines.push(words(when, PAD, y), words(name, second, y, { class: 'name' }));
    lines.push(words(clipText(more, SIZE, width - PAD - third), third, y));
    y += SIZE * 1.5;
  }
  y += SIZE * 0.5;
  for (const note of notes) {
    lines.push(words(clipText(note, 11, width - 2 * PAD), PAD, y, { 'font-size': 11 }));
    y += 16;
  }
  return { lines, y };
}

type Scale = (year: number) => number;

function words(text: string, x: number, y: number, more: Readonly<Record<string, string | number>> = {}): string {
  return element('text', { x, y, ...more }, escapeMarkup(text));
}

/** Stretches of years with one name, run together. */
function namedAlike(names: readonly NamedSpell[]): NamedSpell[] {
  const runs: NamedSpell[] = [];
  for (const spell of names) {
    const last = runs.at(-1);
    if (last?.name === spell.name && last.to === spell.from - 1) last.to = spell.to;
    else runs.push({ ...spell });
  }
  return runs;
}

/** Years with one sign, run together: the spells of a triangle are cut wherever any of its ties changes. */
function alike(spells: readonly SignSpell[]): SignSpell[] {
  const runs: SignSpell[] = [];
  for (const spell of spells) {
    const last = runs.at(-1);
    if (last?.sign === spell.sign && last.to === spell.from - 1) last.to = spell.to;
    else runs.push({ ...spell });
  }
  return runs;
}

/** The name over its years, where it fits; it stands in the table in any case. */
function nameOver({ from, to, name, absent }: NamedSpell, x: Scale, y: number): string[] {
  const room = x(to + 1) - x(from) - 6;
  const shown = textWidth(name, SIZE) <= room ? name : clipText(name, SIZE, room);
  if (shown.length < 6 && shown !== name) return [];
  return [words(shown, x(from) + 4, y, absent ? {} : { class: 'name' })];
}

function cell({ from, to, sign }: SignSpell, label: string, x: Scale, y: number, hatch: string): string {
  const [start, wide] = [x(from), Math.max(1, x(to + 1) - x(from) - 1)];
  const box = { x: start, y, width: wide, height: ROW };
  const when = yearsText(from, to);
  const say = (what: string) => element('title', {}, escapeMarkup(`${label}, ${when}: ${what}`));
  if (typeof sign === 'string') return element('rect', { ...box, fill: `url(#${hatch})` }, say(absenceWords[sign]));
  const mark = sign > 0 ? '+' : sign < 0 ? '−' : '0';
  const fits = wide >= 9;
  const middle = { 'text-anchor': 'middle', class: sign === 0 ? 'none' : 'sign' } as const;
  return (
    element(
      'rect',
      sign === 0
        ? { x: start + 0.5, y: y + 0.5, width: Math.max(0.5, wide - 1), height: ROW - 1, class: 'cell neither' }
        : { ...box, class: `cell ${sign > 0 ? 'first' : 'second'}` },
      say(sign > 0 ? 'friends' : sign < 0 ? 'foes' : 'neither or both'),
    ) + (fits ? words(mark, start + wide / 2, y + ROW / 2 + SIZE * 0.35, middle) : '')
  );
}
