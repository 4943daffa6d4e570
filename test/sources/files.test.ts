import { describe, expect, it } from 'vitest';
import { DropLog } from '../../src/sources/drops.ts';
import { readUngaOfficial, sessions } from '../../src/sources/unga-official/read.ts';
import { madeFiles } from './folder.ts';

const mark = [0xef, 0xbb, 0xbf];
const bytes = (text: string, encoding: 'utf8' | 'latin1' = 'utf8') =>
  Uint8Array.from([...mark, ...Buffer.from(text, encoding)]);

describe('a byte-order mark', () => {
  it('is taken off in either encoding', () => {
    const files = madeFiles({ 'a.csv': bytes('Türkiye'), 'b.csv': bytes('Türkiye', 'latin1') });
    expect(files.text('a.csv')).toBe('Türkiye');
    expect(files.text('b.csv', 'latin1')).toBe('Türkiye');
  });

  it('is taken off before JSON lines', () => {
    const line = JSON.stringify({
      symbol: 'A/RES/1',
      title: 'Made up',
      adoption_date: '2020-12-07 00:00:00',
      adoption_type: 'By a recorded vote',
      MS_in_favour: ['FRANCE'],
      MS_in_favour_count: 1,
      MS_abstaining: [],
      MS_abstaining_count: 'N.A.',
      MS_against: ['CHINA'],
      MS_against_count: 1,
    });
    const empty = JSON.stringify({ adoption_type: 'Without a vote' });
    const files = Object.fromEntries(
      sessions.map((session) => [`${session}.json`, bytes(session === '75' ? line : empty)]),
    );
    const [resolutions, votes] = readUngaOfficial(madeFiles(files), new DropLog());
    expect([resolutions!.length, votes!.length]).toEqual([1, 2]);
  });
});

it('bytes of another encoding are refused by name', () => {
  const files = madeFiles({ 'a.csv': Buffer.from('Türkiye', 'latin1') });
  expect(() => files.text('a.csv')).toThrow(/a\.csv: the bytes are not UTF-8 text\. Save it as UTF-8/);
});
