import { describe, expect, it } from 'vitest';
import { type DelimitedColumn, readDelimited } from '../../../src/sources/delimited.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readExercises } from '../../../src/sources/exercises/read.ts';
import { numbers, texts } from '../../../src/sources/rows.ts';
import { stateOfIso3 } from '../../../src/states/index.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const letters = Array.from({ length: 39 }, (_, n) => (n < 26 ? '' : 'A') + String.fromCharCode(65 + (n % 26)));
const mmeHeader = ['MMEID', 'Ex_Name', 's.year', ...letters.map((letter) => `State${letter}`)].join(',');
const listHeader = ['id', 'name', 'yr', ...Array.from({ length: 28 }, (_, n) => `part${n + 1}`)].join(',');
const mme = (year: number, ...states: string[]) =>
  `mme1,X,${year},${states.join(',')}${','.repeat(39 - states.length)}`;
const listed = (id: string, year: string, ...states: string[]) =>
  `${id},Индра,${year},${states.join(',')}${','.repeat(28 - states.length)}`;
const made = (mmeLines: string[], listLines: string[] = [listed('1', '2018', 'India')]) =>
  madeFiles({
    'mme_v7.csv': [mmeHeader, ...mmeLines, ''].join('\n'),
    'Joint Military Exercises Involving Russia.csv': [listHeader, ...listLines, ''].join('\n'),
  });

describe('exercises, reading', () => {
  it('makes a row of each state, once, and counts the unnamed participants', () => {
    const drops = new DropLog();
    const [table] = readExercises(made([mme(2005, 'China', 'Russia ', 'China', '-9', 'NATO')]), drops);
    expect(Array.from(numbers(table!, 'state').values)).toEqual([710, 365]);
    expect(Array.from(numbers(table!, 'participants').values)).toEqual([4, 4]);
    expect(drops.list()).toMatchObject([{ reason: 'a participant that is no state or not named', rows: 2 }]);
  });

  it("counts records, since the makers' numbers repeat", () => {
    const [table] = readExercises(made([mme(2005, 'China', 'Russia'), mme(2006, 'China', 'Russia')]), new DropLog());
    expect(Array.from(numbers(table!, 'exercise').values)).toEqual([1, 1, 2, 2]);
  });

  it('stops at a name it does not know and at a year that is none', () => {
    expect(() => readExercises(made([mme(2005, 'Atlantis')]), new DropLog())).toThrow(/"Atlantis" is the name of no/);
    expect(() => readExercises(made([mme(2012, 'China')]), new DropLog())).toThrow(/column "s.year" says "2012"/);
  });

  it('drops and counts the empty lines of the list with Russia, and keeps Russian names', () => {
    const drops = new DropLog();
    const [, list] = readExercises(made([mme(2005, 'China')], [listed('7', '2018', 'India'), ','.repeat(30)]), drops);
    expect(texts(list!, 'name').values).toEqual(['Индра']);
    expect(drops.list()).toMatchObject([{ reason: 'an empty line of the spreadsheet', rows: 1 }]);
  });
});

describe.skipIf(!hasData)('exercises, the edition on hand', () => {
  const drops = new DropLog();
  const [table, list] = hasData ? readExercises(realFiles('exercises'), drops) : [];

  it('has 3,707 exercises with the largest of 39 participants, and 60% of two (pandas)', () => {
    const size = new Map<number, number>();
    const columns = Object.fromEntries(
      letters.map((letter) => [`State${letter}`, { type: 'text', missing: [''] } as DelimitedColumn]),
    );
    let record = 0;
    readDelimited(realFiles('exercises'), { name: 'mme_v7.csv', columns }, (row) => {
      record += 1;
      size.set(record, new Set(Object.values(row).filter((cell) => cell !== undefined)).size);
    });
    expect(size.size).toBe(3_707);
    expect(Math.max(...size.values())).toBe(39);
    expect([...size.values()].filter((n) => n === 2).length).toBe(2_208);
  });

  it('ends in 2010 but for the list with Russia, which is thin from 2014 and ends in 2018', () => {
    expect(Math.max(...numbers(table!, 'year').values)).toBe(2010);
    const perYear = new Map<number, Set<number>>();
    const [ids, years] = ['exercise', 'year'].map((name) => numbers(list!, name).values);
    for (const [row, year] of years!.entries()) perYear.set(year, (perYear.get(year) ?? new Set()).add(ids![row]!));
    const exercises = (year: number) => perYear.get(year)!.size;
    expect([2009, 2010, 2011, 2012, 2013].map(exercises)).toEqual([24, 17, 8, 17, 9]);
    expect([2014, 2015, 2016, 2017, 2018].map(exercises)).toEqual([3, 9, 6, 3, 3]);
  });

  it('gives the same 278 partners of Russia as the list of pairs derived from it', () => {
    const read = new Set(
      Array.from(numbers(list!, 'exercise').values, (id, row) => `${id} ${numbers(list!, 'year').values[row]}`),
    );
    const columns = { id: { type: 'integer' }, year: { type: 'integer' } } as const;
    const derived: string[] = [];
    readDelimited(realFiles('exercises'), { name: 'derived_russia_partner_exercise.csv', columns }, (row) => {
      derived.push(`${row.id} ${row.year}`);
    });
    expect(list!.length).toBe(278);
    expect(derived.length).toBe(278);
    expect(new Set(derived)).toEqual(read);
  });

  it('writes West Germany by its own name to 1990', () => {
    const [states, years] = ['state', 'year'].map((name) => numbers(table!, name).values);
    const of = (state: number) => Array.from(years!).filter((_, row) => states![row] === state);
    expect(Math.max(...of(260))).toBe(1990);
    expect(Math.min(...of(255))).toBe(1991);
  });

  it('has about twice as many exercises of the United States with South Korea as JME has in the same years (pandas: 140 and 75)', () => {
    const columns = {
      's.year': { type: 'integer', missing: ['', 'NA'] },
      ...Object.fromEntries(letters.slice(0, 30).map((l) => [`State ${l}`, { type: 'text', missing: ['', 'NA'] }])),
    } as Record<string, DelimitedColumn>;
    let inJme = 0;
    readDelimited(realFiles('exercises'), { name: 'jme_v3.csv.gz', columns }, (row) => {
      const states = Object.values(row).map((cell) => (typeof cell === 'string' ? stateOfIso3(cell) : undefined));
      if (Number(row['s.year']) >= 1980 && states.includes(2) && states.includes(732)) inJme += 1;
    });
    const [ids, states] = ['exercise', 'state'].map((name) => numbers(table!, name).values);
    const of = (state: number) => new Set(Array.from(ids!).filter((_, row) => states![row] === state));
    const korean = of(732);
    expect(inJme).toBe(75);
    expect([...of(2)].filter((id) => korean.has(id)).length).toBe(140);
  });
});
