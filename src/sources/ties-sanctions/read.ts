import { existedIn } from '../../states/index.ts';
import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/** The European Union (and the Communities before it), as sender or target. */
const notStates: ReadonlySet<number> = new Set([1000]);

/** The last year in which a case may begin. */
const LAST_YEAR = 2005;

const code = { type: 'integer', missing: [''] } as const;
const year = { type: 'integer', range: [1945, 2015], missing: [''] } as const;
const flag = { type: 'integer', range: [0, 1] } as const;

const file = {
  name: 'TIESv4.csv.gz',
  columns: {
    caseid: { type: 'integer' },
    startyear: { type: 'integer', range: [1945, LAST_YEAR] },
    endyear: year,
    ongoingasofyear: year,
    sender1: code,
    sender2: code,
    sender3: code,
    sender4: code,
    sender5: code,
    primarysender: code,
    targetstate: { type: 'integer' },
    threat: flag,
    imposition: flag,
    sancimpositionstartyear: { type: 'text' },
  },
} as const;

/**
 * Reads sanctions cases as directed pairs, one row a case and sending state: when it began, whether it was threatened, when it
 * was imposed, when it ended or was last known to go on.
 */
export function readTiesSanctions(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('sanctions', 'ties-sanctions', {
    case: 'integer',
    state1: 'integer',
    state2: 'integer',
    began: 'integer',
    threatened: 'integer',
    imposed: 'integer',
    imposedIn: 'integer',
    ended: 'integer',
    ongoingIn: 'integer',
  });
  readDelimited(files, file, (row, where) => {
    const imposedIn = yearOfImposition(row.sancimpositionstartyear, where);
    const listed = [row.sender1, row.sender2, row.sender3, row.sender4, row.sender5].filter((x) => x !== undefined);
    // Two cases list no sender but name the primary one.
    const senders = new Set(listed.length > 0 || row.primarysender === undefined ? listed : [row.primarysender]);
    if (senders.size === 0)
      return drops.drop('sanctions', 'no sender named but an organisation', () => `${where()}: case ${row.caseid}`);
    for (const sender of senders) {
      const pair = [sender, row.targetstate];
      const year = firstYearOfBoth(pair, row.startyear, row.endyear ?? LAST_YEAR);
      if (!statesExisted(pair, year, drops, 'sanctions', where, notStates)) continue;
      rows.push(
        row.caseid,
        sender,
        row.targetstate,
        row.startyear,
        row.threat,
        row.imposition,
        row.imposition === 1 ? imposedIn : undefined,
        row.endyear,
        row.ongoingasofyear,
      );
    }
  });
  return [rows.close(['case', 'state1', 'state2'], files.path(file.name))];
}

/** A case may begin before one of the two joins the state system (East Germany in 1948): it stays if both were ever members while it ran. */
function firstYearOfBoth(pair: readonly number[], from: number, to: number): number {
  for (let year = from; year <= to; year++) if (pair.every((state) => existedIn(state, year))) return year;
  return from;
}

/** The year stands alone or, in three cases, before a remark ("1955, this is the threat date …"). */
function yearOfImposition(text: string, where: () => string): number | undefined {
  if (text === '') return undefined;
  const found = /^(19|20)\d\d(?=$|,)/.exec(text);
  if (!found)
    throw new InputError(
      where(),
      `column "sancimpositionstartyear" says "${text.slice(0, 40)}", expected a year`,
      'Mend the cell, or get the file again from its makers',
    );
  return Number(found[0]);
}
