import { join } from 'node:path';
import { capitalised } from '../charts/text.ts';
import { type Assessment, assess, settingsOf } from '../inquiry/assess.ts';
import { TheoryInputs } from '../inquiry/theory-inputs.ts';
import { rolesToFill } from '../inquiry/theory-roles.ts';
import { settingOfInput } from '../pages/claims/setting-name.ts';
import { defaultYear } from '../pages/dossier/dossier.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { assessmentJson } from '../pages/theories/theory-json.ts';
import { assessmentPage, type FurtherAnswers } from '../pages/theories/theory-page.ts';
import { verdictPicture } from '../pages/theories/theory-picture.ts';
import { InputError } from '../sources/input-error.ts';
import { jointFlip, sensitivity, type Theory, theories } from '../theories/index.ts';
import { csvOf } from './csv.ts';
import { mostDraws } from './draws.ts';
import { wholeNumber, year } from './number-argument.ts';
import { packageRoot } from './package-root.ts';
import { theoryRecords } from './records.ts';
import { referencesIn } from './references.ts';
import { stateArgument } from './state-argument.ts';
import { theoryArgument, theoryIds, theoryTitle } from './theories.ts';
import { nameAndValue, settableOf, theoryValues } from './theory-values.ts';
import type { Given, View } from './view.ts';

/** Without --year, a theory is judged in the last year up to so long ago in which all that it needs is known. Ours. */
const YEARS_BACK = 10;

/** Only the figures and the verdict. */
const glance = { draws: 1, flips: false, everyRemaining: false } as const;

export const theoryRunView: View = {
  name: 'theory run',
  summary: 'One theory on some states and a year: its verdict, on what it rests, and what would turn it',
  usage: 'entente theory run ID [STATES] [--role ROLE=STATE] [--set NAME=VALUE] [--year Y]',
  about:
    'The verdict for the states given (in the order of the parts that the theory lists), how it holds over plausible settings, and what would turn it. A verdict is never given on absent inputs: what remains possible is named instead.',
  words: [
    { name: 'theory', kind: 'choice', about: 'the theory', choices: theoryIds, called: theoryTitle },
    {
      name: 'states',
      kind: 'state',
      about: 'who plays its parts, in their order',
      optional: true,
      many: true,
      each: ([id]) => partsOf(id),
    },
  ],
  options: {
    role: {
      type: 'string',
      value: 'ROLE=STATE',
      label: 'Other parts',
      about: 'who plays a part; a set of states is joined by commas',
      multiple: true,
    },
    threat: {
      type: 'string',
      value: 'STATE',
      kind: 'state',
      label: 'Who threatens',
      unset: 'found by rule',
      about: 'who threatens, where a rule would find one: the same as --role threat=STATE',
    },
    set: {
      type: 'string',
      value: 'NAME=VALUE',
      about: 'state an input or fix a parameter; several are joined by commas',
      multiple: true,
      dials: ([id]) => settableOf(id),
    },
    year: {
      ...{ type: 'string', value: 'Y', kind: 'year' },
      about: `the year (default: the last of ${YEARS_BACK} in which all it needs is known)`,
    },
    draws: { type: 'string', value: 'N', kind: 'whole', about: 'draws over plausible settings (default 10000)' },
    threads: {
      ...{ type: 'string', value: 'N', kind: 'whole', here: true },
      about: 'threads to draw on (default 1); the answer is the same on any number',
    },
    sensitivity: {
      type: 'boolean',
      about: 'also how much of the variation each input and parameter accounts for (Sobol indices)',
    },
  },
  examples: [
    'entente theory run balance RUS CHN --year 2004',
    'entente theory run balance JPN USA --threat CHN --set yardstick=sipri',
  ],
  drawing: 'the verdicts over plausible settings',
  schemas: ['theory-run'],
  answer: async (given, { atlas, cwd }) => {
    const [id, ...words] = given.words;
    const theory = theoryArgument(id);
    const asked = year(given);
    const roles = rolesGiven(theory, words, given, asked ?? defaultYear(atlas));
    const { stated, parameters } = theoryValues(theory, given.texts('set'));
    const threads = cwd === undefined ? 1 : (wholeNumber(given, 'threads', [1, 64]) ?? 1);
    const draws = wholeNumber(given, 'draws', [100, mostDraws(cwd)]);
    const seed = wholeNumber(given, 'seed', [0, 2 ** 31 - 1]) ?? 1;
    const { evidence, own } = theoryRecords();
    const common = { roles, year: asked ?? defaultYear(atlas), back: asked === undefined ? YEARS_BACK : 0 };
    const inputs = new TheoryInputs(atlas, evidence);
    // The year does not change with what is stated: it is the last in which all was measured, where there is one.
    const found =
      asked === undefined && Object.keys(stated).length > 0
        ? await assess(theory, { ...common, parameters, ...glance }, inputs)
        : undefined;
    const judgedIn = found?.missing.length === 0 ? { year: found.year, back: 0 } : {};
    const assessment = {
      ...(await assess(
        theory,
        {
          ...common,
          ...judgedIn,
          ...{ stated, parameters, seed },
          ...(draws !== undefined && { draws }),
          ...(threads > 1 && {
            threads: { count: threads, script: join(packageRoot(), 'dist', 'ensemble', 'draws-thread.js') },
          }),
        },
        inputs,
      )),
      asked: common.year,
    };
    const set = new Set([
      ...Object.keys(stated).map((name) => settingOfInput(theory, name)),
      ...Object.keys(parameters),
    ]);
    const untouched =
      set.size === 0 ? assessment : await assess(theory, { roles, year: assessment.year, ...glance }, inputs);
    let answers: FurtherAnswers | undefined;
    const further = () => {
      answers ??= furtherAnswers(assessment, given, seed);
      return answers;
    };
    const page = () =>
      assessmentPage(assessment, atlas.manifest, provenanceOf(atlas), own, further(), { set, untouched });
    return {
      json: () => assessmentJson(assessment, further()),
      csv: () => assessmentCsv(assessment),
      svg: () => verdictPicture(assessment),
      page,
      references: () => referencesIn(page(), atlas.manifest, own),
    };
  },
};

