import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { numbers, type RowTable } from '../../../src/sources/rows.ts';
import { readWorldbank } from '../../../src/sources/worldbank/read.ts';
import { hasData, madeFiles, realFiles } from '../folder.ts';

const years = Array.from({ length: 64 }, (_, n) => `"${1960 + n}"`).join(',');
const military = [
  '\uFEFF"Data Source","World Development Indicators",',
  '',
  '"Last Updated Date","2024-03-28",',
  '',
  `"Country Name","Country Code","Indicator Name","Indicator Code",${years},`,
  `"United States","USA","x","MS.MIL.XPND.CD","45",${'"",'.repeat(63)}`,
  '',
].join('\n');
const long = (indicator: string, ...lines: string[]) =>
  ['country,iso3,indicator,year,value', ...lines.map((line) => line.replace('*', indicator)), ''].join('\n');
const made = (more: Record<string, string> = {}) =>
  madeFiles({
    'gdp.csv': 'Country Name,Country Code,Year,Value\nUnited States,USA,1960,10\nWorld,WLD,1960,99\n',
    'WB_GDP_2026-03_long.csv': long('NY.GDP.MKTP.KD', 'United States,USA,*,1960,20'),
    'WB_Population_2026-03_long.csv': long('SP.POP.TOTL', 'United States,USA,*,1960,30', 'Aruba,ABW,*,1960,1'),
    'API_MS.MIL.XPND.CD_DS2_en_csv_v2_47475.csv': military,
    ...more,
  });
const cells = (table: RowTable, state: number, year: number) => {
  const row = numbers(table, 'state').values.findIndex(
    (s, n) => s === state && numbers(table, 'year').values[n] === year,
  );
  if (row < 0) return undefined;
  return ['gdpCurrent', 'gdpConstant', 'population', 'militaryExpenditure'].map((name) => {
    const { values, missing } = numbers(table, name);
    return missing?.[row] ? undefined : values[row];
  });
};

describe('World Bank, reading', () => {
  it('joins the four series, past a byte-order mark and four lines above a header', () => {
    const [table] = readWorldbank(made(), new DropLog());
    expect(cells(table!, 2, 1960)).toEqual([10, 20, 30, 45]);
  });

  it('leaves out and counts regions and territories', () => {
    const drops = new DropLog();
    expect(readWorldbank(made(), drops)[0]!.length).toBe(1);
    expect(drops.list().map(({ reason }) => reason)).toEqual(['a region or group, not a state', 'not a state']);
  });

  it('stops at a code it does not know, at another series and at a row that stands twice', () => {
    const gdp = (line: string) => made({ 'gdp.csv': `Country Name,Country Code,Year,Value\n${line}\n` });
    expect(() => readWorldbank(gdp('Nowhere,XYZ,1960,1'), new DropLog())).toThrow(/XYZ is the code of no state/);
    expect(() => readWorldbank(gdp('A,USA,1960,1\nA,USA,1960,1'), new DropLog())).toThrow(/USA in 1960 stands twice/);
    const other = made({ 'WB_GDP_2026-03_long.csv': long('NY.GDP.MKTP.CD', 'United States,USA,*,1960,20') });
    expect(() => readWorldbank(other, new DropLog())).toThrow(/NY\.GDP\.MKTP\.CD, expected NY\.GDP\.MKTP\.KD/);
  });
});

describe.skipIf(!hasData)('World Bank, the edition on hand', () => {
  const drops = new DropLog();
  const table = hasData ? readWorldbank(realFiles('worldbank'), drops)[0]! : undefined;

  it('keeps no region: the largest population is a state’s (China or India)', () => {
    const { values } = numbers(table!, 'population');
    const largest = values.indexOf(Math.max(...values));
    expect([710, 750]).toContain(numbers(table!, 'state').values[largest]);
    expect(drops.list().find(({ reason }) => reason.startsWith('a region'))!.rows).toBe(11_281);
  });

  it('has no Taiwan', () => {
    expect([...numbers(table!, 'state').values]).not.toContain(713);
  });

  it('reads gdp.csv as current and the other as constant 2015 dollars: they part in 1990 and meet in 2015', () => {
    const [current90, constant90] = cells(table!, 710, 1990)!;
    const [current15, constant15] = cells(table!, 710, 2015)!;
    expect(current90! / constant90!).toBeCloseTo(3.608579e11 / 1.041272e12, 5);
    expect(current15! / constant15!).toBeGreaterThan(0.98);
  });

  it('gives the Soviet Union no Russian figure: none before 1992, one after', () => {
    expect(cells(table!, 365, 1991)).toBeUndefined();
    expect(cells(table!, 365, 1992)?.[0]).toBeGreaterThan(0);
    expect(cells(table!, 260, 1985)).toBeUndefined();
    expect(cells(table!, 770, 1970)).toBeUndefined();
  });

  it('holds the population that the second population file holds', () => {
    const lines = realFiles('worldbank').text('population.csv').trim().split('\n');
    const line = lines.find((text) => text.startsWith('China,CHN,2014,'))!;
    expect(cells(table!, 710, 2014)![2]).toBe(Number(line.split(',').at(-1)));
  });
});
