export { bibliographyRules, checkBibliography } from './check.ts';
export { readBibliography } from './read.ts';
export type { Finding } from './rule.ts';
export type { Work } from './work.ts';
