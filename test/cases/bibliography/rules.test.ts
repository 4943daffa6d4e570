import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  bibliographyRules,
  checkBibliography,
  readBibliography,
  type Work,
} from '../../../src/cases/bibliography/index.ts';
import { InputError } from '../../../src/sources/input-error.ts';

// All entries here are made up.
const work = (entry: Partial<Work> & { year?: number }, id = 'a'): Work => {
  const { year = 2014, ...rest } = entry;
  const article = {
    type: 'article-journal',
    title: 'On Pacts',
    'container-title': 'Annals of Pacts',
    volume: '7',
    page: '1-9',
  };
  return { id, issued: { 'date-parts': [[year]] }, ...article, ...rest };
};
const list = (...entries: (Partial<Work> & { year?: number })[]) =>
  entries.map((entry, n) => work(entry, String.fromCharCode(97 + n)));
/** Rule, certainty and entries of what is found. */
const found = (...entries: (Partial<Work> & { year?: number })[]) =>
  checkBibliography(list(...entries)).map(({ rule, certainty, works }) => `${rule} ${certainty} ${works.join('')}`);
const expected = (...entries: (Partial<Work> & { year?: number })[]) =>
  checkBibliography(list(...entries))[0]?.expected;

const ada = [{ family: 'Ada', given: 'B.' }];
const page = { type: 'webpage', title: 'A Page' };

describe('same-work-twice', () => {
  const pact = { author: ada, title: 'The Long Road to a Pact of Neutrality between Neighbours', page: '1-13' };
  it('finds a work under two spellings', () => {
    expect(
      found(pact, {
        ...pact,
        author: [{ family: 'Ada', given: 'Beth' }],
        title: pact.title.replace('Neighbours', 'Nelghbours'),
      }),
    ).toEqual(['same-work-twice wrong ab']);
    expect(found(pact, { ...pact, type: 'book', publisher: 'Quill' })).toContain('same-work-twice wrong ab');
  });

  it('looks at a title printed twice, and leaves parts, years, authors and pages apart', () => {
    const book = { author: ada, type: 'book', publisher: 'Quill', title: pact.title };
    const bare = list(book, book).map(({ volume: _, page: __, ...rest }) => rest);
    expect(checkBibliography(bare)).toMatchObject([{ rule: 'same-work-twice', certainty: 'look' }]);
    expect(
      found(
        { ...pact, title: 'Talks of a Long Summer, Part I' },
        { ...pact, title: 'Talks of a Long Summer, Part II' },
      ),
    ).toEqual([]);
    expect(
      found(
        { ...pact, title: 'The Model of 2015: a Dialogue of Two Councils' },
        { ...pact, title: 'The Model of 2016: a Dialogue of Two Councils' },
      ),
    ).toEqual([]);
    expect(found(pact, { ...pact, year: 2015, volume: '8' })).toEqual([]);
    expect(found(pact, { ...pact, author: [{ family: 'Eve' }] })).toEqual([]);
    expect(found(pact, { ...pact, page: '20-31' })).toEqual([]);
  });

  it('finds one DOI on two works', () => {
    expect(found({ DOI: '10.1234/x1' }, { DOI: '10.1234/X1', title: 'Another', year: 2013, volume: '6' })).toEqual([
      'same-work-twice wrong ab',
    ]);
  });
});

describe('doi-form', () => {
  it.each([
    ['https://doi.org/10.1234/abc', '10.1234/abc', 'wrong'],
    ['10.1234/abc.', '10.1234/abc', 'wrong'],
    ['DOI: 10.1234/abc', '10.1234/abc', 'wrong'],
    ['10.1234/abc (In Russian)', '10.1234/abc', 'wrong'],
    ['1234/abc', 'a DOI such as', 'wrong'],
    ['10.1234/ab<c>', 'letters, digits', 'look'],
  ])('%s', (DOI, should, certainty) => {
    expect(found({ DOI })).toEqual([`doi-form ${certainty} a`]);
    expect(expected({ DOI })).toContain(should);
  });

  it.each(['10.1234/abc', '10.1093/cjip/pow015', '10.1002/(SICI)1<2:3>4', '10.18611/2221-3279-2015-6-1(18)-32-53x'])(
    '%s passes',
    (DOI) => {
      expect(found({ DOI })).toEqual([]);
    },
  );
});

