import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Atlas } from '../atlas/atlas.ts';
import { openFolder, POINTER } from '../atlas/folder.ts';
import { starterFolder, userAtlas } from '../views/places.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';

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
