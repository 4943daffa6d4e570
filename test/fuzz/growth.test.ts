import { describe, expect, it } from 'vitest';
import { DropLog } from '../../src/sources/drops.ts';
import { sources } from '../../src/sources/index.ts';
import { InputError } from '../../src/sources/input-error.ts';
import { madeFiles } from '../sources/folder.ts';

/**
 * Broken files of some megabytes: time must grow with the size of a file, not with its square. They take a fraction of a second,
 * quadratic reading hours: the bound tells the two apart on any machine, however busy.
 */
const LONGEST_MS = 50_000;

const header = 'Entity,Year,Stockpiled nuclear warheads\n';
const times = (text: string, n: number) => text.repeat(n);
const huge: [name: string, text: string][] = [
  ['quotes alone', header + times('"', 2_000_000)],
  ['a quote that never closes', `${header}"${times('Russia,1990,1\n', 150_000)}`],
  ['a stray quote in every row', header + times('Ru"ssia,1990,1\n', 150_000)],
  ['a quoted cell with a stray end in every row', header + times('"Russia"x,1990,1\n', 150_000)],
  ['quotes that open and never close in every second row', header + times('Russia,1990,1\n"Russia,1990,1\n', 75_000)],
  ['a header that never ends', `"${times('Entity,Year\n', 200_000)}`],
  ['blank lines', header + times('\n', 2_000_000)],
  ['blank lines before a broken row', `${header}${times('\n', 1_000_000)}Russia,x,1\n`],
  ['delimiters alone', header + times(',', 2_000_000)],
  ['a very wide header', `${times('a,', 300_000)}\n1\n`],
  ['one endless cell', `${header}${times('x', 3_000_000)},1990,1\n`],
  ['carriage returns alone', header + times('\r', 2_000_000)],
  ['brackets that go deep', times('[', 2_000_000)],
  ['objects that go deep', times('{"a":', 400_000)],
];

describe.each(['nuclear-warheads', 'unga-official'])('%s', (id) => {
  const source = sources.find((known) => known.id === id)!;
  it.each(huge)('refuses %s in good time', (_name, text) => {
    const files = madeFiles(Object.fromEntries(source.files.map(({ name }) => [name, text])));
    const started = performance.now();
    expect(() => source.read!(files, new DropLog())).toThrow(InputError);
    expect(performance.now() - started).toBeLessThan(LONGEST_MS);
  });
});
