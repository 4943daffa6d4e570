import { LRUCache } from 'lru-cache';
import type { Atlas } from '../atlas/atlas.ts';
import { openFolder } from '../atlas/folder.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { InputError } from '../sources/input-error.ts';
import { views } from '../views/catalogue.ts';
import { answerTo } from '../views/declared.ts';
import { packageRoot } from '../views/package-root.ts';
import { dataHome } from '../views/places.ts';
import type { Answer, Desk, View } from '../views/view.ts';
import { addressOf } from './address.ts';
import { documentOf } from './document/document.ts';
import { frontPage, isFront } from './document/front.ts';
import { givenIn } from './given.ts';
import { colophonOf, inForm } from './in-form.ts';
import { mediaOf } from './media.ts';
import { withoutPart } from './parts.ts';
import type { Answering, Question, Reply, Setting } from './question.ts';

/** Answers that a thread keeps, for their other forms: who reads a page takes its table, its picture and its citations next. */
const KEPT = 8;

/** Answers questions on this thread. The atlas is opened once. */
export function answering(setting: Setting): Answering {
  const { env } = setting;
  const atlas = openFolder(setting.atlas, setting.place);
  const desk: Desk = { atlas, env, now: () => new Date() };
  const kept = new LRUCache<string, Answer>({ max: KEPT });
  const answerOf = async (view: View, { words, query }: Question): Promise<Answer> => {
    const own = withoutPart(query);
    const key = addressOf({ view, words }, own);
    const answer = kept.get(key) ?? (await answerTo(view, givenIn(view, words, own), own, desk));
    kept.set(key, answer);
    return answer;
  };
  const ours = [setting.atlas, dataHome(env), packageRoot()];
  return async (question) => {
    const view = await views[question.view]!();
    if (question.form === undefined && isFront(view, question.words)) return front(view, question, setting, atlas);
    try {
      const written = await inForm(await answerOf(view, question), view, question, { atlas, assets: setting.assets });
      if (written === undefined) return noSuchForm(question);
      const type = mediaOf[question.form ?? 'document'];
      if (typeof written === 'string' || written instanceof Uint8Array)
        return { kind: 'answer', type, body: bytes(written) };
      return { kind: 'answer', type, body: bytes(written.text), rows: written.rows };
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      const { where, problem, fix } = error;
      // Nothing was asked yet: what it needs is said by its form.
      if (question.form === undefined && question.words.length === 0 && question.query.length === 0)
        return front(view, question, setting, atlas);
      // A mistake in a file of whoever runs this is none of theirs who ask, and its place is no business of theirs.
      if (ours.some((folder) => `${where} ${problem} ${fix}`.includes(folder))) throw error;
      return { kind: 'mistake', where, problem, fix };
    }
  };
}

/** What a browser gets that names a view and asks nothing yet. */
function front(view: View, { words, query }: Question, setting: Setting, atlas: Atlas): Reply {
  const colophon = colophonOf(atlas);
  const said = documentOf({
    view,
    given: givenIn(view, words, query),
    page: frontPage(view, provenanceOf(atlas)),
    address: addressOf({ view, words }, []),
    forms: [],
    assets: setting.assets,
    colophon,
  });
  return { kind: 'answer', type: mediaOf.document, body: bytes(said) };
}

function bytes(body: string | Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  return typeof body === 'string' ? new TextEncoder().encode(body) : body;
}

function noSuchForm({ form }: Question): Reply {
  const problem =
    form === 'svg' ? 'there is nothing to draw' : form === 'yaml' ? 'it is no offer' : 'the answer is no table';
  return { kind: 'mistake', where: `.${form}`, problem, fix: 'Ask for .json', missing: true };
}
