import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import type { RowTable } from '../rows.ts';
import { readChinaMeetings } from './china-meetings.ts';
import { readChinaTrips } from './china-trips.ts';
import { readLeaderVisits } from './leader-visits.ts';
import { readTravelTotals } from './travel-totals.ts';
import { readUsTrips } from './us-trips.ts';

/** Reads five lists of leaders' journeys and meetings. They count different things and are never added up. */
export function readVisits(files: SourceFiles, drops: DropLog): RowTable[] {
  return [
    readChinaTrips(files, drops),
    readChinaMeetings(files, drops),
    readUsTrips(files, drops),
    readLeaderVisits(files, drops),
    readTravelTotals(files, drops),
  ];
}
