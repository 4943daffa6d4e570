import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryFolder } from '../atlas/made-folder.ts';
import { bundled, ended, type Program } from '../kill/bundle.ts';
import { madeCase } from './made-case.ts';
import { run } from './run.ts';

const home = temporaryFolder();
afterAll(home.remove);
const file = join(home.folder, 'bad.yaml');

const claim = (n: number, test = '{ test: value, measure: cinc, of: RUS, years: 2014, is: "> 0.1" }') =>
  `  - id: C${n}\n    claim: One.\n    kind: quantity\n    tests:\n      - ${test}\n`;
const head = madeCase.slice(0, madeCase.indexOf('claims:')).replace('made-2010', 'bad');
const withTest = (test: string) => `${head}claims:\n${claim(1, test)}`;

/** Nine levels of ten: a billion texts for a parser that writes aliases out. */
const bomb = `a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n${Array.from({ length: 9 }, (_, n) => `a${n + 1}: &a${n + 1} [${Array(10).fill(`*a${n}`).join(', ')}]`).join('\n')}\n`;

const place = (line: number | string, column: number | string) => `bad\\.yaml, line ${line}, column ${column}: `;
const wrong: [name: string, content: string | Uint8Array, says: string][] = [
  [
    'an unknown test',
    withTest('{ test: valeu, measure: cinc, of: RUS, years: 2014, is: "> 0.1" }'),
    `${place(19, 17)}there is no test "valeu"\\. Did you mean value\\?`,
  ],
  [
    'an unknown measure',
    withTest('{ test: value, measure: cinq, of: RUS, years: 2014, is: "> 0.1" }'),
    `${place(19, 33)}there is no measure "cinq"\\. Did you mean cinc\\?`,
  ],
  [
    'a year outside',
    withTest('{ test: value, measure: cinc, of: RUS, years: 1814, is: "> 0.1" }'),
    `${place(19, 55)}years: 1814 is outside 1816 to 2100`,
  ],
  [
    'a state that did not exist',
    withTest('{ test: value, measure: cinc, of: DDR, years: 2014, is: "> 0.1" }'),
    `${place(19, 43)}of: East Germany was no member of the state system in 2014\\. See entente states`,
  ],
  [
    'a state that there never was',
    withTest('{ test: value, measure: cinc, of: Atlantis, years: 2014, is: "> 0.1" }'),
    `${place(19, 43)}of: No state is called "Atlantis"`,
  ],
  [
    'a condition that is none',
    withTest('{ test: value, measure: cinc, of: RUS, years: 2014, is: much }'),
    `${place(19, 65)}is: "much" is no condition\\. Write "> 0\\.4"`,
  ],
  [
    'an unknown field',
    `${head}claims:\n${claim(1)}    notes: mine\n`,
    `${place(20, 5)}no such field "notes"\\. Did you mean`,
  ],
  [
    'a tab',
    `${head}claims:\n\t- id: A1\n`,
    `${place(15, 1)}not YAML: .*\\. Indent with spaces: YAML allows no tabs there`,
  ],
  ['an anchor bomb', `${head}${bomb}`, `${place('\\d+', '\\d+')}anchors and aliases \\(& and \\*\\) are not read`],
  ['a name twice', `${head}title: Again\n`, `${place('\\d+', '\\d+')}not YAML: Map keys must be unique`],
  [
    '10,000 claims',
    `${head}claims:\n${Array.from({ length: 10_000 }, (_, n) => claim(n)).join('')}`,
    `${place(15, 3)}10000 claims; at most 2000 are read\\. Split the case in two`,
  ],
  [
    'brackets 100,000 deep',
    `${head}claims: ${'['.repeat(100_000)}`,
    `${place('\\d+', '\\d+')}lists or names nested too deeply\\. Flatten them`,
  ],
  ['brackets 1,000 deep', `${head}claims: ${'['.repeat(1000)}${']'.repeat(1000)}\n`, `bad\\.yaml.*: `],
  [
    'a work 2,000 deep',
    `${head.replace('work:', `work: \n  note: ${'['.repeat(2000)}${']'.repeat(2000)}`)}claims:\n${claim(1)}`,
    `bad\\.yaml.*: `,
  ],
  ['a binary', Uint8Array.from({ length: 4096 }, (_, n) => (n * 7919) % 256), `${place(1, 1)}not UTF-8 text`],
  [
    'a picture’s first bytes',
    Uint8Array.from([...Buffer.from(head), 0xff, 0xd8, 0xff]),
    `${place(14, 1)}not UTF-8 text`,
  ],
  [
    'a million values',
    `${head}claims: [${'a,'.repeat(980_000)}b]\n`,
    'bad\\.yaml: more than 250,000 names, values and list entries\\. Split it in two',
  ],
  ['an empty file', '', 'bad\\.yaml: the file is empty'],
  ['a list', '- one\n- two\n', `${place(1, 1)}expected names with values`],
  [
    'a text of 5 MB',
    `# ${'x'.repeat(5_000_000)}\n`,
    'bad\\.yaml: the file has 5,000,003 characters; at most 2,000,000 are read',
  ],
  [
    'a file of 50 MB',
    new Uint8Array(50_000_000).fill(35),
    'bad\\.yaml: the file has 50,000,000 bytes; at most 6,000,000 are read',
  ],
];

