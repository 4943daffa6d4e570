import type { Origin } from '../measures/index.ts';

/** What a verdict says of two states, so that theories can be compared: `silent` where it says nothing of the tie. */
export type Implication = 'ally' | 'align' | 'apart' | 'silent';

/** How a role is filled where the user names nobody for it. Roles without a rule are filled by the user, in the order declared. */
export type RoleRule =
  /** The state with the largest threat score toward the holder of `of`, leaving out holders of `apartFrom` (ruling M3). */
  | { rule: 'greatest-threat'; of: string; apartFrom: readonly string[] }
  /** All states with a defence pact with the holder of `of`, leaving out holders of `apartFrom`. */
  | { rule: 'defence-partners'; of: string; apartFrom: readonly string[] }
  /** The holder of another role. */
  | { rule: 'same'; as: string };

/** A part that a state, or a named set of states, plays: the state whose choice it is, its partner, the threat. */
export interface Role {
  about: string;
  /** A set of states, possibly empty, rather than one. */
  many?: true;
  found?: RoleRule;
  /** Roles whose holder may play this one too: two states can face the same threat. */
  mayBe?: readonly string[];
}

/** Where an input's number comes from. */
export type InputSource =
  /** A measure of one role (a state's), or of one toward another. Of a set of states: their sum. */
  | { kind: 'measure'; measure: string; of: string | readonly [string, string]; yearsBefore?: number }
  /** A cited row in records/: the record's name and which of its criteria. Of a pair. */
  | { kind: 'record'; record: string; criterion: string; of: readonly [string, string] }
  /** The user says it. `usual` stands where the user says nothing; without it the input is missing until stated. */
  | { kind: 'stated'; usual?: number };

/** One number that a theory judges on. */
export interface Input {
  label: string;
  /** Of what, per what. */
  unit: string;
  /** Lowest and highest value it may take: changes are told in units of this range. */
  range: readonly [low: number, high: number];
  /** A count or a yes (1) or no (0). */
  whole?: true;
  decimals: number;
  from: InputSource;
  /** The number that the answer "coded: none" stands for; left out, such an answer leaves the input absent. */
  none?: number;
}

/** A number that the theory leaves open. */
export interface NumberParameter {
  label: string;
  unit: string;
  default: number;
  /** The plausible range that draws are taken from, uniformly. */
  range: readonly [low: number, high: number];
  whole?: true;
  origin: Origin;
}

/** A choice that the theory leaves open: a yardstick, who is counted. Draws take each option equally often. */
export interface ChoiceParameter {
  label: string;
  default: string;
  /**
   * Each option, what a sentence calls it where `about` says too much for one, and the inputs that only it needs: an option whose
   * inputs are absent is left out, and named. A `fallback` is open only where no option before it is: it is drawn for want of
   * something better, never beside it.
   */
  options: Readonly<Record<string, { label?: string; about: string; needs?: readonly string[]; fallback?: true }>>;
  origin: Origin;
}

export type Parameter = NumberParameter | ChoiceParameter;

export interface Verdict {
  /** A few words: "balance". */
  label: string;
  about: string;
  implies: Implication;
}

/** A number that a judgement rests on and shows: a share of strength, a reservation price. */
export interface Reading {
  label: string;
  unit: string;
  decimals: number;
}

/** What `judge` finds. `also`: further verdicts that apply beside the headline, where a theory gives several labels. */
export interface Judgement {
  verdict: string;
  also?: readonly string[];
  readings?: Readonly<Record<string, number>>;
}

export type InputValues = Readonly<Record<string, number>>;
export type ParameterValues = Readonly<Record<string, number | string>>;

/** A work that a theory rests on. */
export interface Work {
  /** "Walt 1987" */
  short: string;
  /** Author, year, title, where. As read in a stored source. */
  citation: string;
  doi?: string;
}

