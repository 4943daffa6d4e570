import { describe, expect, it } from 'vitest';
import type { FigureTable } from '../../../src/atlas/figure-table.ts';
import { armsExports, armsImports } from '../../../src/atlas/tables/arms.ts';
import { pairKey } from '../../../src/figures/index.ts';
import { RowBuilder } from '../../../src/sources/rows.ts';
import { readDeliveries } from '../../../src/sources/sipri-arms/deliveries.ts';
import { hasData, realFiles } from '../../sources/folder.ts';
import { figureRow } from './figure-row.ts';

const deliveries = (
  ...orders: (readonly [recipient: number, supplier: number | undefined, year: number, tiv: number])[]
) => {
  const rows = new RowBuilder('arms-deliveries', 'sipri-arms', {
    order: 'integer',
    year: 'integer',
    recipient: 'integer',
    supplier: 'integer',
    order_tiv: 'number',
    order_years: 'integer',
  });
  for (const [n, [recipient, supplier, year, tiv]] of orders.entries()) rows.push(n, year, recipient, supplier, tiv, 1);
  return { 'arms-deliveries': rows.close(['order', 'year'], 'made') };
};

describe('arms shares', () => {
  it('run from the recipient to its supplier, and from the supplier to its recipient', () => {
    const made = deliveries([710, 365, 2000, 3], [710, 2, 2001, 1], [750, 365, 2001, 9]);
    expect(figureRow(armsImports.make(made), pairKey(710, 365), 2002)).toEqual({ share: 0.75, none: 0 });
    expect(figureRow(armsExports.make(made), pairKey(365, 710), 2002)).toEqual({ share: 0.25, none: 0 });
    expect(figureRow(armsImports.make(made), pairKey(365, 710), 2002)).toEqual({ share: 0, none: 1 });
  });

  it('are marked as without deliveries toward everyone, and only in the years without', () => {
    const table = armsImports.make(deliveries([710, 365, 2000, 3], [710, 365, 2010, 3]));
    const toIndia = (year: number) => figureRow(table, pairKey(710, 750), year);
    expect(toIndia(1999)).toEqual({ share: 0, none: 1 });
    expect(toIndia(2000)).toBeUndefined();
    expect(toIndia(2004)).toBeUndefined();
    expect(toIndia(2005)).toEqual({ share: 0, none: 1 });
    expect(toIndia(2010)).toBeUndefined();
    expect(toIndia(2015)).toEqual({ share: 0, none: 1 });
  });
});

describe.skipIf(!hasData)('arms shares, from the register of March 2025', () => {
  let imports: FigureTable | undefined;
  let exports: FigureTable | undefined;
  const make = () => {
    if (imports) return;
    const source = { 'arms-deliveries': readDeliveries(realFiles('sipri-arms')) };
    imports = armsImports.make(source);
    exports = armsExports.make(source);
  };
  const share = (table: FigureTable | undefined, of: number, toward: number, year: number) =>
    figureRow(table!, pairKey(of, toward), year)?.share;

  it('equal a recomputation in pandas from the raw file', () => {
    make();
    expect(share(imports, 710, 365, 1992)).toBeCloseTo(0.60973, 5);
    expect(share(imports, 710, 365, 2000)).toBeCloseTo(0.83047, 5);
    expect(share(imports, 710, 365, 2018)).toBeCloseTo(0.691344, 5);
    expect(share(imports, 710, 365, 2024)).toBeCloseTo(0.701572, 5);
    expect(share(imports, 365, 710, 2018)).toBeCloseTo(0.010435, 5);
    expect(share(imports, 750, 365, 2018)).toBeCloseTo(0.570165, 5);
    expect(share(exports, 365, 710, 2018)).toBeCloseTo(0.159355, 5);
  });

  it('give West Germany the deliveries that the register writes as Germany before 1990 (pandas)', () => {
    make();
    expect(share(imports, 260, 2, 1970)).toBeCloseTo(0.796147, 5);
    expect(share(imports, 255, 2, 1970)).toBeUndefined();
  });
});
