import { pairKey } from '../../figures/index.ts';
import { type Capital, capitalIn, FIRST_YEAR, greatCircleKm, membersIn } from '../../states/index.ts';
import { FigureRows, type Recipe } from '../recipe.ts';

const LAST_CODED = 2024;

interface Spell {
  key: number;
  first: number;
  last: number;
  km: number;
}

/** The capitals of a year's members; one that did not move is the object of the year before. */
function capitalsIn(year: number, before: ReadonlyMap<number, Capital>): Map<number, Capital> {
  const capitals = new Map<number, Capital>();
  for (const state of membersIn(year)) {
    const now = capitalIn(state, year);
    const then = before.get(state);
    const stayed = now && then && now.latitude === then.latitude && now.longitude === then.longitude;
    if (now) capitals.set(state, stayed ? then : now);
  }
  return capitals;
}

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
    const spells: Spell[] = [];
    const latest = new Map<number, Spell>();
    let before = new Map<number, Capital>();
    for (let year = FIRST_YEAR; year <= LAST_CODED; year++) {
      const capitals = capitalsIn(year, before);
      const members = [...capitals].sort(([a], [b]) => a - b);
      members.forEach(([a, from], n) => {
        for (const [b, to] of members.slice(n + 1)) {
          const key = pairKey(a, b);
          const spell = latest.get(key);
          // The same capitals lie as far apart as a year ago.
          const goesOn = spell?.last === year - 1;
          const stay = goesOn && before.get(a) === from && before.get(b) === to;
          const km = stay ? spell.km : Math.round(greatCircleKm(from, to));
          if (goesOn && spell.km === km) spell.last = year;
          else {
            const next = { key, first: year, last: year, km };
            latest.set(key, next);
            spells.push(next);
          }
        }
      });
      before = capitals;
    }
    spells.sort((a, b) => a.key - b.key || a.first - b.first);
    const rows = new FigureRows(['km']);
    for (const { key, first, last, km } of spells) rows.push(key, first, last, [km]);
    return rows.close(distanceTable, { km: 'integer' }, [['cow-states']]);
  },
};
