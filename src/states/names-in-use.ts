import { roster } from './roster.ts';

/**
 * A name that a state bore for a time, or bears where the data's name is another. Membership data keep one name a
 * number: 365 is "Russia" throughout, 345 "Yugoslavia". Days are the first and the last; a bare year means that only
 * the year is known.
 */
export interface NameInUse {
  readonly ccode: number;
  readonly name: string;
  readonly from: string | null;
  readonly to: string | null;
  /** Other spellings and codes of the same name, with the same spell. */
  readonly also?: readonly string[];
  /**
   * A name that ended with what it named (the Soviet Union), so that it is refused outside its years; a mere renaming
   * (Burma) is not.
   */
  readonly bounded?: true;
  /** Where the spell is taken from. */
  readonly source: string;
}

const iso = 'ISO 3166-3, as kept by Debian iso-codes (data/iso_3166-3.json)';
const cow = 'COW State System Membership v2016: through the last year in which 817 is a member';
const gw = 'Gleditsch and Ward, list of independent states (spells)';
const pcgn = 'PCGN, Timeline of country name changes in HMG use (gov.uk), 2023';
const unMembers = 'International Organization 19 (1965), Membership Chart, notes 2-4';
const history = 'US Office of the Historian, history.state.gov/countries';
const egypt = "Statesman's Year-Book (1989), Egypt";
const turkey = "Statesman's Year-Book, Turkey (doi 10.1057/9780230270602_74)";
const union = 'archontology.org/nations/ussr';
const renamings = 'vividmaps.com/countries-changed-names';
const usual = 'the usual short name; no spell claimed';

