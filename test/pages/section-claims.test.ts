import { describe, expect, it } from 'vitest';
import type { CheckedClaim, CheckedClaims } from '../../src/cases/checked-claims.ts';
import type { Facts } from '../../src/pages/dossier/facts.ts';
import { claimsBlocks, claimsSection } from '../../src/pages/dossier/section-claims.ts';

const facts = (codeA: string, codeB: string, year: number) => ({ codeA, codeB, year }) as Facts;

const claim = (id: string, more: Partial<CheckedClaim> = {}): CheckedClaim => ({
  id,
  claim: `Claim ${id}.`,
  kind: 'quantity',
  voice: 'author',
  stance: 'own',
  pairs: [['RUS', 'CHN']],
  years: [2000, 2014],
  atWriting: 'open',
  verdict: 'supported',
  basis: 'measure',
  ...more,
});

const checked: CheckedClaims = {
  atlas: '0123456789ab',
  asOf: '2026-01-01',
  cases: [
    {
      case: 'one',
      title: 'One',
      author: 'First',
      written: '2014',
      claims: [
        claim('A1', { basis: 'proxy', verdict: 'consistent' }),
        claim('A2'),
        claim('A3'),
        claim('A4', { pairs: [['USA', 'JPN']] }),
        claim('A5', { verdict: 'beyond-the-data' }),
      ],
    },
    {
      case: 'two',
      title: 'Two',
      author: 'Second',
      written: '2020-05',
      claims: [claim('B1', { verdict: 'contradicted', pairs: [['CHN', 'RUS']] }), claim('B2', { years: [2015, 2016] })],
    },
  ],
};

describe('the claims that concern a pair', () => {
  it('are counted by verdict, whichever state comes first; those of other pairs are left out', () => {
    const section = claimsSection(facts('CHN', 'RUS', 2010), checked)!;
    expect(section.counts).toEqual({ consistent: 1, supported: 3, 'beyond-the-data': 1, contradicted: 1 });
    expect(section.texts.map(({ claims }) => claims.length)).toEqual([4, 2]);
  });

  it('of the year asked: those with an answer whose tests look at it, records and measures first, a text in turn', () => {
    const named = (year: number) =>
      claimsSection(facts('RUS', 'CHN', year), checked)!.inYear.map((one) => one.claim.id);
    expect(named(2010)).toEqual(['A2', 'B1', 'A3', 'A1']);
    expect(named(2015)).toEqual(['B2']);
    expect(named(1990)).toEqual([]);
  });

  it('are left out where no text speaks of the pair, or none was checked', () => {
    expect(claimsSection(facts('FRN', 'GMY', 2010), checked)).toBeUndefined();
    expect(claimsSection(facts('RUS', 'CHN', 2010), undefined)).toBeUndefined();
    expect(claimsBlocks(undefined, facts('RUS', 'CHN', 2010))).toEqual([]);
  });

  it('are told in one sentence that names every verdict', () => {
    const [, answer] = claimsBlocks(claimsSection(facts('RUS', 'CHN', 2010), checked), facts('RUS', 'CHN', 2010));
    expect(answer).toMatchObject({
      kind: 'finding',
      parts: [
        {
          text: '6 claims of 2 texts concern this pair: 3 supported, 1 contradicted, 1 consistent and 1 beyond the data.',
        },
      ],
    });
  });
});
