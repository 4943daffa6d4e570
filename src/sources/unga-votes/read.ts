import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { type Issue, issues, matchTitles, readNamedVotes, readTitles, type VotedRollCall } from './titles.ts';

/**
 * The last session that is read. From session 78 on this edition leaves states out and gives roll calls several dates, so that
 * the United Nations' own records rule there (source `unga-official`).
 */
export const LAST_SESSION = 77;

/** Sessions 71 to 73 are recognised by their votes, cast in 2016 to 2018: states' names are read as of then. */
const NAMES_OF = 2017;

/** Reads the roll calls of the General Assembly to session 77, and the vote of each state that was present. */
export function readUngaVotes(files: SourceFiles, drops: DropLog): RowTable[] {
  const votes = new RowBuilder('un-roll-call-votes', 'unga-votes', {
    rollcall: 'integer',
    state: 'integer',
    vote: 'integer',
  });
  const calls = new Map<number, VotedRollCall & { votes: Map<number, number> }>();
  const file = {
    name: 'unga_votes_ccode_1946-2024-06.csv.gz',
    columns: {
      resid: { type: 'integer', range: [1001, 99_999] },
      ccode: { type: 'integer' },
      date: { type: 'date' },
      vote: { type: 'integer', range: [1, 3] },
    },
  } as const;
  readDelimited(files, file, ({ resid, ccode, date, vote }, where) => {
    const session = Math.floor(resid / 1000);
    if (session > LAST_SESSION) return drops.drop('un-roll-call-votes', 'session 78: unga-official rules', where);
    const call = calls.get(resid) ?? { resid, session, date, votes: new Map() };
    calls.set(resid, call);
    if (call.date !== date)
      throw new InputError(where(), `roll call ${resid} has two dates, ${call.date} and ${date}`, 'Keep the right one');
    if (!statesExisted([ccode], Number(date.slice(0, 4)), drops, 'un-roll-call-votes', where)) return;
    call.votes.set(ccode, vote);
    votes.push(resid, ccode, vote);
  });
  const path = files.path(file.name);
  return [readRollCalls(files, [...calls.values()], path), votes.close(['rollcall', 'state'], path)];
}

function readRollCalls(files: SourceFiles, calls: readonly VotedRollCall[], path: string): RowTable {
  const flags = Object.fromEntries(issues.map((issue) => [issue, 'integer'])) as Record<Issue, 'integer'>;
  const rows = new RowBuilder('un-roll-calls', 'unga-votes', {
    rollcall: 'integer',
    session: 'integer',
    date: 'text',
    year: 'integer',
    symbol: 'text',
    title: 'text',
    ...flags,
  });
  const titles = matchTitles(calls, readTitles(files), (rcids) => readNamedVotes(files, rcids, NAMES_OF));
  for (const { resid, session, date } of calls) {
    const found = titles.get(resid);
    const coded = issues.map((issue) => (found ? Number(found.issues.has(issue)) : undefined));
    rows.push(resid, session, date, Number(date.slice(0, 4)), found?.symbol, found?.title, ...coded);
  }
  return rows.close(['rollcall'], path);
}
