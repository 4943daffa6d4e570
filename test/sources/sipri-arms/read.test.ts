import { describe, expect, it } from 'vitest';
import { spreadOverYears } from '../../../src/measures/arms/spread-over-years.ts';
import { readDelimited } from '../../../src/sources/delimited.ts';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable, texts } from '../../../src/sources/rows.ts';
import { readDeliveries } from '../../../src/sources/sipri-arms/deliveries.ts';
import { readTotals } from '../../../src/sources/sipri-arms/totals.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const registerHeader =
  'Recipient,Supplier,Year of order, ,Number ordered, ,Weapon designation,Weapon description,Number delivered, ,Year(s) of delivery,status,Comments,SIPRI TIV per unit,SIPRI TIV for total order,SIPRI TIV of delivered weapons';
const registerOf = (...lines: string[]) =>
  readDeliveries(
    madeFiles({
      'sipri_trade-register_1950-2024.csv': [...Array(11).fill('about'), registerHeader, ...lines, ''].join('\n'),
    }),
  );
const order = (recipient: string, supplier: string, years: string, mark = '') =>
  `${recipient},${supplier},1991,,4,,X,ship,4,${mark},${years},New,none,61,244,244`;
const column = (table: RowTable, name: string) => Array.from(numbers(table, name).values);

describe('the arms register, reading', () => {
  it('makes a row of each year of delivery and keeps the volume of the whole order', () => {
    const table = registerOf(order('Thailand', 'China', '1991; 1992', '?'));
    expect(column(table, 'year')).toEqual([1991, 1992]);
    expect(column(table, 'order_tiv')).toEqual([244, 244]);
    expect(column(table, 'order_years')).toEqual([2, 2]);
    expect(column(table, 'uncertain')).toEqual([1, 1]);
    expect(column(table, 'recipient')).toEqual([800, 800]);
  });

  it('counts a year that a list repeats once', () => {
    expect(column(registerOf(order('Thailand', 'China', '2003; 2004; 2004')), 'year')).toEqual([2003, 2004]);
  });

  it('keeps the names of parties that are no state and gives them no number', () => {
    const table = registerOf(
      order('Viet Minh (France)*', 'China', '1953'),
      order('NATO**', 'unknown supplier(s)', '1980'),
    );
    expect(Array.from(numbers(table, 'recipient').missing!)).toEqual([1, 1]);
    expect(Array.from(numbers(table, 'supplier').missing!)).toEqual([0, 1]);
    expect(texts(table, 'recipient_name').values).toEqual(['Viet Minh (France)*', 'NATO**']);
  });

  it('gives no number to a state before it was a member', () => {
    const table = registerOf(order('Algeria', 'France', '1960; 1963'));
    expect(Array.from(numbers(table, 'recipient').missing!)).toEqual([1, 0]);
  });

  it('joins an order that is broken over two lines', () => {
    const [whole, broken] = [order('Thailand', 'China', '1991'), order('Thailand', 'China', '1992')];
    const table = registerOf(whole, broken.replace(',61,244,244', '\n,61,244,244'), whole);
    expect(column(table, 'year')).toEqual([1991, 1992, 1991]);
    expect(column(table, 'order_tiv')).toEqual([244, 244, 244]);
  });

  it('stops at an unknown name, at years that are none and at a short line', () => {
    expect(() => registerOf(order('Atlantis', 'China', '1991'))).toThrow(
      /record 1 \(line 13\): "Atlantis" is the name of no known state/,
    );
    expect(() => registerOf(order('Thailand', 'China', '1991-92'))).toThrow(/the years of delivery say "1991-92"/);
    expect(() => registerOf('Thailand,China,1991')).toThrow(/3 cells, but the header has 16/);
  });
});

describe('the arms totals, reading', () => {
  const header = (party: string) => `${party},${Array.from({ length: 75 }, (_, n) => 1950 + n).join(',')}`;
  const line = (name: string, first: string) => `${name},${first}${','.repeat(74)}`;
  const file = (party: string, ...lines: string[]) =>
    [...Array(9).fill('about'), header(party), ...lines, ''].join('\n');

  it('take imports from the file named export and exports from the file named import', () => {
    const drops = new DropLog();
    const table = readTotals(
      madeFiles({
        'sipri_export_1950-2024.csv': file(
          'Recipient',
          line('India', '7'),
          line('NATO**', '3'),
          line('Total world import', '9'),
        ),
        'sipri_import_1950-2024.csv': file('Exports by', line('France', '5'), line('India', '0 ')),
      }),
      drops,
    );
    expect(column(table, 'state')).toEqual([750, 220]);
    expect(column(table, 'imports_tiv')).toEqual([7, 0]);
    expect(Array.from(numbers(table, 'imports_tiv').missing!)).toEqual([0, 1]);
    expect(column(table, 'exports_tiv')).toEqual([0, 5]);
    expect(drops.list()).toMatchObject([{ reason: 'not a state', rows: 2 }]);
  });

  it('stop where somebody has swapped the files to match their names', () => {
    const files = madeFiles({
      'sipri_export_1950-2024.csv': file('Exports by', line('France', '5')),
      'sipri_import_1950-2024.csv': file('Recipient', line('India', '7')),
    });
    expect(() => readTotals(files, new DropLog())).toThrow(/no column "Recipient"/);
  });
});

