import { LivePicture } from './live-picture.ts';

const PLACES = '[data-unit],[data-mark]';

/** The map of the world: says what is known of the state that is pointed at, and leads to where its row in the table leads. */
export class MapPicture extends LivePicture {
  readonly #said = document.createElement('p');
  #touched: string | undefined;

  protected furnish(signal: AbortSignal): void {
    this.#said.className = 'said';
    this.append(this.#said);
    this.addEventListener('pointerover', ({ target }) => this.#point(nameAt(target)), { signal });
    this.addEventListener('pointerleave', () => this.#point(undefined), { signal });
    this.addEventListener('click', (event) => this.#open(event), { signal });
    // A row of the table that is reached by keyboard shows its state on the map.
    for (const event of ['focusin', 'pointerover'])
      document.addEventListener(event, ({ target }) => this.#pointFromTable(target), { signal });
  }

  protected yearTaken(): void {
    this.#point(undefined);
  }

  #pointFromTable(target: EventTarget | null): void {
    const link = target instanceof Element && !this.contains(target) ? target.closest('tbody th a') : null;
    if (link) this.#point(link.textContent ?? undefined);
  }

  #point(name: string | undefined): void {
    for (const place of this.querySelectorAll('.pointed')) place.classList.remove('pointed');
    const places = name === undefined ? [] : [...this.querySelectorAll(PLACES)].filter((one) => nameOf(one) === name);
    for (const place of places) place.classList.add('pointed');
    this.#said.textContent = places[0]?.querySelector('title')?.textContent ?? '';
  }

  #open(event: MouseEvent): void {
    const name = nameAt(event.target);
    const link = name === undefined ? undefined : (linkOf(name) ?? this.#toItself());
    if (!link) return;
    // A finger cannot point without touching: the first touch says, the second opens.
    const finger = event instanceof PointerEvent && event.pointerType === 'touch';
    if (finger && this.#touched !== name) {
      this.#touched = name;
      return;
    }
    link.click();
  }

  /** The link to the map's own page, where it stands on another. */
  #toItself(): HTMLElement | undefined {
    return this.closest('figure')?.querySelector<HTMLElement>('figcaption a') ?? undefined;
  }
}

function nameAt(target: EventTarget | null): string | undefined {
  const place = target instanceof Element ? target.closest(PLACES) : null;
  return place ? nameOf(place) : undefined;
}

/** "Chile" of "Chile: 54.2%, unga-votes". */
function nameOf(place: Element): string | undefined {
  const said = place.querySelector('title')?.textContent;
  return said?.slice(0, said.indexOf(': '));
}

function linkOf(name: string): HTMLElement | undefined {
  return [...document.querySelectorAll<HTMLElement>('main tbody th a')].find(({ textContent }) => textContent === name);
}
