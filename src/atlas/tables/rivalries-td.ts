import { rivalryTable } from './rivalry-table.ts';

/** Strategic rivalries to 2010, the earlier list. */
export const rivalriesTd = rivalryTable('rivalries-td', 2010, {});
