import { existsSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { Atlas } from '../../src/atlas/atlas.ts';
import { currentBuild, openFolder, readManifest } from '../../src/atlas/folder.ts';
import { type Column, figureAt } from '../../src/figures/index.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { CHINA, madeAtlas, madeCapabilities, madeObligations, madeVotes, RUSSIA, UK, USA } from './made-atlas.ts';
import { build, madePlan, temporaryFolder } from './made-folder.ts';

const folders: (() => void)[] = [];
afterEach(() => {
  for (const remove of folders.splice(0)) remove();
});
function fresh(): string {
  const { folder, remove } = temporaryFolder();
  folders.push(remove);
  return folder;
}

const measures = ['un-agreement', 'un-kappa', 'cinc', 'capability-ratio', 'atop-consultation', 'atop-defence-owed'].map(
  measureNamed,
);

/** Every cell of columns: who, when, and the figure or the reason. */
const cells = (columns: readonly Column[]) =>
  columns.map((column) =>
    Array.from(column.keys, (key, row) => ({ key, year: column.years[row], figure: figureAt(column, row) })),
  );

async function sameFigures(one: Atlas, other: Atlas, years: readonly number[]): Promise<void> {
  for (const [a, b] of [
    [RUSSIA, CHINA],
    [USA, UK],
    [CHINA, USA],
  ] as const)
    expect(cells(await one.pair(a, b, measures))).toEqual(cells(await other.pair(a, b, measures)));
  for (const year of years)
    expect(cells(await one.year(year, measures))).toEqual(cells(await other.year(year, measures)));
  expect(cells(await one.state(USA, measures.slice(2, 3)))).toEqual(
    cells(await other.state(USA, measures.slice(2, 3))),
  );
}

describe('a folder', () => {
  it('answers as memory does, in every cell', async () => {
    const folder = fresh();
    build(madePlan(folder));
    await sameFigures(
      openFolder(join(folder, 'atlas')),
      madeAtlas([madeVotes(), madeCapabilities(), madeObligations()]),
      [1949, 1964, 2000, 2010, 2018],
    );
  });

  it('answers the same however often it is asked', async () => {
    const folder = fresh();
    build(madePlan(folder));
    const [atlas, memory] = [
      openFolder(join(folder, 'atlas')),
      madeAtlas([madeVotes(), madeCapabilities(), madeObligations()]),
    ];
    for (let time = 0; time < 4; time++) await sameFigures(atlas, memory, [2000, 2010]);
  });

  it('is opened as a folder of builds or as one build', async () => {
    const folder = fresh();
    const { folder: one } = build(madePlan(folder));
    expect(currentBuild(join(folder, 'atlas'))).toBe(one);
    await sameFigures(openFolder(join(folder, 'atlas')), openFolder(one), [2000]);
    expect(openFolder(one).place).toBe(one);
    expect(openFolder(one, 'here').place).toBe('here');
  });

  it('a reader that opened the old build goes on reading it while a new one is swapped in', async () => {
    const folder = fresh();
    build(madePlan(folder));
    const old = openFolder(join(folder, 'atlas'));
    const before = cells(await old.pair(RUSSIA, CHINA, measures));
    const plan = madePlan(folder);
    const other = { ...madeVotes(), coverage: { ...madeVotes().coverage, spans: [{ from: 1992, to: 2018 }] } };
    build({
      ...plan,
      recipes: plan.recipes.map((recipe) => (recipe.name === 'un-votes' ? { ...recipe, make: () => other } : recipe)),
    });
    expect(cells(await old.pair(RUSSIA, CHINA, measures))).toEqual(before);
    const now = openFolder(join(folder, 'atlas'));
    expect(now.manifest.tables['un-votes']!.coverage.spans).toEqual([{ from: 1992, to: 2018 }]);
    expect(old.manifest.tables['un-votes']!.coverage.spans).toEqual([{ from: 1946, to: 2018 }]);
  });
});

describe('a damaged folder', () => {
  it('says which file and what to do', async () => {
    const folder = fresh();
    const { folder: one } = build(madePlan(folder));
    const path = join(one, 'figures', 'un-votes.parquet');
    truncateSync(path, 100);
    await expect(openFolder(one).pair(RUSSIA, CHINA, measures)).rejects.toMatchObject({
      name: 'InputError',
      where: path,
      message: expect.stringMatching(/data verify/),
    });
  });

  it('with a file gone', async () => {
    const folder = fresh();
    const { folder: one, manifest } = build(madePlan(folder));
    const { path } = manifest.tables.capabilities!.byPair;
    const { rmSync } = await import('node:fs');
    rmSync(join(one, path));
    await expect(openFolder(one).pair(RUSSIA, CHINA, measures)).rejects.toMatchObject({ name: 'InputError' });
  });

  it('with a pointer to nowhere', () => {
    const folder = fresh();
    build(madePlan(folder));
    writeFileSync(join(folder, 'atlas', 'CURRENT'), 'builds/gone\n');
    expect(() => openFolder(join(folder, 'atlas'))).toThrow(/there is no atlas here/);
  });

  it('without a manifest, with half of one, with one of another format', () => {
    const folder = fresh();
    expect(() => openFolder(folder)).toThrow(/there is no atlas here/);
    writeFileSync(join(folder, 'manifest.json'), '{"format":');
    expect(() => openFolder(folder)).toThrow(/it is not JSON/);
    writeFileSync(join(folder, 'manifest.json'), '{"format":2}');
    expect(() => openFolder(folder)).toThrow(/atlas format 2/);
  });
});

it('what a build writes is what the manifest lists', () => {
  const folder = fresh();
  const { folder: one } = build(madePlan(folder));
  const { tables, rows } = readManifest(one);
  for (const { path, bytes } of [...Object.values(tables).map(({ byPair }) => byPair), ...Object.values(rows)]) {
    expect(existsSync(join(one, path))).toBe(true);
    expect(readFileSync(join(one, path)).length).toBe(bytes);
  }
});
