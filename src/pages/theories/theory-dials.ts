import { list, showNumber } from '../../charts/text.ts';
import { absenceWords, type Figure } from '../../figures/index.ts';
import type { Assessment } from '../../inquiry/assess.ts';
import { measureNamed } from '../../measures/index.ts';
import { codeOf } from '../../states/index.ts';
import {
  type ChoiceParameter,
  type Flip,
  type Input,
  isChoice,
  type NumberParameter,
  optionLabel,
  readInputs,
} from '../../theories/index.ts';
import { settingOfInput } from '../claims/setting-name.ts';
import type { Ask, Dial, DialsBlock, FigureOf, TableBlock } from '../page.ts';
import { decimalsOf, holdersWords, ofHundred, settingWords, verdictSentence } from './assessment-words.ts';
import { originWords } from './theory-declared.ts';

/** What a reader set of a theory, and what it says when nobody sets anything. */
export interface Laboratory {
  /** What was set: inputs as `settingOfInput` calls them, parameters by name. */
  set: ReadonlySet<string>;
  /** The same states and year with nothing set; the assessment itself where nothing is. */
  untouched: Assessment;
}

/** Every input and parameter of a run, to be set: its usual value, where that comes from, and where it flips the verdict. */
export function theoryDials(
  assessment: Assessment,
  laboratory: Laboratory,
  instead: readonly TableBlock[],
): DialsBlock | undefined {
  const { theory } = assessment;
  const read = readInputs(theory, assessment.parameters);
  const inputs = assessment.inputs.map(({ name, figure }) => ({
    isRead: read.includes(name),
    dial: inputDial(name, figure, assessment, laboratory),
  }));
  const parameters = Object.keys(theory.parameters).map((name) => parameterDial(name, assessment, laboratory));
  const groups = [
    { caption: 'Inputs', dials: inputs.flatMap(({ isRead, dial }) => (isRead ? [dial] : [])) },
    { caption: 'Parameters', dials: parameters },
    {
      caption: 'Inputs that are not read as the choices stand',
      dials: inputs.flatMap(({ isRead, dial }) => (isRead ? [] : [dial])),
      folded: true as const,
    },
  ].filter(({ dials }) => dials.length > 0);
  if (groups.length === 0) return undefined;
  return {
    kind: 'dials',
    option: 'set',
    about: 'Whatever you set takes the place of what was found, and stands still while plausible settings are drawn.',
    outcome: outcome(assessment, laboratory),
    reset: 'Set nothing: all as it was found',
    groups,
    instead,
  };
}

function outcome(assessment: Assessment, { set, untouched }: Laboratory): string {
  const { theory, judgement, plausible } = assessment;
  const sentence = verdictSentence(assessment);
  const share = judgement && plausible?.shares[judgement.verdict];
  const held =
    share === undefined || plausible?.over === 'nothing varies'
      ? ''
      : `, in ${ofHundred(share)} of 100 plausible settings`;
  const plain = untouched.judgement ? theory.verdicts[untouched.judgement.verdict]!.label : 'no verdict';
  const before = set.size === 0 ? '' : ` With nothing set: ${plain}.`;
  return `${sentence.charAt(0).toUpperCase()}${sentence.slice(1)}${held}.${before}`;
}

function inputDial(name: string, figure: Figure, assessment: Assessment, { set, untouched }: Laboratory): Dial {
  const input = assessment.theory.inputs[name]!;
  const setting = settingOfInput(assessment.theory, name);
  const usual = untouched.inputs.find((one) => one.name === name)!.figure;
  const { label, unit, range, whole } = input;
  const decimals = decimalsOf(input);
  const to = seriesOf(input, assessment);
  return {
    ...{ name: setting, label, unit, range, decimals, usual },
    ...(whole && { whole }),
    ...(to && { to }),
    ...(set.has(setting) && figure.kind === 'value' && { set: figure.value }),
    origin: foundWords(input, usual, assessment),
    ...turnOf(name, 'input', assessment),
  };
}

