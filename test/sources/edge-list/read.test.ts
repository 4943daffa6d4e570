import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { edgeListIn, MOST_BYTES, MOST_TIES, readEdgeList } from '../../../src/sources/edge-list/read.ts';
import { InputError } from '../../../src/sources/input-error.ts';

const encoder = new TextEncoder();

/** A text as a file that comes in pieces of so many bytes. */
async function* inPieces(text: string | Uint8Array, size = 7): AsyncGenerator<Uint8Array> {
  const bytes = typeof text === 'string' ? encoder.encode(text) : text;
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

const read = (text: string | Uint8Array, size?: number) => readEdgeList('ties.csv', inPieces(text, size));

/** Names and signs of the ties that were read. */
async function tiesOf(text: string): Promise<string[]> {
  const { network } = await read(text);
  return [...network.sign].map(
    (sign, n) => `${network.members[network.from[n]!]} ${sign} ${network.members[network.to[n]!]}`,
  );
}

async function faultOf(text: string | Uint8Array, size?: number): Promise<string> {
  const error = await read(text, size).then(
    () => undefined,
    (thrown: unknown) => thrown,
  );
  expect(error).toBeInstanceOf(InputError);
  return (error as InputError).message;
}

describe('a list of signed ties', () => {
  it('reads columns in any order, others beside them, and every way to write a sign', async () => {
    expect(await tiesOf('from,to,sign\nA,B,1\nC,A,-1\n')).toEqual(['A 1 B', 'A -1 C']);
    expect(await tiesOf('year,Sign,to,FROM\n1950,+,B,A\n1951,-,C,A\n')).toEqual(['A 1 B', 'A -1 C']);
    const friendly = ['1', '+1', '1.0', '+', 'positive', 'Friend'];
    const hostile = ['-1', '-1.0', '-', '−1', '−', 'negative', 'FOE'];
    for (const sign of friendly) expect(await tiesOf(`from,to,sign\nA,B,${sign}\n`), sign).toEqual(['A 1 B']);
    for (const sign of hostile) expect(await tiesOf(`from,to,sign\nA,B,${sign}\n`), sign).toEqual(['A -1 B']);
  });

  it('finds out what parts the cells, takes quotes, marks and line ends as they come', async () => {
    const same = ['A, the first 1 B'];
    expect(await tiesOf('from;to;sign\nA, the first;B;1\n')).toEqual(same);
    expect(await tiesOf('from\tto\tsign\r\nA, the first\tB\t1\r\n')).toEqual(same);
    expect(await tiesOf('\ufefffrom,to,sign\r"A, the first",B,1')).toEqual(same);
    expect(await tiesOf('\n"from","to","sign"\n\n"A, the first","B",1\n\n')).toEqual(same);
    expect(await tiesOf('from,to,sign\n"A & ""B""",Côte d’Ivoire,-1\n')).toEqual(['A & "B" -1 Côte d’Ivoire']);
  });

  it('the same file in pieces of any size gives the same network', async () => {
    const text = 'from,to,sign\r\nCôte d’Ivoire,Ελλάδα,1\r\nΕλλάδα,日本,-1\r\n日本,Côte d’Ivoire,-1\r\n';
    const whole = await read(text, 10_000);
    for (let size = 1; size < 30; size++) expect(await read(text, size)).toEqual(whole);
  });

  it('a tie given again with the same sign, either way round, counts once and is told', async () => {
    const { network, repeated, firstRepeated } = await read('from,to,sign\nA,B,1\nB,C,-1\nB,A,1\nA,B,+\n');
    expect(network.sign).toHaveLength(2);
    expect([repeated, firstRepeated]).toEqual([2, 4]);
  });

  it('every network written out is read back', async () => {
    const name = fc
      .string({ minLength: 1, maxLength: 12, unit: fc.constantFrom(...'AbÇ日 ,;"&<-') })
      .filter((x) => x.trim() !== '');
    const tie = fc.record({ from: name, to: name, sign: fc.constantFrom(1, -1) });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(tie, { minLength: 1, selector: (one) => [one.from.trim(), one.to.trim()].sort().join('\n') }),
        async (ties) => {
          fc.pre(ties.every((one) => one.from.trim() !== one.to.trim()));
          const cell = (text: string) => `"${text.replaceAll('"', '""')}"`;
          const { network } = await read(
            `from,to,sign\n${ties.map((one) => `${cell(one.from)},${cell(one.to)},${one.sign}`).join('\n')}`,
          );
          const back = [...network.sign].map((sign, n) => ({
            ends: [network.members[network.from[n]!]!, network.members[network.to[n]!]!].sort(),
            sign,
          }));
          expect(back).toHaveLength(ties.length);
          expect(back).toEqual(
            expect.arrayContaining(
              ties.map((one) => ({ ends: [one.from.trim(), one.to.trim()].sort(), sign: one.sign })),
            ),
          );
        },
      ),
      { numRuns: 200 },
    );
  });
});

