import type { YearSlider } from './year-slider.ts';

/**
 * A picture of a year that steps through the years: the page's slider of years brings the picture of each, and `takePage` puts it
 * here in place of the last, so that what is shown is always what the server draws. Without script the picture stands as it is.
 */
export abstract class LivePicture extends HTMLElement {
  #gone = new AbortController();
  readonly #turned = new MutationObserver((changes) => {
    const drawn = ({ addedNodes }: MutationRecord) => [...addedNodes].some((node) => node instanceof SVGSVGElement);
    if (changes.some(drawn)) this.yearTaken();
  });

  connectedCallback(): void {
    this.#gone = new AbortController();
    if (document.querySelector('entente-years')) {
      this.tabIndex = 0;
      this.setAttribute('role', 'group');
      this.setAttribute('aria-label', 'Picture of a year: arrow keys step, space plays');
    }
    this.addEventListener('keydown', (event) => this.#key(event), { signal: this.#gone.signal });
    // A page that is come back to still has what was added.
    for (const child of [...this.children]) if (!(child instanceof SVGSVGElement)) child.remove();
    this.#turned.observe(this, { childList: true });
    this.furnish(this.#gone.signal);
  }

  disconnectedCallback(): void {
    this.#gone.abort();
    this.#turned.disconnect();
  }

  /** Adds what only script can do. @param signal ends with the element's time on the page */
  protected abstract furnish(signal: AbortSignal): void;

  /** Another year stands here. */
  protected abstract yearTaken(): void;

  /** Left and right, Home and End, the space bar: while the picture has the focus. */
  #key(event: KeyboardEvent): void {
    if (event.target !== this || event.ctrlKey || event.metaKey || event.altKey) return;
    const years = document.querySelector<YearSlider>('entente-years');
    if (!years) return;
    const steps: Readonly<Record<string, () => void>> = {
      ArrowLeft: () => years.stepBy(-1),
      ArrowRight: () => years.stepBy(1),
      Home: () => years.stepTo('first'),
      End: () => years.stepTo('last'),
      ' ': () => years.playOrPause(),
    };
    const step = steps[event.key];
    if (!step) return;
    event.preventDefault();
    step();
  }
}
