import { describe, expect, it } from 'vitest';
import { readDelimited } from '../../../src/sources/delimited.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable, texts } from '../../../src/sources/rows.ts';
import { readUngaVotes } from '../../../src/sources/unga-votes/read.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const votesFile = 'unga_votes_ccode_1946-2024-06.csv.gz';

function made(votes: string[], more: { calls?: string[]; issues?: string[]; named?: string[] } = {}) {
  return madeFiles({
    [votesFile]: ['"resid","ccode","date","year","vote"', ...votes, ''].join('\n'),
    'un_roll_calls.csv.gz': [
      '"rcid","session","importantvote","date","unres","amend","para","short","descr"',
      ...(more.calls ?? ['3,1,0,1946-01-01,"R/1/66",1,0,"RULES",""']),
      '',
    ].join('\n'),
    'un_roll_call_issues.csv.gz': ['"rcid","short_name","issue"', ...(more.issues ?? ['3,"me","x"']), ''].join('\n'),
    'un_votes.csv.gz': ['"rcid","country","country_code","vote"', ...(more.named ?? ['3,"Cuba","CU","yes"']), ''].join(
      '\n',
    ),
  });
}

describe('General Assembly votes, reading', () => {
  it('names file and line of a vote that is none of yes, abstain and no', () => {
    expect(() => readUngaVotes(made(['1001,2,1946-01-01,1946,1', '1001,20,1946-01-01,1946,8']), new DropLog())).toThrow(
      /unga_votes.*record 2 \(line 3\): column "vote" says "8", expected a number from 1 to 3/,
    );
  });

  it('stops at a state that votes twice, at a roll call with two dates and at a code of no state', () => {
    const read = (...votes: string[]) => readUngaVotes(made(votes), new DropLog());
    expect(() => read('1001,2,1946-01-01,1946,1', '1001,2,1946-01-01,1946,3')).toThrow(/stands twice: rollcall 1001/);
    expect(() => read('1001,2,1946-01-01,1946,1', '1001,20,1946-01-02,1946,1')).toThrow(/1001 has two dates/);
    expect(() => read('1001,999,1946-01-01,1946,1')).toThrow(/999 is the COW number of no state/);
  });

  it('takes the year from the date of the vote, not from the column year', () => {
    const [calls] = readUngaVotes(made(['77080,2,2023-09-01,2022,1']), new DropLog());
    expect(numbers(calls!, 'year').values[0]).toBe(2023);
  });

  it('recognises a roll call by its votes where the order of the two files differs', () => {
    const day = '2016-12-05';
    const [calls] = readUngaVotes(
      made([`71001,2,${day},2016,3`, `71001,20,${day},2016,1`, '71002,2,2016-12-06,2016,1', `71003,2,${day},2016,1`], {
        calls: [
          `10,71,0,2016-12-06,"R/71/9",,,"Other day",""`,
          `11,71,0,${day},"R/71/1",,,"All agree",""`,
          `12,71,0,${day},"R/71/2",,,"Split",""`,
        ],
        issues: ['12,"nu","Nuclear weapons"', '12,"di","Arms control"'],
        named: [
          '10,"United States","US","yes"',
          '11,"United States","US","yes"',
          '12,"Canada","CA","yes"',
          '12,"United States","US","no"',
        ],
      }),
      new DropLog(),
    );
    expect(texts(calls!, 'title').values).toEqual(['Split', 'Other day', 'All agree']);
    expect(Array.from(numbers(calls!, 'nu').values)).toEqual([1, 0, 0]);
    expect(Array.from(numbers(calls!, 'me').values)).toEqual([0, 0, 0]);
  });

  it('leaves title and issues absent where no roll call of the titles fits', () => {
    const [calls] = readUngaVotes(made(['1001,2,1946-02-01,1946,1']), new DropLog());
    expect(texts(calls!, 'title').values).toEqual([undefined]);
    expect(numbers(calls!, 'me').missing?.[0]).toBe(1);
  });
});

