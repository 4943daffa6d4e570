import type { RandomStream } from '../stats/index.ts';
import { isChoice, type ParameterValues, type Theory } from './theory.ts';

/** A quantity that plausible settings differ in: an input with an interval, or a parameter. */
export interface Varying {
  of: 'input' | 'parameter';
  name: string;
  /** Whether it is a parameter of our own choice. */
  ours: boolean;
  /** Its value at a place between 0 (inside) and 1 (outside): uniform over the interval, the range or the options. */
  at: (place: number) => number | string;
}

/** An input as it is known: a number, with bounds where it has any. */
export interface KnownInput {
  value: number;
  low?: number;
  high?: number;
}

/** What a theory is to be judged on: its inputs as known, its parameters as chosen, and what of both may vary. */
export interface Settings {
  inputs: Readonly<Record<string, KnownInput>>;
  parameters: ParameterValues;
  /** Parameters that the user fixed: they do not vary. */
  fixed?: readonly string[];
  /** Inputs that are absent, which some options of choices need. */
  absent?: readonly string[];
}

/** The options of a choice whose inputs are all known; of those that are a fallback, the first, and only where no other is left. */
export function openOptions(theory: Theory, name: string, absent: readonly string[] = []): string[] {
  const parameter = theory.parameters[name]!;
  if (!isChoice(parameter)) return [];
  const known = Object.entries(parameter.options).filter(
    ([, { needs = [] }]) => !needs.some((input) => absent.includes(input)),
  );
  const first = known.filter(([, { fallback }]) => !fallback);
  return (first.length > 0 ? first : known.slice(0, 1)).map(([option]) => option);
}

/** The inputs that a judgement reads as the choices stand: not those that only other options need. */
export function readInputs(theory: Theory, parameters: ParameterValues): string[] {
  const [needed, others] = [new Set<string>(), new Set<string>()];
  for (const [name, parameter] of Object.entries(theory.parameters))
    if (isChoice(parameter))
      for (const [option, { needs = [] }] of Object.entries(parameter.options))
        for (const input of needs) (option === parameters[name] ? needed : others).add(input);
  return Object.keys(theory.inputs).filter((name) => needed.has(name) || !others.has(name));
}

/**
 * What varies over plausible settings, in the order declared: inputs whose interval is wider than a point, and parameters that the
 * user left open. Uniform over each interval and range: a choice of ours, said wherever shares are shown.
 */
export function varyingOf(theory: Theory, settings: Settings): Varying[] {
  const inputs = Object.entries(settings.inputs).flatMap(([name, { low, high }]): Varying[] => {
    if (low === undefined || high === undefined || !(high > low)) return [];
    return [{ of: 'input', name, ours: false, at: between(low, high, theory.inputs[name]!.whole) }];
  });
  const parameters = Object.entries(theory.parameters).flatMap(([name, parameter]): Varying[] => {
    if (settings.fixed?.includes(name)) return [];
    const ours = parameter.origin.kind === 'ours';
    if (isChoice(parameter)) {
      const open = openOptions(theory, name, settings.absent);
      if (open.length < 2) return [];
      return [{ of: 'parameter', name, ours, at: (place) => open[Math.floor(place * open.length)]! }];
    }
    const [low, high] = parameter.range;
    return low === high ? [] : [{ of: 'parameter', name, ours, at: between(low, high, parameter.whole) }];
  });
  return [...inputs, ...parameters];
}

/** Uniform between two bounds; of whole numbers each equally often. */
function between(low: number, high: number, whole?: true): (place: number) => number {
  return whole
    ? (place) => Math.ceil(low) + Math.floor(place * (Math.floor(high) - Math.ceil(low) + 1))
    : (place) => low + place * (high - low);
}

/** A setting that can be judged, filled in place again and again: making a new one for each draw would cost more than judging. */
export interface Draft {
  inputs: Record<string, number>;
  parameters: Record<string, number | string>;
}

/** A fresh draft with every input at its value and every parameter as chosen. */
export function draftOf(settings: Settings): Draft {
  return {
    inputs: Object.fromEntries(Object.entries(settings.inputs).map(([name, { value }]) => [name, value])),
    parameters: { ...settings.parameters },
  };
}

/** Sets one varying quantity of a draft to its value at a place. */
export function set(draft: Draft, { of, name, at }: Varying, place: number): void {
  if (of === 'input') draft.inputs[name] = at(place) as number;
  else draft.parameters[name] = at(place);
}

/** Draws every varying quantity anew. */
export function redraw(draft: Draft, varying: readonly Varying[], stream: RandomStream): void {
  for (const one of varying) set(draft, one, stream());
}
