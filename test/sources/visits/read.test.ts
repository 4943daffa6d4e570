import Papa from 'papaparse';
import { beforeAll, describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import type { RowTable } from '../../../src/sources/rows.ts';
import { readChinaMeetings } from '../../../src/sources/visits/china-meetings.ts';
import { readChinaTrips } from '../../../src/sources/visits/china-trips.ts';
import { readLeaderVisits } from '../../../src/sources/visits/leader-visits.ts';
import { readVisits } from '../../../src/sources/visits/read.ts';
import { readTravelTotals } from '../../../src/sources/visits/travel-totals.ts';
import { readUsTrips } from '../../../src/sources/visits/us-trips.ts';
import { stateOfName } from '../../../src/states/index.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const cells = (table: RowTable) =>
  Array.from({ length: table.length }, (_, row) =>
    Object.fromEntries(
      Object.entries(table.columns).map(([name, column]) => [
        name,
        column.kind === 'number' && column.missing?.[row] ? undefined : column.values[row],
      ]),
    ),
  );

describe('visits, reading', () => {
  it('counts a Chinese leader once a state and year, under either way of writing Korea', () => {
    const drops = new DropLog();
    const table = readChinaTrips(
      madeFiles({
        'derived_clean_no_fmprc.csv':
          'Year,Name,Country\n2015,Li Keqiang,"Korea, South"\n2015,Li Keqiang,South Korea\n2015,Xi Jinping,South Korea\n2000,Zhu Rongji,Palestine\n',
      }),
      drops,
    );
    expect(cells(table)).toEqual([
      { state1: 710, state2: 732, year: 2015, leaders: 2, names: 'Li Keqiang; Xi Jinping' },
    ]);
    expect(drops.list().map(({ reason }) => reason)).toEqual(['the same leader, state and year again', 'not a state']);
  });

  it('tells meetings from telephone calls, and an entry under two leaders from two entries', () => {
    const met =
      '"Hu Jintao travelled to Russia, Moscow and met with the following: Vladimir Putin Others Attending: Yang Jiechi"';
    const home = '"Wen Jiabao was in Beijing Municipality and met with the following: A"';
    const table = readChinaMeetings(
      madeFiles({
        'leaderdf.csv.gz': [
          '"date","year","country","leader","text"',
          `2008-05-01,"2008","Russia","Hu Jintao",${met}`,
          `2008-05-01,"2008","Russia","Yang Jiechi",${met}`,
          `2008-06-01,"2008","Russia","Wen Jiabao",${home}`,
          '2008-07-01,"2008","Russia","Hu Jintao","Hu Jintao held a phone conversation (Beijing Municipality)"',
          '2008-07-01,"2008","England","Hu Jintao","Hu congratulates (Beijing Municipality)"',
          '',
        ].join('\n'),
      }),
      new DropLog(),
    );
    expect(cells(table)).toEqual([
      { state1: 710, state2: 365, year: 2008, engagements: 3, meetings: 2, abroad: 1 },
      { state1: 710, state2: 200, year: 2008, engagements: 1, meetings: 0, abroad: 0 },
    ]);
  });

  it('leaves presidents-elect out and takes Saigon for South Vietnam', () => {
    const head = 'destination country,destination city,description,time,year,year_aggregate';
    const drops = new DropLog();
    const table = readUsTrips(
      madeFiles({
        'AmericanPresidentVisit.csv': `${head}\nVietnam,Cam Ranh Bay,Visited troops.,"October 26, 1966",1966,1970\nMexico,X,Y. [Visit made as President-elect.],"December 1, 1980",1980,1980\n`,
        'AmericanSecretaryVisit.csv': `${head}\nVietnam,Saigon,Met.,"January 15, 1966",1966,1970\nVietnam,Hanoi,Met.,"August 5, 1995",1995,1995\nVatican City,,Met.,"May 1, 1995",1995,1995\n`,
      }),
      drops,
    );
    expect(cells(table)).toEqual([
      { state1: 2, state2: 817, year: 1966, presidents: 1, secretaries: 1 },
      { state1: 2, state2: 816, year: 1995, presidents: 0, secretaries: 1 },
    ]);
    expect(drops.list().map(({ reason }) => reason)).toEqual(['a president-elect, not a president', 'not a state']);
  });

  it('holds two reporters of the same pair to the same count', () => {
    const head = 'reporter_iso,partner_iso,year,stateVisits';
    const made = (...lines: string[]) =>
      readLeaderVisits(
        madeFiles({ 'derived_statevisits_dyad_year.csv': [head, ...lines, ''].join('\n') }),
        new DropLog(),
      );
    expect(cells(made('JPN,USA,2018,3', 'USA,JPN,2018,3'))).toEqual([
      { state1: 2, state2: 740, year: 2018, visits: 3 },
    ]);
    expect(() => made('JPN,USA,2018,3', 'USA,JPN,2018,2')).toThrow(/record 2 \(line 3\): 2 visits, but 3 where/);
    expect(() => made('JPN,USA,2018,3', 'JPN,USA,2018,3')).toThrow(/the key stands twice: JPN USA 2018/);
    expect(() => made('JPN,XYZ,2018,3')).toThrow(/"XYZ" is the ISO-3 code of no state/);
  });

  it('adds up what a state stands under two names for, and leaves a missing side open', () => {
    const table = readTravelTotals(
      madeFiles({
        'top_sent.csv': 'TripYear,LeaderCountryOrIGO,count\n1995,Singapore,4\n1995,United Nations (UN),30\n',
        'top_received.csv': 'TripYear,CountryVisited,count\n1995,Singapore,10\n1995,SIngapore,1\n1995,France,20\n',
      }),
      new DropLog(),
    );
    expect(cells(table)).toEqual([
      { state: 830, year: 1995, sent: 4, received: 11 },
      { state: 220, year: 1995, sent: undefined, received: 20 },
    ]);
  });

  it('stops at a name that is neither a state’s nor listed as something else', () => {
    expect(() =>
      readChinaTrips(
        madeFiles({ 'derived_clean_no_fmprc.csv': 'Year,Name,Country\n2015,Li Keqiang,Ruritania\n' }),
        new DropLog(),
      ),
    ).toThrow(/record 1 \(line 2\): "Ruritania" is the name of no state/);
  });
});

describe.skipIf(!hasData)('visits, the files on hand', () => {
  let tables: Record<string, RowTable>;
  beforeAll(() => {
    tables = Object.fromEntries(readVisits(realFiles('visits'), new DropLog()).map((table) => [table.name, table]));
  }, 60_000);
  const cell = (table: string, column: string, ...key: number[]) => {
    const found = cells(tables[table]!).filter((row) =>
      (tables[table]!.key as string[]).every((name, n) => row[name] === key[n]),
    );
    expect(found.length).toBeLessThan(2);
    return found[0]?.[column];
  };

  it('counts as pandas does', () => {
    const lengths = Object.values(tables).map((table) => [table.name, table.length]);
    expect(lengths).toEqual([
      ['china-leader-trips', 602],
      ['china-leader-meetings', 1_437],
      ['us-trips', 2_169],
      ['leader-visits', 3_957],
      ['leader-travel', 6_530],
    ]);
    expect(cell('china-leader-trips', 'leaders', 710, 365, 2019)).toBe(2);
    expect(cell('china-leader-trips', 'leaders', 710, 365, 2011)).toBe(1);
    expect(cell('china-leader-meetings', 'meetings', 710, 365, 2010)).toBe(22);
    expect(cell('china-leader-meetings', 'abroad', 710, 365, 2010)).toBe(15);
    expect(cell('us-trips', 'secretaries', 2, 710, 2014)).toBe(4);
    expect(cell('us-trips', 'presidents', 2, 255, 2014)).toBe(2);
    expect(cell('us-trips', 'presidents', 2, 200, 2014)).toBe(1);
    expect(cell('leader-visits', 'visits', 365, 710, 2023)).toBe(2);
    expect(cell('leader-visits', 'visits', 365, 710, 2020)).toBe(0);
    expect(cell('leader-travel', 'sent', 365, 2024)).toBe(11);
    expect(cell('leader-travel', 'received', 710, 2024)).toBe(92);
  });

  it('has no row of journeys sent for China in 2021, though one was received: not coded, not 0', () => {
    expect(cell('leader-travel', 'sent', 710, 2021)).toBeUndefined();
    expect(cell('leader-travel', 'received', 710, 2021)).toBe(1);
  });

  it('has as many journeys sent as received in every year, before names are matched', () => {
    const sums = (name: string) => {
      const { data } = Papa.parse<Record<string, string>>(realFiles('visits').text(name), {
        header: true,
        skipEmptyLines: true,
      });
      const by: Record<string, number> = {};
      for (const row of data) by[row.TripYear!] = (by[row.TripYear!] ?? 0) + Number(row.count);
      return by;
    };
    expect(sums('top_sent.csv')).toEqual(sums('top_received.csv'));
  });

  it('lacks 68 of 307 journeys of China’s leaders that China Vitae has', () => {
    const { data } = Papa.parse<{ year: string; country: string; leader: string; text: string }>(
      realFiles('visits').text('leaderdf.csv.gz'),
      { header: true, skipEmptyLines: true },
    );
    const journeys = new Set<string>();
    for (const { year, country, leader, text } of data) {
      const [, who, to] = /^(Hu Jintao|Wen Jiabao|Xi Jinping|Li Keqiang) travelled to ([^,]+),/.exec(text) ?? [];
      if (who === leader && to === country) journeys.add(`${leader} ${stateOfName(country)} ${year}`);
    }
    const listed = new Set(
      cells(tables['china-leader-trips']!).flatMap(({ state2, year, names }) =>
        String(names)
          .split('; ')
          .map((name) => `${name} ${state2} ${year}`),
      ),
    );
    expect(journeys.size).toBe(307);
    expect([...journeys].filter((journey) => !listed.has(journey)).length).toBe(68);
  });

  it('breaks off in 2020 for the United States: one trip of a president, none after November', () => {
    const last = (name: string) => realFiles('visits').text(name).trim().split('\n').at(-1);
    expect(last('AmericanPresidentVisit.csv')).toContain('"January 21–22, 2020"');
    expect(last('AmericanSecretaryVisit.csv')).toContain('"November 21, 2020"');
  });
});
