import { isComposed, type Measure } from './measure.ts';

/** A room of the catalogue: what its measures are about. Pages and lists are grouped by it. */
export interface Room {
  title: string;
  /** A sentence that says what is found there. */
  about: string;
  /** Names of figure tables; one that ends in * stands for all that begin so. */
  tables: readonly string[];
  /** Names of composed measures, which are read off no table of their own. */
  composed?: readonly string[];
}

/** In the order of the pages. A figure table belongs to the first room that names it. */
const rooms: readonly Room[] = [
  {
    title: 'Treaties of alliance',
    about: 'What states owe each other on paper.',
    tables: ['obligations', 'pact-groups'],
  },
  {
    title: 'Votes and portfolios',
    about: 'How alike two states act toward all others: at the United Nations, and in whom they are allied with.',
    tables: ['un-votes*', 'un-joint-vetoes', 'un-contested*', 'un-issue*', 'un-regional*', 'portfolio*', 'regional*'],
  },
  {
    title: 'Ideal points',
    about: 'Where states stand, estimated from all their votes.',
    tables: ['ideal-point*', 'un-ideal*'],
  },
  {
    title: 'Alliance-likeness',
    about: 'Which pairs behave as pairs with a defence pact do.',
    tables: ['alliance-likeness*'],
    composed: ['alliance-likeness'],
  },
  {
    title: 'Signs of ties',
    about: 'Friend, foe or neither, by rival readings: what triangles and structural balance are made of.',
    tables: [],
    composed: ['tie-by-treaties-and-disputes', 'tie-by-defence-and-disputes', 'tie-by-votes', 'tie-by-peace-scale'],
  },
  {
    title: 'Cooperation',
    about: 'Exercises, agreements on defence and trade, troops.',
    tables: ['defence-agreements', 'joint-exercises*', 'trade-agreements', 'us-troops'],
  },
  {
    title: 'Arms',
    about: 'Who arms whom.',
    tables: ['arms-*'],
  },
  {
    title: 'Trade and dependence',
    about: 'Who trades with whom, and how much of an economy that is.',
    tables: ['trade', 'trade-itpd', 'trade-dependence', 'trade-openness'],
  },
  {
    title: 'Diplomacy',
    about: 'Missions, journeys, and organisations shared.',
    tables: ['embassies', 'igo-*', 'shared-igos', 'china-leader-*', 'us-trips', 'leader-visits', 'leader-travel'],
  },
  {
    title: 'Conflict',
    about: 'Disputes, wars, rivalries, sanctions and hostile events.',
    tables: ['disputes*', 'events-*', 'peace-scale', 'rivalries*', 'sanctions', 'wars', 'wars-fought'],
    composed: ['threat', 'threat-capability', 'threat-offence', 'threat-territory'],
  },
  {
    title: 'Capabilities',
    about: 'What states have: people, money, industry, arms.',
    tables: ['capabilities', 'gdp', 'gdp-estimates', 'military-spending', 'warheads'],
  },
  {
    title: 'Regimes and leaders',
    about: 'How states are ruled, and by whom for how long.',
    tables: ['regimes', 'regime-distance', 'leader-tenure'],
  },
  {
    title: 'Geography',
    about: 'Borders and distances.',
    tables: ['contiguity', 'distance'],
  },
];

const composedRoom: Room = {
  title: 'Dimensions',
  about: 'Composed of the other measures when they are asked for, with open weights.',
  tables: [],
};

/** Where a measure goes whose table no room names: a test keeps it empty. */
export const noRoom: Room = { title: 'Further measures', about: 'Not sorted yet.', tables: [] };

/** The room that a measure stands in. @example roomOf(cinc).title // 'Capabilities' */
export function roomOf(measure: Measure): Room {
  if (isComposed(measure)) return rooms.find(({ composed }) => composed?.includes(measure.name)) ?? composedRoom;
  const named = ({ tables }: Room) =>
    tables.some((name) => (name.endsWith('*') ? measure.table.startsWith(name.slice(0, -1)) : name === measure.table));
  return rooms.find(named) ?? noRoom;
}

/** Measures by room, in the order of the rooms, and in a room in the order given. Rooms without any are left out. */
export function byRoom(measures: readonly Measure[]): { room: Room; measures: Measure[] }[] {
  return [composedRoom, ...rooms, noRoom]
    .map((room) => ({ room, measures: measures.filter((measure) => roomOf(measure) === room) }))
    .filter((group) => group.measures.length > 0);
}

/** The name of the measure on whose page it stands: its own, or that of the measure of which it is a variant. */
export function mainNameOf(measure: Measure): string {
  return measure.variantOf ?? measure.name;
}

/**
 * Measures that stand for the same thing by another rule or source: those of its room that are of the same kind (a state, a pair, a
 * direction). Variants of others are left out; of a variant, the main one is among them.
 * @example rivalsOf(cinc, measures) // cinc-without-urban, irst-share, milex-share, gdp-share …
 */
export function rivalsOf(measure: Measure, among: readonly Measure[]): Measure[] {
  const room = roomOf(measure);
  return among.filter(
    (other) =>
      other !== measure && other.of === measure.of && mainNameOf(other) === other.name && roomOf(other) === room,
  );
}

/**
 * How a variant's rule differs from that of its main measure: the formula up to the first semicolon, since the letters after it are
 * those of the main one; undefined where that part is the same.
 * @example ruleBeside(unKappaAbs, unKappa) // 'κ = 1 - N Σ n(r,c) w / Σ n(r,·) n(·,c) w, w = |r - c|'
 */
export function ruleBeside(variant: Measure, main: Measure): string | undefined {
  const [own, its] = [variant, main].map(({ formula }) => formula?.split('; ')[0]);
  return own === its ? undefined : own;
}
