import { describe, expect, it } from 'vitest';
import { deriveColumn } from '../../../src/atlas/derive.ts';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import type { Recipe } from '../../../src/atlas/recipe.ts';
import { disputes as disputesTable } from '../../../src/atlas/tables/disputes.ts';
import { disputesGml as disputesGmlTable } from '../../../src/atlas/tables/disputes-gml.ts';
import { eventsGdelt } from '../../../src/atlas/tables/events-gdelt.ts';
import { eventsIcews } from '../../../src/atlas/tables/events-icews.ts';
import { jointYears } from '../../../src/atlas/tables/joint-years.ts';
import { peaceScale as peaceScaleTable } from '../../../src/atlas/tables/peace-scale.ts';
import { rivalries as rivalriesTable } from '../../../src/atlas/tables/rivalries.ts';
import { rivalriesTd as rivalriesTdTable } from '../../../src/atlas/tables/rivalries-td.ts';
import { sanctions as sanctionsTable } from '../../../src/atlas/tables/sanctions.ts';
import { wars as warsTable } from '../../../src/atlas/tables/wars.ts';
import { warsFought as warsFoughtTable } from '../../../src/atlas/tables/wars-fought.ts';
import { absenceOf, dyadKey, pairKey } from '../../../src/figures/index.ts';
import { eventsConflictShare } from '../../../src/measures/conflict/conflict-share.ts';
import { disputeHostility, disputeOnsets, disputes, disputesGml } from '../../../src/measures/conflict/disputes.ts';
import { gdeltActiveDays, gdeltNetScore } from '../../../src/measures/conflict/net-score.ts';
import { peaceScale } from '../../../src/measures/conflict/peace-scale.ts';
import { eventsReported } from '../../../src/measures/conflict/reported-events.ts';
import { rivalry, rivalryTd } from '../../../src/measures/conflict/rivalries.ts';
import { sanctions, sanctionsAtLeast, sanctionThreats } from '../../../src/measures/conflict/sanctions.ts';
import { interstateWar, jointWar, warFought } from '../../../src/measures/conflict/wars.ts';
import type { TableMeasure } from '../../../src/measures/measure.ts';
import { readCowMid } from '../../../src/sources/cow-mid/read.ts';
import { readCowWars } from '../../../src/sources/cow-wars/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import type { SourceFiles } from '../../../src/sources/files.ts';
import { readGdeltDyads } from '../../../src/sources/gdelt-dyads/read.ts';
import { readGmlMid } from '../../../src/sources/gml-mid/read.ts';
import { readIcewsDyads } from '../../../src/sources/icews-dyads/read.ts';
import { readPeaceScale } from '../../../src/sources/peace-scale/read.ts';
import { readRivalries } from '../../../src/sources/rivalries/read.ts';
import type { RowTable } from '../../../src/sources/rows.ts';
import { readTiesSanctions } from '../../../src/sources/ties-sanctions/read.ts';
import { existedIn } from '../../../src/states/index.ts';
import { hasData, realFiles } from '../../sources/folder.ts';

type Read = (files: SourceFiles, drops: DropLog) => RowTable[];

const made = (recipe: Recipe, id: string, read: Read): FigureTable =>
  recipe.make(Object.fromEntries(read(realFiles(id), new DropLog()).map((table) => [table.name, table])));

/** A measure's value, or its absence, for a pair in some years. */
const shown = (measure: TableMeasure, table: FigureTable, a: number, b: number, years: readonly number[]) => {
  const key = measure.of === 'dyad' ? dyadKey(a, b) : pairKey(a, b);
  const keys = new Int32Array(years.length).fill(key);
  const column = deriveColumn(measure, table, undefined, { keys, years: Int16Array.from(years) });
  return [...column.status].map((status, n) => absenceOf(status) ?? column.values[n]);
};

const [USA, CANADA, CUBA, UK, FRANCE, GERMANY, ROMANIA, RUSSIA, UKRAINE, IRAN, TURKEY, IRAQ, SYRIA, CHINA, JAPAN] = [
  2, 20, 40, 200, 220, 255, 360, 365, 369, 630, 640, 645, 652, 710, 740,
];
const [INDIA, PAKISTAN, SOUTH_KOREA, NORTH_KOREA, SERBIA] = [750, 770, 732, 731, 345];

