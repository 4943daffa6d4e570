import { dyadKey, statesOfKey } from '../../figures/index.ts';
import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/**
 * Reads direct contiguity: for each pair and year the closest kind of border, 1 (land) to 5 (up to 400 miles of water). In a
 * year in which the kind changed the file has two rows; the closer one is kept.
 */
export function readCowContiguity(files: SourceFiles, drops: DropLog): RowTable[] {
  const table = 'contiguity';
  const file = {
    name: 'contdird_v3.2.csv',
    columns: {
      state1no: { type: 'integer' },
      state2no: { type: 'integer' },
      year: { type: 'integer', range: [1816, 2016] },
      conttype: { type: 'integer', range: [1, 5] },
    },
  } as const;
  const closest = new Map<number, [kind: number, directions: number]>();
  const seen = new Set<string>();
  readDelimited(files, file, ({ state1no, state2no, year, conttype }, where) => {
    if (!statesExisted([state1no, state2no], year, drops, table, where)) return;
    const row = `${state1no} ${state2no} ${year} ${conttype}`;
    if (seen.has(row)) throw new InputError(where(), `the row stands twice: ${row}`, 'Keep one of the two');
    seen.add(row);
    const key = dyadKey(state1no, state2no) * 10_000 + year;
    const direction = state1no < state2no ? 1 : 2;
    const known = closest.get(key);
    if (known === undefined) {
      closest.set(key, [conttype, direction]);
      return;
    }
    if (known[0] !== conttype && direction === 1)
      drops.drop(table, 'a second kind of border in the year: the closer one is kept', where);
    closest.set(key, [Math.min(known[0], conttype), known[1] | direction]);
  });
  const rows = new RowBuilder(table, 'cow-contiguity', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    kind: 'integer',
  });
  for (const [key, [kind, directions]] of closest) {
    const [a, b] = statesOfKey(Math.floor(key / 10_000));
    if (directions !== 3)
      throw new InputError(
        files.path(file.name),
        `the pair ${a}, ${b} stands in one direction only in ${key % 10_000}`,
        'Get the file again from its makers',
      );
    rows.push(a, b, key % 10_000, kind);
  }
  return [rows.close(['state1', 'state2', 'year'], files.path(file.name))];
}
