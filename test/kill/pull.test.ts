import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { buildAtlas } from '../../src/atlas/build.ts';
import { membersIn } from '../../src/states/index.ts';
import { sha256 } from '../atlas/made-source.ts';
import { type OddServer, oddServer } from '../atlas/odd-server.ts';
import { temporaryFolder } from '../cli/data-folder.ts';
import { bundled, ended, killedAfter, type Program, seeded } from './bundle.ts';
import { servedSources } from './served-sources.ts';
import { readWhole } from './whole-atlas.ts';

const KILLS = 50;

/** Three files of some 50 kB with rows of their own. */
const contents = [1, 2, 3].map((x) => {
  const rows = ['state,year,x'];
  for (let year = 1990; year <= 2010; year++)
    for (const state of membersIn(year)) rows.push(`${state},${year},${(state * year * x) % 97}`);
  return new TextEncoder().encode(`${rows.join('\n')}\n`);
});

let program: Program;
let server: OddServer;
const home = temporaryFolder();
const to = join(home.folder, 'sources');
beforeAll(async () => {
  program = await bundled('test/kill/pull-program.ts');
  server = await oddServer(slowly);
});
afterAll(async () => {
  await server.close();
  program.remove();
  home.remove();
});

/** Sends a file in pieces of 4 kB with pauses, from the byte asked for. */
function slowly(request: IncomingMessage, response: ServerResponse): void {
  const bytes = contents[Number(/\d/.exec(request.url!)![0])]!;
  const from = Number(/^bytes=(\d+)-$/.exec(request.headers.range ?? '')?.[1] ?? 0);
  if (from >= bytes.length) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    return;
  }
  response.writeHead(from > 0 ? 206 : 200, {
    etag: '"1"',
    'content-length': bytes.length - from,
    ...(from > 0 && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
  });
  let at = from;
  const more = () => {
    if (response.destroyed) return;
    response.write(bytes.subarray(at, at + 4096));
    at += 4096;
    if (at < bytes.length) setTimeout(more, 8);
    else response.end();
  };
  more();
}

it(`a pull that is killed at ${KILLS} random moments leaves whole files only, and goes on the next time`, async () => {
  const checksums = contents.map((content) => sha256(content));
  const sources = servedSources(server.url, checksums);
  const pull = () => program.start([server.url, to, ...checksums]);
  const before = Date.now();
  expect(await ended(pull())).toBe(0);
  const time = Date.now() - before;
  const draw = seeded(50);
  const seen = { pieces: 0, resumed: 0, whole: 0 };
  for (let kill = 0; kill < KILLS; kill++) {
    rmSync(to, { recursive: true });
    expect(['SIGKILL', 0]).toContain(await killedAfter(pull(), draw() * time));
    for (const { id, files } of sources) {
      const path = join(to, id, files[0]!.name);
      if (!existsSync(path)) continue;
      expect(sha256(readFileSync(path))).toBe(files[0]!.sha256);
      seen.whole += 1;
    }
    const pieces = existsSync(join(to, 'unfinished')) ? readdirSync(join(to, 'unfinished')).length : 0;
    seen.pieces += pieces;
    const asked = server.asked.length;
    expect(await ended(pull())).toBe(0);
    if (server.asked.slice(asked).some(({ range }) => range !== undefined)) seen.resumed += 1;
    expect(readdirSync(to).sort()).toEqual(['served-0', 'served-1', 'served-2']);
    const report = buildAtlas(
      {
        from: to,
        records: home.folder,
        to: join(home.folder, 'atlas'),
        kind: 'full',
        acceptEdition: false,
        sources,
        recipes: [],
      },
      { now: () => new Date(0), progress: () => {} },
    );
    expect(Object.keys(report.manifest.rows)).toEqual(['served-0-0', 'served-1-0', 'served-2-0']);
    readWhole(join(home.folder, 'atlas'));
  }
  // The test would show nothing if no kill had come in the middle of a file.
  expect(seen.pieces).toBeGreaterThanOrEqual(5);
  expect(seen.resumed).toBeGreaterThanOrEqual(3);
  console.log(`${KILLS} pulls killed: ${JSON.stringify(seen)}`);
}, 200_000);
