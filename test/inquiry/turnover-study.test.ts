import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { movedYears } from '../../src/inquiry/turnover-study.ts';
import { turnoverEstimate } from '../../src/measures/leader-turnover/groups.ts';
import { leaderYears } from '../../src/measures/leader-turnover/turnovers.ts';
import { DropLog } from '../../src/sources/drops.ts';
import { readLeaders } from '../../src/sources/leaders/read.ts';
import { numbers, texts } from '../../src/sources/rows.ts';
import { hasData, realFiles } from '../sources/folder.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';

function realLeaders() {
  const table = readLeaders(realFiles('leaders'), new DropLog())[0]!;
  const [state, year, days] = ['state', 'year', 'days'].map((name) => numbers(table, name).values);
  const [leader, exit] = ['leader', 'exit'].map((name) => texts(table, name).values);
  return Array.from({ length: table.length }, (_, row) => ({
    state: state![row]!,
    year: year![row]!,
    days: days![row]!,
    leader: leader![row]!,
    ...(exit![row] && { exit: exit![row] }),
  }));
}

describe.skipIf(!hasData || !starterHolds('un-votes'))(
  'what follows a new leader, on real leaders and the starter’s votes',
  () => {
    /** usual change, how much more, the same before, turnovers, states: bench/leader-turnover-numpy.py on tables exported from the starter. */
    const numpy = {
      'ideal-point-distance': {
        any: [0.2763, -0.0125, -0.013, 599, 154],
        regular: [0.2766, -0.0196, -0.0199, 500, 132],
        irregular: [0.2854, 0.0372, -0.001, 59, 39],
        long: [0.2936, -0.0005, 0.0126, 76, 68],
      },
      'un-kappa': {
        any: [0.0907, 0.0003, -0.0042, 602, 154],
        regular: [0.0901, -0.0018, -0.0071, 501, 132],
        irregular: [0.0942, 0.0269, 0.0067, 60, 39],
        long: [0.0871, 0.0099, -0.0028, 76, 68],
      },
    } as const;

    it('is what numpy finds', async () => {
      const years = leaderYears(realLeaders()).filter(({ year }) => year >= 1992 && year <= 2013);
      const moved = await movedYears(openFolder(starterFolder), years, ['ideal-point-distance', 'un-kappa']);
      for (const [measure, kinds] of Object.entries(numpy))
        for (const [kind, [usual, more, before, turnovers, states]] of Object.entries(kinds)) {
          const found = turnoverEstimate(moved[measure as keyof typeof moved], {
            from: 1992,
            regime: 'any',
            kind: kind as keyof typeof kinds,
          })!;
          const name = `${measure}, ${kind}`;
          expect(found.moved.usual, name).toBeCloseTo(usual, 3.9);
          expect(found.moved.more, name).toBeCloseTo(more, 3.9);
          expect(found.before!.more, name).toBeCloseTo(before, 3.9);
          expect([found.moved.count, found.moved.clusters], name).toEqual([turnovers, states]);
        }
    }, 60_000);
  },
);
