import type { Found, Rule } from '../rule.ts';
import { lettersOf, nearly } from '../words.ts';
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
    const names = [...journals.keys()].map((name) => ({ name, letters: lettersOf(name).replace(/^the/, '') }));
    return names.flatMap((one, n) =>
      names.slice(n + 1).flatMap((other): Found[] => {
        if (!oneName(one, other)) return [];
        const concerned = [...journals.get(one.name)!, ...journals.get(other.name)!].map(({ id }) => id);
        return [{ ...LOOK, works: concerned, found: `${one.name}; ${other.name}`, expected: 'one spelling' }];
      }),
    );
  },
};

/** Letters from which on one more or less is taken for a misprint. */
const LONG_NAME = 8;

interface Spelling {
  name: string;
  letters: string;
}

function oneName(a: Spelling, b: Spelling): boolean {
  // with or without "the", with "&" or "and": these are no misprints
  if (a.letters === b.letters) return bare(a.name) === bare(b.name);
  return Math.min(a.letters.length, b.letters.length) >= LONG_NAME && nearly(a.letters, b.letters, 1);
}

function bare(name: string): string {
  return name.replace(/\W/g, '').toLowerCase();
}
