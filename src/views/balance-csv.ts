import type { Balance } from '../inquiry/balance.ts';
import type { BalanceSeries } from '../inquiry/balance-series.ts';
import type { NetworkOrigin } from '../pages/networks/balance-members.ts';
import { tieRow } from '../pages/networks/balance-page.ts';
import { csvOf } from './csv.ts';

/**
 * A row a tie: its ends, sign, the side of each end, the part that it is of (1: the largest, whose sides are the camps), whether it is at odds
 * with the split, and which rule of a mix it comes from.
 */
export function balanceCsv(balance: Balance, origin: NetworkOrigin): string {
  const mixed = origin.kind === 'year' && origin.signed.rules.length > 1 ? origin.signed : undefined;
  const rowOf = tieRow(balance);
  const rows = Array.from(balance.network.sign, (_, tie) => ({
    ...rowOf(tie),
    ...(mixed && { rule: mixed.rules[mixed.ruleOf[tie]!]! }),
  }));
  return csvOf(rows, ['from', 'to', 'sign', 'camp_from', 'camp_to', 'part', 'frustrated', ...(mixed ? ['rule'] : [])]);
}

/** A row a year. An empty cell is a measure without a value; a year without a network says why under `absent`. */
export function balanceSeriesCsv({ years, rules }: BalanceSeries): string {
  const byRule = rules.length > 1 ? rules.map((rule) => `ties_${rule}`) : [];
  const rows = years.map((one): Record<string, string | number | undefined> => {
    if ('missing' in one) return { year: one.year, absent: one.missing };
    const { values } = one;
    return {
      ...{ year: one.year, n: one.n, m: one.m, negative: one.negative },
      ...Object.fromEntries(byRule.map((column, n) => [column, one.ties[n]])),
      ...{ frustration: one.frustration, bound: one.bound, proved: one.proved ? 1 : 0 },
      ...{ normalised: values.normalised, triangles: one.triangleCount, triangle_share: values.triangles },
      walk_balance: values.walk,
    };
  });
  return csvOf(rows, [
    ...['year', 'n', 'm', 'negative', ...byRule, 'frustration', 'bound', 'proved'],
    ...['normalised', 'triangles', 'triangle_share', 'walk_balance', 'absent'],
  ]);
}
