import { extent } from '../figures/index.ts';
import { isComposed, type Measure, type TableMeasure } from '../measures/index.ts';
import type { Manifest, TableEntry } from './manifest.ts';

/** What an atlas has of a measure. */
export interface Holding {
  /** Whether it can give any value of it. */
  held: boolean;
  /** First and last year that the measure's sources cover, whether this atlas holds them or not. */
  covers: readonly [from: number, to: number];
  /** The first year kept, where the atlas holds less than that. */
  keptFrom?: number;
  /** Ids of the sources. */
  sources: readonly string[];
  /** Years in which the series changes its source, its coding or its components. */
  breaks: readonly { year: number; note: string }[];
}

/** What an atlas has of a measure; undefined where it does not even know its table by name (one of a later release). */
export function holdingOf(manifest: Manifest, measure: Measure): Holding | undefined {
  if (!isComposed(measure)) return holdingOfTable(manifest, measure);
  const parts = measure.parts.flatMap((part) => holdingOfTable(manifest, part.measure) ?? []);
  if (parts.length === 0) return undefined;
  const held = parts.filter((part) => part.held);
  const keptFrom = Math.max(...held.map((part) => part.keptFrom ?? -Infinity));
  return {
    held: held.length > 0,
    covers: measure.years,
    ...(keptFrom > measure.years[0] && { keptFrom }),
    sources: [...new Set(parts.flatMap(({ sources }) => sources))],
    breaks: measure.breaks ?? [],
  };
}

function holdingOfTable(manifest: Manifest, measure: TableMeasure): Holding | undefined {
  const entry = manifest.tables[measure.table];
  const coverage = (entry ?? manifest.elsewhere[measure.table])?.coverage;
  if (!coverage) return undefined;
  const { from, to } = extent(coverage);
  return {
    held: entry !== undefined && holdsColumns(entry, measure),
    covers: [from, to],
    ...(entry?.keptFrom !== undefined && { keptFrom: entry.keptFrom }),
    sources: [...new Set(entry?.sources.flat() ?? [])],
    breaks: entry?.breaks ?? [],
  };
}

/** Whether a stored table has all columns that a measure takes. */
export function holdsColumns(entry: TableEntry, { columns }: TableMeasure): boolean {
  return columns.every((column) => column in entry.columns);
}
