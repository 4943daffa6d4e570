import type { Desk } from './view.ts';

/** Draws at most: on a server, where others wait, fewer than on the user's own machine. Ours: about a second. */
export const mostDraws = (cwd: Desk['cwd']): number => (cwd === undefined ? 100_000 : 10_000_000);