describe.skipIf(!hasData)('the arms register, the edition on hand', () => {
  const read = () => readDeliveries(realFiles('sipri-arms'));
  type Sums = Map<string, number>;
  const yearly = (table: RowTable, party: 'recipient' | 'supplier'): Sums => {
    const sums: Sums = new Map();
    const [years, tiv, spread] = ['year', 'order_tiv', 'order_years'].map((name) => numbers(table, name).values);
    const { values, missing } = numbers(table, party);
    for (let row = 0; row < table.length; row++) {
      if (missing![row]) continue;
      const key = `${values[row]} ${years![row]}`;
      sums.set(key, (sums.get(key) ?? 0) + spreadOverYears(tiv![row]!, spread![row]!));
    }
    return sums;
  };

  it('has 28,347 orders in 60,062 order-years, 58% of the orders with an estimated number (pandas)', () => {
    const table = read();
    expect(table.length).toBe(60_062);
    const marks = new Map(column(table, 'order').map((n, row) => [n, numbers(table, 'uncertain').values[row]!]));
    expect(marks.size).toBe(28_347);
    expect([...marks.values()].filter((mark) => mark === 1).length).toBe(16_516);
  });

  it("sums, spread over the years, to the world total of SIPRI's own table within 0.1%", () => {
    const table = read();
    const all = column(table, 'order_tiv').reduce(
      (sum, tiv, row) => sum + tiv / numbers(table, 'order_years').values[row]!,
      0,
    );
    let published = 0;
    const columns = { Recipient: { type: 'text' }, '1950-2024': { type: 'number' } } as const;
    readDelimited(realFiles('sipri-arms'), { name: 'sipri_export_1950-2024.csv', preamble: 9, columns }, (row) => {
      if (row.Recipient === 'Total world import') published = row['1950-2024'];
    });
    expect(published).toBeGreaterThan(2_000_000);
    expect(Math.abs(all / published - 1)).toBeLessThan(0.001);
  });

  it('misses the yearly totals by state by 13% of the volume for recipients and 7% for suppliers, since orders are spread evenly', () => {
    const table = read();
    const totals = readTotals(realFiles('sipri-arms'), new DropLog());
    const error = (party: 'recipient' | 'supplier', volume: string) => {
      const ours = yearly(table, party);
      const [states, years] = ['state', 'year'].map((name) => numbers(totals, name).values);
      const published: Sums = new Map();
      for (const [row, tiv] of numbers(totals, volume).values.entries())
        published.set(`${states![row]} ${years![row]}`, tiv);
      let missed = 0;
      for (const key of new Set([...ours.keys(), ...published.keys()]))
        missed += Math.abs((ours.get(key) ?? 0) - (published.get(key) ?? 0));
      return missed / [...published.values()].reduce((sum, tiv) => sum + tiv, 0);
    };
    expect(error('recipient', 'imports_tiv')).toBeLessThan(0.13);
    expect(error('supplier', 'exports_tiv')).toBeLessThan(0.07);
    // The swap would show at once: imports are nothing like exports.
    expect(error('recipient', 'exports_tiv')).toBeGreaterThan(1);
  });

  it("agrees with 360info's table in all but Germany, whose trade before 1991 that table lacks", () => {
    const table = read();
    let [without, before1991] = [0, 0];
    const columns = {
      supplier: { type: 'text' },
      recipient: { type: 'text' },
      year: { type: 'integer' },
      value: { type: 'number' },
    } as const;
    const name = 'sipri-exports-processed_1950-2021_360info.csv';
    readDelimited(realFiles('sipri-arms'), { name, columns }, (row) => {
      if (row.supplier !== 'Germany' && row.recipient !== 'Germany') without += row.value;
      else if (row.year < 1991) before1991 += row.value;
    });
    const [suppliers, recipients] = ['supplier_name', 'recipient_name'].map((party) => texts(table, party).values);
    let ours = 0;
    for (const [row, year] of numbers(table, 'year').values.entries())
      if (year <= 2021 && suppliers![row] !== 'Germany' && recipients![row] !== 'Germany')
        ours += numbers(table, 'order_tiv').values[row]! / numbers(table, 'order_years').values[row]!;
    expect(before1991).toBe(0);
    expect(Math.abs(ours / without - 1)).toBeLessThan(0.001);
  });
});
