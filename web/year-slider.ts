import { Asking } from './asking.ts';
import { changeBy, letGo } from './changes.ts';
import { takePage } from './take-page.ts';
import { goTo, standAt } from './whereabouts.ts';
import { YearPages } from './year-pages.ts';

const pages = new YearPages();

/** Milliseconds that a year stands while the years are played. */
const BEAT = 700;

/** Milliseconds for which the reader rests on a year before it is fetched. */
const REST = 120;

/**
 * Makes the links to the years before and after a slider. The address always holds the year, and a year at which the reader rests is a
 * place in the history; neighbouring years are fetched ahead; what the reader holds (the slider, the place on the page) stays.
 */
export class YearSlider extends HTMLElement {
  #slider = document.createElement('input');
  /** The year of the answer, which may be behind that of the slider. */
  #standing = 0;
  readonly #asking = new Asking();
  #play: HTMLButtonElement | undefined;
  #playing: ReturnType<typeof setInterval> | undefined;

  connectedCallback(): void {
    const [first, last] = this.#ends();
    this.#standing = this.year;
    const slider = this.#slider;
    Object.assign(slider, { type: 'range', min: `${first}`, max: `${last}`, step: '1', value: `${this.year}` });
    slider.id = 'year-slider';
    slider.setAttribute('aria-label', 'Year');
    slider.setAttribute('aria-keyshortcuts', '[ ]');
    this.querySelector('.track')?.replaceChildren(slider);
    slider.oninput = () => {
      this.#pause();
      this.#go(Number(slider.value), true);
    };
    slider.onchange = letGo;
    this.#offerPlay();
    this.onclick = (event) => this.#follow(event);
    pages.ahead([this.#addressOf(this.year + 1), this.#addressOf(this.year - 1)]);
  }

  disconnectedCallback(): void {
    this.#pause();
    this.#asking.drop();
  }

  /** The year that the slider shows. */
  get year(): number {
    return Number(this.getAttribute('year'));
  }

  stepBy(by: number): void {
    this.#pause();
    this.#go(this.year + by);
  }

  stepTo(end: 'first' | 'last'): void {
    this.#pause();
    this.#go(this.#ends()[end === 'first' ? 0 : 1]);
  }

  /** Goes from year to year to the last, or from the first where it stands there; does nothing where nobody wants motion. */
  playOrPause(): void {
    if (this.#playing !== undefined) {
      this.#pause();
      return;
    }
    if (!this.#play) return;
    const [first, last] = this.#ends();
    if (this.year === last) this.#go(first, true);
    this.#playing = setInterval(() => {
      // A year that is on its way is waited for.
      if (this.#standing !== this.year) return;
      if (this.year < last) this.#go(this.year + 1, true);
      else this.#pause();
    }, BEAT);
    this.#play.textContent = 'Pause';
  }

  #pause(): void {
    if (this.#playing !== undefined) letGo();
    clearInterval(this.#playing);
    this.#playing = undefined;
    if (this.#play) this.#play.textContent = 'Play';
  }

  /** Where a picture steps through the years, and who reads has not asked for less motion. */
  #offerPlay(): void {
    if (!document.querySelector('entente-map,entente-network')) return;
    if (matchMedia('(prefers-reduced-motion: reduce)').matches) return;
    this.querySelector('.play')?.remove();
    const play = document.createElement('button');
    play.type = 'button';
    play.className = 'play';
    play.textContent = 'Play';
    play.onclick = (event) => {
      event.stopPropagation();
      this.playOrPause();
    };
    this.append(play);
    this.#play = play;
  }

  #ends(): [number, number] {
    return [Number(this.getAttribute('first')), Number(this.getAttribute('last'))];
  }

  #addressOf(year: number): string | undefined {
    const [first, last] = this.#ends();
    if (year < first || year > last) return undefined;
    const address = new URL(location.href);
    address.hash = '';
    address.searchParams.set('year', `${year}`);
    return address.href;
  }

  #follow(event: MouseEvent): void {
    const link = (event.target as Element).closest('a');
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    this.stepBy(link.rel === 'prev' ? -1 : 1);
  }

  /** @param held more may follow, as part of the same change: the slider is drawn, the years are played */
  #go(year: number, held = false): void {
    const address = this.#addressOf(year);
    if (address === undefined || year === this.year) return;
    const [by, change] = [year - this.year, changeBy(this, held)];
    this.#asking.drop();
    this.#show(year);
    const page = pages.at(address);
    if (page) this.#take(address, page, by, change);
    else this.#asking.soon(REST, () => void this.#fetch(address, by, change));
  }

  async #fetch(address: string, by: number, change: number): Promise<void> {
    try {
      const page = await this.#asking.put(
        (signal) => pages.fetch(address, signal),
        () => this.#show(this.#standing),
      );
      if (page) this.#take(address, page, by, change);
    } catch {
      // Turbo shows what the server says of it.
      goTo(address, change);
    }
  }

  #take(address: string, page: Document, by: number, change: number): void {
    if (!takePage(page)) {
      goTo(address, change);
      return;
    }
    this.#standing = this.year;
    standAt(address, change);
    const next = this.year + Math.sign(by);
    pages.ahead([next, next + Math.sign(by), this.year - Math.sign(by)].map((year) => this.#addressOf(year)));
  }

  #show(year: number): void {
    this.setAttribute('year', `${year}`);
    this.#slider.value = `${year}`;
    this.querySelector('output')!.textContent = `${year}`;
    this.#link('prev', year - 1);
    this.#link('next', year + 1);
  }

  #link(rel: 'prev' | 'next', year: number): void {
    const old = this.querySelector(`.${rel}`)!;
    const address = this.#addressOf(year);
    const fresh = document.createElement(address === undefined ? 'span' : 'a');
    fresh.className = rel;
    if (fresh instanceof HTMLAnchorElement) Object.assign(fresh, { rel, href: address });
    else fresh.setAttribute('aria-hidden', 'true');
    const number = document.createElement('span');
    number.textContent = `${year}`;
    fresh.append(...(rel === 'prev' ? ['‹ ', number] : [number, ' ›']));
    const held = old.contains(document.activeElement);
    old.replaceWith(fresh);
    if (held) (fresh instanceof HTMLAnchorElement ? fresh : this.#slider).focus({ preventScroll: true });
  }
}
