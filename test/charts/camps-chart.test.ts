import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ringAngles } from '../../src/charts/camps-layout.ts';
import { type CampMember, type CampsChart, type CampTie, campsChart, campsChartLimit } from '../../src/charts/index.ts';
import { anyText } from './made-charts.ts';
import { readStrictly } from './well-formed.ts';

const member = (label: string, camp: 0 | 1, eitherWay = 0): CampMember => ({
  label,
  name: `${label} in full`,
  camp,
  eitherWay,
});

/** A tie with what it is at odds with worked out. */
const tie = (members: readonly CampMember[], from: number, to: number, sign: 1 | -1): CampTie => ({
  from,
  to,
  sign,
  frustrated: (members[from]!.camp === members[to]!.camp) !== sign > 0,
});

const chartOf = (members: readonly CampMember[], ties: readonly CampTie[]): CampsChart => ({
  title: 'A finding',
  subtitle: 'A measure',
  camps: ['Camp of Norland', 'Camp of Sudmark'],
  members,
  ties,
  notes: ['A source.'],
});

/** Members in two camps, some between, and ties among them. */
const anyChart = fc
  .array(fc.tuple(anyText, fc.constantFrom<0 | 1>(0, 1), fc.constantFrom(0, 0, 0.004, 0.5)), { maxLength: 24 })
  .chain((rows) => {
    const members = rows.map(([label, camp, eitherWay]) => member(label, camp, eitherWay));
    const place = fc.nat(Math.max(0, members.length - 1));
    return fc
      .uniqueArray(fc.tuple(place, place, fc.constantFrom<1 | -1>(1, -1)), {
        maxLength: 60,
        selector: ([a, b]) => `${Math.min(a, b)}-${Math.max(a, b)}`,
      })
      .map((pairs) =>
        chartOf(
          members,
          pairs.filter(([a, b]) => a !== b).map(([a, b, sign]) => tie(members, a, b, sign)),
        ),
      );
  });

const count = (svg: string, pattern: RegExp): number => [...svg.matchAll(pattern)].length;

