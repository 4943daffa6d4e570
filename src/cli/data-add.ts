import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { addToSource } from '../atlas/add-file.ts';
import { DropLog } from '../sources/drops.ts';
import { SourceFiles } from '../sources/files.ts';
import { sources } from '../sources/index.ts';
import { InputError } from '../sources/input-error.ts';
import { readPactEvents } from '../sources/records/read.ts';
import { addOverlay, overlayFiles, overlayFolder, removeOverlay } from '../views/overlay.ts';
import { sourcesHome } from '../views/places.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';

/** `entente data add FILE --as SOURCE`: a file of the user's own, read and checked before it is put in place. */
export async function dataAdd(given: Given, effects: Effects): Promise<number> {
  const unwanted = given.text('remove');
  if (given.flag('list')) return list(given, effects);
  if (unwanted !== undefined) {
    removeOverlay(effects.env, unwanted);
    if (!given.flag('quiet')) effects.out(`${unwanted} is taken away from ${overlayFolder(effects.env)}\n`);
    return 0;
  }
  const [word, ...more] = given.words;
  const id = given.text('as');
  if (word === undefined || id === undefined || more.length > 0)
    throw new InputError(
      'data add',
      'it takes one file and the data set that it belongs to',
      'entente data add FILE --as SOURCE; entente data status lists the data sets',
    );
  const path = resolve(effects.cwd, word);
  const bytes = bytesOf(path, word);
  return id === 'pact-events' ? addPacts(path, word, bytes, given, effects) : addFile(id, path, bytes, given, effects);
}

function list(given: Given, effects: Effects): number {
  const files = overlayFiles(effects.env);
  if (given.flag('json')) effects.out(`${JSON.stringify({ overlay: files }, null, 1)}\n`);
  else if (files.length === 0) effects.out('No rows of your own. entente data add FILE --as pact-events adds some.\n');
  else for (const { name, path } of files) effects.out(`${name}  ${path}\n`);
  return 0;
}

function addPacts(path: string, word: string, bytes: Uint8Array, given: Given, effects: Effects): number {
  const name = basename(path);
  // Errors name the file as the user did.
  const folder = word.slice(0, -name.length).replace(/\/$/, '') || '.';
  const [table] = readPactEvents(new SourceFiles(folder, () => bytes), new DropLog(), name);
  const placed = addOverlay(effects.env, name, bytes);
  if (given.flag('json'))
    effects.out(`${JSON.stringify({ as: 'pact-events', path: placed, rows: table!.length }, null, 1)}\n`);
  else if (!given.flag('quiet'))
    effects.out(
      `${table!.length} rows of your own, not reviewed, from now on: ${placed}\nTake them back: entente data add --remove ${name}\n`,
    );
  return 0;
}

function addFile(id: string, path: string, bytes: Uint8Array, given: Given, effects: Effects): number {
  const source = sources.find((known) => known.id === id);
  if (!source) {
    const near = closest(
      id,
      sources.map((known) => known.id),
    );
    throw new InputError(`--as ${id}`, 'no such data set', `Did you mean ${near}? entente data status lists them`);
  }
  if (source.ours)
    throw new InputError(`--as ${id}`, 'this record of ours takes no rows', 'Only pact-events does: --as pact-events');
  const to = given.text('to');
  const added = addToSource(
    source,
    { path, bytes },
    to === undefined ? sourcesHome(effects.env) : resolve(effects.cwd, to),
    given.flag('accept-edition'),
    effects.now(),
  );
  if (given.flag('json')) effects.out(`${JSON.stringify({ as: id, ...added }, null, 1)}\n`);
  else if (!given.flag('quiet')) {
    effects.out(`${added.path}\n`);
    for (const { name, rows } of added.tables) effects.out(`${name}: ${rows} rows\n`);
    if (added.lacking.length > 0)
      effects.out(`Not read yet: ${source.title} needs ${added.lacking.join(', ')} too. ${source.byHand}\n`);
    else effects.out('entente data build takes it into the atlas.\n');
  }
  return 0;
}

function bytesOf(path: string, word: string): Uint8Array {
  let bytes: Uint8Array;
  try {
    bytes = readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT') throw new InputError(word, 'no such file', 'Check the path');
    if (code === 'EISDIR') throw new InputError(word, 'it is a folder', 'Give one file');
    throw new InputError(word, `it cannot be read (${code})`, 'Check the permissions of the file');
  }
  if (bytes.length === 0) throw new InputError(word, 'the file is empty', 'Give a file with rows');
  return bytes;
}
