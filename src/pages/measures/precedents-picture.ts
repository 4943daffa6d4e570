import { type BarChart, barChart, type InPage } from '../../charts/index.ts';
import type { NotCompared, PrecedentsFound } from '../../inquiry/precedents.ts';
import { type Horizon, horizons, type Outcome, type Tally } from '../../measures/precedents/outcomes.ts';
import { pairIn, short } from './precedents-words.ts';

/** Outcomes drawn; a rupture is two of them. */
const drawn = Object.keys(short) as (Outcome & keyof typeof short)[];

/** How often each outcome followed the precedents, and how often it follows at all: an SVG that stands by itself, or in a page. */
export function precedentsPicture(found: PrecedentsFound | NotCompared, inPage?: InPage): string {
  const within = horizons.at(-1)!;
  const title = `Precedents of ${pairIn(found.states, found.year)}, ${found.year}`;
  const chart: BarChart =
    found.kind === 'absent'
      ? { title, subtitle: `none: ${found.words}`, bars: [], foot: '' }
      : {
          title,
          subtitle: outcomesSubtitle(found, within),
          bars: drawn.flatMap((outcome) => barsOf(found, outcome, within)),
          foot: `Sources: ${found.sources.join(', ')}`,
        };
  return barChart(chart, inPage);
}

/** What the bars are. */
export const outcomesSubtitle = ({ precedents }: PrecedentsFound, within: Horizon): string =>
  `within ${within} years: of the ${precedents.length} nearest (blue), and of all pair-years searched (grey)`;

function barsOf(
  { outcomes }: PrecedentsFound,
  outcome: Outcome & keyof typeof short,
  within: Horizon,
): BarChart['bars'] {
  const { among, base } = outcomes.find((one) => one.outcome === outcome && one.within === within)!;
  const bar = (label: string, { yes, atRisk }: Tally, words: string, tone: 'first' | 'other') => ({
    ...{ label, tone },
    share: atRisk === 0 ? 0 : yes / atRisk,
    words: atRisk === 0 ? 'none at risk' : words,
  });
  return [
    bar(short[outcome], among, `${among.yes} of ${among.atRisk}`, 'first'),
    bar('base', base, `${((100 * base.yes) / base.atRisk).toFixed(1)}%`, 'other'),
  ];
}
