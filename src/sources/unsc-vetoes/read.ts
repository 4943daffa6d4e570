import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/** The permanent members as the file names them. "China" vetoes from 1972 only, so that it is the People's Republic. */
const members: Readonly<Record<string, number>> = { USA: 2, UK: 200, France: 220, USSR: 365, Russia: 365, China: 710 };

/** Reads the vetoed drafts of the Security Council: a row for each member that vetoed one. */
export function readUnscVetoes(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('un-vetoes', 'unsc-vetoes', {
    draft: 'integer',
    state: 'integer',
    year: 'integer',
    date: 'text',
    symbol: 'text',
    subject: 'text',
  });
  const file = {
    name: 'unsc_vetoes_1946_sept2022.csv',
    columns: {
      date: { type: 'text' },
      draft: { type: 'text' },
      agenda_item: { type: 'text' },
      member_veto1: { type: 'text' },
      member_veto2: { type: 'text', missing: [''] },
      member_veto3: { type: 'text', missing: [''] },
    },
  } as const;
  let draft = 0;
  readDelimited(files, file, (row, where) => {
    draft += 1;
    const [, month, day, year] = /^(\d{1,2})\/(\d{1,2})\/(\d{4})$/.exec(row.date) ?? [];
    if (!year)
      throw new InputError(where(), `column "date" says "${row.date}", expected month/day/year`, 'Mend the cell');
    const date = `${year}-${month!.padStart(2, '0')}-${day!.padStart(2, '0')}`;
    for (const name of [row.member_veto1, row.member_veto2, row.member_veto3]) {
      if (name === undefined) continue;
      const state = members[name];
      if (state === undefined)
        throw new InputError(where(), `"${name}" is no permanent member`, 'Mend the name: USA, UK, France, USSR …');
      if (!statesExisted([state], Number(year), drops, 'un-vetoes', where)) continue;
      rows.push(draft, state, Number(year), date, row.draft, row.agenda_item);
    }
  });
  return [rows.close(['draft', 'state'], files.path(file.name))];
}
