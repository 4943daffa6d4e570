import type { Found, Rule } from '../rule.ts';
import { type Work, yearOf } from '../work.ts';

/**
 * Forms of a DOI. Source: Gilmartin (2015), DOIs and matching regular expressions, Crossref blog: the first matched 74.4 of 74.9 million;
 * the second is for early DOIs of John Wiley.
 */
const forms = [/^10\.\d{4,9}\/[-._;()/:A-Z0-9]+$/i, /^10\.1002\/\S+$/i];

export const doiForm: Rule = {
  id: 'doi-form',
  checks: 'A DOI is 10., a registrant, a slash and a name, without what belongs to the sentence around it.',
  sure: 'Wrong where it cannot be a DOI; a look where it has signs that few DOIs have.',
  find: (works) =>
    works.flatMap((work) => {
      const problem = work.DOI === undefined ? undefined : formProblem(work.DOI);
      return problem ? [{ works: [work.id], found: `DOI ${work.DOI}`, ...problem }] : [];
    }),
};

function formProblem(doi: string): Pick<Found, 'certainty' | 'expected'> | undefined {
  const bare = /10\.\d{4,9}\/\S+/.exec(doi)?.[0];
  if (bare === undefined) return { certainty: 'wrong', expected: 'a DOI such as 10.1177/0047117818812561' };
  const clean = bare.replace(/[.,;:_-]+$/, '');
  if (clean !== doi) return { certainty: 'wrong', expected: clean };
  if (forms.some((form) => form.test(doi))) return undefined;
  return { certainty: 'look', expected: 'letters, digits and - . _ ; ( ) / : after the slash' };
}

/** ISSN, year and a number, as many publishers make DOIs. */
const numbered = /^(10\.\d{4,9})\/(\d{7}[\dX])\.((?:19|20)\d\d)\.(\d+)$/i;

/** Digits beyond which such a number is looked at where no other DOI shows its length; ours. */
const LONG = 8;

export const doiSuffix: Rule = {
  id: 'doi-suffix',
  checks:
    'A DOI made of ISSN, year and number ends where others of its registrant in the list end: digits of a page or a note can stick to it.',
  sure: 'Wrong where two or more others show a shorter length; else a look, from nine digits on.',
  find: (works) =>
    works.flatMap((work) => {
      const parts = parted(work);
      if (!parts || !issn(parts.issn)) return [];
      const others = works.flatMap((other) => {
        const its = parted(other);
        return other !== work && its?.registrant === parts.registrant && other.DOI !== work.DOI
          ? [its.number.length]
          : [];
      });
      const longest = others.length >= 2 ? Math.max(...others) : LONG;
      const surplus = parts.number.length - longest;
      if (surplus <= 0) return [];
      const shown = others.length >= 2;
      return [
        {
          certainty: shown ? ('wrong' as const) : ('look' as const),
          works: [work.id],
          found: `DOI ${work.DOI}, whose last number has ${parts.number.length} digits`,
          expected: shown
            ? `${longest} digits, as in ${others.length} others of ${parts.registrant}: ${work.DOI!.slice(0, -surplus)}, without a stray ${work.DOI!.slice(-surplus)}`
            : `at most ${LONG} digits`,
        },
      ];
    }),
};

function parted(work: Work): { registrant: string; issn: string; number: string } | undefined {
  const [, registrant, issn, , number] = numbered.exec(work.DOI ?? '') ?? [];
  return registrant && issn && number ? { registrant, issn, number } : undefined;
}

/** Whether eight signs are an ISSN, by its check digit (ISO 3297). @example issn('00396338') // true */
function issn(signs: string): boolean {
  const sum = [...signs].reduce(
    (total, sign, n) => total + (sign.toUpperCase() === 'X' ? 10 : Number(sign)) * (8 - n),
    0,
  );
  return sum % 11 === 0;
}

/** ISSN, year, volume, issue, first and last page: the whole reference in one DOI. */
const spelled = /^10\.\d{4,9}\/\d{4}-\d{3}[\dX]-((?:19|20)\d\d)-(\d+)-(\d+)(?:\(\d+\))?-(\d+)-(\d+)$/i;

export const doiFields: Rule = {
  id: 'doi-against-entry',
  checks: 'A DOI that spells out year, volume, issue and pages spells those of its entry.',
  sure: 'Wrong: one of the two is. Which one, the entry does not say.',
  find: (works) =>
    works.flatMap((work) => {
      const [, year, volume, issue, first, last] = spelled.exec(work.DOI ?? '') ?? [];
      if (year === undefined) return [];
      const pairs: [string, string | undefined, string][] = [
        ['year', yearOf(work.issued)?.toString(), year],
        ['volume', work.volume, volume!],
        ['issue', work.issue, issue!],
        ['pages', work.page, `${first}-${last}`],
      ];
      const off = pairs.filter(
        ([, printed, spelt]) => printed !== undefined && printed.replace(/[–—]/g, '-') !== spelt,
      );
      if (off.length === 0) return [];
      return [
        {
          certainty: 'wrong' as const,
          works: [work.id],
          found: off.map(([field, printed]) => `${field} ${printed}`).join(', '),
          expected: `${off.map(([field, , spelt]) => `${field} ${spelt}`).join(', ')}, as DOI ${work.DOI} has it`,
        },
      ];
    }),
};
