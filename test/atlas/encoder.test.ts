import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/atlas/build.ts';
import { onAnotherThread, onThisThread } from '../../src/atlas/encoder.ts';
import { madeCapabilities, madeObligations, madeVotes } from './made-atlas.ts';
import { madePlan, temporaryFolder } from './made-folder.ts';

const root = new URL('../../', import.meta.url).pathname;

describe('encoding on another thread', () => {
  let folder: string;
  let script: string;
  beforeAll(async () => {
    // Inside the project, so that the thread finds its packages.
    mkdirSync(join(root, 'node_modules/.cache'), { recursive: true });
    folder = mkdtempSync(join(root, 'node_modules/.cache/entente-encoder-'));
    script = join(folder, 'thread.mjs');
    await build({
      entryPoints: [join(root, 'src/atlas/encoding-thread.ts')],
      outfile: script,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    });
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('gives the bytes that this thread gives, for several tables begun before the first is asked for', () => {
    const encoder = onAnotherThread(script);
    try {
      const tables = [madeVotes(), madeCapabilities(), madeObligations()];
      const begun = tables.map((table) => encoder.begin(table, ['pair', 'year'], 4));
      for (const [n, bytes] of begun.entries())
        expect(bytes()).toEqual(onThisThread.begin(tables[n]!, ['pair', 'year'], 4)());
    } finally {
      encoder.close();
    }
  });

  it('builds the same atlas', () => {
    const made = [temporaryFolder(), temporaryFolder()];
    const encoder = onAnotherThread(script);
    try {
      const effects = { now: () => new Date(0), progress: () => {} };
      const [one, two] = [
        buildAtlas(madePlan(made[0]!.folder), effects),
        buildAtlas(madePlan(made[1]!.folder), { ...effects, encoder }),
      ];
      expect(two.manifest).toEqual(one.manifest);
    } finally {
      encoder.close();
      for (const { remove } of made) remove();
    }
  });

  it('tells the fault of a thread that cannot encode, and does not wait for ever', () => {
    const broken = join(folder, 'broken.mjs');
    writeFileSync(
      broken,
      `import { workerData } from 'node:worker_threads';
const { port, answered } = workerData;
port.on('message', ({ number }) => { port.postMessage({ number, fault: 'broken on purpose' }); Atomics.add(answered, 0, 1); Atomics.notify(answered, 0); });`,
    );
    const encoder = onAnotherThread(broken);
    try {
      expect(encoder.begin(madeVotes(), ['pair'], 4)).toThrow('broken on purpose');
    } finally {
      encoder.close();
    }
  });
});
