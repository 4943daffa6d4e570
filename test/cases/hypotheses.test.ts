import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Cell, type EvidenceRow, type Hypotheses, weigh } from '../../src/cases/hypotheses.ts';
import { checkNamed, readHypotheses } from '../../src/cases/read-hypotheses.ts';
import { InputError } from '../../src/sources/input-error.ts';
import { type MadeClaim, madeResult } from './made-results.ts';

const claims: MadeClaim[] = [
  { id: 'supported', tests: [{ says: 'a', finds: ['yes'] }] },
  { id: 'contradicted', tests: [{ says: 'b', finds: ['no'] }] },
  { id: 'consistent', tests: [{ says: 'c', basis: 'proxy', finds: ['yes'] }] },
  {
    id: 'mixed',
    tests: [
      { says: 'd', finds: ['yes'] },
      { says: 'e', finds: ['no'] },
    ],
  },
  { id: 'beyond', tests: [{ says: 'f', finds: ['absent'] }] },
  { id: 'untested', tests: [], untested: { because: 'not-data', say: '' } },
];
const results = [madeResult('text', claims)];

const letter: Readonly<Record<string, Cell>> = { C: 'consistent', I: 'inconsistent', n: 'neutral' };

/** Cells by rival A, B, C: "C I n". */
const row = (claim: string, bears: string, more: Partial<EvidenceRow> = {}): EvidenceRow => ({
  ...{ claim: `text:${claim}`, weight: 1, because: '', where: '' },
  cells: Object.fromEntries(bears.split(' ').map((cell, n) => ['ABC'[n]!, letter[cell]!])),
  ...more,
});
const asked = (evidence: readonly EvidenceRow[]): Hypotheses => ({
  ...{ id: 'made', question: '?', whose: 'ours', proxyWeight: 0.5, evidence },
  rivals: ['A', 'B', 'C'].map((id) => ({ id, says: id })),
});

describe('an example worked by hand', () => {
  // supported    2  C I C   as written            A for 2, B against 2, C for 2
  // contradicted 1  I C n   turns to C I n        A for 1, B against 1
  // consistent   1  I n C   weight 1 × 0.5        A against 0.5, C for 0.5
  // mixed        5  C C I   nothing
  // mixed, test 2   C C I   turns to I I C        A against 1, B against 1, C for 1
  // Against: A 1.5, B 4, C 0. Agreeing: A 3, B 0, C 3.5. Order C, A, B.
  const evidence = [
    row('supported', 'C I C', { weight: 2, likelihood: { A: 0.8, B: 0.2, C: 0.8 } }),
    row('contradicted', 'I C n', { likelihood: { A: 0.1, B: 0.6, C: 0.5 } }),
    row('consistent', 'I n C'),
    row('mixed', 'C C I', { weight: 5, likelihood: { A: 0.9, B: 0.9, C: 0.1 } }),
    row('mixed', 'C C I', { test: 2 }),
  ];
  const weighed = weigh(asked(evidence), results);

  it('ranks by what speaks against', () => {
    expect(weighed.ranking.map(({ rival, ...one }) => ({ id: rival.id, ...one }))).toEqual([
      { id: 'C', rank: 1, against: 0, agreeing: 3.5 },
      { id: 'A', rank: 2, against: 1.5, agreeing: 3 },
      { id: 'B', rank: 3, against: 4, agreeing: 0 },
    ]);
  });

  it('turns the cells of a contradicted claim and gives a mixed one no weight', () => {
    expect(weighed.rows.map(({ effect, weight, cells }) => [effect, weight, Object.values(cells)])).toEqual([
      ['as written', 2, ['consistent', 'inconsistent', 'consistent']],
      ['turned', 1, ['consistent', 'inconsistent', 'neutral']],
      ['as written', 0.5, ['inconsistent', 'neutral', 'consistent']],
      ['no weight', 0, ['neutral', 'neutral', 'neutral']],
      ['turned', 1, ['inconsistent', 'inconsistent', 'consistent']],
    ]);
  });

  it('multiplies likelihoods of the rows that are decided', () => {
    // A 0.8 × (1 - 0.1) = 0.72, B 0.2 × (1 - 0.6) = 0.08, C 0.8 × (1 - 0.5) = 0.40; in all 1.20.
    const likelihood = weighed.likelihood!;
    expect(likelihood.rows).toBe(2);
    expect(likelihood.shares.A!.share).toBeCloseTo(0.6, 12);
    expect(likelihood.shares.B!.share).toBeCloseTo(0.08 / 1.2, 12);
    // ln(0.40 / 0.80) = -ln 2
    expect(likelihood.shares.C!.logOdds).toBeCloseTo(-Math.LN2, 12);
  });

  it('says without which row another comes first', () => {
    const two = weigh(asked([row('supported', 'C I n'), row('contradicted', 'C n I', { weight: 2 })]), results);
    // As they stand: against A 2, B 1, C 0. Without the first: against A 2, B 0, C 0 with 2 that agree.
    expect(two.without[0]).toMatchObject({ order: [['C'], ['B'], ['A']], changesFirst: false, changesOrder: false });
    // Without the second: against A 0 with 1 that agrees, B 1, C 0.
    expect(two.without[1]).toMatchObject({ order: [['A'], ['C'], ['B']], changesFirst: true, changesOrder: true });
  });

  it('marks a row that is the same for all', () => {
    const [all, some] = weigh(asked([row('supported', 'C C C'), row('contradicted', 'C C n')]), results).rows;
    expect([all!.tellsNothing, some!.tellsNothing]).toEqual([true, false]);
  });

  it('gives no weight to what no verdict decides', () => {
    const { rows } = weigh(asked([row('beyond', 'C I n'), row('untested', 'I C n')]), results);
    expect(rows.map(({ weight }) => weight)).toEqual([0, 0]);
  });
});

