import { describe, expect, it } from 'vitest';
import type { Recipe } from '../../src/atlas/recipe.ts';
import { leaderTenureTable } from '../../src/atlas/tables/leader-tenure.ts';
import { regimes } from '../../src/atlas/tables/regimes.ts';
import { restsOnOneLeader } from '../../src/inquiry/leader-turnover.ts';
import { estimatedTurnover } from '../../src/measures/leader-turnover/estimated.ts';
import { CANADA, CHINA, FRANCE, madeAtlas, madeTable, RUSSIA, UK } from '../atlas/made-atlas.ts';

const bare = ({ name, of, coverage }: Recipe) => ({ name, of, coverage });
const tenure = madeTable(bare(leaderTenureTable), { years: 'float', leaders: 'integer' }, [
  [CANADA, 2014, 2014, [9, 1]],
  [CANADA, 2015, 2015, [0.16, 2]],
  [CHINA, 2015, 2015, [2.8, 1]],
  // Entered on 1 January 2011: 1,460 days.
  [FRANCE, 2014, 2014, [4, 1]],
  [RUSSIA, 2014, 2014, [15, 1]],
]);
const regime = madeTable(bare(regimes), { polyarchy: 'float', euds: 'float', polity2: 'integer' }, [
  [CANADA, 2015, 2015, [0.85, undefined, undefined]],
  [CHINA, 2015, 2015, [0.1, undefined, undefined]],
  [RUSSIA, 2014, 2014, [0.26, undefined, undefined]],
]);
const atlas = madeAtlas([tenure, regime]);

describe('what rests on one leader', () => {
  it('is told of the leader of the year, with what followed in regimes like it', async () => {
    const china = await restsOnOneLeader(atlas, CHINA, 2015);
    expect(china).toMatchObject({ coded: 2015, since: 2013, tenure: 2.8, regime: 'less', after: 'any' });
    const canada = await restsOnOneLeader(atlas, CANADA, 2015);
    expect(canada).toMatchObject({
      since: 2015,
      regime: 'more',
      kappa: estimatedTurnover('un-kappa', { from: 1992, regime: 'more', kind: 'any' }),
    });
    expect(canada.words).toContain('less than a year');
    const russia = await restsOnOneLeader(atlas, RUSSIA, 2014);
    expect(russia).toMatchObject({ since: 2000, regime: 'less', after: 'long' });
    expect(russia.words).toContain('after one of 10 years or more');
  });

  it('takes a term that began at New Year as of the new year', async () => {
    expect(await restsOnOneLeader(atlas, FRANCE, 2014)).toMatchObject({ since: 2011 });
  });

  it('says when leaders were last coded, and that later ones are not', async () => {
    const later = await restsOnOneLeader(atlas, CHINA, 2024);
    expect(later).toMatchObject({ year: 2024, coded: 2015 });
    expect(later.words).toContain('when leaders were last coded; who led it in 2024 is not');
  });

  it('looks at all regimes where that of the state is not there', async () => {
    const france = await restsOnOneLeader(atlas, FRANCE, 2014);
    expect(france).toMatchObject({
      regime: 'any',
      kappa: estimatedTurnover('un-kappa', { from: 1992, regime: 'any', kind: 'any' }),
    });
    expect(france).not.toHaveProperty('polyarchy');
  });

  it('is typed absence where nobody is coded, inside the coded years too', async () => {
    expect(await restsOnOneLeader(atlas, UK, 2012)).toMatchObject({ kind: 'absent', reason: 'not-coded' });
    expect(await restsOnOneLeader(atlas, CANADA, 2010)).toMatchObject({ kind: 'absent' });
    expect(await restsOnOneLeader(atlas, 626, 2000)).toMatchObject({ kind: 'absent', reason: 'no-such-state' });
    const without = madeAtlas([regime]);
    expect(await restsOnOneLeader(without, CHINA, 2015)).toMatchObject({ kind: 'absent', reason: 'not-loaded' });
  });
});