export const namesInUse: readonly NameInUse[] = [
  { ccode: 255, name: 'Prussia', from: null, to: '1871-01-18', bounded: true, source: `${history}/north-german-union` },
  {
    ccode: 325,
    name: 'Sardinia',
    from: null,
    to: '1861',
    also: ['Piedmont', 'Sardinia-Piedmont', 'Piedmont-Sardinia'],
    bounded: true,
    source: 'hd.housedivided.dickinson.edu/node/31829',
  },
  { ccode: 345, name: 'Serbia', from: null, to: '1918-12-01', source: gw },
  {
    ccode: 345,
    name: 'Kingdom of Serbs, Croats and Slovenes',
    from: '1918-12-01',
    to: '1929-10-03',
    bounded: true,
    source: `${history}/kingdom-of-yugoslavia`,
  },
  {
    ccode: 345,
    name: 'Yugoslavia',
    from: '1918-12-01',
    to: '2003-02-04',
    also: [
      'YUG',
      'Federal Republic of Yugoslavia',
      'Socialist Federal Republic of Yugoslavia',
      'SFRY',
      'FRY',
      'Jugoslavia',
    ],
    bounded: true,
    source: `${history}/kingdom-of-yugoslavia; WIPO Lex, remark on Serbia`,
  },
  {
    ccode: 345,
    name: 'Serbia and Montenegro',
    from: '2003-02-04',
    to: '2006-06-05',
    also: ['SCG', 'Serbia-Montenegro'],
    bounded: true,
    source: `WIPO Lex, remark on Serbia; ${gw}`,
  },
  { ccode: 345, name: 'Serbia', from: '2006-06-05', to: null, source: gw },
  {
    ccode: 365,
    name: 'Soviet Union',
    from: '1922-12-30',
    to: '1991-12-26',
    also: ['USSR', 'Union of Soviet Socialist Republics', 'Soviet Russia', 'SUN'],
    bounded: true,
    source: union,
  },
  {
    ccode: 640,
    name: 'Ottoman Empire',
    from: null,
    to: '1922-11-01',
    also: ['Ottoman', 'Sublime Porte'],
    bounded: true,
    source: turkey,
  },
  {
    ccode: 651,
    name: 'United Arab Republic',
    from: '1958-02-22',
    to: '1971-09-02',
    also: ['UAR', 'U.A.R.'],
    bounded: true,
    source: egypt,
  },
  {
    ccode: 820,
    name: 'Malaya',
    from: null,
    to: '1963-09-16',
    also: ['Federation of Malaya'],
    bounded: true,
    source: unMembers,
  },
  { ccode: 510, name: 'Tanganyika', from: null, to: '1964-04-26', bounded: true, source: unMembers },
  {
    ccode: 816,
    name: 'North Vietnam',
    from: null,
    to: '1975-12-31',
    also: ['North Viet Nam', 'Democratic Republic of Vietnam', 'Democratic Republic of Viet Nam', 'VDR'],
    bounded: true,
    source: cow,
  },
  {
    ccode: 205,
    name: 'Irish Free State',
    from: null,
    to: '1937',
    source: '247wallst.com, 17 countries that have changed their names (2022)',
  },
  { ccode: 434, name: 'Dahomey', from: null, to: '1975', source: renamings },
  { ccode: 439, name: 'Upper Volta', from: null, to: '1984', source: iso },
  { ccode: 490, name: 'Zaire', from: '1971', to: '1997-07-14', source: `${renamings}; ${iso}` },
  { ccode: 552, name: 'Rhodesia', from: null, to: '1980', source: iso },
  { ccode: 630, name: 'Persia', from: null, to: '1935', source: renamings },
  { ccode: 663, name: 'Transjordan', from: null, to: '1949', source: renamings },
  { ccode: 775, name: 'Burma', from: null, to: '1989-12-05', source: iso },
  { ccode: 780, name: 'Ceylon', from: null, to: '1972', source: renamings },
  { ccode: 800, name: 'Siam', from: null, to: '1939', source: renamings },
  { ccode: 316, name: 'Czechia', from: '2016', to: null, source: pcgn },
  { ccode: 343, name: 'North Macedonia', from: '2019', to: null, source: pcgn },
  { ccode: 572, name: 'Eswatini', from: '2018', to: null, source: pcgn },
  { ccode: 2, name: 'United States', from: null, to: null, source: usual },
  { ccode: 58, name: 'Antigua and Barbuda', from: null, to: null, source: usual },
  { ccode: 260, name: 'West Germany', from: null, to: null, source: usual },
  { ccode: 265, name: 'East Germany', from: null, to: null, source: usual },
  { ccode: 271, name: 'Württemberg', from: null, to: null, source: usual },
  { ccode: 273, name: 'Electoral Hesse', from: null, to: null, source: usual },
  { ccode: 275, name: 'Grand Duchy of Hesse', from: null, to: null, source: usual },
  { ccode: 280, name: 'Mecklenburg-Schwerin', from: null, to: null, source: usual },
  { ccode: 484, name: 'Republic of the Congo', from: null, to: null, source: usual },
  { ccode: 678, name: 'North Yemen', from: null, to: null, source: usual },
  { ccode: 680, name: 'South Yemen', from: null, to: null, source: usual },
  { ccode: 817, name: 'South Vietnam', from: null, to: null, source: usual },
];

const nameOf = new Map(roster.map(([ccode, , , , name]) => [ccode, name] as const));

/**
 * The name of a state in a year, as shown to readers: the name in use in the middle of the year where {@link
 * namesInUse} has one, else the data's.
 * @param ccode COW number
 * @throws RangeError for a number of no state
 * @example nameIn(365, 1970) // 'Soviet Union'
 * @example nameIn(365, 2018) // 'Russia'
 */
export function nameIn(ccode: number, year: number): string {
  const given = nameOf.get(ccode);
  if (given === undefined) throw new RangeError(`${ccode} is the COW number of no state`);
  const middle = `${year}-07-01`;
  const inUse = namesInUse.find(
    (row) => row.ccode === ccode && (row.from === null || row.from <= middle) && (row.to === null || middle < row.to),
  );
  return inUse?.name ?? given;
}

/** The years that a name's spell touches, both ends included. */
export function yearsOfName({ from, to }: NameInUse): readonly [number, number] {
  return [from === null ? -Infinity : Number(from.slice(0, 4)), to === null ? Infinity : Number(to.slice(0, 4))];
}
