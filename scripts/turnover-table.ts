// The table of docs/leader-turnover.md.
import { turnoverEstimates } from '../src/measures/leader-turnover/estimates.ts';
import type { TurnoverRow } from '../src/measures/leader-turnover/turnover-row.ts';

const regimes = { any: 'all regimes', less: 'less democratic', more: 'more democratic' };
const kinds = {
  any: 'any',
  regular: 'left by the rules',
  irregular: 'removed by force',
  long: 'after 10 years or more',
};

/** The estimates as a Markdown table. */
export function docsTable(estimates: readonly TurnoverRow[] = turnoverEstimates): string {
  const lines = estimates.map(({ measure, from, regime, kind, usual, more, before, turnovers, states }) =>
    [
      `\`${measure}\``,
      `${from}-2013`,
      regimes[regime],
      kinds[kind],
      usual.toFixed(3),
      interval(more),
      `${((100 * more[0]) / usual).toFixed(0)}%`,
      before ? interval(before) : '',
      turnovers,
      states,
    ].join(' | '),
  );
  return [
    '| measure | turnovers of | regime | leader before | change without | more with a new leader (95%) | as a share | the three years before | turnovers | states |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...lines.map((line) => `| ${line} |`),
  ].join('\n');
}

const interval = ([value, low, high]: readonly [number, number, number]): string =>
  `${signed(value)} (${signed(low)} to ${signed(high)})`;

const signed = (x: number): string => (x < 0 ? `-${(-x).toFixed(3)}` : `+${x.toFixed(3)}`);
