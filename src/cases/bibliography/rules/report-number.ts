import type { Found, Rule } from '../rule.ts';
import { addressOf, bracketed, type Work } from '../work.ts';

/** A number of a report and where it stands. */
interface Mention {
  number: number;
  place: string;
  /** In the entry's own words, rather than in the name of a file. */
  printed: boolean;
}

export const reportNumber: Rule = {
  id: 'report-numbers-disagree',
  checks: 'The number of a report is the same in its field, its title, the translation in brackets and its address.',
  sure: 'Wrong where the entry disagrees with itself in print; a look where only the name of a file differs.',
  find: (works) =>
    works.flatMap((work) => {
      const mentions = mentionsIn(work);
      if (new Set(mentions.map(({ number }) => number)).size < 2) return [];
      const printed = new Set(mentions.filter((mention) => mention.printed).map(({ number }) => number));
      const finding: Found = {
        certainty: printed.size > 1 ? 'wrong' : 'look',
        works: [work.id],
        found: mentions.map(({ number, place }) => `${number} in ${place}`).join(', '),
        expected: 'one number',
      };
      return [finding];
    }),
};

function mentionsIn(work: Work): Mention[] {
  const field = /^\D{0,3}(\d+)(?:\/((?:19|20)\d\d))?$/.exec((work.number ?? work['collection-number'] ?? '').trim());
  const own: Mention[] = field ? [{ number: Number(field[1]), place: 'the field of the number', printed: true }] : [];
  const year = field?.[2];
  const texts = [
    ...inText(work.title ?? '', year, 'the title'),
    ...bracketed(work).flatMap((text) => inText(text, year, 'the brackets')),
  ];
  // a number in an address may be of anything, unless the entry has a number of its own
  return own.length + texts.length === 0 ? [] : [...own, ...texts, ...inAddress(work)];
}

/** "46/2019", of the year that the entry's own number has; "No. 46", "Report 46". */
function inText(text: string, year: string | undefined, place: string): Mention[] {
  const dated = year === undefined ? [] : [...text.matchAll(new RegExp(`(?<![\\d/])(\\d{1,4})/${year}(?!\\d)`, 'g'))];
  const named = [
    ...text.matchAll(/(?:№|(?<!\p{L})(?:no\.|report no\.?|report|paper no\.?)|#)\s*(\d{1,4})(?![\d/])/giu),
  ];
  return [...dated, ...named].map(([, number]) => ({ number: Number(number), place, printed: true }));
}

/** "Report46", "sr79", "special_report_73" in the last part of an address. */
function inAddress(work: Work): Mention[] {
  const file =
    addressOf(work)
      ?.path.split('/')
      .findLast((part) => part !== '') ?? '';
  const named = file.matchAll(/(?<![a-z])(?:report|no|sr|rp|wp|paper)[-_. ]*(?:no)?[-_. ]*(\d{1,4})(?!\d)/gi);
  return [...named].map(([, number]) => ({ number: Number(number), place: 'the address', printed: false }));
}
