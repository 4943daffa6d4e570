/** A made-up case about made-up data: a claim of each kind of verdict. */
export const madeCase = `case: made-2010
format: 1
title: A made-up text
work:
  type: article-journal
  title: On Nothing in Particular
  author: [{family: Maker, given: A.}]
  issued: 2010
  container-title: Journal of Invented Results
written: 2010-06
author: Maker
vantage: From nowhere, for tests.
states: [RUS, CHN]
claims:
  - id: M1
    claim: Russia and China voted alike more often than not.
    kind: quantity
    at: paragraph 1
    expects: agreement above one half
    must: hold
    tests:
      - { test: value, measure: un-agreement, of: RUS-CHN, years: 2000..2008, is: "> 0.5" }
  - id: M2
    claim: The United States and China voted alike more often than not.
    kind: quantity
    at: paragraph 2
    expects: agreement above one half
    tests:
      - { test: value, measure: un-agreement, of: USA-CHN, years: 2000..2008, is: "> 0.5" }
  - id: M3
    claim: One had the larger share of capabilities, and the other too.
    kind: comparative
    at: paragraph 3
    expects: Russia first, and China first
    tests:
      - { test: comparison, says: Russia first, measure: cinc, of: RUS, to: CHN, years: 2008, is: higher }
      - { test: comparison, says: China first, measure: cinc, of: CHN, to: RUS, years: 2008, is: higher }
  - id: M4
    claim: They will go on voting alike.
    kind: forecast
    at: paragraph 4
    expects: agreement above one half in each year to 2015
    tests:
      - test: forecast
        by: 2015
        that: { test: value, measure: un-agreement, of: RUS-CHN, years: 2011..2015, over: each, is: "> 0.5" }
  - id: M5
    claim: They will still do so in the thirties.
    kind: forecast
    at: paragraph 5
    expects: the same to 2035
    tests:
      - test: forecast
        by: 2035
        that: { test: value, measure: un-agreement, of: RUS-CHN, years: 2030..2035, over: each, is: "> 0.5" }
  - id: M6
    claim: Trust between them was high.
    kind: causal
    voice: quoted
    speaker: Somebody & Sons <ltd>
    at: note 3
    expects: much agreement
    tests:
      - { test: value, basis: proxy, for: trust, measure: un-agreement, of: RUS-CHN, years: 2008, is: "> 0.99" }
  - id: M7
    claim: Their trade was lively.
    kind: quantity
    at: paragraph 6
    expects: a share above a tenth
    tests:
      - { test: value, measure: trade-share, of: RUS-CHN, years: 2005, is: "> 0.1" }
  - id: M8
    claim: They ought to be friends.
    kind: normative
    at: paragraph 7
    untested: { because: not-data, say: What ought to be is no matter of data. }
  - id: M9
    claim: The pact was signed in 2001.
    kind: quantity
    at: paragraph 8
    expects: a signature in 2001
    tests:
      - test: record
        what: A pact of the two was signed
        found: 2001-07-16
        is: "= 2001"
        consulted: [https://example.org/pact]
        known: 2001-07-16
        confidence: high
`;
