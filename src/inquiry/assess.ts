import { drawMany, type Threads } from '../ensemble/index.ts';
import type { Absent, Figure, Value } from '../figures/index.ts';
import { InputError } from '../sources/input-error.ts';
import {
  defaultsOf,
  type Flip,
  flipsOf,
  isChoice,
  type Judgement,
  openOptions,
  type ParameterValues,
  remainingVerdicts,
  type Settings,
  type Shares,
  type Theory,
  varyingOf,
} from '../theories/index.ts';
import type { HeldRole } from './held-role.ts';
import type { Holders, TheoryInputs } from './theory-inputs.ts';
import { fillRoles, holdersOf, namedRoles } from './theory-roles.ts';

/** What a theory is asked about. */
export interface Asked {
  /** States by role, where the user named them. */
  roles: Holders;
  year: number;
  /** Inputs that the user states, in the input's unit. */
  stated?: Readonly<Record<string, number>>;
  /** Parameters that the user fixes. */
  parameters?: ParameterValues;
  draws?: number;
  /** False: not what would turn the verdict. */
  flips?: boolean;
  /** False: of absent inputs not every verdict that remains, only whether it is one. */
  everyRemaining?: boolean;
  seed?: number;
  threads?: Threads;
  /** How many years to go back for the last year in which every input that it cannot do without is known; 0: only the year asked. */
  back?: number;
}

/** Draws where nobody asks for another number, by what a judgement costs. Ours. */
export const usualDraws = { 'closed-form': 10_000, fit: 200, search: 200 } as const;

/** A theory's answer for some states and a year, with everything it rests on. */
export interface Assessment {
  theory: Theory;
  /** The year judged, and the year asked where that is later. */
  year: number;
  asked: number;
  roles: Record<string, HeldRole>;
  inputs: { name: string; figure: Figure; stated: boolean }[];
  parameters: ParameterValues;
  /** Parameters that the user fixed. */
  fixed: readonly string[];
  /** Options that were left out because an input that they need is absent. */
  closedOptions: { parameter: string; option: string }[];
  /** Inputs that it cannot do without, and that are absent. */
  missing: string[];
  /** With absent inputs: the verdicts that remain over all values they could take. One only: it holds whatever they are. */
  remain: string[];
  /** What follows; not given where a missing input leaves several verdicts. */
  judgement?: Judgement;
  /** Over plausible settings; not given without a judgement on complete inputs. */
  plausible?: Shares & {
    /** What was drawn: `parameters only` where no input has an interval. */
    over: 'inputs and parameters' | 'parameters only' | 'nothing varies';
  };
  flips: Flip[];
  /** How many inputs were carried from an earlier year. */
  carried: number;
  /** Ids of the sources of its inputs. */
  sources: string[];
}

/**
 * Judges a theory on an atlas: fills its roles, resolves its inputs, judges, and draws over the inputs' intervals and the open
 * parameters' ranges. Absent inputs are never guessed: the verdicts that remain are named instead.
 * @throws InputError where a role, an input or a parameter was given that the theory does not have or cannot take
 */
export async function assess(theory: Theory, asked: Asked, inputs: TheoryInputs): Promise<Assessment> {
  const parameters = checkedParameters(theory, asked.parameters ?? {});
  checkNames(theory, asked);
  namedRoles(theory, asked.roles);
  const found = await latestComplete(theory, asked, inputs);
  const fixed = Object.keys(asked.parameters ?? {});
  const absent = found.inputs.filter(({ figure }) => figure.kind === 'absent').map(({ name }) => name);
  for (const name of Object.keys(theory.parameters)) {
    const open = openOptions(theory, name, absent);
    if (open.length > 0 && !fixed.includes(name) && !open.includes(parameters[name] as string))
      parameters[name] = open[0]!;
  }
  const missing = missingInputs(theory, absent, parameters, fixed);
  const settings: Settings = {
    inputs: Object.fromEntries(
      found.inputs.flatMap(({ name, figure }) =>
        figure.kind === 'value' ? [[name, known(theory, name, figure)]] : [],
      ),
    ),
    parameters,
    fixed,
    absent,
  };
  const common = {
    theory,
    year: found.year,
    asked: asked.year,
    roles: found.roles,
    inputs: found.inputs,
    parameters,
    fixed,
    closedOptions: closedOptions(theory, absent),
    missing,
    carried: found.inputs.filter(({ figure }) => figure.kind === 'value' && figure.carriedFrom !== undefined).length,
    sources: [...new Set(found.inputs.flatMap(({ figure }) => figure.sources))],
  };
  if (missing.length > 0) {
    const remain = remainingVerdicts(theory, settings, missing, asked.everyRemaining === false ? 2 : undefined);
    return { ...common, remain, flips: [], ...(remain.length === 1 && { judgement: { verdict: remain[0]! } }) };
  }
  const judgement = theory.judge(
    Object.fromEntries(Object.entries(settings.inputs).map(([name, { value }]) => [name, value])),
    parameters,
  );
  const varying = varyingOf(theory, settings);
  const shares = await drawMany(theory, settings, {
    draws: asked.draws ?? usualDraws[theory.cost],
    seed: asked.seed ?? 1,
    ...(asked.threads && { threads: asked.threads }),
  });
  return {
    ...common,
    remain: [],
    judgement,
    plausible: {
      ...shares,
      over:
        varying.length === 0
          ? 'nothing varies'
          : varying.some(({ of }) => of === 'input')
            ? 'inputs and parameters'
            : 'parameters only',
    },
    flips: asked.flips === false ? [] : flipsOf(theory, settings),
  };
}