describe('years in which both states were members', () => {
  it('leave out the years in which one was not', () => {
    expect(jointYears(FRANCE, GERMANY, 1816, 1955)).toEqual([
      [1816, 1942],
      [1944, 1945],
    ]);
    expect(jointYears(CANADA, USA, 1900, 1919)).toEqual([]);
  });
});

describe.skipIf(!hasData)('disputes', () => {
  const table = hasData ? made(disputesTable, 'cow-mid', readCowMid) : ({} as FigureTable);
  const gml = hasData ? made(disputesGmlTable, 'gml-mid', readGmlMid) : ({} as FigureTable);

  it('of Russia and China, the USA and Iraq, India and Pakistan are those that pandas counts', () => {
    const three = (a: number, b: number, year: number) =>
      [disputes, disputeOnsets, disputeHostility].map((measure) => shown(measure, table, a, b, [year])[0]);
    expect(three(RUSSIA, CHINA, 1969)).toEqual([1, 1, 4]);
    expect(three(USA, IRAQ, 2003)).toEqual([1, 0, 5]);
    expect(three(INDIA, PAKISTAN, 1999)).toEqual([2, 1, 5]);
    expect(three(USA, RUSSIA, 1962)).toEqual([4, 4, 4]);
    expect(three(RUSSIA, CHINA, 1960)).toEqual([0, 0, 0]);
    expect(shown(disputesGml, gml, INDIA, PAKISTAN, [1999])).toEqual([2]);
  });

  it('are 0 within coverage, and nothing after it', () => {
    expect(shown(disputes, table, USA, CANADA, [2013, 2014, 2015])).toEqual([0, 0, 'outside-coverage']);
    expect(shown(disputesGml, gml, USA, CANADA, [2010, 2011])).toEqual([0, 'outside-coverage']);
  });

  const onsetYears = (of: FigureTable, from: number, to: number) =>
    of.columns.onsets!.values.filter((n, row) => n > 0 && of.from[row]! >= from && of.to[row]! <= to).length;

  it('begin in as many pair-years as the base rates of the design say, but one with Canada before it was a member', () => {
    expect(onsetYears(table, 1816, 2014)).toBe(3_462 - 1);
    expect(onsetYears(table, 1946, 2014)).toBe(2_283);
    expect(onsetYears(table, 1992, 2014)).toBe(909);
    expect(onsetYears(gml, 1946, 2010)).toBe(1_968);
    expect(onsetYears(gml, 1992, 2010)).toBe(694);
  });
});

describe.skipIf(!hasData)('wars', () => {
  const table = hasData ? made(warsTable, 'cow-wars', readCowWars) : ({} as FigureTable);
  const fought = hasData ? made(warsFoughtTable, 'cow-wars', readCowWars) : ({} as FigureTable);

  it('set pairs against each other or side by side as pandas finds', () => {
    const both = (a: number, b: number, year: number) => [
      ...shown(interstateWar, table, a, b, [year]),
      ...shown(jointWar, table, a, b, [year]),
    ];
    expect(both(USA, IRAQ, 2003)).toEqual([1, 0]);
    expect(both(USA, UK, 2003)).toEqual([0, 1]);
    expect(both(RUSSIA, CHINA, 1969)).toEqual([0, 0]);
    expect(both(INDIA, PAKISTAN, 1999)).toEqual([1, 0]);
    expect(both(ROMANIA, RUSSIA, 1944)).toEqual([1, 1]);
    expect(shown(interstateWar, table, USA, IRAQ, [2004, 2007, 2008])).toEqual([0, 0, 'outside-coverage']);
  });

  it('have 938 pair-years against each other and 1,309 side by side (pandas)', () => {
    const years = (column: string) =>
      table.keys.reduce(
        (sum, _, row) => sum + table.columns[column]!.values[row]! * (table.to[row]! - table.from[row]! + 1),
        0,
      );
    expect([years('opposed'), years('joint')]).toEqual([938, 1_309]);
  });

  it('count enemies who did not meet as at war, but not as having fought (trap)', () => {
    expect(shown(interstateWar, table, USA, GERMANY, [1942, 1943])).toEqual([1, 1]);
    expect(shown(warFought, fought, USA, GERMANY, [1942, 1943, 2010, 2011])).toEqual([0, 1, 0, 'outside-coverage']);
  });
});

