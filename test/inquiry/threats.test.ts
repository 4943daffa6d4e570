import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { statesOfKey } from '../../src/figures/index.ts';
import { assess } from '../../src/inquiry/assess.ts';
import { greatestThreat } from '../../src/inquiry/greatest-threat.ts';
import { yearOf } from '../../src/inquiry/standing.ts';
import { TheoryInputs } from '../../src/inquiry/theory-inputs.ts';
import { threatsTo } from '../../src/inquiry/threats.ts';
import { threat } from '../../src/measures/threat/threat.ts';
import { theoryNamed } from '../../src/theories/index.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';

const [USA, COLOMBIA, VENEZUELA, RUSSIA, UKRAINE, CHINA, SOUTH_KOREA, NORTH_KOREA, INDIA] = [
  2, 100, 101, 365, 369, 710, 732, 731, 750,
];

describe.skipIf(!starterHolds('disputes-begun'))('who threatens a state most', () => {
  const atlas = openFolder(starterFolder);

  it('is the first of the whole year’s ranking of the measure, for every state', async () => {
    const [whole] = await yearOf(atlas, [threat], 2004);
    const first = new Map<number, { other: number; value: number }>();
    for (const { key, value } of whole!.ranking()) {
      const [i, j] = statesOfKey(key);
      if (value > (first.get(i)?.value ?? -Infinity)) first.set(i, { other: j, value });
    }
    for (const state of [USA, COLOMBIA, RUSSIA, UKRAINE, CHINA, SOUTH_KOREA, INDIA]) {
      const { ranked } = await threatsTo(atlas, state, 2004, { draws: 0 });
      expect(ranked[0]!.state).toBe(first.get(state)!.other);
      expect(ranked[0]!.score).toBeCloseTo(first.get(state)!.value, 9);
    }
  });

  it('differs from state to state: no power is a threat by assumption', async () => {
    const found = await Promise.all(
      [COLOMBIA, UKRAINE, SOUTH_KOREA, INDIA, RUSSIA].map(
        async (state) => (await threatsTo(atlas, state, 2010)).ranked[0]!.state,
      ),
    );
    expect(found).toEqual([VENEZUELA, RUSSIA, NORTH_KOREA, CHINA, USA]);
  });

  it('says the year where the one asked cannot be scored, and leaves out whom it is told to', async () => {
    const late = await greatestThreat(new TheoryInputs(atlas), INDIA, new Set(), 2024);
    expect(late.states).toEqual([CHINA]);
    expect(late.found).toMatchObject({ year: 2020 });
    expect(late.found!.note).toMatch(
      /in 2020, the last year that can be scored; first in \d+ of 100 plausible weightings; next Pakistan, behind by/,
    );
    expect((await greatestThreat(new TheoryInputs(atlas), INDIA, new Set([CHINA]), 2010)).states).toEqual([770]);
  });

  it('has nobody where nothing is kept', async () => {
    expect(await greatestThreat(new TheoryInputs(atlas), INDIA, new Set(), 1975)).toMatchObject({ states: [] });
  });

  it('as a theory agrees with the ranking, and names the runner-up', async () => {
    const asked = { roles: { state: [SOUTH_KOREA], threat: [NORTH_KOREA] }, year: 2010 };
    const found = await assess(theoryNamed('threat'), asked, new TheoryInputs(atlas));
    const { ranked, margin } = await threatsTo(atlas, SOUTH_KOREA, 2010);
    expect(found.judgement!.verdict).toBe('greatest');
    expect(found.roles.rival!.states).toEqual([ranked[1]!.state]);
    expect(found.judgement!.readings!.margin).toBeCloseTo(margin!, 6);
  });
});
