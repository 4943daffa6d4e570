import { list, span } from '../../charts/text.ts';
import { namedPacts, type PactOnRecord, pactsOnRecord } from '../../sources/records/pair-pacts.ts';
import type { RowTable } from '../../sources/rows.ts';
import { FIRST_YEAR, nameIn, withArticle } from '../../states/index.ts';
import { type Obligation, obligationNames, obligationWords } from './kind.ts';

/** What Entente's own records, and a user's overlay, say of a pair: sentences with the source that each rests on. */
export interface Recorded {
  /** Treaties by name, in the order of their first year. */
  treaties: { name: string; from: string; to?: string; text: string; source: string; consulted: readonly string[] }[];
  /** Pacts of which something is on record since the coded data stop, up to the year asked. */
  events: {
    name: string;
    standing: PactOnRecord['standing'];
    since: string;
    /** The obligations that a source names. */
    owed: Obligation[];
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
      const first = Number(from.slice(0, 4));
      const text = `${name}, ${ended ? span(first, Number(to.slice(0, 4))) : `since ${first}`}`;
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
        owed: obligationNames.filter((name) => pact.obligations[name] === 1),
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
  const owed = obligationNames.filter((name) => pact.obligations[name] === 1).map((name) => obligationWords[name]);
  const who = pact.owedBy === 'both' ? '' : `, owed by ${withArticle(nameIn(pact.owedBy, year))} alone`;
  const what = owed.length === 0 ? 'its obligations are not on record' : `${list(owed)}${who}`;
  const said = yours ? 'Yours, not reviewed' : `On record (${pact.confidence} confidence)`;
  return `${said}: ${pact.name}, ${standingWords[pact.standing]}, last event ${pact.since}; ${what}. ${pact.clause}`;
}
