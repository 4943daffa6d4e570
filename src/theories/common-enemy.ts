import { declareTheory } from './theory.ts';

const pair = ['first', 'second'] as const;

/** The enemy of my enemy: what a shared opponent says of a pair (A40). */
export const commonEnemy = declareTheory({
  id: 'common-enemy',
  title: 'The enemy of my enemy',
  question: 'Do the first and the second share an enemy, and are they therefore friends?',
  family: 'triads',
  pair: 'both',
  roles: { first: { about: 'one of the two' }, second: { about: 'the other' } },
  inputs: {
    shared: {
      label: 'shared opponents',
      unit: 'third states',
      range: [0, 20],
      whole: true,
      decimals: 0,
      from: { kind: 'measure', measure: 'shared-opponents', of: pair },
    },
    disputes: {
      label: 'disputes with each other in ten years',
      unit: 'disputes, each in every year under way',
      range: [0, 20],
      whole: true,
      decimals: 0,
      from: { kind: 'measure', measure: 'disputes-ten-years', of: pair },
    },
    rivalry: {
      label: 'rivals of each other',
      unit: '1 rivals, 0 not',
      range: [0, 1],
      whole: true,
      decimals: 0,
      from: { kind: 'measure', measure: 'rivalry', of: pair },
    },
  },
  parameters: {
    least: {
      label: 'shared opponents needed',
      unit: 'third states',
      default: 1,
      range: [1, 3],
      whole: true,
      origin: { kind: 'ours', why: 'the proverb needs one; in large disputes one may be a name on a list' },
    },
    enmity: {
      label: 'who is an enemy',
      default: 'disputes-or-rivalry',
      options: {
        'disputes-or-rivalry': {
          label: 'a dispute in ten years or a rivalry',
          about: 'a dispute in ten years or a rivalry, as for the opponents they share',
        },
        rivalry: { label: 'a rivalry alone', about: 'a rivalry alone: a passing dispute makes no enemy' },
      },
      origin: { kind: 'ours', why: 'the proverb does not say what an enemy is' },
    },
  },
  verdicts: {
    friends: {
      label: 'friends',
      about: 'they share an enemy and are none of each other’s: the proverb makes them friends',
      implies: 'align',
    },
    'enemies-all-the-same': {
      label: 'enemies all the same',
      about: 'they share an enemy and are enemies of each other: the proverb fails',
      implies: 'apart',
    },
    silent: { label: 'nothing follows', about: 'they share no enemy: the proverb says nothing', implies: 'silent' },
  },
  rule: [
    'Friends where at least n third states are opponents of both (a dispute in ten years or a rivalry) and the two are not enemies of each other.',
    'Enemies all the same where they share such an opponent and are; else nothing follows.',
  ],
  judge: ({ shared, disputes, rivalry }, { least, enmity }) => {
    if (shared < least) return { verdict: 'silent' };
    const enemies = rivalry > 0 || (enmity === 'disputes-or-rivalry' && disputes > 0);
    return { verdict: enemies ? 'enemies-all-the-same' : 'friends' };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Maoz et al. 2007',
      citation:
        'Maoz, Zeev, Lesley G. Terris, Ranan D. Kuperman and Ilan Talmud (2007). What Is the Enemy of My Enemy? Causes and Consequences of Imbalanced International Relations, 1816-2001. Journal of Politics.',
      doi: '10.1111/j.1468-2508.2007.00497.x',
    },
  ],
  worked: [
    {
      about: 'two shared opponents, no quarrel of their own',
      inputs: { shared: 2, disputes: 0, rivalry: 0 },
      verdict: 'friends',
    },
    {
      about: 'one shared opponent, and a dispute of their own nine years ago',
      inputs: { shared: 1, disputes: 1, rivalry: 0 },
      verdict: 'enemies-all-the-same',
    },
    {
      about: 'the same, counting rivals alone as enemies',
      inputs: { shared: 1, disputes: 1, rivalry: 0 },
      parameters: { enmity: 'rivalry' },
      verdict: 'friends',
    },
    { about: 'no shared opponent', inputs: { shared: 0, disputes: 3, rivalry: 1 }, verdict: 'silent' },
  ],
  notes: [
    'How often the proverb holds, year by year and measure by measure, stands in docs/common-enemy.md: by treaties and disputes shared enemies go with friendship and with enmity both, by the peace scale with enmity alone.',
    'Maoz and others (2007) find that states which share enemies and allies are disproportionately likely to be allies and enemies at the same time.',
    'Opponents stood on opposite sides of a dispute; in one of many states they may never have met.',
  ],
});
