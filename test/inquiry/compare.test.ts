import { describe, expect, it } from 'vitest';
import { comparePairs, compareStates } from '../../src/inquiry/compare.ts';
import { measureNamed } from '../../src/measures/index.ts';
import {
  CANADA,
  CHINA,
  FRANCE,
  madeAtlas,
  madeCapabilities,
  madeObligations,
  madeVotes,
  RUSSIA,
  UK,
  USA,
} from '../atlas/made-atlas.ts';

const atlas = madeAtlas([madeVotes(), madeCapabilities(), madeObligations()]);

describe('pairs side by side', () => {
  it('in the order given, each with its place among all', async () => {
    const [rows] = await comparePairs(
      atlas,
      [
        [USA, UK],
        [RUSSIA, CHINA],
        [USA, CANADA],
      ],
      [measureNamed('un-agreement')],
      2018,
    );
    expect(rows!.map(({ states }) => states)).toEqual([
      [USA, UK],
      [RUSSIA, CHINA],
      [USA, CANADA],
    ]);
    // By hand from the made-up counts of 2018: 76 + 4 + 5 of 92; 20 + 10 + 30 of 81.
    expect(rows![1]!.figure).toMatchObject({ kind: 'value', value: 85 / 92 });
    expect(rows![0]!.figure).toMatchObject({ kind: 'value', value: 60 / 81 });
    // Of five pairs that voted, the United Kingdom and France are alike in all.
    expect(rows![1]!.standing).toMatchObject({ rank: 2, of: 5 });
    expect(rows![2]!.figure).toMatchObject({ kind: 'absent', reason: 'not-defined' });
    expect(rows![2]!.standing).toBeUndefined();
  });

  it('a directed measure both ways, a state once though it is in two pairs', async () => {
    const measures = [measureNamed('atop-consultation-owed'), measureNamed('cinc')];
    const [owed, cinc] = await comparePairs(
      atlas,
      [
        [RUSSIA, CHINA],
        [RUSSIA, UK],
      ],
      measures,
      2010,
    );
    expect(owed!.map(({ states }) => states)).toEqual([
      [RUSSIA, CHINA],
      [CHINA, RUSSIA],
      [RUSSIA, UK],
      [UK, RUSSIA],
    ]);
    expect(owed!.map(({ figure }) => figure.kind)).toEqual(['value', 'absent', 'absent', 'absent']);
    expect(cinc!.map(({ states }) => states)).toEqual([[RUSSIA], [CHINA], [UK]]);
  });
});

describe('states side by side', () => {
  it('with their rank among all states', async () => {
    const [rows] = await compareStates(atlas, [USA, FRANCE], [measureNamed('cinc')], 2010);
    expect(rows!.map(({ standing }) => standing!.rank)).toEqual([1, expect.any(Number)]);
    await expect(compareStates(atlas, [USA], [measureNamed('un-kappa')], 2010)).rejects.toThrow(RangeError);
  });
});
