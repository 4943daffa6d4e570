import { describe, expect, it } from 'vitest';
import { bibliography } from '../../src/pages/cite.ts';
import { atop } from '../../src/sources/atop/source.ts';
import type { Reference } from '../../src/sources/source.ts';

const year = (...date: number[]) => ({ issued: { 'date-parts': [date] } });
const by = (...names: (readonly [family: string, given: string])[]) => ({
  author: names.map(([family, given]) => ({ family, given })),
});

/** A case file may name places, editors and series, which our own references do not. */
const entry = async (reference: Omit<Reference, 'id' | 'type'> & { type: string; [field: string]: unknown }) =>
  (await bibliography([{ ...reference, id: 'one' } as unknown as Reference], 'chicago')).trim();

describe('a reference list by author and date, as published examples have it', () => {
  // The Chicago Manual of Style Online, Citation Quick Guide, "Author-Date: Sample Citations" (17th edition),
  // https://www.chicagomanualofstyle.org/tools_citationguide/citation-guide-2.html; its examples were read in a copy of the
  // page at https://omraadeinfo.online/speech/chicago-author-date-essay-format, because the copy of its own had lost them.
  it('a book', async () => {
    const book = { type: 'book', 'publisher-place': 'New York' };
    expect(
      await entry({
        ...book,
        ...by(['Grazer', 'Brian'], ['Fishman', 'Charles']),
        ...year(2015),
        title: 'A Curious Mind: The Secret to a Bigger Life',
        publisher: 'Simon & Schuster',
      }),
    ).toBe(
      'Grazer, Brian, and Charles Fishman. 2015. A Curious Mind: The Secret to a Bigger Life. New York: Simon & Schuster.',
    );
    expect(
      await entry({
        ...book,
        ...by(['Smith', 'Zadie']),
        ...year(2016),
        title: 'Swing Time',
        publisher: 'Penguin Press',
      }),
    ).toBe('Smith, Zadie. 2016. Swing Time. New York: Penguin Press.');
  });

  // The same page.
  it('a chapter of an edited book', async () => {
    expect(
      await entry({
        type: 'chapter',
        ...by(['Thoreau', 'Henry David']),
        ...year(2016),
        title: 'Walking',
        'container-title': 'The Making of the American Essay',
        editor: [{ family: 'D’Agata', given: 'John' }],
        page: '167-195',
        'publisher-place': 'Minneapolis',
        publisher: 'Graywolf Press',
      }),
    ).toBe(
      'Thoreau, Henry David. 2016. “Walking.” In The Making of the American Essay, edited by John D’Agata, 167–95. Minneapolis: Graywolf Press.',
    );
  });

  // Lynn University Library, Chicago author-date, journal articles, https://lynn-library.libguides.com/chicago_AD_style/journal_articles;
  // Curtin University Library, Chicago 17th author-date, https://uniskills.library.curtin.edu.au/referencing/chicago17/journals
  // (which writes its pages with hyphens and in full, where the Manual has 198–211).
  it('an article', async () => {
    expect(
      await entry({
        type: 'article-journal',
        ...by(['Lane', 'Rod'], ['Catling', 'Simon']),
        ...year(2016),
        title: 'Preservice Primary Teachers’ Depth and Accuracy of Knowledge of Tropical Cyclones',
        'container-title': 'Journal of Geography',
        volume: '115',
        issue: '5',
        page: '198-211',
        DOI: '10.1080/00221341.2016.1153133',
      }),
    ).toBe(
      'Lane, Rod, and Simon Catling. 2016. “Preservice Primary Teachers’ Depth and Accuracy of Knowledge of Tropical Cyclones.” Journal of Geography 115 (5): 198–211. https://doi.org/10.1080/00221341.2016.1153133.',
    );
    // More than ten names: seven, then "et al."; the last four here stand for those that the example leaves out.
    expect(
      await entry({
        type: 'article-journal',
        ...by(
          ['Bergh', 'Cecilia'],
          ['Callmar', 'Monica'],
          ['Danemar', 'Sophia'],
          ['Hölcke', 'Mats'],
          ['Isberg', 'Susanne'],
          ['Leon', 'Michael'],
          ['Lindgren', 'Jessica'],
          ['Eighth', 'A'],
          ['Ninth', 'A'],
          ['Tenth', 'A'],
          ['Eleventh', 'A'],
        ),
        ...year(2013),
        title: 'Effective Treatment of Eating Disorders: Results at Multiple Sites',
        'container-title': 'Behavioral Neuroscience',
        volume: '127',
        issue: '6',
        page: '878-889',
        DOI: '10.1037/a0034921.supp',
      }),
    ).toBe(
      'Bergh, Cecilia, Monica Callmar, Sophia Danemar, Mats Hölcke, Susanne Isberg, Michael Leon, Jessica Lindgren, et al. 2013. “Effective Treatment of Eating Disorders: Results at Multiple Sites.” Behavioral Neuroscience 127 (6): 878–89. https://doi.org/10.1037/a0034921.supp.',
    );
  });

  // Grafiati, Chicago 17 author-date, journal article, https://grafiati.com/en/info/chicago-17-author-date/journal-article
  // (with straight quotation marks, and a capital "No." that the Manual does not have).
  it('an article of a journal that counts its issues alone', async () => {
    expect(
      await entry({
        type: 'article-journal',
        ...by(['Booker', 'M. Keith']),
        ...year(1989),
        title: 'The Rats of God: Pynchon, Joyce, Beckett, and the Carnivalization of Religion',
        'container-title': 'Pynchon Notes',
        issue: '24-25',
        page: '21-30',
        DOI: '10.16995/pn.290',
      }),
    ).toBe(
      'Booker, M. Keith. 1989. “The Rats of God: Pynchon, Joyce, Beckett, and the Carnivalization of Religion.” Pynchon Notes, no. 24–25, 21–30. https://doi.org/10.16995/pn.290.',
    );
  });

  // Lynn University Library, the same page.
  it('an article of a magazine, with its day', async () => {
    expect(
      await entry({
        type: 'article-magazine',
        ...by(['Preston', 'Elizabeth']),
        ...year(2015, 7, 13),
        title: 'How Lasers Can Help Clean up Beach Trash',
        'container-title': 'The Atlantic',
        URL: 'http://www.theatlantic.com/science/archive/2016/07/how-lasers-can-help-clean-up-beach-trash/490952/',
      }),
    ).toBe(
      'Preston, Elizabeth. 2015. “How Lasers Can Help Clean up Beach Trash.” The Atlantic, July 13, 2015. http://www.theatlantic.com/science/archive/2016/07/how-lasers-can-help-clean-up-beach-trash/490952/.',
    );
  });

  // Piedmont Virginia Community College Library, Author-Date: Web, https://libguides.pvcc.edu/citationstyles/author-date-web
  // ("Chicago Manual of Style section 15.50"); Curtin University Library, https://uniskills.library.curtin.edu.au/referencing/chicago17/websites.
  it('a page of the web, with its day where it has one', async () => {
    const address = 'https://www.pewresearch.org/fact-tank/2022/12/19/10-facts-about-u-s-renters-during-the-pandemic/';
    expect(
      await entry({
        type: 'webpage',
        ...by(['Leppert', 'Rebecca']),
        ...year(2022, 12, 19),
        title: '10 Facts about U.S. Renters During the Pandemic',
        'container-title': 'Pew Research Center',
        URL: address,
      }),
    ).toBe(
      `Leppert, Rebecca. 2022. “10 Facts about U.S. Renters During the Pandemic.” Pew Research Center. December 19, 2022. ${address}.`,
    );
    expect(
      await entry({
        type: 'webpage',
        ...by(['Hansen', 'Jeff']),
        ...year(2019),
        title: 'Coming Together in Times of Crisis',
        'container-title': 'Sea Shepherd',
        URL: 'https://seashepherd.org.au/latest-news/bushfire-commentary',
      }),
    ).toBe(
      'Hansen, Jeff. 2019. “Coming Together in Times of Crisis.” Sea Shepherd. https://seashepherd.org.au/latest-news/bushfire-commentary.',
    );
  });

  // Curtin University Library, Chicago 18th author-date, https://uniskills.library.curtin.edu.au/referencing/chicago18/reports
  it('a report', async () => {
    const address =
      'https://www.lowitja.org.au/resource/culture-is-key-towards-cultural-determinants-driven-health-policy/';
    expect(
      await entry({
        type: 'report',
        author: [{ literal: 'Lowitja Institute' }],
        ...year(2021),
        title: 'Culture is Key: Towards Cultural Determinants-Driven Health Policy: Final Report',
        publisher: 'Lowitja Institute',
        URL: address,
      }),
    ).toBe(
      `Lowitja Institute. 2021. Culture is Key: Towards Cultural Determinants-Driven Health Policy: Final Report. Lowitja Institute. ${address}.`,
    );
  });
});

