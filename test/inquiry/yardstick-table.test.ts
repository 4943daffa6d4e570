import { describe, expect, it } from 'vitest';
import { openFolder } from '../../src/atlas/folder.ts';
import { TheoryInputs } from '../../src/inquiry/theory-inputs.ts';
import { yardstickTable } from '../../src/inquiry/yardstick-table.ts';
import { starterFolder, starterHolds } from '../starter-folder.ts';

const [USA, CANADA, RUSSIA, CHINA, INDIA, PAKISTAN, JAPAN, NORTH_KOREA] = [2, 20, 365, 710, 750, 770, 740, 731];

/** NATO in 2004 but the United States, with Japan, South Korea and Australia: the set that Ko's case was worked with. */
const KO_ALLIES = [
  CANADA,
  200,
  210,
  211,
  212,
  220,
  230,
  235,
  255,
  290,
  310,
  316,
  317,
  325,
  349,
  350,
  355,
  360,
  366,
  367,
  368,
  385,
  390,
  395,
  640,
  732,
  JAPAN,
  900,
];
const peace = { begunByThreat: 0, begunByState: 0, rivalry: 0 };

describe.skipIf(!starterHolds('disputes-begun'))("Ko's Russia of 2004, on every yardstick", () => {
  const inputs = new TheoryInputs(openFolder(starterFolder));
  const ko = {
    roles: { state: [RUSSIA], partner: [CHINA], threat: [USA], allies: KO_ALLIES },
    year: 2004,
    stated: peace,
  };

  it('reads .587 against the United States alone and .360 with its allies on CINC (NMC 7.0, summed by hand)', async () => {
    const { rows } = await yardstickTable(inputs, ko);
    const cinc = rows.find(({ yardstick }) => yardstick === 'cinc')!;
    expect(cinc.alone!.readings!.alone).toBeCloseTo(0.239, 3);
    expect(cinc.alone!.readings!.together).toBeCloseTo(0.587, 3);
    expect(cinc.allies!.readings!.together).toBeCloseTo(0.36, 3);
    expect([cinc.alone!.verdict, cinc.allies!.verdict]).toEqual(['balance', 'free-hand']);
  });

  it('turns on the yardstick: on military spending .242 against the United States alone', async () => {
    const { rows } = await yardstickTable(inputs, ko);
    const spending = rows.filter(({ yardstick }) => yardstick === 'spending' || yardstick === 'sipri');
    expect(spending.map(({ alone }) => Number(alone!.readings!.together!.toFixed(3)))).toContain(0.242);
    expect(spending.map(({ alone }) => alone!.verdict)).toEqual(['free-hand', 'free-hand']);
  });

  it('says the same of a mirror: under tension the weak bandwagon, in peace they have a free hand', async () => {
    const pakistan = { roles: { state: [PAKISTAN], partner: [NORTH_KOREA], threat: [INDIA], allies: [] }, year: 2004 };
    const tense = await yardstickTable(inputs, pakistan);
    const calm = await yardstickTable(inputs, { ...pakistan, stated: peace });
    const spendingIn = (table: typeof tense) => table.rows.find(({ yardstick }) => yardstick === 'cinc')!;
    expect(spendingIn(tense).alone!.verdict).toBe('bandwagon');
    expect(spendingIn(calm).alone!.verdict).toBe('free-hand');
  });

  it('names what a yardstick lacks, and gives no verdict on it', async () => {
    const { rows } = await yardstickTable(inputs, {
      roles: { state: [NORTH_KOREA], partner: [CHINA], threat: [USA], allies: [JAPAN] },
      year: 2004,
    });
    const gdp = rows.find(({ yardstick }) => yardstick === 'gdp')!;
    expect(gdp.alone).toBeUndefined();
    expect(gdp.missing).toContain('gdpOfState');
  });
});
