import { InputError } from '../../sources/input-error.ts';
import type { Computed, Result } from './evaluate.ts';
import { slack } from './interval.ts';

const comparisons = ['>', '>=', '<', '<=', '='] as const;

/** What is asked of a list: that each value is above or below the one before it, or that each meets a comparison. */
export type ListCondition =
  | { kind: 'rising' | 'falling' }
  | { kind: 'each'; comparison: (typeof comparisons)[number]; than: number };

/** What became of a condition on a list. */
export type ListOutcome =
  | {
      /** Whether it holds at the printed figures. */
      holds: boolean;
      /** Whether it would come out the same at every value that the rounding of the figures leaves open. */
      sure: boolean;
      /** Labels of the values that fail it. */
      fails: readonly string[];
    }
  | { absent: readonly string[] };

const form = /^\s*(?:(rising|falling)\s+each|each\s*(>=|<=|>|<|=)\s*([+-]?\d+(?:\.\d+)?))\s*$/;

/**
 * A condition on a list: `rising each`, `falling each`, `each > 0` (also >=, <, <=, =).
 * @throws InputError for anything else
 * @example readListCondition('each > 0', 'ko.yaml, line 9') // { kind: 'each', comparison: '>', than: 0 }
 */
export function readListCondition(text: string, where: string): ListCondition {
  const [, direction, comparison, than] = form.exec(text) ?? [];
  if (direction) return { kind: direction as 'rising' | 'falling' };
  const known = comparisons.find((one) => one === comparison);
  if (known && than !== undefined) return { kind: 'each', comparison: known, than: Number(than) };
  throw new InputError(where, `"${text}" is no condition on a list`, 'Write rising each, falling each, or each > 0');
}

/**
 * Whether each value of a list meets a condition, at the printed figures and within their rounding. A single number is a list of one.
 * @returns why it cannot be said, where a value is absent
 * @example meetsEach(growth, { kind: 'rising' }) // { holds: false, sure: true, fails: ['2001', '2002', '2003', '2004'] }
 */
export function meetsEach(result: Result, condition: ListCondition): ListOutcome {
  const absent = result.values.flatMap((value) => ('absent' in value ? value.absent : []));
  if (absent.length > 0) return { absent: [...new Set(absent)] };
  const steps = judged(result.values as readonly Computed[], condition);
  const fails = steps.filter(({ holds }) => !holds);
  const sure = fails.length > 0 ? fails.some((step) => step.sure) : steps.every((step) => step.sure);
  return { holds: fails.length === 0, sure, fails: fails.map(({ label }) => label) };
}

interface Step {
  label: string;
  holds: boolean;
  sure: boolean;
}

function judged(values: readonly Computed[], condition: ListCondition): Step[] {
  if (condition.kind === 'each') {
    const bound = { label: '', central: condition.than, low: condition.than, high: condition.than };
    return values.map((value) => ({ label: value.label, ...compared(value, condition.comparison, bound) }));
  }
  const comparison = condition.kind === 'rising' ? '>' : '<';
  return values.slice(1).map((value, n) => ({ label: value.label, ...compared(value, comparison, values[n]!) }));
}

/** How two numbers compare at their central values, and whether they do so anywhere in their intervals. */
function compared(
  a: Computed,
  comparison: (typeof comparisons)[number],
  b: Computed,
): { holds: boolean; sure: boolean } {
  const near = slack(a.central, b.central, a.high, a.low, b.high, b.low);
  const difference = a.central - b.central;
  const [least, most] = [a.low - b.high, a.high - b.low];
  const above = (x: number) => x > near;
  const below = (x: number) => x < -near;
  switch (comparison) {
    case '>':
      return { holds: above(difference), sure: above(least) || !above(most) };
    case '>=':
      return { holds: !below(difference), sure: !below(least) || below(most) };
    case '<':
      return { holds: below(difference), sure: below(most) || !below(least) };
    case '<=':
      return { holds: !above(difference), sure: !above(most) || above(least) };
    case '=':
      return {
        holds: !above(difference) && !below(difference),
        sure: above(least) || below(most) || !(above(most) || below(least)),
      };
  }
}