describe('a wrong case file', () => {
  it.each(wrong)('%s: one clear line that names the place, exit code 2', async (_name, content, says) => {
    writeFileSync(file, content);
    const ran = await run(['claims', 'check', 'bad.yaml'], { cwd: home.folder });
    expect(ran.err).toMatch(/^entente: [^\n]+: [^\n]+\. [^\n]+\n$/);
    expect(ran.err).toMatch(new RegExp(`^entente: ${says}`));
    expect(ran.err).not.toMatch(/undefined|\[object|Maximum call/);
    expect(ran.err.length).toBeLessThan(800);
    expect([ran.code, ran.out]).toEqual([2, '']);
  });

  it.each(wrong)('%s: lint says the same as a line', async (_name, content, says) => {
    writeFileSync(file, content);
    const ran = await run(['claims', 'lint', 'bad.yaml', '--quiet'], { cwd: home.folder });
    expect(ran.out).toMatch(new RegExp(`^error    ${says}`));
    expect([ran.code, ran.err]).toEqual([2, '']);
  });

  it.each([
    [['claims', 'check'], /claims check: a case is needed\. Give all, one of allison-2023/],
    [['claims', 'check', 'alison-2023'], /alison-2023: no such case or file\. Did you mean allison-2023\?/],
    [['claims', 'check', 'nowhere.yaml'], /nowhere\.yaml: no such file/],
    [['claims', 'check', './folder'], /\.\/folder: it is a folder/],
    [['claims', 'chek', 'all'], /claims chek: no such subcommand\. Did you mean entente claims check\?/],
    [['claims', 'constructor'], /claims constructor: no such subcommand/],
    [['claims'], /claims: it needs to be told what to do/],
    [['claims', 'lint'], /claims lint: a case is needed/],
  ])('%j is a mistake', async (args, says) => {
    mkdirSync(join(home.folder, 'folder'), { recursive: true });
    const ran = await run(args, { cwd: home.folder });
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(says);
    expect(ran.err).toMatch(/^entente: [^\n]+\n$/);
  });
});

describe('the memory that a wrong case file takes', () => {
  /** Megabytes of Node's heap: with less room it ends in a crash, not in an exit code. */
  const HEAP = 300;
  let program: Program;
  beforeAll(async () => {
    program = await bundled('src/cli/entente.ts');
  });
  afterAll(() => program.remove());

  const full = (part: string, parts: number) => `${head}claims: [${part.repeat(parts)}b]\n`;
  it.each([
    ...wrong.map(([name, content]) => [name, content] as const),
    ['as many values as are read', full('a,', 249_900)] as const,
    ['as many small maps as are read', full('{a: b},', 83_000)] as const,
    ['as many empty ones as are read', full('{},', 124_900)] as const,
    ['as many lines as are read', `${head}claims:\n${'- a\n'.repeat(124_900)}`] as const,
  ])('%s: no more than 300 MB', async (_name, content) => {
    writeFileSync(file, content);
    expect(await ended(program.start(['claims', 'check', file], [`--max-old-space-size=${HEAP}`]))).toBe(2);
  });
});
