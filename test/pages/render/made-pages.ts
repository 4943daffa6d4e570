import fc from 'fast-check';
import { regionChart } from '../../../src/charts/index.ts';
import type { Block, Page } from '../../../src/pages/page.ts';
import { anyChart, anyFigure, anyText } from '../../charts/made-charts.ts';

const ids = ['one', 'two', 'three'];
const cited = fc.subarray(ids);

const figure = anyFigure(ids.slice(0, 2));
const decimals = fc.integer({ min: 0, max: 4 });
const year = fc.integer({ min: 1816, max: 2030 });

const block: fc.Arbitrary<Block> = fc.oneof(
  fc.record({ kind: fc.constant('heading' as const), id: anyText, text: anyText }),
  fc.record({ kind: fc.constant('heading' as const), id: anyText, text: anyText, group: fc.constant(true as const) }),
  fc.record({
    kind: fc.constant('finding' as const),
    role: fc.constantFrom('opening' as const, 'answer' as const, 'plain' as const),
    parts: fc.array(fc.record({ text: anyText, sources: cited, strong: fc.boolean() }), { maxLength: 4 }),
  }),
  fc.record({
    kind: fc.constant('strip' as const),
    cells: fc.array(
      fc.record({
        input: anyText,
        state: fc.constantFrom('observed' as const, 'carried' as const, 'record' as const, 'blank' as const),
        note: anyText,
      }),
      { maxLength: 30 },
    ),
    asked: year,
  }),
  fc.record(
    {
      kind: fc.constant('figure' as const),
      label: anyText,
      figure,
      decimals,
      unit: anyText,
      series: fc.uniqueArray(fc.record({ year, value: fc.double({ min: -1e6, max: 1e6, noNaN: true }) }), {
        selector: (point) => point.year,
        maxLength: 20,
      }),
      comparison: anyText,
      years: anyText,
    },
    { requiredKeys: ['kind', 'label', 'figure', 'decimals', 'unit', 'series'] },
  ),
  fc
    .record({ chart: anyChart(ids), sources: cited })
    .map(({ chart, sources }) => ({ kind: 'series' as const, ...chart, sources })),
  fc
    .record({
      caption: anyText,
      columns: fc.array(fc.record({ title: anyText, align: fc.constantFrom('left' as const, 'right' as const) }), {
        minLength: 1,
        maxLength: 7,
      }),
      cells: fc.array(fc.oneof(anyText, fc.record({ figure, decimals })), { maxLength: 21 }),
      sources: cited,
    })
    .map(({ caption, columns, cells, sources }) => ({
      kind: 'table' as const,
      caption,
      columns,
      rows: Array.from({ length: Math.floor(cells.length / columns.length) }, (_, row) =>
        cells.slice(row * columns.length, (row + 1) * columns.length),
      ),
      sources,
    })),
  fc
    .record({
      title: anyText,
      subtitle: anyText,
      word: anyText,
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      sources: cited,
    })
    .map(({ title, subtitle, word, at, sources }) => ({
      ...{ kind: 'picture' as const, title, subtitle, sources },
      svg: regionChart(
        {
          ...{ title, subtitle, x: word, y: word, region: word, foot: word },
          boundary: [[at, 1 - at]],
          ceiling: { at, word },
          points: [{ x: at, low: 0, high: 1, y: at, label: word }],
        },
        { id: 'region' },
      ),
    })),
  fc.record({ kind: fc.constant('note' as const), text: anyText, sources: cited }),
);

/** Pages of any blocks, with hostile text wherever text can stand. */
export const anyPage: fc.Arbitrary<Page> = fc.record({
  title: anyText,
  provenance: anyText,
  blocks: fc.array(block, { maxLength: 8 }),
  sources: fc.tuple(
    ...ids.map((id) =>
      fc.record({
        id: fc.constant(id),
        title: anyText,
        version: anyText,
        years: anyText,
        terms: anyText,
        citation: anyText,
      }),
    ),
  ),
});
