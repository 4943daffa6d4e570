import { stateOfName } from '../../states/index.ts';
import { readDelimited } from '../delimited.ts';
import type { SourceFiles } from '../files.ts';

/** The six issues that roll calls are coded for, by the makers' short names. */
export const issues = ['me', 'nu', 'di', 'hr', 'co', 'ec'] as const;
export type Issue = (typeof issues)[number];

/** A roll call of the titles' file, which numbers roll calls otherwise than the votes' file. */
export interface TitledRollCall {
  rcid: number;
  session: number;
  date: string;
  symbol: string | undefined;
  title: string | undefined;
  issues: ReadonlySet<Issue>;
}

/** A roll call of the votes' file. */
export interface VotedRollCall {
  resid: number;
  session: number;
  date: string;
  /** COW number to vote: 1 yes, 2 abstain, 3 no. */
  votes: ReadonlyMap<number, number>;
}

/** Reads the titles and dates of roll calls and the issues that each is coded for. */
export function readTitles(files: SourceFiles): TitledRollCall[] {
  const codes = new Map<number, Set<Issue>>();
  const issueFile = {
    name: 'un_roll_call_issues.csv.gz',
    columns: { rcid: { type: 'integer' }, short_name: { type: 'text' } },
  } as const;
  readDelimited(files, issueFile, ({ rcid, short_name }) => {
    const issue = issues.find((known) => known === short_name);
    if (issue) codes.set(rcid, (codes.get(rcid) ?? new Set()).add(issue));
  });
  const titled: TitledRollCall[] = [];
  const file = {
    name: 'un_roll_calls.csv.gz',
    columns: {
      rcid: { type: 'integer' },
      session: { type: 'integer' },
      date: { type: 'date' },
      unres: { type: 'text', missing: [''] },
      short: { type: 'text', missing: [''] },
      descr: { type: 'text', missing: [''] },
    },
  } as const;
  readDelimited(files, file, (row) => {
    const title = (row.short ?? row.descr)?.trim();
    titled.push({
      rcid: row.rcid,
      session: row.session,
      date: row.date,
      symbol: row.unres,
      title,
      issues: codes.get(row.rcid) ?? new Set(),
    });
  });
  return titled;
}

/**
 * Which title belongs to which roll call of the votes' file; the two files share no number. In most sessions the votes' file
 * numbers the roll calls in the order of `rcid` (votes on paragraphs, which it leaves out, have the highest): then every date
 * agrees. Where one does not (sessions 71 to 73), a roll call takes the title of that day whose votes differ least.
 * @param readVotes the votes of the roll calls listed, by rcid; called only if some session needs it
 * @returns titles by resid; a roll call without one is left out
 */
export function matchTitles(
  voted: readonly VotedRollCall[],
  titled: readonly TitledRollCall[],
  readVotes: (rcids: ReadonlySet<number>) => ReadonlyMap<number, ReadonlyMap<number, number>>,
): Map<number, TitledRollCall> {
  const matched = new Map<number, TitledRollCall>();
  const unordered: { calls: VotedRollCall[]; titles: TitledRollCall[] }[] = [];
  const sessions = new Map<number, VotedRollCall[]>();
  for (const call of voted) sessions.set(call.session, [...(sessions.get(call.session) ?? []), call]);
  for (const [session, calls] of sessions) {
    const titles = titled.filter((title) => title.session === session).sort((a, b) => a.rcid - b.rcid);
    calls.sort((a, b) => a.resid - b.resid);
    const inOrder = calls.length <= titles.length && calls.every((call, n) => call.date === titles[n]!.date);
    if (inOrder) for (const [n, call] of calls.entries()) matched.set(call.resid, titles[n]!);
    else if (titles.length > 0) unordered.push({ calls, titles });
  }
  if (unordered.length === 0) return matched;
  const votes = readVotes(new Set(unordered.flatMap(({ titles }) => titles.map(({ rcid }) => rcid))));
  for (const { calls, titles } of unordered)
    for (const [resid, title] of closestVotes(calls, titles, votes)) matched.set(resid, title);
  return matched;
}

/** Share of states whose vote may differ between the two files before a title is refused; ours (the files agree to the vote). */
const TOLERANCE = 0.02;

function closestVotes(
  calls: readonly VotedRollCall[],
  titles: readonly TitledRollCall[],
  votes: ReadonlyMap<number, ReadonlyMap<number, number>>,
): Map<number, TitledRollCall> {
  const pairs = calls.flatMap((call) =>
    titles
      .filter((title) => title.date === call.date)
      .map((title) => ({ call, title, differing: differing(call.votes, votes.get(title.rcid) ?? new Map()) })),
  );
  pairs.sort((a, b) => a.differing - b.differing || a.call.resid - b.call.resid || a.title.rcid - b.title.rcid);
  const [matched, taken] = [new Map<number, TitledRollCall>(), new Set<number>()];
  for (const { call, title, differing } of pairs) {
    if (differing > TOLERANCE || matched.has(call.resid) || taken.has(title.rcid)) continue;
    matched.set(call.resid, title);
    taken.add(title.rcid);
  }
  return matched;
}

function differing(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>): number {
  const states = new Set([...a.keys(), ...b.keys()]);
  let count = 0;
  for (const state of states) if (a.get(state) !== b.get(state)) count += 1;
  return states.size === 0 ? 1 : count / states.size;
}

const words: Readonly<Record<string, number>> = { yes: 1, abstain: 2, no: 3 };

/** Reads the votes of some roll calls from the file that writes names, to recognise roll calls by them. */
export function readNamedVotes(
  files: SourceFiles,
  rcids: ReadonlySet<number>,
  year: number,
): Map<number, Map<number, number>> {
  const votes = new Map<number, Map<number, number>>();
  const states = new Map<string, number | undefined>();
  const file = {
    name: 'un_votes.csv.gz',
    columns: { rcid: { type: 'integer' }, country: { type: 'text' }, vote: { type: 'text' } },
  } as const;
  readDelimited(files, file, ({ rcid, country, vote }) => {
    if (!rcids.has(rcid)) return;
    if (!states.has(country)) states.set(country, stateOfName(country, year));
    const state = states.get(country);
    const code = words[vote];
    if (state === undefined || code === undefined) return;
    const cast = votes.get(rcid) ?? new Map<number, number>();
    votes.set(rcid, cast.set(state, code));
  });
  return votes;
}
