import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { isStateCode, stateOfIso3, stateOfName } from '../../src/states/index.ts';
import { hasData, realFiles } from '../sources/folder.ts';

type Row = Record<string, string>;

function textOf(id: string, file: string): string {
  return new TextDecoder().decode(realFiles(id).bytes(file));
}

function rowsOf(id: string, file: string): Row[] {
  return Papa.parse<Row>(textOf(id, file).replace(/^\uFEFF/, ''), { header: true, skipEmptyLines: true }).data;
}

/** The names that are read as another state than the file's own code says, or as none. */
function misread(pairs: Iterable<readonly [name: string, ccode: number]>): string[] {
  const wrong = new Set<string>();
  for (const [name, ccode] of pairs)
    if (stateOfName(name) !== ccode) wrong.add(`${name}: ${ccode}, ours ${stateOfName(name)}`);
  return [...wrong].sort();
}

describe.skipIf(!hasData)('names in the data', () => {
  it('of the World Bank are read as its ISO-3 codes are', () => {
    const pairs = ['WB_Population_2026-03_long.csv', 'WB_GDP_2026-03_long.csv']
      .flatMap((file) => rowsOf('worldbank', file))
      .map((row) => [row.country!, stateOfIso3(row.iso3!)] as const);
    const states = pairs.filter((pair): pair is [string, number] => pair[1] !== undefined);
    expect(new Set(states.map(([, ccode]) => ccode)).size).toBeGreaterThan(190);
    expect(misread(states)).toEqual([]);
    for (const [name, ccode] of pairs) if (ccode === undefined) expect(stateOfName(name), name).toBeUndefined();
  });

  it('of SIPRI are read as the COW numbers of the processed export are', () => {
    const rows = rowsOf('sipri-arms', 'sipri-exports-processed_1950-2021_360info.csv');
    const pairs = rows
      .flatMap((row) => [
        [row.supplier!, Number(row.supplier_cown)] as const,
        [row.recipient!, Number(row.recipient_cown)] as const,
      ])
      .filter(([, ccode]) => isStateCode(ccode));
    expect(pairs.length).toBeGreaterThan(10_000);
    // Its makers give armed groups (starred) the number of the state they fight in; SIPRI does not count them to that state, and neither do we.
    const [groups, states] = [
      pairs.filter(([name]) => name.includes('*')),
      pairs.filter(([name]) => !name.includes('*')),
    ];
    for (const [name] of groups) expect(stateOfName(name), name).toBeUndefined();
    expect(misread(states)).toEqual(['Libya GNC: 620, ours undefined', 'Northern Cyprus: 352, ours undefined']);
  });

  it('of the common code list are read as its COW numbers are', () => {
    const columns = [
      'country.name.en',
      'cow.name',
      'iso.name.en',
      'un.name.en',
      'p4.name',
      'vdem.name',
      'cldr.name.en',
    ];
    const pairs = rowsOf('state-codes', 'codelist.csv.gz').flatMap((row) =>
      row.cown ? columns.flatMap((column) => (row[column] ? [[row[column], Number(row.cown)] as const] : [])) : [],
    );
    expect(pairs.length).toBeGreaterThan(1200);
    // It counts the Vatican as the Papal States of 1816-1860.
    expect(misread(pairs)).toEqual([
      'Holy See (the): 327, ours undefined',
      'Sudan-North: 625, ours undefined',
      'Vatican City: 327, ours undefined',
    ]);
  });

  it('of the United Nations are all states', () => {
    const names = new Set<string>();
    for (const session of ['74', '75', '76', '77', '78', '79', '80', 'ES-10', 'ES-11', 'S-32'])
      for (const line of textOf('unga-official', `${session}.json`).split('\n')) {
        if (line.trim() === '') continue;
        for (const [key, members] of Object.entries(JSON.parse(line) as Record<string, unknown>))
          if (key.startsWith('MS_') && Array.isArray(members)) for (const name of members) names.add(String(name));
      }
    const read = [...names].filter((name) => name.trim() !== '').map((name) => [name, stateOfName(name)] as const);
    expect(read.filter(([, ccode]) => ccode === undefined)).toEqual([]);
    expect(new Set(read.map(([, ccode]) => ccode)).size).toBe(193);
  });

  it('of SIPRI, the IMF and the warhead count leave out only what is no state', () => {
    const files = [
      ['sipri-milex', 'derived_milex_long_1949-2024.csv', ['country']],
      ['imf-dots', 'derived_annual_dyads.csv', ['reporter', 'partner']],
      ['nuclear-warheads', 'warhead_stockpiles_1945-2017.csv', ['Entity']],
    ] as const;
    const none = new Set<string>();
    for (const [id, file, columns] of files)
      for (const row of rowsOf(id, file))
        for (const column of columns) if (stateOfName(row[column]!, 2000) === undefined) none.add(row[column]!);
    expect([...none].sort()).toMatchInlineSnapshot(`
      [
        "Advanced Economies",
        "Africa",
        "Africa not specified",
        "American Samoa",
        "Anguilla",
        "Aruba, Kingdom of the Netherlands",
        "Asia not specified",
        "Belgium-Luxembourg",
        "Bermuda",
        "China, P.R.: Hong Kong",
        "China, P.R.: Macao",
        "Countries & Areas not specified",
        "Curaçao, Kingdom of the Netherlands",
        "Emerging Market and Developing Economies by Source of Export Earnings: Fuel",
        "Emerging Market and Developing Economies by Source of Export Earnings: Nonfuel",
        "Emerging and Developing Asia",
        "Emerging and Developing Economies",
        "Emerging and Developing Europe",
        "Euro Area",
        "Europe not specified",
        "European Union",
        "Falkland Islands (Malvinas)",
        "Faroe Islands",
        "French Polynesia",
        "Gibraltar",
        "Greenland",
        "Guam",
        "Holy See",
        "Middle East",
        "Middle East and Central Asia",
        "Middle East and Central Asia not specified",
        "Montserrat",
        "Netherlands Antilles",
        "New Caledonia",
        "Other Countries not included elsewhere",
        "Sint Maarten, Kingdom of the Netherlands",
        "Special Categories",
        "Sub-Saharan Africa",
        "West Bank and Gaza",
        "Western Hemisphere",
        "Western Hemisphere not specified",
        "World",
      ]
    `);
  });
});
