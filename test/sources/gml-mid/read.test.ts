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

describe.skipIf(!hasData)('GML disputes, the edition on hand', () => {
  it('has 5,138 disputes of pairs and years, 1816-2010, all between members (pandas)', () => {
    const drops = new DropLog();
    const [table] = readGmlMid(realFiles('gml-mid'), drops);
    expect(table!.length).toBe(5_138);
    expect(drops.list()).toEqual([]);
    const years = numbers(table!, 'year').values;
    expect([Math.min(...years), Math.max(...years)]).toEqual([1816, 2010]);
  });
});
