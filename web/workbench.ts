import { config } from '@hotwired/turbo';
import { copyFor } from './copying.ts';
import { loadElements } from './elements.ts';
import { addFigureButtons, saveFor } from './figure-buttons.ts';
import { switchScheme } from './scheme-switch.ts';
import { letGoOfWhatHangs, sendAsVisits } from './settings.ts';
import { listenForKeys } from './shortcuts.ts';
import { watchVisits } from './waiting.ts';
import { keepFocus } from './whereabouts.ts';
import { YearSlider } from './year-slider.ts';

/** Milliseconds until Turbo's own bar, whose style is left out of the build: what waits is shown by ours. */
const NEVER = 2 ** 31 - 1;

config.drive.progressBarDelay = NEVER;
sendAsVisits();
letGoOfWhatHangs();
watchVisits();
keepFocus();
listenForKeys();
customElements.define('entente-years', YearSlider);

document.addEventListener('click', (event) => {
  const button = event.target instanceof Element ? event.target.closest<HTMLElement>('button') : null;
  if (!button) return;
  if (button.dataset.copy !== undefined) void copyFor(button);
  else if (button.dataset.save !== undefined) void saveFor(button);
  else if (button.matches('.scheme')) switchScheme();
});

document.addEventListener('focusin', async ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.getAttribute('list') !== 'states') return;
  if (document.getElementById('states')) return;
  const { listOfStates } = await import('./state-list.ts');
  if (!document.getElementById('states')) document.body.append(listOfStates());
});

function furnish(): void {
  addFigureButtons(document);
  loadElements(document);
}
for (const change of ['turbo:render', 'entente:taken']) document.addEventListener(change, furnish);
// What was typed and not sent is no part of the page that is come back to.
document.addEventListener('turbo:before-cache', () => {
  for (const form of document.forms) form.reset();
});
// Turbo waits for nobody to hear of an answer that it gave up while it came: that is no fault.
addEventListener('unhandledrejection', (event) => {
  if (event.reason instanceof DOMException && event.reason.name === 'AbortError') event.preventDefault();
});
furnish();
