import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { build, madePlan, temporaryFolder } from '../atlas/made-folder.ts';
import { type Ran, run } from './run.ts';
import { faultsAgainst } from './schema-faults.ts';

const mine = `case: mine
format: 1
title: A made-up text on a shared question
work: {type: article, title: Nobody's Allies}
written: 2010-06
author: Maker
states: [RUS, CHN]
claims:
  - id: M1
    claim: The two voted alike more often than not.
    kind: quantity
    question: closing-ranks
    answer: yes, at the UN
    side: yes
    tests:
      - { test: value, measure: un-agreement, of: RUS-CHN, years: 2000..2008, is: "> 0.5" }
  - id: M2
    claim: The two voted alike hardly ever.
    kind: quantity
    question: closing-ranks
    answer: no, not at the UN
    side: no
    tests:
      - { test: value, measure: un-agreement, of: RUS-CHN, years: 2000..2008, is: "< 0.1", thresholds: ["< 0.99"] }
`;
const rivals = `hypotheses: mine
format: 1
question: Do they?
whose: Maker
rivals:
  - {id: close, says: They do.}
  - {id: apart, says: They do not.}
evidence:
  - claim: mine:M1
    because: It is what close states do.
    cells: {close: consistent, apart: inconsistent}
    likelihood: {close: 0.9, apart: 0.3}
  - claim: mine:M2
    test: 1
    because: It is what states apart do.
    cells: {close: inconsistent, apart: consistent}
`;

const made = temporaryFolder();
beforeAll(() => {
  build(madePlan(made.folder));
  writeFileSync(join(made.folder, 'mine.yaml'), mine);
  writeFileSync(join(made.folder, 'rivals.yaml'), rivals);
});
afterAll(made.remove);

const claims = (...args: string[]): Promise<Ran> =>
  run(['claims', ...args, '--quiet', '--atlas', join(made.folder, 'atlas'), '--case', 'mine.yaml'], {
    cwd: made.folder,
  });
const json = async <T>(...args: string[]): Promise<T> => {
  const { code, out, err } = await claims(...args, '--json');
  expect([code, err]).toEqual([0, '']);
  return JSON.parse(out) as T;
};

describe('claims compare', () => {
  it('lists the questions with the texts that answer each, a case of the user’s own among them', async () => {
    const found = await json<{ questions: { id: string; cases: { case: string; claims: string[] }[] }[] }>('compare');
    expect(faultsAgainst('claims-questions', found)).toEqual([]);
    const asked = found.questions.find(({ id }) => id === 'closing-ranks')!;
    expect(asked.cases).toContainEqual({ case: 'mine', claims: ['M1', 'M2'] });
  });

  it.each(['closing-ranks', 'decline-began', 'who-is-volatile'])('lays the claims on %s side by side', async (id) => {
    const found = await json<{ answers: { case: string; id: string; written: string }[] }>('compare', id);
    expect(faultsAgainst('claims-compare', found)).toEqual([]);
    const dates = found.answers.map(({ written }) => written);
    expect(dates).toEqual([...dates].sort());
    expect(new Set(found.answers.map((one) => one.case)).size).toBeGreaterThan(1);
  });

  it('prints a table a page, with dates claimed beside changes found, and a line a claim as CSV', async () => {
    const { out } = await claims('compare', 'decline-began');
    expect(out).toContain('2012, with the');
    expect(out).toContain('Changes of course claimed, and those found');
    const { data } = Papa.parse<Record<string, string>>((await claims('compare', 'closing-ranks', '--csv')).out, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data.find((row) => row.case === 'mine')).toMatchObject({ id: 'M1', verdict: 'supported', side: 'yes' });
  });

  it.each([
    [['compare', 'closing-rank'], 'Did you mean closing-ranks?'],
    [['compare', 'closing-ranks', 'who-leads'], 'one question at a time'],
    [['both-sides'], 'it takes one question. Name one of china-as-ally'],
    [['both-sides', 'decline-began'], 'it has no two opposite conclusions'],
    [['hypotheses', 'aliance'], 'Did you mean alliance?'],
    [['hypotheses', 'mine.yaml'], 'mine.yaml, line 1, column 1: no such field "case"'],
  ])('%s is a mistake', async (words, says) => {
    const { code, err } = await claims(...words);
    expect(code).toBe(2);
    expect(err).toContain(says);
  });
});

