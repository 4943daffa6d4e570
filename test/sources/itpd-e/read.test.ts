import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readItpdE } from '../../../src/sources/itpd-e/read.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const list = 'V1,COW,ID\nUnited States,2,1\nChina,710,2\nNiue,0,3\n';
const made = (...lines: string[]) =>
  madeFiles({
    'country_list.csv.gz': list,
    'itpd_aggregated_long.csv.gz': ['year,i,j,value', ...lines, ''].join('\n'),
  });

describe('ITPD-E, reading', () => {
  it('reads i as exporter and j as importer, through the list', () => {
    const [table] = readItpdE(made('2000,2,1,100.5'), new DropLog());
    const row = ['exporter', 'importer', 'year', 'dollars'].map((name) => numbers(table!, name).values[0]);
    expect(row).toEqual([710, 2, 2000, 100.5]);
  });

  it('leaves out and counts sales within a country, and who is no state', () => {
    const drops = new DropLog();
    const [table] = readItpdE(made('2000,2,1,1', '2000,1,1,900', '2000,3,1,1'), drops);
    expect(table!.length).toBe(1);
    expect(drops.list().map(({ reason, rows }) => [reason, rows])).toEqual([
      ['sales within a country, not trade', 1],
      ['not a state', 1],
    ]);
  });

  it('stops at an index that the list does not have', () => {
    expect(() => readItpdE(made('2000,9,1,1'), new DropLog())).toThrow(/line 2\): 9 is no ID of the country list/);
  });
});

describe.skipIf(!hasData)('ITPD-E, the edition on hand (counts by pandas)', () => {
  const drops = new DropLog();
  const table = hasData ? readItpdE(realFiles('itpd-e'), drops)[0]! : undefined;

  it('leaves out 2,618 rows of domestic sales and 5,397 with no state of 428,463', () => {
    const counts = Object.fromEntries(drops.list().map(({ reason, rows }) => [reason, rows]));
    expect(counts).toEqual({ 'sales within a country, not trade': 2618, 'not a state': 5397 });
    expect(table!.length).toBe(428_463 - 2618 - 5397);
  });

  it('has China selling more to the United States than it bought in 2000, so i is the exporter', () => {
    const [from, to, year, dollars] = ['exporter', 'importer', 'year', 'dollars'].map(
      (name) => numbers(table!, name).values,
    );
    const sold = (a: number, b: number) =>
      dollars![from!.findIndex((state, n) => state === a && to![n] === b && year![n] === 2000)];
    expect(sold(710, 2)).toBeCloseTo(136_819_466_257.18, 1);
    expect(sold(2, 710)).toBeCloseTo(30_059_563_733.86, 1);
  });
});
