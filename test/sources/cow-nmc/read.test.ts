import { describe, expect, it } from 'vitest';
import { readCowNmc } from '../../../src/sources/cow-nmc/read.ts';
import { readDelimited } from '../../../src/sources/delimited.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header = '"ccode","year","milex","milper","irst","pec","tpop","upop","cinc"';
const made = (...lines: string[]) => madeFiles({ 'cow_nmc.csv.gz': [header, ...lines, ''].join('\n') });

describe('NMC, reading', () => {
  it('keeps an empty component as missing, not as 0', () => {
    const [table] = readCowNmc(made('2,2022,,1,0,2,3,4,0.1'), new DropLog());
    expect(numbers(table!, 'milex').missing?.[0]).toBe(1);
    expect(numbers(table!, 'irst').missing).toBeUndefined();
    expect(numbers(table!, 'irst').values[0]).toBe(0);
  });

  it("stops at version 5.0's missing code, at an index above 1 and at a doubled key", () => {
    expect(() => readCowNmc(made('2,1950,-9,1,0,2,3,4,0.1'), new DropLog())).toThrow(/column "milex" says "-9"/);
    expect(() => readCowNmc(made('2,1950,9,1,0,2,3,4,1.2'), new DropLog())).toThrow(/column "cinc" says "1.2"/);
    expect(() => readCowNmc(made('2,1950,9,1,0,2,3,4,.1', '2,1950,9,1,0,2,3,4,.1'), new DropLog())).toThrow(
      /the key stands twice: state 2, year 1950/,
    );
  });
});

describe.skipIf(!hasData)('NMC, the edition on hand', () => {
  const read = () => {
    const drops = new DropLog();
    return { table: readCowNmc(realFiles('cow-nmc'), drops)[0]!, drops: drops.list() };
  };

  it('loses no state-year: all 17,121 are members of the system in their year', () => {
    expect(read().table.length).toBe(17_121);
    expect(read().drops).toEqual([]);
  });

  it('lacks military spending for 22 states in 2022 (pandas)', () => {
    const { table } = read();
    const { missing } = numbers(table, 'milex');
    expect(numbers(table, 'year').values.filter((year, n) => year === 2022 && missing![n] === 1).length).toBe(22);
  });

  it('differs from version 5.0 to 2012 only in energy (2,882 rows) and in ten figures of personnel (pandas)', () => {
    const { table } = read();
    const rowOf = new Map<string, number>();
    const [states, years] = ['state', 'year'].map((name) => numbers(table, name).values);
    for (let row = 0; row < table.length; row++) rowOf.set(`${states![row]} ${years![row]}`, row);
    const components = ['milex', 'milper', 'irst', 'pec', 'tpop', 'upop'] as const;
    const differing: Record<string, number> = {};
    let shared = 0;
    const amount = { type: 'number', missing: ['-9'] } as const;
    const columns = {
      ccode: { type: 'integer' },
      year: { type: 'integer' },
      milex: amount,
      milper: amount,
      irst: amount,
      pec: amount,
      tpop: amount,
      upop: amount,
    } as const;
    readDelimited(realFiles('cow-nmc'), { name: 'NMC_5_0.csv', columns }, (older) => {
      const row = rowOf.get(`${older.ccode} ${older.year}`)!;
      shared += 1;
      for (const name of components) {
        const { values, missing } = numbers(table, name);
        if ((missing?.[row] ? undefined : values[row]) !== older[name]) differing[name] = (differing[name] ?? 0) + 1;
      }
    });
    expect(shared).toBe(15_171);
    expect(differing).toEqual({ milper: 10, pec: 2_882 });
  });
});
