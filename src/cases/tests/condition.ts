/** What a number is held against: "at least 0.4", "about 2", "rounds to 47". */
export type Condition =
  | { kind: 'above' | 'below' | 'at-least' | 'at-most' | 'equal'; bound: number; text: string }
  | { kind: 'within'; low: number; high: number; text: string }
  /** Within a share of the number itself. */
  | { kind: 'about'; about: number; tolerance: number; text: string }
  /** Printed with so many decimals it reads as the figure. */
  | { kind: 'rounds'; to: number; decimals: number; text: string };

/** The tolerance of "about" where none is given, and those tried beside it. Ours: "nearly 2" is fair for 1.8 and not for 1.5. */
const ABOUT = 0.1;
const TOLERANCES = [0.05, 0.1, 0.2];

const NUMBER = String.raw`([-+]?\d+(?:\.\d+)?(?:e[-+]?\d+)?)`;
const comparison = new RegExp(`^(>=|<=|>|<|=|==)\\s*${NUMBER}$`);
const between = new RegExp(`^${NUMBER}\\s*\\.\\.\\s*${NUMBER}$`);
const nearly = new RegExp(`^about\\s+${NUMBER}(?:\\s*\\((\\d+(?:\\.\\d+)?)\\s*%\\))?$`);
// As printed: no exponent, whose decimals nobody could count.
const rounded = /^rounds to\s+([-+]?\d+(?:\.\d+)?)$/;
const kinds = { '>': 'above', '<': 'below', '>=': 'at-least', '<=': 'at-most', '=': 'equal', '==': 'equal' } as const;

/** How a condition is written, for errors and help. */
export const conditionForms = '"> 0.4", ">= 2", "= 7", "0.3..0.5", "about 2", "about 2 (5%)" or "rounds to 47"';

/**
 * Reads a condition; undefined for what is none.
 * @example parseCondition('about 2 (5%)') // { kind: 'about', about: 2, tolerance: 0.05, text: 'about 2 (5%)' }
 */
export function parseCondition(written: string): Condition | undefined {
  const condition = parsed(written.trim());
  // 1e999 is no number that anything could be held against.
  return condition && Object.values(condition).every((part) => typeof part === 'string' || Number.isFinite(part))
    ? condition
    : undefined;
}

function parsed(text: string): Condition | undefined {
  const compared = comparison.exec(text);
  if (compared) return { kind: kinds[compared[1] as keyof typeof kinds], bound: Number(compared[2]), text };
  const within = between.exec(text);
  if (within) {
    const [low, high] = [Number(within[1]), Number(within[2])];
    return low <= high ? { kind: 'within', low, high, text } : undefined;
  }
  const about = nearly.exec(text);
  if (about)
    return {
      kind: 'about',
      about: Number(about[1]),
      tolerance: about[2] === undefined ? ABOUT : Number(about[2]) / 100,
      text,
    };
  const rounds = rounded.exec(text);
  if (rounds) return { kind: 'rounds', to: Number(rounds[1]), decimals: rounds[1]!.split('.')[1]?.length ?? 0, text };
  return undefined;
}

/**
 * Whether a number meets a condition.
 * @example meets({ kind: 'rounds', to: 6.27, decimals: 2, text: '' }, 6.2632) // false: it rounds to 6.26
 */
export function meets(condition: Condition, x: number): boolean {
  // Sums of shares come out a few units of the last binary place off.
  const close = 1e-9 * Math.max(1, Math.abs(x));
  switch (condition.kind) {
    case 'above':
      return x > condition.bound + close;
    case 'below':
      return x < condition.bound - close;
    case 'at-least':
      return x >= condition.bound - close;
    case 'at-most':
      return x <= condition.bound + close;
    case 'equal':
      return Math.abs(x - condition.bound) <= close;
    case 'within':
      return x >= condition.low - close && x <= condition.high + close;
    case 'about':
      return Math.abs(x - condition.about) <= condition.tolerance * Math.abs(condition.about) + close;
    case 'rounds':
      return Math.abs(x - condition.to) <= 0.5 * 10 ** -condition.decimals + close;
  }
}

const comparisonWords = {
  above: 'above',
  below: 'below',
  'at-least': 'at least',
  'at-most': 'at most',
  equal: 'exactly',
} as const;

/** "at least 0.4", "from 0.3 to 0.5", "about 2 (within 10%)". */
export function conditionWords(condition: Condition): string {
  switch (condition.kind) {
    case 'within':
      return `from ${condition.low} to ${condition.high}`;
    case 'about':
      return `about ${condition.about} (within ${Number((100 * condition.tolerance).toFixed(6))}%)`;
    case 'rounds':
      return `such that it rounds to ${condition.to.toFixed(condition.decimals)}`;
    default:
      return `${comparisonWords[condition.kind]} ${condition.bound}`;
  }
}

/** The tolerances that a reader might choose in place of "about"; other conditions stand as they are. */
export function rivalConditions(condition: Condition): Condition[] {
  if (condition.kind !== 'about') return [condition];
  const tolerances = [...new Set([condition.tolerance, ...TOLERANCES])].sort((a, b) => a - b);
  return tolerances.map((tolerance) => ({
    ...condition,
    tolerance,
    text: `about ${condition.about} (${Number((100 * tolerance).toFixed(6))}%)`,
  }));
}
