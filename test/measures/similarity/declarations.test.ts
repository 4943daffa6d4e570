import { describe, expect, it } from 'vitest';
import { similarityMeasures } from '../../../src/measures/similarity/declarations.ts';
import { similarityDefaults } from '../../../src/measures/similarity/definitions.ts';
import { voteNotes } from '../../../src/measures/similarity/tables.ts';
import { declared } from './tables-of-counts.ts';

const names = similarityMeasures.map(({ name }) => name);

describe('the declared measures of similarity', () => {
  it('have names of their own that fit into a variable of Stata (32 characters)', () => {
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z0-9-]{0,31}$/);
    expect(names).toHaveLength(8 * 15 + 13 + 3);
  });

  it('keep the names that scripts rely on', () => {
    for (const name of [
      ...['agreement', 'agreement-half', 'kappa', 'pi', 's', 'tau-b', 'joint-votes', 'joint-vetoes'].map(
        (n) => `un-${n}`,
      ),
      ...['agreement', 'kappa', 'pi', 's'].map((n) => `un-contested-${n}`),
      ...['me', 'nu', 'di', 'hr', 'co', 'ec'].map((n) => `un-agreement-${n}`),
      ...['kappa', 'pi', 's', 'tau-b'].map((n) => `portfolio-${n}`),
    ])
      expect(names).toContain(name);
  });

  it.each([
    ['un-contested-kappa-abs', 'un-contested', 9],
    ['un-contested-agreement-yes-no', 'un-contested', 4],
    ['un-hr-kappa', 'un-issue-hr', 9],
    ['un-agreement-hr-yes-no', 'un-issue-hr', 4],
    ['un-ec-tau-b-yes-no', 'un-issue-ec', 4],
    ['portfolio-s-squared', 'portfolio', 16],
    ['portfolio-pi-binary', 'portfolio', 16],
  ])('%s is read off %s, %i cells', (name, table, cells) => {
    expect(declared(name).table).toBe(table);
    expect(declared(name).columns).toHaveLength(cells);
  });

  it('stand on the page of a main one, which is no variant itself', () => {
    for (const { name, variantOf } of similarityMeasures) {
      if (variantOf === undefined) continue;
      expect(names, name).toContain(variantOf);
      expect(declared(variantOf).variantOf, name).toBeUndefined();
    }
    expect(similarityMeasures.filter(({ variantOf }) => !variantOf)).toHaveLength(21);
    expect(declared('un-kappa-nom').variantOf).toBe('un-kappa');
    expect(declared('un-contested-tau-b').variantOf).toBe('un-tau-b');
    expect(declared('un-me-pi-yes-no').variantOf).toBe('un-pi');
    expect(declared('portfolio-kappa-binary').variantOf).toBe('portfolio-kappa');
  });

  // The values stand in worked-tables.ts: numpy and scipy over single choices.
  it.each(similarityMeasures.map((measure) => [measure.name, measure] as const))(
    '%s gives its worked number',
    (_, m) => {
      expect(m.value(m.worked!.cells, [])).toBeCloseTo(m.worked!.value, 6);
      expect(m.formula).toMatch(/\S/);
    },
  );

  it('leave an abstention out where they say so, and take any commitment where they say so', () => {
    expect(declared('un-agreement-yes-no').value([3, 1, 0, 4], [])).toBe(0.875);
    const guarantee = [5, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 3];
    expect(declared('portfolio-s-binary').value(guarantee, [])).toBeCloseTo(1 - (2 * 2) / 10, 12);
    expect(declared('portfolio-s').value(guarantee, [])).toBeCloseTo(1 - (2 * (1 + 2 / 3)) / 10, 12);
  });

  it('say that consensus is left out, and where trends are better read', () => {
    for (const { table, notes, name } of similarityMeasures)
      if (table.startsWith('un-') && name !== 'un-joint-vetoes') expect(notes).toContain(voteNotes[0]);
    expect(voteNotes.join(' ')).toContain('ideal-point-distance');
  });

  it('have a default for each use, with the reason', () => {
    expect(similarityDefaults.map(({ measure }) => measure)).toEqual([
      'portfolio-kappa',
      'un-contested-kappa',
      'ideal-point-distance',
    ]);
    expect(names).toEqual(expect.arrayContaining(similarityDefaults.slice(0, 2).map(({ measure }) => measure)));
  });
});
