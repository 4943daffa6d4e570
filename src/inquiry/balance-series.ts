import type { Atlas } from '../atlas/atlas.ts';
import type { Absence } from '../figures/index.ts';
import { negativeTies } from '../networks/index.ts';
import { type Trend, trendOf } from '../stats/index.ts';
import type { Balance } from './balance.ts';
import { breaksOf, signedYear } from './signed-year.ts';
import type { TieRule } from './tie-rules.ts';

/** Measures of balance that stand side by side, since they disagree: which way is more balanced, and how each is named. */
export const balanceMeasures = {
  frustration: { label: 'frustration index L', short: 'L', more: 'lower', decimals: 0 },
  normalised: { label: 'normalised frustration F', short: 'F', more: 'higher', decimals: 3 },
  triangles: { label: 'share of balanced triangles', short: 'triangles', more: 'higher', decimals: 3 },
  walk: { label: 'walk balance', short: 'walks', more: 'higher', decimals: 3 },
} as const;
export type BalanceMeasure = keyof typeof balanceMeasures;
export const balanceMeasureNames = Object.keys(balanceMeasures) as BalanceMeasure[];

/** A year's network by several measures, or why there is none. */
export type BalanceYear =
  | { year: number; missing: Absence }
  | {
      year: number;
      n: number;
      m: number;
      negative: number;
      /** Ties by each of the rules asked. */
      ties: readonly number[];
      frustration: number;
      bound: number;
      proved: boolean;
      /** Triangles counted. */
      triangleCount: number;
      /** Each measure; left out where it cannot be told, and L and F where there is no proof. */
      values: Partial<Record<BalanceMeasure, number>>;
      seconds: number;
    };

/** Which way a measure went over the years. */
export interface BalanceTrend {
  measure: BalanceMeasure;
  /** Left out where too few years have a value. */
  trend?: Trend;
  /** Whether the system became more balanced by this measure, less, or the 95% interval holds 0; left out without a trend. */
  course?: 'more' | 'less' | 'neither';
}

export interface BalanceSeries {
  rules: readonly TieRule[];
  years: readonly BalanceYear[];
  trends: readonly BalanceTrend[];
  /** Years in which what the rule rests on changes. */
  breaks: readonly { year: number; note: string }[];
  sources: readonly string[];
}

/**
 * Balance by year, by several measures side by side, and which way each went. A trend leaves the level free where the rule changes
 * what it rests on.
 * @param search finds the balance of one network
 */
export async function balanceOver(
  atlas: Atlas,
  [from, to]: readonly [number, number],
  rules: readonly TieRule[],
  search: (network: Balance['network'], year: number) => Promise<Balance>,
): Promise<BalanceSeries> {
  const years: BalanceYear[] = [];
  const sources = new Set<string>();
  for (let year = from; year <= to; year++) {
    const signed = await signedYear(atlas, year, rules);
    if ('missing' in signed) {
      years.push({ year, missing: signed.missing });
      continue;
    }
    for (const id of signed.sources) sources.add(id);
    years.push(yearOfBalance(year, await search(signed.network, year), signed.ruleOf, rules.length));
  }
  const breaks = breaksOf(rules).filter(({ year }) => year > from && year <= to);
  return {
    ...{ rules, years, breaks, sources: [...sources] },
    trends: balanceMeasureNames.map((measure) =>
      trendIn(
        years,
        measure,
        breaks.map(({ year }) => year),
      ),
    ),
  };
}

function yearOfBalance(year: number, balance: Balance, ruleOf: Uint8Array, rules: number): BalanceYear {
  const { network, found, normalised, triangles, walk } = balance;
  return {
    ...{ year, n: network.members.length, m: network.sign.length, negative: negativeTies(network) },
    ties: Array.from({ length: rules }, (_, rule) => ruleOf.filter((one) => one === rule).length),
    ...{ frustration: found.frustration, bound: found.bound, proved: found.proved, seconds: found.seconds },
    triangleCount: triangles.triangles,
    values: {
      ...(found.proved && { frustration: found.frustration }),
      ...(found.proved && normalised !== undefined && { normalised }),
      ...(triangles.share !== undefined && { triangles: triangles.share }),
      ...(walk !== undefined && { walk }),
    },
  };
}

/** The trend of one measure over the years in which it has a value. */
export function trendIn(
  years: readonly BalanceYear[],
  measure: BalanceMeasure,
  steps: readonly number[],
): BalanceTrend {
  const known = years.flatMap((one) => {
    const value = 'missing' in one ? undefined : one.values[measure];
    return value === undefined ? [] : [[one.year, value] as const];
  });
  const trend = trendOf(
    known.map(([year]) => year),
    known.map(([, value]) => value),
    steps,
  );
  if (!trend) return { measure };
  const rises = trend.low > 0 ? 'higher' : trend.high < 0 ? 'lower' : undefined;
  const course = rises === undefined ? 'neither' : rises === balanceMeasures[measure].more ? 'more' : 'less';
  return { measure, trend, course };
}
