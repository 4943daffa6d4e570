import { answering } from './answering.ts';
import type { Answering, Question, Reply, Setting } from './question.ts';

let laid: { setting: string; answer: Answering } | undefined;

/** On a thread of the pool: answers one question. What is open stays open until the setting changes. */
export function work({ question, setting }: { question: Question; setting: Setting }): Promise<Reply> {
  const key = JSON.stringify(setting);
  if (laid?.setting !== key) laid = { setting: key, answer: answering(setting) };
  return laid.answer(question);
}
