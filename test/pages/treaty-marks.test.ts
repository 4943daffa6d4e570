import { expect, it } from 'vitest';
import type { ObligationSpell } from '../../src/pages/dossier/kind.ts';
import { treatyMarks } from '../../src/pages/dossier/treaty-marks.ts';

const history = (coded: readonly [number, number] | undefined, ...spells: ObligationSpell[]) => ({
  ...{ coded, spells, sources: ['atop'] },
});

it('a run of obligations begins with its name; a defence pact ends', () => {
  const spells: ObligationSpell[] = [
    { from: 1950, to: 1979, obligations: ['defence', 'consultation'] },
    { from: 2001, to: 2018, obligations: ['consultation'] },
  ];
  const marks = [
    { year: 1950, word: 'defence pact' },
    { year: 1979, word: 'pact ends' },
    { year: 2001, word: 'consultation pact' },
  ];
  expect(treatyMarks(history([1816, 2018], ...spells), 1946, 2025)).toEqual(marks);
  expect(treatyMarks(history([1816, 2018], ...spells), 1960, 2000)).toEqual(marks.slice(1, 2));
});

it('no pact begins or ends because the coding does', () => {
  const spell: ObligationSpell = { from: 1991, to: 2018, obligations: ['defence'] };
  expect(treatyMarks(history([1991, 2018], spell), 1946, 2025)).toEqual([]);
  expect(treatyMarks(history([1991, 2020], spell), 1946, 2025)).toEqual([{ year: 2018, word: 'pact ends' }]);
});

it('a pact that takes other obligations goes on', () => {
  const spells: ObligationSpell[] = [
    { from: 1950, to: 1960, obligations: ['defence'] },
    { from: 1961, to: 1970, obligations: ['defence', 'neutrality'] },
  ];
  expect(treatyMarks(history([1816, 2018], ...spells), 1946, 2025)).toEqual([
    { year: 1950, word: 'defence pact' },
    { year: 1970, word: 'pact ends' },
  ]);
});
