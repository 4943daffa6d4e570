import { visit } from '@hotwired/turbo';
import { YearPages } from './year-pages.ts';

const pages = new YearPages();

/** The slider that stays while its page changes, for as long as it does. */
let stepping: YearSlider | undefined;

/**
 * Makes the links to the years before and after a slider. A step is a visit that takes the place of the last one, so that the address always
 * holds the year; the pages of neighbouring years are fetched ahead, and what the reader holds (the slider, the place on the page) stays.
 */
export class YearSlider extends HTMLElement {
  #slider = document.createElement('input');

  connectedCallback(): void {
    const [first, last] = this.#ends();
    const slider = this.#slider;
    Object.assign(slider, { type: 'range', min: `${first}`, max: `${last}`, step: '1', value: `${this.year}` });
    slider.setAttribute('aria-label', 'Year');
    slider.setAttribute('aria-keyshortcuts', '[ ]');
    this.querySelector('.track')?.replaceChildren(slider);
    slider.addEventListener('input', () => this.#go(Number(slider.value)));
    this.addEventListener('click', (event) => this.#follow(event));
    pages.ahead([this.#addressOf(this.year + 1), this.#addressOf(this.year - 1)]);
  }

  get year(): number {
    return Number(this.getAttribute('year'));
  }

  stepBy(by: number): void {
    this.#go(this.year + by);
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

  #go(year: number): void {
    const address = this.#addressOf(year);
    if (address === undefined || year === this.year) return;
    const by = year - this.year;
    this.#show(year);
    stepping = this;
    const responseHTML = pages.at(address);
    visit(address, {
      action: 'replace',
      ...(responseHTML !== undefined && { response: { statusCode: 200, redirected: false, responseHTML } }),
    });
    pages.ahead([this.#addressOf(year + by), this.#addressOf(year + 2 * by), this.#addressOf(year - by)]);
  }

  #show(year: number): void {
    this.setAttribute('year', `${year}`);
    this.#slider.value = `${year}`;
    this.querySelector('output')!.textContent = `${year}`;
    const [first, last] = this.#ends();
    for (const [rel, by] of [
      ['prev', -1],
      ['next', 1],
    ] as const) {
      const beside = year + by;
      const old = this.querySelector(`.${rel}`)!;
      const address = this.#addressOf(beside);
      const fresh = document.createElement(address === undefined ? 'span' : 'a');
      fresh.className = rel;
      if (fresh instanceof HTMLAnchorElement) Object.assign(fresh, { rel, href: address });
      else fresh.setAttribute('aria-hidden', 'true');
      const number = document.createElement('span');
      number.textContent = `${Math.min(Math.max(beside, first - 1), last + 1)}`;
      fresh.append(...(rel === 'prev' ? ['‹ ', number] : [number, ' ›']));
      const held = old.contains(document.activeElement);
      old.replaceWith(fresh);
      if (held && fresh instanceof HTMLAnchorElement) fresh.focus({ preventScroll: true });
    }
  }

  /** Puts a page of another year around this, which stays as it is. */
  takeAround(body: HTMLElement): void {
    const twin = body.querySelector('entente-years');
    const [here, there] = [this.closest('main'), twin?.closest('main')];
    if (!twin || !here || !there) {
      document.body.replaceWith(body);
      return;
    }
    if (Number(twin.getAttribute('year')) !== this.year) this.#show(Number(twin.getAttribute('year')));
    let [mine, theirs]: [Element, Element] = [here, there];
    while (mine !== this) {
      const child = [...mine.children].find((one) => one.contains(this))!;
      const other = [...theirs.children].find((one) => one.contains(twin));
      if (!other) {
        document.body.replaceWith(body);
        return;
      }
      for (const node of [...mine.childNodes]) if (node !== child) node.remove();
      const all = [...theirs.childNodes];
      const at = all.indexOf(other);
      child.before(...all.slice(0, at));
      child.after(...all.slice(at + 1));
      [mine, theirs] = [child, other];
    }
  }
}

/** Once for all pages. */
export function keepSliders(): void {
  document.addEventListener('turbo:before-render', (event) => {
    const slider = stepping;
    stepping = undefined;
    if (slider?.isConnected)
      (event.detail as { render: unknown }).render = async (_: HTMLElement, body: HTMLElement) =>
        slider.takeAround(body);
  });
  document.addEventListener('entente:cancelled', () => {
    if (stepping) visit(location.href, { action: 'replace' });
    stepping = undefined;
  });
  customElements.define('entente-years', YearSlider);
}
