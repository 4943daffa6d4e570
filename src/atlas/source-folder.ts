import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { SourceFiles } from '../sources/files.ts';
import { InputError } from '../sources/input-error.ts';
import type { Source } from '../sources/source.ts';
import { isAcceptanceRecord, wasAccepted } from './accepted-edition.ts';
import { checksum, isDeclaredEdition } from './edition.ts';

/** A source's files as they lie in a folder, checked against the declared edition. */
export interface OpenedSource {
  files: SourceFiles;
  checksums: { name: string; sha256: string; accepted?: true }[];
  bytes: number;
}

/** Where a source's files lie in a folder of data sets; Entente's own records lie side by side in one folder. */
export function folderOfSource(from: string, source: Source): string {
  return source.ours ? from : join(from, source.id);
}

/** Whether a folder of data sets has this one at all. */
export function hasSource(from: string, source: Source): boolean {
  if (source.ours) return existsSync(join(from, source.files[0]!.name));
  try {
    return readdirSync(join(from, source.id)).some((name) => !isAcceptanceRecord(name));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENOTDIR') return false;
    throw new InputError(join(from, source.id), `it cannot be read (${code})`, 'Check the permissions of the folder');
  }
}

/** The size of a source's files on disk, for progress. */
export function sizeOfSource(from: string, source: Source): number {
  return source.files.reduce((sum, { name, onlyCompared }) => {
    if (onlyCompared) return sum;
    const stats = statSync(join(folderOfSource(from, source), name), { throwIfNoEntry: false });
    return sum + (stats?.size ?? 0);
  }, 0);
}

/**
 * Reads a source's files and checks their checksums.
 * @param acceptEdition take files whose checksum is unknown and record it
 * @throws InputError for a missing, unreadable, truncated or unknown file
 */
export function openSource(from: string, source: Source, acceptEdition: boolean): OpenedSource {
  const contents = new Map<string, Uint8Array>();
  const checksums: OpenedSource['checksums'] = [];
  let bytes = 0;
  for (const file of source.files) {
    if (file.onlyCompared) continue;
    const path = join(folderOfSource(from, source), file.name);
    const raw = readBytes(path, source);
    bytes += raw.length;
    const content = file.name.endsWith('.gz') ? gunzip(raw, path) : raw;
    const sha256 = checksum(raw);
    const known = isDeclaredEdition(file, raw);
    if (!known && !acceptEdition && !wasAccepted(path, sha256))
      throw new InputError(
        path,
        `not the edition that this release reads (${source.title} ${source.version}): its checksum is ${sha256.slice(0, 12)}…, expected ${file.sha256.slice(0, 12)}…`,
        'If you mean to use it, run again with --accept-edition: the checksum is then recorded with the atlas',
      );
    checksums.push({ name: file.name, sha256, ...(!known && { accepted: true as const }) });
    contents.set(file.name, content);
  }
  return { files: new SourceFiles(folderOfSource(from, source), (name) => contents.get(name)), checksums, bytes };
}

function readBytes(path: string, source: Source): Uint8Array {
  let raw: Uint8Array;
  try {
    raw = readFileSync(path);
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code;
    if (code === 'ENOENT') throw new InputError(path, `no such file, and ${source.title} needs it`, source.byHand);
    throw new InputError(path, `it cannot be read (${code})`, 'Check the permissions of the file and its folder');
  }
  if (raw.length === 0) throw new InputError(path, 'the file is empty', source.byHand);
  return raw;
}

/** @throws InputError for bytes that are no whole gzip stream */
export function gunzip(raw: Uint8Array, path: string): Uint8Array {
  try {
    return gunzipSync(raw);
  } catch (error) {
    const truncated = (error as NodeJS.ErrnoException).code === 'Z_BUF_ERROR';
    throw new InputError(
      path,
      truncated ? 'the gzip stream is cut short' : `it is not a gzip stream (${(error as Error).message})`,
      'Get the file again from its makers',
    );
  }
}
