import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parseDocument } from 'yaml';
import { build, madePlan, temporaryFolder } from '../atlas/made-folder.ts';
import { madeCase } from './made-case.ts';
import { type Ran, run } from './run.ts';
import { faultsAgainst } from './schema-faults.ts';
import { treeOf } from './xml-tree.ts';

const made = temporaryFolder();
beforeAll(() => {
  build(madePlan(made.folder));
  writeFileSync(join(made.folder, 'made-2010.yaml'), madeCase);
});
afterAll(made.remove);

const claims = (...args: string[]): Promise<Ran> =>
  run(['claims', ...args, '--atlas', join(made.folder, 'atlas')], { cwd: made.folder });
const check = (...more: string[]) => claims('check', 'made-2010.yaml', ...more);
const written = (name: string, text: string) => writeFileSync(join(made.folder, name), text);
const inFolder = (name: string) => readFileSync(join(made.folder, name), 'utf8');

interface ClaimsJson {
  cases: {
    case: string;
    written: string;
    asOf: string;
    score: { counted: number; all: number; atWriting: Record<string, number>; now: Record<string, number> };
    claims: {
      id: string;
      verdict: string;
      atWriting: string;
      basis: string | null;
      robustness: { share: number; settings: number } | null;
      tests: { found: { words: string }; settings?: unknown[]; sources: string[]; data?: string[]; query: string[] }[];
      diary: { on: string; verdict: string }[];
    }[];
  }[];
}
const json = ({ out }: Ran) => JSON.parse(out) as ClaimsJson;

