import type { Manifest } from '../../atlas/manifest.ts';
import { capitalised, count, list, showNumber } from '../../charts/text.ts';
import { absenceWords } from '../../figures/index.ts';
import { type BalanceSeries, balanceMeasures } from '../../inquiry/balance-series.ts';
import { signed } from '../../inquiry/direction-words.ts';
import { rulesWords, tieRuleWords } from '../../inquiry/tie-rules.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { balanceSeriesPicture } from './balance-picture.ts';
import { agreementWords } from './balance-words.ts';

/** Balance by year as a page of blocks: where the measures agree and where not, the trends, the table. */
export function balanceSeriesPage(
  series: BalanceSeries,
  { manifest, provenance }: { manifest: Manifest; provenance: string },
): Page {
  const notes = new Footnotes(manifest);
  const sources = notes.use(series.sources);
  const { rules, years, breaks } = series;
  const [first, last] = [years[0]!.year, years.at(-1)!.year];
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: agreementWords(series), sources }] },
    ...(rules.length === 1 ? [] : [mixNote(series)]),
    {
      kind: 'picture',
      title: 'The measures by year, each on its own scale',
      subtitle: 'they disagree: who says “more balanced” names the measure',
      svg: balanceSeriesPicture(series, { id: 'measures' }),
      narrow: balanceSeriesPicture(series, { id: 'measures-narrow', phone: true }),
      sources,
    },
    { kind: 'heading', id: 'trends', text: 'Which way?' },
    trendTable(series, sources),
    ...breaks.map(
      ({ year, note }): Block => ({
        kind: 'note',
        text: `${year}: ${note} The level may jump there, and that is no trend.`,
      }),
    ),
    { kind: 'heading', id: 'years', text: 'By year' },
    yearTable(series, sources),
    {
      kind: 'note',
      text: 'L grows with the number of ties; F is near 1 where few ties are hostile; triangles see no longer cycle; walks see all, short ones most. How: docs/structural-balance.md',
    },
  ];
  return { title: `Balance ${rulesWords(rules)}, ${first}-${last}`, provenance, blocks, sources: notes.list() };
}

const courseWords = {
  more: 'more balanced',
  less: 'less balanced',
  neither: 'no trend shows',
} as const;

function trendTable({ trends }: BalanceSeries, sources: readonly string[]): Block {
  return {
    kind: 'table',
    caption: 'Change in ten years, with its 95% interval',
    columns: [
      { title: 'measure', align: 'left' },
      { title: 'a decade', align: 'right' },
      { title: '95%', align: 'left' },
      { title: 'that is', align: 'left' },
    ],
    rows: trends.map(({ measure, trend, course }) => {
      const { label, decimals } = balanceMeasures[measure];
      if (!trend || !course) return [label, '-', '', 'too few years'];
      const changes = [trend.slope, trend.low, trend.high].map((x) => 10 * x);
      const shown = changes.map((x) => signed(x, decimalsFor(changes, decimals + 1)));
      return [label, shown[0]!, `${shown[1]} to ${shown[2]}`, courseWords[course]];
    }),
    sources,
  };
}

/** So many decimals that no bound beside 0 is shown as 0: whether the interval holds 0 must be seen. */
function decimalsFor(values: readonly number[], least: number): number {
  let decimals = least;
  while (decimals < 8 && values.some((x) => x !== 0 && Math.abs(x) < 0.5 / 10 ** decimals)) decimals += 1;
  return decimals;
}

function yearTable({ years }: BalanceSeries, sources: readonly string[]): Block {
  const number = (x: number | undefined) => (x === undefined ? '-' : showNumber(x, 3));
  return {
    kind: 'table',
    caption: 'L: ties at odds with the best split; two numbers where there is no proof',
    columns: ['year', 'states', 'ties', 'hostile', 'L', 'F', 'triangles', 'balanced', 'walk'].map((title, n) => ({
      title,
      align: n === 0 ? 'left' : 'right',
    })),
    rows: years.map((one) => {
      if ('missing' in one) return [`${one.year}`, absenceWords[one.missing], '', '', '', '', '', '', ''];
      const { values, frustration, bound, proved } = one;
      return [
        `${one.year}`,
        ...[one.n, one.m, one.negative].map(count),
        proved ? count(frustration) : `${count(bound)}-${count(frustration)}`,
        number(values.normalised),
        count(one.triangleCount),
        number(values.triangles),
        number(values.walk),
      ];
    }),
    sources,
  };
}

function mixNote({ rules, years }: BalanceSeries): Block {
  const total = rules.map((_, n) => years.reduce((sum, one) => sum + ('missing' in one ? 0 : one.ties[n]!), 0));
  const all = total.reduce((a, b) => a + b, 0);
  const shares = rules.map(
    (rule, n) => `${showNumber((100 * total[n]!) / Math.max(1, all), 0)}% by ${tieRuleWords[rule]}`,
  );
  return {
    kind: 'finding',
    role: 'plain',
    parts: [
      {
        text: `A mix, as asked: signs ${rulesWords(rules)}. ${capitalised(`of all ties ${list(shares)}`)}; the shares move from year to year.`,
      },
    ],
  };
}
