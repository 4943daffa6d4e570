import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { buildAtlas } from '../../src/atlas/build.ts';
import { openFolder } from '../../src/atlas/folder.ts';
import { figureAt } from '../../src/figures/index.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { CHINA, madeVotes, RUSSIA, UK, USA } from './made-atlas.ts';
import { build, madePlan, madeRecipe, madeSource, temporaryFolder } from './made-folder.ts';

const folders: (() => void)[] = [];
afterEach(() => {
  for (const remove of folders.splice(0)) remove();
});
function fresh(): string {
  const { folder, remove } = temporaryFolder();
  folders.push(remove);
  return folder;
}
const filesUnder = (folder: string): string[] =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();

describe('a full build', () => {
  it('counts the rows of each table and what was left out, with reason and first case', () => {
    const { manifest, missing } = build(madePlan(fresh()));
    expect(missing).toEqual([]);
    expect(manifest.rows['made-votes-rows']).toMatchObject({
      source: 'made-votes',
      rows: 2,
      key: ['state', 'year'],
      columns: ['state', 'year', 'x'],
      dropped: [{ reason: 'dropped in a test', rows: 1, first: 'line 3' }],
    });
    expect(Object.keys(manifest.tables).sort()).toEqual(['capabilities', 'obligations', 'un-votes']);
  });

  it('records title, edition, terms, reference and checksum of every source', () => {
    const folder = fresh();
    const { manifest } = build(madePlan(folder));
    const sha256 = createHash('sha256')
      .update(readFileSync(join(folder, 'data/made-votes/rows.csv')))
      .digest('hex');
    expect(manifest.sources['made-votes']).toEqual({
      title: 'Data of made-votes',
      version: '1.0',
      terms: { licence: 'CC0-1.0', obligations: 'None.', ships: 'rows' },
      reference: { id: 'ref-made-votes', type: 'dataset', title: 'Data of made-votes', version: '1.0' },
      years: [1816, 2018],
      files: [{ name: 'rows.csv', sha256, accepted: true }],
    });
  });

  it('writes files that have the checksums of the manifest, and no others', () => {
    const { folder, manifest } = build(madePlan(fresh()));
    const listed = [
      ...Object.values(manifest.tables).flatMap(({ byPair, byYear }) => (byYear ? [byPair, byYear] : [byPair])),
      ...Object.values(manifest.rows),
    ];
    expect(filesUnder(folder)).toEqual([...listed.map(({ path }) => path), 'manifest.json'].sort());
    for (const { path, sha256 } of listed)
      expect(
        createHash('sha256')
          .update(readFileSync(join(folder, path)))
          .digest('hex'),
      ).toBe(sha256);
  });

  it('has a version that says whether any content changed', () => {
    const [one, same] = [build(madePlan(fresh())), build(madePlan(fresh()))];
    expect(same.manifest.version).toBe(one.manifest.version);
    const plan = madePlan(fresh());
    const votes = madeVotes();
    votes.columns.yy!.values[0]! += 1;
    const other = build({ ...plan, recipes: [madeRecipe(votes, 'made-votes-rows'), ...plan.recipes.slice(1)] });
    expect(other.manifest.version).not.toBe(one.manifest.version);
  });

  it('makes the tables whose sources are there, and says which are not', () => {
    const folder = fresh();
    const plan = madePlan(folder);
    rmSync(join(folder, 'data', 'made-power'), { recursive: true });
    const { manifest, missing } = build(plan);
    expect(missing).toEqual(['made-power']);
    expect(Object.keys(manifest.tables).sort()).toEqual(['obligations', 'un-votes']);
  });

  it('tells its progress in bytes, up to the total', () => {
    const seen: [number, number, string][] = [];
    buildAtlas(madePlan(fresh()), { now: () => new Date(0), progress: (...step) => seen.push(step) });
    const totals = new Set(seen.map(([, total]) => total));
    expect(totals.size).toBe(1);
    const done = seen.map(([bytes]) => bytes);
    expect(done).toEqual([...done].sort((a, b) => a - b));
    expect(done.at(-1)).toBe([...totals][0]);
  });
});

