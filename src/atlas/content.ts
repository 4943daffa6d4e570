import { createHash } from 'node:crypto';
import type { FigureTable } from './figure-table.ts';

/** SHA-256 of a figure table's rows in the order of key and year: independent of compression and of the rows' order in memory. */
export function contentHash(table: FigureTable): string {
  const order = Uint32Array.from(table.keys.keys()).sort(
    (p, q) => table.keys[p]! - table.keys[q]! || table.from[p]! - table.from[q]!,
  );
  const hash = createHash('sha256');
  const add = (name: string, values: Float64Array) => hash.update(name).update(new Uint8Array(values.buffer));
  const pick = (values: ArrayLike<number>) => Float64Array.from(order, (row) => values[row]!);
  add('keys', pick(table.keys));
  add('from', pick(table.from));
  add('to', pick(table.to));
  if (table.source) add('source', pick(table.source));
  for (const name of Object.keys(table.columns).sort()) {
    const { values, missing, type } = table.columns[name]!;
    const stored = type === 'float' ? Float32Array.from(values) : values;
    add(
      name,
      Float64Array.from(order, (row) => (missing?.[row] ? 0 : stored[row]!)),
    );
    if (missing) add(`${name} missing`, pick(missing));
  }
  return hash.digest('hex');
}
