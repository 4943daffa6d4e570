import type { Atlas } from '../atlas/atlas.ts';
import { openFolder } from '../atlas/folder.ts';
import { bibliography } from '../dossier/cite.ts';
import { defaultYear } from '../dossier/dossier.ts';
import { provenanceOf } from '../dossier/provenance.ts';
import { renderHtml } from '../dossier/render/html.ts';
import { renderMarkdown } from '../dossier/render/markdown.ts';
import { InputError } from '../sources/input-error.ts';
import { views } from '../views/catalogue.ts';
import { answerTo } from '../views/declared.ts';
import { packageRoot, packageVersion } from '../views/package-root.ts';
import { dataHome } from '../views/places.ts';
import { referencesOf } from '../views/references.ts';
import type { Answer, Desk, View } from '../views/view.ts';
import { addressOf } from './address.ts';
import { documentOf } from './document/document.ts';
import { frontPage, isFront } from './document/front.ts';
import { givenIn } from './given.ts';
import { formsOf, mediaOf } from './media.ts';
import type { Answering, Question, Reply, Setting } from './question.ts';

/** Answers questions on this thread. The atlas is opened once. */
export function answering(setting: Setting): Answering {
  const { env } = setting;
  const atlas = openFolder(setting.atlas, setting.place);
  const desk: Desk = { atlas, env, now: () => new Date() };
  const ours = [setting.atlas, dataHome(env), packageRoot()];
  return async (question) => {
    const view = await views[question.view]!();
    if (question.form === undefined && isFront(view, question.words)) return front(view, question, setting, atlas);
    try {
      const { words, query } = question;
      const answer = await answerTo(view, givenIn(view, words, query), query, desk);
      const said = await inForm(answer, view, question, setting, atlas);
      if (said !== undefined)
        return { kind: 'answer', type: mediaOf[question.form ?? 'document'], body: new TextEncoder().encode(said) };
      return noSuchForm(question);
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { where, problem, fix } = error;
      // A mistake in a file of whoever runs this is none of theirs who ask, and its place is no business of theirs.
      if (ours.some((folder) => `${where} ${problem} ${fix}`.includes(folder))) throw error;
      return { kind: 'mistake', where, problem, fix };
    }
  };
}

/** @returns undefined where the answer does not have that form */
async function inForm(
  answer: Answer,
  view: View,
  question: Question,
  setting: Setting,
  atlas: Atlas,
): Promise<string | undefined> {
  switch (question.form) {
    case 'json':
      return `${JSON.stringify(await answer.json(), null, 1)}\n`;
    case 'csv':
      return answer.csv?.();
    case 'svg':
      return answer.svg?.();
    case 'md':
      return renderMarkdown(await answer.page());
    case 'html':
      return renderHtml(await answer.page());
    case 'bib':
      return bibliography(await referencesOf(answer, atlas.manifest), 'bibtex');
    case 'apa':
      return bibliography(await referencesOf(answer, atlas.manifest), 'apa');
    case 'zip':
      return undefined;
    default: {
      const { words, query } = question;
      const has = formsOf(view).filter((form) => form !== 'zip');
      return documentOf({
        view,
        given: givenIn(view, words, query),
        page: await answer.page(),
        address: addressOf({ view, words }, query),
        forms: has.map((form) => ({ form, address: addressOf({ view, words, form }, query) })),
        assets: setting.assets,
        lastYear: defaultYear(atlas),
        colophon: colophonOf(atlas),
      });
    }
  }
}

/** What a browser gets that names a view and asks nothing yet. */
function front(view: View, { words, query }: Question, setting: Setting, atlas: Atlas): Reply {
  const colophon = colophonOf(atlas);
  const said = documentOf({
    view,
    given: givenIn(view, words, query),
    page: frontPage(view, colophon.atlas),
    address: addressOf({ view, words }, []),
    forms: [],
    assets: setting.assets,
    colophon,
  });
  return { kind: 'answer', type: mediaOf.document, body: new TextEncoder().encode(said) };
}

function colophonOf(atlas: Atlas): { version: string; atlas: string } {
  return { version: packageVersion(), atlas: provenanceOf(atlas) };
}

function noSuchForm({ form }: Question): Reply {
  const problem = form === 'svg' ? 'there is nothing to draw' : 'the answer is no table';
  return { kind: 'mistake', where: `.${form}`, problem, fix: 'Ask for .json', missing: true };
}
