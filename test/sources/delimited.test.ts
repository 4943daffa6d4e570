import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../src/sources/delimited.ts';
import { madeFiles } from './folder.ts';

const header = 'a,b';
const columns = { a: { type: 'text' }, b: { type: 'text' } } as const;

function rowsOf(text: string): [a: string, b: string][] {
  const rows: [string, string][] = [];
  readDelimited(madeFiles({ 'made.csv': text }), { name: 'made.csv', columns }, ({ a, b }) => rows.push([a, b]));
  return rows;
}

/** Cells with all that a quoted cell may hold; long enough for a few hundred to fill several pieces. */
const cell = fc.oneof(
  fc.stringMatching(/^[a-z]{1,40}$/),
  fc.stringMatching(/^[a-z"\n\r, é]{1,400}$/).map((text) => `"${text.replaceAll('"', '""')}"`),
);

describe('a file of many records', () => {
  it('is read piece by piece as a parser reads it in one, whatever its cells and line breaks', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 300, maxLength: 900 }),
        fc.constantFrom('\n', '\r\n'),
        (rows, newline) => {
          const text = [header, ...rows.map((row) => row.join(','))].join(newline);
          const whole = Papa.parse<string[]>(text, { newline }).data.slice(1);
          expect(rowsOf(text)).toEqual(whole);
        },
      ),
      { numRuns: 30 },
    );
  });

  it.each([65_533, 65_534, 65_535, 65_536, 65_537])(
    'may break anywhere near the end of a piece: after %i characters',
    (length) => {
      for (const [newline, last] of [
        ['\n', '"b ""c"""'],
        ['\r\n', '"b"'],
        ['\r\n', '"b\r\nc" '],
      ] as const) {
        const first = `${'x'.repeat(length - 12)},"y"`;
        const text = [header, first, `z,${last}`, 'end,end', ''].join(newline);
        const whole = Papa.parse<string[]>(text, { newline, skipEmptyLines: true }).data.slice(1);
        expect(rowsOf(text)).toEqual(whole);
        expect(whole).toHaveLength(3);
      }
    },
  );

  it('may hold a record longer than a piece', () => {
    const long = 'x,\n'.repeat(100_000);
    expect(rowsOf(`${header}\n1,2\n"${long}",3\n4,5\n`).map(([a, b]) => [a.length, b])).toEqual([
      [1, '2'],
      [long.length, '3'],
      [1, '5'],
    ]);
  });

  it('has its records and lines counted through, blank lines and line breaks in cells among them', () => {
    const rows = Array.from({ length: 20_000 }, (_, n) => (n % 100 === 7 ? `"${n}\n",x\n` : `${n},x`));
    const text = [header, ...rows, 'cut short'].join('\n');
    // 20,000 records before it; a header line, and two more lines for each of 200.
    expect(() => rowsOf(text)).toThrow('record 20001 (line 20402)');
  });

  it.each([
    ['cut short', '1', '1 cells, but the header has 2'],
    ['with a stray quote', '"1"x,2', 'a quote is not closed'],
    ['with an open quote', '"1,2', 'a quote is not closed'],
  ])('is refused at a record %s far down, by its number and line', (_what, row, words) => {
    const good = Array.from({ length: 30_000 }, (_, n) => `${n},x`);
    const text = [header, ...good, row, ...(row.startsWith('"1,') ? [] : ['1,2'])].join('\n');
    expect(() => rowsOf(text)).toThrow(/record 30001 \(line 30002\)/);
    expect(() => rowsOf(text)).toThrow(words);
  });

  it('has a broken cell told only after the rows before it', () => {
    const seen: number[] = [];
    const text = `a,b\n1,2\n3,x\n"4"x,5\n`;
    const numbers = { a: { type: 'integer' }, b: { type: 'integer' } } as const;
    const read = () =>
      readDelimited(madeFiles({ 'made.csv': text }), { name: 'made.csv', columns: numbers }, ({ a }) => seen.push(a));
    expect(read).toThrow('record 2 (line 3): column "b" says "x"');
    expect(seen).toEqual([1]);
  });
});

describe('a number', () => {
  const read = (raw: string) => {
    let found: number | undefined;
    readDelimited(
      madeFiles({ 'made.csv': `a\n${raw}\n` }),
      { name: 'made.csv', columns: { a: { type: 'number' } } },
      ({ a }) => {
        found = a;
      },
    );
    return found;
  };

  it('is what JavaScript reads there, written in whatever way', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.stringMatching(/^[+-]?\d{1,17}$/), fc.stringMatching(/^ ?[+-]?\d{0,9}\.\d{1,12}(e-?\d\d?)?$/)),
        (raw) => {
          expect(read(raw)).toBe(Number(raw));
        },
      ),
    );
  });

  it.each(['1_0', '0x10', '1,5', '12a', '--1', '1 2', '１'])('is not %s', (raw) => {
    expect(() => read(`"${raw}"`)).toThrow('expected a number');
  });
});
