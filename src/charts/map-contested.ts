/** A border of the map, or a part of it, that is not drawn as settled. */
export interface ContestedBorder {
  /** The two units by their ids. */
  between: readonly [string, string];
  /** Only there: west, south, east and north in degrees. */
  within?: readonly [number, number, number, number];
  /** Natural Earth's class of the line or its note on the area. */
  what: string;
}

const [disputed, control, indefinite] = ['disputed', 'line of control', 'indefinite'] as const;

/**
 * Borders drawn dashed: where Natural Earth's boundary lines at 1:50m have another class than "international boundary", where one of
 * its claim boundaries or disputed areas meets a border, and those of units that it draws apart although they have no ISO code.
 * A list for drawing and no judgement; what is claimed inside a unit has no border here.
 */
export const contestedBorders: readonly ContestedBorder[] = [
  { between: ['706', 'somaliland'], what: disputed },
  { between: ['231', '706'], what: indefinite },
  { between: ['275', '376'], what: disputed },
  { between: ['376', '422'], what: disputed },
  { between: ['376', '760'], what: `${control}; Golan Heights: administered by Israel, claimed by Syria` },
  { between: ['196', 'n-cyprus'], what: control },
  { between: ['408', '410'], what: control },
  { between: ['504', '732'], what: control },
  { between: ['688', 'kosovo'], what: 'drawn apart without an ISO code' },
  { between: ['356', '586'], within: [73.7, 32.8, 77.1, 35.2], what: control },
  {
    between: ['156', '356'],
    within: [77.7, 33.3, 79, 35.6],
    what: `${disputed}; Aksai Chin: administered by China, claimed by India`,
  },
  {
    between: ['156', '356'],
    within: [78.3, 30.5, 80.3, 33.3],
    what: 'four valleys administered by India, claimed by China',
  },
  {
    between: ['156', '356'],
    within: [91.6, 27.7, 97.4, 29.5],
    what: `${disputed}; Arunachal Pradesh: administered by India, claimed by China`,
  },
  { between: ['356', 'siachen-glacier'], what: 'drawn apart without an ISO code' },
  { between: ['586', 'siachen-glacier'], what: 'drawn apart without an ISO code' },
  { between: ['156', 'siachen-glacier'], what: 'drawn apart without an ISO code' },
  {
    between: ['156', '586'],
    within: [75.9, 35.4, 77.6, 36.6],
    what: 'Shaksam Valley: administered by China, claimed by India',
  },
  { between: ['064', '156'], within: [89, 27.4, 90.4, 28.4], what: 'claim boundaries' },
  {
    between: ['643', '804'],
    within: [32.4, 45.8, 35.3, 46.4],
    what: 'Crimea: administered by Russia, claimed by Ukraine',
  },
  { between: ['404', '728'], what: `${disputed}; Ilemi Triangle: administered by Kenya, claimed by Sudan` },
  { between: ['231', '404'], within: [35.2, 4.6, 36, 5.5], what: disputed },
  {
    between: ['728', '729'],
    within: [27.7, 9.3, 29.1, 10.3],
    what: 'Abyei: administered by Sudan, claimed by South Sudan',
  },
  {
    between: ['328', '740'],
    within: [-58.5, 1.4, -56.4, 3.5],
    what: 'Courantyne headwaters: administered by Guyana, claimed by Suriname',
  },
  {
    between: ['250', '740'],
    within: [-54.7, 2, -53.9, 3.4],
    what: 'Lawa headwaters: administered by France, claimed by Suriname',
  },
];

/** Disputed or breakaway areas in Natural Earth's list at 1:50m that lie inside a unit and have no border on the map. */
export const contestedInside = [
  'Abkhazia',
  'Donetsk',
  'Luhansk',
  'Nagorno-Karabakh',
  'South Ossetia',
  'Transdniestria',
] as const;
