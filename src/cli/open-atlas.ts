import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { join, resolve } from 'node:path';
import type { Atlas } from '../atlas/atlas.ts';
import { openFolder, POINTER } from '../atlas/folder.ts';
import type { Effects, Given } from './command.ts';
import { packageRoot } from './package-root.ts';

/** Where a user's own data live unless told otherwise: the XDG data folder. */
export function dataHome(env: Effects['env']): string {
  return env.ENTENTE_HOME ?? join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'entente');
}

/** The atlas that a user's own build goes to by default. */
export function userAtlas(env: Effects['env']): string {
  return join(dataHome(env), 'atlas');
}

/** Where `data pull` and `data add` put files, and where `data build` looks unless told otherwise. */
export function sourcesHome(env: Effects['env']): string {
  return join(dataHome(env), 'sources');
}

export function starterFolder(): string {
  return join(packageRoot(), 'data', 'starter');
}

/** The folder of Entente's own records. */
export function recordsFolder(): string {
  return join(packageRoot(), 'records');
}

/** The folder of the atlas to read: --atlas, else ENTENTE_ATLAS, else the user's built atlas if there is one, else the starter. */
export function atlasFolder(given: Given, effects: Effects): string {
  const asked = given.text('atlas') ?? effects.env.ENTENTE_ATLAS;
  if (asked) return resolve(effects.cwd, asked);
  const built = userAtlas(effects.env);
  return existsSync(join(built, POINTER)) ? built : starterFolder();
}

export function atlasOf(given: Given, effects: Effects): Atlas {
  const folder = atlasFolder(given, effects);
  return openFolder(folder, folder === starterFolder() ? 'bundled starter' : folder);
}
