import { describe, expect, it } from 'vitest';
import { tradeAgreements } from '../../../src/atlas/tables/trade-agreements.ts';
import { dyadKey } from '../../../src/figures/index.ts';
import { readDesta } from '../../../src/sources/desta/read.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { existedIn } from '../../../src/states/index.ts';
import { hasData, realFiles } from '../../sources/folder.ts';

describe.skipIf(!hasData)('trade agreements (read off the list of treaties by hand)', () => {
  const table = hasData
    ? tradeAgreements.make({ 'desta-parties': readDesta(realFiles('desta'), new DropLog())[0]! })
    : undefined;
  const counts = (a: number, b: number, year: number) => {
    const key = dyadKey(a, b);
    const row = table!.keys.findIndex((k, n) => k === key && table!.from[n]! <= year && year <= table!.to[n]!);
    return row < 0 ? [0, 0] : ['in_force', 'signed'].map((name) => table!.columns[name]!.values[row]!);
  };

  it('United States and Canada: cars 1966, free trade 1989, NAFTA 1994, USMCA 2020; the Pacific pact only signed', () => {
    expect(counts(2, 20, 1965)).toEqual([0, 1]);
    expect(counts(2, 20, 1988)).toEqual([1, 2]);
    expect(counts(2, 20, 1989)).toEqual([2, 2]);
    expect(counts(2, 20, 1994)).toEqual([3, 3]);
    expect(counts(2, 20, 2016)).toEqual([3, 4]);
    expect(counts(2, 20, 2020)).toEqual([4, 5]);
  });

  it('Japan and Singapore: 2002, ASEAN-Japan 2008, the Comprehensive Pacific pact 2018', () => {
    expect([2001, 2002, 2008, 2018].map((year) => counts(740, 830, year)[0])).toEqual([0, 1, 2, 3]);
  });

  it('Russia and China have none; New Zealand and Taiwan one from 2013', () => {
    expect(counts(365, 710, 2020)).toEqual([0, 0]);
    expect([2012, 2013].map((year) => counts(920, 713, year)[0])).toEqual([0, 1]);
  });

  it('ends Sweden’s and Norway’s EFTA with the year before Sweden left (1995)', () => {
    expect([1960, 1994, 1995].map((year) => counts(380, 385, year)[0])).toEqual([1, 1, 0]);
  });

  it('brings Denmark into the Communities in 1973', () => {
    expect([1972, 1973].map((year) => counts(220, 390, year)[0])).toEqual([0, 1]);
  });

  it('counts the second treaty of Bosnia and Turkey from its signature (2019), though the list dates its entry into force 2003', () => {
    expect([2003, 2018, 2019].map((year) => counts(346, 640, year)[0])).toEqual([1, 1, 2]);
  });

  it('binds the two Germanies’ predecessor and successor each in its years', () => {
    expect(counts(220, 260, 1970)[0]).toBe(2);
    expect(counts(220, 255, 1970)).toEqual([0, 0]);
    expect(counts(220, 255, 1995)[0]).toBeGreaterThan(0);
    expect(counts(220, 260, 1995)).toEqual([0, 0]);
  });

  it('agreements in force never outnumber those signed; only states that existed are bound', () => {
    const [inForce, signed] = ['in_force', 'signed'].map((name) => table!.columns[name]!.values);
    expect(inForce!.every((count, row) => count <= signed![row]!)).toBe(true);
    for (const [row, key] of table!.keys.entries())
      for (const year of [table!.from[row]!, table!.to[row]!])
        expect(existedIn(Math.floor(key / 1000), year) && existedIn(key % 1000, year)).toBe(true);
  }, 60_000);
});
