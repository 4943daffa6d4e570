import { relative, resolve } from 'node:path';
import { InputError } from '../sources/input-error.ts';
import type { Desk, View } from '../views/view.ts';
import type { Command, Effects } from './command.ts';
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
      svg: { type: 'string', value: 'FILE', about: 'also draw it' },
      markdown: { type: 'boolean', about: 'print Markdown' },
      cite: { type: 'string', value: 'FORM', about: 'print the citations of all that was used: bibtex or csl' },
    },
    run: async (given, effects) => {
      const cite = citationForm(given.text('cite'));
      const answer = await view.answer(given, deskOf(given, effects));
      const [html, svg] = [given.text('html'), given.text('svg')];
      if (html !== undefined) {
        const { renderHtml } = await import('../dossier/render/html.ts');
        put(html, renderHtml(await answer.page()), 'The same as a page');
      }
      if (svg !== undefined) {
        if (!answer.svg) throw new InputError('--svg', 'there is nothing to draw', 'Leave it out');
        put(svg, await answer.svg(), 'Drawn');
      }
      if (cite !== undefined) {
        const { bibliography } = await import('../dossier/cite.ts');
        const { referencesOf } = await import('../views/references.ts');
        effects.out(await bibliography(await referencesOf(answer), cite));
      } else if (given.flag('json')) effects.out(`${JSON.stringify(answer.json(), null, 1)}\n`);
      else if (given.flag('csv')) {
        if (!answer.csv) throw new InputError('--csv', 'this is no table', 'Use --json');
        effects.out(await answer.csv());
      } else if (answer.text && !given.flag('markdown')) effects.out(answer.text());
      else await printPage(await answer.page(), given, effects);
      return 0;

      function put(file: string, text: string, what: string): void {
        writeNamed(file, text, effects);
        if (!given.flag('quiet')) effects.err(`${what}: ${relative(effects.cwd, resolve(effects.cwd, file))}\n`);
      }
    },
  };
}

function citationForm(text: string | undefined): 'bibtex' | 'csl-json' | undefined {
  if (text === undefined) return undefined;
  if (text === 'bibtex') return 'bibtex';
  if (text === 'csl') return 'csl-json';
  throw new InputError('--cite', `"${text}" is no form of citation`, 'Give bibtex or csl');
}

function deskOf(given: Parameters<Command['run']>[0], effects: Effects): Desk {
  const { env, cwd, now } = effects;
  return { atlas: () => atlasOf(given, effects), env, cwd, now };
}
