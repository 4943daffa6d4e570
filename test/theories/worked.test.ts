import { describe, expect, it } from 'vitest';
import { measures } from '../../src/measures/index.ts';
import { defaultsOf, isChoice, theories } from '../../src/theories/index.ts';
import { madeTheory } from './made-theory.ts';

const measureOf = new Map(measures.map((measure) => [measure.name, measure]));

describe.each([...theories, madeTheory])('$id', (theory) => {
  it.each(theory.worked)('comes out as worked: $about', ({ inputs, parameters, verdict, also, readings }) => {
    const judged = theory.judge(inputs, { ...defaultsOf(theory), ...parameters });
    expect(judged.verdict).toBe(verdict);
    if (also) expect(judged.also).toEqual(also);
    for (const [name, x] of Object.entries(readings ?? {})) {
      const { decimals } = theory.readings![name]!;
      const given = `${x}`.split('.')[1]?.length ?? 0;
      expect(judged.readings![name]).toBeCloseTo(x, Math.max(decimals, given) - 0.01);
    }
  });

  it('has a case worked, works that it rests on, a rule, and a question', () => {
    expect(theory.worked.length).toBeGreaterThan(0);
    expect(theory.works.length).toBeGreaterThan(0);
    expect(theory.rule.length).toBeGreaterThan(0);
    expect(theory.question).toMatch(/\?$/);
    expect(theory.id).toMatch(/^[a-z][a-z0-9-]*$/);
  });

  it('names parts, measures, inputs and verdicts that exist', () => {
    const roles = Object.keys(theory.roles);
    for (const role of Object.values(theory.roles)) {
      const { found } = role;
      if (!found) continue;
      for (const name of found.rule === 'same' ? [found.as] : [found.of, ...found.apartFrom])
        expect(roles).toContain(name);
    }
    for (const [name, { from, range, whole }] of Object.entries(theory.inputs)) {
      expect(range[0], name).toBeLessThan(range[1]);
      if (whole) expect(range.every(Number.isInteger), name).toBe(true);
      if (from.kind === 'stated') {
        if (from.usual !== undefined) expect(from.usual >= range[0] && from.usual <= range[1], name).toBe(true);
        continue;
      }
      for (const role of typeof from.of === 'string' ? [from.of] : from.of) expect(roles).toContain(role);
      if (from.kind !== 'measure') continue;
      const measure = measureOf.get(from.measure);
      expect(measure, `${name}: ${from.measure}`).toBeDefined();
      expect(measure!.of === 'state', name).toBe(typeof from.of === 'string');
    }
    for (const [name, parameter] of Object.entries(theory.parameters)) {
      if (isChoice(parameter)) {
        expect(Object.keys(parameter.options), name).toContain(parameter.default);
        for (const { needs = [] } of Object.values(parameter.options))
          for (const input of needs) expect(Object.keys(theory.inputs)).toContain(input);
      } else {
        const [low, high] = parameter.range;
        expect(parameter.default >= low && parameter.default <= high, name).toBe(true);
      }
    }
  });
});

describe('the list of theories', () => {
  it('has no id twice', () => {
    const ids = theories.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