describe('what is no list is one line that names file and line', () => {
  const head = 'from,to,sign\n';
  it.each<[string, string | Uint8Array, RegExp]>([
    ['an empty file', '', /^ties\.csv: the file is empty/],
    ['blank lines', '\n\n  \n', /^ties\.csv: the file is empty/],
    ['a header alone', head, /^ties\.csv: a header and no ties/],
    ['a self-loop', `${head}A,B,1\nC,C,1\n`, /^ties\.csv, line 3: C has a tie with itself/],
    ['a self-loop but for a space', `${head}C, C ,1\n`, /^ties\.csv, line 2: C has a tie with itself/],
    ['two signs', `${head}A,B,1\nC,A,-1\nB,A,-1\n`, /^ties\.csv, line 4: B and A are foes here and friends in line 2/],
    ['an unknown sign', `${head}A,B,2\n`, /line 2: unknown sign "2"\. Write 1, \+, positive/],
    ['no sign', `${head}A,B,0\n`, /line 2: unknown sign "0".*leave out pairs that are neither/],
    ['an empty sign', `${head}A,B,\n`, /line 2: unknown sign ""/],
    ['an empty name', `${head}A,,1\n`, /line 2: the name in column "to" is empty/],
    ['a missing column', 'from,to,weight\nA,B,1\n', /line 1: no column "sign"; the header has from, to, weight/],
    ['no header', 'A,B,1\nA,C,-1\n', /line 1: no column "from" and "to" and "sign"; the header has a, b, 1/],
    ['a doubled column', 'from,to,sign,to\nA,B,1,C\n', /line 1: the column "to" stands twice/],
    ['too few cells', `${head}A,B\n`, /line 2: 2 cells, but the header has 3/],
    ['too many cells', `${head}A,the first,B,1\n`, /line 2: 4 cells, but the header has 3.*double quotes/],
    ['an open quote', `${head}"A,B,1\nC,D,1\n`, /line 2: a quote is not closed in this line/],
    [
      'bytes that are no text',
      Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a),
      /line 1: the bytes are not UTF-8 text/,
    ],
    ['a packed file', Uint8Array.of(0x1f, 0x8b, 8, 0, 0, 0, 0, 0), /line 1: the bytes are not UTF-8 text.*unpacked/],
    ['a zero byte', `${head}A,\u0000,1\n`, /the bytes are not UTF-8 text/],
    [
      'a character that steers a terminal',
      `${head}A,\u001b[31m,1\n`,
      /line 2: the name "\\u001b\[31m" holds a character that/,
    ],
    ['a name of ten megabytes', `${head}A,${'x'.repeat(1e7)},1\n`, /line 2: the line has more than 10,000 characters/],
    [
      'a long name',
      `${head}A,${'x'.repeat(300)},1\n`,
      /line 2: a name of 300 characters \("x{40}…"\), expected at most 200/,
    ],
  ])('%s', async (_what, text, words) => {
    const said = await faultOf(text, 65_536);
    expect(said).toMatch(words);
    expect(said.split('\n')).toHaveLength(1);
    expect(said.length).toBeLessThan(600);
  });

  /** Endless text, and how much of it was asked for. */
  function endless(head: string, piece: string) {
    const asked = { pieces: 0 };
    async function* pieces() {
      yield encoder.encode(head);
      for (;;) {
        asked.pieces += 1;
        yield encoder.encode(piece);
      }
    }
    return { asked, pieces: pieces() };
  }

  it('stops at the limit of ties', async () => {
    let n = 0;
    async function* pieces() {
      yield encoder.encode(head);
      for (;;) yield encoder.encode(Array.from({ length: 1000 }, () => `a${n++},b${n},1\n`).join(''));
    }
    await expect(readEdgeList('ties.csv', pieces())).rejects.toThrow(
      /line 500002: more than 500,000 ties, the most that is read/,
    );
    expect(n).toBe(MOST_TIES + 1000);
  });

  it('repeated ties count towards the limit', async () => {
    const { pieces } = endless(head, 'a,b,1\n'.repeat(1000));
    await expect(readEdgeList('ties.csv', pieces)).rejects.toThrow(/more than 500,000 ties/);
  });

  it('stops at the limit of bytes, and at a line that does not end', async () => {
    const blank = endless(head, ' \n'.repeat(500_000));
    await expect(readEdgeList('ties.csv', blank.pieces)).rejects.toThrow(/larger than 50 MB/);
    expect(blank.asked.pieces).toBe(MOST_BYTES / 1e6);
    const long = endless(head, 'x'.repeat(1000));
    await expect(readEdgeList('ties.csv', long.pieces)).rejects.toThrow(
      /line 2: the line has more than 10,000 characters/,
    );
    expect(long.asked.pieces).toBe(11);
  });
});

describe('a list in a file', () => {
  const folder = mkdtempSync(join(tmpdir(), 'entente-edges-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  it('is read', async () => {
    writeFileSync(join(folder, 'a.csv'), 'from,to,sign\nA,B,-1\n');
    expect((await edgeListIn(join(folder, 'a.csv'))).network.members).toEqual(['A', 'B']);
  });

  it('that is not there, or is a folder, is one clear line', async () => {
    await expect(edgeListIn(join(folder, 'none.csv'))).rejects.toThrow(/none\.csv: no such file\. Give a file/);
    await expect(edgeListIn(folder)).rejects.toThrow(/a folder, no file/);
  });
});
