import { type Coverage, dyadKey } from '../../figures/index.ts';
import { contestedRollCalls } from '../../measures/similarity/contested.ts';
import { jointVotes } from '../../measures/similarity/joint-votes.ts';
import { issueNames, voteColumns } from '../../measures/similarity/tables.ts';
import type { FigureTable } from '../figure-table.ts';
import type { Recipe } from '../recipe.ts';
import { type AssemblyYear, assemblyInputs, assemblyYears, onlyRollCalls } from './assembly.ts';

/** The last year whose votes are all in: most are held from October to December, and 2026 ends in June. */
export const LAST_FULL_YEAR_OF_VOTES = 2025;

const voteCoverage: Coverage = { missing: 'not-defined', spans: [{ from: 1946, to: 2026 }], gaps: [1964] };

/** Issue codes end in January 2020, so that 2019 is the last year coded in full. */
const issueCoverage: Coverage = { missing: 'not-defined', spans: [{ from: 1946, to: 2019 }], gaps: [1964] };

/** What the reader of a series of votes is told where it breaks. */
export const voteBreaks: NonNullable<FigureTable['breaks']> = [
  { year: 1997, note: 'From session 52 (autumn 1997) on, votes on paragraphs and amendments are left out.' },
  {
    year: 2021,
    note: 'From March 2021 some days, and all emergency special sessions, are from the United Nations’ own records.',
  },
  {
    year: 2023,
    note: 'From session 78 (October 2023) on the United Nations’ own records: adopted resolutions only, no failed drafts.',
  },
  { year: 2026, note: 'To 4 June only: most votes of a year are held in its last three months.' },
];

const sourceLists = [['unga-votes'], ['unga-votes', 'unga-official'], ['unga-official']] as const;

const words = { y: 'yes', a: 'abstain', n: 'no' } as Readonly<Record<string, string>>;
const columns = Object.fromEntries(
  voteColumns.map((cell) => [cell, `votes with the first state ${words[cell[0]!]} and the second ${words[cell[1]!]}`]),
);

/** The counts of joint votes of each pair and year, as a table; pairs without a joint vote are left out. */
function countTable(recipe: Recipe, years: readonly AssemblyYear[]): FigureTable {
  const countsOf = years.map(jointVotes);
  const rows = countsOf.reduce((sum, counts) => sum + tablesWithVotes(counts), 0);
  const [keys, when, source] = [new Int32Array(rows), new Int16Array(rows), new Uint8Array(rows)];
  const cells = voteColumns.map(() => new Uint16Array(rows));
  let row = 0;
  for (const [n, year] of years.entries()) {
    const counts = countsOf[n]!;
    const from = sourceOf(year);
    let at = 0;
    for (let i = 0; i < year.states; i++)
      for (let j = i + 1; j < year.states; j++, at += 9) {
        if (!hasVotes(counts, at)) continue;
        for (let cell = 0; cell < 9; cell++) cells[cell]![row] = counts[at + cell]!;
        keys[row] = dyadKey(year.codes[i]!, year.codes[j]!);
        when[row] = year.year;
        source[row] = from;
        row += 1;
      }
  }
  const breaks = voteBreaks.filter(({ year }) => recipe.coverage.spans.some((span) => span.to >= year));
  return {
    name: recipe.name,
    of: 'dyad',
    coverage: recipe.coverage,
    sources: sourceLists,
    breaks,
    keys,
    from: when,
    to: when,
    columns: Object.fromEntries(voteColumns.map((name, n) => [name, { type: 'integer', values: cells[n]! }])),
    source,
  };
}

function hasVotes(counts: Uint16Array, at: number): boolean {
  for (let cell = at; cell < at + 9; cell++) if (counts[cell] !== 0) return true;
  return false;
}

function tablesWithVotes(counts: Uint16Array): number {
  let found = 0;
  for (let at = 0; at < counts.length; at += 9) if (hasVotes(counts, at)) found += 1;
  return found;
}

function sourceOf({ calls }: AssemblyYear): number {
  const official = calls.filter(({ source }) => source === 'unga-official').length;
  return official === 0 ? 0 : official < calls.length ? 1 : 2;
}

const recipe = (
  name: string,
  about: string,
  coverage: Coverage,
  pick: (year: AssemblyYear) => AssemblyYear,
  starter?: Recipe['starter'],
): Recipe => {
  const made: Recipe = {
    name,
    of: 'dyad',
    about,
    inputs: assemblyInputs,
    sources: coverage === issueCoverage ? ['unga-votes'] : ['unga-votes', 'unga-official'],
    coverage,
    columns,
    ...(starter && { starter }),
    make: (inputs) => {
      const years = assemblyYears(inputs).filter(({ year }) =>
        coverage.spans.some((s) => year >= s.from && year <= s.to),
      );
      return countTable(made, years.map(pick));
    },
  };
  return made;
};

export const unVotes: Recipe = recipe(
  'un-votes',
  'How often two states voted each of the nine ways in the recorded votes of the General Assembly of a calendar year in which both took part.',
  voteCoverage,
  (year) => year,
  { from: 1946, byYear: 1991 },
);

export const unContested: Recipe = recipe(
  'un-contested',
  'As un-votes, over contested votes: at least a tenth of the states voting stood outside the largest group.',
  voteCoverage,
  (year) => onlyRollCalls(year, contestedRollCalls(year)),
);

/** The same over the votes on each of six issues. */
export const unIssues: readonly Recipe[] = Object.entries(issueNames).map(([issue, words]) =>
  recipe(`un-issue-${issue}`, `As un-votes, over the votes on ${words}.`, issueCoverage, (year) =>
    onlyRollCalls(
      year,
      year.calls.flatMap(({ issues }, n) => (issues?.has(issue) ? [n] : [])),
    ),
  ),
);
