import { capitalised, count, ordinal, possessive } from '../../charts/text.ts';
import type { Figure } from '../../figures/index.ts';
import { isComposed, measureNamed } from '../../measures/index.ts';
import type { Standing } from '../../stats/index.ts';
import { type Facts, figureOf, keyOf } from './facts.ts';

/** One component of a dimension, in one direction, with its place among all pairs and among each state's partners. */
export interface Component {
  measure: string;
  label: string;
  unit: string;
  decimals: number;
  /** The pair's codes, in the measure's direction. */
  states: [string, string];
  figure: Figure;
  /** Among all pairs that have a value that year; only for observed values. */
  rank?: Standing;
  /** j's place among i's partners, for each state that has partners on this measure. */
  partnerRanks: { state: string; partner: string; standing: Standing }[];
  covers?: readonly [number, number];
}

/** A place shared by more than this share of all pairs says nothing: no rank is given. Our choice. */
const SHARED_BY_TOO_MANY = 0.25;

/** The components of a measure: one of a dyad, two of a directed pair; one that no year covers for the pair is left out. */
export function componentsOf(facts: Facts, name: string): Component[] {
  const measure = measureNamed(name);
  const directions: (0 | 1)[] = measure.of === 'dyad' ? [0] : [0, 1];
  const components = directions.map((direction): Component => {
    const [i, j] = direction === 0 ? [facts.a, facts.b] : [facts.b, facts.a];
    const codes: [string, string] = direction === 0 ? [facts.codeA, facts.codeB] : [facts.codeB, facts.codeA];
    const figure = figureOf(facts, name, direction);
    const observed = figure.kind === 'value' && figure.carriedFrom === undefined && facts.isRanked(name);
    const telling = (standing: Standing | undefined): standing is Standing =>
      standing !== undefined &&
      standing.of > 1 &&
      standing.lastTied - standing.rank < Math.max(1, SHARED_BY_TOO_MANY * standing.of);
    const rank =
      observed && measure.closer ? facts.whole(name).standingOf(keyOf(facts, measure, direction)) : undefined;
    const seen: [number, number, string, string][] =
      measure.of === 'dyad'
        ? [
            [i, j, codes[0], codes[1]],
            [j, i, codes[1], codes[0]],
          ]
        : [[i, j, codes[0], codes[1]]];
    const partnerRanks = observed
      ? seen.flatMap(([of, partner, state, partnerCode]) => {
          const place = facts.whole(name).partnerStanding(of, partner);
          return telling(place) ? [{ state, partner: partnerCode, standing: place }] : [];
        })
      : [];
    const covers = facts.series(name)[0]?.covers;
    return {
      measure: name,
      label: measure.label,
      unit: measure.unit,
      decimals: measure.decimals,
      states: codes,
      figure,
      ...(telling(rank) && { rank }),
      partnerRanks,
      ...(covers && { covers }),
    };
  });
  return components.filter(({ figure }, direction) => !neverCovered(facts, name, direction, figure));
}

/** A measure that no year covers for this pair (another state's travel list) is left out rather than shown blank. */
function neverCovered(facts: Facts, name: string, direction: number, figure: Figure): boolean {
  if (figure.kind === 'value' || figure.reason !== 'outside-coverage') return false;
  return facts
    .series(name)
    [direction]!.points.every(
      ({ figure: f }) => f.kind === 'absent' && (f.reason === 'outside-coverage' || f.reason === 'no-such-state'),
    );
}

/** "97th of 17,391 pairs; China is Russia's 12th partner, Russia China's 30th" */
export function comparisonWords(component: Component, facts: Facts): string {
  const name = (code: string) => (code === facts.codeA ? facts.proseA : facts.proseB);
  const place = ({ rank, lastTied }: Standing) =>
    rank === lastTied ? ordinal(rank) : `${count(rank)}-${ordinal(lastTied)}`;
  const parts: string[] = [];
  const measure = measureNamed(component.measure);
  if (component.rank && (measure.of === 'dyad' || isComposed(measure)))
    parts.push(
      `${place(component.rank)} of ${count(component.rank.of)} ${measure.of === 'dyad' ? 'pairs' : 'directed pairs'}`,
    );
  const partners = component.partnerRanks.map(({ state, partner, standing }, n) =>
    n === 0
      ? `${capitalised(name(partner))} is ${possessive(name(state))} ${place(standing)} of ${standing.of}`
      : `${name(partner)} ${possessive(name(state))} ${place(standing)}`,
  );
  if (partners.length > 0) parts.push(partners.join(', '));
  return parts.join('; ');
}
