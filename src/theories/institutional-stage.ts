import { declareTheory, type Input } from './theory.ts';

const RECORD = 'institutional-evidence';

/** How far a criterion is met, as coded in the records. */
const criterion = (label: string, name: string): Input => ({
  label,
  unit: '1 met, 0.5 in part, 0 the source says not',
  range: [0, 1],
  decimals: 1,
  from: { kind: 'record', record: RECORD, criterion: name, of: ['first', 'second'] },
});

const ours = {
  kind: 'ours',
  why: 'the stages are ordered in the works; how much of a criterion counts as met is our choice',
} as const;

/** How far military cooperation of a pair has become an institution (Korolev; ruling M10). */
export const institutionalStage = declareTheory({
  id: 'institutional-stage',
  title: 'The stage of military institutions',
  question: 'How far has the military cooperation of the first and the second become an institution?',
  family: 'kinds',
  pair: 'both',
  roles: { first: { about: 'one of the two' }, second: { about: 'the other' } },
  inputs: {
    treaty: criterion('treaty or agreement', 'treaty'),
    consultations: criterion('regular consultations', 'consultations'),
    'technical-cooperation': criterion('military-technical cooperation', 'technical-cooperation'),
    drills: criterion('regular drills', 'drills'),
    'confidence-building': criterion('confidence-building measures', 'confidence-building'),
    'integrated-command': criterion('integrated command', 'integrated-command'),
    'troops-bases': criterion('troops or bases on the other’s soil', 'troops-bases'),
    'defence-policy': criterion('common defence policy', 'defence-policy'),
  },
  parameters: {
    met: {
      label: 'a criterion counts as met from',
      unit: 'coding',
      default: 1,
      range: [0.5, 1],
      origin: ours,
    },
    moderate: {
      label: 'criteria of the moderate stage needed for it',
      unit: 'of five',
      default: 3,
      range: [3, 5],
      whole: true,
      origin: ours,
    },
    deep: {
      label: 'criteria of the deep stage needed for it',
      unit: 'of three',
      default: 2,
      range: [1, 3],
      whole: true,
      origin: ours,
    },
  },
  verdicts: {
    none: { label: 'no institutions', about: 'no criterion is met', implies: 'apart' },
    early: {
      label: 'early',
      about: 'some criteria of the moderate stage are met, not enough for it',
      implies: 'silent',
    },
    moderate: {
      label: 'moderate',
      about: 'enough criteria of the moderate stage are met, and not those of the deep one',
      implies: 'align',
    },
    deep: {
      label: 'advanced or deep',
      about: 'all five criteria of the moderate stage are met, and enough of the deep one',
      implies: 'ally',
    },
  },
  readings: {
    score: { label: 'score', unit: 'sum of the codings, of 8', decimals: 1 },
    'moderate-met': { label: 'moderate criteria met', unit: 'of 5', decimals: 0 },
    'deep-met': { label: 'deep criteria met', unit: 'of 3', decimals: 0 },
  },
  rule: [
    'Each criterion is coded 1 (met), 0.5 (in part) or 0 (the source says not), each with its page. It counts as met from m on.',
    'Moderate: treaty, consultations, military-technical cooperation, drills, confidence-building. Deep: integrated command, troops or bases, common defence policy.',
    'Advanced or deep: all five of the moderate ones and at least d of the deep ones. Moderate: at least n of the moderate ones. Early: any one criterion. m, n and d are ours.',
  ],
  judge: (x, { met, moderate, deep }) => {
    let [score, first, last] = [0, 0, 0];
    const count = (coding: number): 0 | 1 => {
      score += coding;
      return coding >= met ? 1 : 0;
    };
    first += count(x.treaty) + count(x.consultations) + count(x['technical-cooperation']);
    first += count(x.drills) + count(x['confidence-building']);
    last += count(x['integrated-command']) + count(x['troops-bases']) + count(x['defence-policy']);
    const readings = { score, 'moderate-met': first, 'deep-met': last };
    if (first === 5 && last >= deep) return { verdict: 'deep', readings };
    if (first >= moderate) return { verdict: 'moderate', readings };
    return { verdict: first + last > 0 ? 'early' : 'none', readings };
  },
  cost: 'closed-form',
  works: [
    {
      short: 'Korolev 2018',
      citation:
        'Korolev, Alexander (2018). On the Verge of an Alliance: Contemporary China-Russia Military Cooperation. Asian Security.',
      doi: '10.1080/14799855.2018.1463991',
    },
    {
      short: 'Korolev 2022',
      citation:
        'Korolev, Alexander (2022). China-Russia Strategic Alignment in International Politics. Amsterdam: Amsterdam University Press.',
      doi: '10.5117/9789463725248',
    },
  ],
  worked: [
    {
      about:
        'a treaty without a clause of defence (0.5), four moderate criteria met, a command for one exercise (0.5), no troops or bases, a plan (0.5)',
      inputs: {
        treaty: 0.5,
        consultations: 1,
        'technical-cooperation': 1,
        drills: 1,
        'confidence-building': 1,
        'integrated-command': 0.5,
        'troops-bases': 0,
        'defence-policy': 0.5,
      },
      verdict: 'moderate',
      readings: { score: 5.5, 'moderate-met': 4, 'deep-met': 0 },
    },
    {
      about: 'the same, with what is met in part counted as met',
      inputs: {
        treaty: 0.5,
        consultations: 1,
        'technical-cooperation': 1,
        drills: 1,
        'confidence-building': 1,
        'integrated-command': 0.5,
        'troops-bases': 0,
        'defence-policy': 0.5,
      },
      parameters: { met: 0.5 },
      verdict: 'deep',
      readings: { score: 5.5, 'moderate-met': 5, 'deep-met': 2 },
    },
  ],
  notes: [
    'It stands on cited codings alone (records/institutional-evidence.csv): a pair or a criterion without one is not coded, never 0, and without the codings that matter no stage is given.',
    'That troops and bases and a common policy are criteria of the deep stage is ours until a source for it is read; so are the lines m, n and d.',
    'Stages describe how far cooperation is organised, not whether either would fight.',
  ],
});
