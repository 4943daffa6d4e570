import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { usualPatience } from '../../src/atlas/network.ts';
import { parse } from '../../src/cli/arguments.ts';
import { dataCommand } from '../../src/cli/data.ts';
import { dataPull } from '../../src/cli/data-pull.ts';
import { madeSource, sha256 } from '../atlas/made-source.ts';
import { type OddServer, oddServer, serveFile } from '../atlas/odd-server.ts';
import { temporaryFolder } from './data-folder.ts';
import { run } from './run.ts';

const text = 'state,year,x\n2,1990,1\n';
let home: { folder: string; remove: () => void };
let server: OddServer;
beforeEach(async () => {
  home = temporaryFolder();
  server = await oddServer((request, response) => {
    if (request.url === '/gone') response.writeHead(404).end();
    else serveFile(request, response, new TextEncoder().encode(text), '"1"');
  });
});
afterEach(async () => {
  await server.close();
  home.remove();
});

/** The command with made-up data sets: one with an address, one without, one whose address is dead. */
async function pull(...args: string[]) {
  const file = { name: 'a.csv', edition: 'as-published', sha256: sha256(text) } as const;
  const address = (path: string) => ({ url: `${server.url}${path}`, documented: 'this test' });
  const sources = [
    madeSource('with-address', [{ ...file, address: address('/a.csv') }]),
    madeSource('by-hand', [{ ...file, edition: 'r-export', recipe: 'R -e "write it"' }]),
    madeSource('dead', [{ ...file, address: address('/gone') }]),
  ];
  const [out, err]: [string[], string[]] = [[], []];
  const code = await dataPull(
    parse(dataCommand, args),
    {
      out: (words) => out.push(words),
      err: (words) => err.push(words),
      env: { ENTENTE_HOME: home.folder },
      cwd: home.folder,
      terminal: false,
      columns: 100,
      progressTerminal: false,
      now: () => new Date('2026-01-02T03:04:05Z'),
    },
    {
      sources,
      network: { fetch: globalThis.fetch, sleep: async () => {} },
      patience: { ...usualPatience, stall: 500 },
    },
  );
  return { code, out: out.join(''), err: err.join('') };
}

it('fetches into the folder that a build reads, and ends with 0', async () => {
  const { code, out, err } = await pull('with-address');
  expect(code).toBe(0);
  expect(out).toContain('with-address: a.csv: fetched');
  expect(err).toBe('with-address: a.csv\n');
  expect(readFileSync(join(home.folder, 'sources/with-address/a.csv'), 'utf8')).toBe(text);
});

it('says how to get by hand what has no address: no fault, unless it was asked for by name', async () => {
  const named = await pull('by-hand', '--quiet');
  expect(named.code).toBe(1);
  const { code, out } = await pull('with-address', 'by-hand');
  expect(code).toBe(1);
  expect(out).toContain('by-hand: by hand into');
  expect(out).toContain('It is made up: there is no page.');
  expect(out).toContain('a.csv: R -e "write it"');
});

it('says in one line what failed, fetches the others, and ends with 1', async () => {
  const { code, out, err } = await pull('--quiet');
  expect(code).toBe(1);
  expect(err).toMatch(/^entente: \S+dead\/a\.csv: there is no such file any more \(404 from [^)]+\).*\n$/);
  expect(out).toBe('');
  expect(readFileSync(join(home.folder, 'sources/with-address/a.csv'), 'utf8')).toBe(text);
  expect(JSON.parse((await pull('--quiet', '--json')).out).files.map((file: { state: string }) => file.state)).toEqual([
    'there',
    'by-hand',
    'failed',
  ]);
});

it('names the makers’ way for a data set without an address, through the whole program', async () => {
  const { code, out } = await run(['data', 'pull', 'atop'], { env: { ENTENTE_HOME: home.folder } });
  expect(code).toBe(1);
  expect(out).toMatch(/atop: by hand into .*sources\/atop\/: atop_alliance\.csv\.gz/);
  expect(out).toMatch(/library\(peacesciencer\)/);
});