describe.skipIf(!hasData)('rivalries', () => {
  const table = hasData ? made(rivalriesTable, 'rivalries', readRivalries) : ({} as FigureTable);
  const td = hasData ? made(rivalriesTdTable, 'rivalries', readRivalries) : ({} as FigureTable);

  it('begin and end as the list says, and are not taken to go on after it closes', () => {
    expect(shown(rivalry, table, USA, RUSSIA, [1944, 1945, 1989, 1990, 2007, 2020, 2021])).toEqual([
      0,
      1,
      1,
      0,
      1,
      1,
      'outside-coverage',
    ]);
    expect(shown(rivalryTd, td, USA, RUSSIA, [2010, 2011])).toEqual([1, 'outside-coverage']);
    expect(shown(rivalry, table, RUSSIA, CHINA, [1949, 1957, 1958, 1989, 1990])).toEqual([1, 0, 1, 1, 0]);
  });

  it('differ between the lists (Turkey and Syria 2004, Russia and Ukraine)', () => {
    expect(shown(rivalry, table, TURKEY, SYRIA, [2004, 2005])).toEqual([1, 0]);
    expect(shown(rivalry, table, RUSSIA, UKRAINE, [2013, 2014])).toEqual([0, 1]);
    expect(shown(rivalryTd, td, RUSSIA, UKRAINE, [2010])).toEqual([0]);
  });

  it('have no figure in years in which a state was no member', () => {
    expect(shown(rivalry, table, FRANCE, GERMANY, [1816, 1939, 1950])).toEqual([1, 1, 'no-such-state']);
  });
});

describe.skipIf(!hasData)('the peace scale', () => {
  const table = hasData ? made(peaceScaleTable, 'peace-scale', readPeaceScale) : ({} as FigureTable);

  it('keeps every value of the file in its spells (pandas: USA and Russia, USA and Canada)', () => {
    expect(shown(peaceScale, table, USA, RUSSIA, [1988, 1989, 1991, 1992, 2020, 2021])).toEqual([
      0,
      expect.closeTo(0.0025, 6),
      expect.closeTo(0.185, 6),
      0.25,
      0.25,
      'outside-coverage',
    ]);
    expect(shown(peaceScale, table, USA, CANADA, [1919, 1920, 1987, 1988])).toEqual(['no-such-state', 0.75, 0.8125, 1]);
    const years = table.keys.reduce((sum, _, row) => sum + table.to[row]! - table.from[row]! + 1, 0);
    expect(years).toBe(97_923);
  });

  it('says not coded of a pair without a coded relation, never 0 (trap)', () => {
    expect(shown(peaceScale, table, 31, 910, [2000])).toEqual(['not-coded']);
  });
});

describe.skipIf(!hasData)('sanctions', () => {
  const table = hasData ? made(sanctionsTable, 'ties-sanctions', readTiesSanctions) : ({} as FigureTable);
  const three = (a: number, b: number, year: number) =>
    [sanctionsAtLeast, sanctions, sanctionThreats].map((measure) => shown(measure, table, a, b, [year])[0]);

  it('are those that pandas counts, for certain and open', () => {
    expect(three(USA, IRAQ, 1991)).toEqual([3, 3, 0]);
    expect(three(USA, CUBA, 2005)).toEqual([1, 1, 0]);
    expect(three(USA, IRAN, 1979)).toEqual([1, 1, 1]);
    expect(three(USA, IRAN, 1982)).toEqual([0, 0, 0]);
    expect(three(RUSSIA, CHINA, 1964)).toEqual([1, 1, 0]);
    expect(three(USA, JAPAN, 1995)).toEqual([5, 'not-coded', 2]);
    expect(three(USA, PAKISTAN, 1999)).toEqual([2, 'not-coded', 1]);
    expect(three(USA, INDIA, 1998)).toEqual([2, 'not-coded', 2]);
  });

  it("are the sender's alone, and unknown after 2005", () => {
    expect(three(IRAQ, USA, 1991)[0]).toBe(0);
    expect(shown(sanctionsAtLeast, table, USA, CUBA, [2005, 2006])).toEqual([1, 'outside-coverage']);
  });

  it('of the USA come to 35 in 1990 (pandas)', () => {
    let sum = 0;
    for (const [row, key] of table.keys.entries())
      if (Math.floor(key / 1000) === USA && table.from[row]! <= 1990 && 1990 <= table.to[row]!)
        sum += table.columns.certain!.values[row]!;
    expect(sum).toBe(35);
  });
});

