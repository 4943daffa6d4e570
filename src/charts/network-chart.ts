import type { InPage } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { coordinate, element, escapeMarkup } from './markup.ts';
import { NODE, networkFrame, type Place } from './network-frame.ts';
import { networkPlaces } from './network-places.ts';
import { networkStyle } from './network-style.ts';
import { paragraph } from './paragraph.ts';
import { count } from './text.ts';
import { textWidth } from './text-width.ts';

/** A state in a network: in a camp of the largest part, on a side of a part apart from it, or without camps or ties. */
export interface NetworkState {
  /** COW number. */
  state: number;
  name: string;
  stands: 'first' | 'second' | 'apart-first' | 'apart-second' | 'tied' | 'alone';
  /** Whether it could go either way. */
  either: boolean;
  /** After its name, for the reader who points at it. */
  said: string;
}

export interface NetworkChartTie {
  a: number;
  b: number;
  sign: 1 | -1;
  frustrated: boolean;
}

/** Who stands with whom in a year, each state in its place of all years. */
export interface NetworkChart {
  /** The finding. */
  title: string;
  subtitle: string;
  /** A layout of `networkPlaces`. */
  layout: string;
  year: number;
  states: readonly NetworkState[];
  ties: readonly NetworkChartTie[];
  /** What the two camps are called; left out where there are none. */
  camps?: readonly [first: string, second: string];
  notes: readonly string[];
}

/** With more ties than that those that fit the camps would cover everything: only those at odds are drawn. */
export const MOST_DRAWN = 2500;
/** More ties at odds than that are drawn thinly. */
const MANY_ODD = 150;

export interface NetworkKeyLine {
  kind: 'first' | 'second' | 'either' | 'apart' | 'tied' | 'alone' | 'friends' | 'foes' | 'odd-friends' | 'odd-foes';
  words: string;
}

/** The places of a layout, by state. */
const placesOf = (layout: string): ReadonlyMap<number, Place> =>
  new Map((networkPlaces[layout] ?? []).map((place) => [place[0], place]));

/** The network as an SVG that stands by itself; in a page without title, key and notes. */
export function networkChart(chart: NetworkChart, inPage?: InPage): string {
  const { width, height } = chart.layout === 'map' ? networkFrame.map : networkFrame.own;
  const svg = {
    xmlns: 'http://www.w3.org/2000/svg',
    class: 'chart network',
    role: 'img',
    'aria-label': `${chart.title}. ${chart.subtitle}`,
  };
  if (inPage)
    return `${element('svg', { ...svg, viewBox: `0 0 ${width} ${height}`, 'data-year': chart.year }, ...drawn(chart))}\n`;
  const parts: string[] = [];
  let y = 26;
  const write = (text: string, size: number, more: Readonly<Record<string, string>> = {}) => {
    const { lines, below } = paragraph(text, { x: 16, y, size, width: width - 32 }, more);
    parts.push(...lines);
    y = below;
  };
  write(chart.title, 16, { class: 'title' });
  write(chart.subtitle, 12);
  parts.push(element('g', { transform: `translate(0 ${coordinate(y - 8)})` }, ...drawn(chart)));
  y += height + 8;
  let x = 16;
  for (const { kind, words } of networkKey(chart)) {
    const wide = 40 + textWidth(words, 12) + 12;
    if (x > 16 && x + wide > width) {
      x = 16;
      y += 20;
    }
    parts.push(
      element('g', { transform: `translate(${coordinate(x)} ${coordinate(y - 12)})` }, keyMark(kind)),
      element('text', { x: x + 38, y, 'font-size': 12 }, escapeMarkup(words)),
    );
    x += wide;
  }
  y += 24;
  for (const note of chart.notes) write(note, 11);
  const tall = Math.ceil(y);
  return `${element(
    'svg',
    { ...svg, viewBox: `0 0 ${width} ${tall}`, width, height: tall },
    element('style', {}, chartStyle + networkStyle),
    ...parts,
  )}\n`;
}

/** What the marks and lines of a network stand for, those that occur. */
export function networkKey({ states, ties, camps }: NetworkChart): NetworkKeyLine[] {
  const has = (...stands: NetworkState['stands'][]) => states.some((one) => stands.includes(one.stands));
  const many = (sign: 1 | -1, frustrated: boolean) =>
    ties.filter((tie) => tie.sign === sign && tie.frustrated === frustrated).length;
  const drawnFit = ties.length <= MOST_DRAWN;
  const lines: (NetworkKeyLine | false)[] = [
    has('first') && { kind: 'first', words: camps![0] },
    has('second') && { kind: 'second', words: camps![1] },
    states.some(({ either }) => either) && { kind: 'either', words: 'hollow: could go either way' },
    has('apart-first', 'apart-second') && { kind: 'apart', words: 'no tie joins it to the rest' },
    has('tied') && { kind: 'tied', words: 'a state with a tie' },
    has('alone') && { kind: 'alone', words: 'no tie' },
    drawnFit &&
      many(1, false) > 0 && {
        kind: 'friends',
        words: camps ? `friends in one camp: ${count(many(1, false))}` : `ties: ${count(many(1, false))}`,
      },
    drawnFit && many(-1, false) > 0 && { kind: 'foes', words: `foes across: ${count(many(-1, false))}` },
    many(1, true) > 0 && { kind: 'odd-friends', words: `friends across, at odds: ${count(many(1, true))}` },
    many(-1, true) > 0 && { kind: 'odd-foes', words: `foes in one camp, at odds: ${count(many(-1, true))}` },
  ];
  return lines.filter((line) => line !== false);
}

