import { describe, expect, it } from 'vitest';
import { isStateCode, membershipSpells, predecessorsIn, successions, successorsIn } from '../../src/states/index.ts';

describe('succession', () => {
  it('has days that are those of membership: the first day of what split off, the last of what merged or was annexed', () => {
    for (const { from, to, day, kind, note } of successions) {
      expect(isStateCode(from) && isStateCode(to), note).toBe(true);
      expect(note.length).toBeGreaterThan(5);
      if (kind === 'split')
        expect(
          membershipSpells(to).map(([start]) => start),
          `${from} ${to}`,
        ).toContain(day);
      if (kind === 'merged' || kind === 'annexed')
        expect(
          membershipSpells(from).map(([, end]) => end),
          `${from} ${to}`,
        ).toContain(day);
      if (kind === 'continued') expect(from).toBe(to);
    }
  });

  it('names a successor for every state that is no more', () => {
    const gone = [
      240, 245, 260, 265, 267, 269, 271, 273, 275, 280, 300, 315, 327, 329, 332, 335, 337, 511, 678, 680, 730, 817,
    ];
    for (const ccode of gone) expect(successorsIn(ccode, 2016), String(ccode)).not.toEqual([]);
  });

  it('goes through steps and stops at states that existed in the year', () => {
    expect(successorsIn(300, 2000)).toEqual([305, 310]);
    expect(successorsIn(315, 1942)).toEqual([255]);
    expect(successorsIn(315, 2000)).toEqual([316, 317]);
    expect(successorsIn(366, 1960)).toEqual([365]);
    expect(successorsIn(730, 1930)).toEqual([740]);
    expect(successorsIn(730, 2000)).toEqual([731, 732]);
    expect(successorsIn(2, 2000)).toEqual([]);
    expect(predecessorsIn(369, 1980)).toEqual([365]);
    expect(predecessorsIn(317, 1900)).toEqual([300]);
    expect(predecessorsIn(679, 1980)).toEqual([678, 680]);
  });
});
