import { distance } from 'fastest-levenshtein';
import type { Found, Rule } from '../rule.ts';
import { lettersOf, numbersIn, wordsOf } from '../words.ts';
import { type Work, yearOf } from '../work.ts';

/** Letters in a hundred by which two printings of one title may differ. */
const MISPRINTS = 0.03;

export const sameWork: Rule = {
  id: 'same-work-twice',
  checks: 'No work is listed twice: by its DOI, or by first author, year and title, misprints allowed for.',
  sure: 'Wrong where volume, pages or the DOI agree; a title alone can be printed twice in a year.',
  find: (works) => [
    ...pairs(works, authorAndYear).flatMap(([one, other]) => (same(one, other) ? [twice(one, other)] : [])),
    ...pairs(works, ({ DOI }) => DOI?.toLowerCase()).flatMap(([one, other]) =>
      same(one, other) ? [] : [oneDoi(one, other)],
    ),
  ],
};

/** Entries with the same key, two by two; those without a key are with none. */
function pairs(works: readonly Work[], key: (work: Work) => string | undefined): [Work, Work][] {
  const groups = new Map<string, Work[]>();
  for (const work of works) {
    const its = key(work);
    if (its !== undefined) groups.set(its, [...(groups.get(its) ?? []), work]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((work, n) => group.slice(n + 1).map((other): [Work, Work] => [work, other])),
  );
}

function oneDoi(a: Work, b: Work): Found {
  return {
    certainty: 'wrong',
    works: [a.id, b.id],
    found: `DOI ${a.DOI} for "${a.title ?? a.id}" and for "${b.title ?? b.id}"`,
    expected: 'a DOI of its own for each work, and each work once',
  };
}

function authorAndYear(work: Work): string {
  const first = work.author?.[0] ?? work.editor?.[0];
  return `${lettersOf(first?.family ?? first?.literal ?? '')} ${yearOf(work.issued) ?? ''}`;
}

function same(a: Work, b: Work): boolean {
  if (differ(a.DOI, b.DOI) || differ(a.volume, b.volume) || differ(a.issue, b.issue) || differ(a.page, b.page))
    return false;
  const [one, other] = [lettersOf(a.title ?? ''), lettersOf(b.title ?? '')];
  if (one === '' || other === '') return false;
  if (numbersIn(a.title ?? '').join() !== numbersIn(b.title ?? '').join()) return false;
  return distance(one, other) <= Math.floor(MISPRINTS * Math.min(one.length, other.length));
}

/** Whether both say something, and not the same. */
function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && wordsOf(a).join(' ') !== wordsOf(b).join(' ');
}

function twice(a: Work, b: Work): Found {
  const agree = (['DOI', 'volume', 'page'] as const).filter((field) => a[field] !== undefined && a[field] === b[field]);
  return {
    certainty: agree.length > 0 ? 'wrong' : 'look',
    works: [a.id, b.id],
    found: `"${a.title}" twice, of ${yearOf(a.issued) ?? 'no year'}${agree.map((field) => `, ${field} ${a[field]}`).join('')}`,
    expected: 'each work once',
  };
}
