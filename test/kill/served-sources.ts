import type { Source } from '../../src/sources/source.ts';
import { madeSource } from '../atlas/made-source.ts';

/** Made-up data sets `served-0`, `served-1` …, one file each, at an address of this machine. */
export function servedSources(url: string, checksums: readonly string[]): Source[] {
  return checksums.map((sha256, n) =>
    madeSource(`served-${n}`, [
      {
        name: `served-${n}.csv`,
        edition: 'as-published',
        sha256,
        address: { url: `${url}/served-${n}.csv`, documented: 'this test' },
      },
    ]),
  );
}
