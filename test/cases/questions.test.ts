import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { questionNamed, questionProblems, readQuestions } from '../../src/cases/questions.ts';
import { readCase } from '../../src/cases/read-case.ts';
import { checkNamed, readHypotheses } from '../../src/cases/read-hypotheses.ts';
import { madeResult } from './made-results.ts';

const folder = fileURLToPath(new URL('../../cases/', import.meta.url));
const textOf = (file: string) => readFileSync(folder + file, 'utf8');
const questions = readQuestions(textOf('questions.yaml'), 'questions.yaml');
const cases = readdirSync(folder)
  .filter((file) => file.endsWith('.yaml') && /^case:/m.test(textOf(file)))
  .map((file) => readCase(textOf(file), file));

describe('the questions that come with Entente', () => {
  it('are those that the cases name, and each is named', () => {
    expect(cases.flatMap((one) => questionProblems(one, questions))).toEqual([]);
    const named = new Set(cases.flatMap(({ claims }) => claims.map(({ question }) => question)));
    expect(questions.map(({ id }) => id).filter((id) => !named.has(id))).toEqual([]);
  });

  it('leave out tests that are there, of claims that speak for a side', () => {
    for (const { id, leaveOut } of questions)
      for (const { claim: name, test } of leaveOut) {
        const [text, place] = name.split(':');
        const claim = cases.find((one) => one.id === text)?.claims.find((one) => one.id === place);
        expect(claim, name).toMatchObject({ question: id, side: expect.anything() });
        if (test !== undefined) expect(claim!.tests.length, name).toBeGreaterThanOrEqual(test);
      }
  });

  it.each(readdirSync(`${folder}hypotheses`))('hypotheses in %s name claims and tests that are there', (file) => {
    checkNamed(readHypotheses(textOf(`hypotheses/${file}`), file), cases);
  });
});

const list = (more: string) => `format: 1
questions:
  - id: q
    question: Is it so?
${more}`;

describe('a list of questions', () => {
  it('keeps the two conclusions in the order in which the question names them', () => {
    const [one] = readQuestions(list('    no: It is not.\n    yes: It is.\n'), 'list');
    expect(one!.conclusions.map(({ side }) => side)).toEqual(['no', 'yes']);
  });

  it.each([
    [list('    yes: It is.\n'), 'list, line 5, column 10: yes has no opposite'],
    [list('  - id: q\n    question: Again?\n'), 'there are two questions q'],
    [list('    maybe: Perhaps.\n'), 'no such field "maybe"'],
    [list('').replace('format: 1', 'format: 2'), 'format is "2"'],
  ])('says what is wrong: %#', (text, words) => {
    expect(() => readQuestions(text, 'list')).toThrow(words);
  });

  it('names the nearest where there is no such question', () => {
    expect(() => questionNamed('decline-begn', questions)).toThrow('Did you mean decline-began?');
  });
});

describe('what a case says of questions', () => {
  const problems = (question: string | undefined, side?: 'yes' | 'no') => {
    const { of } = madeResult('text', [{ id: 'A', tests: [], ...(side && { side }) }]);
    const claims = of.claims.map(({ question: _, ...claim }) => ({ ...claim, ...(question && { question }) }));
    return questionProblems({ ...of, claims }, questions).map(({ message }) => message);
  };

  it.each<[string | undefined, 'yes' | 'no' | undefined, string]>([
    ['china-as-aly', undefined, 'there is no question "china-as-aly". Did you mean china-as-ally?'],
    ['decline-began', 'yes', 'side: yes, and decline-began has no two conclusions'],
    [undefined, 'no', 'side: no, and no question'],
  ])('%s, side %s', (question, side, words) => {
    expect(problems(question, side)).toEqual([expect.stringContaining(words)]);
  });

  it('is right where the question and its conclusion are there', () => {
    expect(problems('china-as-ally', 'no')).toEqual([]);
    expect(problems(undefined)).toEqual([]);
  });
});
