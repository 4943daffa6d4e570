import { readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { join } from 'node:path';
import type { AsyncBuffer } from 'hyparquet';
import { InputError } from '../sources/input-error.ts';
import { type Atlas, type Carrier, openAtlas } from './atlas.ts';
import type { Manifest } from './manifest.ts';
import { parquetCarrier, parseManifest, WHOLE_BYTES } from './parquet-carrier.ts';

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
  return parquetCarrier(
    manifest,
    place,
    (path) => join(build, path),
    async (path, bytes) => (bytes <= WHOLE_BYTES ? wholeFile(join(build, path)) : rangesOfFile(join(build, path))),
  );
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
  return parseManifest(text, path);
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

function wholeFile(path: string): AsyncBuffer {
  const { buffer: room, byteOffset, byteLength } = readFileSync(path);
  // Small files share room with others.
  const alone = byteOffset === 0 && byteLength === room.byteLength;
  const buffer = (alone ? room : room.slice(byteOffset, byteOffset + byteLength)) as ArrayBuffer;
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
