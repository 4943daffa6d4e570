import { finiteOffers, offersWithOutside, alternatingOffers as withoutEnd } from '../bargaining/index.ts';
import { binmoreRubinsteinWolinsky1986, binmoreShakedSutton1989, rubinstein1982 } from './bargaining-works.ts';
import { declareTheory } from './theory.ts';

const patience = (label: string) =>
  ({
    label,
    unit: 'what a round’s delay leaves of a share',
    default: 0.9,
    range: [0.8, 0.98],
    origin: { kind: 'ours', why: 'nobody measures patience; alike for both, so that neither is favoured' },
  }) as const;

const option = (label: string) =>
  ({
    label,
    unit: 'share of what there is to divide',
    range: [0, 1],
    decimals: 2,
    from: { kind: 'stated', usual: 0 },
  }) as const;

/** Offers in turn: patience, who begins, what each could leave for. */
export const alternatingOffersTheory = declareTheory({
  id: 'alternating-offers',
  title: 'Offers in turn',
  question: 'Who gets the better of it when the first and the second make offers in turn?',
  family: 'bargaining',
  roles: { first: { about: 'the one that offers first' }, second: { about: 'the one that answers' } },
  inputs: {
    firstOutside: option('what the first could leave the table for'),
    secondOutside: option('what the second could leave the table for'),
    rounds: {
      label: 'rounds before talks end',
      unit: 'rounds; 0: without end',
      range: [0, 100],
      whole: true,
      decimals: 0,
      from: { kind: 'stated', usual: 0 },
    },
  },
  parameters: {
    firstPatience: patience('the first’s patience'),
    secondPatience: patience('the second’s patience'),
  },
  verdicts: {
    first: { label: 'the first has more', about: 'patience, the first word or a way out favour it', implies: 'silent' },
    second: {
      label: 'the second has more',
      about: 'patience, the last word or a way out favour it',
      implies: 'silent',
    },
    even: { label: 'even', about: 'the two have the same to a thousandth', implies: 'silent' },
    'no-zone': {
      label: 'nothing to agree on',
      about: 'what the two could leave for adds up to more than there is',
      implies: 'silent',
    },
  },
  readings: {
    share: { label: 'the first’s share', unit: '0 to 1', decimals: 3 },
    without: { label: 'its share if neither could leave', unit: '0 to 1', decimals: 3 },
  },
  rule: [
    'without end the one that offers has (1 - δ’) / (1 - δ δ’); δ, δ’ its own patience and the other’s',
    'with rounds that end: backward from the last, in which whoever offers has all',
    'without end, one that could leave for more than that when it answers has just what it could leave for; less changes nothing',
  ],
  judge: ({ firstOutside, secondOutside, rounds }, { firstPatience, secondPatience }) => {
    const offers = { discounts: [firstPatience, secondPatience] as const };
    const [without] = rounds > 0 ? finiteOffers(offers, rounds) : withoutEnd(offers);
    let share = without;
    if (firstOutside + secondOutside > 1) return { verdict: 'no-zone', readings: { without } };
    if (rounds > 0) [share] = finiteOffers(offers, rounds, [firstOutside, secondOutside]);
    else {
      const found = offersWithOutside(offers, [firstOutside, secondOutside]);
      if (found.kind === 'agreement') [share] = found.gets;
    }
    const more = share - 0.5;
    return {
      verdict: Math.abs(more) < 0.0005 ? 'even' : more > 0 ? 'first' : 'second',
      readings: { share, without },
    };
  },
  cost: 'closed-form',
  works: [rubinstein1982, binmoreRubinsteinWolinsky1986, binmoreShakedSutton1989],
  worked: [
    {
      about: 'patience 0.9 and 0.8, no end, no way out',
      inputs: { firstOutside: 0, secondOutside: 0, rounds: 0 },
      parameters: { firstPatience: 0.9, secondPatience: 0.8 },
      verdict: 'first',
      readings: { share: 0.7142857, without: 0.7142857 },
    },
    {
      about: 'both at 0.9, and the second could leave for 0.6',
      inputs: { firstOutside: 0, secondOutside: 0.6, rounds: 0 },
      verdict: 'second',
      readings: { share: 0.4, without: 0.5263158 },
    },
    {
      about: 'both at 0.9, three rounds: the opening offer to the second is 0.09',
      inputs: { firstOutside: 0, secondOutside: 0, rounds: 3 },
      verdict: 'first',
      readings: { share: 0.91 },
    },
  ],
  notes: [
    'With rounds that end, what the two could leave for stands at the end alone.',
    'As rounds get shorter the first word counts for less, and what is left is Nash’s division by patience.',
  ],
});
