import type { VoteMatrix } from '../../measures/similarity/joint-votes.ts';
import { numbers, type RowTable, texts } from '../../sources/rows.ts';

/** The General Assembly's recorded votes of one calendar year, from both sources. */
export interface AssemblyYear extends VoteMatrix {
  year: number;
  /** COW numbers of the states that voted, ascending: the rows of the matrix. */
  codes: Int32Array;
  /** For each roll call: where it comes from, its day and, where coded, its issues. */
  calls: readonly RollCall[];
}

export interface RollCall {
  source: 'unga-votes' | 'unga-official';
  date: string;
  symbol: string | undefined;
  title: string | undefined;
  /** The issues that it is coded for; undefined where it was not coded at all. */
  issues: ReadonlySet<string> | undefined;
}

/** The harmonised tables that the join takes. */
export const assemblyInputs = ['un-roll-calls', 'un-roll-call-votes', 'un-resolutions', 'un-resolution-votes'] as const;

const issueColumns = ['me', 'nu', 'di', 'hr', 'co', 'ec'];

/**
 * Both sources joined, year by year. Each day belongs to one of them, so that no vote counts twice: to `unga-votes` where it
 * has a roll call that day (it reaches to session 77, September 2023, and holds failed drafts too), else to `unga-official`.
 * That adds what `unga-votes` lacks: the ends of sessions 75 and 76, the emergency special sessions, all since session 78.
 * On the days of sessions 74 to 77 that both have, they agree to the vote.
 */
export function assemblyYears(inputs: Readonly<Record<string, RowTable>>): readonly AssemblyYear[] {
  const [calls, votes, resolutions, resolutionVotes] = assemblyInputs.map((name) => inputs[name]!) as [
    RowTable,
    RowTable,
    RowTable,
    RowTable,
  ];
  const known = joined.get(votes);
  if (known?.other === resolutionVotes) return known.years;
  const days = new Set(texts(calls, 'date').values);
  const ballots = [
    ...ballotsOf(calls, votes, 'rollcall', 'unga-votes'),
    ...ballotsOf(resolutions, resolutionVotes, 'resolution', 'unga-official').filter(
      ({ call }) => !days.has(call.date),
    ),
  ];
  const byYear = new Map<number, Ballot[]>();
  for (const ballot of ballots) {
    const year = Number(ballot.call.date.slice(0, 4));
    const sameYear = byYear.get(year);
    if (sameYear) sameYear.push(ballot);
    else byYear.set(year, [ballot]);
  }
  const years = [...byYear].sort(([a], [b]) => a - b).map(([year, of]) => assemblyYear(year, of));
  joined.set(votes, { other: resolutionVotes, years });
  return years;
}

/** Eight recipes read the same join: it is kept as long as the rows are. */
const joined = new WeakMap<RowTable, { other: RowTable; years: readonly AssemblyYear[] }>();

/** One roll call and who voted how. */
interface Ballot {
  call: RollCall;
  states: number[];
  votes: number[];
}

function ballotsOf(calls: RowTable, votes: RowTable, id: string, source: RollCall['source']): Ballot[] {
  const [dates, symbols, titles] = ['date', 'symbol', 'title'].map((column) => texts(calls, column).values);
  const coded = issueColumns.filter((issue) => issue in calls.columns).map((issue) => numbers(calls, issue));
  const position = new Map<number, number>();
  const ballots = Array.from(numbers(calls, id).values, (number, row): Ballot => {
    position.set(number, row);
    const without = coded.length === 0 || coded[0]!.missing?.[row] === 1;
    const issues = without ? undefined : new Set(issueColumns.filter((_, n) => coded[n]!.values[row] === 1));
    const call = { source, date: dates![row]!, symbol: symbols![row], title: titles![row], issues };
    return { call, states: [], votes: [] };
  });
  const [ids, states, cast] = [id, 'state', 'vote'].map((column) => numbers(votes, column).values);
  for (let row = 0; row < votes.length; row++) {
    const ballot = ballots[position.get(ids![row]!)!]!;
    ballot.states.push(states![row]!);
    ballot.votes.push(cast![row]!);
  }
  return ballots;
}

function assemblyYear(year: number, ballots: readonly Ballot[]): AssemblyYear {
  const codes = Int32Array.from(new Set(ballots.flatMap(({ states }) => states))).sort();
  const rows = new Map(Array.from(codes, (code, row) => [code, row]));
  const votes = new Uint8Array(codes.length * ballots.length);
  for (const [column, ballot] of ballots.entries())
    for (const [n, state] of ballot.states.entries())
      votes[rows.get(state)! * ballots.length + column] = ballot.votes[n]!;
  return {
    year,
    codes,
    calls: ballots.map(({ call }) => call),
    states: codes.length,
    rollCalls: ballots.length,
    votes,
  };
}

/** The same year with some of its roll calls only. @param kept positions in `calls` */
export function onlyRollCalls(year: AssemblyYear, kept: readonly number[]): AssemblyYear {
  const votes = new Uint8Array(year.states * kept.length);
  for (let state = 0; state < year.states; state++)
    for (const [n, column] of kept.entries())
      votes[state * kept.length + n] = year.votes[state * year.rollCalls + column]!;
  return { ...year, votes, rollCalls: kept.length, calls: kept.map((column) => year.calls[column]!) };
}
