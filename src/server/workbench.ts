import { closest } from 'fastest-levenshtein';
import { Hono } from 'hono';
import type { View } from '../views/view.ts';
import { addressOf, beginningOf, type Place, placeOf } from './address.ts';
import type { Assets } from './assets.ts';
import { type Query, untangled } from './given.ts';
import { type Problem, problemResponse } from './problem.ts';
import type { Answering } from './question.ts';
import { strictHeaders } from './strict-headers.ts';

/** What the workbench is made of. */
export interface Parts {
  views: readonly View[];
  answer: Answering;
  assets: Assets;
  /** Of the package, and of the atlas. */
  version: string;
  atlas: { kind: string; version: string };
  /** What is our own fault, for the log: never for the one who asked. */
  fault: (id: string, error: unknown) => void;
}

/** Everything over HTTP: every view in every form, and the files that pages load. Needs no socket. */
export function workbench({ views, answer, assets, version, atlas, fault }: Parts): Hono {
  const app = new Hono();
  app.use(strictHeaders);
  app.get('/health', (c) => c.json({ status: 'ok', version, atlas }));
  app.get('/assets/*', (c) => {
    const asset = assets.at(c.req.path);
    if (!asset) return c.notFound();
    return c.body(asset.body, 200, {
      'content-type': asset.type,
      'cache-control': 'public, max-age=31536000, immutable',
    });
  });
  app.get('*', async (c) => {
    const url = new URL(c.req.url);
    const place = placeIn(url.pathname, views);
    if (!place) return c.notFound();
    const query: Query = [...url.searchParams];
    const { view, words, form } = place;
    const meant = untangled(view, words, query);
    if (meant) return c.redirect(addressOf({ ...place, words: meant.words }, meant.query), 302);
    const reply = await answer({ view: view.name, words, query, ...(form && { form }) }, c.req.raw.signal);
    if (reply.kind === 'answer') return c.body(reply.body, 200, { 'content-type': reply.type });
    const { where, problem, fix, missing } = reply;
    const status = missing ? 404 : 400;
    return problemResponse(c, { status, title: problem, parameter: where.replace(/^--/, ''), hint: fix });
  });
  app.notFound((c) => problemResponse(c, unknownAddress(c.req.path, views)));
  app.onError((error, c) => {
    const id = crypto.randomUUID();
    fault(id, error);
    return problemResponse(c, { status: 500, title: 'our own fault, not yours', id });
  });
  return app;
}

function placeIn(path: string, views: readonly View[]): Place | undefined {
  try {
    return placeOf(path, views);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}

function unknownAddress(path: string, views: readonly View[]): Problem {
  const [first = ''] = path.slice(1).split('/');
  const near = closest(first.slice(0, 100), views.map(beginningOf));
  return { status: 404, title: 'no such address', hint: `Did you mean /${near}?` };
}
