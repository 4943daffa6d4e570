import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import stringWidth from 'string-width';
import { beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { absenceWords } from '../../src/figures/index.ts';
import { type Dossier, makeDossier } from '../../src/pages/dossier/dossier.ts';
import { dossierJson } from '../../src/pages/dossier/json.ts';
import { renderTerminal } from '../../src/pages/render/terminal.ts';
import { membersIn } from '../../src/states/index.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';

const starter = fileURLToPath(new URL('../../data/starter', import.meta.url));
const hasStarter = existsSync(`${starter}/manifest.json`);
if (!hasStarter) console.warn('skip  random pairs: data/starter is not here (npm run starter)');

const SEED = 20_260_101;
const PAIRS = 1000;
/** Every so manieth dossier is rendered; and held against the schema and read row by row. */
const RENDERED = 1;
const SAMPLED = 10;

/** Marsaglia's xorshift: the same seed gives the same pairs. */
function seeded(seed: number): (below: number) => number {
  let state = seed | 0;
  return (below) => {
    state ^= state << 13;
    state ^= state >>> 17;
    state ^= state << 5;
    return (state >>> 0) % below;
  };
}

/** Pairs of states that both existed, most of them since 1946 and one in six before, in the order of their years. */
function randomPairs(): { a: number; b: number; year: number }[] {
  const draw = seeded(SEED);
  return Array.from({ length: PAIRS }, () => {
    const year = draw(6) === 0 ? 1816 + draw(130) : 1946 + draw(81);
    const members = [...membersIn(year)].sort((a, b) => a - b);
    const a = members[draw(members.length)]!;
    const others = members.filter((member) => member !== a);
    return { a, b: others[draw(others.length)]!, year };
  }).sort((p, q) => p.year - q.year);
}

/** Every object of a JSON value that says why a number is not there. */
function absencesIn(json: unknown): Record<string, unknown>[] {
  if (typeof json !== 'object' || json === null) return [];
  const inside = Object.values(json).flatMap(absencesIn);
  return 'absent' in json ? [json as Record<string, unknown>, ...inside] : inside;
}

/** Every number that stands where a value is expected; the value of a theory's choice is a word, and a reading may go by that name. */
function valuesIn(json: unknown): unknown[] {
  if (typeof json !== 'object' || json === null) return [];
  return [
    ...('value' in json && !('options' in json) && (typeof json.value !== 'object' || json.value === null)
      ? [json.value]
      : []),
    ...Object.values(json).flatMap(valuesIn),
  ];
}

describe.skipIf(!hasStarter)(`${PAIRS} random pairs and years on the starter (seed ${SEED})`, () => {
  const made: { named: string; dossier: Dossier; json: Record<string, unknown> }[] = [];

  beforeAll(async () => {
    const atlas = openFolder(starter, 'bundled starter');
    const place = { place: atlas.place, version: atlas.manifest.version, kind: atlas.manifest.kind };
    for (const { a, b, year } of randomPairs()) {
      const dossier = await makeDossier(atlas, a, b, year);
      const json = JSON.parse(JSON.stringify(dossierJson(dossier, place)));
      made.push({ named: `${a} ${b} in ${year}`, dossier, json });
    }
  }, 900_000);

  it('all give a dossier with an opening sentence', () => {
    expect(made).toHaveLength(PAIRS);
    for (const { named, dossier } of made)
      expect(dossier.summary, named).toMatch(new RegExp(`^In ${dossier.year}: .+\\.$`));
  });

  it('never show an absence as a number: what is absent has no value, what has one is finite', () => {
    let absent = 0;
    for (const { named, json } of made) {
      for (const figure of absencesIn(json)) {
        expect(figure, named).not.toHaveProperty('value');
        expect(Object.keys(absenceWords), named).toContain(figure.absent);
        absent += 1;
      }
      for (const value of valuesIn(json)) expect(Number.isFinite(value), `${named}: ${value}`).toBe(true);
    }
    expect(absent).toBeGreaterThan(PAIRS);
  });

  it('every value names at least one source, and every source is listed', () => {
    for (const { named, json } of made) {
      const listed = new Set((json.sources as { id: string }[]).map(({ id }) => id));
      const used = (JSON.stringify(json.sections).match(/"sources":\[[^\]]*\]/g) ?? []).flatMap(
        (list) => (JSON.parse(`{${list}}`) as { sources: string[] }).sources,
      );
      for (const id of used) expect(listed.has(id), `${named}: ${id}`).toBe(true);
    }
  });

  it('no line of the terminal page is longer than 80', () => {
    for (const { named, dossier } of made.filter((_, n) => n % RENDERED === 0))
      for (const line of renderTerminal(dossier.page, { width: 80, colour: false }).split('\n'))
        expect(stringWidth(line), `${named}: ${line}`).toBeLessThanOrEqual(80);
  });

  const sample = () => made.filter((_, n) => n % SAMPLED === 0);

  it('a sample of a hundred is what the schema says', () => {
    for (const { named, json } of sample()) expect(faultsAgainst('dossier', json), named).toEqual([]);
    expect(sample()).toHaveLength(PAIRS / SAMPLED);
  });

  it('a sample row by row: an absence stands there in its words, and no digit before them', () => {
    let rows = 0;
    for (const { named, dossier } of sample())
      for (const block of dossier.page.blocks) {
        if (block.kind !== 'figure' || block.figure.kind !== 'absent') continue;
        const page = {
          ...dossier.page,
          title: 'x',
          provenance: '',
          sources: dossier.page.sources.filter(({ id }) => block.figure.sources.includes(id)),
          blocks: [{ ...block, label: 'x' }],
        };
        const [, row = ''] = renderTerminal(page, { width: 80, colour: false }).split('\n\n');
        const words = absenceWords[block.figure.reason];
        expect(row, named).toContain(words);
        expect(row.slice(0, row.indexOf(words)), named).not.toMatch(/\d/);
        rows += 1;
      }
    expect(rows).toBeGreaterThan(PAIRS / SAMPLED);
  });
});
