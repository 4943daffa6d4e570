import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AgreementDocument, agreementsOfPairs } from '../../../src/measures/cooperation/agreements-in-force.ts';

const document = (
  kind: AgreementDocument['kind'],
  between: AgreementDocument['between'],
  [signed, inForce]: [number, number?],
  ...parties: [string, number][]
): AgreementDocument => ({
  treaty: 1,
  kind,
  between,
  signed,
  inForce,
  parties: parties.map(([party, side]) => ({ party, side })),
});
const inForce = (a: string, b: string, documents: readonly AgreementDocument[]) =>
  agreementsOfPairs(documents).find((pair) => pair.a === a && pair.b === b)?.inForce;

describe('agreements in force', () => {
  const union = document('treaty', 'all', [1960, 1961], ['A', 0], ['B', 0], ['C', 0]);

  it('binds all parties of a treaty from its entry into force', () => {
    expect(agreementsOfPairs([union]).map(({ a, b }) => a + b)).toEqual(['AB', 'AC', 'BC']);
    expect(inForce('A', 'B', [union])).toEqual([{ from: 1961, to: undefined }]);
  });

  it('binds a group and a country across the sides only', () => {
    const across = document('treaty', 'sides', [1990, 1991], ['A', 1], ['B', 1], ['Z', 0]);
    expect(agreementsOfPairs([across]).map(({ a, b }) => a + b)).toEqual(['AZ', 'BZ']);
  });

  it('binds newcomers with all and with each other, not the old members anew', () => {
    const joining = document('accession', 'newcomers', [1970, 1971], ['A', 2], ['B', 2], ['X', 1], ['Y', 1]);
    expect(agreementsOfPairs([joining]).map(({ a, b }) => a + b)).toEqual(['AX', 'AY', 'BX', 'BY', 'XY']);
  });

  it('takes the signature of an accession whose entry into force is not known, not before the treaty’s own', () => {
    const joining = document('accession', 'newcomers', [1970], ['A', 2], ['X', 1]);
    expect(inForce('A', 'X', [union, joining])).toEqual([{ from: 1970, to: undefined }]);
    const early = document('accession', 'newcomers', [1960], ['A', 2], ['X', 1]);
    expect(inForce('A', 'X', [union, early])).toEqual([{ from: 1961, to: undefined }]);
    const never = { ...union, inForce: undefined };
    expect(inForce('A', 'X', [never, joining])).toEqual([]);
  });

  it('does not take the signature of a treaty for its entry into force', () => {
    const [pair] = agreementsOfPairs([document('treaty', 'all', [1992], ['A', 0], ['B', 0])]);
    expect([pair!.signed, pair!.inForce]).toEqual([[{ from: 1992, to: undefined }], []]);
  });

  it('ends with the year before a withdrawal, for the leaver and all others', () => {
    const leaving = document('withdrawal', 'newcomers', [1973], ['A', 2], ['B', 2], ['C', 1]);
    expect(inForce('A', 'C', [union, leaving])).toEqual([{ from: 1961, to: 1972 }]);
    expect(inForce('A', 'B', [union, leaving])).toEqual([{ from: 1961, to: undefined }]);
  });

  it('does not enter into force for a party that left before', () => {
    const late = document('treaty', 'all', [1990, 1995], ['A', 0], ['B', 0]);
    const leaving = document('withdrawal', 'newcomers', [1994], ['A', 2], ['B', 1]);
    expect(inForce('A', 'B', [late, leaving])).toEqual([]);
  });

  it('begins again with a later accession', () => {
    const leaving = document('withdrawal', 'newcomers', [1973], ['A', 2], ['C', 1]);
    const back = document('accession', 'newcomers', [1980, 1981], ['A', 2], ['C', 1]);
    expect(inForce('A', 'C', [union, leaving, back])).toEqual([
      { from: 1961, to: 1972 },
      { from: 1981, to: undefined },
    ]);
  });

  it('counts a treaty and its amendment as one agreement', () => {
    const amended = document('amendment', 'all', [1986, 1987], ['A', 0], ['B', 0], ['C', 0]);
    expect(agreementsOfPairs([union, amended])).toHaveLength(3);
    expect(inForce('A', 'B', [union, amended])).toEqual([{ from: 1961, to: undefined }]);
  });

  it('does not depend on the order of documents or parties; spells of a pair never overlap', () => {
    const party = fc.record({ party: fc.constantFrom('A', 'B', 'C', 'D'), side: fc.integer({ min: 0, max: 2 }) });
    const documents = fc.array(
      fc.record({
        treaty: fc.integer({ min: 1, max: 2 }),
        kind: fc.constantFrom('treaty', 'amendment', 'accession', 'withdrawal'),
        between: fc.constantFrom('all', 'sides', 'newcomers'),
        signed: fc.integer({ min: 1950, max: 1990 }),
        inForce: fc.option(fc.integer({ min: 1950, max: 1995 }), { nil: undefined }),
        parties: fc.uniqueArray(party, { selector: ({ party: name }) => name, minLength: 2, maxLength: 4 }),
      }),
      { maxLength: 6 },
    ) as fc.Arbitrary<AgreementDocument[]>;
    const sorted = (given: readonly AgreementDocument[]) =>
      agreementsOfPairs(given)
        .map((pair) => JSON.stringify(pair))
        .sort();
    fc.assert(
      fc.property(documents, (given) => {
        const turned = [...given].reverse().map((one) => ({ ...one, parties: [...one.parties].reverse() }));
        expect(sorted(turned)).toEqual(sorted(given));
        for (const { signed, inForce: forced } of agreementsOfPairs(given))
          for (const spells of [signed, forced])
            for (const [n, spell] of spells.entries()) {
              expect(spell.to === undefined || spell.to >= spell.from).toBe(true);
              if (n > 0) expect(spell.from).toBeGreaterThan(spells[n - 1]!.to!);
            }
        for (const { signed, inForce: forced } of agreementsOfPairs(given))
          for (const { from, to } of forced)
            expect(signed.some((spell) => spell.from <= from && (spell.to ?? 9999) >= (to ?? 9999))).toBe(true);
      }),
    );
  });
});
