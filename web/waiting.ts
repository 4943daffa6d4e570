import { navigator as visits } from '@hotwired/turbo';

/** Milliseconds after which the reader is told that something is under way. */
const PATIENCE = 500;

let timer: ReturnType<typeof setTimeout> | undefined;
let shown: { bar: HTMLElement; cancel: () => void } | undefined;

/**
 * Shows what takes long, with a way out.
 * @param elsewhere whether another page will stand here, or this one with other numbers
 * @param cancel drops the request; the server stops working then
 * @returns ends it, unless something else is waited for by now
 */
export function startWaiting(elsewhere: boolean, cancel: () => void): () => void {
  stopWaiting();
  const own = setTimeout(() => show(elsewhere, cancel), PATIENCE);
  timer = own;
  return () => {
    if (timer === own) stopWaiting();
  };
}

function stopWaiting(): void {
  clearTimeout(timer);
  shown?.bar.remove();
  shown = undefined;
  delete document.documentElement.dataset.waiting;
}

/** Visits are waited for. Until their answer is here the address has not changed: who cancels is where they were. */
export function watchVisits(): void {
  document.addEventListener('turbo:before-fetch-request', (event) => {
    startWaiting(event.detail.url.pathname !== location.pathname, () => {
      (visits as unknown as { stop: () => void }).stop();
      document.documentElement.removeAttribute('aria-busy');
    });
  });
  for (const end of ['turbo:before-render', 'turbo:load', 'turbo:fetch-request-error', 'turbo:before-cache'] as const)
    document.addEventListener(end, stopWaiting);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') cancelShown();
  });
}

function show(elsewhere: boolean, cancel: () => void): void {
  const bar = document.createElement('div');
  bar.className = 'waiting';
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.textContent = 'Working it out …';
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'Cancel';
  button.addEventListener('click', cancelShown);
  bar.append(said, button);
  document.body.append(bar);
  shown = { bar, cancel };
  document.documentElement.dataset.waiting = elsewhere ? 'page' : 'part';
}

function cancelShown(): void {
  const cancel = shown?.cancel;
  stopWaiting();
  cancel?.();
}