/** "Measured: 0.152 (0.140 to 0.165), cinc of China, carried from 2016". */
function foundWords(input: Input, figure: Figure, assessment: Assessment): string {
  const { from } = input;
  const decimals = decimalsOf(input);
  const of = from.kind === 'stated' ? '' : whose(from.of, assessment);
  const what =
    from.kind === 'measure'
      ? `${measureNamed(from.measure).label}, ${of}${from.yearsBefore === undefined ? '' : `, ${from.yearsBefore} years before`}`
      : from.kind === 'record'
        ? `on record, ${of}`
        : '';
  if (figure.kind === 'absent') {
    const { reason, lastKnown, note } = figure;
    const known = lastKnown && `last known ${showNumber(lastKnown.value, decimals)} in ${lastKnown.year}`;
    if (from.kind === 'stated') return 'Not measured: it is yours to state';
    return [`Absent: ${absenceWords[reason]}`, what, known, note, 'you may supply it']
      .filter((word) => word !== undefined)
      .join('; ');
  }
  const { value, low, high, carriedFrom } = figure;
  if (from.kind === 'stated') return `Not measured: taken as ${showNumber(value, decimals)} unless you state it`;
  const bounds =
    low === undefined || high === undefined ? '' : ` (${showNumber(low, decimals)} to ${showNumber(high, decimals)})`;
  const when = carriedFrom === undefined ? `${assessment.year}` : `carried from ${carriedFrom}`;
  const verb = from.kind === 'measure' ? 'Measured' : 'Coded';
  return `${verb}: ${showNumber(value, decimals)}${bounds}, ${when}: ${what}`;
}

function whose(of: string | readonly [string, string], { roles, year }: Assessment): string {
  const holders = (role: string) => holdersWords(roles[role]!.states, year);
  return typeof of === 'string' ? holders(of) : `${holders(of[0])} and ${holders(of[1])}`;
}

/** The series behind an input, where it is of one state or one pair. */
function seriesOf({ from }: Input, { roles, year }: Assessment): FigureOf | undefined {
  if (from.kind !== 'measure') return undefined;
  const held = (typeof from.of === 'string' ? [from.of] : from.of).map((role) => roles[role]!.states);
  if (held.some((states) => states.length !== 1)) return undefined;
  return { measure: from.measure, states: held.map(([state]) => codeOf(state!)), year };
}

function parameterDial(name: string, assessment: Assessment, laboratory: Laboratory): Dial {
  const { theory, parameters } = assessment;
  const parameter = theory.parameters[name]!;
  const set = laboratory.set.has(name) ? parameters[name] : undefined;
  const to: Ask = { view: 'theory', words: [theory.id] };
  const origin = originWords(parameter.origin);
  const own = {
    ...{ name, label: parameter.label, to },
    origin: `${origin.charAt(0).toUpperCase()}${origin.slice(1)}`,
    ...turnOf(name, 'parameter', assessment),
  };
  return isChoice(parameter)
    ? { ...own, ...choiceOf(name, parameter, assessment, laboratory), ...(set !== undefined && { set: `${set}` }) }
    : { ...own, ...numberOf(parameter), ...(set !== undefined && { set: Number(set) }) };
}

function choiceOf(name: string, parameter: ChoiceParameter, { closedOptions }: Assessment, { untouched }: Laboratory) {
  const closed = (option: string) => closedOptions.some((one) => one.parameter === name && one.option === option);
  return {
    usual: `${untouched.parameters[name]}`,
    choices: Object.entries(parameter.options).map(([value, { about }]) => ({
      value,
      label: optionLabel(parameter, value),
      about: closed(value) ? `${about} (inputs absent)` : about,
      ...(closed(value) && { closed: true as const }),
    })),
  };
}

function numberOf(parameter: NumberParameter) {
  const { unit, range, whole, default: usual } = parameter;
  return {
    ...{ unit, range, decimals: decimalsOf(parameter) },
    ...(whole && { whole }),
    usual: { kind: 'value' as const, value: usual, sources: [] },
  };
}

/** Where this one by itself flips the verdict: "Flips to balance at 0.42". */
function turnOf(name: string, of: Flip['of'], { theory, flips, judgement, missing }: Assessment) {
  if (!judgement || missing.length > 0) return {};
  const own = flips.filter((flip) => flip.of === of && flip.name === name);
  if (own.length === 0) return {};
  const declared = of === 'input' ? theory.inputs[name]! : theory.parameters[name]!;
  const numbers = own.flatMap(({ to, verdict }) =>
    typeof to === 'number' ? [`to ${theory.verdicts[verdict]!.label} at ${showNumber(to, decimalsOf(declared))}`] : [],
  );
  const verdicts = [...new Set(own.flatMap(({ to, verdict }) => (typeof to === 'string' ? [verdict] : [])))];
  const choices = verdicts.map((verdict) => {
    const options = own.filter((flip) => flip.verdict === verdict).map(({ to }) => settingWords(declared, to));
    return `to ${theory.verdicts[verdict]!.label} with ${list(options, 'or')}`;
  });
  const [first] = own;
  return {
    turn: `Flips ${[...numbers, ...choices].join('; ')}`,
    ...(typeof first!.to === 'number' && { turnAt: first!.to }),
  };
}
