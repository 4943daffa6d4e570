import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/** What modules of the tree export, bundled and imported. @param exports lines of `export … from './src/…'` */
export async function imported(exports) {
  const folder = mkdtempSync(join(tmpdir(), 'entente-bench-'));
  try {
    const outfile = join(folder, 'program.mjs');
    await build({
      stdin: { contents: exports, resolveDir: fileURLToPath(new URL('..', import.meta.url)) },
      bundle: true,
      format: 'esm',
      platform: 'node',
      outfile,
      logLevel: 'error',
    });
    return await import(pathToFileURL(outfile));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
