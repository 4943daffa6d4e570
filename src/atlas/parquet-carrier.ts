import type { AsyncBuffer, FileMetaData } from 'hyparquet';
import { parquetMetadataAsync } from 'hyparquet/src/metadata.js';
import { InputError } from '../sources/input-error.ts';
import type { Carrier } from './atlas.ts';
import type { Manifest } from './manifest.ts';
import { decodeTable } from './parquet-reading.ts';
import { RecentColumns } from './recent-columns.ts';

/** Files up to this size are read whole: one request instead of several. */
export const WHOLE_BYTES = 4_000_000;

/** Bytes of decoded columns kept for the next question: enough for the whole starter. */
const BYTES_KEPT = 80_000_000;

/**
 * Carries an atlas of Parquet files, wherever their bytes come from.
 * @param at where a file is, as told in errors @param open a file's bytes, whole or in ranges
 */
export function parquetCarrier(
  manifest: Manifest,
  place: string,
  at: (path: string) => string,
  open: (path: string, bytes: number) => Promise<AsyncBuffer>,
): Carrier {
  const files = new Map<string, Promise<{ file: AsyncBuffer; metadata: FileMetaData }>>();
  // Only of the layout by pair: a whole year is kept further up.
  const decoded = new RecentColumns(BYTES_KEPT);
  const opened = (path: string, bytes: number) => {
    let known = files.get(path);
    if (!known) {
      known = openParquet(at(path), () => open(path, bytes));
      files.set(path, known);
    }
    return known;
  };
  return {
    manifest,
    place,
    async read(table, wanted, columns) {
      const entry = manifest.tables[table];
      if (!entry) throw new RangeError(`the atlas has no figure table ${table}`);
      const byYear = wanted.year !== undefined && wanted.year >= (entry.byYearFrom ?? wanted.year);
      const stored = byYear && entry.byYear ? entry.byYear : entry.byPair;
      const { file, metadata } = await opened(stored.path, stored.bytes);
      const recent = stored === entry.byPair ? { columns: decoded, path: stored.path } : undefined;
      return decodeTable(file, metadata, table, entry, wanted, columns, recent);
    },
  };
}

async function openParquet(
  where: string,
  open: () => Promise<AsyncBuffer>,
): Promise<{ file: AsyncBuffer; metadata: FileMetaData }> {
  try {
    const file = await open();
    return { file, metadata: await parquetMetadataAsync(file) };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      where,
      `it cannot be read as Parquet (${(error as Error).message})`,
      'The atlas is damaged: check it with entente data verify, or build it again',
    );
  }
}

/** A manifest from its text. @throws InputError for what is no manifest of this format */
export function parseManifest(text: string, where: string): Manifest {
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text) as Manifest;
  } catch {
    throw new InputError(where, 'it is not JSON: the atlas is damaged', 'Build it again: entente data build');
  }
  if (manifest.format !== 1)
    throw new InputError(
      where,
      `atlas format ${manifest.format}, this release reads 1`,
      'Build it again: entente data build',
    );
  return manifest;
}
