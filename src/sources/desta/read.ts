import { stateOfIso3 } from '../../states/index.ts';
import { readDelimited, type Where } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { isoNumeric, territories } from './iso-numeric.ts';

const PARTIES = 91;

/** What a line of DESTA is. Consolidated texts repeat their amendment; negotiations are not signed: both are left out. */
const kinds: Readonly<Record<string, string>> = {
  base_treaty: 'treaty',
  'protocol or amendment': 'amendment',
  accession: 'accession',
  withdrawal: 'withdrawal',
};

/**
 * Reads DESTA's list of trade agreements into one row a document and party: which agreement it belongs to (an amendment of an
 * amendment belongs to the first treaty), what it is, when signed, when in force where the makers know it, and the party's side. Two states are bound to each other
 * where `between` says so: `all` parties, different `sides`, or `newcomers` (side 1) with all and with each other.
 */
export function readDesta(files: SourceFiles, drops: DropLog): RowTable[] {
  const numbered = <Name extends 'c' | 'mc'>(name: Name) =>
    Array.from({ length: PARTIES }, (_, n): `${Name}${number}` => `${name}${n + 1}`);
  const [partyColumns, sideColumns] = [numbered('c'), numbered('mc')];
  const integer = { type: 'integer', range: [0, 9999], missing: ['NA'] } as const;
  const wide = Object.fromEntries([...partyColumns, ...sideColumns].map((name) => [name, integer]));
  const narrow = {
    number: { type: 'text' },
    base_treaty: { type: 'integer' },
    entry_type: { type: 'text' },
    year: { type: 'integer', range: [1948, 2020], missing: ['NA'] },
    entryforceyear: { type: 'integer', range: [1948, 2030], missing: ['NA'] },
    typememb: { type: 'integer', range: [1, 7] },
  } as const;
  const columns: typeof narrow & Record<`c${number}` | `mc${number}`, typeof integer> = { ...narrow, ...wide };
  const file = { name: 'DESTA_agreements.csv', delimiter: ';' as const, columns };
  const documents: Document[] = [];
  readDelimited(files, file, (row, where) => {
    const kind = kinds[row.entry_type];
    if (row.entry_type === 'consolidated')
      return drops.drop(table, 'a consolidated text: repeats its amendment', where);
    if (row.entry_type === 'negotiation') return drops.drop(table, 'under negotiation: not signed', where);
    if (!kind)
      throw new InputError(where(), `the entry type is "${row.entry_type}"`, 'This release reads another edition');
    if (row.year === undefined) throw new InputError(where(), 'the year of signature is missing', 'Fill it in');
    const parties: Party[] = [];
    for (const [n, name] of partyColumns.entries()) {
      const iso = row[name];
      if (iso !== undefined) addParty(parties, iso, row[sideColumns[n]!], drops, where);
    }
    documents.push({
      number: row.number,
      base: row.base_treaty,
      kind,
      between: betweenOf(row.typememb),
      signed: row.year,
      inForce: row.entryforceyear,
      parties,
    });
  });
  return [closeParties(documents, files.path(file.name))];
}

const table = 'desta-parties';

interface Party {
  iso3: string;
  side: number;
}

interface Document {
  number: string;
  base: number;
  kind: string;
  between: 'all' | 'sides' | 'newcomers';
  signed: number;
  inForce: number | undefined;
  parties: Party[];
}

/**
 * Types 1 and 2 bind all parties; 3 (a group and a country), 4 (two groups) and 6 (newcomers to one side of those) bind only
 * across the sides; 5 and 7 name who joins or leaves with side 1.
 */
function betweenOf(type: number): Document['between'] {
  if (type === 5 || type === 7) return 'newcomers';
  return type >= 3 ? 'sides' : 'all';
}

function addParty(parties: Party[], iso: number, side: number | undefined, drops: DropLog, where: Where): void {
  const iso3 = isoNumeric.get(iso);
  const state = iso3 === undefined ? undefined : stateOfIso3(iso3);
  const drop = (reason: string) => drops.drop(table, reason, () => `${where()}: ${iso3 ?? iso}`);
  if (territories.has(iso)) drop('not a state');
  else if (iso3 === undefined || state === undefined)
    throw new InputError(where(), `${iso} is the ISO number of no state or territory`, 'Mend the number');
  else if (side === undefined) drop('the makers do not say on which side the party stands');
  else if (parties.some((party) => party.iso3 === iso3)) drop('a party named twice in a document');
  else parties.push({ iso3, side });
}

function closeParties(documents: readonly Document[], path: string): RowTable {
  const amended = new Map<number, number>();
  for (const { number, base, kind } of documents) if (kind === 'amendment') amended.set(Number(number), base);
  const firstTreaty = (base: number): number => {
    const seen = new Set<number>();
    for (let at = base; ; at = amended.get(at)!) {
      if (!amended.has(at)) return at;
      if (seen.has(at))
        throw new InputError(path, `the amendments of ${base} amend each other in a circle`, 'Mend base_treaty');
      seen.add(at);
    }
  };
  const rows = new RowBuilder(table, 'desta', {
    document: 'text',
    treaty: 'integer',
    kind: 'text',
    between: 'text',
    signed: 'integer',
    inForce: 'integer',
    party: 'text',
    side: 'integer',
  });
  for (const { number, base, kind, between, signed, inForce, parties } of documents)
    for (const { iso3, side } of parties)
      rows.push(number, firstTreaty(base), kind, between, signed, inForce, iso3, side);
  return rows.close(['document', 'party'], path);
}
