import { describe, expect, it } from 'vitest';
import { absenceOf, absences, absenceWords, isAbsence, statusOf, VALUE, value } from '../../src/figures/index.ts';

describe('a figure', () => {
  it.each([Number.NaN, Infinity, -Infinity])('never holds %s', (x) => {
    expect(() => value(x, ['x'])).toThrow(RangeError);
  });

  it('may be 0: that is a number like another', () => {
    expect(value(0, ['x'])).toMatchObject({ kind: 'value', value: 0 });
  });
});

describe('absences', () => {
  it('are six, each with words of its own and a status byte that leads back', () => {
    expect(absences).toHaveLength(6);
    expect(new Set(Object.values(absenceWords)).size).toBe(6);
    for (const reason of absences) expect(absenceOf(statusOf(reason))).toBe(reason);
    expect(absences.map(statusOf)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(absenceOf(VALUE)).toBeUndefined();
  });

  it('no words of theirs hold a digit: an absence never looks like a number', () => {
    for (const words of Object.values(absenceWords)) expect(words).not.toMatch(/\d/);
  });

  it.each([7, 255, -1, 0.5])('%s is no status', (status) => {
    expect(() => absenceOf(status)).toThrow(RangeError);
  });

  it('isAbsence knows them from other things', () => {
    for (const reason of absences) expect(isAbsence(reason)).toBe(true);
    for (const other of ['zero', '', 0, null, undefined]) expect(isAbsence(other)).toBe(false);
  });
});
