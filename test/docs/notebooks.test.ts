import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Listening } from '../../src/server/listening.ts';
import { listen } from '../../src/server/listening.ts';
import { madeWorkbench } from '../server/made-workbench.ts';

/** A snippet of docs/notebooks.md and what the page says it prints. */
interface Snippet {
  language: string;
  code: string;
  prints: string;
}

const written = 'http://127.0.0.1:4747';
const page = readFileSync('docs/notebooks.md', 'utf8');
const snippets = [...page.matchAll(/^```(r|python|js)\n([\s\S]*?)\n```\n\n```text\n([\s\S]*?)```/gm)].map(
  ([, language, code, prints]): Snippet => ({ language: language!, code: code!, prints: prints! }),
);
const of = (language: string) => snippets.filter((snippet) => snippet.language === language);

let listening: Listening;
beforeAll(async () => {
  listening = await listen(await madeWorkbench(), '127.0.0.1', 0);
});
afterAll(() => listening.close());

const here = (text: string) => text.replaceAll(written, listening.address.replace(/\/$/, ''));
const lines = (text: string) =>
  text
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .trim();

/** Runs on a process of its own while this one serves. */
async function printed(program: string, args: readonly string[], code: string): Promise<string> {
  const { spawn } = await import('node:child_process');
  const child = spawn(program, [...args, here(code)], { timeout: 60_000 });
  let [out, err] = ['', ''];
  child.stdout.on('data', (text: Buffer) => (out += text));
  child.stderr.on('data', (text: Buffer) => (err += text));
  const status = await new Promise((ended) => child.on('close', ended));
  expect(status, err).toBe(0);
  return out;
}

const has = (program: string, args: readonly string[]) => spawnSync(program, args).status === 0;
const r = has('Rscript', ['-e', 'library(jsonlite)']);
const python = ['/usr/bin/python3', 'python3'].find((program) => has(program, ['-c', 'import pandas']));
if (!r) console.warn('skipped: the R snippets of docs/notebooks.md, since R with jsonlite is not installed');
if (python === undefined)
  console.warn('skipped: the Python snippets of docs/notebooks.md, since pandas is not installed');

describe('docs/notebooks.md', () => {
  it('shows each snippet with what it prints', () => {
    expect(of('r').length).toBeGreaterThanOrEqual(4);
    expect(of('python').length).toBeGreaterThanOrEqual(3);
    expect(of('js').length).toBeGreaterThanOrEqual(1);
    const shown = [...page.matchAll(/^```(?:r|python|js)\n/gm)];
    expect(snippets).toHaveLength(shown.length);
  });

  it.skipIf(!r).each(of('r'))('R: $code', async ({ code, prints }) => {
    expect(lines(await printed('Rscript', ['--vanilla', '-e'], code))).toBe(lines(prints));
  });

  it.skipIf(python === undefined).each(of('python'))('Python: $code', async ({ code, prints }) => {
    expect(lines(await printed(python!, ['-c'], code))).toBe(lines(prints));
  });

  it.each(of('js'))('Observable: $code', async ({ code, prints }) => {
    const program = `(async () => {${here(code)}})().then((text) => console.log(text))`;
    expect(lines(await printed(process.execPath, ['-e'], program))).toBe(lines(prints));
  });

  it('names no address that does not answer with a table or a tree', async () => {
    const addresses = [...page.matchAll(/http:\/\/127\.0\.0\.1:4747(\/[^"'`\s<>]*\.(?:csv|json|bib)[^"'`\s<>]*)/g)].map(
      ([address]) => address,
    );
    expect(addresses.length).toBeGreaterThan(5);
    for (const address of addresses) {
      const answer = await fetch(here(address));
      expect(answer.status, address).toBe(200);
      expect((await answer.text()).length, address).toBeGreaterThan(100);
    }
  });
});
