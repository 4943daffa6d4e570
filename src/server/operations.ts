import type { View, Word } from '../views/view.ts';
import { beginningOf, type Form } from './address.ts';
import { exampleAddress, exampleIn } from './example.ts';
import { formsOf } from './media.ts';

/** A view asked with so many words: what clients call one operation. */
export interface Operation {
  view: View;
  /** "show", "show-2" with a second word that may be left out. */
  id: string;
  words: readonly Word[];
  /** With the names of words in braces, without an ending: "/show/{measure}/{a}". */
  path: string;
  forms: readonly Form[];
  /** Addresses in JSON of the view's examples that give so many words. */
  examples: readonly string[];
}

/** A view once for each number of words that it takes. */
export function operationsOf(view: View): Operation[] {
  const { words } = view;
  const least = words.filter(({ optional }) => !optional).length;
  const counts = Array.from({ length: words.length - least + 1 }, (_, n) => least + n);
  return counts.map((count, n) => {
    const own = words.slice(0, count);
    const id = view.name.replaceAll(' ', '-');
    return {
      view,
      id: n === 0 ? id : `${id}-${count}`,
      words: own,
      path: `/${[...beginningOf(view).split('/').filter(Boolean), ...own.map(({ name }) => `{${name}}`)].join('/')}`,
      forms: formsOf(view),
      examples: view.examples
        .filter((line) => {
          const given = exampleIn(view, line).words.length;
          return given === count || (given > count && count === words.length);
        })
        .map((line) => exampleAddress(view, line, 'json')),
    };
  });
}
