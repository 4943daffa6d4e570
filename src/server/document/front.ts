import type { Ask, Block, Page } from '../../dossier/page.ts';
import type { View } from '../../views/view.ts';
import { exampleIn } from '../example.ts';
import { stateName } from './state-name.ts';

/** Whether a view cannot answer yet, because no word was given and it needs some. */
export function isFront(view: View, words: readonly string[]): boolean {
  return words.length === 0 && view.words.some(({ optional }) => !optional);
}

/** What a view is for and examples of it, shown where it was asked without words. @param provenance which atlas would answer */
export function frontPage(view: View, provenance: string): Page {
  return {
    title: view.name.charAt(0).toUpperCase() + view.name.slice(1),
    provenance,
    blocks: [
      { kind: 'finding', role: 'opening', parts: [{ text: `${view.summary}.` }] },
      ...(view.form ? view.form.begin() : beginning(view)),
    ],
    sources: [],
  };
}

function beginning(view: View): Block[] {
  const examples = view.examples.flatMap((example) => askOf(view, example) ?? []);
  return [
    { kind: 'finding', role: 'plain', parts: [{ text: view.about.replaceAll(/--(?=[a-z])/g, '') }] },
    ...(examples.length === 0
      ? []
      : ([
          {
            kind: 'table',
            caption: 'For example',
            columns: [
              { title: 'asked of', align: 'left' },
              { title: 'settings', align: 'left' },
            ],
            rows: examples.map((to) => [
              {
                text: to.words.map((word, n) => (view.words[n]?.kind === 'state' ? stateName(word) : word)).join(' · '),
                to,
              },
              Object.entries(to.options ?? {})
                .map(([name, value]) => `${name} ${value}`.trim())
                .join(', '),
            ]),
            sources: [],
          },
        ] as const)),
  ];
}

/** An example as a question; undefined where it gives no words. */
function askOf(view: View, example: string): Ask | undefined {
  const { words, query } = exampleIn(view, example);
  return words.length === 0 ? undefined : { view: view.name, words, options: Object.fromEntries(query) };
}
