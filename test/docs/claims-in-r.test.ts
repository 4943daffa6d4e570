import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { run, runJson } from '../cli/run.ts';

/** One claim of docs/claims-in-r.md: the commands that it names, its R and what this is said to print. */
interface Shown {
  claim: string;
  commands: { printed: string; args: string[]; to?: string }[];
  r: { code: string; prints: string }[];
}

const page = readFileSync('docs/claims-in-r.md', 'utf8');
const shown = [...page.matchAll(/^## ([A-Z]+\d+):[\s\S]*?(?=^## |$(?![\s\S]))/gm)].map(([section]): Shown => {
  const written = /^```sh\n([\s\S]*?)\n```/m.exec(section)?.[1]?.split('\n') ?? [];
  return {
    claim: /claims explain (\S+)/.exec(section)![1]!,
    commands: written.map((line) => {
      const [command, to] = line.split(' > ');
      return {
        printed: command!.replace(/ --csv$/, ''),
        args: command!.split(' ').slice(1),
        ...(to !== undefined && { to }),
      };
    }),
    r: [...section.matchAll(/^```r\n([\s\S]*?)\n```\n+```text\n([\s\S]*?)\n```/gm)].map(([, code, prints]) => ({
      code: code!,
      prints: prints!,
    })),
  };
});

interface Explained {
  cases: {
    claims: {
      tests: {
        kind: string;
        query: string[];
        stands: number;
        answered: number;
        found: { holds: string; words: string; numbers: { value: number; low: number | null; high: number | null }[] };
      }[];
    }[];
  }[];
}

const explained = new Map<string, Explained['cases'][0]['claims'][0]['tests']>();
async function testsOf(claim: string) {
  const known = explained.get(claim);
  if (known) return known;
  const found = await runJson<Explained>(['claims', 'explain', claim, '--as-of', '2026-11-28', '--quiet']);
  explained.set(claim, found.cases[0]!.claims[0]!.tests);
  return found.cases[0]!.claims[0]!.tests;
}

/** "test 1: 0.4492: FALSE; 0 of 9 settings" */
const line = /^test (\d): (.+): (TRUE|FALSE)(?:; (\d+) of (\d+) settings)?$/;

describe('docs/claims-in-r.md', () => {
  it('shows ten claims of the five texts', () => {
    expect(new Set(shown.map(({ claim }) => claim)).size).toBe(10);
    expect(new Set(shown.map(({ claim }) => claim.split(':')[0])).size).toBe(5);
  });

  it.each(shown)('$claim: names commands that Entente prints for it', async ({ claim, commands }) => {
    const printed = (await testsOf(claim)).flatMap(({ query }) => query);
    for (const command of commands) expect(printed).toContain(command.printed);
  });

  it.each(shown)('$claim: says what the checker finds', async ({ claim, r }) => {
    const tests = await testsOf(claim);
    const lines = r.flatMap(({ prints }) => prints.split('\n')).filter((text) => !text.startsWith('near '));
    const computed = tests.flatMap(({ kind }, n) => (kind === 'record' ? [] : [`test ${n + 1}`]));
    expect([...new Set(lines.map((text) => text.slice(0, 6)))].sort()).toEqual(computed);
    for (const text of lines) {
      const [, n, numbers, holds, stands, settings] = line.exec(text)!;
      const { found, ...test } = tests[Number(n) - 1]!;
      expect(holds === 'TRUE', text).toBe(found.holds === 'yes');
      if (settings !== undefined) expect([Number(stands), Number(settings)]).toEqual([test.stands, test.answered]);
      const known = [
        ...found.numbers.flatMap(({ value, low, high }) => [value, low ?? value, high ?? value]),
        ...(found.words.replaceAll(',', '').match(/\d+(?:\.\d+)?/g) ?? []).map(Number),
      ];
      for (const number of numbers!.replaceAll('95%', '').match(/-?\d+(?:\.\d+)?/g)!) {
        const half = 0.5000001 * 10 ** -(number.split('.')[1]?.length ?? 0);
        expect(
          known.some((value) => Math.abs(value - Number(number)) <= half),
          `${text}: ${number} among ${known.join(', ')}`,
        ).toBe(true);
      }
    }
  });

  const hasR = spawnSync('Rscript', ['--version']).status === 0;
  const folder = mkdtempSync(join(tmpdir(), 'entente-r-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it.skipIf(!hasR).each(shown)('$claim: its R prints what the page says', async ({ commands, r }) => {
    for (const { args, to } of commands) {
      const { code, out, err } = await run([...args, '--quiet'], { cwd: folder });
      expect(code, err).toBe(0);
      if (to !== undefined) writeFileSync(join(folder, to), out);
    }
    for (const { code, prints } of r) {
      writeFileSync(join(folder, 'claim.R'), code);
      const ran = spawnSync('Rscript', ['--vanilla', 'claim.R'], { cwd: folder, encoding: 'utf8' });
      expect(ran.stderr).toBe('');
      expect(ran.stdout.trimEnd()).toBe(prints);
    }
  });
});
