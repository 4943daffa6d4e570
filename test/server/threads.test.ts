import { cpSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editions } from '../../src/server/edition.ts';
import type { Setting } from '../../src/server/question.ts';
import { type AnsweringThreads, answeringThreads } from '../../src/server/threads.ts';
import { packageRoot } from '../../src/views/package-root.ts';
import { starterFolder } from '../starter-folder.ts';
import { madeWorkbench } from './made-workbench.ts';

// Inside the project, so that threads find its packages.
const cache = join(packageRoot(), 'node_modules/.cache');
mkdirSync(cache, { recursive: true });
const folder = mkdtempSync(join(cache, 'entente-server-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const env = { ENTENTE_HOME: join(folder, 'home') };
const limits = { quick: 2, long: 1, longAfter: 1000, waiting: 64, time: 60_000 };
const open: AnsweringThreads[] = [];
afterAll(() => Promise.all(open.map((threads) => threads.close())));

function threadsOf(script: string, count: number, setting: () => Setting): AnsweringThreads {
  const threads = answeringThreads(script, [count, count], setting);
  open.push(threads);
  return threads;
}

describe('an answer that takes too long', () => {
  const script = join(folder, 'endless.mjs');
  beforeAll(() => {
    // Endless without a pause: nothing on its own thread could end it.
    writeFileSync(
      script,
      `import { threadId } from 'node:worker_threads';
       export function work({ question }) {
         while (question.words[1] === 'CHN');
         const body = new TextEncoder().encode(JSON.stringify({ thread: threadId }));
         return { kind: 'answer', type: 'application/json', body };
       }`,
    );
  });
  const setting = () => ({ atlas: starterFolder, place: 'bundled starter', mark: 'test', env, assets: {} });

  test('ends its thread, which another takes the place of; meanwhile the server answers', async () => {
    const { answer } = threadsOf(script, 1, setting);
    const app = await madeWorkbench({ answer, limits: { ...limits, quick: 1, long: 0, time: 4000 } });
    const threadAt = async (address: string) =>
      ((await (await app.request(address)).json()) as { thread: number }).thread;
    const before = await threadAt('/show/cinc/RUS.json');
    expect(await threadAt('/show/cinc/USA.json')).toBe(before);
    const endless = app.request('/show/cinc/CHN.json');
    const health = await app.request('/health');
    expect(await health.json()).toMatchObject({ status: 'ok', running: 1 });
    const after = threadAt('/show/cinc/IND.json');
    expect([(await endless).status, (await endless).headers.get('retry-after')]).toEqual([503, '60']);
    expect(await after).not.toBe(before);
    // It is remembered, and takes no second thread.
    expect((await app.request('/show/cinc/CHN.json')).status).toBe(503);
    expect(await threadAt('/show/cinc/PAK.json')).toBe(await after);
    expect(await (await app.request('/health')).json()).toMatchObject({ waiting: 0, running: 0 });
  });
});

describe('a new build of the atlas', () => {
  const script = join(folder, 'answering-thread.mjs');
  const atlas = join(folder, 'atlas');
  /** The starter under another version, and the folder's pointer on it, as a build leaves it. */
  function put(version: string): void {
    const own = join(atlas, 'builds', version);
    cpSync(starterFolder, own, { recursive: true });
    const manifest = JSON.parse(readFileSync(join(own, 'manifest.json'), 'utf8'));
    writeFileSync(join(own, 'manifest.json'), JSON.stringify({ ...manifest, version }));
  }
  function turnTo(version: string): void {
    writeFileSync(join(atlas, 'next'), `builds/${version}\n`);
    renameSync(join(atlas, 'next'), join(atlas, 'CURRENT'));
  }
  const [one, two] = ['aaaaaaaaaaaa', 'bbbbbbbbbbbb'];
  beforeAll(async () => {
    put(one);
    put(two);
    turnTo(one);
    await build({
      entryPoints: [join(packageRoot(), 'src/server/answering-thread.ts')],
      outfile: script,
      bundle: true,
      format: 'esm',
      platform: 'node',
      packages: 'external',
      logLevel: 'error',
    });
  });

  test('is answered from soon, without an answer that fails or whose tag is of the other', async () => {
    const edition = editions(atlas, env);
    const setting = () => ({ atlas, place: 'test', mark: edition().mark, env, assets: {} });
    const threads = threadsOf(script, 2, setting);
    await threads.warm({ view: 'show', words: ['cinc', 'CHN'], query: [], form: 'md' });
    const app = await madeWorkbench({ answer: threads.answer, edition, limits });
    const versions = new Map<string, Set<string>>();
    const seen = async (year: number): Promise<string> => {
      const response = await app.request(`/show/cinc/CHN.md?from=${year}`);
      expect(response.status).toBe(200);
      const version = /bundled starter (\w+)/.exec(await response.text())?.[1] ?? 'none';
      const etag = `${year} ${response.headers.get('etag')}`;
      versions.set(etag, (versions.get(etag) ?? new Set()).add(version));
      return version;
    };
    expect(await Promise.all([2000, 2001, 2002, 2003].map(seen))).toEqual([one, one, one, one]);
    turnTo(two);
    for (;;) {
      const found = await Promise.all([2000, 2001, 2002, 2003].map(seen));
      if (found.every((version) => version === two)) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    for (const [etag, found] of versions) expect(found.size, etag).toBe(1);
    expect(versions.size).toBe(8);
    expect(await (await app.request('/health')).json()).toMatchObject({ atlas: { version: two } });
  });
});
