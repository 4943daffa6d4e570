/** Rows of a ranking shown unless told how many: in a terminal, on a page. */
export const usualRows = { terminal: 20, page: 100 } as const;
