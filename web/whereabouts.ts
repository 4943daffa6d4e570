import { navigator as visits } from '@hotwired/turbo';

/** What Turbo keeps about where the reader is. */
interface Whereabouts {
  history: { replace: (at: URL, id: string) => void; restorationIdentifier: string };
  view: { lastRenderedLocation: URL };
}

/** Puts the address of what stands on the page now in the place of the last one in the history. */
export function standAt(address: string): void {
  const at = new URL(address);
  const { history, view } = visits as unknown as Whereabouts;
  history.replace(at, history.restorationIdentifier);
  view.lastRenderedLocation = at;
}
