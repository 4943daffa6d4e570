/** Width and height of the map in pixels of its own. */
export const mapFrame = { width: 960, height: 444 } as const;
