import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readIcewsDyads } from '../../../src/sources/icews-dyads/read.ts';
import { statesCoded } from '../../../src/sources/icews-dyads/states-coded.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const made = (line: string) =>
  madeFiles({
    'icews_dyad_year_2002-2014.csv.gz': `i_iso3c,j_iso3c,year,verbCoop,matlCoop,verbConf,matlConf\n${line}\n`,
  });

describe('ICEWS events, reading', () => {
  it('stops at a code of no state and at a negative count', () => {
    expect(() => readIcewsDyads(made('AFG,QQQ,2002,1,0,0,0'), new DropLog())).toThrow(
      /"j_iso3c" says "QQQ", the ISO-3 code of no state/,
    );
    expect(() => readIcewsDyads(made('AFG,ALB,2002,-1,0,0,0'), new DropLog())).toThrow(/expected a number from 0/);
  });
});

describe.skipIf(!hasData)('ICEWS events, the edition on hand', () => {
  const [table] = hasData ? readIcewsDyads(realFiles('icews-dyads'), new DropLog()) : [];

  it('has 130,401 rows, none of them without an event (pandas)', () => {
    expect(table!.length).toBe(130_401);
    const counts = ['verbalCooperation', 'materialCooperation', 'verbalConflict', 'materialConflict'].map(
      (column) => numbers(table!, column).values,
    );
    const empty = counts[0]!.filter((_, row) => counts.every((column) => column[row] === 0));
    expect(empty.length).toBe(0);
  });

  it('is about exactly the 152 states listed, in both roles', () => {
    for (const role of ['state1', 'state2'])
      expect([...new Set(numbers(table!, role).values)].sort((a, b) => a - b)).toEqual([...statesCoded]);
  });
});
