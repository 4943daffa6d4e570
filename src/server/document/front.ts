import type { Ask, Page } from '../../dossier/page.ts';
import type { View } from '../../views/view.ts';
import { stateName } from './state-name.ts';

/** Whether a view cannot answer yet, because no word was given and it needs some. */
export function isFront(view: View, words: readonly string[]): boolean {
  return words.length === 0 && view.words.some(({ optional }) => !optional);
}

/** What a view is for and examples of it, shown where it was asked without words. @param provenance which atlas would answer */
export function frontPage(view: View, provenance: string): Page {
  const examples = view.examples.flatMap((example) => askOf(view, example) ?? []);
  return {
    title: view.name.charAt(0).toUpperCase() + view.name.slice(1),
    provenance,
    blocks: [
      { kind: 'finding', role: 'opening', parts: [{ text: `${view.summary}.` }] },
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
                  text: to.words
                    .map((word, n) => (view.words[n]?.kind === 'state' ? stateName(word) : word))
                    .join(' · '),
                  to,
                },
                Object.entries(to.options ?? {})
                  .map(([name, value]) => `${name} ${value}`.trim())
                  .join(', '),
              ]),
              sources: [],
            },
          ] as const)),
    ],
    sources: [],
  };
}

/** An example of the command line as a question; undefined where it gives no words. Options that only a command has are left out. */
function askOf(view: View, example: string): Ask | undefined {
  const parts = [...example.matchAll(/"([^"]*)"|(\S+)/g)].map(([, quoted, bare]) => quoted ?? bare!);
  const given = parts.slice(1 + view.name.split(' ').length);
  const words: string[] = [];
  const options: Record<string, string> = {};
  for (let n = 0; n < given.length; n += 1) {
    const part = given[n]!;
    if (!part.startsWith('--')) {
      words.push(part);
      continue;
    }
    const name = part.slice(2);
    const option = view.options[name];
    const takesValue = option ? option.type === 'string' : ['html', 'svg', 'cite'].includes(name);
    if (option && !option.here) options[name] = takesValue ? (given[n + 1] ?? '') : '';
    if (takesValue) n += 1;
  }
  return words.length === 0 ? undefined : { view: view.name, words, options };
}
