import { describe, expect, it } from 'vitest';
import { evidenceFrom } from '../../src/inquiry/evidence.ts';
import { RowBuilder } from '../../src/sources/rows.ts';

const [JPN, USA, KEN] = [740, 2, 501];

const rows = new RowBuilder('made-evidence', 'made', {
  criterion: 'text',
  state1: 'integer',
  state2: 'integer',
  fromYear: 'integer',
  toYear: 'integer',
  coding: 'number',
});
rows.push('drills', USA, JPN, 1986, 1999, 0.5);
rows.push('drills', USA, JPN, 1999, undefined, 1);
rows.push('treaty', USA, JPN, 1951, 1960, 1);
const evidence = evidenceFrom([rows.close(['criterion', 'fromYear'], 'made.csv')]);

describe('codings in the records', () => {
  it('give the coding of the year with its source, whichever state is named first', () => {
    expect(evidence('made-evidence', 'drills', USA, JPN, 1990)).toEqual({
      kind: 'value',
      value: 0.5,
      sources: ['made'],
    });
    expect(evidence('made-evidence', 'drills', JPN, USA, 1990)).toMatchObject({ value: 0.5 });
  });

  it('where two rows speak of one year the later start stands, and a row without an end reaches on', () => {
    expect(evidence('made-evidence', 'drills', USA, JPN, 1999)).toMatchObject({ value: 1 });
    expect(evidence('made-evidence', 'drills', USA, JPN, 2024)).toMatchObject({ value: 1 });
  });

  it('are not coded where no row speaks of the year, and never 0', () => {
    expect(evidence('made-evidence', 'drills', USA, JPN, 1980)).toMatchObject({ kind: 'absent', reason: 'not-coded' });
    expect(evidence('made-evidence', 'treaty', USA, JPN, 1970)).toMatchObject({
      reason: 'not-coded',
      lastKnown: { value: 1, year: 1960 },
    });
    expect(evidence('made-evidence', 'drills', USA, KEN, 1990)).toMatchObject({ reason: 'not-coded' });
    expect(evidence('another', 'drills', USA, JPN, 1990)).toMatchObject({ reason: 'not-loaded' });
  });
});
