import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { smallFiles, temporaryFolder, writeFiles } from '../cli/data-folder.ts';
import { run } from '../cli/run.ts';
import { dataFolder, hasData } from '../sources/folder.ts';
import { bundled, ended, killedAfter, type Program, seeded } from './bundle.ts';
import { readWhole } from './whole-atlas.ts';

const KILLS = 50;
const warheads = 'nuclear-warheads/warhead_stockpiles_1945-2017.csv';

let entente: Program;
const home = temporaryFolder();
const at = (name: string) => join(home.folder, name);
beforeAll(async () => {
  entente = await bundled('src/cli/entente.ts');
  for (const [name, number] of [
    ['made-a', '100'],
    ['made-b', '200'],
  ] as const)
    writeFiles(at(name), { [warheads]: smallFiles[warheads]!.replace(/100$/m, number) });
  writeFiles(at('three'), smallFiles);
});
afterAll(() => {
  entente.remove();
  home.remove();
});

const words = (from: string, to: string, ...only: string[]) => [
  ...['data', 'build', '--quiet', '--accept-edition', '--from', from, '--to', to],
  ...only.flatMap((id) => ['--only', id]),
];

/** Three small data sets, the real ones where they are here. */
const three = () =>
  hasData
    ? words(dataFolder, at('killed'), 'nuclear-warheads', 'dcad', 'leaders')
    : words(at('three'), at('killed'), 'nuclear-warheads', 'atop', 'democracy');

describe('a build of three data sets that is killed', () => {
  it(`at ${KILLS} random moments leaves the old atlas or the new one, whole, and the next build succeeds`, async () => {
    const to = at('killed');
    const before = Date.now();
    expect(await ended(entente.start(three()))).toBe(0);
    const time = Date.now() - before;
    const fresh = readWhole(to);
    const draw = seeded(20_261_122);
    const seen = { old: 0, fresh: 0, unfinished: 0 };
    for (let kill = 0; kill < KILLS; kill++) {
      expect(await run(words(at('made-a'), to, 'nuclear-warheads'))).toMatchObject({ code: 0, err: '' });
      const old = readWhole(to);
      const end = await killedAfter(entente.start(three()), draw() * time);
      expect(['SIGKILL', 0]).toContain(end);
      const found = readWhole(to);
      expect([old, fresh]).toContain(found);
      seen[found === old ? 'old' : 'fresh'] += 1;
      if (readdirSync(join(to, 'builds')).some((name) => name.startsWith('unfinished-'))) seen.unfinished += 1;
      expect((await run(['data', 'verify', '--quiet', '--atlas', to])).code).toBe(0);
    }
    expect(await run(words(at('made-a'), to, 'nuclear-warheads'))).toMatchObject({ code: 0 });
    // What the killed ones left is gone but for a whole one: it, the build before, this one, and the pointer.
    expect(readdirSync(to).sort()).toEqual(['CURRENT', 'builds']);
    expect(readdirSync(join(to, 'builds')).length).toBeLessThanOrEqual(3);
    expect(readdirSync(join(to, 'builds')).join()).not.toContain('unfinished');
    // The test would show nothing if all kills came too early or too late.
    expect(seen.unfinished).toBeGreaterThan(KILLS / 10);
    expect(seen.old).toBeGreaterThan(0);
    console.log(`${KILLS} builds killed: ${JSON.stringify(seen)}`);
  }, 400_000);
});

describe('a reader during rebuilds', () => {
  it('sees the old atlas or the new one, whole, whenever it looks', async () => {
    const to = at('rebuilt');
    const versions = new Map<string, number>();
    for (const from of ['made-a', 'made-b']) {
      expect((await run(words(at(from), to, 'nuclear-warheads'))).code).toBe(0);
      versions.set(readWhole(to), 0);
    }
    expect(versions.size).toBe(2);
    for (let build = 0; build < 6; build++) {
      const child = entente.start(words(at(build % 2 ? 'made-b' : 'made-a'), to, 'nuclear-warheads'));
      let running = true;
      const end = ended(child).finally(() => {
        running = false;
      });
      while (running) {
        const version = readWhole(to);
        expect(versions.has(version)).toBe(true);
        versions.set(version, versions.get(version)! + 1);
        await new Promise((later) => setImmediate(later));
      }
      expect(await end).toBe(0);
    }
    for (const looks of versions.values()) expect(looks).toBeGreaterThan(10);
  });
});

describe.skipIf(!hasData)('the full build that is killed', () => {
  it('at 2 random moments leaves the atlas that was there, and the next build succeeds', async () => {
    const to = at('full');
    expect((await run(words(at('made-a'), to, 'nuclear-warheads'))).code).toBe(0);
    const old = readWhole(to);
    const draw = seeded(2);
    for (let kill = 0; kill < 2; kill++) {
      const end = await killedAfter(entente.start(words(dataFolder, to)), 2000 + draw() * 18_000);
      if (end === 'SIGKILL') expect(readWhole(to)).toBe(old);
      else expect(end).toBe(0);
      expect((await run(['data', 'verify', '--quiet', '--atlas', to])).code).toBe(0);
      expect((await run(words(at('made-a'), to, 'nuclear-warheads'))).code).toBe(0);
      expect(readWhole(to)).toBe(old);
    }
  }, 200_000);
});

it('two builds at once: one is done, the other says who has the folder', async () => {
  const to = at('at-once');
  const ends = await Promise.all([1, 2].map(() => ended(entente.start(words(at('made-a'), to, 'nuclear-warheads')))));
  expect(ends).toContain(0);
  expect(ends.every((end) => end === 0 || end === 2)).toBe(true);
  readWhole(to);
});
