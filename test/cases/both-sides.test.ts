import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bothSides, claimName, FLOOR, MOST_PIECES, type Path } from '../../src/cases/both-sides.ts';
import type { Question } from '../../src/cases/questions.ts';
import { bothSidesPages } from '../../src/pages/claims/both-sides-page.ts';
import { type Holds, type MadeClaim, madeResult } from './made-results.ts';

const question: Question = {
  id: 'q',
  question: 'Is it so, or is it not?',
  conclusions: [
    { side: 'yes', concludes: 'It is so.' },
    { side: 'no', concludes: 'It is not.' },
  ],
  leaveOut: [],
};
const measures = { name: 'measure', options: ['a', 'b', 'c', 'd'] };
const windows = { name: 'window', options: ['1990-2000', '1991-2001'] };

const piecesOf = (claims: readonly MadeClaim[], asked = question) =>
  bothSides(asked, [madeResult('text', claims)]).paths.map(({ pieces }) =>
    pieces.map((piece) => `${claimName(piece)}/${piece.place} ${piece.setting.labels.join(',')}`.trim()),
  );

describe('which evidence goes on which page', () => {
  it('takes a test for the side of its claim where it holds, and for the other where it fails', () => {
    const [yes, no] = piecesOf([
      { id: 'A', side: 'yes', tests: [{ says: 'one', finds: ['yes'] }] },
      { id: 'B', side: 'yes', tests: [{ says: 'two', finds: ['no'] }] },
      { id: 'C', side: 'no', tests: [{ says: 'three', finds: ['yes'] }] },
      { id: 'D', side: 'no', tests: [{ says: 'four', finds: ['no'] }] },
      { id: 'E', tests: [{ says: 'five', finds: ['yes'] }] },
    ]);
    expect(yes).toEqual(['text:A/1', 'text:D/1']);
    expect(no).toEqual(['text:B/1', 'text:C/1']);
  });

  it('keeps to the stated setting where it speaks so, else takes the one whose neighbours agree most', () => {
    // By measure (rows) and window: a fails; b holds in one window alone; c and d hold in both.
    const finds: Holds[] = ['no', 'no', 'yes', 'no', 'yes', 'yes', 'yes', 'yes'];
    const [yes, no] = piecesOf([{ id: 'A', side: 'yes', tests: [{ says: 'one', axes: [measures, windows], finds }] }]);
    expect(no).toEqual(['text:A/1 a,1990-2000']);
    // b,1990-2000 has neighbours a (no), c, d (yes) and its other window (no): 1/2; c,1990-2000: a (no), b, d and its window: 3/4.
    expect(yes).toEqual(['text:A/1 c,1990-2000']);
  });

  it('says the sentence of the setting that it chose', () => {
    const [yes] = bothSides(question, [
      madeResult('text', [
        { id: 'A', side: 'yes', tests: [{ says: 'one', axes: [measures], finds: ['no', 'yes', 'no', 'no'] }] },
      ]),
    ]).paths;
    expect(yes.pieces.map(({ reading, stated, weak }) => ({ reading, stated, weak }))).toEqual([
      { reading: 'one by b', stated: false, weak: true },
    ]);
  });

  it('ranks records before measures before proxies, then by share', () => {
    const claims: MadeClaim[] = [
      { id: 'proxy', side: 'yes', tests: [{ says: 'p', basis: 'proxy', finds: ['yes'] }] },
      { id: 'half', side: 'yes', tests: [{ says: 'h', axes: [windows], finds: ['yes', 'no'] }] },
      { id: 'whole', side: 'yes', tests: [{ says: 'w', axes: [windows], finds: ['yes', 'yes'] }] },
      { id: 'record', side: 'yes', tests: [{ says: 'r', basis: 'record', finds: ['yes'] }] },
      ...['1', '2', '3', '4'].map(
        (n): MadeClaim => ({ id: `no${n}`, side: 'no', tests: [{ says: `no ${n}`, finds: ['yes'] }] }),
      ),
    ];
    expect(piecesOf(claims)[0]!.map((one) => one.split('/')[0])).toEqual([
      'text:record',
      'text:whole',
      'text:half',
      'text:proxy',
    ]);
  });

  it('takes a test under the floor only where nothing else is left, and marks it', () => {
    const rarely: Holds[] = ['no', 'no', 'no', 'yes'];
    const strong = ['1', '2'].map((n): MadeClaim => ({ id: n, side: 'yes', tests: [{ says: n, finds: ['yes'] }] }));
    const no = ['3', '4', '5'].map((n): MadeClaim => ({ id: n, side: 'no', tests: [{ says: n, finds: ['yes'] }] }));
    const rare: MadeClaim = {
      id: 'rare',
      side: 'yes',
      tests: [{ says: 'rare', basis: 'record', axes: [measures], finds: rarely }],
    };
    const [two] = bothSides(question, [madeResult('text', [rare, ...strong, ...no.slice(0, 1)])]).paths;
    expect(two.pieces.every(({ weak }) => !weak)).toBe(true);
    const [three] = bothSides(question, [madeResult('text', [rare, ...strong, ...no])]).paths;
    expect(three.pieces.map(({ claim, weak }) => [claim.id, weak])).toEqual([
      ['1', false],
      ['2', false],
      ['rare', true],
    ]);
  });

  it('counts a test that two texts put alike once', () => {
    const same: MadeClaim = { id: 'A', side: 'yes', tests: [{ says: 'alike', finds: ['yes'] }] };
    const no = ['1', '2'].map((n): MadeClaim => ({ id: n, side: 'no', tests: [{ says: n, finds: ['yes'] }] }));
    const { paths } = bothSides(question, [madeResult('one', [same, ...no]), madeResult('two', [same])]);
    expect(paths.map(({ had, pieces }) => [had, pieces.length])).toEqual([
      [1, 1],
      [2, 1],
    ]);
  });

  it('turns round neither what is left out, nor a sum in a table, nor what ought to be', () => {
    const fails = (id: string, more: Partial<MadeClaim> = {}, kind = 'value'): MadeClaim => ({
      ...{ id, side: 'yes', tests: [{ says: id, kind, finds: ['no'] }] },
      ...more,
    });
    const asked: Question = {
      ...question,
      leaveOut: [
        { claim: 'text:other', from: 'other', because: '' },
        { claim: 'text:holds', test: 1, from: 'both', because: '' },
      ],
    };
    const { paths } = bothSides(asked, [
      madeResult('text', [
        ...[fails('plain'), fails('other'), fails('sum', {}, 'arithmetic'), fails('ought', { kind: 'normative' })],
        { id: 'holds', side: 'yes', tests: [{ says: 'h', finds: ['yes'] }] },
      ]),
    ]);
    expect(paths.map(({ had }) => had)).toEqual([0, 1]);
  });

  it('refuses a question without two conclusions', () => {
    expect(() => bothSides({ ...question, conclusions: [] }, [])).toThrow(RangeError);
  });
});

