import type { Rule } from '../rule.ts';

export const pages: Rule = {
  id: 'pages-backwards',
  checks: 'The last page does not come before the first; 432-47 is read as 432-447.',
  sure: 'Wrong.',
  find: (works) =>
    works.flatMap((work) => {
      const [, first, last] = /^\s*([a-z]?\d+)\s*[-–—]\s*([a-z]?\d+)\s*$/i.exec(work.page ?? '') ?? [];
      if (first === undefined || last === undefined || ordered(first, last)) return [];
      return [
        {
          certainty: 'wrong' as const,
          works: [work.id],
          found: `pages ${work.page}`,
          expected: `a last page from ${first} on`,
        },
      ];
    }),
};

function ordered(first: string, last: string): boolean {
  const [letter, from, otherLetter, to] = [...split(first), ...split(last)];
  if (otherLetter !== '' && letter !== otherLetter) return true;
  const whole = to!.length < from!.length ? from!.slice(0, from!.length - to!.length) + to : to!;
  return Number(whole) >= Number(from);
}

function split(page: string): [letter: string, digits: string] {
  return [page.replace(/\d/g, '').toLowerCase(), page.replace(/\D/g, '')];
}
