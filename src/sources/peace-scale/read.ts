import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/** Kiribati and Tuvalu stand under numbers of their own in a few rows (noted by Our World in Data on its page of these data). */
const misnumbered: ReadonlyMap<number, number> = new Map([
  [936, 946],
  [937, 947],
]);

/** Reads the peace scale: a pair's level of peace in a year, from 0 (severe rivalry) to 1 (security community). */
export function readPeaceScale(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('peace-scale', 'peace-scale', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    peace: 'number',
  });
  const file = {
    name: 'derived_peace_dyad_year_1900-2020.csv',
    columns: {
      ccode1: { type: 'integer' },
      ccode2: { type: 'integer' },
      year: { type: 'integer', range: [1900, 2020] },
      peace: { type: 'number', range: [0, 1] },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    const a = misnumbered.get(row.ccode1) ?? row.ccode1;
    const b = misnumbered.get(row.ccode2) ?? row.ccode2;
    const [low, high] = a < b ? [a, b] : [b, a];
    if (!statesExisted([low, high], row.year, drops, 'peace-scale', where)) return;
    rows.push(low, high, row.year, row.peace);
  });
  return [rows.close(['state1', 'state2', 'year'], files.path(file.name))];
}
