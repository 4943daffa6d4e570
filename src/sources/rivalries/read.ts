import { FIRST_YEAR, isStateCode } from '../../states/index.ts';
import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/** Reads the two lists of strategic rivalries as spells of years, clipped to the years of the state system. */
export function readRivalries(files: SourceFiles, drops: DropLog): RowTable[] {
  return [readLater(files, drops), readEarlier(files, drops)];
}

const element = { type: 'integer', range: [1, 1], missing: ['', 'NA'] } as const;

/** Thompson, Sakuwa and Suhas: elements of a rivalry are marked or left empty. */
function readLater(files: SourceFiles, drops: DropLog): RowTable {
  const rows = new RowBuilder('rivalries', 'rivalries', {
    state1: 'integer',
    state2: 'integer',
    from: 'integer',
    to: 'integer',
    positional: 'integer',
    spatial: 'integer',
    ideological: 'integer',
    interventionary: 'integer',
  });
  const file = {
    name: 'tss_rivalries.csv.gz',
    columns: {
      ccode1: { type: 'integer' },
      ccode2: { type: 'integer' },
      start: { type: 'integer', range: [1494, 2020] },
      end: { type: 'integer', range: [1494, 2020] },
      positional: element,
      spatial: element,
      ideological: element,
      interventionary: element,
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    const spell = spellInSystem(row.ccode1, row.ccode2, row.start, row.end, where);
    if (!spell) return drops.drop('rivalries', 'over before the state system begins (1816)', where);
    const marks = [row.positional, row.spatial, row.ideological, row.interventionary];
    rows.push(...spell, ...marks.map((mark) => mark ?? 0));
  });
  return rows.close(['state1', 'state2', 'from'], files.path(file.name));
}

/** Thompson and Dreyer: up to three types in words. */
function readEarlier(files: SourceFiles, drops: DropLog): RowTable {
  const rows = new RowBuilder('rivalries-td', 'rivalries', {
    state1: 'integer',
    state2: 'integer',
    from: 'integer',
    to: 'integer',
    type: 'text',
  });
  const file = {
    name: 'td_rivalries.csv.gz',
    columns: {
      ccode1: { type: 'integer' },
      ccode2: { type: 'integer' },
      styear: { type: 'integer', range: [1494, 2010] },
      endyear: { type: 'integer', range: [1494, 2010] },
      type1: { type: 'text' },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    const spell = spellInSystem(row.ccode1, row.ccode2, row.styear, row.endyear, where);
    if (!spell) return drops.drop('rivalries-td', 'over before the state system begins (1816)', where);
    rows.push(...spell, row.type1);
  });
  return rows.close(['state1', 'state2', 'from'], files.path(file.name));
}

/** The spell from 1816 on with the smaller state number first, or undefined where it was over by then. */
function spellInSystem(
  ccode1: number,
  ccode2: number,
  start: number,
  end: number,
  where: () => string,
): [number, number, number, number] | undefined {
  if (end < start)
    throw new InputError(where(), `the rivalry ends in ${end}, before it begins in ${start}`, 'Mend the years');
  if (end < FIRST_YEAR) return undefined;
  for (const code of [ccode1, ccode2])
    if (!isStateCode(code))
      throw new InputError(
        where(),
        `${code} is the COW number of no state`,
        'Mend the code: entente states lists them all',
      );
  return [Math.min(ccode1, ccode2), Math.max(ccode1, ccode2), Math.max(start, FIRST_YEAR), end];
}
