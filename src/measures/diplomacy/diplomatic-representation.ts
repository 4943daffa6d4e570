import type { Absence } from '../../figures/index.ts';
import type { Cells, TableMeasure } from '../measure.ts';

/**
 * The rank of the mission that one state keeps at another: 0 none, 1 chargé d'affaires, 2 minister, 3 ambassador.
 * @param level the makers' code @returns 0 to 3, or `not-coded` for their 9 (another rank, or a mission whose rank was not coded)
 * @example missionRank([3]) // 3: an ambassador
 */
export function missionRank([level]: Cells): number | Absence {
  return level === 9 ? 'not-coded' : level!;
}

const waves = 'Coded in 38 waves (1817, 1824 … 2000, 2005), not in the years between.';

export const diplomaticRepresentation: TableMeasure = {
  name: 'diplomatic-representation',
  label: 'Rank of mission',
  question: 'At which rank was i represented at j?',
  unit: '0 none, 1 chargé d’affaires, 2 minister, 3 ambassador',
  of: 'directed-dyad',
  range: [0, 3],
  decimals: 0,
  closer: 'higher',
  origin: { kind: 'published', citation: 'Bayer 2006, Correlates of War Diplomatic Exchange 2006.1' },
  table: 'embassies',
  columns: ['level'],
  formula: "r_ij: the makers' rank of the mission of i at j in the wave; not coded where it is another rank or unknown",
  value: missionRank,
  worked: { about: 'say, i keeps an ambassador at j', cells: [3], value: 3 },
  notes: [
    waves,
    'In 1950, 1955, 1960 and 1965 the rank of missions was not coded: only "none" is known. See diplomatic-exchange.',
    'A mission of another rank, such as an interests section, reads as not coded.',
  ],
};

/**
 * Whether the makers count a pair as exchanging diplomats, in either direction: 1, or `no-tie`.
 * @example diplomaticTies([1], [0]) // 1
 */
export function diplomaticTies([there]: Cells, [back]: Cells): number | Absence {
  return there === 1 || back === 1 ? 1 : 'no-tie';
}

export const diplomaticExchange: TableMeasure = {
  name: 'diplomatic-exchange',
  label: 'Diplomatic exchange',
  question: 'Did i or j keep a mission led by a chargé, minister or ambassador at the other?',
  unit: '1 where one did',
  of: 'dyad',
  range: [0, 1],
  decimals: 0,
  closer: 'higher',
  origin: { kind: 'published', citation: 'Bayer 2006, Correlates of War Diplomatic Exchange 2006.1' },
  table: 'embassies',
  columns: ['exchange'],
  formula: 'max(e_ij, e_ji): e is 1 where the makers count the pair as exchanging diplomats; no tie where both are 0',
  value: diplomaticTies,
  worked: { about: 'say, i keeps a mission at j and j none at i', cells: [1], other: [0], value: 1 },
  notes: [waves, 'Known in the waves of 1950 to 1965 too. An interests section is not counted.'],
};
