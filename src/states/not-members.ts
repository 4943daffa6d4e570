import { nameKey } from './folding.ts';

/** Something known by name that is no member of the state system as coded, with the sentence that says why. */
export interface NotMember {
  readonly names: readonly string[];
  /** Completes "X is not a member of the state system as the Correlates of War project codes it: …". */
  readonly because: string;
  /** The COW number under which its figures are usually counted, where the makers count it so. */
  readonly under?: number;
}

const territory = 'it is counted with the state that answers for it abroad';
const organisation = 'it is an organisation, not a state';
const uncoded = 'COW codes no state of that name';

export const notMembers: readonly NotMember[] = [
  {
    names: [
      'Palestine',
      'State of Palestine',
      'Palestinian Authority',
      'Palestinian Territories',
      'West Bank and Gaza',
      'PSE',
    ],
    because: `${uncoded}; at the United Nations it is an observer state`,
  },
  {
    names: ['Holy See', 'Vatican City', 'Vatican', 'VAT'],
    because: `${uncoded} after the Papal States of 1816-1860; at the United Nations it is an observer state`,
  },
  { names: ['Western Sahara', 'Sahrawi Arab Democratic Republic', 'ESH'], because: uncoded },
  { names: ['Somaliland'], because: uncoded },
  { names: ['Northern Cyprus', 'Turkish Republic of Northern Cyprus'], because: uncoded },
  { names: ['Abkhazia'], because: uncoded },
  { names: ['South Ossetia'], because: uncoded },
  { names: ['Transnistria', 'Trans-Dniester'], because: uncoded },
  { names: ['Nagorno-Karabakh', 'Artsakh'], because: uncoded },
  { names: ['Tibet'], because: uncoded },
  { names: ['Kurdistan'], because: uncoded },
  { names: ['Gran Colombia'], because: uncoded },
  { names: ['Texas'], because: uncoded },
  { names: ['Hawaii'], because: uncoded },
  { names: ['Orange Free State'], because: uncoded },
  { names: ['Transvaal'], because: uncoded },
  { names: ['Katanga'], because: uncoded },
  { names: ['Biafra'], because: uncoded },
  { names: ['Cook Islands', 'COK'], because: uncoded },
  { names: ['Niue', 'NIU'], because: uncoded },
  { names: ['Hong Kong', 'Hong Kong SAR China', 'China, P.R.: Hong Kong', 'HKG'], because: territory, under: 710 },
  { names: ['Macao', 'Macau', 'Macao SAR China', 'China, P.R.: Macao'], because: territory, under: 710 },
  { names: ['Greenland', 'GRL'], because: territory, under: 390 },
  { names: ['Faroe Islands', 'FRO'], because: territory, under: 390 },
  { names: ['Puerto Rico', 'PRI'], because: territory, under: 2 },
  { names: ['Guam', 'GUM'], because: territory, under: 2 },
  { names: ['American Samoa', 'ASM'], because: territory, under: 2 },
  { names: ['Bermuda', 'BMU'], because: territory, under: 200 },
  { names: ['Gibraltar', 'GIB'], because: territory, under: 200 },
  { names: ['England'], because: territory, under: 200 },
  { names: ['Scotland'], because: territory, under: 200 },
  { names: ['Wales'], because: territory, under: 200 },
  { names: ['Northern Ireland'], because: territory, under: 200 },
  { names: ['Isle of Man', 'IMN'], because: territory, under: 200 },
  { names: ['Cayman Islands', 'CYM'], because: territory, under: 200 },
  { names: ['Aruba', 'ABW'], because: territory, under: 210 },
  { names: ['Curaçao', 'CUW'], because: territory, under: 210 },
  { names: ['Netherlands Antilles', 'ANT'], because: territory, under: 210 },
  { names: ['New Caledonia', 'NCL'], because: territory, under: 220 },
  { names: ['French Polynesia', 'PYF'], because: territory, under: 220 },
  { names: ['European Union', 'EU', 'European Community', 'EC'], because: organisation },
  { names: ['NATO', 'North Atlantic Treaty Organization'], because: organisation },
  { names: ['United Nations', 'UN'], because: organisation },
  { names: ['African Union', 'AU'], because: organisation },
  { names: ['ASEAN'], because: organisation },
  { names: ['OSCE'], because: organisation },
  { names: ['League of Nations'], because: organisation },
  { names: ['Warsaw Pact'], because: organisation },
  { names: ['World', 'WLD'], because: 'it is a total, not a state' },
];

const byKey = new Map(notMembers.flatMap((row) => row.names.map((name) => [nameKey(name), row] as const)));

/** The row of {@link notMembers} that a name stands for. @example notMember('the Holy See')?.names[0] // 'Holy See' */
export function notMember(name: string): NotMember | undefined {
  return byKey.get(nameKey(name));
}