describe('doi-suffix', () => {
  // 0000-0019 and 0000-0027 have right check digits
  const others = [{ DOI: '10.5555/00000019.2014.123456' }, { DOI: '10.5555/00000027.2014.654321', title: 'Another' }];
  it('finds digits too many beside others of the registrant', () => {
    expect(found({ DOI: '10.5555/00000019.2014.12345799', title: 'A Third' }, ...others)).toEqual([
      'doi-suffix wrong a',
    ]);
    expect(expected({ DOI: '10.5555/00000019.2014.12345799', title: 'A Third' }, ...others)).toBe(
      '6 digits, as in 2 others of 10.5555: 10.5555/00000019.2014.123457, without a stray 99',
    );
  });

  it('looks at a very long one that stands alone, and passes over what is no ISSN', () => {
    expect(found({ DOI: '10.5555/00000019.2014.123456789' })).toEqual(['doi-suffix look a']);
    expect(found({ DOI: '10.5555/00000018.2014.123456789' })).toEqual([]);
    expect(found({ DOI: '10.5555/00000019.2014.1234567' }, { ...others[0] })).toEqual([]);
  });
});

describe('doi-against-entry', () => {
  const DOI = '10.5555/0000-0019-2014-7-2-31-40';
  it('holds volume, issue, pages and year against the DOI', () => {
    expect(found({ DOI, volume: '7', issue: '2', page: '31–40' })).toEqual([]);
    expect(found({ DOI, page: '31-40' })).toEqual([]);
    expect(found({ DOI, volume: '8', page: '31-40' })).toEqual(['doi-against-entry wrong a']);
    expect(found({ DOI, year: 2013, page: '31-40' })).toEqual(['doi-against-entry wrong a']);
    expect(expected({ DOI, volume: '7', page: '31-41' })).toBe(`pages 31-40, as DOI ${DOI} has it`);
  });
});

describe('site-of-another', () => {
  it.each([
    ['Institute of Peaceful Waters', 'https://ipw.example.org/a'],
    ['Institute of Peaceful Waters', 'https://www.peacefulwaters.org/a'],
    ['Peaceful Waters Institute', 'https://blog.waters-peaceful.org/a'],
    ['Russian International Affairs Council', 'https://russiancouncil.ru/a'],
    ['The ASAN Forum', 'http://www.theasanforum.org/a'],
    ['Foreign Policy', 'https://foreignpolicy.com/a'],
    ['Foreign Affairs', 'https://www.foreignaffairs.com/a'],
    ['Peaceful Waters', 'https://web.archive.org/web/2014/http://x.org'],
    ['Мирные воды', 'https://voda.example/a'],
  ])('%s at %s passes', (name, URL) => {
    const { volume: _, page: __, ...entry } = work({ ...page, 'container-title': name, URL });
    expect(checkBibliography([entry])).toEqual([]);
  });

  it("finds another's site, by the table and by the list", () => {
    expect(found({ ...page, 'container-title': 'Foreign Affairs', URL: 'https://foreignpolicy.com/a' })).toEqual([
      'site-of-another wrong a',
    ]);
    const waters = { ...page, 'container-title': 'Peaceful Waters' };
    expect(
      found(
        { ...waters, title: 'One', URL: 'https://peacefulwaters.org/one' },
        { ...waters, title: 'Two', URL: 'https://palace.example/two' },
      ),
    ).toEqual(['site-of-another wrong b']);
  });

  it('looks at a page on an unknown site, and says nothing of an article there', () => {
    expect(found({ ...page, 'container-title': 'Peaceful Waters', URL: 'https://palace.example/two' })).toEqual([
      'site-of-another look a',
    ]);
    expect(found({ URL: 'https://palace.example/two' })).toEqual([]);
    expect(found({ ...page, 'container-title': 'World Affairs Review', URL: 'https://world.example/two' })).toEqual([
      'site-of-another look a',
    ]);
  });
});

