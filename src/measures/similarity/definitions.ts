import type { Absence } from '../../figures/index.ts';
import type { Origin } from '../measure.ts';
import { agreement } from './agreement.ts';
import { cohenKappa } from './cohen-kappa.ts';
import type { Contingency } from './contingency.ts';
import { sScore } from './s-score.ts';
import { scottPi } from './scott-pi.ts';
import type { SimilarityKind } from './similarities.ts';
import { tauB } from './tau-b.ts';

/** What two states are compared on, in the words of a measure's page. */
export interface Compared {
  /** Of what the table counts joint choices: "recorded votes", "alliances with all states". */
  choices: string;
  /** The categories in their order, from 0. */
  categories: readonly string[];
  /** What "alike" and "lean" look like: votes are cast, alliances held. */
  verb: 'vote' | 'ally';
}

/** A measure as a function of a pair's table of counts, before it is said which table. */
export interface Definition {
  kind: SimilarityKind;
  /** After the name of what is compared: "kappa", "pi, nominal weights". */
  label: string;
  question: (of: Compared) => string;
  unit: string;
  range: readonly [number, number];
  formula: (of: Compared) => string;
  value: (table: Contingency) => number | Absence;
  origin: Origin;
  notes: (of: Compared) => readonly string[];
  /** Whether weights tell it apart only where there are three categories or more. */
  weighted?: true;
}

const where = ({ categories }: Compared) =>
  `n(r,c): choices of r by i and c by j (${categories.map((word, n) => `${n} ${word}`).join(', ')}), N: all`;

const weights = {
  squared: 'w = (r - c)²',
  absolute: 'w = |r - c|',
  nominal: 'w = 0 where r = c, else 1',
} as const;

type Weights = keyof typeof weights;

const weightNotes = (kind: Weights, { categories, verb }: Compared): string[] => {
  if (categories.length === 2) return ['With two categories squared, absolute and nominal weights are the same.'];
  if (kind === 'nominal') return ['Nominal weights: any difference counts the same.'];
  const times =
    kind === 'squared' ? (verb === 'vote' ? 'four times' : 'nine times') : verb === 'vote' ? 'twice' : 'three times';
  return [
    verb === 'vote'
      ? `${capital(kind)} weights: a yes against a no counts ${times} an abstention beside either.`
      : `${capital(kind)} weights: defence beside no commitment counts ${times} a difference of one step.`,
  ];
};

const sameThroughout = ({ verb }: Compared) =>
  verb === 'vote'
    ? 'Not defined where both cast one and the same vote throughout.'
    : 'Not defined where both hold one and the same commitment to all states.';

const corrected = (name: 'kappa' | 'pi', kind: Weights): Definition => ({
  kind: kind === 'squared' ? name : kind === 'absolute' ? `${name}-abs` : `${name}-nom`,
  label: kind === 'squared' ? name : `${name}, ${kind} weights`,
  question: ({ choices }) =>
    `How much nearer than ${name === 'pi' ? 'pooled ' : ''}chance were i's and j's ${choices}?`,
  unit: '1 alike, 0 as chance',
  range: [-1, 1],
  formula: (of) =>
    name === 'kappa'
      ? `κ = 1 - N Σ n(r,c) w / Σ n(r,·) n(·,c) w, ${weights[kind]}; ${where(of)}`
      : `π = 1 - 4 N Σ n(r,c) w / Σ m(r) m(c) w, m(c) = n(c,·) + n(·,c), ${weights[kind]}; ${where(of)}`,
  value: (table) => (name === 'kappa' ? cohenKappa(table, kind) : scottPi(table, kind)),
  origin: {
    kind: 'published',
    citation: `${name === 'kappa' ? (kind === 'nominal' ? 'Cohen 1960' : 'Cohen 1968') : 'Scott 1955'}; Häge 2011, Political Analysis 19(3): 287-305`,
  },
  notes: (of) => [...weightNotes(kind, of), sameThroughout(of)],
  weighted: true,
});

const s = (kind: 'absolute' | 'squared'): Definition => ({
  kind: kind === 'absolute' ? 's' : 's-squared',
  label: kind === 'absolute' ? 'S' : 'S, squared distances',
  question: ({ choices }) =>
    `How near were i's and j's ${choices}, by Signorino and Ritter's S${kind === 'squared' ? ' with squared distances' : ''}?`,
  unit: '-1 opposed to 1 alike',
  range: [-1, 1],
  formula: (of) =>
    `S = 1 - 2 Σ n(r,c) d / N, d = ${kind === 'absolute' ? '|r - c|' : '(r - c)²'} / ${(of.categories.length - 1) ** (kind === 'absolute' ? 1 : 2)}; ${where(of)}`,
  value: (table) => sScore(table, kind),
  origin: {
    kind: 'published',
    citation: `Signorino and Ritter 1999, International Studies Quarterly 43(1): 115-144${kind === 'squared' ? '; squared distances: Häge 2011, Political Analysis 19(3): 287-305' : ''}`,
  },
  notes: ({ verb }) => [
    'S is not corrected for chance: where most choices are the same for everybody, everybody looks alike.',
    verb === 'vote' ? 'Every vote weighs the same.' : 'Every state weighs the same, whatever its capabilities.',
  ],
});

