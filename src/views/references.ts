import type { Manifest } from '../atlas/manifest.ts';
import type { OwnSource } from '../pages/footnotes.ts';
import { sources } from '../sources/index.ts';
import type { Reference } from '../sources/source.ts';
import type { Answer } from './view.ts';

/**
 * The works behind an answer: those that it names, else those of the sources that its page cites.
 * @throws RangeError where a page cites a source that neither the atlas nor the declarations know: a citation is never left out in silence
 */
export async function referencesOf(answer: Answer, manifest: Manifest): Promise<readonly Reference[]> {
  if (answer.references) return answer.references();
  return referencesIn(await answer.page(), manifest);
}

/** The works that a page cites. @param own those beside the atlas @throws RangeError as {@link referencesOf} */
export function referencesIn(
  { sources: cited }: { sources: readonly { id: string }[] },
  manifest: Manifest,
  own: readonly OwnSource[] = [],
): readonly Reference[] {
  return cited.map(({ id }) => {
    const reference =
      own.find(({ source }) => source.id === id)?.reference ??
      manifest.sources[id]?.reference ??
      sources.find((source) => source.id === id)?.reference;
    if (!reference) throw new RangeError(`source ${id} is cited, and nothing says how`);
    return reference;
  });
}
