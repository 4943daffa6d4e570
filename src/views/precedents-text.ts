import type { NotCompared, Precedent, PrecedentsFound } from '../inquiry/precedents.ts';
import type { Contrast } from '../measures/precedents/contrast.ts';
import { features, placeOf } from '../measures/precedents/features.ts';
import type { DriftTally } from '../measures/precedents/history.ts';
import {
  DRIFT_POINTS,
  type Horizon,
  horizons,
  outcomes,
  outcomeWords,
  type Tally,
} from '../measures/precedents/outcomes.ts';
import { nameIn } from '../states/index.ts';
import { followedIn } from './precedents-data.ts';

const pairIn = (states: readonly [number, number], year: number) =>
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

export function notComparedText({ states, year, words, compared }: NotCompared): string {
  const when = compared.length > 0 ? `\nThe pair can be compared in ${runsOf(compared)}.` : '';
  return `${pairIn(states, year)}, ${year}: no precedents\n\n${words.charAt(0).toUpperCase()}${words.slice(1)}.${when}\n`;
}

/** The page that a terminal gets. */
export function precedentsText(found: PrecedentsFound): string {
  const { pool } = found;
  const known = found.point.filter(({ scaled }) => scaled !== undefined);
  const unknown = found.point.filter(({ scaled }) => scaled === undefined);
  const told = known.map(({ feature, scaled }) => `${featureOf(feature).label} ${featureOf(feature).told(scaled!)}`);
  const lacking =
    unknown.length > 0
      ? `No figure: ${unknown.map(({ feature }) => featureOf(feature).label).join(', ')} (${Math.round(100 * found.observed)}% of the weight is known).\n`
      : '';
  const searched = `Looked for among ${pool.pairYears} pair-years of ${pool.pairs} other pairs, ${pool.from}-${pool.to}.`;
  return `Precedents of ${pairIn(found.states, found.year)}, ${found.year}, by behaviour alone

${told.join('; ')}
${lacking}${searched}

${found.precedents.map(precedentLines).join('\n')}

${summaryLines(found).join('\n')}

${found.words}
Likeness is no forecast: how well it foretells is measured in docs/precedents.md.
`;
}

const featureOf = (name: string) => features[placeOf(name)]!;

function precedentLines(precedent: Precedent): string {
  const { rank, year, distance, alike, unlike, aftermath } = precedent;
  const followed = aftermath.map((after) => `within ${after.within} years ${aftermathWords(after)}`).join('; ');
  const contrast = [
    ...(alike.length > 0 ? [`alike: ${alike.map(contrastWords).join(', ')}`] : []),
    ...(unlike.length > 0 ? [`apart: ${unlike.map(contrastWords).join(', ')}`] : []),
  ];
  return `${`${rank}`.padStart(3)}  ${distance.toFixed(3)}  ${pairIn(precedent.states, year)}, ${year}
            ${contrast.join('; ')}
            ${followed}`;
}

function contrastWords({ feature, asked, other }: Contrast): string {
  const { label, told } = featureOf(feature);
  return `${label} ${told(asked)} / ${told(other).replace('percentile ', '')}`;
}

const short = {
  defence: 'a defence pact',
  pact: 'a pact',
  ended: 'a pact ended',
  rivalry: 'a rivalry',
  dispute: 'a dispute',
};

/** What followed, in a few words; what is not coded to the end is said. */
function aftermathWords({ followed, moved }: Precedent['aftermath'][number]): string {
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

function summaryLines({ outcomes: summaries, drift }: PrecedentsFound): string[] {
  const cells = (among: string, base: string) => `${among.padStart(10)}  ${base.padStart(6)}`;
  const row = (label: string, of: (within: Horizon) => [string, string]) =>
    `${label.padEnd(46)}${horizons.map((within) => cells(...of(within))).join('    ')}`;
  const rate = (yes: number, of: number) => (of === 0 ? '-' : `${((100 * yes) / of).toFixed(1)}%`);
  const lines = [
    row('Of those for which it could and is coded', (within) => [`${within} years`, 'base']),
    ...outcomes.map((outcome) =>
      row(outcomeWords[outcome], (within) => {
        const { among, base } = summaries.find((one) => one.outcome === outcome && one.within === within)!;
        return [`${among.yes} of ${among.atRisk}`, rate(base.yes, base.atRisk)];
      }),
    ),
    ...(['closer', 'apart'] as const).map((way) =>
      row(`moved ${way} by ${DRIFT_POINTS} points of 100 or more`, (within) => {
        const { among, base } = drift.find((one) => one.within === within)!;
        return [`${among[way]} of ${followedIn(among)}`, rate(base[way], followedIn(base))];
      }),
    ),
  ];
  const apart = horizons.map(
    (within) =>
      `within ${within} years ${notCounted(
        summaries.filter((one) => one.within === within).map((one) => one.among),
        drift.find((one) => one.within === within)!.among,
      )}`,
  );
  return [...lines, `Not counted: ${apart.join('; ')}.`];
}

/** The greatest numbers that any outcome leaves out, by reason. */
function notCounted(tallies: readonly Tally[], drift: DriftTally): string {
  const most = (of: (tally: Tally) => number) => Math.max(...tallies.map(of));
  return `up to ${most((tally) => tally.outsideCoverage)} beyond coverage, ${most((tally) => tally.stateEnded)} whose states ended, ${drift.notCompared} with too little left to place`;
}
