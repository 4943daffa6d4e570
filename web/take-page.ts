import { idle } from './year-pages.ts';

/** Milliseconds of work between two chances for the browser to draw. */
const TURN = 8;

/** The last page taken: an earlier one that is not yet wholly there is given up. */
let last: Document | undefined;

/**
 * Takes the answer of another page into this one, which stays: first what the reader sees, the rest in the turns after that. What
 * stands under the title (the settings, the years) is kept, its values taken over; tables that are open stay open.
 * @returns false where the other page is of another kind, and nothing was taken
 */
export function takePage(page: Document): boolean {
  const [mine, theirs] = [document.querySelector('main > article'), page.querySelector('main > article')];
  const asked = mine?.querySelector(':scope > .asked');
  if (!mine || !theirs || !asked || !theirs.querySelector(':scope > .asked')) return false;
  last = page;
  document.title = page.title;
  for (const place of ['link[rel=canonical]', 'meta[name=description]'])
    replace(document.querySelector(place), page.querySelector(place));
  takeSettings(asked, theirs.querySelector(':scope > .asked')!);
  const pairs = pairsOf(mine, theirs, asked);
  // All are measured before one is changed.
  const seen = pairs.map(([old]) => {
    const { top, bottom } = old.getBoundingClientRect();
    return bottom > 0 && top < innerHeight;
  });
  for (const [n, [old, fresh]] of pairs.entries()) if (seen[n]) replace(old, fresh);
  void takeRest(
    page,
    pairs.filter((_, n) => !seen[n]),
  );
  return true;
}

type Pair = [old: Element, fresh: Element];

async function takeRest(page: Document, pairs: readonly Pair[]): Promise<void> {
  let begun = 0;
  for (const [old, fresh] of pairs) {
    if (performance.now() - begun > TURN) {
      await idle();
      begun = performance.now();
    }
    if (last !== page) return;
    if (old.isConnected) replace(old, fresh);
  }
  document.dispatchEvent(new CustomEvent('entente:taken'));
}

/** Parts of two pages that stand for one another, as small as the two are alike. */
function pairsOf(mine: Element, theirs: Element, asked: Element): Pair[] {
  const [own, others] = [mine, theirs].map((article) =>
    [...article.children].filter((one) => !one.matches('.asked')),
  ) as [Element[], Element[]];
  const key = (one: Element) => one.getAttribute('aria-labelledby') ?? `${one.localName}.${one.className}`;
  if (own.map(key).join() !== others.map(key).join()) {
    for (const one of own.slice(1)) one.remove();
    asked.after(...others.slice(1).map((one) => document.importNode(one, true)));
    return [[own[0]!, others[0]!]];
  }
  return own.flatMap((one, n) => parts(one, others[n]!));
}

/** A section falls into its runs, and these into their blocks. */
function parts(old: Element, fresh: Element, depth = 2): Pair[] {
  const [own, others] = [[...old.children], [...fresh.children]];
  const alike = own.length === others.length && own.every((one, n) => one.className === others[n]!.className);
  if (depth === 0 || !alike || own.length === 0 || old.localName === 'header') return [[old, fresh]];
  if (depth === 1 && !old.matches('div')) return [[old, fresh]];
  return own.flatMap((one, n) => parts(one, others[n]!, depth - 1));
}

function replace(old: Element | null, fresh: Element | null): void {
  if (!old || !fresh) return;
  const copy = document.importNode(fresh, true);
  const open = [...old.querySelectorAll('details')].map((one) => one.open);
  for (const [n, one] of [...copy.querySelectorAll('details')].entries()) if (open[n]) one.open = true;
  if (old instanceof HTMLDetailsElement && copy instanceof HTMLDetailsElement) copy.open = old.open;
  old.replaceWith(copy);
}

function takeSettings(asked: Element, twin: Element): void {
  for (const field of asked.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const other = twin.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${field.id}"]`);
    if (other && field !== document.activeElement) field.value = other.value;
  }
  replace(asked.querySelector('.take dl'), twin.querySelector('.take dl'));
}
