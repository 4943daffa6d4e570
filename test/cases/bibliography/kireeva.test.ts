import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { checkBibliography, readBibliography } from '../../../src/cases/bibliography/index.ts';

const file = 'cases/kireeva-2020.bibliography.json';
const works = readBibliography(readFileSync(new URL(`../../../${file}`, import.meta.url), 'utf8'), file);
const findings = checkBibliography(works).map(({ certainty, rule, works, found, expected }) => ({
  finding: `${works.map((id) => id.replace('kireeva-', '')).join(' ')} ${rule} ${certainty}`,
  found,
  expected,
}));
const of = (start: string) => findings.find(({ finding }) => finding.startsWith(start));

describe("Kireeva's 62 references", () => {
  it('are all there, by their numbers in the list', () => {
    expect(works.map(({ id }) => id)).toEqual(Array.from({ length: 62 }, (_, n) => `kireeva-${n + 1}`));
  });

  // each was looked at in the printed list; all sixteen are there to be seen, and what each means stands beside it
  it('have these findings and no others', () => {
    expect(findings.map(({ finding }) => finding)).toEqual([
      '1 doi-suffix wrong', // 1282670110
      '8 44 journal-in-two-spellings look', // "yan jiu" and "yanjiu"
      '9 site-of-another wrong', // Foreign Policy at foreignaffairs.com
      '13 years-disagree look', // "The 2016 Model 2015" for "model' 2016"
      '15 report-numbers-disagree wrong', // 49 against 46 and 46
      '16 address-joins-words look', // "navostok" for "na Vostok"
      '20 site-of-another wrong', // Carnegie at kremlin.ru
      '21 24 addresses-nearly-alike look', // one report, once with and once without the hyphen of "sino-russian"
      '27 address-joins-words look', // "andchina"
      '37 lost-letters look', // a long s where "ft" stood
      '40 41 53 volumes-against-years look', // Comparative Politics: 9 in 2018, 18 in 2015
      '42 word-broken look', // Prince-ton
      '52 54 same-work-twice wrong',
      '52 lost-letters look',
      '53 doi-against-entry wrong', // volume 18 is the running number; the DOI has volume 6
      '59 lost-letters look',
    ]);
  });

  it('say what was found and what was expected', () => {
    expect(of('1 ')).toMatchObject({
      found: 'DOI 10.1080/00396338.2017.1282670110, whose last number has 10 digits',
      expected: '7 digits, as in 3 others of 10.1080: 10.1080/00396338.2017.1282670, without a stray 110',
    });
    expect(of('9 ')).toMatchObject({
      found: 'Foreign Policy at foreignaffairs.com, the site of Foreign Affairs',
      expected: 'an address at foreignpolicy.com',
    });
    expect(of('15 ')).toMatchObject({
      found: '49 in the field of the number, 46 in the brackets, 46 in the address',
      expected: 'one number',
    });
    expect(of('20 ')).toMatchObject({
      found: 'Moscow Carnegie Center at kremlin.ru',
      expected: 'an address at carnegie.ru',
    });
    expect(of('53 ')).toMatchObject({ found: 'volume 18' });
  });
});
