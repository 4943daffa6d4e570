import { disputeTable } from './dispute-table.ts';

/** Militarised disputes by pair and year, as the Correlates of War project codes them. */
export const disputes = disputeTable('disputes', 'cow-mid', 2014);
