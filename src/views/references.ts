import { sources } from '../sources/index.ts';
import type { Reference } from '../sources/source.ts';
import type { Answer } from './view.ts';

const declared = new Map(sources.map(({ id, reference }) => [id, reference]));

/** The works behind an answer: those that it names, else those of the sources that its page cites. */
export async function referencesOf(answer: Answer): Promise<readonly Reference[]> {
  if (answer.references) return answer.references();
  const { sources: cited } = await answer.page();
  return cited.flatMap(({ id }) => declared.get(id) ?? []);
}
