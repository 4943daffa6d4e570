/** The charts room's door for pages of text: what draws nothing, and so loads no drawing library. */
export { absenceNotes, breakNotes, breakText, domainOf, runsOf, yearsText } from './chart.ts';
export { intervalText } from './interval-text.ts';
export { showNumber } from './numbers.ts';
export { sparkline } from './sparkline.ts';
export { capitalised, count, howMany, list, nounFor, ordinal, possessive, span } from './words.ts';
