import { extent, statesOfKey } from '../../figures/index.ts';
import { type Event, events, FARTHEST, NOT_AT_RISK, yearsUntil } from '../../measures/precedents/outcomes.ts';
import { existedIn } from '../../states/index.ts';
import type { FigureTable } from '../figure-table.ts';
import { type Figures, marks } from './behaviour-axes.ts';
import { eachYear, FIRST_COMPARED, type PairYears, YEARS } from './behaviour-space.ts';

/** For each event whether it happens in a pair's year, and in which years it cannot begin. */
interface Happening {
  happens: Uint8Array;
  barred?: Uint8Array;
}

/** What happens to the pairs in each year; an event whose table is not there never happens. */
export function happeningsOf(figures: Figures, pairs: PairYears): Record<Event, Happening> {
  const obligations = figures.obligations;
  const defence = bound(obligations, ['defence'], pairs);
  const pact = bound(obligations, ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'], pairs);
  const without = pact.map((held) => 1 - held);
  const rivalry = flags(marks(figures.rivalries, 'rivalry', pairs), pairs);
  const last = obligations ? extent(obligations.coverage).to : 0;
  return {
    defence: { happens: defence, barred: defence },
    pact: { happens: pact, barred: pact },
    // Beyond the last year coded nothing ends: it is only not known.
    ended: { happens: without.map((none, at) => (FIRST_COMPARED + (at % YEARS) <= last ? none : 0)), barred: without },
    rivalry: { happens: rivalry, barred: rivalry },
    dispute: { happens: flags(marks(figures.disputes, 'onsets', pairs), pairs) },
  };
}

/** The codes of all events after a pair's year, in the order of `events`. */
export function untilEach(happenings: Record<Event, Happening>, at: number): number[] {
  const start = at - (at % YEARS);
  return events.map((event) => {
    const { happens, barred } = happenings[event];
    return barred?.[at] ? NOT_AT_RISK : yearsUntil(happens.subarray(start, start + YEARS), at - start);
  });
}

/** For how many years after a year both states go on as members: 10 where for ten or more. */
export function yearsTogether(key: number, year: number): number {
  const [a, b] = statesOfKey(key);
  let years = 0;
  while (years < FARTHEST && existedIn(a, year + years + 1) && existedIn(b, year + years + 1)) years += 1;
  return years;
}

function bound(table: FigureTable | undefined, columns: readonly string[], pairs: PairYears): Uint8Array {
  const grid = new Uint8Array(pairs.size);
  const owed = columns.map((column) => table?.columns[column]?.values);
  eachYear(table, (key, year, row) => {
    if (!owed.some((flag) => flag?.[row] === 1)) return;
    const [of, toward] = statesOfKey(key);
    const at = pairs.at(of, toward, year);
    if (at >= 0) grid[at] = 1;
  });
  return grid;
}

function flags(grid: Float64Array | undefined, pairs: PairYears): Uint8Array {
  return Uint8Array.from({ length: pairs.size }, (_, at) => (grid && grid[at]! > 0 ? 1 : 0));
}
