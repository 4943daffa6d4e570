import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Patience, usualPatience } from '../../src/atlas/network.ts';
import { type Pulled, pullSources } from '../../src/atlas/pull.ts';
import type { Source } from '../../src/sources/source.ts';
import { madeSource, sha256 } from './made-source.ts';
import { type OddServer, oddServer, serveCut, serveFile } from './odd-server.ts';

const patience: Patience = { ...usualPatience, firstPause: 1, longestPause: 5, stall: 150, largest: 5e6 };
const bytes = Uint8Array.from({ length: 200_000 }, (_, n) => (n * 7919) % 251);
const others = Uint8Array.from(bytes, (x) => 255 - x);

let to: string;
let server: OddServer | undefined;
let pauses: number[];
beforeEach(() => {
  to = mkdtempSync(join(tmpdir(), 'entente-pull-'));
  pauses = [];
});
afterEach(async () => {
  await server?.close();
  server = undefined;
  rmSync(to, { recursive: true, force: true });
});

type Answer = (request: IncomingMessage, response: ServerResponse, nth: number) => void;

function source(url: string, expected: Uint8Array = bytes): Source {
  const address = { url, documented: 'this test' };
  return madeSource('made', [{ name: 'made.bin', edition: 'as-published', sha256: sha256(expected), address }]);
}

async function pull(given: Source | Answer, options: { acceptEdition?: boolean; patience?: Partial<Patience> } = {}) {
  if (typeof given === 'function') server = await oddServer(given);
  const wanted = typeof given === 'function' ? source(`${server!.url}/made.bin`) : given;
  const told: [number, number | undefined][] = [];
  const [pulled] = await pullSources(
    {
      sources: [wanted],
      to,
      acceptEdition: options.acceptEdition ?? false,
      patience: { ...patience, ...options.patience },
    },
    {
      fetch: globalThis.fetch,
      sleep: async (milliseconds) => {
        pauses.push(milliseconds);
      },
      now: () => new Date('2026-01-02T03:04:05Z'),
      progress: (done, total) => told.push([done, total]),
    },
  );
  return { ...(pulled as Pulled), told };
}

const target = () => join(to, 'made/made.bin');
const leftovers = () => readdirSync(to).filter((name) => name !== 'made');

function expectWhole(): void {
  expect(sha256(readFileSync(target()))).toBe(sha256(bytes));
  expect(readdirSync(join(to, 'made'))).toEqual(['made.bin']);
  expect(leftovers()).toEqual([]);
}

describe('a pull from a good server', () => {
  it('fetches the file, tells its progress, and does not ask again', async () => {
    const first = await pull((request, response) => serveFile(request, response, bytes, '"1"'));
    expect(first.state).toBe('fetched');
    expect(first.told[0]).toEqual([0, bytes.length]);
    expect(first.told.at(-1)).toEqual([bytes.length, bytes.length]);
    expectWhole();
    expect((await pull(source(`${server!.url}/made.bin`))).state).toBe('there');
    expect(server!.asked).toHaveLength(1);
  });

  it('follows a redirect', async () => {
    const { state } = await pull((request, response) =>
      request.url === '/made.bin'
        ? response.writeHead(302, { location: '/elsewhere' }).end()
        : serveFile(request, response, bytes, '"1"'),
    );
    expect(state).toBe('fetched');
    expectWhole();
  });

  it('says that a file without an address is to be got by hand', async () => {
    const made = madeSource('made', [{ name: 'made.bin', edition: 'as-published', sha256: sha256(bytes) }]);
    expect((await pull(made)).state).toBe('by-hand');
    expect(readdirSync(to)).toEqual([]);
  });
});

