import { describe, expect, it } from 'vitest';
import { barChart, campsChart, chartStyle, type InPage, pictureStyle } from '../../src/charts/index.ts';
import { inventedCharts } from './invented-charts.ts';
import { readStrictly } from './well-formed.ts';

const said = { title: 'A finding', subtitle: 'A measure' };

const pictures: Readonly<Record<string, (inPage?: InPage) => string>> = {
  ...inventedCharts,
  bars: (inPage) =>
    barChart({ ...said, bars: [{ label: 'a', share: 0.5, words: '50', tone: 'first' }], foot: 'The foot' }, inPage),
  camps: (inPage) =>
    campsChart(
      {
        ...{ ...said, camps: ['One', 'Other'], notes: [] },
        members: ['A', 'B'].map((label, n) => ({ label, name: label, camp: n as 0 | 1, eitherWay: 0 })),
        ties: [{ from: 0, to: 1, sign: 1, frustrated: true }],
      },
      inPage,
    ),
};

describe.each(Object.keys(pictures))('a picture in a page: %s', (name) => {
  const alone = pictures[name]!();
  const inside = pictures[name]!({ id: 'here' });
  const text = (svg: string) => [...svg.matchAll(/>([^<]+)<\/text>/g)].map(([, words]) => words);

  it('leaves to the page what the page says: title, subtitle, foot, style', () => {
    const [title, subtitle] = text(alone);
    for (const words of [title, subtitle]) expect(text(inside)).not.toContain(words);
    // The notes of a grid are left out by who draws it.
    if (name !== 'series-grid') expect(text(inside).join(' ')).not.toMatch(/invented|the foot/i);
    expect(alone).toContain('<style>');
    expect(inside).not.toMatch(/<style|\sstyle=/);
  });

  it('has the ids that the page gives it, so that two stand on one page', () => {
    const { ids } = readStrictly(`${inside.trim()}${pictures[name]!({ id: 'there' }).trim()}`);
    for (const id of ids) expect(id).toMatch(/^(here|there)-/);
    for (const [, to] of inside.matchAll(/url\(#([^)]*)\)/g)) expect(ids).toContain(to);
  });

  it('is drawn in styles that the page has', () => {
    const style = /<style>([^<]*)<\/style>/.exec(alone)![1]!;
    for (const rule of style.match(/[^{}]+\{[^{}]*\}/g)!) expect(chartStyle + pictureStyle).toContain(rule);
  });
});

describe.each(['bars', 'part-bars', 'turning-points', 'reach-chart', 'region-chart', 'sign-strip'])(
  'a picture for a phone: %s',
  (name) => {
    const svg = pictures[name]!({ id: 'phone', phone: true });

    it('is as wide as one, and holds all that it draws', () => {
      expect(Number(/ width="([\d.]+)"/.exec(svg)![1])).toBe(328);
      const at = [...svg.matchAll(/ (?:x|x1|x2|cx)="(-?[\d.]+)"/g)].map(([, x]) => Number(x));
      expect(at.length).toBeGreaterThan(0);
      for (const x of at) {
        expect(x).toBeGreaterThanOrEqual(0);
        expect(x).toBeLessThanOrEqual(328);
      }
      for (const [, x, width] of svg.matchAll(/<rect[^>]* x="([\d.]+)"[^>]* width="([\d.]+)"/g))
        expect(Number(x) + Number(width)).toBeLessThanOrEqual(328);
    });

    it('has every label of the wide one, at least its beginning', () => {
      const labels = (drawn: string) =>
        [...drawn.matchAll(/>([^<>]*[a-z][^<>]*)<\/text>/gi)].map(([, text]) => text!.trim().slice(0, 4)).sort();
      const held = labels(svg);
      expect(labels(pictures[name]!({ id: 'wide' })).filter((label) => !held.includes(label))).toEqual([]);
    });
  },
);
