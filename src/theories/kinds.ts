import { declareTheory, type Input } from './theory.ts';

const pair = ['first', 'second'] as const;

/** A duty under a treaty in force: 1 or, where the pair is coded and has none, 0. */
const duty = (label: string, measure: string): Input => ({
  label,
  unit: '1 in force, 0 not',
  range: [0, 1],
  whole: true,
  decimals: 0,
  from: { kind: 'measure', measure, of: pair },
  none: 0,
});

const notJudged = {
  label: 'left out',
  about: 'left out: its data do not reach this year or pair',
  fallback: true,
} as const;

/** Ours: how a sign of the tie that has no published line is read. */
const judgedWhereCoded = {
  kind: 'ours',
  why: 'a kind whose data do not reach the year is left out and named, never taken for absent',
} as const;

type Found =
  | 'alliance'
  | 'coalition'
  | 'security-community'
  | 'consultation-pact'
  | 'neutrality-pact'
  | 'non-aggression-pact'
  | 'defence-cooperation'
  | 'rivalry';

/** A pair without a treaty, a war, an agreement or a dispute. */
const NOTHING = {
  defence: 0,
  offence: 0,
  neutrality: 0,
  nonaggression: 0,
  consultation: 0,
  'joint-war': 0,
  peace: 0.5,
  'recent-disputes': 0,
  'earlier-disputes': 0,
  trade: 0,
  organisations: 0,
  agreements: 0,
  rivalry: 0,
};

