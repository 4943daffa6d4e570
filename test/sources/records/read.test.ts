import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readPactEvents } from '../../../src/sources/records/read.ts';
import { numbers, texts } from '../../../src/sources/rows.ts';
import { madeFiles } from '../folder.ts';
import { eventRow, madeEvents, madeFamilies, madeNames } from './folder.ts';

describe('pact events, reading', () => {
  it('pairs side a with side b, and side a with itself where side b is empty', () => {
    const both = madeEvents(eventRow({ side_a: '343', side_b: '2;20' }));
    expect([...numbers(both, 'state1').values]).toEqual([343, 343]);
    expect([...numbers(both, 'state2').values]).toEqual([2, 20]);
    const one = madeEvents(eventRow({ side_a: '432;439;436', side_b: '' }));
    expect(one.length).toBe(3);
  });

  it('leaves an empty flag missing and keeps a written 0', () => {
    const table = madeEvents(eventRow({ defence: '0', consultation: '1' }));
    const flag = (name: string) => [numbers(table, name).values[0], numbers(table, name).missing?.[0] === 1];
    expect(flag('defence')).toEqual([0, false]);
    expect(flag('consultation')).toEqual([1, false]);
    expect(flag('offence')[1]).toBe(true);
  });

  it.each([
    [{ side_b: '999' }, /pact-events\.csv, record 1 \(line 2\): column "side_b" says "999", expected the COW number/],
    [{ side_b: '265', date: '1990-10-03' }, /names 265, which was no member of the state system on 1990-10-03/],
    [{ date: '2024-02-30' }, /column "date" says "2024-02-30", expected a date/],
    [{ date: '19 June 2024' }, /column "date" says/],
    [{ date: '1700' }, /expected a year from 1816/],
    [{ defence: '2' }, /column "defence" says "2", expected a number from 0 to 1/],
    [{ defence: 'yes' }, /column "defence" says "yes"/],
    [{ event: 'rumoured' }, /column "event" says "rumoured", expected one of signed, in-force/],
    [{ direction: 'b-to-a' }, /column "direction" says/],
    [{ consulted: ' ' }, /column "consulted" says " ", expected a text/],
    [{ clause: '' }, /column "clause" says/],
    [{ confidence: 'sure' }, /column "confidence" says "sure", expected one of high, medium, low/],
    [{ id: 'Not An Id' }, /column "id" says "Not An Id"/],
    [{ side_b: '365' }, /365 stands twice/],
    [{ side_a: '365', side_b: '' }, /two states or more/],
    [
      { side_a: '365;731', side_b: '', direction: 'a-to-b' },
      /column "side_b" says "", expected the states that are owed/,
    ],
  ])('stops at %j', (cells, message) => {
    expect(() => madeEvents(eventRow(cells))).toThrow(message);
  });

  it('stops at an id used twice and at a row that says the same as another', () => {
    expect(() => madeEvents(eventRow(), eventRow({ date: '2025' }))).toThrow(
      /record 2 \(line 3\): column "id" says "a-b-2024-signed", expected an id of its own/,
    );
    expect(() => madeEvents(eventRow(), eventRow({ id: 'again', side_a: '731', side_b: '365' }))).toThrow(
      /the row again says the same as a-b-2024-signed/,
    );
  });

  it("names a user's own file in its errors", () => {
    const files = madeFiles({ 'mine.csv': 'id,pact\na,b\n' });
    expect(() => readPactEvents(files, new DropLog(), 'mine.csv')).toThrow(/made\/mine\.csv: no column "name"/);
  });

  it('takes a year or a month where no day is known', () => {
    const table = madeEvents(eventRow({ date: '2024' }), eventRow({ id: 'x', event: 'in-force', date: '2024-12' }));
    expect(texts(table, 'date').values).toEqual(['2024', '2024-12']);
    expect([...numbers(table, 'year').values]).toEqual([2024, 2024]);
  });

  it('never crashes otherwise than by naming a cell', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('id', 'pact', 'event', 'date', 'side_a', 'side_b', 'direction', 'defence', 'confidence'),
        fc.string({ maxLength: 12 }).filter((cell) => !/[",\r\n]/.test(cell)),
        (column, cell) => {
          try {
            madeEvents(eventRow({ [column]: cell }));
          } catch (error) {
            expect((error as Error).name).toBe('InputError');
          }
        },
      ),
      { numRuns: 500, seed: 7 },
    );
  });
});

describe('treaty names, reading', () => {
  const row = (from: string, to: string, atop = 'defence') =>
    `t,A treaty,365,710,${from},${to},${atop},A clause.,,https://example.org,high`;

  it('reads an open end as missing', () => {
    const table = madeNames(row('2001-07-16', ''));
    expect(numbers(table, 'toYear').missing?.[0]).toBe(1);
    expect(numbers(table, 'fromYear').values[0]).toBe(2001);
  });

  it('stops at an end before the start and at a flag that ATOP does not have', () => {
    expect(() => madeNames(row('1950-02-14', '1949'))).toThrow(/column "to" says "1949", expected an end not before/);
    expect(madeNames(row('1950-02-14', '1950')).length).toBe(1);
    expect(() => madeNames(row('1950', '', 'entente'))).toThrow(/column "atop" says "entente"/);
  });
});

describe('pact families, reading', () => {
  const row = (state: number, from: string, to = '', name = 'A pact', family = 'integrated') =>
    `p,${name},${family},${state},${from},${to},,https://example.org,high`;

  it('stops at a member that did not exist at the start or the end of its spell', () => {
    expect(() => madeFamilies(row(255, '1955-05-09'))).toThrow(/names 255, which was no member/);
    expect(() => madeFamilies(row(265, '1955-05-14', '1991-07-01'))).toThrow(/names 265, which was no member/);
  });

  it('stops at spells that overlap, and at two names or families of one pact', () => {
    expect(() => madeFamilies(row(704, '1994', '1999'), row(704, '1999-01-01'))).toThrow(/a spell apart/);
    const apart = madeFamilies(row(704, '1994', '1999'), row(704, '2006'));
    expect(texts(apart, 'name').values).toEqual(['A pact', 'A pact']);
    expect(() => madeFamilies(row(2, '1949'), row(20, '1949', '', 'Another'))).toThrow(/column "name"/);
    expect(() => madeFamilies(row(2, '1949'), row(20, '1949', '', 'A pact', 'omnibus'))).toThrow(/column "family"/);
  });
});
