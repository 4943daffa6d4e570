import { randomBytes } from 'node:crypto';
import { linkSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../sources/input-error.ts';

/**
 * Keeps a folder to one process that writes in it. A lock whose holder is gone is taken over, so a killed process blocks nobody.
 * @param name of the lock file in that folder
 * @param work what its holder does there, for the error: "build"
 * @returns lets go of the folder
 * @throws InputError where a process that is alive holds it
 */
export function holdFolder(folder: string, name: string, work: string): () => void {
  const path = join(folder, name);
  const own = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    // Written whole beside its place and then linked there: nobody ever reads a lock without its holder.
    writeFileSync(own, `${process.pid} ${startOf(process.pid) ?? ''}\n`);
    for (let attempt = 0; attempt < 3; attempt++) {
      if (linked(own, path)) {
        removeOrphans(folder, `${name}.`);
        return () => rmSync(path, { force: true });
      }
      const holder = aliveHolder(path);
      if (holder !== undefined)
        throw new InputError(
          folder,
          `another ${work} is under way there (process ${holder})`,
          'Wait for it, or choose another folder with --to',
        );
      takeAway(path);
    }
  } finally {
    rmSync(own, { force: true });
  }
  throw new InputError(folder, `another ${work} took the folder just now`, `Run it again when that ${work} is done`);
}

function linked(own: string, path: string): boolean {
  try {
    linkSync(own, path);
    return true;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EEXIST') return false;
    if (code === undefined || !linkless.has(code)) throw error;
  }
  try {
    writeFileSync(path, readFileSync(own), { flag: 'wx' });
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}

/** What file systems without hard links say (FAT, some network folders). */
const linkless = new Set(['EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EMLINK']);

/** What processes killed while they took the lock left beside it. */
function removeOrphans(folder: string, start: string): void {
  for (const name of readdirSync(folder))
    if (name.startsWith(start) && aliveHolder(join(folder, name)) === undefined)
      rmSync(join(folder, name), { force: true });
}

/** The process that a lock names, where it is the one that took the lock and still runs. */
function aliveHolder(path: string): number | undefined {
  let text: string;
  try {
    text = readFileSync(path, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
  const [pid, start] = text.trim().split(' ');
  const holder = Number(pid);
  if (!(holder > 0) || !isAlive(holder)) return undefined;
  // Numbers of processes are given again: another start time is another process.
  return start && startOf(holder) !== start ? undefined : holder;
}

/** Removes a stale lock, but not one that another process took in the meantime. */
function takeAway(path: string): void {
  const aside = `${path}.${randomBytes(6).toString('hex')}`;
  try {
    renameSync(path, aside);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return;
    throw error;
  }
  if (aliveHolder(aside) !== undefined) linked(aside, path);
  rmSync(aside, { force: true });
}

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** When a process started, in ticks since boot; undefined where the system does not tell. */
function startOf(pid: number): string | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name, in brackets, may hold blanks: the 22nd field is the 20th after it.
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
  } catch {
    return undefined;
  }
}
