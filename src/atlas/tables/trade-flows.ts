import type { Flows } from '../../measures/interdependence/trade-of-a-pair.ts';
import { addKnown } from '../../measures/interdependence/trade-totals.ts';
import { imfReporters } from '../../sources/imf-dots/source.ts';
import { type NumberColumn, numbers, type RowTable } from '../../sources/rows.ts';

/** The last year of the Correlates of War's series; the IMF's is used after it and never within it. */
export const LAST_COW_YEAR = 2014;
export const LAST_IMF_YEAR = 2023;
export const tradeInputs = ['cow-trade', 'imf-dots-pairs', 'imf-dots-totals'] as const;
/** Index 0: Correlates of War; 1: International Monetary Fund. */
export const tradeSources = [['cow-trade'], ['imf-dots']] as const;

/** Both series reach here: all pairs to 2014, then pairs with a reporter. @param to the last year, @param from the first */
export const tradeSpans = (from: number, to: number) => [
  { from, to: LAST_COW_YEAR },
  { from: LAST_COW_YEAR + 1, to, states: { codes: imfReporters, role: 'either' as const } },
];

export const tradeBreaks = [
  {
    year: 2015,
    note: 'To 2014 Correlates of War 4.0, a state’s total being the sum over all states; from 2015 the IMF’s Direction of Trade Statistics, the total being trade with the whole world, for pairs with a reporter only.',
  },
  {
    year: 2022,
    note: 'Russia stopped reporting: from 2022 its trade is what its partners report, over all partners’ reports.',
  },
  { year: 2023, note: 'Exports only, and only as the United States and China report them.' },
] as const;

/** One state's trade with a partner in a year, in millions of current US dollars, beside its total. */
export interface DirectedTrade extends Flows {
  state: number;
  partner: number;
  year: number;
  total: Flows;
  source: 0 | 1;
  /** 1 where flows and total are what partners reported. */
  mirrored: 0 | 1;
}

export interface NominalTrade {
  /** Total trade by {@link stateYear}. */
  totals: ReadonlyMap<number, Flows & { source: 0 | 1 }>;
  /** Calls back for every directed pair and year that either series has. */
  each: (visit: (trade: DirectedTrade) => void) => void;
}

export const stateYear = (state: number, year: number): number => state * 10_000 + year;

/** Nominal trade from its two series, one for each year, with every state's total. */
export function nominalTrade(inputs: Readonly<Record<string, RowTable>>): NominalTrade {
  const totals = new Map<number, Flows & { source: 0 | 1 }>();
  const cow = cowPairs(inputs['cow-trade']!);
  cow((state, _partner, year, flows) => {
    const key = stateYear(state, year);
    const total = totals.get(key) ?? { exports: undefined, imports: undefined, source: 0 as const };
    total.exports = addKnown(total.exports, flows.exports);
    total.imports = addKnown(total.imports, flows.imports);
    totals.set(key, total);
  });
  const reporting = fullReports(inputs['imf-dots-pairs']!, inputs['imf-dots-totals']!);
  for (const [key, total] of imfTotals(inputs['imf-dots-totals']!, reporting)) totals.set(key, { ...total, source: 1 });

  return {
    totals,
    each: (visit) => {
      cow((state, partner, year, flows) => {
        const total = totals.get(stateYear(state, year))!;
        visit({ state, partner, year, ...flows, total, source: 0, mirrored: 0 });
      });
      imfPairs(inputs['imf-dots-pairs']!, (state, partner, year, flows) => {
        if (!reporting.has(stateYear(state, year))) return;
        const own = totals.get(stateYear(state, year));
        if (own) visit({ state, partner, year, ...flows, total: own, source: 1, mirrored: 0 });
        const total = totals.get(stateYear(partner, year));
        if (reporting.has(stateYear(partner, year)) || !total) return;
        const seen = { exports: flows.imports, imports: flows.exports };
        visit({ state: partner, partner: state, year, ...seen, total, source: 1, mirrored: 1 });
      });
    },
  };
}

type Visit = (state: number, partner: number, year: number, flows: Flows) => void;

const cell = ({ values, missing }: NumberColumn, row: number) => (missing?.[row] ? undefined : values[row]!);

