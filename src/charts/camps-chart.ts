import { type CampMember, type CampTie, ringAngles } from './camps-layout.ts';
import type { InPage } from './chart.ts';
import { chartStyle } from './chart-style.ts';
import { coordinate, element, escapeMarkup } from './markup.ts';
import { breakText, clipText, textWidth } from './text-width.ts';
import { howMany } from './words.ts';

export type { CampMember, CampTie } from './camps-layout.ts';

/** A network split in two camps. */
export interface CampsChart {
  /** The finding. */
  title: string;
  /** The measure, and how sure it is. */
  subtitle: string;
  /** What a camp is called; its size is added. */
  camps: readonly [first: string, second: string];
  members: readonly CampMember[];
  ties: readonly CampTie[];
  /** The lines under the picture: rule, sources. */
  notes: readonly string[];
}

/** Members with a tie up to which {@link campsChart} draws: more would be no picture. */
export const campsChartLimit = 400;

const [WIDTH, PAD, SIZE, SMALL, RADIUS, LABEL] = [720, 16, 14, 11, 200, 110] as const;

/** What camps add to {@link chartStyle}. */
export const campsStyle = `
.chart .title{fill:var(--ink);font-weight:600}
.chart .camp text{fill:var(--word);font-weight:600}
.chart .name text{fill:var(--word)}
.chart .member{fill:var(--tone);stroke:var(--paper,Canvas);stroke-width:1}
.chart .either .member{fill:var(--paper,Canvas);stroke:var(--tone);stroke-width:2}
.chart .rim{fill:none;stroke:var(--tone);opacity:.14}
.chart .tie{fill:none;stroke:var(--zero);stroke-width:.7;opacity:.4}
.chart .tie.foes{stroke-dasharray:3 3}
.chart .many .tie{stroke-width:.6;opacity:.28}
.chart .halo{fill:none;stroke:var(--paper,Canvas);stroke-width:4.5;opacity:.75}
.chart .odd{fill:none;stroke:var(--ink);stroke-width:1.8}
.chart .odd.foes{stroke-dasharray:5 3}
.chart .sample{opacity:1}
`.replaceAll('\n', '');

/**
 * Two camps facing each other on a ring as an SVG that stands by itself, or in a page: the first with discs to the left, the second with diamonds to the
 * right, hollow marks above and below for those who could go either way, with their share, grey ones below for those whom no tie joins to the
 * camps. Ties that fit the camps are thin and grey (hostile ones dashed), those at odds with them drawn strongly. Members without a tie are
 * listed.
 * @throws RangeError for more than {@link campsChartLimit} members with a tie
 */
