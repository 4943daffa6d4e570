import type { Page } from '../../pages/page.ts';
import { articleOf } from '../../pages/render/html-article.ts';
import { html, type Markup } from '../../pages/render/markup.ts';
import type { Given, View } from '../../views/view.ts';
import type { Form } from '../address.ts';
import { dialsForm } from './dials-form.ts';
import { addressFor, saidWithLinks } from './links.ts';
import { navigation } from './navigation.ts';
import { settingsOf } from './settings.ts';
import { takeAlong } from './take-along.ts';
import { yearSteps } from './year-steps.ts';

/** A page, and what stands around it in a browser. */
export interface DocumentParts {
  page: Page;
  /** As the address bar should have it: "/triangle/USA/RUS/CHN?signs=peace". */
  address: string;
  /** Left out where the page answers no question: an address that there is not, the reference. */
  view?: View;
  given?: Given;
  /** All that there are: where a page names a line to type, it leads to the same here. */
  views?: readonly View[];
  /** Every form that the answer has, with its address. */
  forms: readonly { form: Form; address: string }[];
  /** Address of each file that pages load, by its name without the hash: "workbench.js". */
  assets: Readonly<Record<string, string>>;
  /** The last year that is usually asked for: where the steps through the years end. */
  lastYear?: number;
  /** Who answers, for the foot: the version of Entente, and what to call the atlas. */
  colophon: { version: string; atlas: string };
}

/** Fonts that are on every page: fetched at once, so that no line is set twice. */
const fonts = [
  'source-serif-4-latin-400-normal.woff2',
  'source-serif-4-latin-600-normal.woff2',
  'source-sans-3-latin-400-normal.woff2',
  'source-sans-3-latin-600-normal.woff2',
];

const PROMISE = 'Unit tests for arguments about alliances: any two states, any year, every number with its source';

/** The whole HTML document for a browser. It reads, leads on and takes settings without script. */
export function documentOf(parts: DocumentParts): string {
  const { page, address, view, views, assets } = parts;
  return html`<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${page.title} · Entente</title>
<meta name="description" content="${descriptionOf(page) ?? view?.summary ?? PROMISE}">
<meta name="color-scheme" content="light dark">
<meta name="turbo-prefetch" content="false">
<meta name="turbo-refresh-scroll" content="preserve">
<link rel="canonical" href="${address}">
${filesOf(assets)}
</head>
<body>
<a class="skip" href="#main">Skip to the answer</a>
${masthead(parts)}
<main id="main" tabindex="-1">
${articleOf(page, { addressFor, said: (text) => saidWithLinks(text, views), underTitle: askedOf(parts), dials: dialsForm })}
</main>
${foot(parts)}
</body>
</html>
`.text;
}

function filesOf(assets: DocumentParts['assets']): Markup[] {
  const preloads = fonts.flatMap((name) => {
    const address = assets[name];
    return address === undefined
      ? []
      : [html`<link rel="preload" href="${address}" as="font" type="font/woff2" crossorigin>\n`];
  });
  const [scheme, style, script] = [assets['scheme.js'], assets['workbench.css'], assets['workbench.js']];
  const icon = assets['icon.svg'];
  return [
    ...(icon === undefined ? [] : [html`<link rel="icon" href="${icon}" type="image/svg+xml">\n`]),
    ...preloads,
    ...(style === undefined ? [] : [html`<link rel="stylesheet" href="${style}" data-turbo-track="reload">\n`]),
    ...(scheme === undefined ? [] : [html`<script src="${scheme}"></script>\n`]),
    ...(script === undefined ? [] : [html`<script type="module" src="${script}" data-turbo-track="reload"></script>`]),
  ];
}

/** The page's first sentence, as far as a list of search results shows it. */
function descriptionOf(page: Page): string | undefined {
  const findings = page.blocks.filter((block) => block.kind === 'finding');
  const first = findings.find(({ role }) => role === 'opening') ?? findings[0];
  const said = first?.parts.map(({ text }) => text).join('');
  if (said === undefined || said.length <= 300) return said;
  return `${said.slice(0, said.lastIndexOf(' ', 299))} …`;
}

function masthead({ view }: DocumentParts): Markup {
  const search = asksInWords(view) ? undefined : searchField('', 'Search: Russia China');
  return html`<header class="site"><div class="masthead"><a class="name" href="/">Entente</a>
${search}
<button class="scheme scripted" type="button"><span class="to-dark">Dark</span><span class="to-light">Light</span></button>
<button class="menu" type="button" popovertarget="views">Menu</button></div>
${navigation(view?.name)}</header>`;
}

/** Views whose only field is the one for every question. */
const asksInWords = (view?: View): boolean => view?.name === 'start' || view?.name === 'search';

/** The one field for every question. @param example what stands in it before anything is asked */
function searchField(asked: string, example: string, button?: Markup): Markup {
  return html`<form class="search" role="search" action="/search"><label class="unseen" for="q">Search</label><input id="q" name="words" data-word type="search" value="${asked}" placeholder="${example}" autocomplete="off" spellcheck="false" aria-keyshortcuts="/">${button}</form>`;
}

/** The options whose parts are set on the page itself. */
const setOnPage = (page: Page) => page.blocks.flatMap((block) => (block.kind === 'dials' ? [block.option] : []));

/** Between the title and the answer: what was asked, and how to ask otherwise. */
function askedOf({ view, given, views, page, address, forms, lastYear }: DocumentParts): Markup | undefined {
  if (!view || !given) return undefined;
  const at = (year: number) => {
    const url = new URL(address, 'http://localhost');
    url.searchParams.set('year', String(year));
    return `${url.pathname}${url.search}`;
  };
  if (asksInWords(view))
    return html`<div class="asked">${searchField(given.words.join(' '), 'Russia China, or who is closest to Iran?', html`<button>Ask</button>`)}<div class="folds">${takeAlong(forms)}</div></div>`;
  const { form, further } = settingsOf(view, given, setOnPage(page), (text) => saidWithLinks(text, views));
  return html`<div class="asked">${form}${yearSteps(view, given, page, lastYear, at)}<div class="folds">${further}${takeAlong(forms)}</div></div>`;
}

function foot({ colophon }: DocumentParts): Markup {
  return html`<footer class="site"><p><a href="/">Entente</a> ${colophon.version}, MIT licence. Answered from the ${colophon.atlas}. The data are their makers’, each under its own terms, named under Sources.</p>
<p>Membership of the state system is the data’s coding, not recognition. The same answers for programs: <a href="/reference">the API</a>.</p></footer>`;
}
