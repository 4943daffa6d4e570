import type { NotCompared, Precedent, PrecedentsFound } from '../inquiry/precedents.ts';
import { DRIFT_POINTS, type Horizon, horizons, outcomes, outcomeWords } from '../measures/precedents/outcomes.ts';
import {
  aftermathWords,
  contrastWords,
  featureOf,
  followedIn,
  notCounted,
  pairIn,
  runsOf,
} from '../pages/measures/precedents-words.ts';

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
