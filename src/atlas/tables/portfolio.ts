import { dyadKey } from '../../figures/index.ts';
import { commitment, portfolioCounts, SELF_COMMITMENT } from '../../measures/similarity/portfolios.ts';
import { portfolioColumns } from '../../measures/similarity/tables.ts';
import { numbers, type RowTable } from '../../sources/rows.ts';
import { membersIn } from '../../states/index.ts';
import type { FigureTable } from '../figure-table.ts';
import type { Recipe } from '../recipe.ts';

const [FIRST, LAST] = [1816, 2018];
const flags = ['defence', 'offence', 'neutrality', 'nonaggression', 'consultation'] as const;
const words = ['none', 'consultation', 'neutrality or non-aggression', 'defence'];

/** What each state owed each in a year, as rows of a matrix over all states that were members that year. */
interface Commitments {
  year: number;
  codes: Int32Array;
  matrix: Uint8Array;
}

function commitmentsByYear(atop: RowTable): Commitments[] {
  const years: Commitments[] = [];
  const rowOf: Map<number, number>[] = [];
  for (let year = FIRST; year <= LAST; year++) {
    const codes = Int32Array.from(membersIn(year)).sort();
    const matrix = new Uint8Array(codes.length ** 2);
    for (let state = 0; state < codes.length; state++) matrix[state * codes.length + state] = SELF_COMMITMENT;
    years.push({ year, codes, matrix });
    rowOf.push(new Map(Array.from(codes, (code, row) => [code, row])));
  }
  const [state1, state2, when] = ['state1', 'state2', 'year'].map((column) => numbers(atop, column).values);
  const owed = flags.map((flag) => numbers(atop, flag).values);
  for (let row = 0; row < atop.length; row++) {
    const at = when![row]! - FIRST;
    const { codes, matrix } = years[at]!;
    const [defence, offence, neutrality, nonaggression, consultation] = owed.map((flag) => flag[row]!) as [
      number,
      number,
      number,
      number,
      number,
    ];
    matrix[rowOf[at]!.get(state1![row]!)! * codes.length + rowOf[at]!.get(state2![row]!)!] = commitment({
      defence,
      offence,
      neutrality,
      nonaggression,
      consultation,
    });
  }
  return years;
}

/** Two states' alliance commitments to all states, counted against each other. */
export const portfolio: Recipe = {
  name: 'portfolio',
  of: 'dyad',
  about:
    'To how many states the two states of a pair were bound by each combination of commitments in a year; both count among those states, each bound to itself by defence.',
  inputs: ['atop'],
  sources: ['atop'],
  coverage: { missing: 'not-defined', spans: [{ from: FIRST, to: LAST }] },
  columns: Object.fromEntries(
    portfolioColumns.map((cell, n) => [
      cell,
      `states to which the first is bound by ${words[Math.floor(n / 4)]} and the second by ${words[n % 4]}`,
    ]),
  ),
  starter: { from: 1991 },
  make: ({ atop }) => {
    const years = commitmentsByYear(atop!);
    const size = years.reduce((sum, { codes }) => sum + (codes.length * (codes.length - 1)) / 2, 0);
    const [keys, when] = [new Int32Array(size), new Int16Array(size)];
    const cells = portfolioColumns.map(() => new Uint16Array(size));
    let row = 0;
    for (const { year, codes, matrix } of years) {
      const counts = portfolioCounts(codes.length, matrix);
      let at = 0;
      for (let i = 0; i < codes.length; i++)
        for (let j = i + 1; j < codes.length; j++, row++) {
          keys[row] = dyadKey(codes[i]!, codes[j]!);
          when[row] = year;
          for (const column of cells) column[row] = counts[at++]!;
        }
    }
    const columns: FigureTable['columns'] = Object.fromEntries(
      portfolioColumns.map((name, n) => [name, { type: 'integer', values: cells[n]! }]),
    );
    return {
      name: 'portfolio',
      of: 'dyad',
      coverage: portfolio.coverage,
      sources: [['atop']],
      keys,
      from: when,
      to: when,
      columns,
    };
  },
};