const rows = fc.uniqueArray(
  fc.record({
    claim: fc.constantFrom(...claims.map(({ id }) => id)),
    cells: fc.tuple(...[0, 1, 2].map(() => fc.constantFrom('C', 'I', 'n'))),
    weight: fc.constantFrom(0.1, 0.2, 0.3, 0.7, 1, 2),
  }),
  { selector: ({ claim }) => claim, minLength: 1 },
);
const rowsOf = (made: readonly { claim: string; cells: readonly string[]; weight: number }[]) =>
  made.map(({ claim, cells, weight }) => row(claim, cells.join(' '), { weight }));

describe('laws', () => {
  it('the order of the rows does not matter', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const one = weigh(asked(rowsOf(made)), results);
        const other = weigh(asked(rowsOf([...made].reverse())), results);
        expect(other.ranking).toEqual(one.ranking);
        expect([...other.without].reverse().map(({ order }) => order)).toEqual(one.without.map(({ order }) => order));
      }),
    );
  });

  it('two hypotheses with the same cells tie', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const alike = made.map(({ claim, cells: [a, , c], weight }) => ({ claim, cells: [a!, a!, c!], weight }));
        const { ranking } = weigh(asked(rowsOf(alike)), results);
        const rankOf = (id: string) => ranking.find(({ rival }) => rival.id === id)!.rank;
        expect(rankOf('A')).toBe(rankOf('B'));
      }),
    );
  });

  it('a row that is neutral everywhere changes nothing', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const before = rowsOf(made.filter(({ claim }) => claim !== 'supported'));
        const after = [...before, row('supported', 'n n n', { weight: 9 })];
        expect(weigh(asked(after), results).ranking).toEqual(weigh(asked(before), results).ranking);
      }),
    );
  });

  it('the ranking without a row is that of a file which never had it', () => {
    fc.assert(
      fc.property(rows, (made) => {
        const evidence = rowsOf(made);
        const { without } = weigh(asked(evidence), results);
        for (const [n, { order }] of without.entries()) {
          const { ranking } = weigh(asked(evidence.filter((_, other) => other !== n)), results);
          expect(order.flat()).toHaveLength(3);
          for (const [place, ids] of order.entries())
            for (const id of ids)
              expect(ranking.find(({ rival }) => rival.id === id)!.rank).toBe(1 + order.slice(0, place).flat().length);
        }
      }),
    );
  });
});

const file = (more = '', cells = '{a: consistent, b: neutral}') => `hypotheses: made
format: 1
question: Is it?
rivals:
  - {id: a, says: It is.}
  - {id: b, says: It is not.}
evidence:
  - claim: text:supported
    because: It would be seen.
    cells: ${cells}
${more}`;

describe('the file', () => {
  const fault = (text: string) => {
    try {
      const read = readHypotheses(text, 'mine.yaml');
      checkNamed(
        read,
        results.map(({ of }) => of),
      );
    } catch (error) {
      if (error instanceof InputError) return error.message;
      throw error;
    }
    return undefined;
  };

  it('reads, with likelihoods by cell where it gives them', () => {
    expect(fault(file())).toBeUndefined();
    const read = readHypotheses(file('likelihoods: {consistent: 0.8, neutral: 0.5, inconsistent: 0.2}\n'), 'mine.yaml');
    expect(read.evidence[0]).toMatchObject({ likelihood: { a: 0.8, b: 0.5 }, weight: 1 });
    expect(read).toMatchObject({ whose: 'yours', proxyWeight: 0.5 });
  });

  it.each([
    [file('', '{a: consistent}'), 'line 10, column 12: b is missing'],
    [file('', '{a: consistent, b: neutral, c: neutral}'), 'line 10, column 40: no such field "c"'],
    [file('', '{a: perhaps, b: neutral}'), 'there is no a "perhaps"'],
    [file(file().split('evidence:\n')[1]), 'line 11, column 5: text:supported is there already'],
    [file().replace('text:supported', 'text:nowhere'), 'line 8, column 5: there is no claim "text:nowhere"'],
    [file('    test: 3\n'), 'text:supported has 1 tests'],
    [file().replace('  - {id: b, says: It is not.}\n', ''), '1 of them; from 2 to 12 are weighed'],
    [file().replace('id: b', 'id: a'), 'there are two rivals a'],
    [file('    likelihood: {a: 0, b: 0.5}\n'), 'a is "0"; expected a number from 0.01 to 0.99'],
  ])('says what is wrong: %#', (text, words) => {
    expect(fault(text)).toContain(words);
  });
});
