import { describe, expect, test, vi } from 'vitest';
import { Answers } from '../../src/server/answers.ts';
import type { Answering, Question, Reply } from '../../src/server/question.ts';
import { Turns } from '../../src/server/turns.ts';
import { showView } from '../../src/views/show.ts';
import { madeWorkbench } from './made-workbench.ts';

const limits = { quick: 1, long: 0, longAfter: 1000, waiting: 8, time: 60_000 };
const question: Question = { view: 'show', words: [], query: [], form: 'json' };
const never = new AbortController().signal;
const reply = (said: string): Reply => ({ kind: 'answer', type: 'text/plain', body: new TextEncoder().encode(said) });

describe('answers that are kept', () => {
  test('what many ask at once is worked out once, and then no more', async () => {
    let times = 0;
    const answers = new Answers(
      async () => {
        times += 1;
        await new Promise((resolve) => setTimeout(resolve, 5));
        return reply('said');
      },
      new Turns(limits),
      10_000,
    );
    const all = await Promise.all(
      Array.from({ length: 20 }, () => answers.to(question, 'key', new AbortController().signal)),
    );
    expect(new Set(all).size).toBe(1);
    await answers.to(question, 'key', never);
    expect(times).toBe(1);
    await answers.to(question, 'another edition', never);
    expect(times).toBe(2);
  });

  test('no more bytes are kept than told: the one asked longest ago goes', async () => {
    let times = 0;
    const answers = new Answers(
      async () => {
        times += 1;
        return reply('x'.repeat(900));
      },
      new Turns(limits),
      6000,
    );
    for (const key of ['a', 'b', 'c', 'a', 'd']) await answers.to(question, key, never);
    expect(times).toBe(4);
    await answers.to(question, 'a', never);
    expect(times).toBe(4);
    await answers.to(question, 'b', never);
    expect(times).toBe(5);
  });

  test('is stopped when all who asked have gone, and not before', async () => {
    const stops: AbortSignal[] = [];
    const endless: Answering = (_, stop) => {
      stops.push(stop!);
      return new Promise((_resolve, reject) => {
        stop!.addEventListener('abort', () => reject(new Error('ended')));
      });
    };
    const answers = new Answers(endless, new Turns(limits), 10_000, 200);
    const [one, two] = [new AbortController(), new AbortController()];
    const asked = [one, two].map(({ signal }) => answers.to(question, 'key', signal));
    const both = Promise.allSettled(asked);
    one.abort();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(stops[0]!.aborted).toBe(false);
    two.abort();
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(stops[0]!.aborted).toBe(true);
    await both;
  });
});

describe('over HTTP', () => {
  test('an answer has a tag, by which it is asked for anew for nothing', async () => {
    const app = await madeWorkbench();
    const first = await app.request('/show/cinc/CHN.csv?to=2001&from=2000');
    const etag = first.headers.get('etag')!;
    expect(etag).toMatch(/^W\/"[\w-]{22}"$/);
    expect(first.headers.get('cache-control')).toBe('public, no-cache');
    for (const tag of [etag, `"other", ${etag}`, '*']) {
      const again = await app.request('/show/cinc/CHN.csv?from=2000&to=2001', { headers: { 'if-none-match': tag } });
      expect(again.status).toBe(304);
      expect(again.headers.get('etag')).toBe(etag);
      expect(await again.text()).toBe('');
    }
    const other = await app.request('/show/cinc/CHN.csv?from=2000', { headers: { 'if-none-match': etag } });
    expect(other.status).toBe(200);
  });

  test('another edition has another tag', async () => {
    const tagOf = async (mark: string) => {
      const app = await madeWorkbench({
        edition: () => ({ atlas: { kind: 'starter', version: mark }, provenance: 'test', mark }),
      });
      return (await app.request('/show/cinc/CHN.json?from=2000')).headers.get('etag');
    };
    expect(await tagOf('a')).toBe(await tagOf('a'));
    expect(await tagOf('a')).not.toBe(await tagOf('b'));
  });

  test('is packed as the client takes it, and the same when unpacked', async () => {
    const { brotliDecompressSync, gunzipSync } = await import('node:zlib');
    const app = await madeWorkbench();
    const body = async (accepted: string) => {
      const response = await app.request('/show/cinc/CHN.json', { headers: { 'accept-encoding': accepted } });
      expect(response.headers.get('vary')).toBe('Accept-Encoding');
      const bytes = new Uint8Array(await response.arrayBuffer());
      expect(response.headers.get('content-length')).toBe(String(bytes.length));
      return { encoding: response.headers.get('content-encoding'), bytes };
    };
    const plain = await body('identity');
    expect(plain.encoding).toBeNull();
    const br = await body('gzip, deflate, br');
    expect([br.encoding, new Uint8Array(brotliDecompressSync(br.bytes))]).toEqual(['br', plain.bytes]);
    const zipped = await body('gzip, br;q=0');
    expect([zipped.encoding, new Uint8Array(gunzipSync(zipped.bytes))]).toEqual(['gzip', plain.bytes]);
  });

  test('all forms of a question, and its parts, are made of one answer', async () => {
    const app = await madeWorkbench();
    const worked = vi.spyOn(showView, 'answer');
    for (const ending of ['', '.json', '.csv', '.md', '.bib', '.zip'])
      expect((await app.request(`/show/cinc/CHN${ending}?from=2001`)).status).toBe(200);
    expect((await app.request('/show/cinc/CHN.csv?from=2001&limit=2')).status).toBe(200);
    expect(worked).toHaveBeenCalledTimes(1);
    await app.request('/show/cinc/CHN.csv?from=2002');
    expect(worked).toHaveBeenCalledTimes(2);
    worked.mockRestore();
  });

  test('HEAD says what GET would, without the body', async () => {
    const app = await madeWorkbench();
    const got = await app.request('/show/cinc/CHN.json');
    const head = await app.request('/show/cinc/CHN.json', { method: 'HEAD' });
    expect(await head.text()).toBe('');
    expect([...head.headers]).toEqual([...got.headers]);
  });
});