describe('report-numbers-disagree', () => {
  const report = { type: 'report', publisher: 'Quill', title: 'Of Straits', number: '12/2014' };
  it('holds brackets, title and address against the number', () => {
    expect(found({ ...report, note: '[On Straits: 12/2014]', URL: 'https://quill.org/Report12-en.pdf' })).toEqual([]);
    expect(found({ ...report, note: '[On Straits: 13/2014]' })).toEqual(['report-numbers-disagree wrong a']);
    expect(found({ ...report, title: 'Of Straits. Report No. 13' })).toEqual(['report-numbers-disagree wrong a']);
    expect(found({ ...report, URL: 'https://quill.org/sr13_straits.pdf' })).toEqual(['report-numbers-disagree look a']);
  });

  it('passes over other numbers', () => {
    expect(found({ ...report, URL: 'https://quill.org/number/of-straits-19745' })).toEqual([]);
    expect(
      found({ ...report, number: '12', note: '[The share of 3/4]', URL: 'https://quill.org/2014/straits12' }),
    ).toEqual([]);
    const { number: _, ...unnumbered } = report;
    expect(found({ ...unnumbered, URL: 'https://quill.org/2014_RP08.pdf' })).toEqual([]);
  });
});

describe('years-disagree', () => {
  const item = { ...page, 'container-title': 'Quill', year: 2014 };
  it('holds the address against the year', () => {
    expect(found({ ...item, URL: 'https://quill.org/2014/03/02/a' })).toEqual([]);
    expect(found({ ...item, URL: 'https://quill.org/2013-12-14/a' })).toEqual([]);
    expect(found({ ...item, URL: 'https://quill.org/2013-06-14/a' })).toEqual(['years-disagree look a']);
    expect(found({ ...item, URL: 'https://quill.org/2016/03/02/a' })).toEqual(['years-disagree look a']);
    expect(found({ ...item, URL: 'https://quill.org/files/2016-07/a.pdf' })).toEqual([]);
    expect(found({ URL: 'https://annals.org/2012/03/02/a' })).toEqual([]);
    expect(found({ URL: 'https://annals.org/2011/03/02/a' })).toEqual(['years-disagree look a']);
  });

  it('holds the DOI, the date of access and the title against it', () => {
    expect(found({ DOI: '10.5555/00000019.2013.123456' })).toEqual([]);
    expect(found({ DOI: '10.5555/00000019.2015.123456' })).toEqual(['years-disagree look a']);
    expect(found({ accessed: { 'date-parts': [[2013, 1, 1]] } })).toEqual(['years-disagree wrong a']);
    expect(found({ title: 'Pacts (1990-2014)' })).toEqual([]);
    expect(found({ title: 'Pacts (1990-2015)' })).toEqual(['years-disagree look a']);
    expect(found({ title: 'Made by Hand 2025' })).toEqual([]);
  });

  it('holds the translation against the title', () => {
    expect(found({ title: 'Modell 2013', note: '[Model 2013]' })).toEqual([]);
    expect(found({ title: 'Modell 2013', note: '[Model 2012]' })).toEqual(['years-disagree look a']);
  });
});

