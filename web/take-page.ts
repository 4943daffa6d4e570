import { takeDials } from './take-dials.ts';
import { idle } from './year-pages.ts';

/** Milliseconds of work between two chances for the browser to draw. */
const TURN = 8;

/** The last page taken: an earlier one that is not yet wholly there is given up. */
let last: Document | undefined;

/**
 * Takes the answer of another page into this one, which stays: first what the reader sees, the rest in the turns after that. What
 * stands under the title (the settings, the years) is kept, its values taken over; tables that are open stay open.
 * @param takeFields takes over what the fields of the settings hold
 * @returns false where the other page is of another kind, and nothing was taken
 */
export function takePage(page: Document, takeFields = takeSettings): boolean {
  const [mine, theirs] = [document.querySelector('main > article'), page.querySelector('main > article')];
  const asked = mine?.querySelector(':scope > .asked');
  if (!mine || !theirs || !asked || !theirs.querySelector(':scope > .asked')) return false;
  last = page;
  document.title = page.title;
  for (const place of ['link[rel=canonical]', 'meta[name=description]'])
    replace(document.querySelector(place), page.querySelector(place));
  const twin = theirs.querySelector(':scope > .asked')!;
  takeFields(asked, twin);
  replace(asked.querySelector('.take dl'), twin.querySelector('.take dl'));
  const pairs = aligned(mine, theirs, 3);
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

const LIVE = 'entente-map,entente-network,entente-dials';

/** Parts of two elements that stand for one another. What only one of them has comes or goes; what both have is not moved, so that it keeps the focus. */
function aligned(mine: Element, theirs: Element, depth: number): Pair[] {
  const key = (one: Element) => one.getAttribute('aria-labelledby') ?? `${one.localName}.${one.className}`;
  const own = (parent: Element) => [...parent.children].filter((one) => !one.matches('.asked,.files'));
  const left = new Set(own(mine));
  let last: Element | undefined;
  const pairs = own(theirs).flatMap((fresh): Pair[] => {
    const old = [...left].find((one) => key(one) === key(fresh));
    const here = old ?? document.importNode(fresh, true);
    if (old) left.delete(old);
    else if (last) last.after(here);
    else mine.prepend(here);
    const next = here.nextElementSibling;
    last = next?.matches('.asked') ? next : here;
    return old ? parts(old, fresh, depth - 1) : [];
  });
  for (const one of left) one.remove();
  return pairs;
}

/**
 * A section falls into its runs, and these into their blocks. A picture that steps through the years stays, with what was chosen on it:
 * its drawing is changed. So do numbers that the reader sets.
 */
function parts(old: Element, fresh: Element, depth: number): Pair[] {
  if (old.matches('entente-dials')) return takeDials(old, fresh);
  const live = old.matches(LIVE) && [old.querySelector('svg'), fresh.querySelector('svg')];
  if (live) return live[0] && live[1] ? [[live[0], live[1]]] : [];
  if (old.querySelector(LIVE) && fresh.querySelector(LIVE)) return aligned(old, fresh, depth);
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
  const held = old.contains(document.activeElement) ? document.activeElement!.id : '';
  old.replaceWith(copy);
  if (held !== '') document.getElementById(held)?.focus({ preventScroll: true });
}

function takeSettings(asked: Element, twin: Element): void {
  for (const field of asked.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[name]')) {
    const other = twin.querySelector<HTMLInputElement | HTMLSelectElement>(`[id="${field.id}"]`);
    if (other && field !== document.activeElement) field.value = other.value;
  }
}
