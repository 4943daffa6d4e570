import type { Work } from './work.ts';

/** `wrong`: the entry contradicts itself, another entry or a published rule. `look`: it may be in order; somebody should look at it. */
export type Certainty = 'wrong' | 'look';

/** Something in a list of works that does not fit. */
export interface Finding {
  /** Id of the rule. */
  rule: string;
  certainty: Certainty;
  /** Ids of the entries concerned. */
  works: readonly string[];
  /** What stands there. */
  found: string;
  /** What was expected, or what to do. */
  expected: string;
}

/** What one rule finds, without what every finding of it has in common. */
export type Found = Omit<Finding, 'rule'>;

/** One way in which a list of works can be wrong, declared once. */
export interface Rule {
  /** Kebab-case. */
  id: string;
  /** What it checks, in a sentence. */
  checks: string;
  /** How sure its findings are, and why. */
  sure: string;
  find: (works: readonly Work[]) => Found[];
}
