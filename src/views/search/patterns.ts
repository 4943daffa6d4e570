import { LAST_TREATY_YEAR } from '../../inquiry/treaty-and-behaviour.ts';
import { measureNamed } from '../../measures/index.ts';
import { codeOf, existedIn } from '../../states/index.ts';
import type { Known } from './known.ts';
import {
  compareLead,
  dossierLead,
  type Lead,
  mapLead,
  nameOf,
  networkLead,
  optionsOf,
  ownerOf,
  rankLead,
  showLead,
  triangleLead,
} from './lead.ts';
import { measureLeads } from './measure-leads.ts';
import { namedLeads, strongNames, weakNames } from './named-leads.ts';
import type { Reading } from './reading.ts';
import { roomForm, roomLeads } from './rooms.ts';

/** A form of question that is understood. */
export interface Pattern {
  name: string;
  /** What can be asked in this form. */
  asks: string;
  examples: readonly string[];
  /** What the line must hold; the words of it are accounted for. STATE and YEAR stand for any. Left out: nothing in particular. */
  form?: RegExp;
  /** It goes by names: the words that are left name something. */
  names?: true;
  /** It answers only where nothing else takes account of the words. */
  loose?: true;
  /** Where it leads, the best first; nothing where the line asks for something else. */
  leads: (line: Reading, known: Known) => readonly Lead[];
}

/** Measures of closeness by which partners are ranked, in the order in which they are tried. */
const closeness = ['alliance-likeness', 'un-agreement', 'peace-scale', 'atop-defence'];

/** Those that the atlas has for a year; all where it has none. */
function closenessIn(year: number, { yearsOf }: Known): string[] {
  const held = closeness.filter((name) => {
    const years = yearsOf(measureNamed(name));
    return years !== undefined && years[0] <= year && year <= years[1];
  });
  return held.length > 0 ? held : closeness.slice(0, 1);
}

/** The year asked for, or the last that the first measure of closeness reaches. */
function closenessYear(asked: number | undefined, { yearsOf, lastYear }: Known): number {
  const last = yearsOf(measureNamed(closeness[0]!))?.[1] ?? lastYear;
  return asked ?? Math.min(last, lastYear);
}

function partnersOf(state: number, line: Reading, known: Known): Lead[] {
  const year = closenessYear(line.yearOf([state]), known);
  return closenessIn(year, known).map((name) => rankLead(name, { state, year, ...topOption(line) }));
}

const yearOption = (year: number | undefined) => (year === undefined ? {} : { year });
const topOption = ({ top }: Reading) => (top === undefined ? {} : { top });

const pairsAmong = (states: readonly number[]): [number, number][] =>
  states.flatMap((a, n) => states.slice(n + 1).map((b): [number, number] => [a, b]));

const between = (list: 'behaviour-ahead' | 'treaty-ahead', title: string, about: string) => (line: Reading) => {
  const year = Math.min(line.year ?? LAST_TREATY_YEAR, LAST_TREATY_YEAR);
  const [state] = line.states;
  const lead: Lead = {
    title: `${title}${state === undefined ? '' : `, ${ownerOf(state, year)} pairs`}, ${year}`,
    about,
    ask: {
      view: 'rank',
      words: [],
      ...optionsOf({ [list]: '', year, with: state === undefined ? undefined : codeOf(state) }),
    },
  };
  return [lead];
};

const behaviourAhead = between(
  'behaviour-ahead',
  'Behaviour ahead of treaty',
  'Pairs without a defence pact, those that behave most like allies first',
);
const treatyAhead = between(
  'treaty-ahead',
  'Treaty ahead of behaviour',
  'Pairs with a defence pact, those that behave least like allies first',
);

