import { declareTheory } from './theory.ts';

const lemke = 'Lemke, Douglas (2002). Regions of War and Peace. Cambridge University Press';

/** The theory of power transition: parity of a dominant state and a dissatisfied challenger. */
export const powerTransition = declareTheory({
  id: 'power-transition',
  title: 'Power transition',
  question: 'Has a dissatisfied challenger come near enough to the dominant state for war to be likelier?',
  family: 'threat',
  roles: {
    dominant: { about: 'the state at the head of the hierarchy' },
    challenger: { about: 'the state that may overtake it' },
  },
  inputs: {
    cinc: {
      label: 'challenger’s capability index (CINC) over the dominant state’s',
      unit: 'times',
      range: [0, 3],
      decimals: 2,
      from: { kind: 'measure', measure: 'capability-ratio', of: ['challenger', 'dominant'] },
    },
    ppp: {
      label: 'challenger’s GDP at purchasing power parity over the dominant state’s',
      unit: 'times',
      range: [0, 3],
      decimals: 2,
      from: { kind: 'measure', measure: 'gdp-estimates-ratio', of: ['challenger', 'dominant'] },
    },
    gdp: {
      label: 'challenger’s GDP in constant dollars over the dominant state’s',
      unit: 'times',
      range: [0, 3],
      decimals: 2,
      from: { kind: 'measure', measure: 'gdp-ratio', of: ['challenger', 'dominant'] },
    },
    kappa: {
      label: 'likeness of alliance portfolios beyond chance, kappa',
      unit: '0 as by chance, 1 alike',
      range: [-1, 1],
      decimals: 2,
      from: { kind: 'measure', measure: 'portfolio-kappa', of: ['challenger', 'dominant'] },
    },
    s: {
      label: 'likeness of alliance portfolios, S',
      unit: '-1 opposed to 1 alike',
      range: [-1, 1],
      decimals: 2,
      from: { kind: 'measure', measure: 'portfolio-s', of: ['challenger', 'dominant'] },
    },
    votes: {
      label: 'distance of ideal points at the United Nations',
      unit: 'standard deviations',
      range: [0, 5],
      decimals: 2,
      from: { kind: 'measure', measure: 'ideal-point-distance', of: ['challenger', 'dominant'] },
    },
  },
  parameters: {
    yardstick: {
      label: 'what power is measured by',
      default: 'ppp',
      options: {
        ppp: {
          label: 'GDP at purchasing power parity',
          about: 'GDP at purchasing power parity, estimates back to 1816',
          needs: ['ppp'],
        },
        gdp: {
          label: 'GDP at exchange rates',
          about: 'GDP in constant dollars at market exchange rates',
          needs: ['gdp'],
        },
        cinc: { about: 'the index of material capabilities', needs: ['cinc'] },
      },
      origin: {
        kind: 'ours',
        why: 'Lemke (2002) uses both the index and GDP, says a reading note; which GDP, and which first, is ours',
      },
    },
    parity: {
      label: 'parity begins at',
      unit: 'share of the stronger state’s power',
      default: 0.7,
      range: [0.6, 0.9],
      decimals: 2,
      origin: { kind: 'published', citation: `${lemke}: as a reading note gives it; the book was not read` },
    },
    dissatisfaction: {
      label: 'what dissatisfaction is seen by',
      default: 'votes',
      options: {
        votes: {
          label: 'votes at the United Nations',
          about: 'a distance from the dominant state at the United Nations',
          needs: ['votes'],
        },
        kappa: {
          label: 'alliance portfolios, chance taken out',
          about: 'alliance portfolios no more like the dominant state’s than chance makes them',
          needs: ['kappa'],
        },
        s: {
          label: 'alliance portfolios, chance not taken out',
          about: 'alliance portfolios unlike the dominant state’s, chance not taken out',
          needs: ['s'],
        },
      },
      origin: {
        kind: 'ours',
        why: 'satisfaction with the order is not observed: each stands in for it; votes come first as they are the states’ own acts each year',
      },
    },
    beyond: {
      label: 'kappa of a satisfied state is above',
      unit: '0 as by chance, 1 alike',
      default: 0,
      range: [-0.1, 0.2],
      origin: { kind: 'ours', why: 'no threshold was read; at 0 portfolios are as alike as chance makes them' },
    },
    alike: {
      label: 'S of a satisfied state is above',
      unit: '-1 opposed to 1 alike',
      default: 0.5,
      range: [0.2, 0.8],
      origin: { kind: 'ours', why: 'no threshold was read; midway between neither and alike' },
    },
    near: {
      label: 'a satisfied state stands within',
      unit: 'standard deviations',
      default: 1.5,
      range: [1, 2],
      origin: { kind: 'ours', why: 'no threshold was read; states spread by one standard deviation about the middle' },
    },
  },
  verdicts: {
    'war-likelier': {
      label: 'war likelier',
      about: 'the challenger is at parity and dissatisfied',
      implies: 'apart',
    },
    'peaceful-transition': {
      label: 'peaceful transition',
      about: 'the challenger is at parity and satisfied with the order',
      implies: 'align',
    },
    preponderance: {
      label: 'held by preponderance',
      about: 'the challenger is dissatisfied and below parity: too weak to challenge',
      implies: 'silent',
    },
    content: {
      label: 'satisfied and below parity',
      about: 'the state below supports the order of the one above',
      implies: 'silent',
    },
    overtaken: {
      label: 'overtaken already',
      about: 'the challenger is beyond parity: it is itself the stronger, and the theory is asked of the wrong state',
      implies: 'silent',
    },
  },
  rule: [
    'r: challenger’s power over the dominant state’s; p: where parity begins. Parity: p ≤ r ≤ 1/p; overtaken already: r > 1/p.',
    'Dissatisfied, by one of three readings: a distance of ideal points above d, or kappa of alliance portfolios at most k, or their S at most s.',
    'War is likelier at parity with a dissatisfied challenger; a transition is peaceful at parity with a satisfied one; below parity preponderance holds a dissatisfied state, and a satisfied one supports the order.',
  ],
  judge: (inputs, { yardstick, parity, dissatisfaction, beyond, alike, near }) => {
    const ratio = inputs[yardstick];
    if (ratio > 1 / parity) return { verdict: 'overtaken' };
    const dissatisfied = { kappa: inputs.kappa <= beyond, s: inputs.s <= alike, votes: inputs.votes > near };
    if (ratio >= parity) return { verdict: dissatisfied[dissatisfaction] ? 'war-likelier' : 'peaceful-transition' };
    return { verdict: dissatisfied[dissatisfaction] ? 'preponderance' : 'content' };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Tammen, Kugler and Lemke 2011',
      citation:
        'Tammen, Ronald L., Jacek Kugler and Douglas Lemke (2011). Power Transition Theory. TransResearch Consortium, work paper 1.',
    },
    { short: 'Lemke 2002', citation: `${lemke}.` },
  ],
  worked: [
    {
      about: 'four fifths of the dominant state’s GDP, far from it in votes',
      inputs: { ppp: 0.8, gdp: 0.6, cinc: 0.9, kappa: -0.1, s: 0.6, votes: 2.5 },
      verdict: 'war-likelier',
    },
    {
      about: 'the same by GDP at market exchange rates',
      inputs: { ppp: 0.8, gdp: 0.6, cinc: 0.9, kappa: -0.1, s: 0.6, votes: 2.5 },
      parameters: { yardstick: 'gdp' },
      verdict: 'preponderance',
    },
    {
      about: 'the same by S of alliance portfolios',
      inputs: { ppp: 0.8, gdp: 0.6, cinc: 0.9, kappa: -0.1, s: 0.6, votes: 2.5 },
      parameters: { dissatisfaction: 's' },
      verdict: 'peaceful-transition',
    },
  ],
  notes: [
    'The default sign of dissatisfaction was chosen after three cases had been run (by S of portfolios Britain and Germany in 1910 read as a peaceful transition): those cases are no evidence for it.',
    'Growth, the speed of overtaking and political capacity are left out: one year is judged.',
    'The theory is about the head of a hierarchy; who that is, is for the user to say, and is not checked. Below parity it therefore says nothing of the tie.',
    'Alliance portfolios and votes say how near a state stands to the dominant one, not how content it is with the order. S of portfolios makes states with few allies look alike.',
  ],
});
