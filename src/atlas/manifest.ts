import type { Coverage } from '../figures/index.ts';
import type { Reference, Terms } from '../sources/source.ts';
import type { TableOf } from './figure-table.ts';

/** What an atlas holds and where it came from; stored as manifest.json beside the data. */
export interface Manifest {
  /** Version of this format. */
  format: 1;
  kind: 'full' | 'starter';
  /** Changes whenever any content changes: a hash over the content of all tables. */
  version: string;
  /** ISO time of the build; left out in the starter, whose content must not depend on the clock. */
  built?: string;
  sources: Readonly<Record<string, SourceEntry>>;
  tables: Readonly<Record<string, TableEntry>>;
  /** Figure tables that this atlas lacks, with what they would cover: so that an absence is told for the right reason. */
  elsewhere: Readonly<Record<string, Pick<TableEntry, 'of' | 'coverage'>>>;
  /** Harmonised source tables under rows/; none in the starter. */
  rows: Readonly<Record<string, RowsEntry>>;
}

export interface SourceEntry {
  title: string;
  version: string;
  terms: Terms;
  reference: Reference;
  /** First and last year covered. */
  years: readonly [from: number, to: number];
  files: readonly { name: string; sha256: string; accepted?: true }[];
}

export interface FileEntry {
  path: string;
  bytes: number;
  sha256: string;
}

export interface TableEntry {
  of: TableOf;
  about: string;
  rows: number;
  /** SHA-256 of the decoded content, the same whatever machine compressed it. In a starter only. */
  content?: string;
  columns: Readonly<Record<string, { type: 'integer' | 'float' | 'exact'; about: string }>>;
  coverage: Coverage;
  sources: readonly (readonly string[])[];
  breaks?: readonly { year: number; note: string }[];
  /** The first year kept, where the atlas holds less than the coverage. */
  keptFrom?: number;
  /** Sorted by key and then year; always there. */
  byPair: FileEntry;
  /** Sorted by year and then key; only for large yearly tables. */
  byYear?: FileEntry;
  /** The first year of that layout, where it holds fewer years than the other. */
  byYearFrom?: number;
}

export interface RowsEntry extends FileEntry {
  source: string;
  rows: number;
  key: readonly string[];
  columns: readonly string[];
  dropped: readonly { reason: string; rows: number; first: string }[];
}
