import { stateOfName } from '../../states/index.ts';
import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { aggregates, imfNames, notStates, WORLD } from './partners.ts';

type Flow = 'exports' | 'imports';

/** What one line of the file became: a reporter's trade with a partner in a year, both flows. */
interface Trade {
  exports?: number;
  imports?: number;
  partialExports: number;
  partialImports: number;
  estimated: number;
}

/**
 * Reads the IMF's Direction of Trade Statistics, in millions of current US dollars, into two tables: `imf-dots-pairs` (what a
 * state reported of its trade with another) and `imf-dots-totals` (a state's trade with the world: as it reported itself, and
 * as all its partners did). `estimated` is 1 where the IMF estimated a state that had stopped reporting; `partialExports` and
 * `partialImports` are 1 where months are missing.
 */
export function readImfDots(files: SourceFiles, drops: DropLog): RowTable[] {
  const pairs = new Map<string, Trade>();
  const own = new Map<string, Trade>();
  const mirrored = new Map<string, Trade>();
  const states = new Map<string, number | undefined>();
  const stateOf = (name: string, year: number) => {
    if (!states.has(name)) states.set(name, imfNames[name] ?? stateOfName(name, year));
    return states.get(name);
  };
  const file = {
    name: 'derived_annual_dyads.csv',
    columns: {
      reporter: { type: 'text' },
      partner: { type: 'text' },
      flow: { type: 'text' },
      year: { type: 'integer', range: [2010, 2023] },
      usd_millions: { type: 'number', range: [0, 1e8] },
      flag: { type: 'text', missing: [''] },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    const flow = flows[row.flow];
    if (!flow)
      throw new InputError(where(), `the flow is "${row.flow}"`, `Expected ${Object.keys(flows).join(' or ')}`);
    if (row.flag !== undefined && !flags.has(row.flag))
      throw new InputError(where(), `the flag "${row.flag}" is not known`, 'This release reads another edition');
    const codes: number[] = [];
    for (const name of [row.reporter, row.partner]) {
      if (name === WORLD) continue;
      if (aggregates.has(name)) return drops.drop(pairsTable, 'a region or group, not a state', where);
      if (notStates.has(name)) return drops.drop(pairsTable, 'not a state', where);
      const code = stateOf(name, row.year);
      if (code === undefined)
        throw new InputError(where(), `"${name}" is the name of no state, territory or group`, 'Mend the name');
      codes.push(code);
    }
    if (codes.length === 0) return drops.drop(totalsTable, 'the trade of the whole world', where);
    if (!statesExisted(codes, row.year, drops, pairsTable, where)) return;
    if (row.reporter !== WORLD && row.partner !== WORLD && codes[0] === codes[1])
      return drops.drop(pairsTable, 'a state with itself (goods returned)', where);
    // What the world exports to a state are that state's imports, and the other way round.
    const [into, seen] =
      row.reporter === WORLD ? [mirrored, other[flow]] : row.partner === WORLD ? [own, flow] : [pairs, flow];
    note(into, [...codes, row.year].join(' '), seen, row.usd_millions, row.flag, where);
  });
  const path = files.path(file.name);
  return [closePairs(pairs, path), closeTotals(own, mirrored, path)];
}

const pairsTable = 'imf-dots-pairs';
const totalsTable = 'imf-dots-totals';
const flows: Readonly<Record<string, Flow>> = { exports_fob: 'exports', imports_cif: 'imports' };
const other = { exports: 'imports', imports: 'exports' } as const;
const ESTIMATED = 'IMF_estimate_Russia_stopped_reporting_2022';
const PARTIAL = 'some_months_missing';
const flags: ReadonlySet<string> = new Set([ESTIMATED, PARTIAL]);

function note(
  into: Map<string, Trade>,
  key: string,
  flow: Flow,
  millions: number,
  flag: string | undefined,
  where: () => string,
): void {
  const trade = into.get(key) ?? { partialExports: 0, partialImports: 0, estimated: 0 };
  if (trade[flow] !== undefined)
    throw new InputError(where(), `the ${flow} stand twice`, 'Keep one row for each reporter, partner, flow and year');
  trade[flow] = millions;
  if (flag === ESTIMATED) trade.estimated = 1;
  if (flag === PARTIAL) trade[flow === 'exports' ? 'partialExports' : 'partialImports'] = 1;
  into.set(key, trade);
}

function closePairs(pairs: ReadonlyMap<string, Trade>, path: string): RowTable {
  const rows = new RowBuilder(pairsTable, 'imf-dots', {
    state: 'integer',
    partner: 'integer',
    year: 'integer',
    exports: 'number',
    imports: 'number',
    partialExports: 'integer',
    partialImports: 'integer',
    estimated: 'integer',
  });
  for (const [key, trade] of pairs) {
    const [state, partner, year] = key.split(' ').map(Number);
    const { exports, imports, partialExports, partialImports, estimated } = trade;
    rows.push(state, partner, year, exports, imports, partialExports, partialImports, estimated);
  }
  return rows.close(['state', 'partner', 'year'], path);
}

function closeTotals(own: ReadonlyMap<string, Trade>, mirrored: ReadonlyMap<string, Trade>, path: string): RowTable {
  const rows = new RowBuilder(totalsTable, 'imf-dots', {
    state: 'integer',
    year: 'integer',
    exports: 'number',
    imports: 'number',
    estimated: 'integer',
    mirroredExports: 'number',
    mirroredImports: 'number',
  });
  for (const key of new Set([...own.keys(), ...mirrored.keys()])) {
    const [state, year] = key.split(' ').map(Number);
    const [reported, seen] = [own.get(key), mirrored.get(key)];
    rows.push(
      state,
      year,
      reported?.exports,
      reported?.imports,
      reported?.estimated ?? 0,
      seen?.exports,
      seen?.imports,
    );
  }
  return rows.close(['state', 'year'], path);
}
