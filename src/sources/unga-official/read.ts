import { stateOfName } from '../../states/index.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';
import { statesExisted } from '../membership-check.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import { type Resolution, readResolutions } from './resolution.ts';

/** The sessions on hand: the regular ones, then the emergency special sessions. S-32 has no recorded vote. */
export const sessions = ['74', '75', '76', '77', '78', '79', '80', 'ES-10', 'ES-11'] as const;

const TABLE = 'un-resolution-votes';

/** Reads the resolutions adopted by a recorded vote since November 2019, and the vote of each state that took part. */
export function readUngaOfficial(files: SourceFiles, drops: DropLog): RowTable[] {
  const resolutions = new RowBuilder('un-resolutions', 'unga-official', {
    resolution: 'integer',
    symbol: 'text',
    session: 'text',
    date: 'text',
    year: 'integer',
    title: 'text',
  });
  const votes = new RowBuilder(TABLE, 'unga-official', { resolution: 'integer', state: 'integer', vote: 'integer' });
  for (const session of sessions) {
    const seen = new Map<string, Map<number, number>>();
    for (const resolution of readResolutions(files, `${session}.json`)) {
      const cast = votesOf(resolution, drops);
      const earlier = seen.get(resolution.symbol);
      if (earlier) {
        sameVotes(earlier, cast, resolution);
        drops.drop('un-resolutions', 'the symbol stands twice with the same votes', () => resolution.where);
        continue;
      }
      seen.set(resolution.symbol, cast);
      if (cast.size === 0) {
        drops.drop('un-resolutions', 'a recorded vote without names', () => resolution.where);
        continue;
      }
      const id = resolutions.length + 1;
      const { symbol, date, title } = resolution;
      resolutions.push(id, symbol, session, date, Number(date.slice(0, 4)), title);
      for (const [state, vote] of cast) votes.push(id, state, vote);
    }
  }
  const path = files.path(`${sessions[0]}.json`);
  return [resolutions.close(['resolution'], path), votes.close(['resolution', 'state'], path)];
}

/** Each state's vote. A name listed twice in one list counts once; one that stands in two lists is an error. */
function votesOf({ names, tally, date, where }: Resolution, drops: DropLog): Map<number, number> {
  const [votes, year] = [new Map<number, number>(), Number(date.slice(0, 4))];
  for (const [n, list] of names.entries()) {
    const listed = new Set<number>();
    for (const name of list) {
      const state = stateOfName(name, year);
      if (state === undefined)
        throw new InputError(where, `"${name}" is the name of no state`, 'Mend the name, or tell us of it');
      if (listed.has(state)) drops.drop(TABLE, 'the name stands twice in a list', () => `${where}: ${name}`);
      else if (votes.has(state))
        throw new InputError(where, `${name} is listed with two different votes`, 'Keep the right one');
      listed.add(state);
      if (statesExisted([state], year, drops, TABLE, () => where)) votes.set(state, n + 1);
    }
    for (let missing = listed.size; missing < tally[n]!; missing++)
      drops.drop(TABLE, 'counted in the tally, but not named', () => `${where}: ${listed.size} of ${tally[n]}`);
  }
  return votes;
}

function sameVotes(a: ReadonlyMap<number, number>, b: ReadonlyMap<number, number>, { symbol, where }: Resolution) {
  if (a.size !== b.size || [...a].some(([state, vote]) => b.get(state) !== vote))
    throw new InputError(where, `${symbol} stands twice with different votes`, 'Keep the right one');
}