describe('a connection that breaks', () => {
  it('goes on where it stopped, within one pull', async () => {
    const { state } = await pull((request, response, nth) =>
      nth < 3 ? serveCut(request, response, bytes, '"1"', nth * 60_000) : serveFile(request, response, bytes, '"1"'),
    );
    expect(state).toBe('fetched');
    expect(server!.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=60000-', 'bytes=120000-']);
    expect(server!.asked.at(-1)!.ifRange).toBe('"1"');
    expect(pauses).toEqual([1, 2]);
    expectWhole();
  });

  it('goes on in a later pull', async () => {
    const cut: Answer = (request, response, nth) =>
      nth === 1 ? serveCut(request, response, bytes, '"1"', 90_000) : serveFile(request, response, bytes, '"1"');
    const first = await pull(cut, { patience: { tries: 1 } });
    expect(first.state).toBe('failed');
    expect(first.problem).toMatch(/Pull again to go on where it stopped/);
    expect(existsSync(target())).toBe(false);
    const second = await pull(source(`${server!.url}/made.bin`));
    expect(second.state).toBe('fetched');
    expect(second.told[0]).toEqual([90_000, bytes.length]);
    expect(server!.asked.at(-1)!.range).toBe('bytes=90000-');
    expectWhole();
  });

  it('begins again where the server ignores ranges', async () => {
    const { state } = await pull((request, response, nth) => {
      delete request.headers.range;
      if (nth === 1) serveCut(request, response, bytes, '"1"', 90_000);
      else serveFile(request, response, bytes, '"1"');
    });
    expect(state).toBe('fetched');
    expectWhole();
  });

  it('begins again where the file changed between two tries', async () => {
    const { state } = await pull((request, response, nth) =>
      nth === 1 ? serveCut(request, response, others, '"old"', 90_000) : serveFile(request, response, bytes, '"new"'),
    );
    expect(state).toBe('fetched');
    expectWhole();
  });

  it('begins again where a server goes on with another file, and says so by its tag', async () => {
    const { state } = await pull((request, response, nth) => {
      if (nth === 1) return serveCut(request, response, others, '"old"', 90_000);
      delete request.headers['if-range'];
      serveFile(request, response, bytes, '"new"');
    });
    expect(state).toBe('fetched');
    expectWhole();
  });

  it('begins again where a server goes on with another file under the same tag', async () => {
    const { state } = await pull((request, response, nth) =>
      nth === 1 ? serveCut(request, response, others, '"1"', 90_000) : serveFile(request, response, bytes, '"1"'),
    );
    expect(state).toBe('fetched');
    expect(server!.asked.map(({ range }) => range)).toEqual([undefined, 'bytes=90000-', undefined]);
    expectWhole();
  });

  it('begins again where the file has become shorter than what we hold', async () => {
    const long = Uint8Array.from({ length: 300_000 }, () => 1);
    const { state } = await pull((request, response, nth) =>
      nth === 1 ? serveCut(request, response, long, '"1"', 250_000) : serveFile(request, response, bytes, '"1"'),
    );
    expect(state).toBe('fetched');
    expectWhole();
  });

  it('joins no pieces that only a weak tag holds together', async () => {
    const { state } = await pull((request, response, nth) =>
      nth === 1 ? serveCut(request, response, bytes, 'W/"1"', 90_000) : serveFile(request, response, bytes, 'W/"1"'),
    );
    expect(state).toBe('fetched');
    expect(server!.asked.map(({ range }) => range)).toEqual([undefined, undefined]);
  });

  it('needs no byte more where only the renaming was missed', async () => {
    server = await oddServer((request, response) => serveFile(request, response, bytes, '"1"'));
    const url = `${server.url}/made.bin`;
    const part = join(to, 'unfinished/made/made.bin.part');
    mkdirSync(join(to, 'unfinished/made'), { recursive: true });
    writeFileSync(part, bytes);
    writeFileSync(`${part}.json`, JSON.stringify({ url, validator: '"1"' }));
    expect((await pull(source(url))).state).toBe('fetched');
    expect(server.asked.map(({ range }) => range)).toEqual(['bytes=200000-']);
    expectWhole();
  });

  it('gives up on a server that always cuts, in a bounded number of tries', async () => {
    const { state, problem } = await pull((_request, response) => {
      response.writeHead(200, { 'content-length': bytes.length });
      response.write(bytes.subarray(0, 10), () => response.destroy());
    });
    expect(state).toBe('failed');
    expect(problem).toMatch(/in 5 tries/);
    expect(server!.asked).toHaveLength(5);
    expect(pauses).toEqual([1, 2, 4, 5]);
  });

  it('says so where nobody listens', async () => {
    server = await oddServer(() => {});
    const { url } = server;
    await server.close();
    const { state, problem } = await pull(source(`${url}/made.bin`));
    expect(state).toBe('failed');
    expect(problem).toMatch(/takes no connection \(ECONNREFUSED\), in 5 tries/);
  });
});

describe('a server that stalls', () => {
  it('is left after a bounded silence, before the first byte and after it', async () => {
    const started = Date.now();
    const { state } = await pull((request, response, nth) => {
      if (nth === 1) return;
      if (nth === 2) {
        response.writeHead(200, { etag: '"1"', 'content-length': bytes.length });
        response.write(bytes.subarray(0, 70_000));
        return;
      }
      serveFile(request, response, bytes, '"1"');
    });
    expect(state).toBe('fetched');
    expect(server!.asked.at(-1)!.range).toBe('bytes=70000-');
    expect(Date.now() - started).toBeLessThan(5000);
    expectWhole();
  });
});

describe('a server that answers something else', () => {
  it.each([404, 410])('is believed at once when it says %i', async (status) => {
    const { state, problem } = await pull((_request, response) => response.writeHead(status).end('none'));
    expect(state).toBe('failed');
    expect(problem).toMatch(new RegExp(`no such file any more \\(${status} from 127\\.0\\.0\\.1:\\d+\\)`));
    expect(problem).toContain('get it by hand: It is made up');
    expect(readdirSync(to)).toEqual([]);
    expect(server!.asked).toHaveLength(1);
    expect(pauses).toEqual([]);
  });

  it('is asked again after 500 and 503, with a pause no longer than the longest', async () => {
    const { state } = await pull((request, response, nth) => {
      if (nth === 1) response.writeHead(500).end();
      else if (nth === 2) response.writeHead(503, { 'retry-after': '3600' }).end();
      else serveFile(request, response, bytes, '"1"');
    });
    expect(state).toBe('fetched');
    expect(pauses).toEqual([1, 5]);
  });

  it('is left after five 500s', async () => {
    const { state, problem } = await pull((_request, response) => response.writeHead(500).end());
    expect(state).toBe('failed');
    expect(problem).toMatch(/answered 500, in 5 tries/);
    expect(server!.asked).toHaveLength(5);
  });

  it('is not followed round a loop of redirects', async () => {
    const { state, problem } = await pull((_request, response, nth) =>
      response.writeHead(302, { location: nth % 2 ? '/made.bin?' : '/made.bin' }).end(),
    );
    expect(state).toBe('failed');
    expect(problem).toMatch(/more than 5 redirects/);
    expect(server!.asked).toHaveLength(6);
  });

  it('is not followed to another kind of address', async () => {
    const { state, problem } = await pull((_request, response) =>
      response.writeHead(302, { location: 'file:///etc/passwd' }).end(),
    );
    expect(state).toBe('failed');
    expect(problem).toMatch(/not safe/);
  });

  it('is not followed from https to plain http, but on this machine', async () => {
    server = await oddServer((request, response) => serveFile(request, response, bytes, '"1"'));
    const answers = (location: string): typeof globalThis.fetch => {
      return async (address, options) =>
        String(address).startsWith('https:')
          ? new Response(null, { status: 301, headers: { location } })
          : globalThis.fetch(address, options);
    };
    const through = async (location: string) =>
      (
        await pullSources(
          { sources: [source('https://data.example/made.bin')], to, acceptEdition: false, patience },
          { fetch: answers(location), sleep: async () => {}, now: () => new Date(), progress: () => {} },
        )
      )[0]!;
    const down = await through('http://data.example/made.bin');
    expect(down.state).toBe('failed');
    expect(down.problem).toMatch(/from https: to http: .* not safe/);
    expect((await through(`${server.url}/made.bin`)).state).toBe('fetched');
  });

  it('is stopped where it never ends', async () => {
    const { state, problem } = await pull(
      (_request, response) => {
        response.on('error', () => {});
        const more = () => {
          while (!response.destroyed && response.write(bytes));
          if (!response.destroyed) response.once('drain', more);
        };
        more();
      },
      { patience: { largest: 1_000_000 } },
    );
    expect(state).toBe('failed');
    expect(problem).toMatch(/beyond 1000000 bytes/);
  });
});

describe('another edition than the declared one', () => {
  const changed: Answer = (request, response) => serveFile(request, response, others, '"1"');

  it('is set aside and changes nothing', async () => {
    mkdirSync(join(to, 'made'));
    writeFileSync(target(), 'what was there');
    const { state, problem } = await pull(changed);
    expect(state).toBe('set-aside');
    expect(problem).toContain(`its checksum is ${sha256(others).slice(0, 12)}`);
    expect(problem).toContain('--accept-edition');
    expect(readFileSync(target(), 'utf8')).toBe('what was there');
    expect(sha256(readFileSync(join(to, 'set-aside/made/made.bin')))).toBe(sha256(others));
  });

  it('is taken from where it lies once the user says so, and recorded', async () => {
    await pull(changed);
    const { state } = await pull(source(`${server!.url}/made.bin`), { acceptEdition: true });
    expect(state).toBe('accepted');
    expect(server!.asked).toHaveLength(1);
    expect(sha256(readFileSync(target()))).toBe(sha256(others));
    expect(JSON.parse(readFileSync(`${target()}.accepted.json`, 'utf8'))).toEqual({
      sha256: sha256(others),
      accepted: '2026-01-02',
      from: `${server!.url}/made.bin`,
    });
    expect(leftovers()).toEqual([]);
    expect((await pull(source(`${server!.url}/made.bin`))).state).toBe('there');
  });

  it('gives way to the declared one, and its record goes', async () => {
    await pull(changed, { acceptEdition: true });
    writeFileSync(target(), 'edited since');
    await server!.close();
    expect((await pull((request, response) => serveFile(request, response, bytes, '"2"'))).state).toBe('fetched');
    expectWhole();
  });

  it('is named a web page where it is one', async () => {
    const page = new TextEncoder().encode('<!DOCTYPE html><title>Sign in</title>');
    const { state, problem } = await pull((request, response) => serveFile(request, response, page, '"1"'));
    expect(state).toBe('set-aside');
    expect(problem).toMatch(/gives a web page instead of the file/);
  });
});

it('two pulls into one folder do not mix', async () => {
  server = await oddServer((request, response) => setTimeout(() => serveFile(request, response, bytes, '"1"'), 50));
  const { url } = server;
  const both = await Promise.allSettled([pull(source(`${url}/made.bin`)), pull(source(`${url}/made.bin`))]);
  expect(both.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
  const refused = both.find((one) => one.status === 'rejected') as PromiseRejectedResult;
  expect(String(refused.reason)).toMatch(/another pull is under way there \(process \d+\)/);
  expectWhole();
});
