import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readGdpPopulation } from '../../../src/sources/gdp-population/read.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header = 'ccode,year,mrgdppc,sd_mrgdppc,pwtrgdp,sd_pwtrgdp,pwtpop,sd_pwtpop';
const made = (...lines: string[]) => madeFiles({ 'cw_gdppop.csv.gz': [header, ...lines, ''].join('\n') });

describe('Estimated GDP and population, reading', () => {
  it('drops and counts a row without any estimate', () => {
    const drops = new DropLog();
    const [table] = readGdpPopulation(made('2,1816,1,2,3,4,5,6', '345,1916,NA,NA,NA,NA,NA,NA'), drops);
    expect(table!.length).toBe(1);
    expect(drops.list()[0]).toMatchObject({ reason: 'no estimate in the row', rows: 1 });
  });

  it('names a cell that is no number', () => {
    expect(() => readGdpPopulation(made('2,1816,1,2,x,4,5,6'), new DropLog())).toThrow(
      /column "pwtrgdp" says "x", expected a number/,
    );
  });
});

describe.skipIf(!hasData)('Estimated GDP and population, the edition on hand (by pandas)', () => {
  const drops = new DropLog();
  const table = hasData ? readGdpPopulation(realFiles('gdp-population'), drops)[0]! : undefined;

  it('keeps 16,493 of 16,536 rows; 43 have no estimate', () => {
    expect(table!.length).toBe(16_493);
    expect(drops.list().map(({ rows }) => rows)).toEqual([43]);
  });

  it('puts the Soviet Union of 1989 at 193 million people, where National Material Capabilities has 287.6', () => {
    const [states, years, people] = ['state', 'year', 'population'].map((name) => numbers(table!, name).values);
    const row = states!.findIndex((state, n) => state === 365 && years![n] === 1989);
    expect(people![row]).toBeCloseTo(193.4, 1);
    const line = realFiles('cow-nmc')
      .text('NMC_5_0.csv')
      .split('\n')
      .find((text) => /(^|,)365,1989,/.test(text));
    expect(line?.split(',').map(Number)).toContain(287_630);
  });
});
