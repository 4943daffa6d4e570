import { relative, resolve } from 'node:path';
import type { CitationFormat } from '../pages/cite.ts';
import { InputError } from '../sources/input-error.ts';
import { answerTo } from '../views/declared.ts';
import type { Given, View } from '../views/view.ts';
import type { Command } from './command.ts';
import { writeNamed } from './named-file.ts';
import { atlasOf } from './open-atlas.ts';
import { printPage } from './print-page.ts';

/** A view as a command: its options, and one for each form that an answer may take. */
export function commandOf(view: View): Command {
  return {
    ...view,
    options: {
      ...view.options,
      html: { type: 'string', value: 'FILE', about: 'also write the page as one self-contained HTML file' },
      ...(view.drawing !== undefined && {
        svg: { type: 'string', value: 'FILE', about: `also draw ${view.drawing}` } as const,
      }),
      markdown: { type: 'boolean', about: 'print Markdown' },
      cite: {
        type: 'string',
        value: 'FORM',
        about: 'print the citations of all that was used: bibtex, csl, apa or chicago',
      },
    },
    run: async (given, effects) => {
      const cite = citationForm(given.text('cite'));
      if (given.flag('csv') && view.noTable) throw new InputError('--csv', view.noTable.why, view.noTable.instead);
      const atlas = atlasOf(given, effects);
      const desk = { atlas, env: effects.env, cwd: effects.cwd, now: effects.now };
      const answer = await answerTo(view, given, textsIn(given, view), desk);
      const [html, svg] = [given.text('html'), given.text('svg')];
      if (html !== undefined) {
        const { renderHtml } = await import('../pages/render/html.ts');
        put(html, renderHtml(await answer.page()), 'The same as a page');
      }
      if (svg !== undefined) put(svg, await answer.svg!(), 'Drawn');
      if (cite !== undefined) {
        const { bibliography } = await import('../pages/cite.ts');
        const { referencesOf } = await import('../views/references.ts');
        effects.out(await bibliography(await referencesOf(answer, atlas.manifest), cite));
      } else if (given.flag('json')) effects.out(`${JSON.stringify(await answer.json(), null, 1)}\n`);
      else if (given.flag('csv')) effects.out(await answer.csv!());
      else if (answer.text && !given.flag('markdown')) {
        effects.out(await answer.text(effects.columns));
        if (answer.aside && !given.flag('quiet')) effects.err(answer.aside());
      } else await printPage(await answer.page(), given, effects);
      return 0;

      function put(file: string, text: string, what: string): void {
        writeNamed(file, text, effects);
        if (!given.flag('quiet')) effects.err(`${what}: ${relative(effects.cwd, resolve(effects.cwd, file))}\n`);
      }
    },
  };
}

/** Every option with a value, as often as it was given. */
function textsIn(given: Given, { options }: View): [name: string, value: string][] {
  const named = Object.keys(options).filter((name) => options[name]!.type === 'string');
  return named.flatMap((name) => {
    const last = given.text(name);
    const values = options[name]!.multiple ? given.texts(name) : last === undefined ? [] : [last];
    return values.map((value): [string, string] => [name, value]);
  });
}

function citationForm(text: string | undefined): CitationFormat | undefined {
  if (text === undefined) return undefined;
  const form = { bibtex: 'bibtex', csl: 'csl-json', apa: 'apa', chicago: 'chicago' } as const;
  if (Object.hasOwn(form, text)) return form[text as keyof typeof form];
  throw new InputError('--cite', `"${text}" is no form of citation`, 'Give bibtex, csl, apa or chicago');
}
