import { numbers, type RowTable, texts } from '../../sources/rows.ts';
import { assemblyInputs, type RollCall } from './assembly.ts';

/** A recorded vote of the General Assembly, with the regular session that it belongs to. */
export interface SessionCall extends RollCall {
  /** 1 for 1946; session s opens in the autumn of year 1945 + s. */
  session: number;
}

/** The recorded votes of all sessions, flat: vote n is that of `states[n]` on `calls[call[n]]`. */
export interface AssemblySessions {
  calls: readonly SessionCall[];
  call: Int32Array;
  /** COW numbers. */
  state: Int32Array;
  /** 1 yes, 2 abstain, 3 no. */
  vote: Uint8Array;
}

const issueColumns = ['me', 'nu', 'di', 'hr', 'co', 'ec'];

/**
 * The same join of the two sources as `assemblyYears`, by session instead of year: a day belongs to `unga-votes` where that has
 * a roll call then, else to `unga-official`. An emergency special session counts with the regular session in which it votes.
 * Roll calls without a title (sessions 75 to 77 of `unga-votes`) take that of the resolution adopted that day by the same votes.
 */
export function assemblySessions(inputs: Readonly<Record<string, RowTable>>): AssemblySessions {
  const [callRows, voteRows, resolutions, resolutionVotes] = assemblyInputs.map((name) => inputs[name]!) as [
    RowTable,
    RowTable,
    RowTable,
    RowTable,
  ];
  const known = joined.get(voteRows);
  if (known?.other === resolutionVotes) return known.sessions;
  const older = callsOf(callRows, 'unga-votes');
  const newer = callsOf(resolutions, 'unga-official');
  const days = new Set(older.map(({ date }) => date));
  const olderVotes = ballotsOf(callRows, voteRows, 'rollcall');
  const newerVotes = ballotsOf(resolutions, resolutionVotes, 'resolution');
  takeTitles(older, olderVotes, newer, newerVotes);
  const kept = newer.map(({ date }) => !days.has(date));
  const calls = [...older, ...newer.filter((_, n) => kept[n])];
  const ballots = [...olderVotes, ...newerVotes.filter((_, n) => kept[n])];
  const size = ballots.reduce((sum, { states }) => sum + states.length, 0);
  const sessions = {
    calls,
    call: new Int32Array(size),
    state: new Int32Array(size),
    vote: new Uint8Array(size),
  };
  let at = 0;
  for (const [n, { states, votes }] of ballots.entries()) {
    sessions.call.fill(n, at, at + states.length);
    sessions.state.set(states, at);
    sessions.vote.set(votes, at);
    at += states.length;
  }
  joined.set(voteRows, { other: resolutionVotes, sessions });
  return sessions;
}

/** Seven recipes read the same join: it is kept as long as the rows are. */
const joined = new WeakMap<RowTable, { other: RowTable; sessions: AssemblySessions }>();

/** Sessions open in September: the regular session in being on a day. @example sessionOf('2022-03-02') // 76 */
export function sessionOf(date: string): number {
  return Number(date.slice(0, 4)) - (date.slice(5) >= '09-10' ? 1945 : 1946);
}

function callsOf(table: RowTable, source: RollCall['source']): SessionCall[] {
  const [dates, symbols, titles] = ['date', 'symbol', 'title'].map((column) => texts(table, column).values);
  const coded = issueColumns.filter((issue) => issue in table.columns).map((issue) => numbers(table, issue));
  const numbered = table.columns.session!;
  return Array.from(dates!, (date, row): SessionCall => {
    const without = coded.length === 0 || coded[0]!.missing?.[row] === 1;
    const given = Number(numbered.values[row]);
    return {
      source,
      session: Number.isInteger(given) ? given : sessionOf(date!),
      date: date!,
      symbol: symbols![row],
      title: titles![row],
      issues: without ? undefined : new Set(issueColumns.filter((_, n) => coded[n]!.values[row] === 1)),
    };
  });
}

interface Ballot {
  states: number[];
  votes: number[];
}

function ballotsOf(calls: RowTable, votes: RowTable, id: string): Ballot[] {
  const position = new Map<number, number>();
  const ballots = Array.from(numbers(calls, id).values, (number, row): Ballot => {
    position.set(number, row);
    return { states: [], votes: [] };
  });
  const [ids, states, cast] = [id, 'state', 'vote'].map((column) => numbers(votes, column).values);
  for (let row = 0; row < votes.length; row++) {
    const ballot = ballots[position.get(ids![row]!)!]!;
    ballot.states.push(states![row]!);
    ballot.votes.push(cast![row]!);
  }
  return ballots;
}

/** Fills in missing titles: those of the one resolution of the same day with the same votes. */
function takeTitles(
  calls: readonly SessionCall[],
  ballots: readonly Ballot[],
  titled: readonly SessionCall[],
  titledBallots: readonly Ballot[],
): void {
  const titles = new Map<string, Set<string>>();
  for (const [n, call] of titled.entries()) {
    if (call.title === undefined) continue;
    const key = fingerprint(call, titledBallots[n]!);
    titles.set(key, (titles.get(key) ?? new Set()).add(call.title));
  }
  for (const [n, call] of calls.entries()) {
    if (call.title !== undefined) continue;
    const found = titles.get(fingerprint(call, ballots[n]!));
    if (found?.size === 1) call.title = [...found][0];
  }
}

function fingerprint({ date }: SessionCall, { states, votes }: Ballot): string {
  const cast = states.map((state, n) => state * 4 + votes[n]!).sort((a, b) => a - b);
  return `${date} ${cast.join(' ')}`;
}
