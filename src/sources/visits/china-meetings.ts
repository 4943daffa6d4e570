import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { hostOf } from './host-names.ts';

const CHINA = 710;

interface Engagements {
  texts: Set<string>;
  meetings: number;
  abroad: number;
}

/**
 * Engagements of seven Chinese leaders with other states, from free text: all of them, those that say "met with", and of
 * these the ones on a journey ("travelled to") rather than at home. One entry that stands with several leaders counts once.
 */
export function readChinaMeetings(files: SourceFiles, drops: DropLog): RowTable {
  const table = 'china-leader-meetings';
  const file = {
    name: 'leaderdf.csv.gz',
    columns: {
      date: { type: 'date' },
      year: { type: 'integer', range: [2003, 2018] },
      country: { type: 'text' },
      text: { type: 'text' },
    },
  } as const;
  const found = new Map<number, Engagements>();
  readDelimited(files, file, (row, where) => {
    const other = hostOf(row.country, row.year, drops, table, where);
    if (other === undefined) return;
    const key = other * 10_000 + row.year;
    const known = found.get(key) ?? { texts: new Set<string>(), meetings: 0, abroad: 0 };
    found.set(key, known);
    const entry = `${row.date} ${row.text}`;
    if (known.texts.has(entry)) return drops.drop(table, 'the same entry under another leader', where);
    known.texts.add(entry);
    if (!row.text.includes('met with the following')) return;
    known.meetings += 1;
    if (row.text.includes(' travelled to ')) known.abroad += 1;
  });
  const rows = new RowBuilder(table, 'visits', {
    state1: 'integer',
    state2: 'integer',
    year: 'integer',
    engagements: 'integer',
    meetings: 'integer',
    abroad: 'integer',
  });
  for (const [key, { texts, meetings, abroad }] of found)
    rows.push(CHINA, Math.floor(key / 10_000), key % 10_000, texts.size, meetings, abroad);
  return rows.close(['state1', 'state2', 'year'], files.path(file.name));
}
