/** Rows of a ranking shown unless told how many: in a terminal, on a page, in a picture. */
export const usualRows = { terminal: 20, page: 100, picture: 25 } as const;
