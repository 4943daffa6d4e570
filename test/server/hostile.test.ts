import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { connect } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { answering } from '../../src/server/answering.ts';
import { listen } from '../../src/server/listening.ts';
import { everyView } from '../../src/views/catalogue.ts';
import { packageRoot } from '../../src/views/package-root.ts';
import type { View } from '../../src/views/view.ts';
import { Draws } from '../fuzz/mutate.ts';
import { starterFolder } from '../starter-folder.ts';
import { broken, hostile, runs } from './hostile-requests.ts';
import { madeWorkbench } from './made-workbench.ts';

const home = mkdtempSync(join(tmpdir(), 'entente-hostile-'));
afterAll(() => rmSync(home, { recursive: true, force: true }));

/** Of the outside nothing of this may be seen. */
const inside = [packageRoot(), starterFolder, home, homedir(), process.execPath];
const trace = /\bat [\w.<> ]*\(?(file:|node:|\/)[^\s"]*:\d+|\.ts:\d|node:internal|node_modules\//;

/** Answers at once, with all that it was given. */
const quick: View = {
  name: 'quick',
  summary: 'What was given',
  usage: 'entente quick [WORD …]',
  about: 'Gives back what was given.',
  words: [{ name: 'word', kind: 'text', about: 'anything', optional: true, many: true }],
  options: { q: { type: 'string', about: 'anything' }, year: { type: 'string', kind: 'year', about: 'a year' } },
  examples: ['entente quick a'],
  answer: () => Promise.reject(new Error('it is answered below')),
};

const real = answering({
  atlas: starterFolder,
  mark: 'test',
  place: 'bundled starter',
  env: { ENTENTE_HOME: home },
  assets: {},
});
const faults: unknown[] = [];
const app = await madeWorkbench({
  views: [...(await everyView()), quick],
  answer: (question) => {
    if (question.view !== 'quick') return real(question);
    const body = new TextEncoder().encode(JSON.stringify(question));
    return Promise.resolve({ kind: 'answer', type: 'application/json; charset=utf-8', body });
  },
  fault: (_, error) => faults.push(error),
});

/** Of names and bytes of all files in a folder. */
function digestOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const hash = createHash('sha256');
  for (const file of files.sort()) hash.update(file).update(readFileSync(file));
  return hash.digest('hex');
}

async function stillServes(): Promise<void> {
  const health = await app.request('/health');
  expect([health.status, ((await health.json()) as { status: string }).status]).toEqual([200, 'ok']);
  const dossier = await app.request('/dossier/RUS/CHN.json?year=2010');
  expect(dossier.status).toBe(200);
  expect(await dossier.json()).toMatchObject({ pair: ['RUS', 'CHN'], year: 2010 });
}

/** What may be seen of an answer, whoever sent it. */
function check(said: string, asked: string): void {
  for (const secret of inside) expect(said.includes(secret), `${secret} in the answer to ${asked}`).toBe(false);
  expect(trace.test(said), `a trace in the answer to ${asked}`).toBe(false);
}

function unpacked(bytes: Uint8Array, encoding: string | null): string {
  if (bytes.length === 0 || encoding === null) return new TextDecoder().decode(bytes);
  return new TextDecoder().decode(encoding === 'br' ? brotliDecompressSync(bytes) : gunzipSync(bytes));
}

const [atlas, own] = [digestOf(starterFolder), digestOf(home)];
const unchanged = () => expect([digestOf(starterFolder), digestOf(home)]).toEqual([atlas, own]);

const REQUESTS = 10_000;
const CONNECTIONS = 400;

describe('what no honest client would send', () => {
  test('what is looked for would be found', () => {
    expect(() => check(`no such file ${starterFolder}/manifest.json`, '')).toThrow();
    expect(() => check(new Error('x').stack!, '')).toThrow();
    expect(runs.test('<p><script>alert(1)</script>')).toBe(true);
  });

  test(`${REQUESTS} requests: no fault of ours, nothing of the inside, nothing changed`, async () => {
    const draws = new Draws(20_261_129);
    const statuses = new Map<number, number>();
    let unsent = 0;
    for (let n = 0; n < REQUESTS; n++) {
      const { address, method, headers, body } = hostile(draws);
      let request: Request;
      try {
        request = new Request(`http://localhost${address}`, { method, headers, ...(body !== undefined && { body }) });
      } catch {
        unsent += 1;
        continue;
      }
      const asked = `request ${n}: ${method} ${address} ${JSON.stringify(headers)}`;
      const response = await app.fetch(request);
      const text = unpacked(new Uint8Array(await response.arrayBuffer()), response.headers.get('content-encoding'));
      expect(response.status, asked).not.toBe(500);
      expect(faults, asked).toEqual([]);
      const sent = [...response.headers].map(([name, value]) => `${name}: ${value}`).join('\n');
      check(`${sent}\n${text}`, asked);
      if (response.headers.get('content-type')?.startsWith('text/html')) expect(runs.test(text), asked).toBe(false);
      expect(response.headers.get('content-security-policy'), asked).toMatch("default-src 'none'");
      expect(response.headers.get('x-content-type-options'), asked).toBe('nosniff');
      const to = response.headers.get('location');
      if (to !== null) expect(new URL(to, 'http://localhost').origin, asked).toBe('http://localhost');
      statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
    }
    console.log(`${REQUESTS} requests, ${unsent} of them no request:`, Object.fromEntries([...statuses].sort()));
    // What is refused whole tests nothing: some of each must have come through.
    for (const status of [200, 204, 302, 400, 404, 405]) expect(statuses.get(status), `${status}`).toBeGreaterThan(20);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
    await stillServes();
    unchanged();
  });

  test(`${CONNECTIONS} connections with what is no HTTP, half of it, or slowly sent: the same, while they are open`, async () => {
    const { address, close } = await listen(app, '127.0.0.1', 0);
    const port = Number(new URL(address).port);
    const draws = new Draws(4747);
    const open = [];
    for (let n = 0; n < CONNECTIONS; n++) {
      const sent = broken(draws);
      const slow = draws.below(5) === 0;
      const socket = connect(port, '127.0.0.1');
      let said = '';
      socket.on('error', () => {});
      socket.on('data', (bytes) => {
        said += bytes.toString('latin1');
      });
      const all = Buffer.from(sent, 'latin1');
      const pieces = slow ? Array.from({ length: 12 }, (_, k) => all.subarray(k * 5, k * 5 + 5)) : [all];
      socket.on('connect', () => {
        for (const [k, piece] of pieces.entries()) setTimeout(() => socket.writable && socket.write(piece), k * 20);
      });
      open.push({ sent, socket, said: () => said });
      if (n % 20 === 19) await new Promise((resolve) => setTimeout(resolve, 20));
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    const health = await fetch(`${address}health`);
    expect(((await health.json()) as { status: string }).status).toBe('ok');
    expect((await fetch(`${address}dossier/RUS/CHN.json?year=2010`)).status).toBe(200);
    let answered = 0;
    for (const { sent, socket, said } of open) {
      socket.destroy();
      const asked = JSON.stringify(sent.slice(0, 300));
      if (said() !== '') answered += 1;
      expect(said(), asked).not.toMatch(/^HTTP\/1\.1 5(?!03)/m);
      check(said(), asked);
    }
    expect(faults).toEqual([]);
    expect(answered).toBeGreaterThan(CONNECTIONS / 4);
    await close();
    await stillServes();
    unchanged();
  });
});
