import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { byRoom, mainNameOf, noRoom, roomOf } from '../../src/measures/rooms.ts';

describe('the rooms of the catalogue', () => {
  it('hold every measure once', () => {
    const sorted = byRoom(measures).flatMap((group) => group.measures.map(({ name }) => name));
    expect(sorted).toHaveLength(measures.length);
    expect(new Set(sorted)).toEqual(new Set(measures.map(({ name }) => name)));
  });

  it('leave none unsorted: a new figure table is named in src/measures/rooms.ts', () => {
    expect(measures.filter((measure) => roomOf(measure) === noRoom).map(({ name }) => name)).toEqual([]);
  });

  it('keep a variant beside its main measure, which is in the list and no variant itself', () => {
    const byName = new Map(measures.map((measure) => [measure.name, measure]));
    const lost = measures.filter((measure) => {
      const main = byName.get(mainNameOf(measure));
      return !main || mainNameOf(main) !== main.name || roomOf(main) !== roomOf(measure);
    });
    expect(lost.map(({ name }) => name)).toEqual([]);
  });
});
