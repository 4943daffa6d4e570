import { join } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { defaultYear } from '../dossier/dossier.ts';
import { provenanceOf } from '../dossier/provenance.ts';
import { declarationPage } from '../dossier/theory-declared.ts';
import { assessmentJson, declaredJson } from '../dossier/theory-json.ts';
import { assessmentPage, type FurtherAnswers } from '../dossier/theory-page.ts';
import { type Assessment, assess, settingsOf } from '../inquiry/assess.ts';
import { TheoryInputs } from '../inquiry/theory-inputs.ts';
import { rolesToFill } from '../inquiry/theory-roles.ts';
import { InputError } from '../sources/input-error.ts';
import { families, jointFlip, sensitivity, type Theory, theories } from '../theories/index.ts';
import { csvOf } from '../views/csv.ts';
import { wholeNumber, year } from '../views/number-argument.ts';
import { packageRoot } from '../views/package-root.ts';
import { theoryRecords } from '../views/records.ts';
import { stateArgument } from '../views/state-argument.ts';
import { nameAndValue, theoryValues } from '../views/theory-values.ts';
import type { Given } from '../views/view.ts';
import type { Command, Effects } from './command.ts';
import { writeNamed } from './named-file.ts';
import { atlasOf } from './open-atlas.ts';
import { printPage } from './print-page.ts';

/** Without --year, a theory is judged in the last year up to so long ago in which all that it needs is known. Ours. */
const YEARS_BACK = 10;

export const theoryCommand: Command = {
  name: 'theory',
  summary: 'Theories as models: list them, read one, run one on a case',
  usage: 'entente theory list | show ID | run ID [STATES] [--role ROLE=STATE] [--set NAME=VALUE] [--year Y]',
  about:
    'list: the theories in a line each. show: question, parts, inputs, parameters with their origin, rule, works. run: the verdict for the states given (in the order of the parts that theory show lists), how it holds over plausible settings, and what would turn it. A verdict is never given on absent inputs: what remains possible is named instead.',
  options: {
    role: {
      type: 'string',
      value: 'ROLE=STATE',
      about: 'who plays a part; a set of states is joined by commas',
      multiple: true,
    },
    threat: { type: 'string', value: 'STATE', about: 'the same as --role threat=STATE' },
    set: { type: 'string', value: 'NAME=VALUE', about: 'state an input or fix a parameter', multiple: true },
    year: {
      type: 'string',
      value: 'Y',
      about: `the year (default: the last of ${YEARS_BACK} in which all it needs is known)`,
    },
    draws: { type: 'string', value: 'N', about: 'draws over plausible settings (default 10000)' },
    threads: {
      type: 'string',
      value: 'N',
      about: 'threads to draw on (default 1); the answer is the same on any number',
    },
    sensitivity: {
      type: 'boolean',
      about: 'also how much of the variation each input and parameter accounts for (Sobol indices)',
    },
    markdown: { type: 'boolean', about: 'print Markdown' },
    svg: { type: 'string', value: 'FILE', about: 'also draw the verdicts over plausible settings' },
  },
  examples: [
    'entente theory list',
    'entente theory show balance',
    'entente theory run balance RUS CHN --year 2004',
    'entente theory run balance JPN USA --threat CHN --set yardstick=sipri',
  ],
  run: async (given, effects) => {
    const [verb, id, ...words] = given.words;
    switch (verb) {
      case 'list':
        listTheories(given, effects);
        return 0;
      case 'show':
        await show(theoryArgument(id), given, effects);
        return 0;
      case 'run':
        await run(theoryArgument(id), words, given, effects);
        return 0;
      default:
        throw new InputError(
          verb === undefined ? 'entente theory' : `"${verb}"`,
          'expected list, show or run',
          'See entente theory --help',
        );
    }
  },
};

/** A theory that the user named. @throws InputError with the nearest one */
function theoryArgument(id: string | undefined): Theory {
  const found = theories.find((theory) => theory.id === id);
  if (found) return found;
  const ids = theories.map((theory) => theory.id);
  if (id === undefined) throw new InputError('entente theory', 'a theory is needed', `There are ${ids.join(', ')}`);
  throw new InputError(`"${id}"`, 'no such theory', `Did you mean ${closest(id, ids)}? entente theory list shows all`);
}

function listTheories(given: Given, effects: Effects): void {
  if (given.flag('json')) {
    effects.out(`${JSON.stringify({ theories: theories.map(declaredJson) }, null, 1)}\n`);
    return;
  }
  if (given.flag('csv')) {
    const rows = theories.map(({ id, title, question, family, pair, roles }) => ({
      ...{ id, title, question, family, pair },
      roles: Object.keys(roles).join(' '),
    }));
    effects.out(csvOf(rows, ['id', 'title', 'question', 'family', 'pair', 'roles']));
    return;
  }
  const width = Math.max(...theories.map(({ id }) => id.length));
  const groups = Object.entries(families).flatMap(([family, title]) => {
    const members = theories.filter((theory) => theory.family === family);
    if (members.length === 0) return [];
    return [`${title}\n${members.map(({ id, question }) => `  ${id.padEnd(width)}  ${question}\n`).join('')}`];
  });
  effects.out(groups.join('\n'));
}

async function show(theory: Theory, given: Given, effects: Effects): Promise<void> {
  if (given.flag('json')) effects.out(`${JSON.stringify(declaredJson(theory), null, 1)}\n`);
  else if (given.flag('csv'))
    throw new InputError('--csv', 'a declaration is no table', 'Use --json, or entente theory list --csv');
  else await printPage(declarationPage(theory), given, effects);
}

async function run(theory: Theory, words: readonly string[], given: Given, effects: Effects): Promise<void> {
  const atlas = atlasOf(given, effects);
  const asked = year(given);
  const roles = rolesGiven(theory, words, given, asked ?? defaultYear(atlas));
  const { stated, parameters } = theoryValues(theory, given.texts('set'));
  const threads = wholeNumber(given, 'threads', [1, 64]) ?? 1;
  const draws = wholeNumber(given, 'draws', [100, 10_000_000]);
  const seed = wholeNumber(given, 'seed', [0, 2 ** 31 - 1]) ?? 1;
  const { evidence, own } = theoryRecords();
  const assessment = await assess(
    theory,
    {
      roles,
      year: asked ?? defaultYear(atlas),
      back: asked === undefined ? YEARS_BACK : 0,
      ...{ stated, parameters, seed },
      ...(draws !== undefined && { draws }),
      ...(threads > 1 && {
        threads: { count: threads, script: join(packageRoot(), 'dist', 'ensemble', 'draws-thread.js') },
      }),
    },
    new TheoryInputs(atlas, evidence),
  );
  const further = furtherAnswers(assessment, given, seed);
  const file = given.text('svg');
  if (file !== undefined) {
    const { verdictPicture } = await import('../dossier/theory-picture.ts');
    writeNamed(file, verdictPicture(assessment), effects);
  }
  if (given.flag('json')) effects.out(`${JSON.stringify(assessmentJson(assessment, further), null, 1)}\n`);
  else if (given.flag('csv')) effects.out(assessmentCsv(assessment));
  else await printPage(assessmentPage(assessment, atlas.manifest, provenanceOf(atlas), own, further), given, effects);
}

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
