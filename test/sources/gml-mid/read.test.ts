import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readGmlMid } from '../../../src/sources/gml-mid/read.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const header =
  'dispnum,ccode1,ccode2,year,midonset,sidea1,sidea2,hostlev1,hostlev2,orig1,orig2,revtype11,revtype12,revtype21,revtype22,stmon';

describe('GML disputes, reading', () => {
  it('names the column where the file is another edition', () => {
    const files = madeFiles({
      'gml_dirdisp.csv.gz': `${header.replace('midonset', 'onset')}\n1,2,20,1979,1,0,1,1,4,1,1,0,1,-9,-9,13\n`,
    });
    expect(() => readGmlMid(files, new DropLog())).toThrow(/no column "midonset"/);
  });

  it('does not mind a month of start above 12 (trap)', () => {
    const lines = [header, '1,2,20,1979,1,0,1,1,4,1,1,0,1,-9,-9,13', '1,20,2,1979,1,1,0,4,1,1,1,1,0,-9,-9,13', ''];
    const [table] = readGmlMid(madeFiles({ 'gml_dirdisp.csv.gz': lines.join('\n') }), new DropLog());
    expect(table!.length).toBe(1);
  });
});

describe('what states wanted in GML disputes', () => {
  it('is read by aim and then by state: revtype12 is the first aim of the second state (trap)', () => {
    // The second state (20) wants territory as its first aim, the first (2) has none; the mirrored row says the same.
    const lines = [header, '1,2,20,1979,1,0,1,1,4,1,1,0,1,-9,-9,3', '1,20,2,1979,1,1,0,4,1,1,1,1,0,-9,-9,3', ''];
    const [table] = readGmlMid(madeFiles({ 'gml_dirdisp.csv.gz': lines.join('\n') }), new DropLog());
    expect(['territory1', 'territory2', 'began1', 'began2'].map((name) => numbers(table!, name).values[0])).toEqual([
      0, 1, 0, 1,
    ]);
  });
});

describe.skipIf(!hasData)('GML disputes, the edition on hand', () => {
  it('has 5,138 disputes of pairs and years, 1816-2010, all between members (pandas)', () => {
    const drops = new DropLog();
    const [table] = readGmlMid(realFiles('gml-mid'), drops);
    expect(table!.length).toBe(5_138);
    expect(drops.list()).toEqual([]);
    const years = numbers(table!, 'year').values;
    expect([Math.min(...years), Math.max(...years)]).toEqual([1816, 2010]);
  });

  it('names each aim alike from either side', () => {
    const [first, ...lines] = realFiles('gml-mid').text('gml_dirdisp.csv.gz').trim().split('\n');
    const names = first!.replaceAll('"', '').split(',');
    const rows = lines.map((line) => {
      const cells = line.replaceAll('"', '').split(',');
      return Object.fromEntries(names.map((name, n) => [name, cells[n]!]));
    });
    const key = (r: Record<string, string>, a: string, b: string) => `${r.dispnum} ${r[a]} ${r[b]} ${r.year}`;
    const mirrored = new Map(rows.map((row) => [key(row, 'ccode2', 'ccode1'), row]));
    const unlike = rows.filter((row) => {
      const other = mirrored.get(key(row, 'ccode1', 'ccode2'))!;
      return row.revtype11 !== other.revtype12 || row.revtype21 !== other.revtype22;
    });
    expect([rows.length, unlike.length]).toEqual([10_276, 0]);
  });
});