describe.skipIf(!hasData)('events', () => {
  const icews = hasData ? made(eventsIcews, 'icews-dyads', readIcewsDyads) : ({} as FigureTable);
  const gdelt = hasData ? made(eventsGdelt, 'gdelt-dyads', readGdeltDyads) : ({} as FigureTable);

  it('differ by direction, and are 0 where none was reported', () => {
    expect(shown(eventsReported, icews, NORTH_KOREA, SOUTH_KOREA, [2013])).toEqual([2_252]);
    expect(shown(eventsConflictShare, icews, NORTH_KOREA, SOUTH_KOREA, [2013])).toEqual([
      expect.closeTo(0.5035523978685613, 12),
    ]);
    expect(shown(eventsReported, icews, 700, 339, [2005])).toEqual([0]);
    expect(shown(eventsConflictShare, icews, 700, 339, [2005])).toEqual(['not-defined']);
  });

  it('do not reach Turkey in ICEWS, nor Serbia in GDELT: outside coverage, not 0 (trap)', () => {
    expect(shown(eventsReported, icews, USA, TURKEY, [2005])).toEqual(['outside-coverage']);
    expect(shown(gdeltActiveDays, gdelt, USA, SERBIA, [2020])).toEqual(['outside-coverage']);
    expect(shown(gdeltNetScore, gdelt, USA, SERBIA, [2020])).toEqual(['outside-coverage']);
  });

  it('of GDELT are a score a day, and end with 2023', () => {
    expect(shown(gdeltNetScore, gdelt, INDIA, PAKISTAN, [2019, 2024])).toEqual([
      expect.closeTo(-60.272301, 5),
      'outside-coverage',
    ]);
    expect(shown(gdeltActiveDays, gdelt, CHINA, RUSSIA, [2018, 2023])).toEqual([365, 297]);
  });
});

describe.skipIf(!hasData)('every table of conflict', () => {
  const tables: readonly (readonly [Recipe, string, Read, readonly TableMeasure[]])[] = [
    [disputesTable, 'cow-mid', readCowMid, [disputes, disputeOnsets, disputeHostility]],
    [disputesGmlTable, 'gml-mid', readGmlMid, [disputesGml]],
    [warsTable, 'cow-wars', readCowWars, [interstateWar, jointWar]],
    [warsFoughtTable, 'cow-wars', readCowWars, [warFought]],
    [rivalriesTable, 'rivalries', readRivalries, [rivalry]],
    [rivalriesTdTable, 'rivalries', readRivalries, [rivalryTd]],
    [peaceScaleTable, 'peace-scale', readPeaceScale, [peaceScale]],
    [sanctionsTable, 'ties-sanctions', readTiesSanctions, [sanctions, sanctionsAtLeast, sanctionThreats]],
    [eventsIcews, 'icews-dyads', readIcewsDyads, [eventsConflictShare, eventsReported]],
    [eventsGdelt, 'gdelt-dyads', readGdeltDyads, [gdeltNetScore, gdeltActiveDays]],
  ];

  it.each(tables)('$name: ordered keys, members, spells apart, values in range', (recipe, id, read, measures) => {
    const table = made(recipe, id, read);
    const ends = new Map<number, number>();
    const order = [...table.keys.keys()].sort(
      (a, b) => table.keys[a]! - table.keys[b]! || table.from[a]! - table.from[b]!,
    );
    const faults: string[] = [];
    for (const row of order) {
      const [key, from, to] = [table.keys[row]!, table.from[row]!, table.to[row]!];
      const [a, b] = [Math.floor(key / 1000), key % 1000];
      if (from > to || from <= (ends.get(key) ?? 0)) faults.push(`${key} ${from}-${to} overlaps`);
      if (recipe.of === 'dyad' ? a >= b : a === b) faults.push(`${key} is no ${recipe.of}`);
      for (const year of [from, to])
        if (!existedIn(a, year) || !existedIn(b, year)) faults.push(`${key} in ${year}: no member`);
      for (const measure of measures) {
        const value = measure.value(
          measure.columns.map((column) => table.columns[column]!.values[row]!),
          [],
        );
        if (typeof value === 'number' && !(value >= measure.range[0] && value <= measure.range[1]))
          faults.push(`${measure.name} ${key} ${from}: ${value}`);
      }
      ends.set(key, to);
    }
    expect(faults.slice(0, 5)).toEqual([]);
    for (const measure of measures) expect(measure.table).toBe(recipe.name);
  });
});
