import { createHash } from 'node:crypto';
import { type FigureTable, rowsInOrder } from './figure-table.ts';

/** SHA-256 of a figure table's rows in the order of key and year: independent of compression and of the rows' order in memory. */
export function contentHash(table: FigureTable): string {
  const order = rowsInOrder(table, 'pair');
  const hash = createHash('sha256');
  const values = new Float64Array(order.length);
  const add = (name: string, of: ArrayLike<number>) => {
    for (let n = 0; n < order.length; n++) values[n] = of[order[n]!]!;
    hash.update(name).update(new Uint8Array(values.buffer));
  };
  add('keys', table.keys);
  add('from', table.from);
  add('to', table.to);
  if (table.source) add('source', table.source);
  for (const name of Object.keys(table.columns).sort()) {
    const { values: given, missing, type } = table.columns[name]!;
    const stored = type === 'float' ? Float32Array.from(given) : given;
    add(name, missing ? stored.map((x, row) => (missing[row] ? 0 : x)) : stored);
    if (missing) add(`${name} missing`, missing);
  }
  return hash.digest('hex');
}