/** The settings that an assessment was judged on, for a sensitivity analysis or a flip of one's own. */
export function settingsOf({ theory, inputs, parameters, fixed }: Assessment): Settings {
  return {
    inputs: Object.fromEntries(
      inputs.flatMap(({ name, figure }) => (figure.kind === 'value' ? [[name, known(theory, name, figure)]] : [])),
    ),
    parameters,
    fixed,
    absent: inputs.filter(({ figure }) => figure.kind === 'absent').map(({ name }) => name),
  };
}

/** A figure as a theory takes it: within the input's declared range. */
function known(theory: Theory, name: string, { value, low, high }: Value) {
  const [least, most] = theory.inputs[name]!.range;
  const within = (x: number) => Math.min(most, Math.max(least, x));
  return {
    value: within(value),
    ...(low !== undefined && { low: within(low) }),
    ...(high !== undefined && { high: within(high) }),
  };
}

/** Inputs that some option of a choice alone needs: without them the others still stand. */
function optionalInputs(theory: Theory): Set<string> {
  return new Set(
    Object.values(theory.parameters).flatMap((parameter) =>
      isChoice(parameter) ? Object.values(parameter.options).flatMap(({ needs = [] }) => needs) : [],
    ),
  );
}

/** Of the absent inputs those that the theory cannot do without, as its choices stand. */
function missingInputs(
  theory: Theory,
  absent: readonly string[],
  parameters: ParameterValues,
  fixed: readonly string[],
): string[] {
  const optional = optionalInputs(theory);
  const needed = new Set<string>();
  for (const [name, parameter] of Object.entries(theory.parameters)) {
    if (!isChoice(parameter)) continue;
    // A choice that no option is open for, or that the user fixed, needs what its chosen option needs.
    if (fixed.includes(name) || openOptions(theory, name, absent).length === 0)
      for (const input of parameter.options[parameters[name] as string]?.needs ?? []) needed.add(input);
  }
  return absent.filter((name) => !optional.has(name) || needed.has(name));
}

function closedOptions(theory: Theory, absent: readonly string[]): Assessment['closedOptions'] {
  return Object.entries(theory.parameters).flatMap(([parameter, declared]) => {
    if (!isChoice(declared)) return [];
    return Object.entries(declared.options)
      .filter(([, { needs = [] }]) => needs.some((input) => absent.includes(input)))
      .map(([option]) => ({ parameter, option }));
  });
}

interface Resolved {
  year: number;
  roles: Record<string, HeldRole>;
  inputs: Assessment['inputs'];
}