/** The kinds of alignment of a pair, several at once, with one headline (Wilkins; Deutsch, Adler and Barnett; rulings M8 and M9). */
export const kinds = declareTheory({
  id: 'kinds',
  title: 'Kinds of alignment',
  question: 'What kinds of alignment bind the first and the second, and which names the tie?',
  family: 'kinds',
  pair: 'both',
  roles: { first: { about: 'one of the two' }, second: { about: 'the other' } },
  inputs: {
    defence: duty('defence pact', 'atop-defence'),
    offence: duty('offence pact', 'atop-offence'),
    neutrality: duty('neutrality pact', 'atop-neutrality'),
    nonaggression: duty('non-aggression pact', 'atop-nonaggression'),
    consultation: duty('consultation pact', 'atop-consultation'),
    'joint-war': {
      ...duty('at war on the same side', 'joint-war'),
      unit: '1 that year, 0 not',
    },
    peace: {
      label: 'peace scale',
      unit: '0 severe rivalry to 1 security community',
      range: [0, 1],
      decimals: 2,
      from: { kind: 'measure', measure: 'peace-scale', of: pair },
    },
    'recent-disputes': {
      label: 'disputes in ten years',
      unit: 'disputes, each in every year under way',
      range: [0, 100],
      whole: true,
      decimals: 0,
      from: { kind: 'measure', measure: 'disputes-ten-years', of: pair },
    },
    'earlier-disputes': {
      label: 'disputes in the ten years before',
      unit: 'disputes, each in every year under way',
      range: [0, 100],
      whole: true,
      decimals: 0,
      from: { kind: 'measure', measure: 'disputes-ten-years', of: pair, yearsBefore: 10 },
    },
    trade: {
      label: 'higher share of trade, five years',
      unit: 'share of trade',
      range: [0, 1],
      decimals: 3,
      from: { kind: 'measure', measure: 'trade-share-higher', of: pair },
    },
    organisations: {
      label: 'overlap of organisations',
      unit: 'share of the smaller membership',
      range: [0, 1],
      decimals: 2,
      from: { kind: 'measure', measure: 'igo-overlap', of: pair },
    },
    agreements: {
      label: 'defence agreements in force',
      unit: 'agreements',
      range: [0, 30],
      whole: true,
      decimals: 0,
      from: { kind: 'measure', measure: 'defence-agreements', of: pair },
    },
    rivalry: {
      label: 'strategic rivals',
      unit: '1 rivals, 0 not',
      range: [0, 1],
      whole: true,
      decimals: 0,
      from: { kind: 'measure', measure: 'rivalry', of: pair },
    },
  },
  parameters: {
    community: {
      label: 'sign of a security community',
      default: 'peace-scale',
      options: {
        'peace-scale': {
          label: 'the peace scale',
          about: 'the peace scale at 1, its makers’ security community',
          needs: ['peace'],
        },
        proxy: {
          label: 'our stand-in',
          about: 'no dispute in twenty years, no rivalry, and trade and organisations above the lines below',
          needs: ['recent-disputes', 'earlier-disputes', 'rivalry', 'trade', 'organisations'],
          fallback: true,
        },
        'not judged': notJudged,
      },
      origin: {
        kind: 'ours',
        why: 'the scale is published and comes first; the stand-in where a pair is not on it is ours',
      },
    },
    'least-trade': {
      label: 'least share of trade (stand-in only)',
      unit: 'share of trade',
      default: 0.05,
      range: [0.02, 0.1],
      origin: { kind: 'ours', why: 'for transactions beyond the ordinary, of which no measure is on hand' },
    },
    'least-overlap': {
      label: 'least overlap of organisations (stand-in only)',
      unit: 'share of the smaller membership',
      default: 0.8,
      range: [0.7, 0.9],
      origin: { kind: 'ours', why: 'for institutions in common; the line is ours' },
    },
    coalition: {
      label: 'joint war',
      default: 'coded',
      options: { coded: { about: 'interstate wars as coded', needs: ['joint-war'] }, 'not judged': notJudged },
      origin: judgedWhereCoded,
    },
    cooperation: {
      label: 'defence agreements',
      default: 'coded',
      options: { coded: { about: 'agreements as coded', needs: ['agreements'] }, 'not judged': notJudged },
      origin: judgedWhereCoded,
    },
    enmity: {
      label: 'rivalry',
      default: 'coded',
      options: { coded: { about: 'the list of rivals', needs: ['rivalry'] }, 'not judged': notJudged },
      origin: judgedWhereCoded,
    },
  },
  verdicts: {
    alliance: {
      label: 'alliance',
      about: 'a treaty in force promises help in war: defence or offence',
      implies: 'ally',
    },
    coalition: {
      label: 'coalition',
      about: 'the two fought on the same side of an interstate war that year',
      implies: 'align',
    },
    'security-community': {
      label: 'security community',
      about: 'war between the two has become unthinkable',
      implies: 'align',
    },
    'consultation-pact': {
      label: 'consultation pact',
      about: 'an entente: a treaty in force promises consultation in a crisis, and no help in war',
      implies: 'align',
    },
    'neutrality-pact': {
      label: 'neutrality pact',
      about: 'a treaty in force promises to stay out of the other’s war',
      implies: 'align',
    },
    'non-aggression-pact': {
      label: 'non-aggression pact',
      about: 'a treaty in force promises not to use force against the other',
      implies: 'silent',
    },
    'defence-cooperation': { label: 'defence cooperation', about: 'a defence agreement is in force', implies: 'align' },
    rivalry: { label: 'rivalry', about: 'the two are strategic rivals', implies: 'apart' },
    none: { label: 'none of these', about: 'no kind judged applies', implies: 'silent' },
  },
  readings: {
    kinds: { label: 'kinds that apply', unit: 'of those judged', decimals: 0 },
    obligations: { label: 'treaty obligations in force', unit: 'of five', decimals: 0 },
  },
  rule: [
    'Each kind is judged by its own criterion; several may apply. The headline is the first that does: alliance, coalition, security community, consultation pact, neutrality pact, non-aggression pact, defence cooperation, rivalry, none.',
    'Alliance: defence or offence. Coalition: a joint war that year. Security community: peace scale at 1; where the pair is not on it, no dispute in twenty years, no rivalry, trade and organisations above our lines.',
    'Consultation, neutrality, non-aggression: the obligation itself, beside any other. Defence cooperation: at least one agreement in force. Rivalry: on the list.',
  ],
  judge: (x, set) => {
    const community =
      set.community === 'peace-scale'
        ? x.peace >= 1
        : set.community === 'proxy' &&
          x['recent-disputes'] + x['earlier-disputes'] + x.rivalry === 0 &&
          x.trade >= set['least-trade'] &&
          x.organisations >= set['least-overlap'];
    const found: Found[] = [];
    if (x.defence + x.offence > 0) found.push('alliance');
    if (set.coalition === 'coded' && x['joint-war'] > 0) found.push('coalition');
    if (community) found.push('security-community');
    if (x.consultation > 0) found.push('consultation-pact');
    if (x.neutrality > 0) found.push('neutrality-pact');
    if (x.nonaggression > 0) found.push('non-aggression-pact');
    if (set.cooperation === 'coded' && x.agreements > 0) found.push('defence-cooperation');
    if (set.enmity === 'coded' && x.rivalry > 0) found.push('rivalry');
    const readings = {
      kinds: found.length,
      obligations: x.defence + x.offence + x.neutrality + x.nonaggression + x.consultation,
    };
    const headline = found.shift();
    return headline === undefined ? { verdict: 'none', readings } : { verdict: headline, also: found, readings };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Wilkins 2012',
      citation:
        'Wilkins, Thomas S. (2012). ‘Alignment’, not ‘alliance’ - the shifting paradigm of international security cooperation: toward a conceptual taxonomy of alignment. Review of International Studies 38(1), 53-76.',
    },
    {
      short: 'Deutsch et al. 1957',
      citation:
        'Deutsch, Karl W., and others (1957). Political Community and the North Atlantic Area. Princeton: Princeton University Press.',
    },
    {
      short: 'Adler and Barnett 1998',
      citation:
        'Adler, Emanuel, and Michael Barnett, eds. (1998). Security Communities. Cambridge: Cambridge University Press.',
    },
  ],
  worked: [
    {
      about: 'a treaty of consultation and non-aggression, one defence agreement, negative peace, no rivalry',
      inputs: { ...NOTHING, nonaggression: 1, consultation: 1, peace: 0.5, agreements: 1 },
      verdict: 'consultation-pact',
      also: ['non-aggression-pact', 'defence-cooperation'],
      readings: { kinds: 3, obligations: 2 },
    },
    {
      about: 'a defence pact with consultation between states at peace of the warmest kind',
      inputs: { ...NOTHING, defence: 1, consultation: 1, peace: 1 },
      verdict: 'alliance',
      also: ['security-community', 'consultation-pact'],
      readings: { kinds: 3, obligations: 2 },
    },
    {
      about: 'no treaty, and rivals',
      inputs: { ...NOTHING, rivalry: 1 },
      verdict: 'rivalry',
      also: [],
      readings: { kinds: 1, obligations: 0 },
    },
  ],
  notes: [
    'A defence agreement is no strategic partnership: no list of declared partnerships is on hand, so that kind is never given here, not even as none.',
    'The order of the headline is ours: what promises or shows more comes first; consultation comes before neutrality and non-aggression, which promise only to abstain.',
    'Treaties end in 2018, wars in 2007, defence agreements in 2010: a kind whose data do not reach the year is left out and named.',
    'Consultation stands beside an alliance as a further kind where the treaty has both; so do neutrality and non-aggression.',
    'The stages of Adler and Barnett (nascent, ascendant, mature) and Deutsch’s amalgamated and pluralistic communities are not told apart: no data on hand do.',
    'Wilkins’ article was read by its abstract, which names alliance, coalition, security community and strategic partnership; the criteria are ours.',
  ],
});
