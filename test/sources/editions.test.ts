import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { folderOfSource } from '../../src/atlas/source-folder.ts';
import { sources } from '../../src/sources/index.ts';
import { dataFolder, hasData } from './folder.ts';

const records = new URL('../../records', import.meta.url).pathname;

describe('the declared data sets', () => {
  it('have ids of their own and declare each file once', () => {
    expect(new Set(sources.map(({ id }) => id)).size).toBe(sources.length);
    for (const { files } of sources) expect(new Set(files.map(({ name }) => name)).size).toBe(files.length);
  });

  it('say how every converted or exported file was made', () => {
    for (const { id, files } of sources)
      for (const { name, edition, recipe } of files)
        if (edition !== 'as-published') expect(recipe, `${id}/${name}`).toBeTruthy();
  });
});

describe.skipIf(!hasData)('the editions on hand', () => {
  const files = sources.flatMap((source) => source.files.map((file) => ({ source, file })));

  it.each(files.map(({ source, file }) => [`${source.id}/${file.name}`, source, file] as const))(
    '%s has the declared checksum',
    (_name, source, file) => {
      const path = `${folderOfSource(source.ours ? records : dataFolder, source)}/${file.name}`;
      expect(existsSync(path)).toBe(true);
      expect(createHash('sha256').update(readFileSync(path)).digest('hex')).toBe(file.sha256);
    },
  );
});
