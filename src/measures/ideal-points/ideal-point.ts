import type { Cells, TableMeasure } from '../measure.ts';
import { issueNames } from '../similarity/tables.ts';

/** Half the width of a 95% interval in standard deviations. */
const Z = 1.96;

const notes: readonly string[] = [
  'Positions are relative, on recorded votes alone: what is adopted without a vote is not in them. Mean 0 and standard deviation 1 over all states and sessions; the United States stands on the positive side. That fixes scale and sign.',
  'Of sessions: that of autumn 2018 counts as 2018, though it ends in September 2019. Session 19 (1964) held no recorded votes.',
  'The interval is that of the model: it covers 95% in simulation, less at the ends of the scale, where the pull to 0 tells; that states vote along one line is taken for granted.',
  'Estimated by ourselves. Series of other releases (Bailey, Strezhnev and Voeten) are on other scales: never splice them.',
];

const source =
  'the model of Bailey, Strezhnev and Voeten 2017, Journal of Conflict Resolution 61(2), fitted by Entente to';

/** The 95% interval of a point. @example pointInterval([1, 0.1]) // [0.804, 1.196] */
export function pointInterval([point, sd]: Cells): readonly [low: number, high: number] {
  return [point! - Z * sd!, point! + Z * sd!];
}

/**
 * The 95% interval of the distance of two points whose errors are independent given the votes: that of their difference, folded at 0,
 * since a distance is never below it.
 * @example distanceInterval([0, 0.3], [0.2, 0.4]) // [0, 1.18]
 */
export function distanceInterval([a, sdA]: Cells, [b, sdB]: Cells): readonly [low: number, high: number] {
  const [difference, reach] = [Math.abs(a! - b!), Z * Math.hypot(sdA!, sdB!)];
  return [Math.max(0, difference - reach), difference + reach];
}

const pointOf = (name: string, table: string, label: string, votes: string): TableMeasure => ({
  name,
  label,
  question: `Where did i stand by ${votes} of the General Assembly?`,
  unit: 'standard deviations of all states and sessions, the United States on the positive side',
  of: 'state',
  range: [-10, 10],
  decimals: 2,
  origin: { kind: 'estimated', from: `${source} ${votes}` },
  formula: 'θ of a dynamic ordinal probit: P(vote ≤ k) = Φ(cut_k - slope · θ), θ a random walk over sessions',
  table,
  columns: ['point', 'sd'],
  value: ([point]) => point!,
  interval: pointInterval,
  worked: {
    about: 'say, a point of 1.25 with a standard error of 0.1: from 1.05 to 1.45',
    cells: [1.25, 0.1],
    value: 1.25,
  },
  carries: 2,
  notes,
});

const distanceOf = (name: string, table: string, label: string, votes: string): TableMeasure => ({
  name,
  label,
  question: `How far apart did i and j stand by ${votes} of the General Assembly?`,
  unit: 'standard deviations of all states and sessions',
  of: 'dyad',
  range: [0, 20],
  decimals: 2,
  closer: 'lower',
  origin: { kind: 'estimated', from: `${source} ${votes}` },
  formula:
    '|θ of i - θ of j|; its interval ± 1.96 √(sd² of i + sd² of j) with their standard errors beside each other, never below 0',
  table,
  columns: ['point', 'beside'],
  value: ([a], [b]) => Math.abs(a! - b!),
  interval: distanceInterval,
  worked: { about: 'say, points of 1.25 and -0.5', cells: [1.25, 0.1], other: [-0.5, 0.2], value: 1.75 },
  carries: 2,
  notes: [
    ...notes,
    'How uncertain it is where a session lies as a whole is in the interval of a point, not in that of a distance: it is the same for all states.',
    'For a trend prefer it to agreement: agreement changes with what is voted on, positions are made comparable across sessions.',
  ],
});

export const idealPoint: TableMeasure = pointOf('ideal-point', 'ideal-points', 'Ideal point', 'all recorded votes');

export const idealPointDistance: TableMeasure = distanceOf(
  'ideal-point-distance',
  'ideal-points',
  'Distance of ideal points',
  'all recorded votes',
);

/** The same by each of the six issues, as far as they are coded. */
const byIssue: readonly TableMeasure[] = Object.entries(issueNames).flatMap(([issue, words]) => [
  {
    ...pointOf(`ideal-point-${issue}`, `ideal-points-${issue}`, `Ideal point: ${words}`, `recorded votes on ${words}`),
    variantOf: 'ideal-point',
  },
  {
    ...distanceOf(
      `ideal-point-distance-${issue}`,
      `ideal-points-${issue}`,
      `Distance of ideal points: ${words}`,
      `recorded votes on ${words}`,
    ),
    variantOf: 'ideal-point-distance',
  },
]);

export const idealPointMeasures: readonly TableMeasure[] = [idealPoint, idealPointDistance, ...byIssue];
