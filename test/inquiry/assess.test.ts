import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { assess, settingsOf } from '../../src/inquiry/assess.ts';
import { compareTheories, positionsOf } from '../../src/inquiry/compare-theories.ts';
import { TheoryInputs } from '../../src/inquiry/theory-inputs.ts';
import { sensitivity, theoryNamed } from '../../src/theories/index.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';

const [USA, FRANCE, GERMANY, RUSSIA, IRAN, IRAQ, CHINA] = [2, 220, 255, 365, 630, 645, 710];

describe.skipIf(!starterHolds('obligations'))('theories on the starter', () => {
  const inputs = new TheoryInputs(openFolder(starterFolder));
  const kind = async (first: number, second: number, year: number) => {
    const { judgement } = await assess(
      theoryNamed('kinds'),
      { roles: { first: [first], second: [second] }, year, draws: 100 },
      inputs,
    );
    return [judgement?.verdict, ...(judgement?.also ?? [])];
  };

  it('read the path of Russia and China in ATOP as theories.md does (ruling M9)', async () => {
    expect((await kind(RUSSIA, CHINA, 1950))[0]).toBe('alliance');
    for (const year of [1981, 1985, 1991])
      expect((await kind(RUSSIA, CHINA, year)).some((name) => /alliance|pact/.test(name!))).toBe(false);
    expect((await kind(RUSSIA, CHINA, 1995))[0]).toBe('non-aggression-pact');
    for (const year of [2001, 2018])
      expect((await kind(RUSSIA, CHINA, year)).slice(0, 1)).toEqual(['consultation-pact']);
  });

  it('and its mirrors: a security community within an alliance, and two rivals', async () => {
    expect(await kind(FRANCE, GERMANY, 2005)).toEqual(expect.arrayContaining(['alliance', 'security-community']));
    expect((await kind(IRAN, IRAQ, 1995))[0]).toBe('rivalry');
  });

  it('give no verdict where several remain, and say which input is missing', async () => {
    const asked = { roles: { state: [USA], partner: [FRANCE] }, year: 2026 };
    const found = await assess(theoryNamed('balance'), asked, inputs);
    expect(found.judgement).toBeUndefined();
    expect(found.plausible).toBeUndefined();
    expect(found.missing.length).toBeGreaterThan(0);
    expect(found.remain.length).toBeGreaterThan(1);
    const earlier = await assess(theoryNamed('balance'), { ...asked, back: 10, draws: 100 }, inputs);
    expect(earlier.year).toBeLessThan(2026);
    expect(earlier.asked).toBe(2026);
    expect(earlier.judgement).toBeDefined();
  });

  it('compared for a pair do not depend on which of the two is named first', async () => {
    const of = async (a: number, b: number) => {
      const compared = await compareTheories(a, b, 2010, inputs);
      return {
        answers: compared.speaking
          .flatMap(({ theory, answers }) =>
            theory.pair === 'each'
              ? answers.map(
                  ({ roles, judgement }) =>
                    `${theory.id} ${roles[Object.keys(theory.roles)[0]!]!.states} ${judgement!.verdict}`,
                )
              : [],
          )
          .sort(),
        positions: positionsOf(compared).map(({ theory, position }) => `${theory.id} ${position}`),
      };
    };
    const [one, other] = [await of(RUSSIA, CHINA), await of(CHINA, RUSSIA)];
    expect(one.answers.length).toBeGreaterThan(0);
    expect(one.answers).toEqual(other.answers);
    expect(one.positions).toEqual(other.positions);
  });

  it('tell by Sobol indices that Ko’s case turns on the yardstick first, on who is counted second (ruling M4)', async () => {
    const found = await assess(
      theoryNamed('balance'),
      { roles: { state: [RUSSIA], partner: [CHINA], threat: [USA] }, year: 2004, draws: 100 },
      inputs,
    );
    const shares = sensitivity(found.theory, settingsOf(found), { verdict: 'balance' }, 4096)!;
    expect(
      shares
        .slice(0, 2)
        .map(({ name }) => name)
        .sort(),
    ).toEqual(['against', 'yardstick']);
  });
});
