import { expect, it } from 'vitest';
import { DropLog } from '../../src/sources/drops.ts';
import { SourceFiles } from '../../src/sources/files.ts';
import { InputError } from '../../src/sources/input-error.ts';
import type { RowTable } from '../../src/sources/rows.ts';
import type { Source } from '../../src/sources/source.ts';
import { Draws, mutated } from './mutate.ts';
import { seedsOf } from './seeds.ts';

/** Mutated inputs a reader is given: with the 34 readers of this release over 100,000. */
export const INPUTS = 2800;

/** No input of some kilobytes takes a reader longer, even while the machine does other things. */
const LONGEST_MS = 30_000;

/**
 * The law of a reader: whatever the bytes, it returns tables whose numbers are numbers and whose keys are unique, or it throws
 * an InputError of one line.
 * @returns how many of the inputs were read
 */
export function fuzz(source: Source, inputs: number): number {
  const seeds = seedsOf(source);
  const names = [...seeds.keys()];
  const draws = new Draws([...source.id].reduce((sum, letter) => (sum * 31 + letter.charCodeAt(0)) | 0, 7));
  let read = 0;
  for (let n = 0; n < inputs; n++) {
    const name = draws.of(names);
    const bytes = mutated(seeds.get(name)!, draws);
    const files = new SourceFiles('fuzzed', (wanted) => (wanted === name ? bytes : seeds.get(wanted)));
    const started = performance.now();
    try {
      const tables = source.read!(files, new DropLog());
      for (const table of tables) checkTable(table);
      read += 1;
    } catch (error) {
      const broken = faultOf(error);
      if (broken)
        throw new Error(
          `input ${n} of ${source.id} (${name}): ${broken}\n${JSON.stringify(Buffer.from(bytes).toString('latin1').slice(0, 3000))}`,
          {
            cause: error,
          },
        );
    }
    const took = performance.now() - started;
    if (took > LONGEST_MS) throw new Error(`input ${n} of ${source.id} (${name}) took ${took} ms`);
  }
  return read;
}

function faultOf(error: unknown): string | undefined {
  if (!(error instanceof InputError)) return `it threw ${error instanceof Error ? error.stack : String(error)}`;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what must not be there
  if (/[\u0000-\u001f\u007f-\u009f\u2028\u2029]/.test(error.message))
    return `its error is not one line: ${JSON.stringify(error.message)}`;
  if (error.message.length > 2000) return `its error has ${error.message.length} characters`;
  if (!error.message.includes('fuzzed/')) return `its error names no file: ${error.message}`;
  return undefined;
}

/** @throws Error that is no InputError where a table is not what it says */
function checkTable(table: RowTable): void {
  for (const [name, column] of Object.entries(table.columns)) {
    if (column.values.length !== table.length)
      throw new Error(`${table.name}.${name} has ${column.values.length} of ${table.length} rows`);
    if (column.kind === 'text') continue;
    for (const [row, x] of column.values.entries()) {
      if (column.missing?.[row]) continue;
      if (!Number.isFinite(x)) throw new Error(`${table.name}.${name} is ${x} in row ${row}`);
      if (column.integer && !Number.isInteger(x)) throw new Error(`${table.name}.${name} is ${x}, no whole number`);
    }
  }
  const seen = new Set<string>();
  for (let row = 0; row < table.length; row++) {
    const key = JSON.stringify(table.key.map((name) => table.columns[name]!.values[row]));
    if (seen.has(key)) throw new Error(`${table.name} has the key ${key} twice`);
    seen.add(key);
    for (const name of table.key) {
      const column = table.columns[name]!;
      if (column.kind === 'number' ? column.missing?.[row] : column.values[row] === undefined)
        throw new Error(`${table.name}.${name} is missing in row ${row}, and it is a key`);
    }
  }
}

/** One test a reader, for every second one of the list: two files share the work over two cores. */
export function fuzzHalf(sources: readonly Source[], half: 0 | 1): void {
  let [inputs, read] = [0, 0];
  const mine = sources.filter(({ read: reads }) => reads).filter((_, n) => n % 2 === half);
  it.each(mine.map((source) => [source.id, source] as const))('%s', (_id, source) => {
    const taken = fuzz(source, INPUTS);
    inputs += INPUTS;
    read += taken;
    expect(taken).toBeLessThan(INPUTS);
  });
  it('in all', () => {
    console.log(`${inputs} mutated inputs of ${mine.length} readers: ${read} read, the others refused`);
    expect(inputs).toBe(INPUTS * mine.length);
  });
}
