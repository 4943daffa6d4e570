import type { Coverage } from '../../figures/index.ts';
import { fitIdealPoints, settings } from '../../measures/ideal-points/fit.ts';
import { recurringItems } from '../../measures/ideal-points/recurring.ts';
import { publishedStart } from '../../measures/ideal-points/start.ts';
import { voteTable } from '../../measures/ideal-points/votes.ts';
import { issueNames } from '../../measures/similarity/tables.ts';
import { existedIn } from '../../states/index.ts';
import { FigureRows, type Recipe } from '../recipe.ts';
import { assemblyInputs } from './assembly.ts';
import { type AssemblySessions, assemblySessions, type SessionCall } from './assembly-sessions.ts';
import { voteBreaks } from './un-votes.ts';

/** Session 19 (1964) held no recorded votes but one, on its own business: the walk crosses it without a figure. */
const WITHOUT_VOTES = 19;

/** The year of a session: that of the autumn in which it opens. */
const yearOf = (session: number) => 1945 + session;

const coverage = (from: number, to: number): Coverage => ({
  missing: 'not-defined',
  spans: [{ from, to }],
  ...(from <= yearOf(WITHOUT_VOTES) && { gaps: [yearOf(WITHOUT_VOTES)] }),
});

/**
 * The first session of each issue: before it a session has too few votes on it to place states. As in the released code of Bailey,
 * Strezhnev and Voeten; disarmament later than there (29), since the 14 votes of session 34 have two answers.
 */
const firstSessions: Readonly<Record<string, number>> = { me: 29, nu: 33, di: 35, hr: 25, co: 14, ec: 26 };

/** Fewer votes than this in a session place nobody: the point would be that of the sessions around it. Ours. */
const FEWEST_VOTES = 5;

/** Issues have wider intervals, so that their sweeps may end sooner. */
const ISSUE_TOLERANCE = 5e-4;

const columns = {
  point:
    'ideal point: mean 0 and standard deviation 1 over all states and sessions, the United States on the positive side',
  sd: 'its standard error, where sessions are compared',
  beside:
    'its standard error beside the other states of the session, without how uncertain it is where the session lies as a whole',
};

const sourceLists = [['unga-votes'], ['unga-votes', 'unga-official'], ['unga-official']] as const;

/** Ideal points of the states that voted in each session, on some of its roll calls. */
function pointsOf(
  recipe: Recipe,
  sessions: AssemblySessions,
  accept: (call: SessionCall) => boolean,
  tolerance = settings.tolerance,
) {
  const { calls } = sessions;
  const items = recurringItems(calls, (session) => (session === WITHOUT_VOTES + 1 ? session - 2 : session - 1));
  const kept: number[] = [];
  for (let n = 0; n < sessions.vote.length; n++) {
    const call = calls[sessions.call[n]!]!;
    if (call.session !== WITHOUT_VOTES && accept(call)) kept.push(n);
  }
  const table = voteTable({
    state: kept.map((n) => sessions.state[n]!),
    session: kept.map((n) => calls[sessions.call[n]!]!.session),
    item: kept.map((n) => items[sessions.call[n]!]!),
    vote: kept.map((n) => sessions.vote[n]!),
  });
  const { point, variance, placeVariance } = fitIdealPoints(table, publishedStart, { ...settings, tolerance });
  const rows = new FigureRows(['point', 'sd', 'beside']);
  const from = sourcesOf(calls);
  for (let cell = 0; cell < point.length; cell++) {
    const [state, year] = [table.cellState[cell]!, yearOf(table.cellSession[cell]!)];
    const votes = table.cellStart[cell + 1]! - table.cellStart[cell]!;
    if (votes < FEWEST_VOTES || !existedIn(state, year)) continue;
    const cells = [point[cell]!, Math.sqrt(variance[cell]! + placeVariance[cell]!), Math.sqrt(variance[cell]!)];
    rows.push(state, year, year, cells, from.get(table.cellSession[cell]!)!);
  }
  const breaks = voteBreaks.filter(({ year }) => recipe.coverage.spans.some((span) => span.to >= year));
  return rows.close(recipe, { point: 'float', sd: 'float', beside: 'float' }, sourceLists, breaks);
}

/** For each session, which of the source lists its roll calls come from. */
function sourcesOf(calls: readonly SessionCall[]): Map<number, number> {
  const lists = new Map<number, number>();
  for (const { session, source } of calls) {
    const [list, known] = [source === 'unga-votes' ? 0 : 2, lists.get(session)];
    lists.set(session, known === undefined || known === list ? list : 1);
  }
  return lists;
}

/** Where states stand by all recorded votes. */
export const idealPoints: Recipe = {
  name: 'ideal-points',
  of: 'state',
  about:
    'Ideal points of states by all recorded votes of the General Assembly, session by session: a dynamic ordinal probit model, fitted by Entente.',
  inputs: assemblyInputs,
  sources: ['unga-votes', 'unga-official'],
  coverage: coverage(1946, 2025),
  columns,
  slow: true,
  starter: { from: 1946, rounded: { step: 0.001 } },
  make: (inputs) => pointsOf(idealPoints, assemblySessions(inputs), () => true),
};

/** The same by the votes on each of six issues; issue codes end in January 2020. */
export const idealPointsByIssue: readonly Recipe[] = Object.entries(issueNames).map(([issue, words]) => {
  const first = firstSessions[issue]!;
  const recipe: Recipe = {
    name: `ideal-points-${issue}`,
    of: 'state',
    about: `As ideal-points, by the votes on ${words}.`,
    inputs: assemblyInputs,
    sources: ['unga-votes'],
    coverage: coverage(yearOf(first), 2019),
    columns,
    slow: true,
    make: (inputs) =>
      pointsOf(
        recipe,
        assemblySessions(inputs),
        ({ issues, session }) => session >= first && issues?.has(issue) === true,
        ISSUE_TOLERANCE,
      ),
  };
  return recipe;
});
