import type { Found, Rule } from '../rule.ts';
import { lettersOf, nearly, numbersIn, wordsOf } from '../words.ts';
import { type Work, yearOf } from '../work.ts';

/** Letters in a hundred by which two printings of one title may differ. */
const MISPRINTS = 0.03;

export const sameWork: Rule = {
  id: 'same-work-twice',
  checks: 'No work is listed twice: by its DOI, or by first author, year and title, misprints allowed for.',
  sure: 'Wrong where volume, pages or the DOI agree; a title alone can be printed twice in a year.',
  find: (works) => {
    const entries = works.map((work) => ({
      work,
      letters: lettersOf(work.title ?? ''),
      numbers: numbersIn(work.title ?? '').join(),
    }));
    return [
      ...pairs(entries, ({ work }) => authorAndYear(work)).flatMap(([one, other]) =>
        same(one, other) ? [twice(one.work, other.work)] : [],
      ),
      ...pairs(entries, ({ work }) => work.DOI?.toLowerCase()).flatMap(([one, other]) =>
        same(one, other) ? [] : [oneDoi(one.work, other.work)],
      ),
    ];
  },
};

/** An entry with the plain letters of its title, and the numbers in it. */
interface Entry {
  work: Work;
  letters: string;
  numbers: string;
}

/** Entries with the same key, two by two; those without a key are with none. */
function pairs(entries: readonly Entry[], key: (entry: Entry) => string | undefined): [Entry, Entry][] {
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const its = key(entry);
    if (its === undefined) continue;
    const group = groups.get(its);
    if (group) group.push(entry);
    else groups.set(its, [entry]);
  }
  return [...groups.values()].flatMap((group) =>
    group.flatMap((entry, n) => group.slice(n + 1).map((other): [Entry, Entry] => [entry, other])),
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

function same(a: Entry, b: Entry): boolean {
  if (a.letters === '' || b.letters === '' || a.numbers !== b.numbers) return false;
  const misprints = Math.floor(MISPRINTS * Math.min(a.letters.length, b.letters.length));
  if (!nearly(a.letters, b.letters, misprints)) return false;
  return (['DOI', 'volume', 'issue', 'page'] as const).every((field) => !differ(a.work[field], b.work[field]));
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
