import { beforeAll, describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { holdingOf } from '../../src/atlas/holding.ts';
import { isShown } from '../../src/inquiry/direction.ts';
import { regionalAlignment } from '../../src/inquiry/regional-alignment.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { type Dossier, makeDossier } from '../../src/pages/dossier/dossier.ts';
import { dossierJson } from '../../src/pages/dossier/json.ts';
import type { Block, TableBlock } from '../../src/pages/page.ts';
import { shownAs } from '../../src/pages/shown.ts';
import { membersIn, nameIn } from '../../src/states/index.ts';
import { faultsAgainst } from '../cli/schema-faults.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';

const [USA, UK, FRANCE, EAST_GERMANY, RUSSIA, CHINA, JAPAN] = [2, 200, 220, 265, 365, 710, 740] as const;
const [BHUTAN, KIRIBATI] = [760, 946] as const;

const cases: [what: string, a: number, b: number, year: number][] = [
  ['no defence pact', RUSSIA, CHINA, 2014],
  ['after the last coded pacts and trade', RUSSIA, CHINA, 2025],
  ['allies', USA, JAPAN, 2018],
  ['nothing between them', BHUTAN, KIRIBATI, 2005],
  ['a state that ended', EAST_GERMANY, RUSSIA, 1985],
  ['before 1960', USA, UK, 1955],
  ['a century before the UN', UK, FRANCE, 1850],
];

interface Tally {
  yes: number;
  atRisk: number;
}
interface Json {
  sections: {
    closeness: {
      scores: Record<string, unknown>[];
      allies: {
        asOf: number;
        standings: { measure: string; states: string[]; group: string; percentile: number; of: number }[];
      };
    };
    direction: {
      measures: {
        measure: string;
        year: number;
        recent: { course?: string; slope?: number; low?: number; high?: number };
      }[];
      majority: string;
      precedents: {
        absent?: string;
        note?: string;
        year?: number;
        nearest?: { states: string[]; year: number; distance: number }[];
        outcomes?: { outcome: string; within: number; among: Tally; base: Tally }[];
      };
    };
  };
}

const ordinal = (n: number) => {
  const ending = n % 100 >= 11 && n % 100 <= 13 ? 'th' : (['th', 'st', 'nd', 'rd'][n % 10] ?? 'th');
  return `${n}${ending}`;
};
const textOf = (block: Block): string =>
  block.kind === 'note' ? block.text : block.kind === 'finding' ? block.parts.map(({ text }) => text).join('') : '';

describe.skipIf(!starterHolds('alliance-likeness-votes'))('the sections of a dossier on the starter', () => {
  const atlas = openFolder(starterFolder, 'bundled starter');
  const place = { place: atlas.place, version: atlas.manifest.version, kind: atlas.manifest.kind };
  const made = new Map<string, { dossier: Dossier; json: Json }>();
  beforeAll(async () => {
    for (const [what, a, b, year] of cases) {
      const dossier = await makeDossier(atlas, a, b, year);
      made.set(what, { dossier, json: JSON.parse(JSON.stringify(dossierJson(dossier, place))) });
    }
  });

  /** The blocks under a heading, up to the next. */
  const under = ({ page }: Dossier, id: string): Block[] => {
    const from = page.blocks.findIndex((block) => block.kind === 'heading' && block.id === id);
    if (from < 0) return [];
    const length = page.blocks.slice(from + 1).findIndex((block) => block.kind === 'heading');
    return page.blocks.slice(from + 1, length < 0 ? undefined : from + 1 + length);
  };
  const tableIn = (blocks: readonly Block[], caption: RegExp): TableBlock | undefined =>
    blocks.find((block): block is TableBlock => block.kind === 'table' && caption.test(block.caption));

  describe.each(cases)('%s: %i and %i in %i', (what, a, b, year) => {
    let dossier: Dossier;
    let json: Json;
    beforeAll(() => {
      ({ dossier, json } = made.get(what)!);
    });

    it('is in JSON what the schema says', () => {
      expect(faultsAgainst('dossier', json)).toEqual([]);
    });

    it('every table has a cell for each of its columns, and sources that the page lists', () => {
      const listed = dossier.page.sources.map(({ id }) => id);
      for (const block of dossier.page.blocks) {
        if (block.kind !== 'table') continue;
        for (const row of block.rows) expect(row, block.caption).toHaveLength(block.columns.length);
        expect(block.sources.length, block.caption).toBeGreaterThan(0);
        expect(listed, block.caption).toEqual(expect.arrayContaining([...block.sources]));
      }
    });

    it('sets the scores beside allies: those with the United States and those without it are all of them', () => {
      const { asOf, standings } = json.sections.closeness.allies;
      expect(asOf).toBe(Math.min(year, 2018));
      const table = tableIn(under(dossier, 'closeness'), /^Percentile among pairs with a defence pact/);
      const { scores } = dossier.sections.closeness;
      const placed = scores.filter(({ groups }) => groups.length > 0);
      expect(table === undefined).toBe(placed.length === 0);
      if (table) {
        expect(table.caption.includes('pacts as of 2018, when last coded')).toBe(year > 2018);
        expect(table.rows).toHaveLength(placed.length);
        for (const [n, { groups }] of placed.entries()) {
          const cells = ['allies', 'allies-with-usa', 'allies-without-usa', 'omnibus'].map((id) => {
            const standing = groups.find(({ group }) => group === id);
            return standing ? `${ordinal(Math.round(standing.percentile))} of ${standing.of.toLocaleString('en')}` : '';
          });
          expect(table.rows[n]!.slice(1)).toEqual(cells);
        }
      }
      const rowsOf = (id: string) => standings.filter(({ group }) => group === id);
      for (const all of rowsOf('allies')) {
        const parts = [...rowsOf('allies-with-usa'), ...rowsOf('allies-without-usa')].filter(
          (one) => one.measure === all.measure && one.states.join() === all.states.join(),
        );
        expect(parts.reduce((sum, { of }) => sum + of, 0)).toBe(all.of);
        const ahead = parts.reduce((sum, { of, percentile }) => sum + of * percentile, 0);
        expect(ahead / all.of).toBeCloseTo(all.percentile, 9);
      }
    });

    it('says of alliance-likeness what it rests on where it has a score, and calls it no forecast', () => {
      const score = dossier.sections.closeness.scores.find(({ measure }) => measure === 'alliance-likeness');
      const { explained } = dossier.sections.closeness;
      const note = under(dossier, 'closeness')
        .map(textOf)
        .find((text) => text.startsWith('Alliance-likeness '));
      expect([explained !== undefined, note !== undefined]).toEqual(Array(2).fill(score?.figure.kind === 'value'));
      if (!explained || !note || score?.figure.kind !== 'value') return;
      expect(explained.score).toBeCloseTo(score.figure.value, 9);
      expect(note).toMatch(/A measure of behaviour, not a forecast\.$/);
      expect(note).toContain(`which has ${explained.referenceScore.toFixed(0)}`);
      const telling = explained.contributions.filter(({ timesOdds }) => timesOdds >= 1.25 || timesOdds <= 0.8);
      expect(note.match(/\(odds [×÷] /g)?.length ?? 0).toBe(telling.length);
      for (const { timesOdds } of telling)
        expect(note).toContain(
          timesOdds > 1 ? `(odds × ${timesOdds.toFixed(1)})` : `(odds ÷ ${(1 / timesOdds).toFixed(1)})`,
        );
    });

    it('answers "Which way is it heading?" with every measure that has a trend, in one clause and one row', () => {
      const { directions, countertrends } = dossier.sections.direction;
      const blocks = under(dossier, 'direction');
      if (directions.length === 0) {
        expect(blocks).toEqual([]);
        return;
      }
      const table = tableIn(blocks, /^Change a decade/)!;
      expect(table.rows).toHaveLength(directions.length);
      const answer = textOf(blocks[0]!);
      const clause = (start: string) =>
        answer
          .toLowerCase()
          .split(/[;.]/)
          .find((part) => part.trim().startsWith(start));
      const clauses = { closer: 'closer on', apart: 'apart on', 'no trend shown': 'no trend shown on' } as const;
      for (const [course, start] of Object.entries(clauses)) {
        const named = directions.filter(({ recent }) => recent.course === course);
        expect(clause(start) !== undefined, start).toBe(named.length > 0);
        for (const { measure } of named)
          expect(clause(start)).toContain(measure.label.replace(/ closeness$/, '').toLowerCase());
      }
      expect(countertrends.against.every((one) => directions.includes(one))).toBe(true);
      for (const [n, { measure, recent, year: last }] of directions.entries()) {
        const covered = holdingOf(atlas.manifest, measure)?.covers[1];
        expect(last).toBe(Math.min(year, covered ?? year));
        expect([recent.from, recent.to]).toEqual([last - 14, last]);
        const [, words, change] = table.rows[n] as string[];
        if (!isShown(recent.trend)) {
          expect([words, change]).toEqual([
            `too few years with a value, ${recent.from}-${`${recent.to}`.slice(recent.from < 2000 && recent.to >= 2000 ? 0 : 2)}`,
            '',
          ]);
          continue;
        }
        const { slope, low, high, from, to } = recent.trend;
        expect(from).toBeGreaterThanOrEqual(recent.from);
        expect(to).toBeLessThanOrEqual(recent.to);
        expect(words!.startsWith(`${recent.course}, ${from}-`)).toBe(true);
        const { scale, decimals } = shownAs(measure);
        const numbers = change!.match(/[-+]?\d+(\.\d+)?/g)!.map(Number);
        for (const [place, x] of [slope, low, high].entries())
          expect(numbers[place], measure.name).toBeCloseTo(Number((10 * x * scale).toFixed(decimals)), 9);
        const sure = low > 0 ? 1 : high < 0 ? -1 : 0;
        const toward = measure.closer === 'lower' ? -1 : 1;
        expect(recent.course).toBe(sure === 0 ? 'no trend shown' : sure === toward ? 'closer' : 'apart');
      }
      const ended = directions.filter(({ year: last }) => last < year);
      const note = blocks.map(textOf).find((text) => text.startsWith('Windows end with the sources'));
      expect(note !== undefined).toBe(ended.length > 0);
      for (const { measure, year: last } of ended) expect(note).toContain(`${measure.label} (${last})`);
      expect(json.sections.direction.measures.map(({ measure }) => measure)).toEqual(
        directions.map(({ measure }) => measure.name),
      );
    });

    it('names the nearest precedents, all of them before, and what followed beside the base rate', () => {
      const { precedents } = json.sections.direction;
      const blocks = under(dossier, 'direction-precedents');
      expect(blocks.length).toBeGreaterThan(0);
      if (precedents.absent !== undefined) {
        expect(blocks.every(({ kind }) => kind === 'note')).toBe(true);
        expect(textOf(blocks[0]!)).toBe(`No precedents: ${precedents.note}.`);
        return;
      }
      const { nearest, outcomes } = precedents;
      expect(nearest).toHaveLength(20);
      expect(precedents.year).toBeLessThanOrEqual(year);
      const distances = nearest!.map(({ distance }) => distance);
      expect(distances).toEqual([...distances].sort((p, q) => p - q));
      for (const one of nearest!) expect(one.year).toBeLessThan(precedents.year!);
      for (const { among, base } of outcomes!) {
        expect([among.yes <= among.atRisk, among.atRisk <= 20]).toEqual([true, true]);
        expect([base.yes <= base.atRisk, base.atRisk > 20]).toEqual([true, true]);
      }
      const text = textOf(blocks[0]!);
      expect(text.includes(`(as the pair was in ${precedents.year}`)).toBe(precedents.year !== year);
      const { precedents: section } = dossier.sections;
      if (section.kind !== 'precedents') throw new Error('the page and its JSON differ');
      for (const { states, year: when } of section.precedents.slice(0, 5))
        expect(text).toContain(`${states.map((state) => nameIn(state, when)).join('-')} ${when}`);
      const table = tableIn(blocks, /^What followed the 20 nearest/)!;
      for (const [n, outcome] of ['defence', 'rupture', 'dispute'].entries()) {
        const cells = [5, 10].flatMap((within) => {
          const { among, base } = outcomes!.find((one) => one.outcome === outcome && one.within === within)!;
          return [
            `${among.yes} of ${among.atRisk}`,
            base.atRisk === 0 ? '' : `${((100 * base.yes) / base.atRisk).toFixed(1)}%`,
          ];
        });
        expect(table.rows[n]!.slice(1)).toEqual(cells);
      }
    });

    it('compares region by region as long as treaties are coded, and says when no longer', async () => {
      const blocks = under(dossier, 'closeness-regional');
      const table = tableIn(blocks, /^Likeness over third states/);
      if (year > 2018) {
        expect(table).toBeUndefined();
        expect(textOf(blocks[0]!)).toMatch(/ends with the coded treaties: ask for 2018 or earlier/);
        return;
      }
      const { rows } = await regionalAlignment(atlas, a, b, year);
      const known = rows.some((row) => [row.treaties, row.trade, row.arms].some(({ kind }) => kind === 'value'));
      expect(table !== undefined).toBe(known);
      if (!known) {
        expect(textOf(blocks[0]!)).toBe(`Not defined in ${year}: no such ties to third states to compare.`);
        return;
      }
      expect(table!.caption).toContain(`${year}`);
      const thirds = table!.rows.map(([, n]) => Number(n));
      expect(table!.rows.at(-1)![0]).toBe('the world');
      expect(thirds.at(-1)).toBe([...membersIn(year)].filter((state) => state !== a && state !== b).length);
      expect(thirds.slice(0, -1).reduce((sum, n) => sum + n, 0)).toBe(thirds.at(-1));
      for (const [, , ...cells] of table!.rows)
        for (const cell of cells as string[]) {
          expect(cell).toMatch(/^(-?[01]\.\d\d|[a-z][a-z :]+)$/);
          expect(cell).not.toMatch(/^-0\.00$/);
          if (/\d/.test(cell)) expect(Math.abs(Number(cell))).toBeLessThanOrEqual(1);
        }
    });
  });

  it('the cases are what they are called', () => {
    const { json: nothing, dossier } = made.get('nothing between them')!;
    expect(dossier.sections.kind.headline).toBe('no pact');
    expect(nothing.sections.closeness.scores.length).toBeGreaterThan(0);
    const precedents = (what: string) => made.get(what)!.json.sections.direction.precedents;
    expect(precedents('no defence pact').year).toBe(2014);
    expect(precedents('after the last coded pacts and trade').year).toBeLessThan(2025);
    expect(precedents('a century before the UN').absent).toBeDefined();
    const withAllies = [...made.values()].filter(({ json }) => json.sections.closeness.allies.standings.length > 0);
    expect(withAllies.length).toBeGreaterThanOrEqual(4);
    expect(made.get('no defence pact')!.dossier.sections.direction.directions.length).toBeGreaterThan(5);
    expect(measureNamed('un-agreement').closer).toBe('higher');
  });
});
