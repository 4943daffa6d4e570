import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CheckedClaims } from '../cases/checked-claims.ts';
import { packageRoot } from './package-root.ts';

/** The folder of the case files that come with the package. */
export function casesFolder(): string {
  return join(packageRoot(), 'cases');
}

let held: CheckedClaims | undefined;

/** The claims of the texts that come with the package, as checked when it was made (`npm run claims`). */
export function shippedClaims(): CheckedClaims | undefined {
  const path = join(casesFolder(), 'checked.json');
  held ??= existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CheckedClaims) : undefined;
  return held;
}
