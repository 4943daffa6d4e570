/** The cells of a table of joint votes: y yes, a abstain, n no; first the state with the smaller COW number. */
export const voteColumns = ['yy', 'ya', 'yn', 'ay', 'aa', 'an', 'ny', 'na', 'nn'] as const;

/** The cells of a table of two alliance portfolios: commitments 0 to 3, first of the state with the smaller COW number. */
export const portfolioColumns = Array.from({ length: 16 }, (_, cell) => `c${Math.floor(cell / 4)}${cell % 4}`);

/** The issues that roll calls are coded for, by the makers' short names. */
export const issueNames = {
  me: 'the Palestinian conflict',
  nu: 'nuclear weapons',
  di: 'arms control and disarmament',
  hr: 'human rights',
  co: 'colonialism',
  ec: 'economic development',
} as const;

/** What the reader of any number from recorded votes must know. */
export const voteNotes: readonly string[] = [
  'Recorded votes only: most resolutions are adopted without a vote, so that what states agree on is left out (Häge and Hug 2016).',
  'The votes of a year differ from those of the next: a change may come from what was voted on, not from the states. For a trend, the distance of ideal points is the better measure (ideal-point-distance).',
  'The United States votes unlike most: it agreed with its median partner in under a third of the votes of 2023. Compare a pair with its own other pairs, not with 1.',
  'The series changes its source in 2023 and holds adopted resolutions only from then on; 2025 has twice as many recorded votes as 2024 (184 and 92).',
];

/** What the reader of any number from alliance portfolios must know. */
export const portfolioNotes: readonly string[] = [
  'States with hardly any alliance look alike by S, because both have none with nearly everybody; kappa and pi correct for it.',
  'A state counts as bound to itself by defence, and each of the two stands in the portfolio of the other.',
  'The coding of alliances ends in 2018.',
];
