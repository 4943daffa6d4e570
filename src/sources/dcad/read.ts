import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

const year = { type: 'integer', range: [1980, 2013] } as const;

/** Reads the bilateral defence cooperation agreements, a row each: when signed, when in force, when (partly by estimate) ended. */
export function readDcad(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('defence-agreements', 'dcad', {
    agreement: 'text',
    state1: 'integer',
    state2: 'integer',
    signed: 'integer',
    entry_into_force: 'integer',
    end: 'integer',
    type: 'text',
    category: 'text',
    asymmetry: 'integer',
  });
  const file = {
    name: 'DCAD-v1.0-main.csv',
    columns: {
      DCAid: { type: 'text' },
      ccode1: { type: 'integer' },
      ccode2: { type: 'integer' },
      signYear: { type: 'integer', range: [1980, 2010] },
      EIFYear: { ...year, missing: ['', 'NA'] },
      endYearEstimate: year,
      type: { type: 'text' },
      category1: { type: 'text' },
      asymmetry: { type: 'integer', range: [0, 2] },
    },
  } as const;
  readDelimited(files, file, (row, where) => {
    if (row.ccode1 === row.ccode2)
      return drops.drop('defence-agreements', 'a state with itself', () => `${where()}: ${row.DCAid}`);
    if (!statesExisted([row.ccode1, row.ccode2], row.signYear, drops, 'defence-agreements', where)) return;
    const { DCAid, ccode1, ccode2, signYear, EIFYear, endYearEstimate, type, category1, asymmetry } = row;
    rows.push(DCAid, ccode1, ccode2, signYear, EIFYear, endYearEstimate, type, category1, asymmetry);
  });
  return [rows.close(['agreement'], files.path(file.name))];
}