describe('picture of two camps', () => {
  it('is well-formed for any network, draws each tied member and each tie once, and lists the others', () => {
    fc.assert(
      fc.property(anyChart, (chart) => {
        const svg = campsChart(chart);
        const { elements } = readStrictly(svg.trimEnd());
        expect(elements).not.toContain('xss');
        expect(svg).not.toMatch(/="[^"]*\b(NaN|Infinity|undefined|null)\b[^"]*"/);
        const tied = new Set(chart.ties.flatMap(({ from, to }) => [from, to]));
        expect(count(svg, /<g class="name /g)).toBe(tied.size);
        const odd = chart.ties.filter(({ frustrated }) => frustrated);
        // The key shows one of each kind.
        expect(count(svg, /<path class="odd/g)).toBe(odd.length + 2);
        expect(count(svg, /<path class="tie/g)).toBe(chart.ties.length - odd.length + 2);
        const alone = chart.members.length - tied.size;
        expect(svg.includes(`Without a tie (${alone})`)).toBe(alone > 0);
        expect(campsChart(chart)).toBe(svg);
      }),
      { numRuns: 150 },
    );
  });

  it('keeps neighbours on the ring a line of text apart, at any size', () => {
    for (const n of [2, 16, 60, 150, campsChartLimit]) {
      const members = Array.from({ length: n }, (_, k) => member(`S${k}`, k % 3 === 0 ? 1 : 0, k % 10 === 0 ? 0.2 : 0));
      const svg = campsChart(
        chartOf(
          members,
          members.slice(1).map((_, k) => tie(members, k, k + 1, 1)),
        ),
      );
      const places = [
        ...svg.matchAll(
          /<g class="name [^>]*>.*?<\/title><(?:circle [^>]*cx="([\d.]+)" cy="([\d.]+)"|path [^>]*d="M([\d.]+) ([\d.]+)L)/g,
        ),
      ].map(([, cx, cy, x, y]) => [Number(cx ?? x), cy === undefined ? Number(y) + 5 : Number(cy)] as const);
      expect(places).toHaveLength(n);
      const nearest = places.map(([x, y], k) =>
        Math.min(...places.map(([u, v], m) => (m === k ? Infinity : Math.hypot(x - u, y - v)))),
      );
      expect(Math.min(...nearest)).toBeGreaterThan(11);
    }
  });

  it('has the first camp to the left, the second to the right, and those who could go either way between', () => {
    const members = ['A', 'B', 'C', 'D', 'E', 'F', 'G'].map((label, k) =>
      member(label, k < 3 ? 0 : 1, k > 4 ? 0.5 : 0),
    );
    const angles = ringAngles(
      members,
      members.slice(1).map((_, k) => tie(members, k, k + 1, 1)),
    );
    const sides = angles.map((angle) => Math.sin(angle!));
    expect(sides.slice(0, 3).every((side) => side < 0)).toBe(true);
    expect(sides.slice(3, 5).every((side) => side > 0)).toBe(true);
    expect(new Set(sides.slice(5).map((side) => Math.abs(side) < 0.5))).toEqual(new Set([true]));
  });

  it('counts who is apart in neither camp, and draws it grey, below, off the camps’ bands', () => {
    const members = [
      ...['A', 'B', 'C'].map((label) => member(label, 0)),
      member('D', 1),
      ...['E', 'F'].map((label, k) => ({ ...member(label, k as 0 | 1), apart: true })),
    ];
    const ties = [tie(members, 0, 1, 1), tie(members, 1, 2, 1), tie(members, 2, 3, -1), tie(members, 4, 5, -1)];
    const svg = campsChart(chartOf(members, ties));
    expect(svg).toContain('Camp of Norland · 3');
    expect(svg).toContain('Camp of Sudmark · 1');
    expect(svg).toContain('in neither camp: 2, with 1 tie among them');
    expect(svg).toContain('foes across the camps: 1');
    expect(count(svg, /<g class="name other">/g)).toBe(2);
    const angles = ringAngles(members, ties);
    for (const at of angles.slice(4))
      expect(Math.cos(at!)).toBeLessThan(Math.min(...angles.slice(0, 4).map((a) => Math.cos(a!))));
  });

  it('puts those next to each other whose tie is at odds with their camp', () => {
    const members = Array.from({ length: 20 }, (_, k) => member(`S${k}`, 0));
    const friends = members.slice(1).map((_, k) => tie(members, k, k + 1, 1));
    const gap = (ties: readonly CampTie[]) => {
      const angles = ringAngles(members, ties);
      return Math.abs(angles[2]! - angles[17]!);
    };
    expect(gap(friends)).toBeGreaterThan(1);
    expect(gap([...friends, tie(members, 2, 17, -1)])).toBeLessThan(0.5);
  });

  it('refuses more members than a picture can hold', () => {
    const members = Array.from({ length: campsChartLimit + 1 }, (_, k) => member(`S${k}`, 0));
    const ties = members.slice(1).map((_, k) => tie(members, k, k + 1, 1));
    expect(() => campsChart(chartOf(members, ties))).toThrow(`got ${campsChartLimit + 1}`);
  });

  it('looks as it did', async () => {
    const members = [
      ...['NOR', 'SUD', 'OST', 'WES'].map((label) => member(label, 0)),
      ...['ALT', 'NEU', 'MIT'].map((label) => member(label, 1)),
      member('FER', 1, 1 / 3),
      member('INS', 0),
      ...['LON', 'ELY'].map((label, k) => ({ ...member(label, k as 0 | 1), apart: true })),
    ];
    const ties = (
      [
        [0, 1, 1],
        [0, 2, 1],
        [1, 2, -1],
        [2, 3, 1],
        [4, 5, 1],
        [5, 6, 1],
        [0, 4, -1],
        [1, 5, -1],
        [3, 6, 1],
        [3, 7, 1],
        [6, 7, 1],
        [2, 7, -1],
        [9, 10, -1],
      ] as const
    ).map(([from, to, sign]) => tie(members, from, to, sign));
    const svg = campsChart(chartOf(members, ties));
    await expect(`${svg.replaceAll('><', '>\n<')}\n`).toMatchFileSnapshot('../golden/camps-chart.svg');
  });
});
