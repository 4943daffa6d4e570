import type { Carrier } from './atlas.ts';
import type { FigureTable } from './figure-table.ts';
import type { Manifest } from './manifest.ts';

/** An atlas carried by memory: figure tables as they are. For notebooks, browsers and tests. */
export function memoryCarrier(
  manifest: Manifest,
  tables: Readonly<Record<string, FigureTable>>,
  place = 'memory',
): Carrier {
  return {
    manifest,
    place,
    read: async (name) => {
      const table = tables[name];
      if (!table) throw new RangeError(`the atlas has no figure table ${name}`);
      return table;
    },
  };
}
