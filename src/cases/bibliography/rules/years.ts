import type { Found, Rule } from '../rule.ts';
import { addressOf, bracketed, type Work, yearOf } from '../work.ts';

export const years: Rule = {
  id: 'years-disagree',
  checks:
    'The year of issue fits the date in the address, the year in the DOI, the date of access and the years in brackets of the title; and the ' +
    'translated title has the years of the title.',
  sure: 'Wrong where a page was read before it was there; else a look: print is dated ahead, and articles are online before they are in an issue.',
  find: (works) =>
    works.flatMap((work) => {
      const year = yearOf(work.issued);
      const found =
        year === undefined
          ? []
          : [...access(work, year), ...address(work, year), ...doi(work, year), ...title(work, year)];
      return [...found, ...translation(work)].map((finding) => ({ ...finding, works: [work.id] }));
    }),
};

type Problem = Omit<Found, 'works'>;

function look(found: string, expected: string): Problem[] {
  return [{ certainty: 'look', found, expected }];
}

function access(work: Work, year: number): Problem[] {
  const read = yearOf(work.accessed);
  if (read === undefined || read >= year) return [];
  return [
    {
      certainty: 'wrong',
      found: `read in ${read}, issued in ${year}`,
      expected: 'a year of access not before the year of issue',
    },
  ];
}

/** Years by which an article may be online before its issue; ours. */
const AHEAD = 2;

/** A whole date in an address is that of the page: 2018-07/25, 2017/11/02. A year and month alone may be those of a later upload. */
function address(work: Work, year: number): Problem[] {
  const [date, dated, month] =
    /(?<!\d)((?:19|20)\d\d)[-/](0[1-9]|1[0-2])[-/](?:0[1-9]|[12]\d|3[01])(?!\d)/.exec(addressOf(work)?.path ?? '') ??
    [];
  if (date === undefined) return [];
  const posted = Number(dated);
  const earliest = work.type === 'article-journal' ? year - AHEAD : Number(month) >= 11 ? year - 1 : year;
  if (posted >= earliest && posted <= year) return [];
  return look(`issued in ${year}, the address is dated ${date}`, 'one year');
}

function doi(work: Work, year: number): Problem[] {
  const [, dated] = /^10\.\d{4,9}\/\d{7}[\dX]\.((?:19|20)\d\d)\.\d+$/i.exec(work.DOI ?? '') ?? [];
  if (dated === undefined) return [];
  const online = Number(dated);
  if (online <= year && online >= year - AHEAD) return [];
  return look(`issued in ${year}, the DOI is of ${dated}`, `a DOI of ${year - AHEAD} to ${year}`);
}

/** A year in brackets of a title is one that the work looks back on: (1990-2015). */
function title(work: Work, year: number): Problem[] {
  const brackets = [...(work.title ?? '').matchAll(/\(([^)]*)\)/g)].map(([, inside]) => inside!);
  const later = brackets.flatMap(yearsIn).filter((one) => one > year);
  return later.length === 0
    ? []
    : look(`issued in ${year}, the title speaks of ${later.join(', ')}`, `years up to ${year}`);
}

/** The first bracket of the note is the title's translation, where the title is in another language. */
function translation(work: Work): Problem[] {
  const [translated] = bracketed(work);
  const [there, here] = [new Set(yearsIn(translated ?? '')), new Set(yearsIn(work.title ?? ''))];
  if (translated === undefined || here.size === 0 || there.size === 0) return [];
  const odd = [...there].filter((one) => !here.has(one));
  if (odd.length === 0) return [];
  return look(`${[...here].join(', ')} in the title, ${[...there].join(', ')} in its translation`, 'the same years');
}

function yearsIn(text: string): number[] {
  return [...text.matchAll(/(?<!\d)((?:1[5-9]|20)\d\d)(?!\d)/g)].map(([, year]) => Number(year));
}
