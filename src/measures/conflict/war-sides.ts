/** Pairs on opposite sides of a war, a row for each war, pair and year; columns of equal length. */
export interface WarRows {
  war: ArrayLike<number>;
  state1: ArrayLike<number>;
  state2: ArrayLike<number>;
  years: ArrayLike<number>;
  side1: ArrayLike<number>;
  side2: ArrayLike<number>;
}

/** Whether two states stood on opposite sides of a war in a year, and whether on the same side of one. Both can be true. */
export interface WarYear {
  state1: number;
  state2: number;
  year: number;
  opposed: 0 | 1;
  joint: 0 | 1;
}

/**
 * Who stood where in each year's wars: opponents as the rows say, allies in war as the states that share a side of the same
 * war. A state that changed sides during the year shares a side with both camps.
 * @returns one entry a pair and year, the smaller state number first
 * @example war 227 of 2003, rows (2, 645) and (200, 645) // 2 and 200 joint; 2 and 645, 200 and 645 opposed
 */
export function warSides(rows: WarRows): WarYear[] {
  const found = new Map<string, WarYear>();
  const mark = (a: number, b: number, year: number, how: 'opposed' | 'joint') => {
    const [state1, state2] = a < b ? [a, b] : [b, a];
    const name = `${state1} ${state2} ${year}`;
    let entry = found.get(name);
    if (!entry) {
      entry = { state1, state2, year, opposed: 0, joint: 0 };
      found.set(name, entry);
    }
    entry[how] = 1;
  };

  const camps = new Map<string, { year: number; states: Set<number> }>();
  const enlist = (war: number, year: number, side: number, state: number) => {
    const name = `${war} ${year} ${side}`;
    const camp = camps.get(name) ?? { year, states: new Set() };
    camp.states.add(state);
    camps.set(name, camp);
  };

  for (let n = 0; n < rows.war.length; n++) {
    const [war, year, a, b] = [rows.war[n]!, rows.years[n]!, rows.state1[n]!, rows.state2[n]!];
    mark(a, b, year, 'opposed');
    enlist(war, year, rows.side1[n]!, a);
    enlist(war, year, rows.side2[n]!, b);
  }
  for (const { year, states } of camps.values()) {
    const members = [...states];
    for (const [n, a] of members.entries()) for (const b of members.slice(n + 1)) mark(a, b, year, 'joint');
  }
  return [...found.values()];
}
