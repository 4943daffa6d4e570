import { readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';

/** What stands beside a file of an edition that this release does not know, once the user has taken it. */
export interface AcceptedEdition {
  sha256: string;
  /** The day on which it was taken. */
  accepted: string;
  /** The address or the file that it came from. */
  from: string;
}

const ENDING = '.accepted.json';

/** @param path of the data file */
function recordOf(path: string): string {
  return `${path}${ENDING}`;
}

/** Whether a file in a source's folder is such a record, finished or not. */
export function isAcceptanceRecord(name: string): boolean {
  return name.endsWith(ENDING) || name.endsWith(`${ENDING}.new`);
}

/** Whether the user has taken a file with this checksum, in this place. */
export function wasAccepted(path: string, sha256: string): boolean {
  try {
    return (JSON.parse(readFileSync(recordOf(path), 'utf8')) as Partial<AcceptedEdition>).sha256 === sha256;
  } catch {
    // No record, or a damaged one: not accepted, and the build asks again.
    return false;
  }
}

/** Records the taking of an edition, or forgets it where the file is of the declared one. */
export function recordAccepted(path: string, edition: AcceptedEdition | undefined): void {
  const record = recordOf(path);
  if (!edition) {
    rmSync(record, { force: true });
    return;
  }
  writeFileSync(`${record}.new`, `${JSON.stringify(edition, null, 1)}\n`);
  renameSync(`${record}.new`, record);
}
