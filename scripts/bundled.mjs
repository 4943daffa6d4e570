// A program of the tree in TypeScript, bundled where its packages are found, imported and taken away again.
import { mkdtempSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

/**
 * Calls `use` with what a program exports. It is bundled anew each time: what it imports may have been written just before.
 * @param entry its path from the root of the tree: 'scripts/docs-pages.ts'
 */
export async function withBundled(entry, use) {
  const folder = mkdtempSync(join('node_modules', '.entente-bundled-'));
  try {
    await build({
      entryPoints: [entry],
      bundle: true,
      platform: 'node',
      format: 'esm',
      packages: 'external',
      outdir: folder,
      outExtension: { '.js': '.mjs' },
      logLevel: 'warning',
    });
    const program = join(process.cwd(), folder, basename(entry).replace(/\.ts$/, '.mjs'));
    return await use(await import(pathToFileURL(program).href));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
