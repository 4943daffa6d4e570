import { existsSync, readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { SourceFiles } from '../../src/sources/files.ts';

/** Where the real data lie in a developer's checkout and in CI; tests that need them skip where they do not. */
export const dataFolder = new URL('../../../shared/data', import.meta.url).pathname;
export const hasData = existsSync(dataFolder);

/** A source's real files, gunzipped. */
export function realFiles(id: string): SourceFiles {
  return new SourceFiles(`${dataFolder}/${id}`, (name) => {
    const path = `${dataFolder}/${id}/${name}`;
    if (!existsSync(path)) return undefined;
    const bytes = readFileSync(path);
    return name.endsWith('.gz') ? gunzipSync(bytes) : bytes;
  });
}

/** A source's files from texts made up in a test. */
export function madeFiles(contents: Record<string, string | Uint8Array>): SourceFiles {
  return new SourceFiles('made', (name) => {
    const content = contents[name];
    return typeof content === 'string' ? new TextEncoder().encode(content) : content;
  });
}
