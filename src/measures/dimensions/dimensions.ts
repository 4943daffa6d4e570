import { armsDependence, armsExportShare } from '../arms/arms-shares.ts';
import { defenceAgreements } from '../cooperation/defence-agreements.ts';
import { jointExercises, jointExercisesSmall } from '../cooperation/joint-exercises.ts';
import { usTroops } from '../cooperation/us-troops.ts';
import {
  leaderMeetingsChina,
  leaderTripsChina,
  leaderTripsUs,
  leaderVisits,
  secretaryTripsUs,
} from '../diplomacy/leader-trips.ts';
import { idealPointDistance } from '../ideal-points/ideal-point.ts';
import { tradeDependenceHigher, tradeDependenceLower } from '../interdependence/trade-dependence.ts';
import { tradeShare } from '../interdependence/trade-shares.ts';
import { similarityMeasures } from '../similarity/declarations.ts';
import { unJointVetoes } from '../similarity/joint-vetoes.ts';
import { type Dimension, dimensionMeasure } from './dimension.ts';

const [CHINA, USA] = [710, 2];

const unContestedKappa = similarityMeasures.find(({ name }) => name === 'un-contested-kappa')!;

/** The states of which a table of leaders' visits is on hand for 2018 to 2024. */
const visitReporters = [CHINA, 255, 740, 830, USA];

const permanentMembers = [USA, 200, 220, 365, CHINA];

const everyDimension = [
  'A percentile says where a pair stands among the pairs of its year, not how much there is between them: the 97th percentile of trade may be little trade.',
  'The interval is over 200 plausible weightings (a Dirichlet distribution of concentration 10 around the weights) and over the intervals of the components; 95%.',
  'No score where under 60% of the weight is observed.',
];

export const economic: Dimension = {
  id: 'economic',
  title: 'economic',
  question: 'How close were i and j in trade, as seen from i?',
  of: 'directed-dyad',
  components: [
    { measure: tradeDependenceLower, weight: 1 },
    { measure: tradeDependenceHigher, weight: 1 },
    { measure: tradeShare, weight: 1 },
  ],
  years: [1960, 2022],
  breaks: [
    {
      year: 2015,
      note: 'To 2014 among all pairs (Correlates of War); from 2015 among pairs with one of eleven reporters (IMF).',
    },
  ],
  worked: {
    about: 'say, lower dependence at the 90th percentile, higher dependence at the 60th, the share at the 30th',
    states: [365, 710],
    percentiles: [90, 60, 30],
    value: 60,
  },
  notes: [
    'Lower and higher dependence are of the pair; the share is that of j in the trade of i, so that the two directions differ.',
    ...everyDimension,
  ],
};

export const military: Dimension = {
  id: 'military',
  title: 'military',
  question: 'How close were i and j in arms, exercises and defence agreements, as seen from i?',
  of: 'directed-dyad',
  components: [
    { measure: armsDependence, weight: 2 },
    { measure: armsExportShare, weight: 1 },
    { measure: jointExercises, weight: 2.5 },
    { measure: jointExercisesSmall, weight: 1.5 },
    { measure: defenceAgreements, weight: 2 },
    { measure: usTroops, weight: 1, senders: [USA] },
  ],
  years: [1980, 2010],
  breaks: [],
  worked: {
    about:
      'say, arms imports at the 90th percentile, exports at the 60th, exercises at the 80th, small ones at the 50th, agreements at the 70th; troops do not count for the pair',
    states: [365, 710],
    percentiles: [90, 60, 80, 50, 70, 'outside-coverage'],
    value: 72.7778,
  },
  notes: [
    'It ends in 2010, with the coding of exercises and of defence agreements: arms transfers alone are no score. They are shown beside it to 2024.',
    'Arms: the share of j in the imports and in the exports of i over five years. Small exercises (at most five participants) stand apart from all. US troops count for pairs with the United States as i.',
    ...everyDimension,
  ],
};

export const diplomatic: Dimension = {
  id: 'diplomatic',
  title: 'diplomatic',
  question: 'How close were i and j in the votes of the United Nations?',
  of: 'dyad',
  components: [
    { measure: idealPointDistance, weight: 4.5 },
    { measure: unContestedKappa, weight: 4.5 },
    { measure: unJointVetoes, weight: 1, among: permanentMembers },
  ],
  years: [1946, 2025],
  breaks: [
    { year: 2023, note: 'Joint vetoes are known to September 2022.' },
    {
      year: 2023,
      note: 'From session 78 on adopted resolutions only: fewer votes in which a few stood against many.',
    },
  ],
  worked: {
    about:
      'say, 20% of pairs nearer by ideal points (the 80th percentile), kappa at the 60th; vetoes do not count for the pair',
    states: [365, 740],
    percentiles: [20, 60, 'outside-coverage'],
    value: 70,
  },
  notes: [
    'Votes of the whole world on global questions: two states may agree there and part over their own region (regional alignment).',
    'The United States votes with almost nobody. Its own allies stand low here, so that beside them nearly any pair looks close: compare with allies of other states.',
    'Joint vetoes count between permanent members only.',
    ...everyDimension,
  ],
};

export const personal: Dimension = {
  id: 'personal',
  title: 'personal',
  question: "How close were the leaders of i to those of j, among the partners of i's leaders?",
  of: 'directed-dyad',
  components: [
    { measure: leaderTripsChina, weight: 7, senders: [CHINA] },
    { measure: leaderMeetingsChina, weight: 1.5, senders: [CHINA] },
    { measure: leaderTripsUs, weight: 5, senders: [USA] },
    { measure: secretaryTripsUs, weight: 3, senders: [USA] },
    { measure: leaderVisits, weight: 1.5, senders: visitReporters },
  ],
  years: [1949, 2024],
  breaks: [
    { year: 2003, note: 'Meetings of China’s leaders are listed from 2003 to 2018.' },
    { year: 2018, note: 'A table of visits either way begins: the only one for Germany, Japan and Singapore.' },
  ],
  worked: {
    about: 'say, of the partners of China, trips at the 95th percentile and meetings at the 80th, visits not covered',
    states: [710, 365],
    percentiles: [95, 80, 'outside-coverage', 'outside-coverage', 'outside-coverage'],
    value: 92.3529,
  },
  notes: [
    'Only where somebody kept a list of the leaders of i: China, the United States to 2019, and in 2018-2024 Germany, Japan and Singapore. It is a place among the partners of i, and the other direction is usually not covered.',
    'Lists of China’s leaders name those visited; who is not named is not coded, and has no score.',
    ...everyDimension,
  ],
};

/** The four dimensions of closeness (ruling B0). */
export const dimensions: readonly Dimension[] = [personal, economic, military, diplomatic];

/** Each dimension as a measure, with its default weights. */
export const dimensionMeasures = dimensions.map((dimension) => dimensionMeasure(dimension));
