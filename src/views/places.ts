import { homedir } from 'node:os';
import { join } from 'node:path';
import { packageRoot } from './package-root.ts';
import type { Desk } from './view.ts';

/** Where a user's own data live unless told otherwise: the XDG data folder. */
export function dataHome(env: Desk['env']): string {
  return env.ENTENTE_HOME ?? join(env.XDG_DATA_HOME ?? join(homedir(), '.local', 'share'), 'entente');
}

/** The atlas that a user's own build goes to by default. */
export function userAtlas(env: Desk['env']): string {
  return join(dataHome(env), 'atlas');
}

/** Where `data pull` and `data add` put files, and where `data build` looks unless told otherwise. */
export function sourcesHome(env: Desk['env']): string {
  return join(dataHome(env), 'sources');
}

export function starterFolder(): string {
  return join(packageRoot(), 'data', 'starter');
}

/** The folder of Entente's own records. */
export function recordsFolder(): string {
  return join(packageRoot(), 'records');
}
