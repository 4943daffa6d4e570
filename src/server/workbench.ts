import { type Context, Hono } from 'hono';
import { InputError } from '../sources/input-error.ts';
import type { View } from '../views/view.ts';
import { addressOf, type Place, placeOf, type Query } from './address.ts';
import { Answers, etagOf, holds, RETRY } from './answers.ts';
import type { Assets } from './assets.ts';
import { describing } from './descriptions.ts';
import type { Edition } from './edition.ts';
import { type Encoded, encoded } from './encoded.ts';
import { canonical, untangled } from './given.ts';
import { onlyReading } from './only-reading.ts';
import { type Problem, problemOf } from './problem.ts';
import { Problems } from './problems.ts';
import type { Schemas } from './published-schemas.ts';
import type { Answering, Question } from './question.ts';
import { filePolicy, linksOf, sent } from './sending.ts';
import { strictHeaders } from './strict-headers.ts';
import { type Limits, TooBusy, Turns } from './turns.ts';

/** What the workbench is made of. */
export interface Parts {
  views: readonly View[];
  answer: Answering;
  assets: Assets;
  /** Of what views answer, by name. */
  schemas: Schemas;
  /** Of the package. */
  version: string;
  edition: () => Edition;
  limits: Limits;
  /** How many bytes of answers are kept. */
  kept: number;
  /** What is our own fault, for the log: never for the one who asked. */
  fault: (id: string, error: unknown) => void;
}

/** Everything over HTTP: every view in every form, and the files that pages load. Needs no socket. */
export function workbench(parts: Parts): Hono {
  const { views, assets, version, edition, fault } = parts;
  const turns = new Turns(parts.limits);
  const answers = new Answers(parts.answer, turns, parts.kept);
  const problems = new Problems(views, assets, () => ({ version, atlas: edition().provenance }));
  const app = new Hono();
  app.use(strictHeaders);
  app.use(onlyReading(problems));
  app.get('/health', (c) => c.json({ status: 'ok', version, atlas: edition().atlas, ...turns.state }));

  describing(app, parts);

  const packed = new Map<string, Promise<Encoded>>();
  app.get('/assets/*', async (c) => {
    const { path } = c.req;
    const asset = assets.at(path);
    if (!asset) return c.notFound();
    const body = packed.get(path) ?? encoded(asset.body, asset.type);
    packed.set(path, body);
    return sent(c, await body, { 'cache-control': 'public, max-age=31536000, immutable' });
  });

  app.get('*', async (c) => {
    const url = new URL(c.req.url);
    const place = placeIn(url.pathname, views);
    if (!place) return c.notFound();
    const { view, words, form } = place;
    const written: Query = [...url.searchParams];
    const meant = untangled(view, words, written);
    if (meant) return c.redirect(addressOf({ ...place, words: meant.words }, meant.query), 302);
    let query: Query;
    try {
      query = canonical(view, written, form);
    } catch (error) {
      if (error instanceof InputError) return problems.answer(c, problemOf(error, views), place);
      throw error;
    }
    const question: Question = { view: view.name, words, query, ...(form && { form }) };
    const key = `${version}\n${edition().mark}\n${addressOf(place, query)}`;
    const tag = c.req.header('if-none-match');
    const etag = etagOf(key);
    // Whoever has the tag has had the answer: nothing need be worked out.
    if (tag !== '*' && holds(tag, etag)) return c.body(null, 304, fresh(etag));
    return answered(c, place, question, key);
  });

  async function answered(c: Context, place: Place, question: Question, key: string): Promise<Response> {
    const gone = c.req.raw.signal;
    try {
      const found = await answers.to(question, key, gone);
      if (found.kind === 'mistake') {
        const problem = problemOf(found, views);
        return problems.answer(c, found.missing ? { ...problem, status: 404 } : problem, place);
      }
      if (found.kind === 'too-long') return later(c, 'this takes longer than an answer may here', RETRY / 1000, place);
      if (c.req.header('if-none-match') === '*') return c.body(null, 304, fresh(found.etag));
      return sent(c, found.body, {
        ...fresh(found.etag),
        ...filePolicy(place),
        ...linksOf(place, question.query, found.rows),
      });
    } catch (error) {
      if (error instanceof TooBusy) return later(c, 'too many questions are waiting', 2, place);
      // Nobody hears it.
      if (gone.aborted) return c.body(null, 503);
      throw error;
    }
  }

  function later(c: Context, title: string, seconds: number, place: Place): Promise<Response> | Response {
    c.header('retry-after', String(seconds));
    const hint = `Ask again in ${seconds} seconds, or ask entente on your own machine`;
    return problems.answer(c, { status: 503, title, hint } satisfies Problem, place);
  }

  app.notFound((c) => problems.unknownAddress(c));
  app.onError((error, c) => {
    const id = crypto.randomUUID();
    fault(id, error);
    return problems.answer(c, { status: 500, title: 'our own fault, not yours', id });
  });
  return app;
}

/** Kept by whoever likes, but asked about each time: a new edition shows at once. */
function fresh(etag: string): Record<string, string> {
  return { etag, 'cache-control': 'public, no-cache', vary: 'Accept-Encoding' };
}

function placeIn(path: string, views: readonly View[]): Place | undefined {
  try {
    return placeOf(path, views);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