const bases = ['record', 'measure', 'proxy', 'association', 'model'] as const;
const claimsArbitrary = fc
  .array(
    fc.record({
      side: fc.constantFrom('yes' as const, 'no' as const),
      tests: fc.array(
        fc.record({
          basis: fc.constantFrom(...bases),
          finds: fc.array(fc.constantFrom<Holds>('yes', 'no', 'unclear', 'absent'), { minLength: 4, maxLength: 4 }),
        }),
        { minLength: 1, maxLength: 3 },
      ),
    }),
    { maxLength: 12 },
  )
  .map((claims) =>
    claims.map(
      ({ side, tests }, n): MadeClaim => ({
        ...{ id: `C${n}`, side },
        tests: tests.map((test, t) => ({ ...test, says: `test ${n} ${t}`, axes: [measures] })),
      }),
    ),
  );

const swapped = (claims: readonly MadeClaim[]) =>
  claims.map((claim): MadeClaim => ({ ...claim, side: claim.side === 'yes' ? 'no' : 'yes' }));

describe('laws', () => {
  it('both pages have as many pieces, at most seven, and as many blocks of the same kinds', () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        const results = [madeResult('text', claims)];
        const found = bothSides(question, results);
        const [yes, no] = found.paths;
        expect(yes.pieces.length).toBe(no.pieces.length);
        expect(yes.pieces.length).toBe(Math.min(MOST_PIECES, yes.had, no.had));
        const kinds = bothSidesPages(found, results, { sources: {} } as never, '').map(({ blocks }) =>
          blocks.map(({ kind }) => kind),
        );
        expect(kinds[0]).toEqual(kinds[1]);
      }),
    );
  });

  it('with the sides of all claims swapped the two pages change places', () => {
    const shown = ({ pieces }: Path) => pieces.map((piece) => [claimName(piece), piece.place, piece.setting.labels]);
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        const { paths } = bothSides(question, [madeResult('text', claims)]);
        const { paths: other } = bothSides(question, [madeResult('text', swapped(claims))]);
        expect(other.map(shown)).toEqual([shown(paths[1]), shown(paths[0])]);
      }),
    );
  });

  it('a piece speaks for its side in the setting shown, and is marked where it does so in too few', () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        for (const { side, pieces } of bothSides(question, [madeResult('text', claims)]).paths)
          for (const { claim, setting, turned, speaks, against, unclear, weak, result } of pieces) {
            expect(turned).toBe(claim.side !== side);
            expect(setting.outcome).toMatchObject({ kind: 'judged', holds: turned ? 'no' : 'yes' });
            expect(speaks + against + unclear).toBe(result.now.answered);
            expect(weak).toBe(speaks < FLOOR * result.now.answered);
          }
      }),
    );
  });

  it('the order of the claims does not matter', () => {
    fc.assert(
      fc.property(claimsArbitrary, (claims) => {
        expect(piecesOf([...claims].reverse())).toEqual(piecesOf(claims));
      }),
    );
  });
});