describe('what the guides leave open', () => {
  it('a data set has its version after the title, an article that stands for one at its end', async () => {
    expect(
      await entry({
        type: 'dataset',
        author: [{ literal: 'Invented Institute' }],
        ...year(2025),
        title: 'Arms that nobody sold & other goods',
        version: '2025-03',
        publisher: 'Invented Institute',
        URL: 'https://example.org',
      }),
    ).toBe(
      'Invented Institute. 2025. Arms that nobody sold & other goods. Version 2025-03. Invented Institute. https://example.org.',
    );
    expect(await bibliography([atop.reference], 'chicago')).toMatch(/: 237–60\. Version 5\.1\. http:/);
  });

  it('no date is n.d.; no author: the title leads; an editor is said to be one', async () => {
    expect(await entry({ type: 'webpage', title: 'A page' })).toBe('“A page.” n.d.');
    expect(await entry({ type: 'book', title: 'A book', ...year(2001) })).toBe('A book. 2001.');
    const editors = [
      { family: 'One', given: 'Ada' },
      { family: 'Two', given: 'Ben' },
    ];
    expect(await entry({ type: 'book', title: 'A book', editor: editors, ...year(2001) })).toBe(
      'One, Ada, and Ben Two, eds. 2001. A book.',
    );
    expect(
      await entry({ type: 'chapter', title: 'A part', 'container-title': 'A book', editor: editors, ...year(2001) }),
    ).toBe('“A part.” 2001. In A book, edited by Ada One and Ben Two.');
  });

  it('entries stand in the order of their names', async () => {
    const works = ['Young', 'Old'].map(
      (family): Reference => ({
        id: family,
        type: 'book',
        title: 'T',
        ...by([family, 'A']),
        ...year(2000),
      }),
    );
    expect((await bibliography(works, 'chicago')).split('\n').filter(Boolean)).toEqual([
      'Old, A. 2000. T.',
      'Young, A. 2000. T.',
    ]);
  });
});
