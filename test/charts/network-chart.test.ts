import { describe, expect, it } from 'vitest';
import {
  MOST_DRAWN,
  type NetworkChart,
  type NetworkState,
  networkChart,
  networkKey,
} from '../../src/charts/network-chart.ts';
import { NODE, networkFrame } from '../../src/charts/network-frame.ts';
import { networkPlaces } from '../../src/charts/network-places.ts';
import { textWidth } from '../../src/charts/text-width.ts';
import { isStateCode, stateLabel } from '../../src/states/index.ts';
import { readStrictly } from './well-formed.ts';

const states: NetworkState[] = [
  { state: 2, name: 'A & B', stands: 'first', either: false, said: '1 friend' },
  { state: 200, name: 'C', stands: 'first', either: true, said: '1 friend' },
  { state: 365, name: 'D', stands: 'second', either: false, said: '1 foe' },
  { state: 710, name: 'E', stands: 'apart-second', either: false, said: '1 foe' },
  { state: 750, name: 'F', stands: 'alone', either: false, said: 'no tie' },
];
const chart: NetworkChart = {
  ...{
    title: 'A finding',
    subtitle: 'a rule',
    layout: 'treaties',
    year: 2000,
    states,
    camps: ['one', 'the other'],
    notes: ['A note.'],
  },
  ties: [
    { a: 2, b: 200, sign: 1, frustrated: false },
    { a: 2, b: 365, sign: -1, frustrated: false },
    { a: 200, b: 365, sign: 1, frustrated: true },
  ],
};

describe('a network', () => {
  it('is well formed, by itself and in a page', () => {
    readStrictly(networkChart(chart).trim());
    readStrictly(networkChart(chart, { id: 'n' }).trim());
    readStrictly(networkChart({ ...chart, layout: 'map' }, { id: 'n' }).trim());
  });

  it('tells camps by shape, ties by line, and those who could go either way by hollow marks', () => {
    const svg = networkChart(chart, { id: 'n' });
    const classOf = (state: number) =>
      new RegExp(`<g class="([^"]*)" transform="[^"]*" data-state="${state}"`).exec(svg)?.[1];
    expect([2, 200, 365, 710, 750, 220].map(classOf)).toEqual([
      'state first',
      'state first either',
      'state second',
      'state other second',
      'state other alone',
      'off state other alone',
    ]);
    expect(svg.match(/data-ties="odd" d="M/g)?.length).toBe(1);
    expect(svg.match(/data-ties="fit foes" d="M/g)?.length).toBe(1);
    expect(svg).toContain('<title>A &amp; B: 1 friend</title>');
  });

  it('leaves out ties that fit the camps where they would cover everything', () => {
    const many = { ...chart, ties: Array.from({ length: MOST_DRAWN + 1 }, () => chart.ties[0]!) };
    expect(networkChart(many, { id: 'n' })).toContain('data-ties="fit" d=""');
    expect(networkKey(many).map(({ kind }) => kind)).not.toContain('friends');
    expect(networkKey(chart).map(({ kind }) => kind)).toEqual([
      'first',
      'second',
      'either',
      'apart',
      'alone',
      'friends',
      'foes',
      'odd-friends',
    ]);
  });
});

describe.each(Object.entries(networkPlaces))('the layout %s', (layout, places) => {
  const { width, height } = layout === 'map' ? networkFrame.map : networkFrame.own;

  it('has each state once, inside its frame, no two marks covering each other', () => {
    expect(new Set(places.map(([state]) => state)).size).toBe(places.length);
    for (const [n, [state, x, y]] of places.entries()) {
      expect(isStateCode(state)).toBe(true);
      expect(x > NODE && x < width - NODE && y > NODE && y < height - NODE, stateLabel(state)).toBe(true);
      for (const [other, a, b] of places.slice(n + 1))
        expect(Math.hypot(a - x, b - y), `${stateLabel(state)}, ${stateLabel(other)}`).toBeGreaterThan(2 * NODE - 2);
    }
  });

  it('has labels that cover no other label', () => {
    const boxes = places.flatMap(([state, x, y, side]) => {
      if (side === 0) return [];
      const [wide, gap] = [textWidth(stateLabel(state), 11), NODE + 2];
      const [left, top] = [
        [x + gap, y - 6],
        [x - gap - wide, y - 6],
        [x - wide / 2, y - gap - 12],
        [x - wide / 2, y + gap],
      ][side - 1]!;
      return [{ state, left: left!, right: left! + wide, top: top!, bottom: top! + 12 }];
    });
    expect(boxes.length).toBeGreaterThan(30);
    for (const [n, one] of boxes.entries())
      for (const other of boxes.slice(n + 1)) {
        const across = Math.min(one.right, other.right) - Math.max(one.left, other.left);
        const down = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
        expect(across > 2 && down > 2, `${stateLabel(one.state)}, ${stateLabel(other.state)}`).toBe(false);
      }
  });
});
