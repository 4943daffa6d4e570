import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable, texts } from '../../../src/sources/rows.ts';
import { readUngaOfficial, sessions } from '../../../src/sources/unga-official/read.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const resolution = (more: Record<string, unknown> = {}) =>
  JSON.stringify({
    symbol: 'A/RES/74/1',
    title: 'A title',
    adoption_date: '19\u00a0December 2023',
    adoption_type: 'By a recorded vote',
    MS_in_favour: ['CUBA', 'TÜRKİYE'],
    MS_against: ['UNITED STATES'],
    MS_abstaining: [],
    MS_in_favour_count: '2',
    MS_against_count: '1',
    MS_abstaining_count: 'N.A.',
    ...more,
  });
const made = (...lines: string[]) =>
  madeFiles(
    Object.fromEntries(
      sessions.map((session) => [`${session}.json`, session === '74' ? `${lines.join('\n')}\n` : '\n']),
    ),
  );

describe('General Assembly resolutions, reading', () => {
  it('reads names as states, days as ISO days and a tally of N.A. as nobody', () => {
    const drops = new DropLog();
    const [resolutions, votes] = readUngaOfficial(made(resolution()), drops);
    expect(texts(resolutions!, 'date').values).toEqual(['2023-12-19']);
    expect(Array.from(numbers(votes!, 'state').values)).toEqual([40, 640, 2]);
    expect(Array.from(numbers(votes!, 'vote').values)).toEqual([1, 1, 3]);
    expect(drops.list()).toEqual([]);
  });

  it('leaves out what was adopted without a vote', () => {
    expect(
      readUngaOfficial(made(resolution(), resolution({ adoption_type: 'Without a vote' })), new DropLog())[0]!.length,
    ).toBe(1);
  });

  it('counts a resolution once that stands twice with the same votes in other spellings', () => {
    const drops = new DropLog();
    const again = resolution({ MS_in_favour: ['CUBA', 'TURKIYE'] });
    expect(readUngaOfficial(made(resolution(), again), drops)[0]!.length).toBe(1);
    expect(drops.list()).toMatchObject([{ table: 'un-resolutions', rows: 1, first: 'made/74.json (line 2)' }]);
    const other = resolution({ MS_in_favour: ['CUBA'], MS_in_favour_count: '1' });
    expect(() => readUngaOfficial(made(resolution(), other), new DropLog())).toThrow(
      /A\/RES\/74\/1 stands twice with different votes/,
    );
  });

  it('names file and line of what cannot be read', () => {
    const read = (...lines: string[]) => readUngaOfficial(made(...lines), new DropLog());
    expect(() => read(resolution(), '{"symbol":')).toThrow(/made\/74\.json \(line 2\): the line is not JSON/);
    expect(() => read(resolution({ MS_against: ['ATLANTIS'] }))).toThrow(
      /line 1\): "ATLANTIS" is the name of no state/,
    );
    expect(() => read(resolution({ MS_against: ['CUBA'] }))).toThrow(/CUBA is listed with two different votes/);
    expect(() => read(resolution({ adoption_date: '2023/12/19' }))).toThrow(/"adoption_date" says "2023\/12\/19"/);
    expect(() => read(resolution({ MS_in_favour: 'CUBA' }))).toThrow(/"MS_in_favour" is no list of names/);
    expect(() => read(resolution({ MS_in_favour_count: 'two' }))).toThrow(/"MS_in_favour_count" says "two"/);
    expect(() => readUngaOfficial(madeFiles({}), new DropLog())).toThrow(/74\.json: no such file/);
  });

  it('counts a name listed twice, and votes in the tally that are not named', () => {
    const drops = new DropLog();
    const [, votes] = readUngaOfficial(
      made(resolution({ MS_in_favour: ['CUBA', 'CUBA'], MS_abstaining_count: '1' })),
      drops,
    );
    expect(votes!.length).toBe(2);
    expect(drops.list().map(({ reason, rows }) => [reason, rows])).toEqual([
      ['the name stands twice in a list', 1],
      ['counted in the tally, but not named', 2],
    ]);
  });
});

describe.skipIf(!hasData)('General Assembly resolutions, the edition on hand (numbers by json in Python 3.11)', () => {
  const drops = new DropLog();
  const [resolutions, votes] = hasData
    ? (readUngaOfficial(realFiles('unga-official'), drops) as [RowTable, RowTable])
    : [];
  const perSession = (of: (symbol: string) => boolean) =>
    texts(resolutions!, 'symbol').values.filter((symbol) => of(symbol!)).length;

  it('reads 730 resolutions with 193 states, under 199 spellings', () => {
    expect(resolutions!.length).toBe(730);
    expect(new Set(numbers(votes!, 'state').values).size).toBe(193);
    const spellings = new Set<string>();
    for (const session of sessions)
      for (const line of realFiles('unga-official').text(`${session}.json`).split('\n')) {
        if (line.trim() === '') continue;
        const record = JSON.parse(line);
        for (const list of ['MS_in_favour', 'MS_against', 'MS_abstaining'])
          for (const name of record[list]) spellings.add(name);
      }
    expect(spellings.size).toBe(199);
  });

  it('counts 19 and 2 duplicate symbols, 137 doubled names and 171 votes without a name', () => {
    expect(drops.list().map(({ reason, rows }) => [reason, rows])).toEqual([
      ['counted in the tally, but not named', 171],
      ['a recorded vote without names', 1],
      ['the name stands twice in a list', 137],
      ['the symbol stands twice with the same votes', 21],
    ]);
    expect(perSession((symbol) => symbol.startsWith('A/RES/79/'))).toBe(132 - 19);
    expect(perSession((symbol) => symbol.startsWith('A/RES/80/'))).toBe(168 - 2);
  });

  it('has the emergency special sessions in part, and ends on 4 June 2026', () => {
    const emergency = texts(resolutions!, 'symbol').values.filter((symbol) => symbol!.includes('/ES-'));
    expect(emergency.sort()).toEqual([
      'A/RES/ES-10/21',
      'A/RES/ES-10/22',
      'A/RES/ES-10/24',
      ...[1, 2, 3, 4, 5, 6].map((n) => `A/RES/ES-11/${n}`),
    ]);
    expect((texts(resolutions!, 'date').values as string[]).sort().at(-1)).toBe('2026-06-04');
  });
});
