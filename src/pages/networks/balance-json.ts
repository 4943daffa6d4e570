import type { Balance } from '../../inquiry/balance.ts';
import { type BalanceSeries, balanceMeasureNames } from '../../inquiry/balance-series.ts';
import { breaksOf, endsOf, type SignedYear } from '../../inquiry/signed-year.ts';
import { tieRules } from '../../inquiry/tie-rules.ts';
import { negativeTies } from '../../networks/index.ts';
import { campsApart, type NetworkOrigin } from './balance-members.ts';

/** One network's balance in the form of the schema `balance`. States by their codes, members of a list by their names. */
export function balanceJson(balance: Balance, origin: NetworkOrigin) {
  const { network, found, camps, normalised, triangles, walk, parts, optimal, pair, frustrated, cycles } = balance;
  const name = (place: number) => network.members[place]!;
  const { main, apart } = campsApart(balance);
  return {
    ...{ n: network.members.length, m: network.sign.length, negative: negativeTies(network) },
    ...{ frustration: found.frustration, bound: found.bound, proved: found.proved },
    camps: camps.map((places) => places.map(name)),
    sizes: {
      ...{ first: main[0].length, second: main[1].length },
      apart: network.members.length - main[0].length - main[1].length,
    },
    apart: apart.map((sides) => sides.map((places) => places.map(name))),
    seconds: found.seconds,
    network: originJson(origin),
    // null: the measure has no value for this network (no ties, no triangles, too large).
    normalised: normalised ?? null,
    triangles: {
      total: triangles.triangles,
      balanced: triangles.balanced,
      byNegatives: triangles.byNegatives,
      share: triangles.share ?? null,
    },
    walkBalance: walk ?? null,
    parts,
    ...(optimal && {
      optimal: {
        count: optimal.count,
        complete: optimal.complete,
        others: optimal.others.map((movers) => movers.map(name)),
      },
      eitherWay: eitherWay(balance).map(({ place, share }) => ({ name: name(place), share })),
    }),
    frustrated: frustrated.map((tie) => {
      const [from, to] = endsOf(network, tie);
      return { from, to, sign: network.sign[tie]! };
    }),
    ...(cycles && { cycles: cycles.map(({ members }) => members.map(name)) }),
    ...(pair && {
      pair: {
        members: pair.pair.map(name),
        same: pair.same,
        joined: pair.joined,
        ...(pair.together !== undefined && { together: pair.together }),
        tie: tieBetween(balance, pair.pair) ?? null,
      },
    }),
  };
}

/** Members that stand in either camp over the optimal splits, the most undecided first. */
export function eitherWay({ optimal }: Balance): { place: number; share: number }[] {
  return Array.from(optimal?.eitherWay ?? [], (share, place) => ({ place, share }))
    .filter(({ share }) => share > 0)
    .sort((a, b) => b.share - a.share || a.place - b.place);
}

/** The sign of the tie of two members, where they have one. */
export function tieBetween({ network }: Balance, pair: readonly [number, number]): number | undefined {
  const [low, high] = [Math.min(...pair), Math.max(...pair)];
  const tie = network.sign.findIndex((_, n) => network.from[n] === low && network.to[n] === high);
  return network.sign[tie];
}

/** How many ties come from each rule, and how many of them are hostile. */
export const tiesByRule = ({ rules, ruleOf, network }: SignedYear) =>
  rules.map((rule, place) => {
    const mine = network.sign.filter((_, tie) => ruleOf[tie] === place);
    return { rule, measure: tieRules[rule], ties: mine.length, negative: mine.filter((sign) => sign < 0).length };
  });

function originJson(origin: NetworkOrigin) {
  if (origin.kind === 'list') {
    const { kind: _, ...list } = origin;
    return list;
  }
  const { signed } = origin;
  return {
    year: signed.year,
    rules: tiesByRule(signed),
    without: signed.without,
    neither: signed.neither,
    absent: signed.absent,
    sources: signed.sources,
    breaks: breaksOf(signed.rules),
  };
}

/** Balance by year in the form of the schema `balance`. */
export function balanceSeriesJson({ rules, years, trends, breaks, sources }: BalanceSeries) {
  return {
    rule: rules.join('+'),
    measures: rules.map((rule) => tieRules[rule]),
    years: years.map((one) =>
      'missing' in one
        ? { year: one.year, absent: one.missing }
        : {
            ...{ year: one.year, n: one.n, m: one.m, negative: one.negative },
            ...(rules.length > 1 && { ties: one.ties }),
            ...{ frustration: one.frustration, bound: one.bound, proved: one.proved },
            normalised: one.values.normalised ?? null,
            triangles: { total: one.triangleCount, share: one.values.triangles ?? null },
            walkBalance: one.values.walk ?? null,
            seconds: one.seconds,
          },
    ),
    trends: balanceMeasureNames.map((measure) => {
      const { trend, course } = trends.find((one) => one.measure === measure)!;
      return {
        measure,
        ...(trend && {
          ...{ from: trend.from, to: trend.to, values: trend.values },
          ...{ slope: trend.slope, low: trend.low, high: trend.high, balanced: course },
        }),
      };
    }),
    breaks,
    sources,
  };
}