interface Sides {
  pages: { side: string; had: number; pieces: { case: string; id: string; turned: boolean; sources: string[] }[] }[];
}

describe('claims both-sides', () => {
  it('makes two pages with as many pieces, each with its source', async () => {
    const found = await json<Sides>('both-sides', 'closing-ranks');
    expect(faultsAgainst('claims-both-sides', found)).toEqual([]);
    const [yes, no] = found.pages;
    expect([yes!.side, no!.side]).toEqual(['yes', 'no']);
    expect(yes!.pieces.length).toBe(no!.pieces.length);
    expect(no!.pieces.length).toBeGreaterThan(0);
    for (const { sources } of [...yes!.pieces, ...no!.pieces]) expect(sources.length).toBeGreaterThan(0);
  });

  it('prints both, a piece a line as CSV, and writes a file a side', async () => {
    const { out } = await claims('both-sides', 'closing-ranks');
    expect(out).toContain('Page 1 of 2');
    expect(out).toContain('Page 2 of 2');
    const found = await json<Sides>('both-sides', 'closing-ranks');
    const { data } = Papa.parse<Record<string, string>>((await claims('both-sides', 'closing-ranks', '--csv')).out, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data).toHaveLength(2 * found.pages[0]!.pieces.length);
    await claims('both-sides', 'closing-ranks', '--html', 'sides.html');
    const titles = ['yes', 'no'].map((side) => readFileSync(join(made.folder, `sides-${side}.html`), 'utf8'));
    expect(titles.map((text) => /Page \d of 2/.exec(text)?.[0])).toEqual(['Page 1 of 2', 'Page 2 of 2']);
  });

  it('keeps the notes of the two pages apart in one Markdown file', async () => {
    const { out } = await claims('both-sides', 'closing-ranks', '--markdown');
    const notes = [...out.matchAll(/^\[\^([^\]]+)\]:/gm)].map(([, name]) => name!);
    expect(new Set(notes).size).toBe(notes.length);
    expect(notes).toContain('yes-1');
    expect(notes).toContain('no-1');
    for (const [, name] of out.matchAll(/\[\^([^\]]+)\]/g)) expect(notes).toContain(name);
  });
});

interface Matrix {
  ranking: { id: string; rank: number; against: number }[];
  evidence: { effect: string; weight: number; cells: Record<string, string> }[];
  likelihood: { rows: number; shares: Record<string, { share: number }> } | null;
}

describe('claims hypotheses', () => {
  it('weighs the bundled ones, which are of the form of their schema', async () => {
    const found = await json<Matrix>('hypotheses', 'alliance');
    expect(faultsAgainst('claims-hypotheses', found)).toEqual([]);
    expect(found.ranking).toHaveLength(5);
    const file = fileURLToPath(new URL('../../cases/hypotheses/alliance.yaml', import.meta.url));
    expect(faultsAgainst('hypotheses', parse(readFileSync(file, 'utf8')))).toEqual([]);
    expect(faultsAgainst('hypotheses', parse(rivals))).toEqual([]);
  });

  it('weighs a file and a case of the user’s own', async () => {
    // The made-up atlas has the two agree in most votes: M1 is supported, and M2 fails as stated and holds at its other threshold.
    const found = await json<Matrix>('hypotheses', 'rivals.yaml');
    expect(found.evidence.map(({ effect, weight }) => [effect, weight])).toEqual([
      ['as written', 1],
      ['no weight', 0],
    ]);
    expect(found.ranking.map(({ id, against }) => [id, against])).toEqual([
      ['close', 0],
      ['apart', 1],
    ]);
    // 0.9 against 0.3
    expect(found.likelihood?.shares.close?.share).toBeCloseTo(0.75, 12);
  });

  it('prints the matrix, and says whose the cells are', async () => {
    const { out } = await claims('hypotheses', 'rivals.yaml');
    expect(out).toContain('Cells, weights and likelihoods are Maker');
    expect(out).toContain('1. Maker M1');
    const { data } = Papa.parse<Record<string, string>>((await claims('hypotheses', 'rivals.yaml', '--csv')).out, {
      header: true,
      skipEmptyLines: true,
    });
    expect(data[0]).toMatchObject({ claim: 'mine:M1', close: 'consistent', apart: 'inconsistent', weight: '1' });
  });

  it('lists those that are bundled', async () => {
    expect((await claims('hypotheses')).out).toContain('alliance  Is the tie of Russia and China an alliance?');
  });
});
