import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { tradeOpenness } from '../../src/measures/interdependence/trade-openness.ts';
import { byRoom, mainNameOf, noRoom, rivalsOf, roomOf, ruleBeside } from '../../src/measures/rooms.ts';

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

  it('make rivals of main measures of one room and kind, each of the other', () => {
    const main = measures.filter((measure) => mainNameOf(measure) === measure.name);
    for (const measure of main) {
      const rivals = rivalsOf(measure, measures);
      expect(rivals).not.toContain(measure);
      expect(rivals.every(({ of }) => of === measure.of)).toBe(true);
      expect(rivals.every((rival) => rivalsOf(rival, measures).includes(measure))).toBe(true);
    }
  });

  it('tell how a variant differs by its rule alone, without the letters of the main one', () => {
    const main = { ...tradeOpenness, formula: '1 - a / b; a: alike, b: all' };
    expect(ruleBeside({ ...main, formula: '1 - a² / b; a: alike, b: all' }, main)).toBe('1 - a² / b');
    expect(ruleBeside({ ...main, formula: '1 - a / b; a: alike, b: those of two kinds' }, main)).toBeUndefined();
  });
});
