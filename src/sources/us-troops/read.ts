import { stateOfGw } from '../../states/index.ts';
import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const UNITED_STATES = 2;

/** Kane's series has 0 for it throughout the war, the quarterly reports a number that may be twice too high: neither is used. */
const SOUTH_VIETNAM = 817;

/** Territories (Guam, Gibraltar, Greenland …) are numbered from 1001 on; 396 is Abkhazia. */
const isTerritory = (code: number): boolean => code > 1000 || code === 396;

const FIRST_YEAR = 1957;
const LAST_KANE = 2013;
const SEPTEMBER = 3;

/**
 * Italy, Turkey, Kyrgyzstan and South Korea are counted twice in the quarterly reports of this edition: in 1957-2013, where Kane's series stands beside
 * them, they are twice his counts year after year; from 2014 on, where nothing stands beside them, they are halved.
 */
export const countedTwice: ReadonlySet<number> = new Set([325, 640, 703, 732]);

/**
 * Reads how many US troops were in each other state, one count a year: Kane's series to 2013, then the count of September. `as_given` is the
 * number in the file where `troops` is not. States without any have no row; South Vietnam has rows without a number.
 */
export function readUsTroops(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('us-troops', 'us-troops', {
    host: 'integer',
    year: 'integer',
    troops: 'number',
    as_given: 'integer',
  });
  const file = {
    name: 'troopdata_rebuild_long.csv.gz',
    columns: {
      ccode: { type: 'integer' },
      year: { type: 'integer', range: [1950, 2025] },
      quarter: { type: 'integer', range: [1, 4] },
      source: { type: 'text', missing: ['', 'NA'] },
      troops_ad: { type: 'integer', range: [0, 5e6] },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    const drop = (reason: string) => drops.drop('us-troops', reason, () => `${where()}: ${row.ccode}`);
    if (row.year < FIRST_YEAR) return drop('before 1957: about twice the sum of the services, or imputed');
    if (row.year <= LAST_KANE ? row.source !== 'Kane 2006' : row.quarter !== SEPTEMBER)
      return drop('another count of the year');
    if (isTerritory(row.ccode)) return drop('not a state');
    const host = stateOfGw(row.ccode, row.year);
    if (host === undefined)
      throw new InputError(where(), `${row.ccode} is the number of no state`, 'Mend the code, or get the file again');
    if (row.troops_ad === 0 && host !== SOUTH_VIETNAM) return drop('none counted: a missing row says so');
    if (host === UNITED_STATES) return drop('at home');
    if (!statesExisted([host], row.year, drops, 'us-troops', where)) return;
    if (host === SOUTH_VIETNAM) rows.push(host, row.year, undefined, row.troops_ad);
    else if (row.year > LAST_KANE && countedTwice.has(host))
      rows.push(host, row.year, row.troops_ad / 2, row.troops_ad);
    else rows.push(host, row.year, row.troops_ad);
  });
  return [rows.close(['host', 'year'], files.path(file.name))];
}
