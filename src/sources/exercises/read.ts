import { type DelimitedColumn, readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { participants } from './participants.ts';

const RUSSIA = 365;

const letters = Array.from({ length: 39 }, (_, n) => (n < 26 ? '' : 'A') + String.fromCharCode(65 + (n % 26)));
const participant: DelimitedColumn = { type: 'text', missing: [''] };
const columnsOf = (names: readonly string[]): Record<string, DelimitedColumn> =>
  Object.fromEntries(names.map((name) => [name, participant]));

const inMme = letters.map((letter) => `State${letter}`);
const inRussianList = Array.from({ length: 28 }, (_, n) => `part${n + 1}`);

/** Reads who took part in which multinational exercise, and the list of exercises with Russia: a row for each exercise and state. */
export function readExercises(files: SourceFiles, drops: DropLog): RowTable[] {
  return [readMultinational(files, drops), readWithRussia(files, drops)];
}

function readMultinational(files: SourceFiles, drops: DropLog): RowTable {
  const rows = new RowBuilder('exercises', 'exercises', {
    exercise: 'integer',
    state: 'integer',
    year: 'integer',
    participants: 'integer',
    makers_id: 'text',
    name: 'text',
  });
  const file = {
    name: 'mme_v7.csv',
    columns: {
      ...columnsOf(inMme),
      MMEID: { type: 'text' },
      Ex_Name: { type: 'text', missing: ['', '-9'] },
      's.year': { type: 'integer', range: [1980, 2010] },
    } as Record<string, DelimitedColumn>,
  };
  let exercise = 0;
  readDelimited(files, file, (row, where) => {
    exercise += 1;
    const year = Number(row['s.year']);
    const cells = inMme.map((name) => row[name] as string | undefined);
    const { states, listed } = participants(cells, year, drops, 'exercises', where);
    for (const state of states) rows.push(exercise, state, year, listed, row.MMEID, row.Ex_Name);
  });
  return rows.close(['exercise', 'state'], files.path(file.name));
}

function readWithRussia(files: SourceFiles, drops: DropLog): RowTable {
  const rows = new RowBuilder('exercises-russia', 'exercises', {
    exercise: 'integer',
    state: 'integer',
    year: 'integer',
    name: 'text',
  });
  const file = {
    name: 'Joint Military Exercises Involving Russia.csv',
    columns: {
      ...columnsOf(inRussianList),
      id: { type: 'integer', missing: [''] },
      name: { type: 'text' },
      yr: { type: 'integer', range: [2009, 2018], missing: [''] },
    } as Record<string, DelimitedColumn>,
  };
  readDelimited(files, file, (row, where) => {
    if (row.id === undefined) return drops.drop('exercises-russia', 'an empty line of the spreadsheet', where);
    const year = Number(row.yr);
    const cells = inRussianList.map((name) => row[name] as string | undefined);
    for (const state of participants(cells, year, drops, 'exercises-russia', where).states)
      if (state !== RUSSIA) rows.push(row.id, state, year, row.name);
  });
  return rows.close(['exercise', 'state'], files.path(file.name));
}