const share = (kind: 'agreement' | 'agreement-half'): Definition => {
  const half = kind === 'agreement-half';
  return {
    kind,
    label: half ? 'half for an abstention' : 'agreement',
    question: ({ choices }) =>
      half
        ? `How alike were i's and j's ${choices}, if abstaining beside a yes or a no counts half?`
        : `In what share of the ${choices} in which both took part did i and j vote alike?`,
    unit: 'share of joint votes, 0 to 1',
    range: [0, 1],
    formula: (of) => (half ? `1 - Σ n(r,c) |r - c| / 2 N; ${where(of)}` : `Σ n(c,c) / N; ${where(of)}`),
    value: (table) => agreement(table, half ? 'absolute' : 'nominal'),
    origin: { kind: 'published', citation: 'Voeten 2013, Routledge Handbook of International Organization' },
    notes: () => [],
  };
};

/**
 * The measures in the order in which they are listed.
 *
 * Which is the default for what, and why:
 *
 * - For alliance portfolios, and for ranks of pairs within one year, **kappa with squared weights**. S takes for likeness what
 *   most states have in common (no alliance with nearly everybody; yes to most drafts), so that portfolios of quite different
 *   likeness come out the same; kappa and pi measure from what chance would give (Häge 2011). Of the two kappa keeps each state's
 *   own habit apart, while pi counts a difference in habit (one abstains more) as difference. Squared weights: so does fpsim.
 * - For trends over years, **ideal-point distance**, none of these: what is voted on changes from year to year, and agreement,
 *   S and kappa all move with it (Bailey, Strezhnev and Voeten 2017).
 * - Agreement is what readers understand at once, S and tau-b are there for comparison with older work.
 *
 * Recorded votes leave out what is adopted by consensus (Häge and Hug 2016), whichever measure is taken.
 */
export const definitions: readonly Definition[] = [
  share('agreement'),
  share('agreement-half'),
  s('absolute'),
  s('squared'),
  corrected('kappa', 'squared'),
  corrected('kappa', 'absolute'),
  corrected('kappa', 'nominal'),
  corrected('pi', 'squared'),
  corrected('pi', 'absolute'),
  corrected('pi', 'nominal'),
  {
    kind: 'tau-b',
    label: 'tau-b',
    question: ({ verb, choices, categories }) =>
      verb === 'vote'
        ? `Did j lean further toward no where i did, in ${choices}, by Kendall's tau-b?`
        : categories.length === 2
          ? "Was j bound to those to whom i was, by Kendall's tau-b?"
          : "Was j bound more closely to those to whom i was, by Kendall's tau-b?",
    unit: '-1 to 1',
    range: [-1, 1],
    formula: (of) =>
      `τ = (C - D) / √((N² - Σ n(r,·)²)/2 · (N² - Σ n(·,c)²)/2), C and D: concordant and discordant pairs of choices; ${where(of)}`,
    value: tauB,
    origin: {
      kind: 'published',
      citation:
        'Kendall 1938; in this use criticised by Signorino and Ritter 1999, International Studies Quarterly 43(1)',
    },
    notes: () => [
      'Kept for comparison with older work: it measures association, not likeness.',
      'Not defined where one of the two always made the same choice.',
    ],
  },
];

/** The default measure for each use; the reasons in full stand with {@link definitions}. */
export const similarityDefaults: readonly { use: string; measure: string; why: string }[] = [
  {
    use: 'alliance portfolios',
    measure: 'portfolio-kappa',
    why: 'S takes the alliances that neither has for likeness; kappa measures from what chance would give (Häge 2011)',
  },
  {
    use: 'ranks of pairs within one year, from votes',
    measure: 'un-contested-kappa',
    why: 'one agenda for all pairs, without the votes on which nearly everybody agrees, corrected for chance',
  },
  {
    use: 'trends over years, from votes',
    measure: 'ideal-point-distance',
    why: 'agreement, S and kappa move with what is voted on; ideal points are estimated net of it (Bailey, Strezhnev and Voeten 2017)',
  },
];

function capital(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
