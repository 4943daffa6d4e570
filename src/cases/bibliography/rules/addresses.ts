import type { Found, Rule } from '../rule.ts';
import { nearly, wordsOf } from '../words.ts';
import { addressOf, type Work } from '../work.ts';

export const joinedWords: Rule = {
  id: 'address-joins-words',
  checks:
    'An address made of the words of the title has a hyphen between any two of them: one at the end of a line gets lost in print.',
  sure: 'A look: some sites join words.',
  find: (works) =>
    works.flatMap((work): Found[] => {
      const slug =
        addressOf(work)
          ?.path.split('/')
          .findLast((part) => part.includes('-')) ?? '';
      const [parts, title] = [wordsOf(slug), (work.title ?? '').split(/\s+/).flatMap((word) => wordsOf(word))];
      const pairs = new Map(title.slice(1).map((word, n) => [`${title[n]}${word}`, `${title[n]}-${word}`]));
      const joined = parts.filter((part) => pairs.has(part) && !title.includes(part));
      const shared = parts.filter((part) => title.includes(part)).length;
      if (joined.length === 0 || shared < SHARED) return [];
      return [
        {
          certainty: 'look',
          works: [work.id],
          found: `${joined.join(', ')} in the address`,
          expected: joined.map((part) => pairs.get(part)).join(', '),
        },
      ];
    }),
};

/** Words that an address must share with the title to be taken as made of it. */
const SHARED = 3;

export const nearAddresses: Rule = {
  id: 'addresses-nearly-alike',
  checks: 'No two addresses on one site differ by a letter or a hyphen: one of them is then likely misprinted.',
  sure: 'A look. Addresses that differ in digits are passed over.',
  find: (works) => {
    const byHost = new Map<string, { work: Work; path: string }[]>();
    for (const work of works) {
      const address = addressOf(work);
      if (address)
        byHost.set(address.host, [
          ...(byHost.get(address.host) ?? []),
          { work, path: address.path.replace(/\/$/, '') },
        ]);
    }
    return [...byHost.values()].flatMap((here) =>
      here.flatMap((one, n) =>
        here.slice(n + 1).flatMap((other): Found[] => {
          if (!nearlyAlike(one.path, other.path)) return [];
          const found = `${one.work.URL}; ${other.work.URL}`;
          return [
            {
              certainty: 'look',
              works: [one.work.id, other.work.id],
              found,
              expected: 'one address, if they are one page',
            },
          ];
        }),
      ),
    );
  },
};

/** Letters from which on an address is long enough for a misprint to be told from another address. */
const LONG_ADDRESS = 20;

function nearlyAlike(a: string, b: string): boolean {
  if (a === b || Math.min(a.length, b.length) < LONG_ADDRESS || Math.abs(a.length - b.length) > 1) return false;
  return nearly(a, b, 1) && a.replace(/\D/g, '') === b.replace(/\D/g, '');
}
