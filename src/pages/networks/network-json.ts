import { networkPlaces } from '../../charts/network-places.ts';
import { isStrengthRule, measureOfRule } from '../../inquiry/network-rules.ts';
import type { NetworkYear, NoNetworkYear } from '../../inquiry/network-year.ts';
import { breaksOf } from '../../inquiry/signed-year.ts';
import { codeOf, nameIn } from '../../states/index.ts';
import { standOf } from './network-picture.ts';

/** With more ties in all years together than that, they are asked for a year at a time. */
const MOST_SENT = 60_000;

/** A year's network in the form of the schema `network`. */
export function networkJson(network: NetworkYear, layout: 'map' | 'own') {
  const { year, rule, ties, tied, without, camps, sources } = network;
  const places = new Map(networkPlaces[layout === 'map' ? 'map' : rule]!.map((place) => [place[0], place]));
  return {
    ...{ year, rule, measure: measureOfRule(rule).name },
    camps: camps
      ? {
          anchor: codeOf(camps.anchor),
          ...{ frustration: camps.frustration, bound: camps.bound, proved: camps.proved, complete: camps.complete },
        }
      : null,
    nodes: [...tied, ...without].map((state) => {
      const place = places.get(state);
      const share = camps?.eitherWay.get(state);
      return {
        state: codeOf(state),
        name: nameIn(state, year),
        x: place?.[1] ?? null,
        y: place?.[2] ?? null,
        stands: standOf(camps, state, tied.includes(state)),
        ...(share !== undefined && { eitherWay: share }),
      };
    }),
    ties: ties.map(({ a, b, sign, frustrated }) => ({
      from: codeOf(a),
      to: codeOf(b),
      sign,
      ...(camps && { frustrated }),
    })),
    breaks: isStrengthRule(rule) ? [] : breaksOf([rule]),
    sources,
  };
}

/** One letter for where a state stands: as in `standing` of the schema. */
const letters = { first: 'f', second: 's', 'apart-first': 'F', 'apart-second': 'S', tied: 't', alone: 'a' } as const;

/**
 * Several years of a rule in one compact answer, in the form of the schema `network-years`: what a page needs to draw any of them
 * without asking again. Places of states are those of the picture.
 */
export function networkYearsJson(
  rule: NetworkYear['rule'],
  reach: readonly [number, number],
  years: readonly (NetworkYear | NoNetworkYear)[],
) {
  const found = years.flatMap((one) => ('missing' in one ? [] : [one]));
  const states = [...new Set(found.flatMap(({ tied, without }) => [...tied, ...without]))].sort((a, b) => a - b);
  const at = new Map(states.map((state, n) => [state, n]));
  const all = found.reduce((sum, { ties }) => sum + ties.length, 0);
  return {
    ...{ rule, reach },
    states: states.map((state) => ({ id: state, code: codeOf(state) })),
    withTies: all <= MOST_SENT,
    years: years.map((one) => {
      if ('missing' in one) return { year: one.year, absent: one.missing };
      const { camps, ties } = one;
      const has = new Set(one.tied);
      const here = new Set([...one.tied, ...one.without]);
      return {
        year: one.year,
        // A letter a state, in their order: where it stands, "-" where it is no state of the year.
        standing: states
          .map((state) => (here.has(state) ? letters[standOf(camps, state, has.has(state))] : '-'))
          .join(''),
        names: states.map((state) => (here.has(state) ? nameIn(state, one.year) : '')),
        ...(camps && {
          anchor: at.get(camps.anchor)!,
          ...{ frustration: camps.frustration, bound: camps.bound, proved: camps.proved, complete: camps.complete },
          eitherWay: [...camps.eitherWay].map(([state, share]) => [at.get(state)!, Math.round(100 * share)]),
        }),
        count: ties.length,
        // Three numbers a tie: the two states, and 1 friends, -1 foes, 2 and -2 where at odds.
        ties: ties
          .filter(({ frustrated }) => frustrated || all <= MOST_SENT)
          .flatMap(({ a, b, sign, frustrated }) => [at.get(a)!, at.get(b)!, frustrated ? 2 * sign : sign]),
      };
    }),
  };
}