/** A mark of the key in a box of 32 by 16. */
function keyMark(kind: NetworkKeyLine['kind']): string {
  const line = (name: string) => element('path', { class: name, d: 'M0 8H32' });
  switch (kind) {
    case 'friends':
      return line('fit');
    case 'foes':
      return line('fit foes');
    case 'odd-friends':
      return line('odd');
    case 'odd-foes':
      return line('odd foes');
    case 'either':
      return state({ stands: 'first', either: true }, 8, 8) + state({ stands: 'second', either: true }, 24, 8);
    case 'apart':
      return (
        state({ stands: 'apart-first', either: false }, 8, 8) + state({ stands: 'apart-second', either: false }, 24, 8)
      );
    default:
      return state({ stands: kind, either: false }, 24, 8);
  }
}

/** A mark of the key as a small drawing of its own. */
export function networkSwatch(kind: NetworkKeyLine['kind']): string {
  return element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart network swatch',
      width: 32,
      height: 16,
      'aria-hidden': 'true',
    },
    keyMark(kind),
  );
}

const DIAMOND = NODE * 1.25;
const disc = element('path', {
  class: 'disc',
  d: `M-${NODE} 0a${NODE} ${NODE} 0 1 0 ${2 * NODE} 0a${NODE} ${NODE} 0 1 0 -${2 * NODE} 0z`,
});
const diamond = element('path', { class: 'diamond', d: `M0 -${DIAMOND}L${DIAMOND} 0L0 ${DIAMOND}L-${DIAMOND} 0z` });

/** Class words of where a state stands; the element that steps through the years sets the same. */
const standWords: Readonly<Record<NetworkState['stands'], string>> = {
  first: 'first',
  second: 'second',
  'apart-first': 'other',
  'apart-second': 'other second',
  tied: 'other',
  alone: 'other alone',
};

function state(
  { stands, either }: Pick<NetworkState, 'stands' | 'either'>,
  x: number,
  y: number,
  more: Readonly<Record<string, string | number>> = {},
  ...inside: string[]
): string {
  const name = `state ${standWords[stands]}${either ? ' either' : ''}`;
  return element('g', { class: name, transform: `translate(${x} ${y})`, ...more }, disc, diamond, ...inside);
}

function drawn({ layout, states, ties }: NetworkChart): string[] {
  const places = placesOf(layout);
  const of = new Map(states.map((one) => [one.state, one]));
  const path = (name: string, of: readonly NetworkChartTie[]) => {
    const d = of
      .flatMap(({ a, b }) => {
        const [p, q] = [places.get(a), places.get(b)];
        return p && q ? [`M${p[1]} ${p[2]}L${q[1]} ${q[2]}`] : [];
      })
      .join('');
    return element('path', { class: name, 'data-ties': name.replace(' many', ''), d });
  };
  const which = (sign: 1 | -1, frustrated: boolean) =>
    ties.filter((tie) => tie.sign === sign && tie.frustrated === frustrated);
  const fits = ties.length <= MOST_DRAWN;
  const [oddFriends, oddFoes] = [which(1, true), which(-1, true)];
  const many = oddFriends.length + oddFoes.length > MANY_ODD ? ' many' : '';
  return [
    element(
      'g',
      {},
      path('fit', fits ? which(1, false) : []),
      path('fit foes', fits ? which(-1, false) : []),
      path(`halo${many}`, [...oddFriends, ...oddFoes]),
      path(`odd${many}`, oddFriends),
      path(`odd foes${many}`, oddFoes),
      path('own', []),
      path('own foes', []),
    ),
    element(
      'g',
      {},
      ...[...places.values()].map(([number, x, y, wide, narrow]) => {
        const one = of.get(number);
        const labels = [labelAt(wide, 'wide', 4, one?.name ?? ''), labelAt(narrow, 'narrow', 9, one?.name ?? '')];
        const title = one ? [element('title', {}, escapeMarkup(`${one.name}: ${one.said}`))] : [];
        const drawnAs = one ?? { stands: 'alone' as const, either: false };
        const group = state(drawnAs, x, y, { 'data-state': number }, ...labels, ...title);
        return one ? group : group.replace('class="state', 'class="off state');
      }),
    ),
  ];
}

/** A label on its side; nothing where it has none. */
function labelAt(side: number, name: string, half: number, text: string): string {
  if (side === 0) return '';
  const gap = NODE + 3;
  const [x, y, anchor] = [
    [gap, half, undefined],
    [-gap, half, 'end'],
    [0, -gap, 'middle'],
    [0, gap + 2 * half, 'middle'],
  ][side - 1]! as [number, number, string | undefined];
  return element('text', { class: name, x, y, 'text-anchor': anchor }, escapeMarkup(text));
}