/** Every form of question, the most telling first: answers stand in this order. */
export const patterns: readonly Pattern[] = [
  {
    name: 'behaviour-ahead',
    asks: 'Which pairs behave like allies without a defence pact',
    examples: ['behaviour ahead of treaty 2018', 'undeclared allies of China'],
    form: /behaviou?r (is |are )?(far )?ahead( of (the )?(treaty|treaties|pacts?))?|(allies|alliances?) without (a )?(treaty|defen[cs]e pact|pact)|undeclared (ally|allies|alliances)/,
    leads: behaviourAhead,
  },
  {
    name: 'treaty-ahead',
    asks: 'Which pairs have a defence pact and behave least like allies',
    examples: ['treaty ahead of behaviour 2015', 'allies on paper'],
    form: /(treaty|treaties|pacts?) (is |are )?(far )?ahead( of (the )?behaviou?r)?|(allies|alliances?) (on paper|in name)|(treaty|treaties|pacts?) without behaviou?r/,
    leads: treatyAhead,
  },
  {
    name: 'split',
    asks: 'What would part two states: offers that come with Entente',
    examples: ['what would split Russia and China', 'offers to Turkey'],
    form: /\b(split|splits|splitting|wedges?|offers?|pry|prise|parted)\b/,
    leads: (line, known) => {
      const concerns = ({ target, partner, divider }: Known['offers'][number]) =>
        line.states.length > 1
          ? [target, partner].every((state) => line.states.includes(state))
          : line.states.every((state) => [target, partner, divider].includes(state));
      const offers = line.states.length === 0 ? [] : known.offers.filter(concerns);
      return offers.map(({ name, title, target, partner, year }) => ({
        title,
        about: `An offer to ${nameOf(target, year)}, away from ${nameOf(partner, year)}: its price, whether it is believed, and what binds`,
        ask: { view: 'wedge', words: [], options: { offer: name } },
      }));
    },
  },
  {
    name: 'measure',
    asks: 'Any measure, of states, of pairs, on the map, as a ranking',
    examples: [
      'UN agreement Russia China since 1992',
      'military spending of India',
      'trade share of Iran 2014',
      'CINC 2016',
    ],
    names: true,
    leads: (line, known) => strongNames(line, known, ['measure']).flatMap(({ id }) => measureLeads(id, line, known)),
  },
  {
    name: 'theory',
    asks: 'Any theory, by its name or its author; with two states, what it says of them',
    examples: ['entrapment', 'balance or bandwagon', 'strategic triangle', 'Walt'],
    names: true,
    leads: (line, known) => namedLeads(strongNames(line, known, ['theory']), line),
  },
  {
    name: 'allies',
    asks: 'Who has a defence pact with a state',
    examples: ['allies of France', 'who are Iran’s allies in 1975?'],
    form: /\b(ally|allies|allied|pacts?|treaty|treaties)\b/,
    leads: (line, known) => {
      const [state] = line.states;
      if (line.states.length !== 1) return [];
      const year = Math.min(line.yearOf([state!]) ?? LAST_TREATY_YEAR, LAST_TREATY_YEAR);
      return [
        rankLead('atop-defence', { state: state!, year }),
        mapLead('atop-defence', state, year),
        ...partnersOf(state!, line, known),
      ];
    },
  },
  {
    name: 'closest',
    asks: 'Who is closest to a state',
    examples: ['who is closest to Iran?', 'closest to India in 1985', 'top 10 partners of Brazil'],
    form: /\b(close|closer|closest|nearest|partners?|friends?)\b/,
    leads: (line, known) => {
      const [state] = line.states;
      if (line.states.length !== 1) return [];
      const year = closenessYear(line.yearOf([state!]), known);
      return [...partnersOf(state!, line, known), mapLead(closenessIn(year, known)[0]!, state, year)];
    },
  },
  {
    name: 'closest-pairs',
    asks: 'Which pairs are closest',
    examples: ['closest pairs 2010'],
    form: /\b(close|closest|nearest) (pairs?|states|allies|partners|friends)\b/,
    leads: (line, known) => {
      if (line.states.length > 0) return [];
      const year = closenessYear(line.year, known);
      return closenessIn(year, known).map((name) => rankLead(name, { year, ...topOption(line) }));
    },
  },
  {
    name: 'camps',
    asks: 'Who stands with whom: the network of all states and its camps',
    examples: ['camps in 1980', 'who stands with whom'],
    form: /\b(camps?|blocs?|network|stands? with|foes|enemies)\b/,
    leads: (line) => [networkLead(line.year)],
  },
  {
    name: 'pairs',
    asks: 'Up to six pairs side by side',
    examples: ['compare Russia China with US Japan', 'IND-PAK vs ETH-ERI 2000'],
    leads: (line) => {
      const { all } = line;
      if (all.length < 4 || all.length > 12 || all.length % 2 === 1) return [];
      const pairs = all.flatMap((a, n): [number, number][] => (n % 2 === 0 ? [[a, all[n + 1]!]] : []));
      if (pairs.some(([a, b]) => a === b)) return [];
      const year = line.yearOf(all);
      return [compareLead(pairs, yearOption(year)), ...pairs.map((pair) => dossierLead(pair, line.yearOf(pair)))];
    },
  },
  {
    name: 'triangle',
    asks: 'Three states: which triangle, and who is the pivot',
    examples: ['USA Russia China', 'India, Pakistan and China since 1950'],
    leads: (line) => {
      const [a, b, c] = line.states;
      if (line.states.length !== 3) return [];
      const states = [a!, b!, c!] as const;
      return [
        triangleLead(states, line.span),
        ...pairsAmong(states).map((pair) => dossierLead(pair, line.yearOf(pair))),
      ];
    },
  },
  {
    name: 'precedents',
    asks: 'What became of pairs like this one',
    examples: ['precedents for Russia and China 2012', 'pairs like India and the US'],
    form: /\b(precedents?|pairs? like|similar)\b/,
    leads: (line) => {
      const [pair] = line.pairs;
      if (!pair) return [];
      const year = line.yearOf(pair);
      return [
        {
          title: `Precedents of ${nameOf(pair[0], year)} and ${nameOf(pair[1], year)}${year === undefined ? '' : `, ${year}`}`,
          about: 'The pair-years most like this one, and what became of them',
          ask: { view: 'precedents', words: pair.map(codeOf), ...optionsOf({ year }) },
        },
      ];
    },
  },
  {
    name: 'direction',
    asks: 'Which way two states are heading',
    examples: ['trend of Japan and South Korea', 'are Turkey and Russia drifting apart?'],
    form: /\b(trends?|drift|drifting|heading|direction|closer|apart|away)\b/,
    leads: (line) => {
      const [pair] = line.pairs;
      if (!pair) return [];
      const year = line.yearOf(pair);
      return [
        {
          title: `Which way ${nameOf(pair[0], year)} and ${nameOf(pair[1], year)} are heading`,
          about: 'Trend, countertrends, change-points',
          ask: { view: 'drift', words: pair.map(codeOf), ...optionsOf({ year }) },
        },
      ];
    },
  },
  {
    name: 'compare',
    asks: 'Two states on measures of states',
    examples: ['compare France and Germany'],
    form: /\b(compare|compared|comparing|comparison)\b/,
    leads: (line) => {
      const [pair, another] = line.pairs;
      if (!pair || another) return [];
      return [compareLead([[pair[0]], [pair[1]]], yearOption(line.yearOf(pair)))];
    },
  },
  {
    name: 'pair',
    asks: 'Two states, and a year if you like: the dossier',
    examples: ['Russia China', 'USSR and PRC 1955', 'rus chn', 'Rusia Chna', 'India vs Pakistan'],
    leads: (line, known) =>
      line.pairs.flatMap((pair) => {
        const year = line.yearOf(pair);
        if (!pair.every((state) => existedIn(state, year ?? line.lastYear))) return [];
        const [name] = closenessIn(closenessYear(year, known), known);
        return [
          dossierLead(pair, year),
          showLead(name!, pair, line.span),
          compareLead([[pair[0]], [pair[1]]], yearOption(year)),
        ];
      }),
  },
  {
    name: 'state',
    asks: 'One state: its partners, its map, its place among all',
    examples: ['Iran', 'East Germany'],
    leads: (line, known) => {
      if (line.candidates.length !== 1) return [];
      return line.candidates[0]!.flatMap((state) => {
        const year = closenessYear(line.yearOf([state]), known);
        const [name] = closenessIn(year, known);
        return [
          mapLead(name!, state, year),
          ...partnersOf(state, line, known).slice(0, 2),
          networkLead(year),
          {
            title: `${nameOf(state, year)}: codes and names`,
            about: 'Membership of the state system as coded, names in use, what became of it',
            ask: { view: 'states', words: [codeOf(state)] },
          },
        ];
      });
    },
  },
  {
    name: 'claims',
    asks: 'The texts and their claims, by author, title or words',
    examples: ['Allison', 'undeclared alliance', 'Vladivostok'],
    names: true,
    leads: (line, known) => namedLeads(strongNames(line, known, ['text', 'question', 'claim']), line),
  },
  {
    name: 'sources',
    asks: 'The data: any source by its name',
    examples: ['ATOP', 'SIPRI'],
    names: true,
    leads: (line, known) => namedLeads(strongNames(line, known, ['source']), line),
  },
  {
    name: 'rooms',
    asks: 'Everything of a kind: theories, claims, measures, sources, rankings, map',
    examples: ['theories', 'sources', 'world map'],
    form: roomForm,
    leads: roomLeads,
  },
  {
    name: 'perhaps',
    asks: 'Anything whose name shares words with yours',
    examples: ['trade and elephants'],
    loose: true,
    leads: (line, known) => weakNames(line, known),
  },
];