export function campsChart(chart: CampsChart, inPage?: InPage): string {
  const { title, subtitle, camps, members, ties, notes } = chart;
  const angles = ringAngles(members, ties);
  const tied = members.filter((_, n) => angles[n] !== undefined).length;
  if (tied > campsChartLimit)
    throw new RangeError(`a picture of camps holds up to ${campsChartLimit} members with a tie; got ${tied}`);
  const labels = members.map(labelOf);
  const longest = Math.max(0, ...labels.map((label) => textWidth(label, SMALL)));
  const radius = Math.max(RADIUS, ((SMALL + 0.8) * (tied + 6)) / (2 * Math.PI));
  // Beside each other where they fit, else like spokes.
  const spokes = (2 * Math.PI * radius) / (tied + 6) < 0.8 * longest;
  const width = Math.ceil(Math.max(WIDTH, 2 * (radius + longest + 30)));

  const parts: string[] = [];
  let y: number = PAD + SIZE;
  const write = (text: string, size: number, more: Readonly<Record<string, string>> = {}) => {
    for (const line of breakText(text, size, width - 2 * PAD)) {
      parts.push(element('text', { x: PAD, y, 'font-size': size, ...more }, escapeMarkup(line)));
      y += size * 1.4;
    }
  };
  if (!inPage) {
    write(title, 16, { class: 'title' });
    write(subtitle, 12);
    y += 6;
  }
  const sizeOf = (camp: 0 | 1) =>
    members.filter((member, n) => angles[n] !== undefined && member.camp === camp && !member.apart).length;
  parts.push(heading(camps[0], sizeOf(0), 'first', PAD, y, 'start'));
  parts.push(heading(camps[1], sizeOf(1), 'second', width - PAD, y, 'end'));
  y += 14;

  const reach = radius + (spokes ? longest + 16 : SMALL + 14);
  const [cx, cy] = [width / 2, y + reach];
  const at = (angle: number, r: number): readonly [number, number] => [
    cx + r * Math.sin(angle),
    cy - r * Math.cos(angle),
  ];
  parts.push(...rims(members, angles, cx, cy, radius));
  parts.push(...drawTies(chart, angles, cx, cy, radius - 7));
  members.forEach((member, n) => {
    const angle = angles[n];
    if (angle !== undefined) parts.push(drawMember(member, labels[n]!, angle, at, radius, spokes));
  });
  y = cy + reach + 20;

  y = key(chart, parts, y, width);
  const alone = members.filter((_, n) => angles[n] === undefined).map(({ name }) => name);
  if (alone.length > 0) write(`Without a tie (${alone.length}): ${alone.join(', ')}`, SMALL);
  for (const note of notes) write(note, SMALL);
  const height = Math.ceil(y + PAD - SMALL);
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      class: 'chart',
      viewBox: `0 0 ${width} ${height}`,
      width,
      height,
      role: 'img',
      'aria-label': `${title}. ${subtitle}. ${describe(chart, sizeOf)}`,
    },
    inPage ? '' : element('style', {}, chartStyle + campsStyle),
    ...parts,
  )}\n`;
}

/** "MEX", or "MEX 32%" for one that could go either way; at least 1%, for it is never nothing. */
function labelOf({ label, eitherWay }: CampMember): string {
  const share = eitherWay > 0 ? ` ${Math.max(1, Math.round(100 * eitherWay))}%` : '';
  return `${clipText(label, SMALL, LABEL)}${share}`;
}

function describe({ camps, members, ties }: CampsChart, sizeOf: (camp: 0 | 1) => number): string {
  const odd = ties.filter(({ frustrated }) => frustrated);
  const between = members.filter(({ eitherWay }) => eitherWay > 0);
  const apart = members.filter((member) => member.apart);
  return [
    `${camps[0]}: ${sizeOf(0)}. ${camps[1]}: ${sizeOf(1)}.`,
    apart.length > 0 ? `No tie joins these to the camps: ${apart.map(({ name }) => name).join(', ')}.` : '',
    between.length > 0 ? `Could go either way: ${between.map(({ name }) => name).join(', ')}.` : '',
    odd.length > 0
      ? `At odds with the camps: ${odd.map((tie) => tieWords(tie, members)).join('; ')}.`
      : 'No tie is at odds with the camps.',
  ]
    .filter((one) => one !== '')
    .join(' ');
}

const tieWords = ({ from, to, sign }: CampTie, members: readonly CampMember[]): string =>
  `${members[from]!.name} and ${members[to]!.name}, ${sign > 0 ? 'friends across' : 'foes within'}`;

function heading(name: string, size: number, tone: string, x: number, y: number, anchor: 'start' | 'end'): string {
  const words = `${clipText(name, SIZE, 260)} · ${size}`;
  const left = anchor === 'start';
  return element(
    'g',
    { class: `camp ${tone}` },
    mark(tone === 'first' ? 0 : 1, left ? x + 5 : x - 5, y - 5, 5),
    element('text', { x: left ? x + 16 : x - 16, y, 'font-size': SIZE, 'text-anchor': anchor }, escapeMarkup(words)),
  );
}

/** A disc for the first camp, a diamond for the second. */
function mark(camp: 0 | 1, x: number, y: number, r: number): string {
  if (camp === 0) return element('circle', { class: 'member', cx: x, cy: y, r });
  const d = r * 1.25;
  const corners = [
    [x, y - d],
    [x + d, y],
    [x, y + d],
    [x - d, y],
  ] as const;
  return element('path', {
    class: 'member',
    d: `M${corners.map(([a, b]) => `${coordinate(a)} ${coordinate(b)}`).join('L')}Z`,
  });
}

/** A soft band behind each camp. */
function rims(
  members: readonly CampMember[],
  angles: readonly (number | undefined)[],
  cx: number,
  cy: number,
  radius: number,
): string[] {
  return ([0, 1] as const).flatMap((camp) => {
    const own = members.flatMap(({ camp: its, eitherWay, apart }, n) =>
      its === camp && eitherWay === 0 && !apart && angles[n] !== undefined ? [angles[n]] : [],
    );
    if (own.length === 0) return [];
    const [from, to] = [Math.min(...own) - 0.02, Math.max(...own) + 0.02];
    const point = (angle: number) =>
      `${coordinate(cx + radius * Math.sin(angle))} ${coordinate(cy - radius * Math.cos(angle))}`;
    const d = `M${point(from)}A${coordinate(radius)} ${coordinate(radius)} 0 ${to - from > Math.PI ? 1 : 0} 1 ${point(to)}`;
    return [
      element('path', {
        class: `rim ${camp === 0 ? 'first' : 'second'}`,
        d,
        'stroke-width': 16,
        'stroke-linecap': 'round',
      }),
    ];
  });
}

function drawTies(
  { ties, members }: CampsChart,
  angles: readonly (number | undefined)[],
  cx: number,
  cy: number,
  radius: number,
): string[] {
  const curve = ({ from, to, frustrated }: CampTie): string => {
    const [a, b] = [angles[from]!, angles[to]!];
    const [x1, y1, x2, y2] = [
      cx + radius * Math.sin(a),
      cy - radius * Math.cos(a),
      cx + radius * Math.sin(b),
      cy - radius * Math.cos(b),
    ];
    // Neighbours are joined nearly straight, others by a bend towards the middle; what is at odds stands clear of the rim.
    const apart = Math.abs(Math.sin((a - b) / 2));
    const pull = 1 - 0.6 * apart - (frustrated ? (40 / radius) * (1 - apart) : 0);
    const [mx, my] = [cx + ((x1 + x2) / 2 - cx) * pull, cy + ((y1 + y2) / 2 - cy) * pull];
    return `M${coordinate(x1)} ${coordinate(y1)}Q${coordinate(mx)} ${coordinate(my)} ${coordinate(x2)} ${coordinate(y2)}`;
  };
  const thin = ties.filter(({ frustrated }) => !frustrated);
  const odd = ties.filter(({ frustrated }) => frustrated);
  return [
    element(
      'g',
      { class: thin.length > 400 ? 'many' : 'few' },
      ...thin.map((tie) => element('path', { class: `tie${tie.sign < 0 ? ' foes' : ''}`, d: curve(tie) })),
    ),
    ...odd.map((tie) => element('path', { class: 'halo', d: curve(tie) })),
    ...odd.map((tie) =>
      element(
        'path',
        { class: `odd${tie.sign < 0 ? ' foes' : ''}`, d: curve(tie) },
        element('title', {}, escapeMarkup(tieWords(tie, members))),
      ),
    ),
  ];
}

function drawMember(
  { camp, name, eitherWay, apart }: CampMember,
  label: string,
  angle: number,
  at: (angle: number, r: number) => readonly [number, number],
  radius: number,
  spokes: boolean,
): string {
  const [x, y] = at(angle, radius);
  const right = Math.sin(angle) > -1e-9;
  const [lx, ly] = at(angle, radius + 11);
  const side = Math.abs(Math.sin(angle)) < 0.25 ? 'middle' : right ? 'start' : 'end';
  const turn = (angle * 180) / Math.PI + (right ? -90 : 90);
  const placed = spokes
    ? {
        transform: `translate(${coordinate(lx)} ${coordinate(ly)})rotate(${coordinate(turn)})`,
        dy: SMALL * 0.35,
        'text-anchor': right ? 'start' : 'end',
      }
    : {
        x: lx,
        y: ly + SMALL * (0.35 - (side === 'middle' ? 0.4 * Math.cos(angle) : 0)),
        'text-anchor': side,
      };
  return element(
    'g',
    { class: `name ${apart ? 'other' : camp === 0 ? 'first' : 'second'}${eitherWay > 0 ? ' either' : ''}` },
    element('title', {}, escapeMarkup(name)),
    mark(camp, x, y, 4),
    element('text', { ...placed, 'font-size': SMALL }, escapeMarkup(label)),
  );
}

/** What the lines mean, and how many there are of each. */
function key({ ties, members }: CampsChart, parts: string[], top: number, width: number): number {
  const own = ties.filter(({ from }) => members[from]!.apart);
  const count = (sign: 1 | -1, frustrated: boolean) =>
    ties.filter((tie) => tie.sign === sign && tie.frustrated === frustrated && !own.includes(tie)).length;
  const rows: { line: string; words: string }[] = [
    { line: 'odd', words: `friends across the camps, at odds with them: ${count(1, true)}` },
    { line: 'odd foes', words: `foes within a camp, at odds with it: ${count(-1, true)}` },
    { line: 'tie', words: `friends within a camp: ${count(1, false)}` },
    { line: 'tie foes', words: `foes across the camps: ${count(-1, false)}` },
  ];
  let y = top;
  rows.forEach(({ line, words }, n) => {
    const x = n % 2 === 0 ? PAD : width / 2 + PAD;
    parts.push(
      element('path', { class: `${line} sample`, d: `M${x} ${coordinate(y - 4)}H${x + 30}` }),
      element('text', { x: x + 38, y, 'font-size': SMALL }, escapeMarkup(words)),
    );
    if (n % 2 === 1) y += 18;
  });
  const marks = (kind: string, [one, other]: readonly [string, string], words: string) => {
    parts.push(
      element('g', { class: `${kind}${one}` }, mark(0, PAD + 8, y - 4, 4)),
      element('g', { class: `${kind}${other}` }, mark(1, PAD + 22, y - 4, 4)),
      element('text', { x: PAD + 38, y, 'font-size': SMALL }, escapeMarkup(words)),
    );
    y += 18;
  };
  const between = members.filter(({ eitherWay }) => eitherWay > 0).length;
  if (between > 0)
    marks(
      'either ',
      ['first', 'second'],
      `could go either way, counted where this split has it: ${between}, with the share of the best splits that its rarer side has`,
    );
  const apart = members.filter((member) => member.apart).length;
  if (apart > 0)
    marks(
      '',
      ['other', 'other'],
      `no tie joins it to the rest, so in neither camp: ${apart}, with ${howMany(own.length, 'ties')} among them`,
    );
  return y + 4;
}
