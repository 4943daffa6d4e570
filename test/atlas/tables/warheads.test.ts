import { describe, expect, it } from 'vitest';
import { warheads } from '../../../src/atlas/tables/warheads.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { readNuclearWarheads } from '../../../src/sources/nuclear-warheads/read.ts';
import { hasData, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

describe.skipIf(!hasData)('warheads', () => {
  const table = hasData
    ? warheads.make({ 'warhead-stockpiles': readNuclearWarheads(realFiles('nuclear-warheads'), new DropLog())[0]! })
    : undefined;
  const share = (state: number, year: number) => figureRow(table!, state, year)?.share;

  it('gives the shares that pandas gives', () => {
    expect(share(2, 1945)).toBe(1);
    expect(share(2, 1986)).toBeCloseTo(0.36179, 5);
    expect(share(365, 1986)).toBeCloseTo(0.623113, 6);
    expect(share(710, 2017)).toBeCloseTo(0.028617, 6);
    expect(share(666, 2017)).toBeCloseTo(0.008479, 6);
  });

  it('has no row for a state without warheads: coverage says that this is 0', () => {
    expect(share(731, 2017)).toBeUndefined();
    expect(share(750, 1990)).toBeUndefined();
    expect(warheads.coverage.missing).toBe('zero');
  });
});
