import { count, list } from '../../charts/text.ts';
import type { Balance } from '../../inquiry/balance.ts';
import { type BalanceSeries, type BalanceTrend, balanceMeasures } from '../../inquiry/balance-series.ts';

/** "7", or "between 96 and 104". */
export function boundsWords({ frustration, bound, proved }: Balance['found']): string {
  return proved ? count(frustration) : `between ${count(bound)} and ${count(frustration)}`;
}

/** "More balanced by F and triangles, less by L; by walk balance no trend shows." */
export function agreementWords({ trends }: Pick<BalanceSeries, 'trends'>): string {
  const by = (course: BalanceTrend['course']) =>
    trends.filter((one) => one.course === course).map(({ measure }) => balanceMeasures[measure].label);
  const [more, less, neither, unknown] = [by('more'), by('less'), by('neither'), by(undefined)];
  if (unknown.length === trends.length) return 'Too few years for a trend by any measure.';
  if (neither.length === trends.length) return 'No trend shows by any of the measures: each interval holds 0.';
  const said = [
    ...(more.length > 0 ? [`more balanced by ${list(more)}`] : []),
    ...(less.length > 0 ? [`less balanced by ${list(less)}`] : []),
    ...(neither.length > 0 ? [`no trend shows by ${list(neither)}`] : []),
    ...(unknown.length > 0 ? [`too few years by ${list(unknown)}`] : []),
  ];
  const verdict =
    more.length > 0 && less.length > 0
      ? 'The measures disagree: '
      : said.length > 1
        ? 'The measures do not all tell the same: '
        : 'The measures agree: ';
  return `${verdict}${said.join('; ')}.`;
}
