import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readManifest } from '../src/atlas/folder.ts';
import { recipes } from '../src/atlas/tables/index.ts';
import { sources } from '../src/sources/index.ts';

const folder = new URL('../data/starter', import.meta.url).pathname;
const manifest = readManifest(folder);

const sizeOf = (path: string): number =>
  statSync(path).isDirectory()
    ? readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0)
    : statSync(path).size;

describe('the bundled starter', () => {
  it('is at most 12 MB', () => {
    expect(sizeOf(folder)).toBeLessThanOrEqual(12_000_000);
  });

  it('holds no source rows and nothing of a source that may not be passed on', () => {
    expect(manifest.kind).toBe('starter');
    expect(manifest.rows).toEqual({});
    const withheld = sources.filter(({ terms }) => terms.ships === 'none').map(({ id }) => id);
    expect(withheld.length).toBeGreaterThan(0);
    expect(Object.keys(manifest.sources).filter((id) => withheld.includes(id))).toEqual([]);
  });

  it('says terms, version and citation of every source that its tables rest on', () => {
    for (const [name, { sources: lists }] of Object.entries(manifest.tables))
      for (const id of lists.flat()) {
        const source = manifest.sources[id];
        expect(source, `${name}: ${id}`).toBeDefined();
        expect(source!.terms.licence.length).toBeGreaterThan(3);
        expect(source!.version).not.toBe('');
        expect(source!.reference.title).not.toBe('');
      }
  });

  it('holds every table that declares a part for it, and no other file', () => {
    expect(Object.keys(manifest.tables).sort()).toEqual(
      recipes
        .filter(({ starter }) => starter)
        .map(({ name }) => name)
        .sort(),
    );
    const listed = Object.values(manifest.tables).flatMap(({ byPair, byYear }) => [
      byPair.path,
      ...(byYear ? [byYear.path] : []),
    ]);
    const found = ['figures', 'figures/by-year'].flatMap((sub) =>
      readdirSync(join(folder, sub))
        .filter((name) => name.endsWith('.parquet'))
        .map((name) => `${sub}/${name}`),
    );
    expect(found.sort()).toEqual(listed.sort());
  });
});
