import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import { type AsyncBuffer, type FileMetaData, parquetMetadataAsync } from 'hyparquet';
import { InputError } from '../sources/input-error.ts';
import { type Atlas, type Carrier, openAtlas } from './atlas.ts';
import type { Manifest } from './manifest.ts';
import { decodeTable } from './parquet.ts';
import { RecentColumns } from './recent-columns.ts';

/** Files up to this size are read whole: one system call instead of several. */
const WHOLE_BYTES = 4_000_000;

/** Bytes of decoded columns kept for the next question: enough for the whole starter. */
const BYTES_KEPT = 80_000_000;

/** The pointer file of an atlas folder: names the build that readers open. Replaced in one rename, so a reader sees old or new. */
export const POINTER = 'CURRENT';

/**
 * Opens an atlas in a folder: either a folder of builds (with a CURRENT file that names one) or one build itself.
 * @param place what to call it when people ask; the folder if not given
 * @throws InputError where there is no atlas, or one of another format
 */
export function openFolder(folder: string, place = folder): Atlas {
  return openAtlas(folderCarrier(folder, place));
}

function folderCarrier(folder: string, place: string): Carrier {
  const build = currentBuild(folder);
  const manifest = readManifest(build);
  const files = new Map<string, Promise<{ file: AsyncBuffer; metadata: FileMetaData }>>();
  // Only of the layout by pair: a whole year is kept further up.
  const decoded = new RecentColumns(BYTES_KEPT);
  const openFile = (path: string, bytes: number) => {
    let known = files.get(path);
    if (!known) {
      known = openParquet(join(build, path), bytes);
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
      const stored = wanted.year !== undefined && entry.byYear ? entry.byYear : entry.byPair;
      const { file, metadata } = await openFile(stored.path, stored.bytes);
      const recent = stored === entry.byPair ? { columns: decoded, path: stored.path } : undefined;
      return decodeTable(file, metadata, table, entry, wanted, columns, recent);
    },
  };
}

/** The folder of the build that a reader opens now. */
export function currentBuild(folder: string): string {
  const pointer = readText(join(folder, POINTER));
  return pointer === undefined ? folder : join(folder, pointer.trim());
}

export function readManifest(build: string): Manifest {
  const path = join(build, 'manifest.json');
  const text = readText(path);
  if (text === undefined)
    throw new InputError(
      build,
      'there is no atlas here (no manifest.json)',
      'Build one with entente data build --from DIR --to DIR, or leave --atlas out to use the bundled starter',
    );
  let manifest: Manifest;
  try {
    manifest = JSON.parse(text) as Manifest;
  } catch {
    throw new InputError(path, 'it is not JSON: the atlas is damaged', 'Build it again: entente data build');
  }
  if (manifest.format !== 1)
    throw new InputError(
      path,
      `atlas format ${manifest.format}, this release reads 1`,
      'Build it again: entente data build',
    );
  return manifest;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT' || code === 'ENOTDIR') return undefined;
    throw new InputError(path, `it cannot be read (${code})`, 'Check the permissions of the folder');
  }
}

async function openParquet(path: string, bytes: number): Promise<{ file: AsyncBuffer; metadata: FileMetaData }> {
  try {
    const file = bytes <= WHOLE_BYTES ? wholeFile(path) : await rangesOfFile(path);
    return { file, metadata: await parquetMetadataAsync(file) };
  } catch (error) {
    if (error instanceof InputError) throw error;
    throw new InputError(
      path,
      `it cannot be read as Parquet (${(error as Error).message})`,
      'The atlas is damaged: check it with entente data verify, or build it again',
    );
  }
}

function wholeFile(path: string): AsyncBuffer {
  const bytes = readFileSync(path);
  const buffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength) as ArrayBuffer;
  return { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) };
}

async function rangesOfFile(path: string): Promise<AsyncBuffer> {
  const handle = await open(path);
  const { size } = await handle.stat();
  return {
    byteLength: size,
    async slice(start, end = size) {
      const bytes = new Uint8Array(end - start);
      await handle.read(bytes, 0, bytes.length, start);
      return bytes.buffer;
    },
  };
}
