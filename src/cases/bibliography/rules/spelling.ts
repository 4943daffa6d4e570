import { distance } from 'fastest-levenshtein';
import type { Found, Rule } from '../rule.ts';
import { lettersOf } from '../words.ts';
import { bracketed, type Work } from '../work.ts';

/** Signs that stand in a text only where a ligature or a letter got lost: the long s, ligatures, the replacement sign, soft hyphens. */
const lost = /[\u017f\ufb00-\ufb06\ufffd\u00ad\u200b]/;

/** What is printed of an entry in words. */
function texts(work: Work): string[] {
  const fields = [
    work.title,
    work['container-title'],
    work['collection-title'],
    work.publisher,
    work['publisher-place'],
  ];
  return [...fields.filter((text) => text !== undefined), ...bracketed(work)];
}

export const lostLetters: Rule = {
  id: 'lost-letters',
  checks: 'No word holds the remains of a ligature or a sign that could not be read.',
  sure: 'A look: what was meant is not known.',
  find: (works) =>
    works.flatMap((work) => {
      const words = texts(work).flatMap((text) => text.split(/\s+/).filter((word) => lost.test(word)));
      return words.length === 0
        ? []
        : [{ ...LOOK, works: [work.id], found: words.join(', '), expected: 'plain letters' }];
    }),
};

const LOOK = { certainty: 'look' } as const;

export const brokenWords: Rule = {
  id: 'word-broken',
  checks: 'No word keeps the hyphen of a line end: one that stands elsewhere in the list without it.',
  sure: 'A look: some words are written both ways.',
  find: (works) => {
    const known = new Set(works.flatMap((work) => texts(work).flatMap((text) => text.match(/\p{L}+/gu) ?? [])));
    return works.flatMap((work) => {
      const broken = texts(work)
        .flatMap((text) => text.match(/(?<![\p{L}-])\p{L}{2,}-\p{Ll}{2,}(?![\p{L}-])/gu) ?? [])
        .filter((word) => known.has(word.replace('-', '')));
      if (broken.length === 0) return [];
      return [
        {
          ...LOOK,
          works: [work.id],
          found: broken.join(', '),
          expected: broken.map((word) => word.replace('-', '')).join(', '),
        },
      ];
    });
  },
};

export const journalSpelling: Rule = {
  id: 'journal-in-two-spellings',
  checks: 'A journal is called by one name: two that differ by a space, a sign or one letter are likely one.',
  sure: 'A look: there are journals whose names differ by a letter.',
  find: (works) => {
    const journals = new Map<string, Work[]>();
    for (const work of works) {
      const name = work.type.startsWith('article') ? work['container-title'] : undefined;
      if (name !== undefined) journals.set(name, [...(journals.get(name) ?? []), work]);
    }
    const names = [...journals.keys()];
    return names.flatMap((name, n) =>
      names.slice(n + 1).flatMap((other): Found[] => {
        if (!oneName(name, other)) return [];
        const concerned = [...journals.get(name)!, ...journals.get(other)!].map(({ id }) => id);
        return [{ ...LOOK, works: concerned, found: `${name}; ${other}`, expected: 'one spelling' }];
      }),
    );
  },
};

/** Letters from which on one more or less is taken for a misprint. */
const LONG_NAME = 8;

function oneName(a: string, b: string): boolean {
  const [one, other] = [a, b].map((name) => lettersOf(name).replace(/^the/, '')) as [string, string];
  // "The Pacific Review" and "Pacific Review & …" are no misprints
  if (one === other) return a.replace(/\W/g, '').toLowerCase() === b.replace(/\W/g, '').toLowerCase();
  return (
    Math.abs(one.length - other.length) <= 1 &&
    Math.min(one.length, other.length) >= LONG_NAME &&
    distance(one, other) === 1
  );
}
