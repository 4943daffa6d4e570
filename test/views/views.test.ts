import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { parse } from '../../src/cli/arguments.ts';
import { commandOf } from '../../src/cli/view-command.ts';
import type { Block, Page } from '../../src/pages/page.ts';
import { commonEnemyView } from '../../src/views/common-enemy.ts';
import { compareView } from '../../src/views/compare.ts';
import { dossierView } from '../../src/views/dossier.ts';
import { driftView } from '../../src/views/drift.ts';
import { idealPointsView } from '../../src/views/ideal-points.ts';
import { measuresView } from '../../src/views/measures.ts';
import { precedentsView } from '../../src/views/precedents.ts';
import { rankView } from '../../src/views/rank.ts';
import { referencesOf } from '../../src/views/references.ts';
import { showView } from '../../src/views/show.ts';
import { statesView } from '../../src/views/states.ts';
import { triangleView } from '../../src/views/triangle.ts';
import type { Answer, View } from '../../src/views/view.ts';
import { run, runJson } from '../cli/run.ts';
import { starterFolder } from '../starter-folder.ts';

const atlas = openFolder(starterFolder, 'starter');
const at = ['--atlas', starterFolder];

const answerOf = (view: View, ...args: string[]): Promise<Answer> =>
  view.answer(parse(commandOf(view), args), {
    atlas,
    env: { ENTENTE_HOME: '/nowhere/entente' },
    now: () => new Date(),
  });

async function pageOf(view: View, ...args: string[]): Promise<Page> {
  return (await answerOf(view, ...args)).page();
}

/** The page's first sentence. */
function opening({ blocks: [first] }: Page): string {
  if (first?.kind !== 'finding') throw new Error('the page does not begin with a finding');
  return first.parts.map(({ text }) => text).join('');
}

const ofKind = <K extends Block['kind']>(page: Page, kind: K) =>
  page.blocks.filter((block): block is Extract<Block, { kind: K }> => block.kind === kind);

describe.each([
  { view: dossierView, args: ['RUS', 'CHN'] },
  { view: showView, args: ['cinc', 'CHN'] },
  { view: triangleView, args: ['USA', 'RUS', 'CHN'] },
  { view: rankView, args: ['cinc', '--year', '2014'] },
  { view: compareView, args: ['RUS-CHN', 'USA-JPN', '--measures', 'trade-share', '--year', '2014'] },
  { view: driftView, args: ['RUS', 'CHN', '--measures', 'trade-share', '--year', '2014'] },
  { view: precedentsView, args: ['RUS', 'CHN', '--year', '2012'] },
  { view: commonEnemyView, args: ['--from', '2010', '--to', '2010'] },
  { view: measuresView, args: ['cinc'] },
  { view: idealPointsView, args: ['RUS'] },
  { view: statesView, args: ['RUS'] },
])('the view $view.name', ({ view, args }) => {
  it('answers in the forms that it declares, and in no others', async () => {
    const answer = await answerOf(view, ...args);
    expect(answer.svg !== undefined).toBe(view.drawing !== undefined);
    expect(answer.csv !== undefined).toBe(view.noTable === undefined);
    expect('svg' in commandOf(view).options).toBe(view.drawing !== undefined);
  });

  it('declares the words and options that its examples use', () => {
    const least = view.words.filter(({ optional }) => !optional).length;
    for (const example of view.examples) {
      const args = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, word]) => quoted ?? word!);
      const { words } = parse(commandOf(view), args.slice(2));
      expect(words.length).toBeGreaterThanOrEqual(least);
      expect(words.length).toBeLessThanOrEqual(view.words.at(-1)?.many ? Infinity : view.words.length);
    }
  });

  it('cites every source of its page, each once', async () => {
    const answer = await answerOf(view, ...args);
    // A series is cited without its rivals, which stand on its page.
    const { sources } = (await (view === showView ? answer.json() : answer.page())) as { sources: unknown[] };
    const ids = (await referencesOf(answer, atlas.manifest)).map(({ id }) => id);
    expect(sources.length).toBeGreaterThan(0);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(sources.length);
  });
});