describe.skipIf(!hasData)(
  'General Assembly votes, the edition on hand (numbers by csv and collections in Python 3.11)',
  () => {
    const drops = new DropLog();
    const [calls, votes] = hasData ? (readUngaVotes(realFiles('unga-votes'), drops) as [RowTable, RowTable]) : [];
    const lines = hasData ? realFiles('unga-votes').text(votesFile).trim().split('\n').slice(1) : [];

    it('keeps 6,045 roll calls and 840,603 votes of 855,890, and counts the rest', () => {
      expect(lines.length).toBe(855_890);
      expect(calls!.length).toBe(6045);
      expect(votes!.length).toBe(840_603);
      expect(drops.list().map(({ reason, rows }) => [reason, rows])).toEqual([
        ['no such state that year', 43],
        ['session 78: unga-official rules', 15_244],
      ]);
    });

    it('has three duplicate keys and 23 roll calls with two dates, all in session 78', () => {
      const dates = new Map<string, Set<string>>();
      const [seen, doubled] = [new Set<string>(), new Set<string>()];
      for (const line of lines) {
        const [resid, state, date] = line.split(',') as [string, string, string];
        dates.set(resid, (dates.get(resid) ?? new Set()).add(date));
        if (seen.has(`${resid},${state}`)) doubled.add(`${resid},${state}`);
        seen.add(`${resid},${state}`);
      }
      expect([...doubled].sort()).toEqual(['78015,679', '78022,552', '78078,551']);
      const several = [...dates].filter(([, days]) => days.size > 1).map(([resid]) => resid);
      expect(several.length).toBe(23);
      expect(several.every((resid) => resid.startsWith('78'))).toBe(true);
    });

    it('has no vote in 1964, and calls session 78 the year 2022', () => {
      const years = new Set(numbers(calls!, 'year').values);
      expect(years.has(1964)).toBe(false);
      expect([...years].length).toBe(2023 - 1946);
      const session78 = lines.filter((line) => line.startsWith('78')).map((line) => line.split(','));
      expect(new Set(session78.map(([, , , year]) => year))).toEqual(new Set(['2022']));
      expect(Math.min(...session78.map(([, , date]) => Number(date!.slice(0, 4))))).toBe(2023);
    });

    it('gives days above 9 only from 17 December 2003 on, and dates two roll calls before their session', () => {
      const days = texts(calls!, 'date').values as string[];
      expect(days.filter((day) => Number(day.slice(8)) > 9).sort()[0]).toBe('2003-12-17');
      const session = numbers(calls!, 'session').values;
      const early = days.flatMap((day, n) => (Number(day.slice(0, 4)) < 1945 + session[n]! ? [day] : []));
      expect(early).toEqual(['1966-12-07', '1967-05-07']);
    });

    it('finds the title of every one of the 5,784 roll calls to session 74, and none later', () => {
      const [session, me] = [numbers(calls!, 'session').values, numbers(calls!, 'me')];
      const titled = Array.from(session, (s, n) => ({ s, has: me.missing?.[n] !== 1 }));
      expect(titled.filter(({ has }) => has).length).toBe(5784);
      expect(titled.filter(({ s, has }) => has !== s <= 74)).toEqual([]);
    });

    it('leaves out 419 votes that the titles have, all of sessions 52 to 72, 388 of them on paragraphs and amendments', () => {
      const session = numbers(calls!, 'session').values;
      const held = new Map<number, number>();
      for (const s of session) held.set(s, (held.get(s) ?? 0) + 1);
      const titled = new Map<number, { rcid: number; part: boolean }[]>();
      const flag = { type: 'integer', missing: [''] } as const;
      const columns = { rcid: { type: 'integer' }, session: { type: 'integer' }, amend: flag, para: flag } as const;
      readDelimited(realFiles('unga-votes'), { name: 'un_roll_calls.csv.gz', columns }, (row) => {
        const part = row.amend === 1 || row.para === 1;
        titled.set(row.session, [...(titled.get(row.session) ?? []), { rcid: row.rcid, part }]);
      });
      const left = [...titled].flatMap(([s, rows]) =>
        rows
          .sort((a, b) => a.rcid - b.rcid)
          .slice(held.get(s))
          .map(({ part }) => ({ s, part })),
      );
      expect(left.length).toBe(419);
      expect(left.filter(({ part }) => part).length).toBe(388);
      expect(left.every(({ s }) => s >= 52 && s <= 72)).toBe(true);
    });

    // Beside this, in Python: the votes of 30 states by ISO code agree for every one of the 5,784 pairs.
    it('gives each the title of the same votes: the United States, Russia and India vote as in un_votes', () => {
      const files = realFiles('unga-votes');
      const keyOf = (date: string, symbol: string | undefined) => (symbol ? `${date} ${symbol}` : undefined);
      const text = { type: 'text' } as const;
      // Only symbols that stand once a day in the titles: votes on paragraphs share their resolution's.
      const [rcids, several] = [new Map<string, number>(), new Set<string>()];
      const titles = { rcid: { type: 'integer' }, date: text, unres: text } as const;
      readDelimited(files, { name: 'un_roll_calls.csv.gz', columns: titles }, ({ rcid, date, unres }) => {
        const key = keyOf(date, unres);
        if (key === undefined) return;
        if (rcids.has(key)) several.add(key);
        rcids.set(key, rcid);
      });
      const rcidOf = new Map<number, number>();
      for (const [n, id] of numbers(calls!, 'rollcall').values.entries()) {
        const key = keyOf(texts(calls!, 'date').values[n]!, texts(calls!, 'symbol').values[n]);
        if (key !== undefined && !several.has(key)) rcidOf.set(id, rcids.get(key)!);
      }
      const cast = new Map<string, number>();
      const [ids, states, vote] = ['rollcall', 'state', 'vote'].map((name) => numbers(votes!, name).values);
      for (const [n, id] of ids!.entries()) if (rcidOf.has(id)) cast.set(`${rcidOf.get(id)} ${states![n]}`, vote![n]!);
      const codes: Record<string, number> = { US: 2, RU: 365, IN: 750 };
      const words: Record<string, number> = { yes: 1, abstain: 2, no: 3 };
      let [same, other] = [0, 0];
      const named = { rcid: { type: 'integer' }, country_code: text, vote: text } as const;
      readDelimited(files, { name: 'un_votes.csv.gz', columns: named }, (row) => {
        const ours = cast.get(`${row.rcid} ${codes[row.country_code]}`);
        if (ours === undefined) return;
        if (ours === words[row.vote]) same += 1;
        else other += 1;
      });
      expect(other).toBe(0);
      expect(same).toBeGreaterThan(10_000);
    });

    it("codes China's seat 710 to 1949, 713 to October 1971 and 710 again, and Ukraine and Belarus from 1991", () => {
      const years = new Map(
        Array.from(numbers(calls!, 'rollcall').values, (id, n) => [id, numbers(calls!, 'year').values[n]!]),
      );
      const of = (code: number) => {
        const found = new Set<number>();
        numbers(votes!, 'state').values.forEach((state, n) => {
          if (state === code) found.add(years.get(numbers(votes!, 'rollcall').values[n]!)!);
        });
        return [...found].sort((a, b) => a - b);
      };
      expect(of(713)[0]).toBe(1950);
      expect(of(713).at(-1)).toBe(1971);
      expect(of(710).filter((year) => year < 1975)).toEqual([1946, 1947, 1948, 1949, 1971, 1972, 1973, 1974]);
      expect([of(369)[0], of(370)[0]]).toEqual([1991, 1991]);
      expect(of(750)[0]).toBe(1947);
    });

    it('has 7,899 rows without an ISO code in the file that writes names (data README)', () => {
      const named = realFiles('unga-votes').text('un_votes.csv.gz').trim().split('\n').slice(1);
      expect(named.filter((line) => /,(NA|"NA"|""|),"\w+"$/.test(line)).length).toBe(7899);
    });
  },
);
