import { createHash, randomBytes } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { currentBuild, POINTER } from './folder.ts';
import { holdFolder } from './lock.ts';
import type { FileEntry, Manifest } from './manifest.ts';
import { guarded, makeFolder, removeEmpty, writeDurably } from './put-file.ts';

/** Where a build's files go until it is finished, and how it becomes what readers see. */
export interface Placed {
  /** The folder being filled. */
  folder: string;
  written: string[];
  /** The file as it already stands, where its content is the same; only a starter has such. */
  keep: (path: string, content: string) => FileEntry | undefined;
  /** Writes the manifest last and lets readers see the build. Returns the folder they will open. */
  finish: (manifest: string, version: string) => string;
  /** Removes what was half written; readers keep what they had. */
  abandon: () => void;
}

const LOCK = 'building.lock';
const BUILDS = 'builds';

/**
 * A fresh folder under `to/builds/`, swapped in by renaming one pointer file: a reader sees the old build or the new one, whole.
 * What an interrupted build left behind is removed by the next; the build before the current one is kept for readers still on it.
 * @throws InputError where the folder cannot be written or another build is under way
 */
export function placeBuild(to: string): Placed {
  return guarded(to, () => {
    const made = makeFolder(join(to, BUILDS));
    const clear = () => {
      if (made) removeEmpty(join(to, BUILDS), dirname(made));
    };
    let unlock: (() => void) | undefined;
    try {
      unlock = holdFolder(to, LOCK, 'build');
      const old = existsSync(join(to, POINTER)) ? currentBuild(to) : undefined;
      removeStale(to, old);
      return freshBuild(to, unlock, clear);
    } catch (error) {
      unlock?.();
      clear();
      throw error;
    }
  });
}

function freshBuild(to: string, unlock: () => void, clear: () => void): Placed {
  const folder = join(to, BUILDS, `unfinished-${randomBytes(6).toString('hex')}`);
  let finished: string | undefined;
  const abandon = () => {
    for (const path of finished ? [folder, finished] : [folder]) rmSync(path, { recursive: true, force: true });
    rmSync(join(to, `${POINTER}.new`), { force: true });
    unlock();
    clear();
  };
  try {
    for (const name of ['rows', 'figures/by-year']) makeFolder(join(folder, name));
  } catch (error) {
    rmSync(folder, { recursive: true, force: true });
    throw error;
  }
  return {
    folder,
    written: [],
    keep: () => undefined,
    finish: (manifest, version) =>
      guarded(to, () => {
        writeDurably(join(folder, 'manifest.json'), manifest);
        const name = `${BUILDS}/${version}-${randomBytes(3).toString('hex')}`;
        const place = join(to, name);
        finished = place;
        renameSync(folder, place);
        const pointer = join(to, `${POINTER}.new`);
        writeDurably(pointer, `${name}\n`);
        renameSync(pointer, join(to, POINTER));
        finished = undefined;
        unlock();
        return place;
      }),
    abandon,
  };
}

/** A folder whose files are replaced one by one where their content changed, the manifest last: for the starter in a checkout. */
export function placeInPlace(to: string): Placed {
  return guarded(to, () => {
    makeFolder(join(to, 'figures/by-year'));
    const path = join(to, 'manifest.json');
    const before = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Manifest) : undefined;
    const known = new Map<string, FileEntry & { content: string }>();
    for (const { content, byPair, byYear } of Object.values(before?.tables ?? {}))
      for (const file of [byPair, byYear])
        if (file && content !== undefined) known.set(file.path, { ...file, content });
    const current = new Set<string>();
    const placed: Placed = {
      folder: to,
      written: [],
      keep: (file, content) => {
        current.add(file);
        const entry = known.get(file);
        if (entry?.content !== content || !existsSync(join(to, file))) return undefined;
        const { content: _content, ...rest } = entry;
        return rest;
      },
      finish: (manifest) =>
        guarded(to, () => {
          if (!existsSync(path) || readFileSync(path, 'utf8') !== manifest) {
            writeDurably(`${path}.new`, manifest);
            renameSync(`${path}.new`, path);
            placed.written.push('manifest.json');
          }
          for (const file of known.keys()) if (!current.has(file)) rmSync(join(to, file), { force: true });
          return to;
        }),
      abandon: () => {},
    };
    return placed;
  });
}

/** Writes a file beside its place and renames it there. @throws InputError for a full disk or a read-only folder */
export function writeFileWhole(place: Placed, path: string, bytes: Uint8Array): FileEntry {
  return guarded(place.folder, () => {
    const target = join(place.folder, path);
    writeFileSync(`${target}.new`, bytes);
    renameSync(`${target}.new`, target);
    place.written.push(path);
    return { path, bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
  });
}

/** Unfinished builds, and all finished ones but the current and the newest before it. */
function removeStale(to: string, current: string | undefined): void {
  const folder = join(to, BUILDS);
  const names = readdirSync(folder);
  const finished = names
    .filter((name) => !name.startsWith('unfinished-') && join(to, BUILDS, name) !== current)
    .sort((a, b) => statSync(join(folder, b)).mtimeMs - statSync(join(folder, a)).mtimeMs);
  for (const name of [...names.filter((n) => n.startsWith('unfinished-')), ...finished.slice(1)])
    rmSync(join(folder, name), { recursive: true, force: true });
  rmSync(join(to, `${POINTER}.new`), { force: true });
}
