import { describe, expect, it } from 'vitest';
import { fitIdealPoints, settings } from '../../../src/measures/ideal-points/fit.ts';
import { publishedStart } from '../../../src/measures/ideal-points/start.ts';
import { voteTable } from '../../../src/measures/ideal-points/votes.ts';
import { randomStream } from '../../../src/stats/index.ts';
import { pullsOf, samplePoints } from './sampler.ts';
import { correlation, simulated } from './simulated.ts';

describe('a sampler of the same model', () => {
  it('gives the last session the means and the standard errors that the quick fit gives', () => {
    const table = voteTable(simulated(21, 40, 3, 40));
    const fit = fitIdealPoints(table, publishedStart);
    const chain = { ...fit, walkVariance: settings.walkVariance, pull: pullsOf(table, fit), burn: 300, draws: 700 };
    const { mean, sd } = samplePoints(table, chain, randomStream(4));
    const last = Array.from(table.cellSession, (session, cell) => (session === 3 ? cell : -1)).filter(
      (cell) => cell >= 0,
    );
    const ours = last.map((cell) => fit.point[cell]!);
    expect(
      correlation(
        ours,
        last.map((cell) => mean[cell]!),
      ),
    ).toBeGreaterThan(0.995);
    const ratio = last.reduce((sum, cell) => sum + Math.sqrt(fit.variance[cell]!) / sd[cell]!, 0) / last.length;
    expect(ratio).toBeGreaterThan(0.85);
    expect(ratio).toBeLessThan(1.15);
  }, 60_000);
});
