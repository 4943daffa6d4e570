import { navigator as visits } from '@hotwired/turbo';

/** Milliseconds after which the reader is told that something is under way. */
const PATIENCE = 500;

let timer: ReturnType<typeof setTimeout> | undefined;
let bar: HTMLElement | undefined;

/** Shows what takes long, with a way out. The server stops working once the request is dropped. */
export function watchVisits(): void {
  document.addEventListener('turbo:before-fetch-request', (event) => {
    const to = event.detail.url;
    clearTimeout(timer);
    timer = setTimeout(() => show(to.pathname !== location.pathname), PATIENCE);
  });
  for (const end of ['turbo:before-render', 'turbo:load', 'turbo:fetch-request-error', 'turbo:before-cache'] as const)
    document.addEventListener(end, hide);
  document.addEventListener('keydown', (event) => {
    if (event.key === 'Escape' && bar) cancel();
  });
}

function show(elsewhere: boolean): void {
  hide();
  bar = document.createElement('div');
  bar.className = 'waiting';
  const said = document.createElement('p');
  said.setAttribute('role', 'status');
  said.textContent = 'Working it out …';
  const stop = document.createElement('button');
  stop.type = 'button';
  stop.textContent = 'Cancel';
  stop.addEventListener('click', cancel);
  bar.append(said, stop);
  document.body.append(bar);
  document.documentElement.dataset.waiting = elsewhere ? 'page' : 'part';
}

function hide(): void {
  clearTimeout(timer);
  bar?.remove();
  bar = undefined;
  delete document.documentElement.dataset.waiting;
}

/** The address has not changed yet: the reader is where they were. */
function cancel(): void {
  (visits as unknown as { stop: () => void }).stop();
  hide();
  document.documentElement.removeAttribute('aria-busy');
  document.dispatchEvent(new CustomEvent('entente:cancelled'));
}
