import { closest } from 'fastest-levenshtein';
import { InputError } from '../sources/input-error.ts';
import { YamlFields } from '../sources/yaml-fields.ts';
import type { Case } from './case.ts';

/** A question that several texts answer. */
export interface Question {
  id: string;
  question: string;
  /** In a few words, for where there is no room: "As good as allies?" */
  short?: string;
  /** Its two opposite conclusions, in the order in which the question names them; none where it has more than two answers. */
  conclusions: readonly Conclusion[];
  leaveOut: readonly LeaveOut[];
}

export type Side = 'yes' | 'no';

export interface Conclusion {
  side: Side;
  concludes: string;
}

/** A test that is no evidence for one of the conclusions, or for either. */
export interface LeaveOut {
  /** "ko-2006:O61" */
  claim: string;
  /** Place among the claim's tests, from 1; every test where it is left out. */
  test?: number;
  /** `other`: that it fails says nothing for the other conclusion; `both`: it says nothing for either by itself. */
  from: 'other' | 'both';
  because: string;
}

const form = { hint: 'cases/questions.yaml shows the form of a list of questions', longest: 200_000 };

/** @throws InputError naming file, line and column */
export function readQuestions(text: string, file: string): Question[] {
  const from = YamlFields.read(text, file, form);
  from.only(['format', 'questions']);
  from.number('format', [1, 1]);
  const questions = from.list('questions').map(questionOf);
  for (const [n, { id }] of questions.entries())
    if (questions.findIndex((one) => one.id === id) < n)
      throw new InputError(from.where('questions'), `there are two questions ${id}`, 'Give one another id');
  return questions;
}

function questionOf(from: YamlFields): Question {
  from.only(['id', 'question', 'short', 'yes', 'no', 'leave-out']);
  const sides = from.names.filter((name): name is Side => name === 'yes' || name === 'no');
  if (sides.length === 1)
    throw new InputError(
      from.where(sides[0]),
      `${sides[0]} has no opposite`,
      `Add ${sides[0] === 'yes' ? 'no' : 'yes'}: …, or leave both out`,
    );
  return {
    id: from.text('id'),
    question: from.text('question'),
    ...(from.has('short') && { short: from.text('short') }),
    conclusions: sides.map((side) => ({ side, concludes: from.text(side) })),
    leaveOut: from.has('leave-out') ? from.list('leave-out').map(leaveOutOf) : [],
  };
}

function leaveOutOf(from: YamlFields): LeaveOut {
  from.only(['claim', 'test', 'from', 'because']);
  return {
    claim: from.text('claim'),
    ...(from.has('test') && { test: from.number('test', [1, 1000]) }),
    from: from.oneOf('from', ['other', 'both'] as const),
    because: from.text('because'),
  };
}

/** @throws InputError with the nearest id */
export function questionNamed(id: string, questions: readonly Question[]): Question {
  const found = questions.find((one) => one.id === id);
  if (found) return found;
  const ids = questions.map((one) => one.id);
  throw new InputError(`"${id}"`, 'no such question', `Did you mean ${closest(id, ids)}? There are ${ids.join(', ')}`);
}

/** What is wrong with the questions that a case's claims name: one that is not in the list, a side of a question that has none. */
export function questionProblems({ claims }: Case, questions: readonly Question[]): InputError[] {
  const ids = questions.map(({ id }) => id);
  return claims.flatMap(({ question, side, where }) => {
    if (question === undefined)
      return side === undefined ? [] : [new InputError(where, `side: ${side}, and no question`, 'Add question: …')];
    const known = questions.find(({ id }) => id === question);
    if (!known)
      return [
        new InputError(
          where,
          `there is no question "${question}"`,
          `Did you mean ${closest(question, ids)}? cases/questions.yaml has ${ids.join(', ')}`,
        ),
      ];
    if (side !== undefined && known.conclusions.length === 0)
      return [new InputError(where, `side: ${side}, and ${question} has no two conclusions`, 'Leave side out')];
    return [];
  });
}
