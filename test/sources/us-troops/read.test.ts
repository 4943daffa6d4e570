import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/sources/delimited.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable } from '../../../src/sources/rows.ts';
import { countedTwice, readUsTroops } from '../../../src/sources/us-troops/read.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const made = (...lines: string[]) =>
  madeFiles({ 'troopdata_rebuild_long.csv.gz': ['ccode,year,quarter,source,troops_ad', ...lines, ''].join('\n') });
const cells = (table: RowTable) =>
  Array.from({ length: table.length }, (_, row) =>
    ['host', 'year', 'troops', 'as_given'].map((name) => {
      const { values, missing } = numbers(table, name);
      return missing?.[row] ? undefined : values[row];
    }),
  );
const read = (...lines: string[]) => cells(readUsTroops(made(...lines), new DropLog())[0]!);

describe('US troops, reading', () => {
  it("takes one count a year: Kane's to 2013, September's from 2014", () => {
    const lines = [
      '200,2003,2,Kane 2006,11616',
      '200,2003,3,,0',
      '200,2014,2,June 2014,8495',
      '200,2014,3,September 2014,8400',
    ];
    expect(read(...lines)).toEqual([
      [200, 2003, 11616, undefined],
      [200, 2014, 8400, undefined],
    ]);
  });

  it('halves Italy, Turkey, Kyrgyzstan and South Korea from 2014 on and keeps the number as given', () => {
    expect(read('732,2013,2,Kane 2006,30250', '732,2014,3,September 2014,58148')).toEqual([
      [732, 2013, 30250, undefined],
      [732, 2014, 29074, 58148],
    ]);
  });

  it('reads the Gleditsch-Ward number of Germany, leaves territories out and does not code South Vietnam', () => {
    expect(read('260,1995,2,Kane 2006,73280', '1008,1995,2,Kane 2006,7000', '817,1968,2,Kane 2006,0')).toEqual([
      [255, 1995, 73280, undefined],
      [817, 1968, undefined, 0],
    ]);
  });

  it('stops at the number of no state', () => {
    expect(() => read('999,1995,2,Kane 2006,7')).toThrow(/999 is the number of no state/);
  });
});

describe.skipIf(!hasData)('US troops, the edition on hand', () => {
  type Count = {
    ccode: number;
    year: number;
    quarter: number;
    source: string | undefined;
    troops: number;
    services: number;
  };
  const counts: Count[] = [];
  if (hasData) {
    const services = { type: 'number', missing: ['', 'NA'] } as const;
    const columns = {
      ccode: { type: 'integer' },
      year: { type: 'integer' },
      quarter: { type: 'integer' },
      source: { type: 'text', missing: ['', 'NA'] },
      troops_ad: { type: 'integer' },
      army_ad: services,
      navy_ad: services,
      air_force_ad: services,
      marine_corps_ad: services,
    } as const;
    readDelimited(realFiles('us-troops'), { name: 'troopdata_rebuild_long.csv.gz', columns }, (row) => {
      const { ccode, year, quarter, source, troops_ad, army_ad, navy_ad, air_force_ad, marine_corps_ad } = row;
      const sum = (army_ad ?? 0) + (navy_ad ?? 0) + (air_force_ad ?? 0) + (marine_corps_ad ?? 0);
      counts.push({ ccode, year, quarter, source, troops: troops_ad, services: sum });
    });
  }
  const abroad = (year: number, quarter: number) =>
    counts
      .filter((c) => c.year === year && c.quarter === quarter && c.ccode !== 2)
      .reduce((sum, c) => sum + c.troops, 0);

  it("has Italy, Turkey, Kyrgyzstan and South Korea, of the hosts of more than 1,000, at twice Kane's count in September 2008-2013", () => {
    const doubled = new Set<number>();
    const compared = new Set<number>();
    for (let year = 2008; year <= 2013; year++)
      for (const kane of counts.filter((c) => c.year === year && c.source === 'Kane 2006' && c.troops > 1000)) {
        const other = counts.find((c) => c.ccode === kane.ccode && c.year === year && c.quarter === 3)!;
        compared.add(kane.ccode);
        if (Math.abs(other.troops / kane.troops - 2) < 0.03) doubled.add(kane.ccode);
      }
    expect(compared.size).toBeGreaterThan(10);
    expect(doubled).toEqual(countedTwice);
  });

  it('has, before 1957, about twice the sum of the services', () => {
    const early = counts.filter((c) => c.source === 'June 1950' && c.troops > 1000 && c.ccode !== 2);
    expect(early.length).toBeGreaterThan(10);
    const sum = (of: (c: Count) => number) => early.reduce((total, c) => total + of(c), 0);
    expect(sum((c) => c.troops) / sum((c) => c.services)).toBeCloseTo(2, 1);
  });

  it('has nearly twice as many troops in June 2014-2021 as in September, and hardly any in December 2022 and spring 2023', () => {
    for (let year = 2014; year <= 2021; year++) expect(abroad(year, 2) / abroad(year, 3)).toBeGreaterThan(1.7);
    for (const [year, quarter] of [
      [2022, 4],
      [2023, 1],
      [2023, 2],
    ] as const)
      expect(abroad(year, quarter)).toBe(0);
    expect(abroad(2023, 3)).toBeGreaterThan(100_000);
  });

  it('has 0 for Germany, Japan and South Korea in September 2003 and 2004', () => {
    for (const ccode of [260, 740, 732])
      for (const year of [2003, 2004])
        expect(counts.find((c) => c.ccode === ccode && c.year === year && c.quarter === 3)!.troops).toBe(0);
  });
});