/** Each row both ways: what state 2 imported from state 1 is what state 1 exported to it. */
function cowPairs(table: RowTable): (visit: Visit) => void {
  const [state1, state2, years] = ['state1', 'state2', 'year'].map((name) => numbers(table, name).values);
  const [imports1, imports2] = [numbers(table, 'imports1'), numbers(table, 'imports2')];
  return (visit) => {
    for (let row = 0; row < table.length; row++) {
      const [of1, of2] = [cell(imports1, row), cell(imports2, row)];
      visit(state1![row]!, state2![row]!, years![row]!, { imports: of1, exports: of2 });
      visit(state2![row]!, state1![row]!, years![row]!, { imports: of2, exports: of1 });
    }
  };
}

function imfPairs(table: RowTable, visit: Visit): void {
  const [states, partners, years] = ['state', 'partner', 'year'].map((name) => numbers(table, name).values);
  const [exports, imports] = [numbers(table, 'exports'), numbers(table, 'imports')];
  for (let row = 0; row < table.length; row++)
    if (years![row]! > LAST_COW_YEAR)
      visit(states![row]!, partners![row]!, years![row]!, { exports: cell(exports, row), imports: cell(imports, row) });
}

/**
 * The state-years whose own report is used: those that the IMF did not estimate, and in which less than half of the reported
 * value lies in flows with months missing. (A small partner often lacks a month without trade; where most of the value lacks one, the reporter does.)
 */
function fullReports(pairs: RowTable, totals: RowTable): ReadonlySet<number> {
  const sums = new Map<number, { all: number; partial: number }>();
  const [states, years] = ['state', 'year'].map((name) => numbers(pairs, name).values);
  for (const [flow, flag] of [
    ['exports', 'partialExports'],
    ['imports', 'partialImports'],
  ] as const) {
    const [amounts, partial] = [numbers(pairs, flow), numbers(pairs, flag).values];
    for (let row = 0; row < pairs.length; row++) {
      const key = stateYear(states![row]!, years![row]!);
      const sum = sums.get(key) ?? { all: 0, partial: 0 };
      const amount = cell(amounts, row) ?? 0;
      sum.all += amount;
      if (partial[row]) sum.partial += amount;
      sums.set(key, sum);
    }
  }
  const [reporters, reportYears, estimated] = ['state', 'year', 'estimated'].map(
    (name) => numbers(totals, name).values,
  );
  const [exports, imports] = [numbers(totals, 'exports'), numbers(totals, 'imports')];
  const full = new Set<number>();
  for (let row = 0; row < totals.length; row++) {
    const key = stateYear(reporters![row]!, reportYears![row]!);
    const sum = sums.get(key);
    const reported = cell(exports, row) !== undefined || cell(imports, row) !== undefined;
    if (reported && !estimated![row] && sum && sum.partial * 2 < sum.all) full.add(key);
  }
  return full;
}

function* imfTotals(table: RowTable, reporting: ReadonlySet<number>): Generator<[number, Flows]> {
  const [states, years] = ['state', 'year'].map((name) => numbers(table, name).values);
  const own = [numbers(table, 'exports'), numbers(table, 'imports')] as const;
  const mirrored = [numbers(table, 'mirroredExports'), numbers(table, 'mirroredImports')] as const;
  for (let row = 0; row < table.length; row++) {
    const year = years![row]!;
    if (year <= LAST_COW_YEAR) continue;
    const key = stateYear(states![row]!, year);
    const [exports, imports] = reporting.has(key) ? own : mirrored;
    yield [key, { exports: cell(exports, row), imports: cell(imports, row) }];
  }
}

/** Current GDP in millions of US dollars by {@link stateYear}. */
export function currentGdp(worldBank: RowTable): ReadonlyMap<number, number> {
  const [states, years] = ['state', 'year'].map((name) => numbers(worldBank, name).values);
  const gdp = numbers(worldBank, 'gdpCurrent');
  const found = new Map<number, number>();
  for (let row = 0; row < worldBank.length; row++) {
    const dollars = cell(gdp, row);
    if (dollars !== undefined) found.set(stateYear(states![row]!, years![row]!), dollars / 1e6);
  }
  return found;
}
