import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The bundled starter. */
export const starterFolder: string = fileURLToPath(new URL('../data/starter', import.meta.url));

/** Whether the bundled starter is here and holds a table: a test that needs it skips where not, and says so. */
export function starterHolds(table: string): boolean {
  const manifest = `${starterFolder}/manifest.json`;
  const held = existsSync(manifest) && table in JSON.parse(readFileSync(manifest, 'utf8')).tables;
  if (!held) console.warn(`skip  data/starter does not hold ${table} (npm run starter)`);
  return held;
}
