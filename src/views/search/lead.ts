import { type Measure, measureNamed } from '../../measures/index.ts';
import type { Ask } from '../../pages/page.ts';
import { codeOf, nameIn, stateLabel, withArticle } from '../../states/index.ts';
import type { Span } from './years-said.ts';

/** Where a line leads: what stands there, and how it is asked for. */
export interface Lead {
  title: string;
  about: string;
  ask: Ask;
}

/** The options that were set; a flag has an empty value, as in an address. */
export function optionsOf(options: Readonly<Record<string, string | number | undefined>>): Pick<Ask, 'options'> {
  const set = Object.entries(options).flatMap(([name, value]) => (value === undefined ? [] : [[name, String(value)]]));
  return set.length === 0 ? {} : { options: Object.fromEntries(set) };
}

/** A lead's name for a state: as of the year, where there is one. */
export const nameOf = (state: number, year?: number): string =>
  year === undefined ? stateLabel(state) : nameIn(state, year);

const possessive = (name: string) => `${name}’${name.endsWith('s') ? '' : 's'}`;

/** "Iran’s" */
export const ownerOf = (state: number, year?: number): string => possessive(withArticle(nameOf(state, year)));

const when = (year?: number) => (year === undefined ? '' : `, ${year}`);

export function dossierLead([a, b]: readonly [number, number], year?: number): Lead {
  return {
    title: `${nameOf(a, year)} and ${nameOf(b, year)}${when(year)}`,
    about: 'What tie it is, how close, why, who leads, which way it is heading, how sure we are',
    ask: { view: 'dossier', words: [codeOf(a), codeOf(b)], ...optionsOf({ year }) },
  };
}

export function triangleLead(states: readonly [number, number, number], { from, to }: Span = {}): Lead {
  return {
    title: `${states.map((state) => nameOf(state, to)).join(', ')}: the triangle`,
    about: 'Which triangle in which years, and who is the pivot',
    ask: { view: 'triangle', words: states.map(codeOf), ...optionsOf({ from, to }) },
  };
}

/** Pairs, or two single states, side by side. */
export function compareLead(
  who: readonly (readonly [number, number] | readonly [number])[],
  { year, measures }: { year?: number; measures?: string } = {},
): Lead {
  const names = who.map((states) => states.map((state) => nameOf(state, year)).join('–'));
  const pairs = who[0]!.length === 2;
  return {
    title: `${names.join(' beside ')}${when(year)}`,
    about: pairs ? 'The pairs on the same measures' : 'The two on the same measures, and which is the more volatile',
    ask: {
      view: 'compare',
      words: who.map((states) => states.map(codeOf).join('-')),
      ...optionsOf({ year, measures }),
    },
  };
}

const order = (measure: Measure) => (measure.closer === undefined ? 'the highest first' : 'the closest first');

export function rankLead(name: string, { state, year, top }: { state?: number; year?: number; top?: number }): Lead {
  const measure = measureNamed(name);
  const who =
    state === undefined
      ? `every ${measure.of === 'state' ? 'state' : 'pair'}`
      : measure.of === 'directed-dyad'
        ? `${nameOf(state, year)} toward every other`
        : `${ownerOf(state, year)} partners`;
  return {
    title: `${measure.label}: ${who}${when(year)}`,
    about: `${measure.question} Ranked, ${order(measure)}`,
    ask: {
      view: 'rank',
      words: [name],
      ...optionsOf({ with: state === undefined ? undefined : codeOf(state), year, top }),
    },
  };
}

export function mapLead(name: string, state?: number, year?: number): Lead {
  const measure = measureNamed(name);
  return {
    title: `${measure.label}${state === undefined ? '' : `, as seen from ${withArticle(nameOf(state, year))}`}: the map${when(year)}`,
    about: 'Every state on the map, year by year',
    ask: { view: 'map', words: [name, ...(state === undefined ? [] : [codeOf(state)])], ...optionsOf({ year }) },
  };
}

export function showLead(name: string, states: readonly number[], { from, to }: Span = {}): Lead {
  const measure = measureNamed(name);
  const joint = measure.of === 'directed-dyad' ? ' toward ' : ' and ';
  return {
    title: `${measure.label}: ${states.map((state) => nameOf(state, to)).join(joint)}`,
    about: `${measure.question} Over the years`,
    ask: { view: 'show', words: [name, ...states.map(codeOf)], ...optionsOf({ from, to }) },
  };
}

export function networkLead(year?: number): Lead {
  return {
    title: `Who stands with whom${when(year)}`,
    about: 'The network of all states: friends, foes, two camps, and the ties at odds with them',
    ask: { view: 'network', words: [], ...optionsOf({ year }) },
  };
}