describe('missing-fields', () => {
  it('asks for what a type needs', () => {
    const entries: Work[] = [
      { id: 'article', type: 'article-journal', title: 'A' },
      { id: 'book', type: 'book', title: 'B', issued: { 'date-parts': [[2014]] } },
      { id: 'page', type: 'webpage', title: 'C' },
      { id: 'untitled', type: 'book', issued: { 'date-parts': [[2014]] }, publisher: 'Quill' },
      { id: 'unknown-type', type: 'song', title: 'D' },
    ];
    expect(checkBibliography(entries).map(({ works, certainty, found }) => [works[0], certainty, found])).toEqual([
      [
        'article',
        'look',
        'article-journal without container-title, issued, volume or issue or DOI, page or number or DOI or URL',
      ],
      ['book', 'look', 'book without publisher'],
      ['page', 'look', 'webpage without URL or DOI, container-title or publisher or author'],
      ['untitled', 'wrong', 'book without title'],
    ]);
  });
});

describe('pages-backwards', () => {
  it.each(['1-9', '9', '432–47', '1145-52', 'e12-e15', '99-101', 'S1-12', '12-13, 20'])('%s passes', (page) => {
    expect(found({ page })).toEqual([]);
  });
  it.each(['9-1', '447-432', '432-31', 'e15-e12'])('%s does not', (page) => {
    expect(found({ page })).toEqual(['pages-backwards wrong a']);
  });
});

describe('volumes-against-years', () => {
  const issue = (year: number, volume: string, n: number) => ({ year, volume, title: `Pact the ${'x'.repeat(n * 9)}` });
  it('finds a later year with an earlier volume', () => {
    expect(found(issue(2010, '18', 1), issue(2014, '9', 2))).toEqual(['volumes-against-years look ab']);
    expect(found(issue(2010, '18', 1), issue(2013, '18', 2))).toEqual(['volumes-against-years look ab']);
  });
  it('passes over volumes that span two years, several a year, and issues online before print', () => {
    expect(found(issue(2010, '35', 1), issue(2011, '35', 2))).toEqual([]);
    expect(found(issue(2010, '35', 1), issue(2010, '38', 2), issue(2014, '60', 3))).toEqual([]);
    expect(found(issue(2016, '30', 1), issue(2020, '33', 2))).toEqual([]);
  });
});

describe('spelling', () => {
  const journal = (name: string, n: number) => ({ 'container-title': name, title: `Pact the ${'x'.repeat(n * 9)}` });
  it('finds a journal under two names', () => {
    expect(found(journal('Annals of Pacts', 1), journal('Annals of Pact', 2))).toEqual([
      'journal-in-two-spellings look ab',
    ]);
    expect(found(journal('Annals of Pacts', 1), journal('Annals ofPacts', 2))).toEqual([
      'journal-in-two-spellings look ab',
    ]);
    expect(found(journal('The Annals of Pacts', 1), journal('Annals of Pacts', 2))).toEqual([]);
    expect(found(journal('Asian Security', 1), journal('Asian Survey', 2))).toEqual([]);
  });

  it('finds lost letters and broken words', () => {
    expect(found({ title: 'Aſter the Pact' })).toEqual(['lost-letters look a']);
    expect(found({ title: 'Após o Pacto – 条約の後' })).toEqual([]);
    const book = { type: 'book', title: 'On High-tech', publisher: 'Harbour Press' };
    expect(found(book, { ...book, title: 'Sino-Russian Re-reading, a High Tech' })).toEqual([]);
    expect(
      found({ ...book, 'publisher-place': 'Prince-ton' }, { ...book, publisher: 'Princeton Press', title: 'X' }),
    ).toEqual(['word-broken look a']);
  });
});

