import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Source, SourceFile } from '../sources/source.ts';
import { recordAccepted, wasAccepted } from './accepted-edition.ts';
import { download, dropDownload } from './download.ts';
import { asDeclared, checksum, isDeclaredEdition } from './edition.ts';
import { Refusal } from './http-request.ts';
import { holdFolder } from './lock.ts';
import type { Network, Patience } from './network.ts';
import { guarded, makeFolder, putFile, removeEmpty } from './put-file.ts';

export interface PullPlan {
  sources: readonly Source[];
  /** The folder with one folder a data set. */
  to: string;
  acceptEdition: boolean;
  patience: Patience;
}

export interface PullEffects extends Network {
  now: () => Date;
  /** @param total bytes of this file, where the server says */
  progress: (done: number, total: number | undefined, what: string) => void;
}

/** What became of one file. */
export interface Pulled {
  source: string;
  file: string;
  /** Where it lies, or should. */
  path: string;
  /**
   * `there`: it already was; `fetched`; `accepted`: an edition that this release does not know, taken because the user said so;
   * `set-aside`: such an edition, not taken; `by-hand`: no address is known; `failed`.
   */
  state: 'there' | 'fetched' | 'accepted' | 'set-aside' | 'by-hand' | 'failed';
  /** What went wrong and what to do, where something did. */
  problem?: string;
}

/** Folders of a pull's own, beside those of the data sets. */
const UNFINISHED = 'unfinished';
const SET_ASIDE = 'set-aside';

/**
 * Fetches the files of data sets whose address is declared. A file appears under its name only when it is whole and its checksum
 * is the declared one, or when the user takes another edition; until then what was there stays.
 * @returns one entry a file, in order; a file that does not come is no error here
 * @throws InputError for a full disk, a read-only folder or another pull under way there
 */
export async function pullSources(plan: PullPlan, effects: PullEffects): Promise<Pulled[]> {
  guarded(plan.to, () => makeFolder(plan.to));
  const unlock = guarded(plan.to, () => holdFolder(plan.to, 'pulling.lock', 'pull'));
  try {
    const pulled: Pulled[] = [];
    for (const source of plan.sources)
      for (const file of source.files) if (!file.onlyCompared) pulled.push(await pullFile(source, file, plan, effects));
    return pulled;
  } finally {
    unlock();
  }
}

async function pullFile(source: Source, file: SourceFile, plan: PullPlan, effects: PullEffects): Promise<Pulled> {
  const path = join(plan.to, source.id, file.name);
  const said = (state: Pulled['state'], problem?: string): Pulled => ({
    source: source.id,
    file: file.name,
    path,
    state,
    ...(problem && { problem }),
  });
  const unfinished = join(plan.to, UNFINISHED, source.id, `${file.name}.part`);
  const aside = join(plan.to, SET_ASIDE, source.id, file.name);
  const clear = () => {
    dropDownload(unfinished);
    rmSync(aside, { force: true });
    for (const emptied of [unfinished, aside]) removeEmpty(dirname(emptied), plan.to);
  };
  const held = bytesOf(path);
  if (held && (isDeclaredEdition(file, held) || wasAccepted(path, checksum(held)))) {
    // A pull that was killed may have left its pieces, though the file was in place.
    guarded(plan.to, clear);
    return said('there');
  }
  if (!file.address) return said('by-hand');
  const { url } = file.address;
  const take = (bytes: Uint8Array): Pulled => {
    const known = isDeclaredEdition(file, bytes);
    const kept = asDeclared(file, bytes);
    const edition = { sha256: checksum(kept), accepted: effects.now().toISOString().slice(0, 10), from: url };
    guarded(plan.to, () => {
      makeFolder(dirname(unfinished));
      putFile(path, `${unfinished}.new`, kept, () => {
        if (!known) recordAccepted(path, edition);
      });
      if (known) recordAccepted(path, undefined);
      clear();
    });
    return said(known ? 'fetched' : 'accepted');
  };
  const before = bytesOf(aside);
  if (before && plan.acceptEdition) return take(before);
  const fetchIt = () =>
    download(url, unfinished, plan.patience, effects, (done, total) =>
      effects.progress(done, total, `${source.id}: ${file.name}`),
    );
  try {
    const { pieced } = await fetchIt();
    // Pieces that do not fit together may be the server's fault, not another edition: once more, in one piece.
    if (pieced && !isDeclaredEdition(file, bytesOf(unfinished)!)) {
      dropDownload(unfinished);
      await fetchIt();
    }
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    removeEmpty(dirname(unfinished), plan.to);
    const rest = existsSync(unfinished) ? 'Pull again to go on where it stopped' : 'Try again later';
    return said('failed', `${error.message} (${url}). ${rest}, or get it by hand: ${source.byHand}`);
  }
  const bytes = bytesOf(unfinished)!;
  if (isDeclaredEdition(file, bytes) || plan.acceptEdition) return take(bytes);
  const page = Buffer.from(bytes.subarray(0, 200)).toString('latin1').trimStart().startsWith('<');
  guarded(plan.to, () => {
    makeFolder(dirname(aside));
    renameSync(unfinished, aside);
    dropDownload(unfinished);
  });
  return said(
    'set-aside',
    page
      ? `the address gives a web page instead of the file (${url}); it lies in ${aside}. Get the file by hand: ${source.byHand}`
      : `not the edition that this release reads (${source.title} ${source.version}): its checksum is ${checksum(bytes).slice(0, 12)}…, expected ${file.sha256.slice(0, 12)}…; it lies in ${aside}. Look at it, and if you mean to use it, pull again with --accept-edition`,
  );
}

function bytesOf(path: string): Uint8Array | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
