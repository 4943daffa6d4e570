/** Width and height of a network in pixels of its own: as it lays itself out, and on the map. */
export const networkFrame = { own: { width: 960, height: 640 }, map: { width: 960, height: 444 } } as const;

/** Radius of a state's mark. */
export const NODE = 5;

/**
 * Where a state stands, and on which side of it its label is in a wide picture and in a narrow one: 0 none, 1 right, 2 left, 3 above,
 * 4 below.
 */
export type Place = readonly [state: number, x: number, y: number, wide: number, narrow: number];