describe('citations', () => {
  it('a source that nothing declares is not left out in silence', async () => {
    const answer = await answerOf(statesView, 'CHN');
    const page = await answer.page();
    const strange = { ...page, sources: [...page.sources, { ...page.sources[0]!, id: 'of-nobody' }] };
    await expect(referencesOf({ ...answer, page: () => strange }, atlas.manifest)).rejects.toThrow(/of-nobody/);
  });
});

describe('the page of a measure over the years', () => {
  const span = ['--from', '1992', '--to', '2020'];

  it('opens with the first and last value that --json gives, and with the breaks between them', async () => {
    const page = await pageOf(showView, 'un-agreement', 'RUS', 'CHN', ...span);
    const { rows, breaks } = await runJson<{ rows: { year: number; value: number }[]; breaks: { year: number }[] }>([
      ...['show', 'un-agreement', 'RUS', 'CHN', ...span, ...at],
    ]);
    const percent = (x: number) => `${(100 * x).toFixed(1)}%`;
    const said = opening(page);
    expect(said).toContain(`From ${percent(rows[0]!.value)} in 1992 to ${percent(rows.at(-1)!.value)} in 2020`);
    const within = breaks.filter(({ year }) => year > 1992 && year <= 2020);
    expect(within.length).toBeGreaterThan(0);
    for (const { year } of within) expect(said).toContain(`${year}`);
  });

  it('prints percentages under a unit that says so', async () => {
    const [chart] = ofKind(await pageOf(showView, 'un-agreement', 'RUS', 'CHN', ...span), 'series');
    expect(chart!.subtitle).toMatch(/% of joint votes$/);
    expect(chart!.lines[0]!.points).toHaveLength(29);
  });

  it('sets the same year by its rivals beside it, as their own series have it, each leading there', async () => {
    const rows = ofKind(await pageOf(showView, 'un-agreement', 'RUS', 'CHN', ...span), 'figure');
    const found = rows.find(({ of }) => of?.measure === 'un-kappa');
    const { rows: years } = await runJson<{ rows: { year: number; value: number }[] }>([
      ...['show', 'un-kappa', 'RUS', 'CHN', '--from', '2020', '--to', '2020', ...at],
    ]);
    expect(found!.figure).toMatchObject({ kind: 'value', value: years[0]!.value });
    expect(found!.to).toEqual({ view: 'show', words: ['un-kappa', 'RUS', 'CHN'] });
    expect(rows.map(({ of }) => of!.measure)).not.toContain('un-agreement');
  });

  it('says why there is no value, and writes no number in its place', async () => {
    const page = await pageOf(showView, 'atop-defence', 'RUS', 'CHN', '--from', '2016', '--to', '2021');
    expect(opening(page)).toMatch(/^No value: 2016–2018: coded: none; 2019–2021: outside coverage\.$/);
    expect(ofKind(page, 'series')).toEqual([]);
    const [table] = ofKind(page, 'table');
    const reasons = table!.rows.map(([, cell]) =>
      typeof cell === 'object' && 'figure' in cell && cell.figure.kind === 'absent' ? cell.figure.reason : cell,
    );
    expect(reasons).toEqual([...Array(3).fill('no-tie'), ...Array(3).fill('outside-coverage')]);
  });
});

describe('the page of a triangle', () => {
  it('has a row for each spell of --json, and opens with the last that has a type', async () => {
    const args = ['USA', 'RUS', 'CHN', '--from', '1992', '--to', '2020'];
    const page = await pageOf(triangleView, ...args);
    const { spells } = await runJson<{ spells: unknown[] }>(['triangle', ...args, ...at]);
    const [table] = ofKind(page, 'table');
    expect(table!.rows).toHaveLength(spells.length);
    expect(opening(page)).toBe(
      'In 2013-18 a stable marriage: Russia and China partners, the United States the outcast.',
    );
    expect(ofKind(page, 'picture')).toHaveLength(1);
    expect(table!.rows.at(-1)).toEqual([
      '2019-20',
      'outside coverage',
      'no sign',
      'no sign',
      'no sign',
      'all three ties',
    ]);
  });
});

describe('a form that a view does not have', () => {
  it('is refused before anything is written', async () => {
    const { code, err, out } = await run(['theory', 'show', 'balance', '--csv', '--html', '/nowhere/page.html', ...at]);
    expect(code).toBe(2);
    expect(out).toBe('');
    expect(err).toMatch(/--csv: a declaration is no table/);
  });
});
