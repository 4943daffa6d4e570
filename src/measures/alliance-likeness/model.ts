import { behaviourFeatures, featuresOf, observedPattern, type Pattern, patterns, stepOf } from './behaviour.ts';
import { fittedNumbers } from './fitted-numbers.ts';

/** What stands for one pattern's refits, unpacked. */
interface PatternNumbers {
  features: number[];
  /** For each refit the constant, and by feature what each step adds to the log odds. */
  members: { constant: number; adds: number[][] }[];
  mean: { constant: number; adds: number[][] };
}

const STORED = 1000;

const unpacked = new Map<string, PatternNumbers>();

/** The numbers of a pattern: log odds in thousandths, a line a refit, the constant first and then the features' steps. */
function numbersOf(pattern: Pattern): PatternNumbers {
  const known = unpacked.get(pattern.id);
  if (known) return known;
  const features = featuresOf(pattern);
  const lines = fittedNumbers.patterns[pattern.id];
  if (!lines) throw new RangeError(`no numbers were fitted for ${pattern.id}`);
  const members = lines.map((line) => {
    const [constant, ...adds] = line.split(';').map((part) => part.split(' ').map((number) => Number(number) / STORED));
    return { constant: constant![0]!, adds };
  });
  const average = (values: number[]) => values.reduce((sum, x) => sum + x, 0) / values.length;
  const mean = {
    constant: average(members.map(({ constant }) => constant)),
    adds: features.map((f, n) =>
      Array.from({ length: behaviourFeatures[f]!.edges.length + 1 }, (_, step) =>
        average(members.map(({ adds }) => adds[n]![step]!)),
      ),
    ),
  };
  const numbers = { features, members, mean };
  unpacked.set(pattern.id, numbers);
  return numbers;
}

const stepsOf = (features: readonly number[], values: readonly (number | undefined)[]): number[] =>
  features.map((f) => stepOf(behaviourFeatures[f]!.edges, values[f]!));

const sumOf = ({ constant, adds }: { constant: number; adds: number[][] }, steps: readonly number[]): number =>
  steps.reduce((sum, step, n) => sum + adds[n]![step]!, constant);

const inHundred = (logOdds: number): number => 100 / (1 + Math.exp(-logOdds));

/**
 * The score: of 100 pairs behaving like this, how many had a defence pact. The mean of the refits' log odds, as a share.
 * @param values in the order of the behaviour features; undefined where absent
 * @returns 0 to 100; undefined where neither votes nor trade are observed
 */
export function likenessOf(values: readonly (number | undefined)[]): number | undefined {
  const pattern = observedPattern(values);
  if (!pattern) return undefined;
  const { features, mean } = numbersOf(pattern);
  return inHundred(sumOf(mean, stepsOf(features, values)));
}

/**
 * The bounds of the score: the log odds ± 1.96 √(variance of the refits' + variance of the error that they do not show); undefined where
 * there is no score.
 */
export function likenessBounds(
  values: readonly (number | undefined)[],
): readonly [low: number, high: number] | undefined {
  const pattern = observedPattern(values);
  if (!pattern) return undefined;
  const { features, members, mean } = numbersOf(pattern);
  const steps = stepsOf(features, values);
  const centre = sumOf(mean, steps);
  const variance =
    members.reduce((sum, member) => sum + (sumOf(member, steps) - centre) ** 2, 0) / (members.length - 1);
  const reach = 1.96 * Math.hypot(fittedNumbers.unseen, Math.sqrt(variance));
  return [inHundred(centre - reach), inHundred(centre + reach)];
}

/** What one feature does to a pair's score. */
export interface Contribution {
  feature: string;
  label: string;
  /** The pair's value, and that of the pair in the middle, which is compared with. */
  value: number;
  reference: number;
  /** What it adds to the log odds beside the reference. They add up: reference log odds + all of them = the pair's log odds. */
  logOdds: number;
  /** The same as a factor on the odds: 2 doubles them. */
  timesOdds: number;
}

/** Why a pair's score is what it is. */
export interface LikenessExplained {
  pattern: Pattern;
  score: number;
  /** The score of a pair that has the middle value in every feature observed. */
  referenceScore: number;
  /** The largest in size first. */
  contributions: Contribution[];
}

/**
 * A pair's score split among its features, exactly, because the model is additive in log odds.
 * @returns undefined where there is no score
 */
export function explainLikeness(values: readonly (number | undefined)[]): LikenessExplained | undefined {
  const pattern = observedPattern(values);
  if (!pattern) return undefined;
  const { features, mean } = numbersOf(pattern);
  const steps = stepsOf(features, values);
  const { reference } = fittedNumbers;
  const middle = stepsOf(features, reference);
  const contributions = features.map((f, n) => {
    const { name, label } = behaviourFeatures[f]!;
    const logOdds = mean.adds[n]![steps[n]!]! - mean.adds[n]![middle[n]!]!;
    return {
      feature: name,
      label,
      value: values[f]!,
      reference: reference[f]!,
      logOdds,
      timesOdds: Math.exp(logOdds),
    };
  });
  return {
    pattern,
    score: inHundred(sumOf(mean, steps)),
    referenceScore: inHundred(sumOf(mean, middle)),
    contributions: contributions.sort((p, q) => Math.abs(q.logOdds) - Math.abs(p.logOdds)),
  };
}

/** Every pattern's steps of every feature, as fitted: for those who check the laws, and for the page's charts. */
export function fittedSteps(): {
  pattern: Pattern;
  feature: string;
  law: 1 | -1;
  refits: number[][];
  mean: number[];
}[] {
  return patterns.flatMap((pattern) => {
    const { features, members, mean } = numbersOf(pattern);
    return features.map((f, n) => ({
      pattern,
      feature: behaviourFeatures[f]!.name,
      law: behaviourFeatures[f]!.law,
      refits: members.map(({ adds }) => adds[n]!),
      mean: mean.adds[n]!,
    }));
  });
}