describe('what can go wrong leaves the old atlas', () => {
  const votesOf = async (folder: string) => {
    const [column] = await openFolder(join(folder, 'atlas')).pair(RUSSIA, CHINA, [measureNamed('un-agreement')]);
    return Array.from(column!.keys, (_, row) => figureAt(column!, row));
  };

  it.each([
    [
      'a reader that fails',
      (folder: string) => ({
        ...madePlan(folder),
        sources: [
          madeSource('made-votes', {
            read: () => {
              throw new Error('planted');
            },
          }),
        ],
      }),
    ],
    [
      'a recipe that fails',
      (folder: string) => {
        const plan = madePlan(folder);
        return {
          ...plan,
          recipes: [
            {
              ...plan.recipes[0]!,
              make: () => {
                throw new Error('planted');
              },
            },
          ],
        };
      },
    ],
    ['an unknown edition', (folder: string) => ({ ...madePlan(folder), acceptEdition: false })],
    [
      'an empty file',
      (folder: string) => {
        const plan = madePlan(folder);
        writeFileSync(join(folder, 'data/made-votes/rows.csv'), '');
        return plan;
      },
    ],
    [
      'a key that stands twice',
      (folder: string) => {
        const plan = madePlan(folder);
        writeFileSync(join(folder, 'data/made-votes/rows.csv'), '2,2000,1\n2,2000,2\n');
        return plan;
      },
    ],
    [
      'no data set at all',
      (folder: string) => {
        const plan = madePlan(folder);
        return { ...plan, sources: [madeSource('made-nowhere'), madeSource('made-record', { ours: true })] };
      },
    ],
  ])('%s', async (_name, planOf) => {
    const folder = fresh();
    build(madePlan(folder));
    const before = await votesOf(folder);
    const pointer = readFileSync(join(folder, 'atlas/CURRENT'), 'utf8');
    expect(() => build(planOf(folder))).toThrow();
    expect(readFileSync(join(folder, 'atlas/CURRENT'), 'utf8')).toBe(pointer);
    expect(await votesOf(folder)).toEqual(before);
    expect(readdirSync(join(folder, 'atlas/builds')).filter((name) => name.startsWith('unfinished'))).toEqual([]);
    build(madePlan(folder));
    expect(await votesOf(folder)).toEqual(before);
  });

  it('a place that is a file', () => {
    const folder = fresh();
    const plan = madePlan(folder);
    writeFileSync(join(folder, 'taken'), '');
    expect(() => build({ ...plan, to: join(folder, 'taken') })).toThrow(/a file stands where a folder is needed/);
  });

  it('what an interrupted build left behind goes with the next, the build before the current one stays', () => {
    const folder = fresh();
    const first = build(madePlan(folder));
    const second = build(madePlan(folder));
    mkdirSync(join(folder, 'atlas/builds/unfinished-0123'), { recursive: true });
    const third = build(madePlan(folder));
    expect(existsSync(second.folder)).toBe(true);
    build(madePlan(folder));
    expect([first, second, third].map((one) => existsSync(one.folder))).toEqual([false, true, true]);
    expect(existsSync(join(folder, 'atlas/builds/unfinished-0123'))).toBe(false);
  });
});

describe('a starter', () => {
  const plan = (folder: string) => ({ ...madePlan(folder), kind: 'starter' as const, to: join(folder, 'starter') });

  it('holds figures alone, from its first year, of the tables meant for it, and does not depend on the clock', () => {
    const folder = fresh();
    const { manifest } = build(plan(folder));
    expect(manifest).toMatchObject({ kind: 'starter', rows: {} });
    expect(manifest).not.toHaveProperty('built');
    expect(manifest.tables.capabilities!.keptFrom).toBe(1991);
    expect(
      filesUnder(join(folder, 'starter')).every((path) => path.startsWith('figures/') || path === 'manifest.json'),
    ).toBe(true);
    const later = fresh();
    buildAtlas(plan(later), { now: () => new Date('2030-01-01T00:00:00Z'), progress: () => {} });
    for (const path of filesUnder(join(folder, 'starter')))
      expect(readFileSync(join(later, 'starter', path))).toEqual(readFileSync(join(folder, 'starter', path)));
  });

  it('says not-loaded of the years it was cut off', async () => {
    const folder = fresh();
    build(plan(folder));
    const [cinc] = await openFolder(join(folder, 'starter')).pair(USA, UK, [measureNamed('cinc')]);
    const at = (year: number) => figureAt(cinc!, cinc!.years.indexOf(year));
    expect(at(1990)).toMatchObject({ kind: 'absent', reason: 'not-loaded' });
    expect(at(1991)).toMatchObject({ kind: 'value' });
  });

  it('built again leaves every file alone; with one table changed only that one is written', () => {
    const folder = fresh();
    build(plan(folder));
    const times = () =>
      Object.fromEntries(
        filesUnder(join(folder, 'starter')).map((path) => [path, statSync(join(folder, 'starter', path)).mtimeMs]),
      );
    const before = times();
    expect(build(plan(folder)).written).toEqual([]);
    expect(times()).toEqual(before);
    const votes = madeVotes();
    votes.columns.yy!.values[0]! += 1;
    const changed = plan(folder);
    const { written } = build({
      ...changed,
      recipes: [madeRecipe(votes, 'made-votes-rows', { from: 1946 }), ...changed.recipes.slice(1)],
    });
    expect(written).toEqual(['figures/un-votes.parquet', 'manifest.json']);
  });

  it('a table that is no longer meant for it is removed', () => {
    const folder = fresh();
    build(plan(folder));
    const fewer = plan(folder);
    build({ ...fewer, recipes: fewer.recipes.slice(1) });
    expect(existsSync(join(folder, 'starter/figures/un-votes.parquet'))).toBe(false);
    expect(openFolder(join(folder, 'starter')).manifest.tables).not.toHaveProperty('un-votes');
  });
});
