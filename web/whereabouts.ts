import { visit, navigator as visits } from '@hotwired/turbo';

/** What Turbo keeps about where the reader is. */
interface Whereabouts {
  history: {
    push: (at: URL, id?: string) => void;
    replace: (at: URL, id: string) => void;
    restorationIdentifier: string;
    updateRestorationData: (data: { scrollPosition: { x: number; y: number } }) => void;
  };
  view: { lastRenderedLocation: URL; snapshotCache: { entries: Record<string, { element: Element }> } };
  currentVisit?: { action: string; location: URL };
}

const whereabouts = visits as unknown as Whereabouts;

/** The change that made the last entry of the history. */
let standing = 0;

/**
 * Puts the address of what stands on the page now into the history, from where Turbo brings it back.
 * @param change which change of the reader's led there (`changeBy`): its first answer makes an entry, the others take its place
 */
export function standAt(address: string, change: number): void {
  const at = new URL(address);
  const { history, view } = whereabouts;
  if (at.href === location.href) return;
  if (change === standing) history.replace(at, history.restorationIdentifier);
  else {
    history.push(at);
    history.updateRestorationData({ scrollPosition: { x: scrollX, y: scrollY } });
  }
  standing = change;
  view.lastRenderedLocation = at;
  letGoOfThis();
}

/** A page that Turbo brought back is the very one that it keeps for its address, and says now what another address does. */
function letGoOfThis(): void {
  const { entries } = whereabouts.view.snapshotCache;
  for (const [address, kept] of Object.entries(entries)) if (kept.element === document.body) delete entries[address];
}

/** Lets Turbo show what the server says at an address that a change of the reader's led to. */
export function goTo(address: string, change: number): void {
  visit(address, { action: change === standing ? 'replace' : 'advance' });
  standing = change;
}

/** Who goes back or forward through the settings of one page holds what was held: the same slider, or picture. */
export function keepFocus(): void {
  let held: string | undefined;
  document.addEventListener('turbo:before-render', () => {
    const { view, currentVisit } = whereabouts;
    const same = currentVisit?.location.pathname === view.lastRenderedLocation.pathname;
    held = same && currentVisit?.action === 'restore' ? placeOf(document.activeElement) : undefined;
  });
  document.addEventListener('turbo:render', () => {
    if (held === undefined) return;
    document.querySelector<HTMLElement>(held)?.focus({ preventScroll: true });
    held = undefined;
  });
}

function placeOf(element: Element | null): string | undefined {
  if (!element) return undefined;
  if (element.id !== '') return `#${CSS.escape(element.id)}`;
  return element.localName.startsWith('entente-') ? element.localName : undefined;
}