describe('claims check', () => {
  it('gives each claim its verdict, when it was written and now, and the text its score', async () => {
    const ran = await check('--json');
    expect([ran.code, ran.err]).toEqual([0, '']);
    const [one] = json(ran).cases;
    expect(faultsAgainst('claims-check', json(ran))).toEqual([]);
    expect(one).toMatchObject({ case: 'made-2010', written: '2010-06-30', asOf: '2026-01-01' });
    expect(one!.claims.map(({ id, atWriting, verdict, basis }) => [id, atWriting, verdict, basis])).toEqual([
      ['M1', 'supported', 'supported', 'measure'],
      ['M2', 'contradicted', 'contradicted', 'measure'],
      ['M3', 'mixed', 'mixed', 'measure'],
      ['M4', 'open', 'supported', 'measure'],
      ['M5', 'open', 'open', null],
      ['M6', 'inconsistent', 'inconsistent', 'proxy'],
      ['M7', 'beyond-the-data', 'beyond-the-data', null],
      ['M8', 'not-data', 'not-data', null],
      ['M9', 'supported', 'supported', 'record'],
    ]);
    // M6 is somebody else's: it does not count.
    expect(one!.score).toEqual({
      counted: 8,
      all: 9,
      atWriting: { supported: 2, contradicted: 1, mixed: 1, 'beyond-the-data': 1, open: 2, 'not-data': 1 },
      now: { supported: 3, contradicted: 1, mixed: 1, 'beyond-the-data': 1, open: 1, 'not-data': 1 },
    });
    expect(one!.claims[3]!.diary.map(({ verdict }) => verdict)).toEqual(['open', 'supported']);
    expect(one!.claims[8]!.tests[0]!.sources).toEqual(['https://example.org/pact']);
  });

  it('prints a page that looks as it did', async () => {
    const { out } = await check();
    await expect(out).toMatchFileSnapshot('../golden/claims-check.txt');
  });

  it('prints Markdown, and writes one HTML file that asks for nothing from outside', async () => {
    const ran = await check('--markdown', '--html', 'page.html');
    expect(ran.code).toBe(0);
    expect(ran.err).toBe('The same as a page: page.html\n');
    expect(ran.out).toMatch(/^# Maker, 2010-06: A made-up text\n/);
    expect(ran.out).toContain('| M4 | supported (was open) |');
    const html = inFolder('page.html');
    expect(html).toMatch(/<th scope="row"[^>]*>M6\*<\/th>/);
    expect(/<(script|link|img)/.test(html)).toBe(false);
  });

  it('looks from an earlier day with --as-of, and not from before the text was written', async () => {
    const [one] = json(await check('--json', '--as-of', '2013')).cases;
    expect(one!.asOf).toBe('2013-12-31');
    expect(one!.claims[3]).toMatchObject({ id: 'M4', verdict: 'open' });
    const before = await check('--as-of', '2009');
    expect([before.code, before.out]).toEqual([2, '']);
    expect(before.err).toMatch(/--as-of 2009-12-31: made-2010\.yaml was written on 2010-06-30\. Give a later day/);
    expect((await check('--as-of', 'soon')).err).toMatch(/--as-of: "soon" is no date\. Give one/);
  });

  it('prints a line a claim with --csv', async () => {
    const { out } = await check('--csv');
    const { data } = Papa.parse<Record<string, string>>(out.trim(), { header: true });
    expect(data.map(({ id, verdict, counts }) => [id, verdict, counts])).toEqual(
      json(await check('--json')).cases[0]!.claims.map(({ id, verdict }) => [id, verdict, id === 'M6' ? '0' : '1']),
    );
    expect(data[7]!.why_untested).toBe('What ought to be is no matter of data.');
  });

  it('says which data sets a claim lacks, and which command tells how to get them', async () => {
    const { out } = await check();
    expect(out.replace(/\s+/g, ' ')).toMatch(
      /1 claim lacks data that this atlas does not hold: cow-trade.* entente data status cow-trade .*says how to get them; entente data build puts them in\./,
    );
    expect(json(await check('--json')).cases[0]!.claims[6]!.tests[0]!.data).toContain('cow-trade');
  });

  it('checks several files in one go, each once', async () => {
    written('other.yaml', madeCase.replace('made-2010', 'other').replace('A made-up text', 'Another'));
    const ran = await claims('check', 'made-2010.yaml', 'other.yaml', 'made-2010.yaml', '--json');
    expect(json(ran).cases.map((one) => one.case)).toEqual(['made-2010', 'other']);
    expect(ran.err).toBe('checking made-2010\nchecking other\n');
    const { out } = await claims('check', 'made-2010.yaml', 'other.yaml', '--quiet');
    expect(out).toContain('2 texts, 18 claims');
  });
});

describe('claims marked must: hold', () => {
  it('that hold end with 0, and --must checks them alone', async () => {
    const ran = await check('--must', '--json');
    expect(ran.code).toBe(0);
    expect(json(ran).cases[0]!.claims.map(({ id }) => id)).toEqual(['M1']);
  });

  it.each([
    ['is contradicted', 'M2', 'contradicted'],
    ['has no answer', 'M7', 'beyond the data'],
  ])('that %s ends with 1 and is named with its place, also with --quiet', async (_name, id, verdict) => {
    written('strict.yaml', madeCase.replace(`id: ${id}\n`, `id: ${id}\n    must: hold\n`));
    const ran = await claims('check', 'strict.yaml', '--quiet');
    expect(ran.code).toBe(1);
    expect(ran.err).toMatch(
      new RegExp(`^strict\\.yaml, line \\d+, column 5: made-2010:${id} is to hold, and is ${verdict}: [^\\n]+\\n$`),
    );
    expect(ran.out).toContain('Maker, 2010-06');
  });

  it('are needed for --must: a check of nothing does not pass', async () => {
    written('lax.yaml', madeCase.replace('    must: hold\n', ''));
    const ran = await claims('check', 'lax.yaml', '--must');
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/^entente: --must: no claim of lax\.yaml is marked\. Write must: hold/);
  });
});

