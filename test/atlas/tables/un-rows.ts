import { DropLog } from '../../../src/sources/drops.ts';
import type { RowTable } from '../../../src/sources/rows.ts';
import { readUngaOfficial } from '../../../src/sources/unga-official/read.ts';
import { readUngaVotes } from '../../../src/sources/unga-votes/read.ts';
import { madeFiles, realFiles } from '../../sources/folder.ts';

const byName = (tables: RowTable[]): Record<string, RowTable> => Object.fromEntries(tables.map((t) => [t.name, t]));

/** The General Assembly's votes on hand, from both sources. */
export function realVotes(): Record<string, RowTable> {
  const drops = new DropLog();
  return byName([
    ...readUngaVotes(realFiles('unga-votes'), drops),
    ...readUngaOfficial(realFiles('unga-official'), drops),
  ]);
}

/** Made-up votes. @param votes lines "resid,ccode,date,vote" @param resolutions the lines of 74.json */
export function madeVotes(votes: string[], resolutions: string[] = [], calls: string[] = [], issues: string[] = []) {
  const drops = new DropLog();
  const files = madeFiles({
    'unga_votes_ccode_1946-2024-06.csv.gz': ['resid,ccode,date,vote', ...votes, ''].join('\n'),
    'un_roll_calls.csv.gz': ['rcid,session,date,unres,short,descr', '1,99,1946-01-01,R,,', ...calls, ''].join('\n'),
    'un_roll_call_issues.csv.gz': ['rcid,short_name', '1,me', ...issues, ''].join('\n'),
    'un_votes.csv.gz': 'rcid,country,vote\n1,Cuba,yes\n',
    ...Object.fromEntries(
      ['74', '75', '76', '77', '78', '79', '80', 'ES-10', 'ES-11'].map((session) => [`${session}.json`, '\n']),
    ),
    '74.json': `${resolutions.join('\n')}\n`,
  });
  return byName([...readUngaVotes(files, drops), ...readUngaOfficial(files, drops)]);
}

/** A line of a session's file. */
export function resolutionLine(symbol: string, day: string, inFavour: string[], against: string[]): string {
  return JSON.stringify({
    symbol,
    title: symbol,
    adoption_date: day,
    adoption_type: 'By a recorded vote',
    MS_in_favour: inFavour,
    MS_against: against,
    MS_abstaining: [],
    MS_in_favour_count: `${inFavour.length}`,
    MS_against_count: `${against.length}`,
    MS_abstaining_count: 'N.A.',
  });
}
