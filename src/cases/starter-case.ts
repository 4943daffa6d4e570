import { capitalised } from '../charts/text.ts';
import { nameIn, withArticle } from '../states/index.ts';
import { claimKinds, stances, untestedReasons, voices } from './case.ts';
import { conditionForms } from './tests/condition.ts';
import { testKinds } from './tests/kinds.ts';
import { setForms, subjectForms } from './tests/subject.ts';
import { bases } from './tests/test-kind.ts';

/** What a case file to begin with is about. */
export interface StarterCase {
  id: string;
  states: readonly [number, number];
  codes: readonly [string, string];
  from: number;
  to: number;
  /** ISO date. */
  written: string;
}

/** A case file to begin with: three claims, and in comments what else may stand there. It reads as it is. */
export function starterCase({ id, states, codes, from, to, written }: StarterCase): string {
  const pair = codes.join('-');
  const [one, other] = states.map((state) => withArticle(nameIn(state, to)));
  const years = from === to ? `${to}` : `${from}..${to}`;
  return `# A case: a text as a set of claims, each with tests that the data can answer. docs/claims.md says how to write one.
#   entente claims lint ${id}.yaml     what is wrong with this file, a line each
#   entente claims check ${id}.yaml    the verdicts, when it was written and now
#   entente claims explain ${id}.yaml:A1
# An editor completes and checks this file by the schema that entente schema case prints.
case: ${id}
format: 1
title: A few words for lists
work: # the text, in CSL-JSON: https://docs.citationstyles.org
  type: article
  title: The title of the text
  # author: [{family: Name, given: Name}]
  # URL: https://…
written: ${written} # also 2014-03 or 2014; what came out later cannot fail the text
author: The author
vantage: From where and for whom the text speaks, in a line or two.
states: [${codes.join(', ')}]

claims:
  - id: A1
    # In your own words: one sentence, complete in itself.
    claim: ${capitalised(one!)} and ${other} had no defence pact ${from === to ? `in ${to}` : `from ${from} to ${to}`}.
    kind: quantity # ${claimKinds.join(', ')}
    voice: author # ${voices.join(', ')}; where it is not the author's, add speaker: …
    # stance: own # ${stances.join(', ')}; own and endorses count in the score
    at: paragraph 1
    expects: no obligation of defence between the two in any of these years
    # must: hold # with this the check fails (exit code 1, JUnit failure) where the claim does not hold
    tests:
      - { test: treaty, obligation: defence, of: ${pair}, years: ${years}, is: not in force }

  - id: A2
    claim: ${capitalised(one!)} and ${other} mostly voted alike in the General Assembly.
    kind: quantity
    voice: author
    at: paragraph 2
    expects: agreement above one half
    tests:
      - test: value
        measure: un-agreement # entente measures lists them
        also: [un-s] # rivals that a reasonable reader might choose: where they part the verdict is mixed
        of: ${pair}
        years: ${years}
        is: "> 0.5" # always in quotes

  - id: A3
    claim: The two ought to stand together.
    kind: normative
    voice: author
    at: paragraph 3
    untested: # only where there is no test that can decide
      because: not-data # ${untestedReasons.join(', ')}
      say: What ought to be is no matter of data.

# The tests, an example of each (entente schema case has every field; docs/claims-tests.md the table):
${testKinds.map(({ example }) => `#   - ${example}`).join('\n')}
#
# Every test may also have says: (what part of the claim it tests) and basis: ${bases.join(', ')}; a proxy says for: what it stands in for.
# A subject (of) is ${subjectForms}.
# A set (among) is ${setForms}.
# A condition (is) is ${conditionForms}.
`;
}
