import { disputeTable } from './dispute-table.ts';

/** Militarised disputes by pair and year, as Gibler, Miller and Little recode them. */
export const disputesGml = disputeTable('disputes-gml', 'gml-mid', 2010);
