import { existedIn } from '../../states/index.ts';
import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { namedState } from '../named-state.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { isNoState } from './deliveries.ts';

const years = Array.from({ length: 75 }, (_, n) => 1950 + n);
const yearColumns = Object.fromEntries(
  years.map((year) => [year, { type: 'number', range: [0, 1e5], missing: [''] } as const]),
);

const isAggregate = (name: string): boolean => isNoState(name) || name.startsWith('Total world');

/**
 * Reads SIPRI's yearly volumes by state. The files' names are swapped: the one named export lists recipients, that is imports, and the
 * one named import lists suppliers; the column "Recipient" or "Exports by" is what counts. An empty cell means no delivery.
 */
export function readTotals(files: SourceFiles, drops: DropLog): RowTable {
  const volumes = new Map<string, [state: number, year: number, imports?: number, exports?: number]>();
  const parts = [
    { name: 'sipri_export_1950-2024.csv', party: 'Recipient', at: 2 },
    { name: 'sipri_import_1950-2024.csv', party: 'Exports by', at: 3 },
  ] as const;
  for (const { name, party, at } of parts) {
    const columns = { [party]: { type: 'text' } as const, ...yearColumns };
    readDelimited(files, { name, preamble: 9, columns }, (row, where) => {
      const label = String(row[party]);
      if (isAggregate(label)) return drops.drop('arms-totals', 'not a state', () => `${where()}: ${label}`);
      for (const year of years) {
        const volume = row[year];
        if (volume === undefined) continue;
        const state = namedState(label, year, isAggregate, where)!;
        if (!existedIn(state, year)) {
          drops.drop('arms-totals', 'no such state that year', () => `${where()}: ${label} in ${year}`);
          continue;
        }
        const total = volumes.get(`${state} ${year}`) ?? [state, year];
        total[at] = Number(volume) + (total[at] ?? 0);
        volumes.set(`${state} ${year}`, total);
      }
    });
  }
  const rows = new RowBuilder('arms-totals', 'sipri-arms', {
    state: 'integer',
    year: 'integer',
    imports_tiv: 'number',
    exports_tiv: 'number',
  });
  for (const total of volumes.values()) rows.push(...total);
  return rows.close(['state', 'year'], files.path(parts[0].name));
}
