import { describe, expect, it } from 'vitest';
import { dyadKey } from '../../src/figures/index.ts';
import { observedAlignment } from '../../src/inquiry/observed-alignment.ts';
import type { TableMeasure } from '../../src/measures/measure.ts';
import { CANADA, CHINA, FRANCE, madeAtlas, madeMeasure, madeTable, RUSSIA, UK, USA } from '../atlas/made-atlas.ts';

const near: TableMeasure = madeMeasure('near', 'dyad', 'near', { columns: ['x'], closer: 'higher' });
const row = (a: number, b: number, year: number, x: number) => [dyadKey(a, b), year, year, [x]] as const;

describe('what ties did in the years after', () => {
  // France, threatened by Russia, whose rivals are the United States and Canada.
  const atlas = madeAtlas([
    madeTable(
      { name: 'rivalries', of: 'dyad', coverage: { missing: 'zero', spans: [{ from: 1990, to: 2010 }] } },
      { rivalry: 'integer' },
      [
        [dyadKey(USA, RUSSIA), 1990, 2010, [1]],
        [dyadKey(CANADA, RUSSIA), 1990, 2010, [1]],
        [dyadKey(FRANCE, RUSSIA), 1990, 2010, [1]],
      ],
    ),
    madeTable(
      { name: 'near', of: 'dyad', coverage: { missing: 'not-coded', spans: [{ from: 1990, to: 2010 }] } },
      { x: 'exact' },
      [
        row(FRANCE, RUSSIA, 2000, 0.2),
        row(FRANCE, RUSSIA, 2005, 0.3),
        row(FRANCE, USA, 2000, 0.5),
        row(FRANCE, USA, 2005, 0.8),
        row(FRANCE, CANADA, 2000, 0.6),
        row(FRANCE, CANADA, 2005, 0.7),
        row(CHINA, UK, 2000, 0.7),
      ],
    ),
  ]);

  it('is the change with the threat less the mean change with its rivals: 0.1 - (0.3 + 0.1) / 2', async () => {
    const found = await observedAlignment(atlas, FRANCE, RUSSIA, 2000, near);
    expect(found).toMatchObject({ years: [2000, 2005], rivals: [USA, CANADA] });
    expect(found!.towardThreat).toBeCloseTo(0.1, 12);
    expect(found!.towardRivals).toBeCloseTo(0.2, 12);
    expect(found!.toward).toBeCloseTo(-0.1, 12);
  });

  it('turns round where lower is closer', async () => {
    const found = await observedAlignment(atlas, FRANCE, RUSSIA, 2000, { ...near, closer: 'lower' });
    expect(found!.toward).toBeCloseTo(0.1, 12);
  });

  it('is nothing where the threat has no rival or a value is absent', async () => {
    expect(await observedAlignment(atlas, CHINA, UK, 2000, near)).toBeUndefined();
    expect(await observedAlignment(atlas, FRANCE, RUSSIA, 2003, near)).toBeUndefined();
  });
});
