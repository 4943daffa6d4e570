import { beforeAll, describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { distanceTable } from '../../../src/atlas/tables/distance.ts';
import { statesOfKey } from '../../../src/figures/index.ts';
import { existedIn, greatCircleKm } from '../../../src/states/index.ts';

describe('distance, the spells', () => {
  let table: FigureTable;
  beforeAll(() => {
    table = distanceTable.make({});
  }, 60_000);
  const km = (key: number, year: number) => {
    const row = [...table.keys.keys()].find(
      (n) => table.keys[n] === key && table.from[n]! <= year && year <= table.to[n]!,
    );
    return row === undefined ? undefined : table.columns.km!.values[row];
  };

  it('read as pandas and the spherical law of cosines give them, to the kilometre', () => {
    expect(km(365710, 2020)).toBe(5776);
    expect(km(2200, 1950)).toBe(5898);
    expect(km(255365, 2005)).toBe(1608);
    expect(km(2710, 2024)).toBe(11116);
    expect(km(732740, 2000)).toBe(1159);
    expect(km(484490, 2000)).toBe(7);
  });

  it('follow a capital that moves', () => {
    expect(km(2475, 1990)).not.toBe(km(2475, 1992));
    expect(km(260365, 1989)).not.toBe(km(255365, 1995));
  });

  it('hold for pairs of states that existed, up to 2024, and never overlap', () => {
    const last = new Map<number, number>();
    for (const [row, key] of table.keys.entries()) {
      const [a, b] = statesOfKey(key);
      expect(a < b && existedIn(a, table.from[row]!) && existedIn(b, table.to[row]!)).toBe(true);
      expect(table.from[row]!).toBeGreaterThan(last.get(key) ?? 0);
      last.set(key, table.to[row]!);
    }
    expect(Math.max(...table.to)).toBe(2024);
    expect(Math.max(...table.columns.km!.values)).toBeLessThanOrEqual(20_016);
  });

  it('can be no longer than half the way round', () => {
    const [pole, antipole] = [
      { latitude: 90, longitude: 0 },
      { latitude: -90, longitude: 120 },
    ];
    expect(Math.round(greatCircleKm(pole, antipole))).toBe(20_015);
  });
});
