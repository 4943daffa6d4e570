import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { guarded, putFile } from '../atlas/put-file.ts';
import { InputError } from '../sources/input-error.ts';
import { dataHome } from './places.ts';
import type { Desk } from './view.ts';

/** Where the rows lie that users add to Entente's record of pacts: their own, not reviewed. */
export function overlayFolder(env: Desk['env']): string {
  return join(dataHome(env), 'overlay', 'pact-events');
}

/** The files of rows that the user has added with `entente data add FILE --as pact-events`, by name. */
export function overlayFiles(env: Desk['env']): { name: string; path: string }[] {
  const folder = overlayFolder(env);
  let names: string[];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return [];
    throw error;
  }
  // A name that begins with a dot is a file half written.
  return names
    .filter((name) => !name.startsWith('.'))
    .sort()
    .map((name) => ({ name, path: join(folder, name) }));
}

/**
 * Keeps a file of the user's rows; one of the same name is replaced.
 * @returns where it now lies
 * @throws InputError for a name that is hidden, or a folder that cannot be written
 */
export function addOverlay(env: Desk['env'], name: string, bytes: Uint8Array): string {
  if (name.startsWith('.')) throw new InputError(name, 'the name begins with a dot', 'Give the file another name');
  const folder = overlayFolder(env);
  return guarded(folder, () => {
    putFile(join(folder, name), join(folder, `.${name}.new`), bytes);
    return join(folder, name);
  });
}

/** @throws InputError where there is no file of that name */
export function removeOverlay(env: Desk['env'], name: string): void {
  const files = overlayFiles(env);
  const file = files.find((known) => known.name === name);
  if (!file)
    throw new InputError(
      `--remove ${name}`,
      files.length === 0 ? 'there are no rows of your own' : 'no file of yours has that name',
      'entente data add --list shows what there is',
    );
  guarded(overlayFolder(env), () => rmSync(file.path));
}