function furtherAnswers(assessment: Assessment, given: Given, seed: number): FurtherAnswers {
  if (!assessment.judgement || assessment.missing.length > 0) return {};
  const settings = settingsOf(assessment);
  const together = jointFlip(assessment.theory, settings);
  const { verdict } = assessment.judgement;
  const indices = given.flag('sensitivity')
    ? sensitivity(assessment.theory, settings, { verdict }, 4096, seed)
    : undefined;
  return { ...(together && { together }), ...(indices && { sensitivity: indices }) };
}

/** Parts that are called by an adjective. */
const ofStates = ['first', 'second', 'third', 'rising', 'falling', 'dominant'];

/** The parts that states are given for, as fields are called: "Partner", "Rising state". Undefined where no theory is named. */
function partsOf(id: string | undefined): string[] | undefined {
  const theory = theories.find((one) => one.id === id);
  return theory && rolesToFill(theory).map((role) => capitalised(ofStates.includes(role) ? `${role} state` : role));
}

function rolesGiven(theory: Theory, words: readonly string[], given: Given, asked: number): Record<string, number[]> {
  const toFill = rolesToFill(theory);
  if (words.length > toFill.length)
    throw new InputError(
      `"${words.slice(toFill.length).join(' ')}"`,
      `${theory.id} takes ${toFill.length === 0 ? 'no states' : toFill.join(', then ')}`,
      'Other parts go by --role ROLE=STATE',
    );
  const roles: Record<string, number[]> = {};
  for (const [n, word] of words.entries()) roles[toFill[n]!] = [stateArgument(word, asked)];
  const threat = given.text('threat');
  const named = [
    ...given.texts('role').map((text) => nameAndValue('role', text)),
    ...(threat === undefined ? [] : [['threat', threat] as [string, string]]),
  ];
  for (const [role, text] of named) {
    if (!theory.roles[role])
      throw new InputError(
        `--role ${role}`,
        `${theory.id} has no such part`,
        `It has ${Object.keys(theory.roles).join(', ')}`,
      );
    roles[role] = text.split(',').map((word) => stateArgument(word.trim(), asked));
  }
  return roles;
}

/** A line each: verdicts with their shares, inputs, parameters, readings, flips. */
function assessmentCsv(assessment: Assessment): string {
  const { theory, judgement, plausible, inputs, parameters, flips, year: judged } = assessment;
  const line = (kind: string, name: string, more: Record<string, string | number | undefined>) => ({
    theory: theory.id,
    year: judged,
    kind,
    name,
    ...more,
  });
  const rows = [
    ...Object.entries(theory.verdicts).map(([name, { implies }]) =>
      line('verdict', name, {
        given:
          judgement === undefined ? undefined : judgement.verdict === name || judgement.also?.includes(name) ? 1 : 0,
        share: plausible?.shares[name],
        note: implies,
      }),
    ),
    ...inputs.map(({ name, figure }) =>
      figure.kind === 'value'
        ? line('input', name, {
            value: figure.value,
            low: figure.low,
            high: figure.high,
            note: theory.inputs[name]!.unit,
          })
        : line('input', name, { absent: figure.reason, note: theory.inputs[name]!.unit }),
    ),
    ...Object.entries(parameters).map(([name, x]) =>
      line('parameter', name, { value: x, note: theory.parameters[name]!.origin.kind }),
    ),
    ...Object.entries(judgement?.readings ?? {}).map(([name, x]) =>
      line('reading', name, { value: x, low: plausible?.readings[name]?.low, high: plausible?.readings[name]?.high }),
    ),
    ...flips.map(({ name, to, distance, verdict }) => line('flip', name, { value: to, distance, note: verdict })),
  ];
  return csvOf(rows, [
    'theory',
    'year',
    'kind',
    'name',
    'value',
    'low',
    'high',
    'absent',
    'given',
    'share',
    'distance',
    'note',
  ]);
}
