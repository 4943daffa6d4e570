import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { theories } from '../../src/theories/index.ts';
import { run, runJson } from './run.ts';
import { faultsAgainst } from './schema-faults.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
const at = ['--atlas', join(root, 'data/starter')];

interface Run {
  verdict: string | null;
  remain: string[];
  missing: string[];
  shares: Record<string, number>;
  readings: Record<string, number>;
  roles: { role: string; states: string[]; found?: { year: number } }[];
  flips: { name: string; verdict: string }[];
}

/** States for the parts that a user fills, in order; and what a theory about no states, or on stated inputs, is given. */
const asked = (id: string): string[] => {
  const theory = theories.find((one) => one.id === id)!;
  const toFill = Object.values(theory.roles).filter(({ found }) => !found).length;
  const [first] = theory.worked;
  const states = ['RUS', 'CHN', 'JPN'].slice(0, toFill);
  const given = Object.entries({ ...first!.inputs, ...first!.parameters }).flatMap(([name, x]) => [
    '--set',
    `${name}=${x}`,
  ]);
  const measured = Object.values(theory.inputs).some(({ from }) => from.kind === 'measure');
  return [...states, ...(measured && id !== 'wedge' ? [] : given)];
};

describe('entente theory', () => {
  it('list is what the schema says, and names every theory', async () => {
    const json = await runJson<{ theories: { id: string }[] }>(['theory', 'list', '--json']);
    expect(faultsAgainst('theory-list', json)).toEqual([]);
    expect(json.theories.map(({ id }) => id)).toEqual(theories.map(({ id }) => id));
    const { out } = await run(['theory', 'list']);
    for (const { id, question } of theories) expect(out).toMatch(new RegExp(`  ${id} +${question.slice(0, 20)}`));
  });

  it.each(theories.map(({ id }) => id))('show %s gives its question, rule and works', async (id) => {
    const theory = theories.find((one) => one.id === id)!;
    const { code, out } = await run(['theory', 'show', id, '--markdown']);
    expect(code).toBe(0);
    const plain = out.replaceAll('\\', '');
    expect(plain).toContain(theory.question);
    for (const { citation } of theory.works) expect(plain).toContain(citation.slice(0, 30));
    for (const { label } of Object.values(theory.verdicts)) expect(plain).toContain(label);
  });

  it.each(theories.map(({ id }) => id))('run %s is what the schema says, its shares adding up to 1', async (id) => {
    const json = await runJson<Run>(['theory', 'run', id, ...asked(id), '--draws', '200', ...at]);
    expect(faultsAgainst('theory-run', json)).toEqual([]);
    const shares = Object.values(json.shares);
    if (json.missing.length === 0) expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 9);
    else {
      expect(shares).toEqual([]);
      expect(json.remain.length).toBeGreaterThan(0);
      if (json.remain.length > 1) expect(json.verdict).toBeNull();
    }
    for (const { verdict } of json.flips) expect(verdict).not.toBe(json.verdict);
    expect((await run(['theory', 'run', id, ...asked(id), '--draws', '200', '--csv', ...at])).code).toBe(0);
  });

  it('reads Ko’s case of 2004 as theories.md computes it (M4): .239 alone, .587 with China', async () => {
    const json = await runJson<Run>([
      'theory',
      'run',
      'balance',
      'RUS',
      'CHN',
      '--threat',
      'USA',
      '--year',
      '2004',
      ...at,
    ]);
    const [alone, together] = Object.values(json.readings);
    expect(alone).toBeCloseTo(0.239, 3);
    expect(together).toBeCloseTo(0.587, 3);
  });

  it('names what remains where an input is absent, and gives no verdict', async () => {
    const { out, code } = await run(['theory', 'run', 'gains-and-costs', 'USA', 'JPN', '--year', '2026', ...at]);
    expect(code).toBe(0);
    expect(out).toMatch(/In 2026 no verdict: .* missing; it could be/s);
  });

  it('is the same for the same seed, another for another, and the same on two threads', async () => {
    const args = [
      'theory',
      'run',
      'balance',
      'JPN',
      'USA',
      '--threat',
      'CHN',
      '--year',
      '2010',
      '--draws',
      '3500',
      ...at,
    ];
    const one = await runJson<Run>(args);
    expect(await runJson<Run>(args)).toEqual(one);
    expect((await runJson<Run>([...args, '--seed', '2'])).shares).not.toEqual(one.shares);
    if (existsSync(join(root, 'dist/ensemble/draws-thread.js')))
      expect(JSON.stringify(await runJson<Run>([...args, '--threads', '2']))).toBe(JSON.stringify(one));
  });

  it.each([
    [['theory'], 'expected list, show or run'],
    [['theory', 'run'], 'a theory is needed'],
    [['theory', 'run', 'balanc', 'RUS', 'CHN'], 'Did you mean balance?'],
    [['theory', 'run', 'balance', 'RUS', 'Atlantis'], 'Atlantis'],
    [['theory', 'run', 'balance', 'RUS', 'RUS'], 'both as state and as partner'],
    [['theory', 'run', 'balance', 'RUS', 'CHN', '--threat', 'CHN'], 'both as partner and as threat'],
    [
      ['theory', 'run', 'balance', 'RUS', 'CHN', '--threat', 'USA', '--role', 'available=CHN,USA'],
      'it is among available, and is threat',
    ],
    [['theory', 'run', 'balance', 'RUS'], 'needs a state as partner'],
    [['theory', 'run', 'balance', 'RUS', 'CHN', 'USA', 'JPN', 'FRA', 'GBR'], 'takes state, then partner'],
    [['theory', 'run', 'balance', 'RUS', 'CHN', '--set', 'yardstick=height'], 'Options: cinc'],
    [['theory', 'run', 'balance', 'RUS', 'CHN', '--set', 'height=3'], 'has no such input or parameter'],
    [['theory', 'run', 'common-enemy', 'RUS', 'CHN', '--set', 'least=9'], 'a whole number from 1 to 3'],
    [['theory', 'run', 'common-enemy', 'RUS', 'CHN', '--set', 'least=many'], 'a number is expected'],
    [['theory', 'run', 'common-enemy', 'RUS', 'CHN', '--set', 'least'], 'an equals sign'],
    [['theory', 'run', 'common-enemy', 'RUS', 'CHN', '--role', 'judge=USA'], 'has no such part'],
    [['theory', 'run', 'common-enemy', 'DDR', 'CHN', '--year', '2005'], 'DDR'],
    [['theory', 'show', 'balance', '--csv'], 'a declaration is no table'],
  ])('%j is a mistake told in one line', async (args, said) => {
    const { code, out, err } = await run([...args, ...at]);
    expect([code, out]).toEqual([2, '']);
    expect(err).toMatch(/^entente: [^\n]+\n$/);
    expect(err).toContain(said);
  });
});

describe('no side is taken', () => {
  const pages = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md'));
  const named = (flag: string) =>
    new Set(
      pages.flatMap((page) =>
        [...readFileSync(join(root, 'docs', page), 'utf8').matchAll(new RegExp(`--${flag} ([A-Z]{3})`, 'g'))].map(
          ([, state]) => state,
        ),
      ),
    );

  it('the examples in docs have at least four states as threat', () => {
    expect(named('threat').size).toBeGreaterThanOrEqual(4);
  });

  it('the offers that come with Entente have at least four dividers and four targets', () => {
    const files = readdirSync(join(root, 'records/offers')).map((name) =>
      readFileSync(join(root, 'records/offers', name), 'utf8'),
    );
    for (const role of ['divider', 'target'])
      expect(
        new Set(files.map((text) => new RegExp(`^${role}: *(.+)$`, 'm').exec(text)?.[1])).size,
      ).toBeGreaterThanOrEqual(4);
  });
});
