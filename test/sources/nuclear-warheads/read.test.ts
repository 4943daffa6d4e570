import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readNuclearWarheads } from '../../../src/sources/nuclear-warheads/read.ts';
import { numbers } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const made = (...lines: string[]) =>
  madeFiles({
    'warhead_stockpiles_1945-2017.csv': ['Entity,Year,Stockpiled nuclear warheads', ...lines, ''].join('\n'),
  });

describe('warheads, reading', () => {
  it('stops at an unknown name, a part of a warhead and a doubled key', () => {
    const read =
      (...lines: string[]) =>
      () =>
        readNuclearWarheads(made(...lines), new DropLog());
    expect(read('World,1990,7')).toThrow(/"World" is the name of no known state/);
    expect(read('France,1990,7.5')).toThrow(/says "7.5", expected a whole number/);
    expect(read('France,1990,7', 'France,1990,8')).toThrow(/the key stands twice: state 220, year 1990/);
  });
});

describe.skipIf(!hasData)('warheads, the edition on hand', () => {
  const drops = new DropLog();
  const table = hasData ? readNuclearWarheads(realFiles('nuclear-warheads'), drops)[0]! : undefined;
  const of = (state: number) => {
    const [states, stockpiles] = ['state', 'warheads'].map((name) => numbers(table!, name).values);
    return Array.from(stockpiles!).filter((_, n) => states![n] === state);
  };

  it('has nine states, North Korea at 0 throughout and no South Africa', () => {
    expect(new Set(numbers(table!, 'state').values).size).toBe(9);
    expect(Math.max(...of(731))).toBe(0);
    expect(of(560)).toEqual([]);
  });

  it('drops only zeros of states that were not members yet: India and Pakistan to 1946, Israel and North Korea to 1947', () => {
    expect(drops.list()).toMatchObject([{ reason: 'no such state that year', rows: 2 + 2 + 3 + 3 }]);
    expect(of(750).length + of(770).length).toBe(142);
  });
});