/** A case worked by hand: its numbers are a test, and stand on the theory's page. */
export interface WorkedCase {
  about: string;
  inputs: InputValues;
  /** Those that are not at their defaults. */
  parameters?: ParameterValues;
  verdict: string;
  also?: readonly string[];
  readings?: Readonly<Record<string, number>>;
}

/**
 * A theory as a model that runs: declared once; command-line help, pages, the map of inputs and the JSON form are made from it.
 * {@link declareTheory} checks its types; `judge` is pure and sees complete numbers alone.
 */
export interface Theory {
  /** Kebab-case and stable: scripts rely on it. */
  id: string;
  title: string;
  /** The question it answers, of its roles by name. */
  question: string;
  family: Family;
  /**
   * How the two states of a dossier fill the roles that the user fills: `each`, once for either state as the first; `both`, once.
   * Left out: it is not about a pair by itself.
   */
  pair?: 'each' | 'both';
  roles: Readonly<Record<string, Role>>;
  inputs: Readonly<Record<string, Input>>;
  parameters: Readonly<Record<string, Parameter>>;
  verdicts: Readonly<Record<string, Verdict>>;
  readings?: Readonly<Record<string, Reading>>;
  /** The rule in a few lines of plain words and formulas, every letter explained. */
  rule: readonly string[];
  judge: (inputs: InputValues, parameters: ParameterValues) => Judgement;
  /** How dear a judgement is: decides how many draws are affordable. */
  cost: 'closed-form' | 'fit' | 'search';
  works: readonly Work[];
  worked: readonly WorkedCase[];
  /** What a reader must know: where it was simplified, what it leaves out. */
  notes: readonly string[];
}

/** What a theory is about, in the order of pages and lists. */
export const families = {
  threat: 'Threat and the answer to it',
  alliance: 'What a pact would bring and cost',
  kinds: 'Kinds and stages of alignment',
  triads: 'Three states',
  leaders: 'Leaders',
  bargaining: 'Bargaining',
  wedge: 'Wedges',
} as const;

export type Family = keyof typeof families;

type InputsOf<I> = Readonly<Record<keyof I & string, number>>;
type ParametersOf<P> = {
  readonly [K in keyof P & string]: P[K] extends { options: infer O } ? keyof O & string : number;
};

/**
 * Declares a theory, with the names that `judge` may read and the verdicts that it may give checked by the compiler.
 * @example declareTheory({ id: 'parity', …, judge: ({ ratio }, { band }) => ({ verdict: ratio > band ? 'calm' : 'danger' }) })
 */
export function declareTheory<
  const I extends Readonly<Record<string, Input>>,
  const P extends Readonly<Record<string, Parameter>>,
  const V extends Readonly<Record<string, Verdict>>,
  const R extends Readonly<Record<string, Reading>> = Readonly<Record<never, never>>,
>(
  theory: Omit<Theory, 'inputs' | 'parameters' | 'verdicts' | 'readings' | 'judge'> & {
    inputs: I;
    parameters: P;
    verdicts: V;
    readings?: R;
    judge: (
      inputs: InputsOf<I>,
      parameters: ParametersOf<P>,
    ) => {
      verdict: keyof V & string;
      also?: readonly (keyof V & string)[];
      readings?: { readonly [K in keyof R & string]?: number };
    };
  },
): Theory {
  return theory as unknown as Theory;
}

export function isChoice(parameter: Parameter): parameter is ChoiceParameter {
  return 'options' in parameter;
}

/** What a sentence calls an option, which scripts call by its name. @example optionLabel(against, 'allies') // 'the threat with its allies' */
export function optionLabel({ options }: ChoiceParameter, option: string): string {
  return options[option]?.label ?? options[option]?.about ?? option;
}

/** Every parameter at its default. */
export function defaultsOf(theory: Theory): Record<string, number | string> {
  return Object.fromEntries(Object.entries(theory.parameters).map(([name, { default: usual }]) => [name, usual]));
}
