import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { dyadKey, pairKey, statesOfKey } from '../../src/figures/index.ts';
import { yearOf } from '../../src/inquiry/standing.ts';
import { measureNamed } from '../../src/measures/index.ts';
import { membersIn } from '../../src/states/index.ts';
import { standing } from '../../src/stats/index.ts';
import { CHINA, FRANCE, madeAtlas, madeMeasure, madeTable, madeVotes, RUSSIA, UK, USA } from '../atlas/made-atlas.ts';

const YEAR = 2000;
const members = [...membersIn(YEAR)].sort((a, b) => a - b).slice(0, 12);

/** A table of one year whose rows are drawn: some pairs have a row, some a row without a number, the others none. */
function drawn(of: 'dyad' | 'directed-dyad') {
  const keys = members.flatMap((a) =>
    members.filter((b) => (of === 'dyad' ? a < b : a !== b)).map((b) => pairKey(a, b)),
  );
  return fc
    .array(fc.oneof(fc.integer({ min: -3, max: 3 }), fc.constant(undefined), fc.constant('no row' as const)), {
      minLength: keys.length,
      maxLength: keys.length,
    })
    .map((cells) => {
      const rows = keys.flatMap((key, n) => {
        const cell = cells[n];
        return cell === 'no row' ? [] : [[key, YEAR, YEAR, [cell]] as const];
      });
      const table = madeTable(
        { name: 'made', of, coverage: { missing: 'not-coded', spans: [{ from: YEAR, to: YEAR }] } },
        { x: 'exact' },
        rows,
      );
      return { table, known: new Map(rows.flatMap(([key, , , [x]]) => (x === undefined ? [] : [[key, x] as const]))) };
    });
}

describe.each(['dyad', 'directed-dyad'] as const)(
  'a whole year of a %s measure, against all its values sorted',
  (of) => {
    it.each(['higher', 'lower'] as const)('%s is closer', async (closer) => {
      const measure = madeMeasure('made', of, 'made', { closer });
      const sign = closer === 'higher' ? -1 : 1;
      await fc.assert(
        fc.asyncProperty(drawn(of), async ({ table, known }) => {
          const [whole] = await yearOf(madeAtlas([table]), [measure], YEAR);
          const all = [...known.values()];
          const ranking = whole!.ranking();
          expect(ranking.map(({ value }) => value)).toEqual([...all].sort((x, y) => sign * (x - y)));
          for (const { key, value, standing: place } of ranking) {
            expect(value).toBe(known.get(key));
            expect(place).toEqual(standing(all, value, closer === 'higher' ? 'highest' : 'lowest'));
            expect(whole!.standingOf(key)).toEqual(place);
          }
          for (const [i, j] of [
            [members[0]!, members[5]!],
            [members[5]!, members[0]!],
          ] as const) {
            const own = [...known].filter(([key]) => {
              const [a, b] = statesOfKey(key);
              return of === 'dyad' ? a === i || b === i : a === i;
            });
            const mine = known.get(of === 'dyad' ? dyadKey(i, j) : pairKey(i, j));
            expect(whole!.partnerStanding(i, j)).toEqual(
              mine === undefined
                ? undefined
                : standing(
                    own.map(([, x]) => x),
                    mine,
                    closer === 'higher' ? 'highest' : 'lowest',
                  ),
            );
          }
          const n = membersIn(YEAR).size;
          expect(whole!.absent()).toEqual({
            'not-coded': (of === 'dyad' ? (n * (n - 1)) / 2 : n * (n - 1)) - known.size,
          });
        }),
        { numRuns: 25 },
      );
    });
  },
);

describe('what is absent in a year', () => {
  it('is counted by reason, never ranked; a condition on the key holds for both', async () => {
    const atlas = madeAtlas([madeVotes()]);
    const [kappa] = await yearOf(atlas, [measureNamed('un-kappa')], YEAR);
    const n = membersIn(YEAR).size;
    expect(kappa!.ranking()).toHaveLength(4);
    expect(kappa!.valueOf(dyadKey(UK, FRANCE))).toBeUndefined();
    expect(kappa!.absent()).toEqual({ 'not-defined': (n * (n - 1)) / 2 - 4 });
    const ofRussia = (key: number) => statesOfKey(key).includes(RUSSIA);
    expect(kappa!.ranking(ofRussia)).toHaveLength(2);
    expect(kappa!.absent(ofRussia)).toEqual({ 'not-defined': n - 1 - 2 });
  });

  it('a measure that the atlas does not hold is not loaded for all of them, not an empty answer', async () => {
    const [trade, cinc] = await yearOf(
      madeAtlas([madeVotes()]),
      [measureNamed('trade-share'), measureNamed('cinc')],
      YEAR,
    );
    const n = membersIn(YEAR).size;
    expect(trade!.ranking()).toEqual([]);
    expect(trade!.absent()).toEqual({ 'not-loaded': n * (n - 1) });
    expect(cinc!.absent()).toEqual({ 'not-loaded': n });
  });

  it('a year outside the coverage', async () => {
    const [votes] = await yearOf(madeAtlas([madeVotes()]), [measureNamed('un-agreement')], 1930);
    const n = membersIn(1930).size;
    expect(votes!.absent()).toEqual({ 'outside-coverage': (n * (n - 1)) / 2 });
  });
});

describe('asking again', () => {
  it('of the same year reads once; another year is another answer', async () => {
    const atlas = madeAtlas([madeVotes()]);
    const measures = [measureNamed('un-agreement'), measureNamed('un-kappa')];
    const [first] = await yearOf(atlas, measures, YEAR);
    const [again, kappa] = await yearOf(atlas, measures, YEAR);
    expect(again).toBe(first);
    expect(kappa!.measure.name).toBe('un-kappa');
    const [later] = await yearOf(atlas, measures, YEAR + 1);
    expect(later!.year).toBe(YEAR + 1);
    expect(later!.valueOf(dyadKey(RUSSIA, CHINA))).not.toBe(first!.valueOf(dyadKey(RUSSIA, CHINA)));
    expect(later!.valueOf(dyadKey(USA, CHINA))).toBe(first!.valueOf(dyadKey(USA, CHINA)));
  });

  it('a read that failed is tried again', async () => {
    const good = madeAtlas([madeVotes()]);
    let failing = true;
    const atlas = {
      ...good,
      year: (...args: Parameters<typeof good.year>) =>
        failing ? Promise.reject(new Error('no disk')) : good.year(...args),
    };
    const measures = [measureNamed('un-agreement')];
    await expect(yearOf(atlas, measures, YEAR)).rejects.toThrow('no disk');
    failing = false;
    await expect(yearOf(atlas, measures, YEAR)).resolves.toHaveLength(1);
  });
});
