import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { absenceWords, type Figure } from '../../src/figures/index.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { makeDossier } from '../../src/pages/dossier/dossier.ts';
import type { Block, FigureOf, Page } from '../../src/pages/page.ts';
import { shownAs } from '../../src/pages/shown.ts';
import { InputError } from '../../src/sources/input-error.ts';
import { shippedClaims } from '../../src/views/shipped-claims.ts';
import { showView } from '../../src/views/show.ts';
import { starterFolder } from '../starter-folder.ts';

const atlas = openFolder(starterFolder, 'starter');
const [USA, UK, FRANCE, EAST_GERMANY, RUSSIA, CHINA, JAPAN] = [2, 200, 220, 265, 365, 710, 740] as const;

type Row = { year: number; value?: number; absent?: string };
const asked = new Map<string, Promise<readonly Row[]>>();

/** What `show` prints where a number leads; nothing where the atlas lacks the measure. */
function rowsAt({ measure, states }: FigureOf): Promise<readonly Row[]> {
  const words = [measure, ...states];
  const rows = async (): Promise<readonly Row[]> => {
    const given = { words, text: () => undefined, texts: () => [], flag: () => false };
    try {
      const answer = await showView.answer(given, { atlas, env: {}, now: () => new Date() });
      return ((await answer.json()) as { rows: Row[] }).rows;
    } catch (error) {
      if (error instanceof InputError && error.message.includes('does not hold it')) return [];
      throw error;
    }
  };
  const key = words.join(' ');
  const known = asked.get(key) ?? rows();
  asked.set(key, known);
  return known;
}

/** The figure that `show` has for a number, as a page prints it; the reason where it has none. */
async function shownBy(of: FigureOf): Promise<number | string> {
  const row = (await rowsAt(of)).find(({ year }) => year === of.year);
  if (row?.value !== undefined) return row.value * shownAs(measureNamed(of.measure)).scale;
  return row?.absent ?? 'outside';
}

const ofKind = <K extends Block['kind']>(page: Page, kind: K) =>
  page.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

/** Reasons that a row of `show` need not have: the year lies before or after all of its rows. */
const beyond = new Set(['outside-coverage', 'not-loaded', 'no-such-state']);

async function expectSame(figure: Figure, of: FigureOf, scale = 1): Promise<void> {
  const shown = await shownBy(of);
  const where = `${of.measure} ${of.states.join(' ')} ${of.year}`;
  if (figure.kind === 'value') expect(shown, where).toBeCloseTo(figure.value * scale, 9);
  else if (shown === 'outside') expect(beyond.has(figure.reason), `${where}: ${figure.reason}`).toBe(true);
  else expect(shown, where).toBe(figure.reason);
}

const beside = [[USA, JAPAN]] as const;

describe.each([
  { what: 'no defence pact', a: RUSSIA, b: CHINA, year: 2014 },
  { what: 'carried and beyond coverage', a: RUSSIA, b: CHINA, year: 2025 },
  { what: 'a state that ended', a: EAST_GERMANY, b: RUSSIA, year: 1985 },
  { what: 'a century before the UN', a: UK, b: FRANCE, year: 1850 },
])('the numbers of a dossier lead to their series: $what', ({ a, b, year }) => {
  const made = makeDossier(atlas, a, b, year, { beside: year > 1952 ? beside : [], claims: shippedClaims()! });

  it('every figure does, and show has the same there', async () => {
    const rows = ofKind((await made).page, 'figure');
    expect(rows.length).toBeGreaterThan(0);
    for (const { label, figure, of } of rows) {
      expect(of, label).toBeDefined();
      await expectSame(figure, of!);
    }
  });

  it('every line of a chart does, and show has the same in every year', async () => {
    for (const { lines } of ofKind((await made).page, 'series'))
      for (const { label, of, points } of lines) {
        expect(of, label).toBeDefined();
        for (const point of points) await expectSame(point.figure, { ...of!, year: point.year });
      }
  });

  it('every input of the coverage strip does, and is observed where show has it', async () => {
    const [strip] = ofKind((await made).page, 'strip');
    const answers = ['no-tie', 'not-defined'];
    for (const { input, state, of } of strip!.cells) {
      expect(of?.length, input).toBeGreaterThan(0);
      const known = await Promise.all(of!.map(shownBy));
      const observed = known.every((one) => typeof one === 'number' || answers.includes(one));
      const carried = of!.some((one) => one.year !== year);
      if (state !== 'record') expect(state, input).toBe(!observed ? 'blank' : carried ? 'carried' : 'observed');
    }
  });

  it('numbers and names in tables do', async () => {
    const cells = ofKind((await made).page, 'table').flatMap(({ caption, rows }) =>
      rows.flatMap((row) =>
        row.flatMap((cell) => (typeof cell === 'object' && cell.of ? [{ caption, cell, of: cell.of }] : [])),
      ),
    );
    // The starter has no numbers of 1850.
    expect(cells.length > 0).toBe(year > 1850);
    for (const { caption, cell, of } of cells) {
      if (of.year === undefined) expect((await rowsAt(of)).length, caption).toBeGreaterThan(0);
      else if ('figure' in cell) await expectSame(cell.figure, of);
      else {
        const [first] = cell.text.split(' / ');
        const shown = await shownBy(of);
        const { decimals, unit } = shownAs(measureNamed(of.measure));
        const said =
          typeof shown === 'number'
            ? `${shown.toFixed(decimals)}${unit === '%' ? '%' : ''}`
            : absenceWords[(shown === 'outside' ? 'outside-coverage' : shown) as keyof typeof absenceWords];
        if (typeof shown === 'number' && caption.includes(' against '))
          expect(Number.parseFloat(cell.text)).toBeCloseTo(shown, 1);
        else expect(first, `${caption}: ${of.measure}`).toBe(said);
      }
    }
  });

  it('each clause of the opening sentence leads to a section that is there', async () => {
    const { blocks } = (await made).page;
    const headings = blocks.flatMap((block) => (block.kind === 'heading' ? [block.id] : []));
    const [opening] = blocks;
    if (opening?.kind !== 'finding') throw new Error('no opening sentence');
    for (const { text, under } of opening.parts) expect(headings, text).toContain(under);
  });
});
