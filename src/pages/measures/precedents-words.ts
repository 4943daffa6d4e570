import type { Precedent } from '../../inquiry/precedents.ts';
import type { Contrast } from '../../measures/precedents/contrast.ts';
import { features, placeOf } from '../../measures/precedents/features.ts';
import type { DriftTally } from '../../measures/precedents/history.ts';
import { DRIFT_POINTS, type Tally } from '../../measures/precedents/outcomes.ts';
import { nameIn } from '../../states/index.ts';

/** "Russia · China", by the names of the year. */
export const pairIn = (states: readonly [number, number], year: number) =>
  states.map((state) => nameIn(state, year)).join(' · ');

/** Runs of years, shortened. @example runsOf([1990, 1991, 1992, 1995]) // "1990-1992, 1995" */
export function runsOf(years: readonly number[]): string {
  const runs: [number, number][] = [];
  for (const year of years) {
    const last = runs.at(-1);
    if (last && last[1] === year - 1) last[1] = year;
    else runs.push([year, year]);
  }
  return runs.map(([from, to]) => (from === to ? `${from}` : `${from}-${to}`)).join(', ');
}

/** The feature of a name, with its words. */
export const featureOf = (name: string) => features[placeOf(name)]!;

/** "trade percentile 80 / 75": a feature of the pair-year asked about and of a precedent. */
export function contrastWords({ feature, asked, other }: Contrast): string {
  const { label, told } = featureOf(feature);
  return `${label} ${told(asked)} / ${told(other).replace('percentile ', '')}`;
}

/** Events in a few words. */
export const short = {
  defence: 'a defence pact',
  pact: 'a pact',
  ended: 'a pact ended',
  rivalry: 'a rivalry',
  dispute: 'a dispute',
};

/** What followed, in a few words; what is not coded to the end is said. */
export function aftermathWords({ followed, moved }: Precedent['aftermath'][number]): string {
  const events = Object.keys(short) as (keyof typeof short)[];
  const happened = events
    .filter((event) => followed[event] === 'yes' && !(event === 'pact' && followed.defence === 'yes'))
    .map((event) => short[event]);
  const answers = events.map((event) => followed[event]);
  if (answers.includes('state-ended')) happened.push('(a state ended)');
  const uncoded = events.filter((event) => followed[event] === 'outside-coverage');
  if (typeof moved === 'number' && Math.abs(moved) >= DRIFT_POINTS)
    happened.push(`${moved > 0 ? 'closer' : 'apart'} by ${Math.abs(moved).toFixed(0)}`);
  const said = happened.length > 0 ? happened.join(', ') : 'none of these';
  return uncoded.length > 0 ? `${said} (${uncoded.map((event) => short[event]).join(', ')}: not coded so far)` : said;
}

/** The greatest numbers that any outcome leaves out, by reason. */
export function notCounted(tallies: readonly Tally[], drift: DriftTally): string {
  const most = (of: (tally: Tally) => number) => Math.max(...tallies.map(of));
  return `up to ${most((tally) => tally.outsideCoverage)} beyond coverage, ${most((tally) => tally.stateEnded)} whose states ended, ${drift.notCompared} with too little left to place`;
}

/** How many of a drift's pair-years could be followed. */
export const followedIn = ({ closer, neither, apart }: DriftTally): number => closer + neither + apart;
