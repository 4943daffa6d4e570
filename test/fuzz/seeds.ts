import { closeSync, existsSync, openSync, readFileSync, readSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { DropLog } from '../../src/sources/drops.ts';
import { SourceFiles } from '../../src/sources/files.ts';
import type { Source } from '../../src/sources/source.ts';
import { dataFolder, hasData } from '../sources/folder.ts';

const recordsFolder = new URL('../../records', import.meta.url).pathname;

/** Small inputs that a source's reader takes: the first lines of its real files where they are here, else made up. */
export function seedsOf(source: Source): Map<string, Uint8Array> {
  if (source.ours) return firstLines(source, recordsFolder);
  return hasData ? firstLines(source, `${dataFolder}/${source.id}`) : madeUp(source);
}

const LINES = 30;
const BYTES = 6000;

function firstLines(source: Source, folder: string): Map<string, Uint8Array> {
  const seeds = new Map<string, Uint8Array>();
  for (const { name } of source.files) {
    const path = `${folder}/${name}`;
    if (!existsSync(path)) continue;
    const text = Buffer.from(name.endsWith('.gz') ? gunzipSync(readFileSync(path)) : startOf(path)).toString('latin1');
    // Whole records as far as a glance can tell: wide files give fewer of them, but the header and three rows at the least.
    const lines = text.split('\n').slice(0, LINES);
    const fewest = name.endsWith('.json') ? 1 : 14;
    while (lines.length > fewest && lines.join('\n').length > BYTES / source.files.length) lines.pop();
    while (lines.length > Math.min(fewest, 4) && lines.join('\n').length > 2 * BYTES) lines.pop();
    seeds.set(name, Buffer.from(`${lines.join('\n')}\n`, 'latin1'));
  }
  return seeds;
}

function startOf(path: string): Uint8Array {
  const bytes = new Uint8Array(200_000);
  const file = openSync(path, 'r');
  const length = readSync(file, bytes);
  closeSync(file);
  return bytes.subarray(0, length);
}

/** What a cell may have to be, in the order in which it is tried. */
const cells = ['2', '1990', '2000', '1', '0', '0.5', 'USA', 'United States of America', '1990-01-01', '20', 'yes', ''];

/**
 * An input made by asking the reader itself: each of its errors names a column that lacks or a cell that does not fit. The rows
 * found so are few, and not all readers are satisfied, but none is left without a header of its own.
 */
function madeUp(source: Source): Map<string, Uint8Array> {
  const files = new Map(source.files.map(({ name }) => [name, new Map<string, number>()]));
  const render = () =>
    new Map(
      [...files].map(([name, columns]) => {
        const header = [...columns.keys()].map((column) => `"${column.replaceAll('"', '""')}"`).join(',');
        const row = [...columns.values()].map((at) => cells[at]).join(',');
        return [name, new TextEncoder().encode(`${header || 'a,b'}\n${row || '1,2'}\n`)];
      }),
    );
  for (let tries = 0; tries < 2000; tries++) {
    const seeds = render();
    try {
      source.read!(new SourceFiles('made', (name) => seeds.get(name)), new DropLog());
      return seeds;
    } catch (error) {
      const { message } = error as Error;
      const columns = [...files].find(([name]) => message.startsWith(`made/${name}`))?.[1];
      const lacking = /no column "([^"]*)"; the header/.exec(message)?.[1];
      const unfit = /column "([^"]*)" says/.exec(message)?.[1];
      if (columns && lacking !== undefined) columns.set(lacking, 0);
      else if (columns && unfit !== undefined && (columns.get(unfit) ?? cells.length) + 1 < cells.length)
        columns.set(unfit, columns.get(unfit)! + 1);
      else return seeds;
    }
  }
  return render();
}
