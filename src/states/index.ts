export * from './distance.ts';
export * from './gleditsch-ward.ts';
export * from './iso-codes.ts';
export * from './major-powers.ts';
export * from './membership.ts';
export { type RosterRow, roster } from './roster.ts';
export { stateOfName } from './state-of-name.ts';