describe('JUnit XML', () => {
  const junit = async (text: string) => {
    written('strict.yaml', text);
    return claims('check', 'strict.yaml', '--junit', '-', '--quiet');
  };
  const strict = madeCase.replace('id: M2\n', 'id: M2\n    must: hold\n');

  it('is well-formed: a suite a case, a test a claim, and the counts are those of the tests', async () => {
    const { out, code } = await junit(strict);
    expect(code).toBe(1);
    const root = treeOf(out);
    expect(root.name).toBe('testsuites');
    expect(root.attributes).toMatchObject({ tests: '9', failures: '1', errors: '0', skipped: '3' });
    const [suite, ...more] = root.children;
    expect(more).toEqual([]);
    expect(suite!.attributes).toMatchObject({ name: 'made-2010', tests: '9', failures: '1', skipped: '3' });
    expect(suite!.children.map(({ name }) => name)).toEqual(Array(9).fill('testcase'));
    const kinds = suite!.children.map(({ attributes, children }) => [
      attributes.name!.slice(0, 2),
      children.map(({ name }) => name).join(' '),
    ]);
    expect(kinds).toEqual([
      ['M1', 'system-out'],
      ['M2', 'failure system-out'],
      ['M3', 'system-out'],
      ['M4', 'system-out'],
      ['M5', 'skipped system-out'],
      ['M6', 'system-out'],
      ['M7', 'skipped system-out'],
      ['M8', 'skipped system-out'],
      ['M9', 'system-out'],
    ]);
  });

  it('says why a claim failed or was skipped, and escapes what XML would read', async () => {
    const { out } = await junit(
      strict.replace('They ought to be friends.', '"They <ought> to be \'friends\' & more\\x01"'),
    );
    const tests = treeOf(out).children[0]!.children;
    expect(tests[1]!.children[0]!.attributes).toEqual({
      type: 'contradicted',
      message: 'marked must: hold, and contradicted',
    });
    expect(tests[6]!.children[0]!.attributes.message).toMatch(/^beyond the data: Trade share is not loaded/);
    expect(tests[7]!.attributes.name).toBe("M8: They <ought> to be 'friends' & more");
  });

  it('goes to a file beside the page', async () => {
    const ran = await check('--junit', 'report/junit.xml');
    expect(ran.code).toBe(0);
    expect(ran.out).toContain('Maker, 2010-06');
    expect(treeOf(inFolder('report/junit.xml')).attributes.failures).toBe('0');
  });
});

describe('claims explain', () => {
  it('prints everything behind a verdict, as it did', async () => {
    const { out, err, code } = await claims('explain', 'made-2010.yaml:M4');
    expect([code, err]).toEqual([0, '']);
    await expect(out).toMatchFileSnapshot('../golden/claims-explain.txt');
  });

  it('has every setting in JSON', async () => {
    const ran = await claims('explain', 'made-2010.yaml:M1', '--json');
    expect(faultsAgainst('claims-check', json(ran))).toEqual([]);
    const [claim] = json(ran).cases[0]!.claims;
    // Two ends, each a year earlier, as stated, a year later.
    expect(claim!.tests[0]!.settings).toHaveLength(9);
    expect(claim!.robustness).toEqual({ share: 1, settings: 9 });
  });

  it('cites the page that a record was read in', async () => {
    const { out } = await claims('explain', 'made-2010.yaml:M9');
    expect(out).toMatch(/Supported: 2001-07-16 .*\[2\]/);
    expect(out).toContain('[2] https://example.org/pact');
  });

  it('says what is not on hand, and how to get it', async () => {
    const { out } = await claims('explain', 'made-2010.yaml:M7');
    expect(out.replace(/\s+/g, ' ')).toMatch(/Not in this atlas: cow-trade.*entente data status cow-trade/);
  });

  it.each([
    [[], /claims explain: a claim is needed\. For example/],
    [['made-2010.yaml:M1', 'made-2010.yaml:M2'], /claims explain: one claim at a time/],
    [['made-2010.yaml:M11'], /made-2010\.yaml:M11: no such claim\. Did you mean M1\? It has M1, M2/],
    [['nowhere.yaml:M1'], /nowhere\.yaml: no such file/],
    [['Z99'], /Z99: no case that comes with Entente has such a claim/],
  ])('%j is a mistake', async (args, says) => {
    const ran = await claims('explain', ...args);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(says);
  });

  it('finds a claim of a bundled case by its id alone', async () => {
    const ran = await claims('explain', 'A13', '--json', '--as-of', '2024');
    expect(json(ran).cases[0]).toMatchObject({ case: 'allison-2023', claims: [{ id: 'A13' }] });
  });
});

