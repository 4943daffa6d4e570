import { Asking, answerAt } from './asking.ts';
import { changeBy, letGo } from './changes.ts';
import { addressMeant } from './settings.ts';
import { takePage } from './take-page.ts';
import { goTo, standAt } from './whereabouts.ts';

/** Milliseconds that a typed number stands before it is asked: "0" is not meant by who types "0.45". A slider asks at once. */
const REST = 300;

/**
 * Makes the sliders of numbers that a reader may set move their fields, and asks anew while they move. The answer takes the place of the one
 * on the page; the fields themselves stay, with the focus. Each change is one place in the history.
 */
export class Dials extends HTMLElement {
  readonly #asking = new Asking();
  #change = 0;

  connectedCallback(): void {
    for (const dial of this.#dials()) dial.show();
    this.oninput = ({ target }) => this.#moved(target);
    this.onchange = letGo;
    this.onclick = (event) => this.#press(event);
    this.onkeydown = (event) => {
      if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return;
      event.preventDefault();
      letGo();
      this.#askSoon(0);
    };
  }

  disconnectedCallback(): void {
    this.#asking.drop();
  }

  #dials(): DialRow[] {
    return [...this.querySelectorAll<HTMLElement>('.dial')].map((row) => new DialRow(row));
  }

  #moved(target: EventTarget | null): void {
    const row = target instanceof Element ? target.closest<HTMLElement>('.dial') : null;
    if (!row) return;
    const dial = new DialRow(row);
    this.#change = changeBy(row, true);
    if (target === dial.slider) dial.takeSlider();
    dial.show();
    this.#askSoon(target instanceof HTMLInputElement && target.type === 'number' ? REST : 0);
  }

  #press(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest<HTMLElement>('[data-reset]') : null;
    if (!button) return;
    event.preventDefault();
    const name = button.dataset.reset;
    const dials = this.#dials().filter((dial) => name === '' || dial.name === name);
    for (const dial of dials) dial.setBack();
    this.#change = changeBy(button, false);
    // The button is gone now: the keyboard goes on where it stood.
    (dials[0]?.slider ?? dials[0]?.field)?.focus({ preventScroll: true });
    this.#askSoon(0);
  }

  #askSoon(rest: number): void {
    this.#asking.soon(rest, () => void this.#ask());
  }

  async #ask(): Promise<void> {
    // What was moved meanwhile is asked after it.
    if (this.#asking.isUnderWay) return;
    if (!this.#dials().every((dial) => dial.field.checkValidity())) return;
    const form = document.getElementById('settings') as HTMLFormElement;
    const [meant, change] = [addressMeant(form).href, this.#change];
    try {
      const answer = await this.#asking.put((signal) => answerAt(meant, signal));
      if (!answer) return;
      if (!answer.ok || !takePage(answer.page)) throw new Error('no page of this kind');
      standAt(answer.url, change);
    } catch {
      // Turbo shows what the server says of it.
      goTo(meant, change);
      return;
    }
    if (this.isConnected && addressMeant(form).href !== meant) void this.#ask();
  }
}

/** One number or choice: its field, which is blank where the value is the usual one, and its slider. */
class DialRow {
  readonly #row: HTMLElement;

  constructor(row: HTMLElement) {
    this.#row = row;
  }

  get name(): string {
    return this.#row.dataset.dial!;
  }

  get field(): HTMLInputElement | HTMLSelectElement {
    return this.#row.querySelector<HTMLInputElement | HTMLSelectElement>('[name]:not(button)')!;
  }

  get slider(): HTMLInputElement | null {
    return this.#row.querySelector<HTMLInputElement>('input[type=range]');
  }

  /** The field after the slider: blank where that stands at the usual value. */
  takeSlider(): void {
    const slider = this.slider!;
    const log = slider.dataset.log !== undefined;
    const usual = this.#usual();
    const at = Number(slider.value);
    const home = usual !== undefined && Math.abs(at - (log ? Math.log10(usual) : usual)) < Number(slider.step) / 2;
    this.field.value = home ? '' : log ? String(Number((10 ** at).toPrecision(2))) : slider.value;
  }

  setBack(): void {
    this.field.value = '';
    this.show();
  }

  /** The slider and the mark of a change after the field. */
  show(): void {
    const { field, slider } = this;
    const set = field.value !== '';
    this.#row.toggleAttribute('data-set', set);
    for (const button of this.#row.querySelectorAll('button')) button.disabled = !set;
    const all = this.#row.closest('entente-dials')!;
    all.querySelector<HTMLButtonElement>('[data-reset=""]')!.disabled = !all.querySelector('[data-set]');
    if (!slider) return;
    const value = set ? Number(field.value) : this.#usual();
    const log = slider.dataset.log !== undefined;
    if (value !== undefined && slider !== document.activeElement)
      slider.value = String(log ? Math.log10(value) : value);
    const placeholder = (field as HTMLInputElement).placeholder;
    slider.setAttribute('aria-valuetext', set ? `${field.value}, set by you` : `${placeholder}, as usual`);
  }

  #usual(): number | undefined {
    const { usual } = this.field.dataset;
    return usual === undefined ? undefined : Number(usual);
  }
}
