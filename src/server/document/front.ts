import { measures } from '../../measures/index.ts';
import type { Ask, Block, Page } from '../../pages/page.ts';
import type { Kind, View } from '../../views/view.ts';
import { exampleIn } from '../example.ts';
import { labelOfView } from './navigation.ts';
import { stateName } from './state-name.ts';

/** Whether a view cannot answer yet, because no word was given and it needs some. */
export function isFront(view: View, words: readonly string[]): boolean {
  return words.length === 0 && view.words.some(({ optional }) => !optional);
}

/** What a view is for and examples of it, shown where it was asked without words. @param provenance which atlas would answer */
export function frontPage(view: View, provenance: string): Page {
  return {
    title: labelOfView(view.name) ?? capital(view.name),
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
            rows: examples.map((to) => [{ text: wordsOf(view, to), to }, settingsOf(view, to)]),
            sources: [],
          },
        ] as const)),
  ];
}

/** What an example asks of, by names: "Trade share · Russia"; without words, the first of its settings. */
function wordsOf(view: View, { words, options }: Ask): string {
  const named = words.map((word, n) => nameOf(word, view.words[n]?.kind));
  return named.length > 0 ? named.join(' · ') : labelOfOption(view, Object.keys(options!)[0]!);
}

/** "year 2018, only pairs of Russia" */
function settingsOf(view: View, { words, options }: Ask): string {
  return Object.entries(options ?? {})
    .slice(words.length > 0 ? 0 : 1)
    .map(([name, value]) => {
      const { kind } = view.options[name]!;
      return `${labelOfOption(view, name).toLowerCase()} ${nameOf(value, kind)}`.trim();
    })
    .join(', ');
}

const labelOfOption = (view: View, name: string): string =>
  view.options[name]!.label ?? capital(name.replaceAll('-', ' '));

function nameOf(word: string, kind?: Kind): string {
  if (kind === 'state') return stateName(word);
  return (kind === 'measure' && measures.find(({ name }) => name === word)?.label) || word;
}

const capital = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);

/** An example as a question; undefined where it asks nothing. */
function askOf(view: View, example: string): Ask | undefined {
  const { words, query } = exampleIn(view, example);
  return words.length + query.length === 0 ? undefined : { view: view.name, words, options: Object.fromEntries(query) };
}