describe('claims new, lint and check', () => {
  it('writes a case that has nothing wrong and checks, for any two states', async () => {
    for (const [name, ...states] of [
      ['mine'],
      ['pair.yaml', '--pair', 'IND-USA'],
      ['words', 'South Korea', 'JPN'],
      ['flag', '--pair', 'GBR', 'FRA'],
      ['gone', '--pair', 'DDR-RUS'],
    ] as const) {
      const ran = await claims('new', name, ...states);
      expect([ran.code, ran.out]).toEqual([0, '']);
      const file = name.endsWith('.yaml') ? name : `${name}.yaml`;
      const linted = await claims('lint', file);
      expect([linted.code, linted.out]).toEqual([0, `look     ${file}: 1 of 3 claims have no test: A3\n`]);
      const checked = await claims('check', file, '--json');
      expect(checked.code, checked.err).toBe(0);
      expect(json(checked).cases[0]!.claims).toHaveLength(3);
    }
    expect(parseDocument(inFolder('gone.yaml')).toJS().claims[0].tests[0].years).toBe('1981..1990');
  });

  it('leaves a file that is there as it is', async () => {
    written('taken.yaml', 'mine');
    const ran = await claims('new', 'taken');
    expect(ran.code).toBe(2);
    expect(ran.err).toMatch(/taken\.yaml: it is there already, and is left as it is\. Give another name/);
    expect(inFolder('taken.yaml')).toBe('mine');
  });

  it.each([
    [[], /claims new: a name is needed/],
    [['My Article'], /"My Article" is no id of a case\. Use small letters/],
    [['here/there'], /here\/there\.yaml: there is no folder for it/],
    [['x', '--pair', 'RUS-RUS'], /both are the same state/],
    [['x', '--pair', 'RUS-Atlantis'], /Atlantis/],
    [['x', '--pair', 'AUH-SSD'], /never existed at the same time/],
  ])('%j is a mistake', async (args, says) => {
    const ran = await claims('new', ...args);
    expect([ran.code, ran.out]).toEqual([2, '']);
    expect(ran.err).toMatch(says);
  });

  it('lint tells every wrong claim in a line each, and what somebody should look at', async () => {
    const bad = madeCase
      .replace('measure: cinc, of: RUS, to', 'measure: cinq, of: RUS, to')
      .replace('years: 2005, is', 'years: 1500, is')
      .replace('kind: normative', 'kind: normative\n    works: [smith-2014]')
      .replace('claim: The pact was signed in 2001.', 'claim: They ought to be friends')
      .replace('    at: paragraph 8\n', '');
    written('bad.yaml', bad);
    const ran = await claims('lint', 'bad.yaml');
    expect(ran.code).toBe(2);
    const place = 'bad\\.yaml, line \\d+, column \\d+';
    const lines = ran.out.trim().split('\n');
    for (const [n, says] of [
      `error    ${place}: there is no measure "cinq"\\. Did you mean cinc\\?`,
      `error    ${place}: years: 1500 is outside 1816 to 2100`,
      `look     ${place}: M8: it rests on smith-2014, and the case has no bibliography`,
      `look     ${place}: M9: the same paraphrase as M8`,
      `look     ${place}: M9: at is missing`,
      'look     bad\\.yaml: 1 of 7 claims have no test: M8',
    ].entries())
      expect(lines[n]).toMatch(new RegExp(`^${says}`));
    expect(lines).toHaveLength(6);
    written('bad.bibliography.json', '[{"id": "walt-1987", "type": "book", "title": "The Origins of Alliances"}]');
    expect((await claims('lint', 'bad.yaml')).out).toContain('M8: smith-2014 is not in the bibliography');
  });

  it('the cases that come with Entente have nothing wrong', async () => {
    const ran = await claims('lint', 'all', '--json');
    expect(ran.code).toBe(0);
    const { files } = JSON.parse(ran.out) as { files: { errors: string[]; claims: number }[] };
    expect(files.flatMap(({ errors }) => errors)).toEqual([]);
    expect(files.reduce((sum, file) => sum + file.claims, 0)).toBeGreaterThanOrEqual(261);
  });
});

describe('an interrupt', () => {
  it('stops before the next claim, prints no half score, and does not pass', async () => {
    let interrupt = () => {};
    let seen = 0;
    const ran = await run(['claims', 'check', 'made-2010.yaml', 'other.yaml', '--atlas', join(made.folder, 'atlas')], {
      cwd: made.folder,
      onInterrupt: (then) => {
        interrupt = then;
        return () => {
          seen += 1;
        };
      },
      err: (text) => {
        messages += text;
        if (text.startsWith('checking')) interrupt();
      },
    });
    expect(ran.code).toBe(1);
    expect(ran.out).toBe('');
    expect(messages).toMatch(/^checking made-2010\nStopped after 1 of 18 claims: nothing is printed/);
    expect(seen).toBe(1);
  });
  let messages = '';
});
