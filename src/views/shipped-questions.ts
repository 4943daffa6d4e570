import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Question, readQuestions } from '../cases/questions.ts';
import { casesFolder } from './shipped-claims.ts';

/** The questions that several texts answer. */
export function shippedQuestions(): Question[] {
  return readQuestions(readFileSync(join(casesFolder(), 'questions.yaml'), 'utf8'), 'cases/questions.yaml');
}
