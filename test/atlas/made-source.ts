import { createHash } from 'node:crypto';
import { readDelimited } from '../../src/sources/delimited.ts';
import { statesExisted } from '../../src/sources/membership-check.ts';
import { RowBuilder } from '../../src/sources/rows.ts';
import type { Source, SourceFile } from '../../src/sources/source.ts';

export const sha256 = (bytes: Uint8Array | string): string => createHash('sha256').update(bytes).digest('hex');

/** A made-up data set of one table (state, year, number) per file, for tests of pulling and building. */
export function madeSource(id: string, files: readonly SourceFile[]): Source {
  return {
    id,
    title: `Made-up ${id}`,
    version: '1',
    about: 'Made up.',
    reference: { id, type: 'dataset', title: `Made-up ${id}` },
    terms: { licence: 'CC0-1.0', obligations: 'None.', ships: 'rows' },
    coverage: { missing: 'not-coded', spans: [{ from: 1990, to: 2010 }] },
    lag: { months: 0, origin: 'ours' },
    files,
    byHand: 'It is made up: there is no page.',
    traps: [],
    read: (given, drops) =>
      files.map(({ name }, n) => {
        const table = `${id}-${n}`;
        const rows = new RowBuilder(table, id, { state: 'integer', year: 'integer', x: 'number' });
        const columns = { state: { type: 'integer' }, year: { type: 'integer' }, x: { type: 'number' } } as const;
        readDelimited(given, { name, columns }, (row, where) => {
          if (statesExisted([row.state], row.year, drops, table, where)) rows.push(row.state, row.year, row.x);
        });
        return rows.close(['state', 'year'], given.path(name));
      }),
  };
}
