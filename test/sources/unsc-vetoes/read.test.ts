import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/sources/delimited.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, texts } from '../../../src/sources/rows.ts';
import { readUnscVetoes } from '../../../src/sources/unsc-vetoes/read.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const name = 'unsc_vetoes_1946_sept2022.csv';
const made = (...lines: string[]) =>
  madeFiles({ [name]: ['date,draft,agenda_item,member_veto1,member_veto2,member_veto3', ...lines, ''].join('\n') });

describe('Security Council vetoes, reading', () => {
  it('gives a row for each member that vetoed, the Soviet Union and Russia as one state', () => {
    const [table] = readUnscVetoes(
      made('2/16/1946,S/PV.23,Syria,USSR,,', '10/4/2011,S/2011/612,Syria,China,Russia,'),
      new DropLog(),
    );
    expect(Array.from(numbers(table!, 'state').values)).toEqual([365, 710, 365]);
    expect(texts(table!, 'date').values).toEqual(['1946-02-16', '2011-10-04', '2011-10-04']);
  });

  it('names the line of an unknown member and of a date that is none', () => {
    expect(() => readUnscVetoes(made('2/16/1946,S/PV.23,Syria,Spain,,'), new DropLog())).toThrow(
      /line 2\): "Spain" is no permanent member/,
    );
    expect(() => readUnscVetoes(made('16.2.1946,S/PV.23,Syria,USA,,'), new DropLog())).toThrow(
      /column "date" says "16.2.1946"/,
    );
  });
});

describe.skipIf(!hasData)('Security Council vetoes, the edition on hand (numbers by csv in Python 3.11)', () => {
  const [table] = hasData ? readUnscVetoes(realFiles('unsc-vetoes'), new DropLog()) : [];

  it('reads 265 vetoes of 214 drafts', () => {
    expect(table!.length).toBe(265);
    expect(new Set(numbers(table!, 'draft').values).size).toBe(214);
  });

  it('ends on 8 July 2022, and has no veto by China before 25 August 1972', () => {
    const dates = texts(table!, 'date').values as string[];
    expect([...dates].sort().at(-1)).toBe('2022-07-08');
    expect(dates.filter((_, n) => numbers(table!, 'state').values[n] === 710).sort()[0]).toBe('1972-08-25');
    expect(numbers(table!, 'state').values.includes(713)).toBe(false);
  });

  it('reads names where the 0/1 columns disagree with them, in 26 drafts', () => {
    const flags = ['China', 'France', 'Russia', 'USSR', 'USA', 'UK'] as const;
    const flag = { type: 'integer' } as const;
    const [member, none] = [{ type: 'text' } as const, { type: 'text', missing: [''] } as const];
    const columns = {
      member_veto1: member,
      member_veto2: none,
      member_veto3: none,
      China: flag,
      France: flag,
      Russia: flag,
      USSR: flag,
      USA: flag,
      UK: flag,
    };
    let disagree = 0;
    readDelimited(realFiles('unsc-vetoes'), { name, columns }, (row) => {
      const named = [row.member_veto1, row.member_veto2, row.member_veto3];
      if (flags.some((country) => named.includes(country) !== (row[country] === 1))) disagree += 1;
    });
    expect(disagree).toBe(26);
  });
});
