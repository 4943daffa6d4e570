/** A piece of land as the map draws it: a state of today, a dependency, or what is drawn apart. */
export interface MapUnit {
  /** ISO 3166-1 numeric; a name in small letters where there is none. */
  id: string;
  /** As Natural Earth has it, shortened there. */
  name: string;
  /** Square pixels. */
  area: number;
  /** The middle of its largest piece, in pixels. */
  at: readonly [x: number, y: number];
  /** Its outline; empty where nothing of it is large enough to be drawn. */
  d: string;
}
