import { isStateCode } from '../../states/index.ts';
import { readDelimited, type Where } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/** The last day of each edition: a spell that ends on it had not ended. */
const lastCoded = { system: '2016-12-31', majors: '2024-12-31', capitals: '2024-12-31' } as const;

const part = { type: 'integer' } as const;
const days = { styear: part, stmonth: part, stday: part, endyear: part, endmonth: part, endday: part } as const;

/** Reads the state system, the major powers and the capitals, by day. They are the basis of the room src/states. */
export function readCowStates(files: SourceFiles, _drops: DropLog): RowTable[] {
  return [stateSystem(files), majorPowers(files), capitals(files)];
}

const day = (year: number, month: number, date: number): string =>
  [String(year), String(month).padStart(2, '0'), String(date).padStart(2, '0')].join('-');

function known(code: number, where: Where): number {
  if (!isStateCode(code))
    throw new InputError(
      where(),
      `${code} is the COW number of no state`,
      'This edition has states that the release does not know: see entente data status',
    );
  return code;
}

function stateSystem(files: SourceFiles): RowTable {
  const rows = new RowBuilder('state-system', 'cow-states', {
    state: 'integer',
    abbreviation: 'text',
    name: 'text',
    start: 'text',
    end: 'text',
  });
  const file = {
    name: 'cow_states.csv.gz',
    columns: { stateabb: { type: 'text' }, ccode: part, statenme: { type: 'text' }, ...days },
  } as const;
  readDelimited(files, file, (row, where) => {
    const end = day(row.endyear, row.endmonth, row.endday);
    rows.push(
      known(row.ccode, where),
      row.stateabb,
      row.statenme,
      day(row.styear, row.stmonth, row.stday),
      end === lastCoded.system ? undefined : end,
    );
  });
  return rows.close(['state', 'start'], files.path(file.name));
}

function majorPowers(files: SourceFiles): RowTable {
  const rows = new RowBuilder('major-powers', 'cow-states', { state: 'integer', start: 'text', end: 'text' });
  const file = { name: 'majors2024.csv', columns: { ccode: part, ...days } } as const;
  readDelimited(files, file, (row, where) => {
    const end = day(row.endyear, row.endmonth, row.endday);
    const start = day(row.styear, row.stmonth, row.stday);
    rows.push(known(row.ccode, where), start, end === lastCoded.majors ? undefined : end);
  });
  return rows.close(['state', 'start'], files.path(file.name));
}

function capitals(files: SourceFiles): RowTable {
  const rows = new RowBuilder('capitals', 'cow-states', {
    state: 'integer',
    capital: 'text',
    start: 'text',
    end: 'text',
    latitude: 'number',
    longitude: 'number',
  });
  const file = {
    name: 'cow_capitals.csv.gz',
    columns: {
      ccode: part,
      capital: { type: 'text' },
      stdate: { type: 'date' },
      enddate: { type: 'date' },
      lat: { type: 'number', range: [-90, 90] },
      lng: { type: 'number', range: [-180, 180] },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    const end = row.enddate === lastCoded.capitals ? undefined : row.enddate;
    rows.push(known(row.ccode, where), row.capital, row.stdate, end, row.lat, row.lng);
  });
  return rows.close(['state', 'start'], files.path(file.name));
}