describe('addresses', () => {
  it('finds two words of the title run together', () => {
    const entry = { ...page, title: 'The Long Road to a Pact', 'container-title': 'Quill' };
    expect(found({ ...entry, URL: 'https://quill.org/the-longroad-to-a-pact' })).toEqual([
      'address-joins-words look a',
    ]);
    expect(found({ ...entry, URL: 'https://quill.org/the-long-road-to-a-pact' })).toEqual([]);
    expect(found({ ...entry, URL: 'https://quill.org/longroad-12' })).toEqual([]);
  });

  it('finds two addresses a letter apart, but not by a digit', () => {
    const at = (path: string, title: string) => ({
      ...page,
      title,
      'container-title': 'Quill',
      URL: `https://quill.org/${path}`,
    });
    expect(found(at('files/long-road-of-pacts.pdf', 'A'), at('files/longroad-of-pacts.pdf', 'B'))).toEqual([
      'addresses-nearly-alike look ab',
    ]);
    expect(found(at('files/report-of-pacts-12.pdf', 'A'), at('files/report-of-pacts-13.pdf', 'B'))).toEqual([]);
    expect(found(at('a/b1', 'A'), at('a/c1', 'B'))).toEqual([]);
  });
});

describe('the rules', () => {
  it('are declared one by one', () => {
    expect(new Set(bibliographyRules.map(({ id }) => id)).size).toBe(bibliographyRules.length);
    for (const { id, checks, sure } of bibliographyRules) {
      expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
      expect(checks).toMatch(/\.$/);
      expect(sure).toMatch(/\.$/);
    }
  });

  it('take any list, and find the same in it whatever its order', () => {
    const text = fc.option(
      fc.oneof(fc.string(), fc.constantFrom('10.1/x', 'https://a.org/2014/01/02', '12/2014', '9-1', '(1990-2030)')),
      { nil: undefined },
    );
    const entry = fc.record(
      {
        type: fc.constantFrom('book', 'article-journal', 'report', 'webpage'),
        title: text,
        DOI: text,
        URL: text,
        page: text,
        number: text,
        volume: text,
        note: text,
        publisher: text,
        'container-title': text,
      },
      { requiredKeys: ['type'] },
    );
    fc.assert(
      fc.property(fc.array(entry, { maxLength: 6 }), (entries) => {
        const json = JSON.stringify(entries.map((one, n) => ({ id: `w${n}`, ...one })));
        const works = readBibliography(json, 'works.json');
        const told = (some: readonly Work[]) =>
          checkBibliography(some)
            .map(({ rule, works }) => `${rule} ${[...works].sort().join()}`)
            .sort();
        expect(told([...works].reverse())).toEqual(told(works));
      }),
      { numRuns: 200 },
    );
  });
});

describe('a list that cannot be read', () => {
  it.each([
    ['{', 'works.json: not JSON'],
    ['{}', 'works.json: expected a list of works'],
    ['[1]', 'works.json, entry 1: expected a work'],
    ['[{"type": "book"}]', 'works.json, entry 1: id is missing'],
    ['[{"id": "a"}]', 'works.json, entry 1: type is missing'],
    ['[{"id": "a", "type": "book"}, {"id": "a", "type": "book"}]', 'works.json, entry 2: a second "a"'],
    ['[{"id": "a", "type": "book", "title": []}]', 'works.json, entry 1 (a): title is to be a text'],
    ['[{"id": "a", "type": "book", "author": "Ada"}]', 'works.json, entry 1 (a): author is to be a list of names'],
    ['[{"id": "a", "type": "book", "issued": 2014}]', 'works.json, entry 1 (a): issued is to be a date'],
    [
      JSON.stringify(Array.from({ length: 1001 }, (_, n) => ({ id: `${n}`, type: 'book' }))),
      '1001 works; expected at most 1000',
    ],
  ])('%.60s', (json, message) => {
    expect(() => readBibliography(json, 'works.json')).toThrow(InputError);
    expect(() => readBibliography(json, 'works.json')).toThrow(message);
  });

  it('takes numbers for texts and passes over other fields', () => {
    expect(readBibliography('[{"id": "a", "type": "book", "volume": 7, "ISBN": "x"}]', 'f')).toEqual([
      { id: 'a', type: 'book', volume: '7' },
    ]);
  });
});
