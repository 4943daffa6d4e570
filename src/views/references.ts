import type { Manifest } from '../atlas/manifest.ts';
import { sources } from '../sources/index.ts';
import type { Reference } from '../sources/source.ts';
import type { Answer } from './view.ts';

/**
 * The works behind an answer: those that it names, else those of the sources that its page cites.
 * @throws RangeError where a page cites a source that neither the atlas nor the declarations know: a citation is never left out in silence
 */
export async function referencesOf(answer: Answer, manifest: Manifest): Promise<readonly Reference[]> {
  if (answer.references) return answer.references();
  const { sources: cited } = await answer.page();
  return cited.map(({ id }) => {
    const reference = manifest.sources[id]?.reference ?? sources.find((source) => source.id === id)?.reference;
    if (!reference) throw new RangeError(`source ${id} is cited, and nothing says how`);
    return reference;
  });
}
