import { stateOfIso3 } from '../../states/index.ts';
import { readDelimited } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';

/**
 * China's seat until 1971 was held by the government in Taipei; the file writes TWN throughout. As in the Assembly's votes it
 * is China (710) to 1949 and Taiwan (713) from 1950, since that is where the Correlates of War code that government.
 */
const TAIPEI_FROM = 1950;

/** Reads who sat on the Security Council in which year. */
export function readUnscMembership(files: SourceFiles, drops: DropLog): RowTable[] {
  const rows = new RowBuilder('un-council-members', 'unsc-membership', {
    state: 'integer',
    year: 'integer',
    permanent: 'integer',
  });
  const file = {
    name: 'unsc_membership_1946-2026.csv',
    columns: {
      year: { type: 'integer', range: [1946, 2026] },
      iso3: { type: 'text' },
      permanent: { type: 'text' },
    },
  } as const;
  readDelimited(files, file, ({ year, iso3, permanent }, where) => {
    if (permanent !== 'True' && permanent !== 'False')
      throw new InputError(where(), `column "permanent" says "${permanent}", expected True or False`, 'Mend the cell');
    const taipei = iso3 === 'TWN' ? (year < TAIPEI_FROM ? 710 : 713) : undefined;
    const state = taipei ?? stateOfIso3(iso3, year);
    if (state === undefined)
      throw new InputError(where(), `"${iso3}" is the ISO code of no state in ${year}`, 'Mend the code');
    if (!statesExisted([state], year, drops, 'un-council-members', where)) return;
    rows.push(state, year, Number(permanent === 'True'));
  });
  return [rows.close(['state', 'year'], files.path(file.name))];
}
