import { closest } from 'fastest-levenshtein';
import type { Context } from 'hono';
import type { Ask } from '../pages/page.ts';
import type { View } from '../views/view.ts';
import { addressOf, beginningOf, type Place, type Query } from './address.ts';
import type { Assets } from './assets.ts';
import { type DocumentParts, documentOf } from './document/document.ts';
import { exampleIn } from './example.ts';
import { givenIn } from './given.ts';
import type { Problem } from './problem.ts';
import { problemPage } from './problem-page.ts';

/** What went wrong, for whoever asked: a page where a browser asked for one, else problem+json; in the same words. */
export class Problems {
  readonly #views: readonly View[];
  readonly #assets: Assets;
  readonly #colophon: () => DocumentParts['colophon'];

  constructor(views: readonly View[], assets: Assets, colophon: () => DocumentParts['colophon']) {
    this.#views = views;
    this.#assets = assets;
    this.#colophon = colophon;
  }

  /** @param place what was asked, to be mended in the view's own form, and for examples of it to try */
  answer(c: Context, problem: Problem, place?: Place): Response {
    if (!place || problem.status >= 500) return this.#say(c, problem, []);
    const { view, words } = place;
    const query = [...new URL(c.req.url).searchParams];
    const given = givenIn(view, words, query);
    const meant = proposalsIn(problem).flatMap((name) => askWith(name, problem, place, query) ?? []);
    return this.#say(c, problem, [...meant, ...examplesOf(view)].slice(0, MOST_TRIED), {
      view,
      given,
      views: this.#views,
    });
  }

  unknownAddress(c: Context): Response {
    const [first = '', ...rest] = readable(c.req.path).split('/').slice(1);
    const near = closest(first.slice(0, 100), this.#views.map(beginningOf));
    const view = this.#views.find((known) => beginningOf(known) === near)!;
    const words = rest.filter((word) => word !== '').slice(0, view.words.length);
    const asks = words.length > 0 ? [{ text: addressOf({ view, words }, []), to: { view: view.name, words } }] : [];
    const problem: Problem = {
      status: 404,
      title: 'no such address',
      hint: `Did you mean /${near}? /reference lists all`,
    };
    return this.#say(c, problem, [...asks, ...examplesOf(view)].slice(0, MOST_TRIED), { views: this.#views });
  }

  #say(
    c: Context,
    problem: Problem,
    asks: readonly { text: string; to: Ask }[],
    asked: Pick<DocumentParts, 'view' | 'given' | 'views'> = {},
  ): Response {
    const { status } = problem;
    c.header('cache-control', 'no-store');
    c.header('vary', 'Accept');
    if (c.req.header('accept')?.includes('text/html')) {
      const body = documentOf({
        ...asked,
        page: problemPage(problem, asks),
        address: c.req.path,
        forms: [],
        assets: this.#assets.addresses,
        colophon: this.#colophon(),
      });
      return c.body(body, status, { 'content-type': 'text/html; charset=utf-8' });
    }
    const tries = asks.map(({ text }) => text);
    const said = { type: 'about:blank', ...problem, ...(tries.length > 0 && { try: tries }) };
    return c.body(`${JSON.stringify(said, null, 1)}\n`, status, {
      'content-type': 'application/problem+json; charset=utf-8',
    });
  }
}

/** Addresses to try that are named at most. */
const MOST_TRIED = 3;

/** What a hint proposes: "Did you mean Germany?" */
function proposalsIn({ hint = '' }: Problem): string[] {
  const named = /\bDid you mean ([^?]+)\?/.exec(hint)?.[1];
  return named === undefined ? [] : named.split(/, | or /).map((name) => name.replaceAll('"', ''));
}

/** The same question with what was proposed in place of the word that was wrong; undefined where that is no word of it. */
function askWith(
  name: string,
  { detail = '' }: Problem,
  { view, words }: Place,
  query: Query,
): { text: string; to: Ask } | undefined {
  const wrong = words.findIndex((word) => detail === `"${word}"`);
  if (wrong < 0) return undefined;
  const mended = words.with(wrong, name);
  const known = query.filter(([option]) => option in view.options);
  return {
    text: addressOf({ view, words: mended }, known),
    to: { view: view.name, words: mended, options: Object.fromEntries(known) },
  };
}

/** The first examples of a view, as links. */
function examplesOf(view: View): { text: string; to: Ask }[] {
  return view.examples.slice(0, 2).map((line) => {
    const { words, query } = exampleIn(view, line);
    return {
      text: addressOf({ view, words }, query),
      to: { view: view.name, words, options: Object.fromEntries(query) },
    };
  });
}

/** A path with percent signs resolved where they can be. */
function readable(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
