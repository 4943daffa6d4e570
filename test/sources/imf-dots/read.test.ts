import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { readImfDots } from '../../../src/sources/imf-dots/read.ts';
import { imfReporters } from '../../../src/sources/imf-dots/source.ts';
import { numbers, type RowTable } from '../../../src/sources/rows.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const made = (...lines: string[]) =>
  madeFiles({
    'derived_annual_dyads.csv': [
      'reporter,partner,flow,year,usd_millions,months_reported,file,flag',
      ...lines,
      '',
    ].join('\n'),
  });
const cells = (table: RowTable, key: Record<string, number>, names: readonly string[]) => {
  const row = Array.from({ length: table.length }, (_, n) => n).find((n) =>
    Object.entries(key).every(([name, value]) => numbers(table, name).values[n] === value),
  );
  if (row === undefined) return undefined;
  return names.map((name) => (numbers(table, name).missing?.[row] ? undefined : numbers(table, name).values[row]));
};
const flows = ['exports', 'imports', 'mirroredExports', 'mirroredImports'];

describe('Direction of Trade Statistics, reading', () => {
  it('joins the two flows of a pair and leaves a missing one missing', () => {
    const [pairs] = readImfDots(
      made(
        'United States,Japan,exports_fob,2018,5,12.0,f,',
        'United States,Japan,imports_cif,2018,7,12.0,f,',
        'United States,France,exports_fob,2018,3,1.0,f,some_months_missing',
      ),
      new DropLog(),
    );
    const names = ['exports', 'imports', 'partialExports', 'partialImports'];
    expect(cells(pairs!, { state: 2, partner: 740 }, names)).toEqual([5, 7, 0, 0]);
    expect(cells(pairs!, { state: 2, partner: 220 }, names)).toEqual([3, undefined, 1, 0]);
  });

  it('reads what the world exports to a state as that state’s imports', () => {
    const [, totals] = readImfDots(
      made(
        'World,Japan,exports_fob,2018,50,,f,',
        'World,Japan,imports_cif,2018,70,,f,',
        'United States,World,exports_fob,2018,9,12.0,f,',
      ),
      new DropLog(),
    );
    expect(cells(totals!, { state: 740 }, flows)).toEqual([undefined, undefined, 70, 50]);
    expect(cells(totals!, { state: 2 }, flows)).toEqual([9, undefined, undefined, undefined]);
  });

  it('leaves out and counts regions, territories and the whole world', () => {
    const drops = new DropLog();
    readImfDots(
      made(
        'United States,Euro Area,exports_fob,2018,5,12.0,f,',
        'United States,"China, P.R.: Hong Kong",exports_fob,2018,5,12.0,f,',
        'World,World,exports_fob,2018,5,,f,',
        'United States,Japan,exports_fob,2018,5,12.0,f,',
        'United States,World,exports_fob,2018,5,12.0,f,',
      ),
      drops,
    );
    expect(drops.list().map(({ table, reason }) => [table, reason])).toEqual([
      ['imf-dots-pairs', 'a region or group, not a state'],
      ['imf-dots-pairs', 'not a state'],
      ['imf-dots-totals', 'the trade of the whole world'],
    ]);
  });

  it('stops at a name, a flow and a flag that it does not know, and at a row that stands twice', () => {
    const bad = (line: string) => () => readImfDots(made(line), new DropLog());
    expect(bad('United States,Ruritania,exports_fob,2018,5,12.0,f,')).toThrow(/"Ruritania" is the name of no state/);
    expect(bad('United States,Japan,exports_cif,2018,5,12.0,f,')).toThrow(/the flow is "exports_cif"/);
    expect(bad('United States,Japan,exports_fob,2018,5,12.0,f,odd')).toThrow(/the flag "odd" is not known/);
    const line = 'United States,Japan,exports_fob,2018,5,12.0,f,';
    expect(() => readImfDots(made(line, line), new DropLog())).toThrow(/the exports stand twice/);
  });
});

describe.skipIf(!hasData)('Direction of Trade Statistics, the edition on hand (by pandas)', () => {
  const drops = new DropLog();
  const [pairs, totals] = hasData ? readImfDots(realFiles('imf-dots'), drops) : [];

  it('has the eleven reporters that coverage lists, no aggregate among the partners', () => {
    expect([...new Set(numbers(pairs!, 'state').values)].sort((a, b) => a - b)).toEqual([...imfReporters]);
    expect(drops.list().map(({ rows }) => rows)).toEqual([5738, 2892, 25]);
  });

  it('marks Russia’s reports as estimates from 2022, 69.4 against the 112.2 billion that China reports', () => {
    const names = ['exports', 'estimated'];
    expect(cells(pairs!, { state: 365, partner: 710, year: 2022 }, names)).toEqual([69419.687856, 1]);
    expect(cells(pairs!, { state: 365, partner: 710, year: 2021 }, names)![1]).toBe(0);
    expect(cells(pairs!, { state: 710, partner: 365, year: 2022 }, ['imports', 'estimated'])).toEqual([
      112225.31153, 0,
    ]);
  });

  it('has exports only in 2023', () => {
    const { values } = numbers(pairs!, 'year');
    const { missing } = numbers(pairs!, 'imports');
    const rows = Array.from({ length: pairs!.length }, (_, n) => n).filter((n) => values[n] === 2023);
    expect(rows.length).toBeGreaterThan(500);
    expect(rows.every((n) => missing![n] === 1)).toBe(true);
    expect(cells(totals!, { state: 2, year: 2023 }, flows)![1]).toBeUndefined();
  });
});
