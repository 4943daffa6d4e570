import { randomStream } from '../stats/index.ts';
import { type Draft, draftOf, type Settings } from './settings.ts';
import type { Theory } from './theory.ts';

/** Settings of the absent inputs that are tried where there are too many to try each. */
const TRIED = 4096;
/** Values tried of one absent input, its two ends among them. */
const LEVELS = 65;

/**
 * The verdicts that remain over all values that absent inputs could take, the rest as known: a verdict is never given on an absent
 * input. Up to two absent inputs are tried at 65 places of their ranges each (whole ones at every value), more at all corners of
 * their ranges and 4,096 settings drawn with a seed of its own, so that a verdict of a very narrow corner could be missed.
 * @param most stop once so many are found: who asks only whether one remains needs two
 * @returns verdicts in the order declared
 */
export function remainingVerdicts(
  theory: Theory,
  settings: Settings,
  absent: readonly string[],
  most = Number.POSITIVE_INFINITY,
): string[] {
  const draft = draftOf(settings);
  const found = new Set<string>();
  const judge = () => {
    if (found.size < most) found.add(theory.judge(draft.inputs, draft.parameters).verdict);
  };
  if (absent.length <= 2) everySetting(theory, draft, absent, judge);
  else manySettings(theory, draft, absent, judge);
  return Object.keys(theory.verdicts).filter((verdict) => found.has(verdict));
}

function levelsOf(theory: Theory, name: string): number[] {
  const { range, whole } = theory.inputs[name]!;
  const [low, high] = range;
  const count = whole ? Math.min(LEVELS, high - low + 1) : LEVELS;
  return Array.from({ length: count }, (_, n) => {
    const value = low + ((high - low) * n) / (count - 1);
    return whole ? Math.round(value) : value;
  });
}

function everySetting(theory: Theory, draft: Draft, [first, ...rest]: readonly string[], judge: () => void): void {
  if (first === undefined) {
    judge();
    return;
  }
  for (const value of levelsOf(theory, first)) {
    draft.inputs[first] = value;
    everySetting(theory, draft, rest, judge);
  }
}

function manySettings(theory: Theory, draft: Draft, absent: readonly string[], judge: () => void): void {
  const corners = Math.min(TRIED, 2 ** absent.length);
  for (let corner = 0; corner < corners; corner++) {
    for (const [n, name] of absent.entries()) draft.inputs[name] = theory.inputs[name]!.range[(corner >> n) & 1]!;
    judge();
  }
  const stream = randomStream(1);
  for (let n = 0; n < TRIED; n++) {
    for (const name of absent) {
      const { range, whole } = theory.inputs[name]!;
      const value = range[0] + stream() * (range[1] - range[0]);
      draft.inputs[name] = whole ? Math.round(value) : value;
    }
    judge();
  }
}
