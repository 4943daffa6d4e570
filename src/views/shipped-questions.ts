import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Question, readQuestions } from '../cases/questions.ts';
import { casesFolder } from './shipped-claims.ts';

let held: Question[] | undefined;

/** The questions that several texts answer. */
export function shippedQuestions(): Question[] {
  held ??= readQuestions(readFileSync(join(casesFolder(), 'questions.yaml'), 'utf8'), 'cases/questions.yaml');
  return held;
}

/** "Are Russia and China as good as allies, or do they fall short of it?", or the name itself where there is no such question. */
export const questionWords = (id: string): string =>
  shippedQuestions().find((question) => question.id === id)?.question ?? id;
