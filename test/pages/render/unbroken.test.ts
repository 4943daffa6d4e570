import { expect, it } from 'vitest';
import { unbroken } from '../../../src/pages/render/unbroken.ts';

const kept = (text: string): string[] =>
  unbroken(text).flatMap(({ text: said }) => /<span class="one">(.*)<\/span>/.exec(said)?.[1] ?? []);

it('keeps intervals, spans of years, ratios and ranks in one piece', () => {
  expect(kept('no trend shown, 2010-24')).toEqual(['2010-24']);
  expect(kept('+26 (-24 to +74)')).toEqual(['(-24 to +74)']);
  expect(kept('0.31–0.44')).toEqual(['0.31–0.44']);
  expect(kept('1 : 6.1 (1992)')).toEqual(['1 : 6.1']);
  expect(kept('92nd of 1,203')).toEqual(['92nd of 1,203']);
  expect(kept('larger share 22% / 6.2%; smaller 3.1% / 9.2%')).toEqual(['22% / 6.2%', '3.1% / 9.2%']);
  expect(kept('as of 2026-11-22')).toEqual(['2026-11-22']);
});

it('leaves words and single numbers to break as they like, and changes no letter', () => {
  for (const text of [
    'Russia and China',
    'a rank of 4',
    'UN votes, 1946 to the last',
    '2 of the 10',
    'state-of-2010s',
  ]) {
    expect(kept(text)).toEqual([]);
    expect(
      unbroken(text)
        .map((piece) => piece.text)
        .join(''),
    ).toBe(text);
  }
});
