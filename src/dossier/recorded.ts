import { namedPacts, type PactOnRecord, pactsOnRecord } from '../sources/records/pair-pacts.ts';
import type { RowTable } from '../sources/rows.ts';
import { FIRST_YEAR, nameIn } from '../states/index.ts';
import { list } from './words.ts';

/** What Entente's own records, and a user's overlay, say of a pair: sentences with the source that each rests on. */
export interface Recorded {
  /** Treaties by name, in the order of their first year. */
  treaties: { name: string; from: string; to?: string; text: string; source: string; consulted: readonly string[] }[];
  /** Pacts of which something is on record since the coded data stop, up to the year asked. */
  events: {
    name: string;
    standing: PactOnRecord['standing'];
    since: string;
    text: string;
    source: string;
    confidence: string;
    consulted: readonly string[];
    /** A row of the user's own, not reviewed. */
    yours: boolean;
  }[];
}

export const nothingRecorded: Recorded = { treaties: [], events: [] };

/** Tables of records: Entente's own, and each file of the user's. */
export interface RecordTables {
  names: RowTable;
  families: RowTable;
  events: readonly { table: RowTable; source: string; yours: boolean }[];
}

/** What is on record of a pair up to the end of a year. */
export function recordedOf(tables: RecordTables, a: number, b: number, year: number): Recorded {
  const { names, families, events } = tables;
  const treaties = new Map<string, Recorded['treaties'][number]>();
  for (let y = FIRST_YEAR; y <= year; y++)
    for (const { id, name, from, to, family, consulted } of namedPacts(names, families, a, b, y)) {
      const ended = to !== undefined && Number(to.slice(0, 4)) <= year;
      const text = `By name: ${name}, ${ended ? `${from.slice(0, 4)}-${to.slice(0, 4)}` : `since ${from.slice(0, 4)}`}.`;
      const source = family === undefined ? 'treaty-names' : 'pact-families';
      treaties.set(id, { name, from, ...(ended && { to }), text, source, consulted });
    }
  return {
    treaties: [...treaties.values()].sort((x, y) => (x.from < y.from ? -1 : 1)),
    events: events.flatMap(({ table, source, yours }) =>
      pactsOnRecord(table, a, b, year).map((pact) => ({
        name: pact.name,
        standing: pact.standing,
        since: pact.since,
        text: sentenceOf(pact, year, yours),
        source,
        confidence: pact.confidence,
        consulted: pact.consulted,
        yours,
      })),
    ),
  };
}

const standingWords: Readonly<Record<PactOnRecord['standing'], string>> = {
  signed: 'signed, entry into force not on record',
  'in-force': 'in force',
  suspended: 'suspended',
  ended: 'ended',
};

function sentenceOf(pact: PactOnRecord, year: number, yours: boolean): string {
  const owed = Object.entries(pact.obligations)
    .filter(([, flag]) => flag === 1)
    .map(([name]) => (name === 'nonaggression' ? 'non-aggression' : name));
  const who = pact.owedBy === 'both' ? '' : `, owed by ${nameIn(pact.owedBy, year)} alone`;
  const what = owed.length === 0 ? 'its obligations are not on record' : `${list(owed)}${who}`;
  const said = yours ? 'Yours, not reviewed' : `On record (${pact.confidence} confidence)`;
  return `${said}: ${pact.name}, ${standingWords[pact.standing]}, last event ${pact.since}; ${what}. ${pact.clause}`;
}
