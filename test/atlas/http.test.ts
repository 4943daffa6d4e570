import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { openUrl } from '../../src/atlas/http.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { CHINA, RUSSIA, UK, USA } from './made-atlas.ts';
import { build, madePlan, temporaryFolder } from './made-folder.ts';

const made = temporaryFolder();
const starter = new URL('../../data/starter', import.meta.url).pathname;
const roots: Record<string, string> = { made: join(made.folder, 'atlas'), starter };
let server: Server;
let address = '';

beforeAll(async () => {
  build(madePlan(made.folder));
  server = createServer((request, response) => {
    const [, name, ...rest] = decodeURI(request.url ?? '').split('/');
    const path = join(roots[name!] ?? '/nowhere', ...rest);
    if (name === 'broken') return response.writeHead(500).end();
    if (!existsSync(path) || statSync(path).isDirectory()) return response.writeHead(404).end();
    const range = /^bytes=(\d+)-(\d+)?$/.exec(request.headers.range ?? '');
    if (!range) return createReadStream(path).pipe(response.writeHead(200));
    const end = range[2] === undefined ? statSync(path).size - 1 : Number(range[2]);
    return createReadStream(path, { start: Number(range[1]), end }).pipe(response.writeHead(206));
  });
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done));
  address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});
afterAll(() => {
  server.close();
  made.remove();
});

describe('an atlas over HTTP', () => {
  it.each(['made', 'starter'])('answers as the folder does: %s', async (name) => {
    const [far, near] = [await openUrl(`${address}/${name}`), openFolder(roots[name]!)];
    expect(far.manifest).toEqual(near.manifest);
    const measures = ['un-kappa', 'atop-defence', 'cinc'].map(measureNamed);
    expect(await far.pair(RUSSIA, CHINA, measures)).toEqual(await near.pair(RUSSIA, CHINA, measures));
    expect(await far.pair(USA, UK, measures)).toEqual(await near.pair(USA, UK, measures));
    expect(await far.year(2000, measures)).toEqual(await near.year(2000, measures));
  });

  it('says in one line where there is none, where the server fails and where nobody answers', async () => {
    await expect(openUrl(`${address}/nothing`)).rejects.toThrow(/there is no atlas at that address/);
    await expect(openUrl(`${address}/broken`)).rejects.toThrow(/the server answers 500/);
    await expect(openUrl('http://127.0.0.1:9/atlas')).rejects.toThrow(/the server does not answer/);
  });
});
