import { existedIn, stateOfGw } from '../../states/index.ts';
import { readDelimited, type Where } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

interface Spell {
  leader: string;
  start: string;
  end: string;
  entry: string;
  exit: string;
}

/** Gleditsch-Ward states that the state system of the Correlates of War never had. */
const notStates: ReadonlySet<number> = new Set([563, 564, 711, 815]);

/** The last day that is coded: whoever was in office then is "still in office". */
const LAST_CODED = '2015-12-31';

/**
 * Reads leaders as state-years: who was in office on 31 December (or, where nobody was, last in the year), since when, how
 * that spell began and ended, and how many led the state in the year. `days` counts from the start of the spell to that day.
 */
export function readLeaders(files: SourceFiles, drops: DropLog): RowTable[] {
  const table = 'leaders';
  const file = {
    name: 'archigos.csv.gz',
    columns: {
      gwcode: { type: 'integer' },
      leader: { type: 'text' },
      startdate: { type: 'date' },
      enddate: { type: 'date' },
      entry: { type: 'text' },
      exit: { type: 'text' },
    },
  } as const;
  const spells = new Map<number, Spell[]>();
  readDelimited(files, file, (row, where) => {
    if (row.enddate < row.startdate)
      throw new InputError(where(), `ends (${row.enddate}) before it starts (${row.startdate})`, 'Mend the dates');
    const spell = { leader: row.leader, start: row.startdate, end: row.enddate, entry: row.entry, exit: row.exit };
    for (let year = yearOf(row.startdate); year <= yearOf(row.enddate); year++) {
      const state = stateIn(row.gwcode, year, drops, table, where);
      if (state === undefined) continue;
      const key = state * 10_000 + year;
      const known = spells.get(key);
      if (known) known.push(spell);
      else spells.set(key, [spell]);
    }
  });
  const rows = new RowBuilder(table, 'leaders', {
    state: 'integer',
    year: 'integer',
    leader: 'text',
    start: 'text',
    end: 'text',
    entry: 'text',
    exit: 'text',
    days: 'integer',
    leaders: 'integer',
  });
  for (const [key, inYear] of spells) {
    const [state, year] = [Math.floor(key / 10_000), key % 10_000];
    const lastDay = `${year}-12-31`;
    // On a day of handover two are in office: the one who came later stays.
    const last = inYear.reduce((a, b) => (b.start > a.start || (b.start === a.start && b.end > a.end) ? b : a));
    const until = last.end < lastDay ? last.end : lastDay;
    const stillIn = last.exit === 'Still in Office' || last.end >= LAST_CODED;
    rows.push(
      state,
      year,
      last.leader,
      last.start,
      stillIn ? undefined : last.end,
      last.entry,
      stillIn ? undefined : last.exit,
      (Date.parse(until) - Date.parse(last.start)) / 86_400_000,
      inYear.length,
    );
  }
  return [rows.close(['state', 'year'], files.path(file.name))];
}

const yearOf = (day: string): number => Number(day.slice(0, 4));

function stateIn(gw: number, year: number, drops: DropLog, table: string, where: Where): number | undefined {
  const state = stateOfGw(gw, year);
  if (state === undefined) {
    if (!notStates.has(gw))
      throw new InputError(where(), `${gw} is the Gleditsch-Ward number of no state`, 'Mend the code');
    drops.drop(table, 'not a state', () => `${where()}: Gleditsch-Ward number ${gw}`);
    return undefined;
  }
  if (!existedIn(state, year)) {
    drops.drop(table, 'no such state that year', () => `${where()}: code ${state} in ${year}`);
    return undefined;
  }
  return state;
}