/** Roles and inputs in the last year up to the one asked in which nothing needed is absent; the year asked where there is none. */
async function latestComplete(theory: Theory, asked: Asked, inputs: TheoryInputs): Promise<Resolved> {
  const resolve = async (year: number): Promise<Resolved> => {
    const roles = await fillRoles(theory, asked.roles, year, inputs);
    const holders = holdersOf(roles);
    const figures = await Promise.all(
      Object.entries(theory.inputs).map(async ([name, input]) => {
        const stated = asked.stated?.[name];
        const empty = emptyRole(theory, input, holders);
        const figure: Figure =
          stated === undefined && empty ? empty : await inputs.figure(name, input, holders, year, stated);
        return {
          name,
          figure,
          stated: stated !== undefined || (input.from.kind === 'stated' && figure.kind === 'value'),
        };
      }),
    );
    return { year, roles, inputs: figures };
  };
  const defaults = checkedParameters(theory, asked.parameters ?? {});
  const complete = ({ inputs: figures }: Resolved) => {
    const absent = figures.filter(({ figure }) => figure.kind === 'absent').map(({ name }) => name);
    return missingInputs(theory, absent, defaults, Object.keys(asked.parameters ?? {})).length === 0;
  };
  for (let year = asked.year; year >= asked.year - (asked.back ?? 0); year--) {
    // Parts found by a rule, and sums over sets, are worked out only where nothing else is missing.
    if (!(await namedComplete(theory, asked, inputs, year, defaults))) continue;
    const found = await resolve(year);
    if (complete(found)) return found;
  }
  return resolve(asked.year);
}

/** Whether, of the inputs about states that the user named, none that is needed is absent. */
async function namedComplete(
  theory: Theory,
  asked: Asked,
  inputs: TheoryInputs,
  year: number,
  parameters: ParameterValues,
): Promise<boolean> {
  const absent = await Promise.all(
    Object.entries(theory.inputs).map(async ([name, input]) => {
      const { from } = input;
      if (asked.stated?.[name] !== undefined || from.kind === 'stated') return [];
      const roles = typeof from.of === 'string' ? [from.of] : from.of;
      if (roles.some((role) => asked.roles[role]?.length !== 1)) return [];
      return (await inputs.figure(name, input, asked.roles, year)).kind === 'absent' ? [name] : [];
    }),
  );
  return missingInputs(theory, absent.flat(), parameters, Object.keys(asked.parameters ?? {})).length === 0;
}

/** Why an input cannot be asked: a role that nobody holds. */
function emptyRole(theory: Theory, { from }: Theory['inputs'][string], holders: Holders): Absent | undefined {
  if (from.kind === 'stated') return undefined;
  const roles = typeof from.of === 'string' ? [from.of] : from.of;
  const empty = roles.find((role) => !theory.roles[role]!.many && holders[role]!.length === 0);
  return empty === undefined
    ? undefined
    : { kind: 'absent', reason: 'not-defined', sources: [], note: `nobody is found as ${empty}` };
}

function checkNames(theory: Theory, { roles, stated = {} }: Asked): void {
  for (const role of Object.keys(roles))
    if (!theory.roles[role])
      throw new InputError(
        `--role ${role}`,
        `${theory.id} has no such role`,
        `Its roles: ${Object.keys(theory.roles).join(', ')}`,
      );
  for (const [name, x] of Object.entries(stated)) {
    const input = theory.inputs[name];
    if (!input) throw new InputError(`--set ${name}`, `${theory.id} has no such input or parameter`, namesOf(theory));
    const [low, high] = input.range;
    if (!(x >= low && x <= high) || (input.whole && !Number.isInteger(x)))
      throw new InputError(
        `--set ${name}=${x}`,
        `expected ${input.whole ? 'a whole number' : 'a number'} from ${low} to ${high} (${input.unit})`,
        `See entente theory show ${theory.id}`,
      );
  }
}

const namesOf = (theory: Theory) =>
  `It has: ${[...Object.keys(theory.inputs), ...Object.keys(theory.parameters)].join(', ')}`;

/** Defaults with the user's choices in their place. @throws InputError for what is unknown or out of range */
function checkedParameters(theory: Theory, given: ParameterValues): Record<string, number | string> {
  const chosen = defaultsOf(theory);
  for (const [name, x] of Object.entries(given)) {
    const parameter = theory.parameters[name];
    if (!parameter)
      throw new InputError(`--set ${name}`, `${theory.id} has no such input or parameter`, namesOf(theory));
    if (isChoice(parameter)) {
      if (typeof x !== 'string' || !(x in parameter.options))
        throw new InputError(
          `--set ${name}=${x}`,
          'no such option',
          `Options: ${Object.keys(parameter.options).join(', ')}`,
        );
    } else {
      const [low, high] = parameter.range;
      if (typeof x !== 'number' || !(x >= low && x <= high) || (parameter.whole && !Number.isInteger(x)))
        throw new InputError(
          `--set ${name}=${x}`,
          `expected ${parameter.whole ? 'a whole number' : 'a number'} from ${low} to ${high} (${parameter.unit})`,
          `See entente theory show ${theory.id}`,
        );
    }
    chosen[name] = x;
  }
  return chosen;
}
