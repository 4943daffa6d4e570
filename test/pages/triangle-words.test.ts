import { describe, expect, it } from 'vitest';
import type { Triangle, TriangleSpell } from '../../src/inquiry/triangle.ts';
import { pivotWords, sentenceOfSpell, wordsOfSpell } from '../../src/pages/theories/triangle-words.ts';

const [USA, RUS, CHN] = [2, 365, 710] as const;

const made = (...spells: readonly TriangleSpell[]): Triangle => ({
  states: [USA, RUS, CHN],
  measure: 'tie-peace',
  years: [],
  spells,
  breaks: [],
  sources: [],
});

const romance = (from: number, to: number, place: 0 | 1 | 2): TriangleSpell => ({
  from,
  to,
  ties: [1, 1, -1],
  type: 'romantic-triangle',
  roles: [0, 1, 2].map((n) => (n === place ? 'pivot' : 'wing')),
});

const veto: TriangleSpell = {
  from: 1990,
  to: 1991,
  ties: [-1, -1, -1],
  type: 'unit-veto',
  roles: ['enemy', 'enemy', 'enemy'],
};

describe('the parts in a row of the table', () => {
  it('are by the names of the year', () => {
    const romantic = romance(1972, 1978, 0);
    expect(wordsOfSpell(romantic, made(romantic))).toBe('United States pivot; Soviet Union and China wings');
    expect(wordsOfSpell(veto, made(veto))).toBe('United States, Soviet Union and China enemies');
  });
});

describe('a triangle in a sentence', () => {
  it('names who plays which part, those who share one together', () => {
    const romantic = romance(1972, 1978, 0);
    expect(sentenceOfSpell(romantic, made(romantic))).toBe(
      'In 1972-78 a romantic triangle: the Soviet Union and China wings, the United States the pivot.',
    );
    expect(sentenceOfSpell(veto, made(veto))).toBe(
      'In 1990-91 a unit veto: the United States, the Soviet Union and China enemies.',
    );
  });

  it('says who was the pivot in which years, or that nobody was', () => {
    const found = made(romance(1972, 1978, 0), veto, romance(1996, 1998, 2), romance(2001, 2001, 2));
    expect(pivotWords(found)).toBe(
      'The United States was the pivot in 1972-78; China was the pivot in 1996-98 and 2001: a friend of both others, who were none of each other.',
    );
    expect(pivotWords(made(veto))).toMatch(/^None of the three was the pivot/);
  });
});
