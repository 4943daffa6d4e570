import { pairKey } from '../../figures/index.ts';
import { distanceKm, FIRST_YEAR, membersIn } from '../../states/index.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { pushSpells } from './spells.ts';

const LAST_CODED = 2024;

/** Distances between capitals, as spells of years in which they stay the same. Made from src/states, not from a user's files. */
export const distanceTable: Recipe = {
  name: 'distance',
  of: 'dyad',
  about: 'Spells of years in which the capitals of two states lie the same distance apart.',
  inputs: [],
  sources: ['cow-states'],
  coverage: { missing: 'not-coded', spans: [{ from: FIRST_YEAR, to: LAST_CODED }] },
  columns: { km: 'great-circle distance between the capitals, in kilometres' },
  starter: { from: 1991 },
  make: () => {
    const keys: number[] = [];
    const years: number[] = [];
    const km: number[] = [];
    for (let year = FIRST_YEAR; year <= LAST_CODED; year++) {
      const members = [...membersIn(year)].sort((a, b) => a - b);
      for (const [n, a] of members.entries())
        for (const b of members.slice(n + 1)) {
          const far = distanceKm(a, b, year);
          if (far === undefined) continue;
          keys.push(pairKey(a, b));
          years.push(year);
          km.push(Math.round(far));
        }
    }
    const rows = new FigureRows(['km']);
    pushSpells(rows, keys, years, [km]);
    return rows.close(distanceTable, { km: 'integer' }, [['cow-states']]);
  },
};
