import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/cases/case.ts';
import { type CaseResult, checkCase, counts } from '../../src/cases/check.ts';
import { type CheckedClaims, checkedClaims } from '../../src/cases/checked-claims.ts';
import { readCase } from '../../src/cases/read-case.ts';
import { decides } from '../../src/cases/verdict.ts';
import type { InputError } from '../../src/sources/input-error.ts';
import { fullAtlasFolder, realEvidence } from './real-evidence.ts';

const folder = fileURLToPath(new URL('../../cases', import.meta.url));
const problems: InputError[] = [];
const cases = readdirSync(folder)
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => [name, readFileSync(`${folder}/${name}`, 'utf8')] as const)
  .filter(([, text]) => /^case:/m.test(text))
  .map(([name, text]) => readCase(text, name, problems));
const five = ['radchenko-2014', 'kireeva-2020', 'ko-2006', 'allison-2023', 'larison-2021', 'larison-comment-2021'];
const claims = cases.flatMap((one) => one.claims.map((claim) => ({ claim, of: one.id })));

/** The claims of the five texts: Radchenko, Kireeva, Ko, Allison, Larison and the reader's comment under him. */
const ledger = Object.entries({ R: 51, K: 28, O: 95, A: 46, L: 25, LC: 16 }).flatMap(([letter, count]) =>
  Array.from({ length: count }, (_, n) => `${letter}${letter === 'LC' ? n + 1 : String(n + 1).padStart(2, '0')}`),
);

describe('the cases that come with Entente', () => {
  it('read without a problem, each under its file’s name', () => {
    expect(problems.map(({ message }) => message)).toEqual([]);
    for (const { id, file } of cases) expect(file).toBe(`${id}.yaml`);
  });

  it('hold all 261 claims of the five texts, each once', () => {
    expect(ledger).toHaveLength(261);
    const ids = claims.filter(({ of }) => five.includes(of)).map(({ claim }) => claim.id);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ledger.filter((id) => !ids.includes(id))).toEqual([]);
  });

  it('each claim has a test, or says which data would decide it or why none can', () => {
    for (const { claim, of } of claims) {
      const { id, tests, untested } = claim;
      expect(tests.length > 0 || (untested?.say.length ?? 0) > 20, `${of} ${id}`).toBe(true);
      expect(claim.claim.length, `${of} ${id}`).toBeGreaterThan(15);
    }
  });

  it('voices are recorded: what is not the author’s own is not counted unless it is endorsed', () => {
    const stanceOf = (id: string): Claim => claims.find(({ claim }) => claim.id === id)!.claim;
    // Mattis, and the view that Allison rebuts; Putin in Radchenko; Kupchan in Larison.
    for (const id of ['A03', 'A04', 'R15', 'L04'])
      expect(stanceOf(id).voice === 'author' && id !== 'L04', id).toBe(false);
    for (const id of ['A03', 'A04']) expect(counts(stanceOf(id)), id).toBe(false);
  });

  it('a record names an address that was read', () => {
    for (const { claim, of } of claims)
      for (const { kind, fields, where } of claim.tests)
        if (kind.name === 'record')
          for (const address of fields.consulted as string[])
            expect(address, `${of} ${claim.id}, ${where}`).toMatch(/^https?:\/\//);
  });
});

const full = fullAtlasFolder();
describe.skipIf(!full)('checked on the full atlas', () => {
  it('at least 130 of the 261 claims are decided on a record or a measure; no other basis decides; no text is failed by hindsight', async () => {
    const shipped = JSON.parse(readFileSync(`${folder}/checked.json`, 'utf8')) as CheckedClaims;
    const data = realEvidence(full, shipped.asOf);
    const results: CaseResult[] = [];
    const decided = new Set<string>();
    const tally = new Map<string, number>();
    for (const one of cases) {
      const result = await checkCase(one, data, { asOf: shipped.asOf });
      results.push(result);
      if (!five.includes(one.id)) continue;
      for (const { claim, now, atWriting, tests, diary } of result.claims) {
        const name = `${one.id} ${claim.id}`;
        tally.set(now.verdict, (tally.get(now.verdict) ?? 0) + 1);
        if (now.basis && decides(now.basis)) decided.add(claim.id);
        for (const verdict of [now, atWriting]) {
          if (verdict.verdict === 'supported' || verdict.verdict === 'contradicted')
            expect(decides(verdict.basis!), name).toBe(true);
          if (verdict.verdict === 'consistent' || verdict.verdict === 'inconsistent')
            expect(decides(verdict.basis!), name).toBe(false);
        }
        if (tests.length > 0) {
          expect(diary[0], name).toMatchObject({ on: one.written, verdict: atWriting.verdict });
          expect(diary.at(-1)!.verdict, name).toBe(now.verdict);
        }
        for (const { reading, query, now: judged } of tests) {
          expect(reading, name).toMatch(/^[A-Z“].*[.!?]$/s);
          expect(query.length, name).toBeGreaterThan(0);
          for (const { outcome } of judged.settings)
            if (outcome.kind === 'judged')
              for (const { value } of outcome.numbers) expect(Number.isFinite(value), name).toBe(true);
        }
      }
    }
    const kept = ledger.filter((id) => decided.has(id)).length;
    console.log(
      `${kept} of 261 claims decided on a record or a measure; now: ${[...tally].map(([verdict, n]) => `${n} ${verdict}`).join(', ')}`,
    );
    expect(kept).toBeGreaterThanOrEqual(130);
    // What the dossier shows is what the checker finds (npm run claims).
    expect(checkedClaims(results, shipped.atlas, shipped.asOf)).toEqual(shipped);
  });
});
