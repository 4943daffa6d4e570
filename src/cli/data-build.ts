import { statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { closest } from 'fastest-levenshtein';
import { buildAtlas } from '../atlas/build.ts';
import { onAnotherThread, onThisThread } from '../atlas/encoder.ts';
import { madeHere, madeOnAnotherThread } from '../atlas/maker.ts';
import type { Manifest } from '../atlas/manifest.ts';
import { recipes } from '../atlas/tables/index.ts';
import { sources } from '../sources/index.ts';
import { InputError } from '../sources/input-error.ts';
import { packageRoot } from '../views/package-root.ts';
import { recordsFolder, sourcesHome, userAtlas } from '../views/places.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { progressOf } from './progress.ts';

/** `entente data build`: the atlas from a folder of data sets. */
export async function dataBuild(given: Given, effects: Effects): Promise<number> {
  const folder = folderToRead(given, effects);
  const only = given.texts('only');
  for (const id of only)
    if (!sources.some((source) => source.id === id))
      throw new InputError(
        `--only ${id}`,
        'no such data set',
        `Did you mean ${closest(
          id,
          sources.map((s) => s.id),
        )}? entente data status lists them`,
      );
  const to = given.text('to');
  const progress = progressOf(given, effects);
  // The thread's script stands in the built package; run from source, one thread does it all.
  const built = join(packageRoot(), 'dist');
  const fromSource = !fileURLToPath(import.meta.url).startsWith(built);
  const encoder = fromSource ? onThisThread : onAnotherThread(join(built, 'atlas', 'encoding-thread.js'));
  const maker = fromSource ? madeHere : madeOnAnotherThread(join(built, 'atlas', 'making-thread.js'));
  let report: ReturnType<typeof buildAtlas>;
  try {
    report = buildAtlas(
      {
        from: folder,
        records: recordsFolder(),
        to: to === undefined ? userAtlas(effects.env) : resolve(effects.cwd, to),
        kind: given.flag('starter') ? 'starter' : 'full',
        acceptEdition: given.flag('accept-edition'),
        sources: only.length === 0 ? sources : sources.filter((source) => only.includes(source.id)),
        recipes,
      },
      { now: effects.now, progress: progress.step, encoder, maker },
    );
  } finally {
    progress.stop();
    encoder.close();
    maker.close();
  }
  const { manifest, missing, seconds } = report;
  if (!given.flag('quiet')) sayWhatWasAccepted(manifest, effects);
  if (given.flag('json')) {
    const tables = Object.fromEntries(Object.entries(manifest.tables).map(([name, table]) => [name, table.rows]));
    const rows = Object.fromEntries(
      Object.entries(manifest.rows).map(([name, { rows: n, dropped }]) => [name, { rows: n, dropped }]),
    );
    effects.out(
      `${JSON.stringify({ folder: report.folder, version: manifest.version, rows, figures: tables, missing, written: report.written, seconds }, null, 1)}\n`,
    );
    return 0;
  }
  if (given.flag('quiet')) return 0;
  for (const [name, { rows, dropped }] of Object.entries(manifest.rows)) {
    effects.out(`${name.padEnd(28)} ${String(rows).padStart(9)} rows\n`);
    for (const drop of dropped)
      effects.out(
        `${' '.repeat(28)} ${String(drop.rows).padStart(9)} left out: ${drop.reason} (first: ${drop.first})\n`,
      );
  }
  effects.out(`\n${Object.keys(manifest.tables).length} figure tables in ${seconds.toFixed(1)} s: ${report.folder}\n`);
  if (missing.length > 0) effects.out(`Not there: ${missing.join(', ')}. entente data status says how to get them.\n`);
  return 0;
}

/** @throws InputError where there is no folder to read from */
function folderToRead(given: Given, effects: Effects): string {
  const from = given.text('from');
  const folder = from === undefined ? sourcesHome(effects.env) : resolve(effects.cwd, from);
  const stats = statSync(folder, { throwIfNoEntry: false });
  if (stats?.isDirectory()) return folder;
  if (from === undefined)
    throw new InputError(
      folder,
      'no data set has been pulled or added yet',
      'entente data pull fetches what it can; or give a folder with one folder a data set: --from DIR',
    );
  throw new InputError(
    `--from ${from}`,
    stats ? 'it is a file, not a folder' : 'no such folder',
    'Give the folder that holds one folder a data set',
  );
}

/** Nobody has looked at what an edition that was only accepted leaves out: it is said aloud, not just listed. */
function sayWhatWasAccepted({ sources: held, rows }: Manifest, effects: Effects): void {
  for (const [id, { files }] of Object.entries(held)) {
    const accepted = files.filter((file) => file.accepted);
    if (accepted.length === 0) continue;
    effects.err(`${id}: another edition than this release knows (${accepted.map(({ name }) => name).join(', ')})\n`);
    for (const [name, table] of Object.entries(rows))
      for (const drop of table.source === id ? table.dropped : [])
        effects.err(`${name}: ${drop.rows} rows left out: ${drop.reason}; the first: ${drop.first}\n`);
  }
}
