export * from './major-powers.ts';
export * from './membership.ts';
export { type RosterRow, roster } from './roster.ts';
