import { type Answered, Asking, answerAt } from './asking.ts';
import { changeBy, letGo } from './changes.ts';
import { takePage } from './take-page.ts';
import { standAt } from './whereabouts.ts';

/** Milliseconds for which the reader rests before the answer is fetched. */
const REST = 250;

type Field = HTMLInputElement | HTMLSelectElement;

/**
 * The form of an offer that asks anew while it changes. The server says which address its fields mean and what is wrong with which; its answer
 * takes the place of the last, and the fields stay as they were typed.
 */
export class OfferBuilder extends HTMLElement {
  #gone = new AbortController();
  readonly #asking = new Asking();
  #change = 0;
  /** What was last asked for, to ask nothing twice. */
  #asked = '';

  connectedCallback(): void {
    this.#gone = new AbortController();
    const { signal } = this.#gone;
    this.#asked = this.#query();
    this.addEventListener('click', (event) => this.#press(event), { signal });
    // Fields of the form stand outside it too, folded away.
    document.addEventListener('input', ({ target }) => this.#typed(target), { signal });
    document.addEventListener('change', ({ target }) => this.#left(target), { signal });
    this.addEventListener('focusout', ({ target }) => this.#changed(target, REST), { signal });
    this.#form.addEventListener(
      'submit',
      (event) => {
        event.preventDefault();
        this.#ask(true);
      },
      { signal },
    );
    this.#number();
  }

  disconnectedCallback(): void {
    this.#gone.abort();
    this.#asking.drop();
  }

  get #form(): HTMLFormElement {
    return this.querySelector('form')!;
  }

  get #rows(): HTMLLIElement[] {
    return [...this.querySelectorAll<HTMLLIElement>('li.part')];
  }

  #typed(target: EventTarget | null): void {
    if (!this.#holds(target)) return;
    this.#change = changeBy(target, true);
    this.#changed(target, REST);
  }

  #left(target: EventTarget | null): void {
    if (this.#holds(target)) letGo();
    this.#changed(target, 0);
  }

  #holds(target: EventTarget | null): target is Field {
    return isField(target) && target.form === this.#form;
  }

  #changed(target: EventTarget | null, rest: number): void {
    if (!this.#holds(target)) return;
    const row = target.closest('li.part');
    if (row && target instanceof HTMLSelectElement) sayMeaning(row, target);
    this.#asking.soon(rest, () => void this.#ask());
  }

  #press(event: MouseEvent): void {
    const button = event.target instanceof Element ? event.target.closest('button') : null;
    const row = button?.closest<HTMLLIElement>('li.part');
    if (button?.matches('.add')) this.#add();
    else if (row && button?.name === 'part.twice') this.#double(row);
    else if (row && button?.name === 'part.without') this.#remove(row);
    else return;
    event.preventDefault();
  }

  /** Shows the first row that is blank: it means nothing before something is chosen. */
  #add(): void {
    const blank = this.#rows.find((row) => row.matches('.blank'));
    if (!blank) return;
    blank.classList.remove('blank');
    this.#number();
    firstField(blank)?.focus();
  }

  #double(row: HTMLLIElement): void {
    const copy = row.cloneNode(true) as HTMLLIElement;
    for (const [n, field] of fieldsOf(copy).entries()) field.value = fieldsOf(row)[n]!.value;
    row.after(copy);
    this.#change = changeBy(copy, false);
    this.#number();
    firstField(copy)?.focus();
    this.#ask();
  }

  #remove(row: HTMLLIElement): void {
    const rows = this.#rows.filter((one) => !one.matches('.blank'));
    const next = rows[rows.indexOf(row) + 1] ?? rows[rows.indexOf(row) - 1];
    row.remove();
    this.#change = changeBy(row, false);
    this.#number();
    (next ? firstField(next) : this.querySelector<HTMLElement>('.add'))?.focus();
    this.#ask();
  }

  /** Numbers the rows anew, and keeps one blank one at the end while more may come. */
  #number(): void {
    const [all, most] = [this.#rows, Number(this.getAttribute('most'))];
    const used = all.filter((row) => !row.matches('.blank'));
    const blanks = all.filter((row) => row.matches('.blank'));
    for (const row of blanks.slice(1)) row.remove();
    if (used.length >= most) blanks[0]?.remove();
    else if (blanks.length === 0) this.querySelector('ol')?.append(blankOf(used[0]!));
    this.querySelector<HTMLButtonElement>('.add')!.disabled = used.length >= most;
    for (const [n, row] of this.#rows.entries()) renumber(row, n + 1);
    for (const row of used) row.querySelector<HTMLButtonElement>('[name="part.twice"]')!.disabled = used.length >= most;
  }

  /** Whether there is something to ask: no concession is half said, and of an offer that has no answer yet everything is. */
  #isReady(): boolean {
    if (this.#rows.some((row) => isHalf(row) && row.contains(document.activeElement))) return false;
    if (this.closest('.asked')?.querySelector('.take')) return true;
    const roles = [...this.querySelectorAll<Field>('.roles input')];
    return roles.every(({ value }) => value.trim() !== '') && this.#rows.some((row) => fieldsOf(row)[0]!.value !== '');
  }

  #query(): string {
    const fields = [...new FormData(this.#form)].filter(([, value]) => typeof value === 'string');
    return new URLSearchParams(fields as [string, string][]).toString();
  }

  /** @param wanted the reader asked, ready or not */
  async #ask(wanted = false): Promise<void> {
    const [query, change] = [this.#query(), this.#change];
    if (query === this.#asked || (!wanted && !this.#isReady())) return;
    this.#asked = query;
    const address = `${this.#form.action}?${query}`;
    try {
      const answer = await this.#asking.put((signal) => answerAt(address, signal));
      if (answer) this.#take(answer, change);
      else if (this.#asked === query) this.#asked = '';
    } catch (error) {
      this.#asked = '';
      this.#say('Not worked out: the server does not answer.');
      if (!(error instanceof TypeError)) throw error;
    }
  }

  #take({ ok, url, page }: Answered, change: number): void {
    const twin = page.querySelector('main > article > .asked');
    const asked = this.closest('.asked');
    if (!twin || !asked) {
      location.assign(url);
      return;
    }
    const top = this.getBoundingClientRect().top;
    const shown = ok && takePage(page, (mine, theirs) => this.#takeForm(mine, theirs));
    if (!shown) this.#takeForm(asked, twin);
    // A title that takes a line more or less moves no field from under the reader.
    scrollBy({ top: this.getBoundingClientRect().top - top, behavior: 'instant' });
    // The answer that is still here is that of other values.
    this.closest('article')?.toggleAttribute('data-behind', !ok);
    standAt(url, change);
    const fault = [...asked.querySelectorAll('.fault')].map(({ textContent }) => textContent).find((text) => text);
    const opening = page.querySelector('.opening')?.textContent ?? '';
    this.#say(ok ? opening : `Not worked out: ${fault ?? opening} Below stands the last answer.`);
  }

  /** What the server says beside the fields: what is wrong, what a kind means, who plays which part. */
  #takeForm(asked: Element, twin: Element): void {
    const said = (row: Element) => ({ meaning: row.querySelector('.meaning'), fault: row.querySelector('.fault') });
    const theirs = [...twin.querySelectorAll('li.part')];
    for (const row of this.#rows.filter((one) => fieldsOf(one).some(({ value }) => value.trim() !== ''))) {
      const other = theirs.shift();
      if (!other) break;
      takeText(said(row).meaning, said(other).meaning);
      takeText(said(row).fault, said(other).fault);
      const marks = fieldsOf(other);
      for (const [n, field] of fieldsOf(row).entries()) takeInvalid(field, marks[n]);
    }
    for (const field of asked.querySelectorAll<Field>('.field > input[id^="offer-"]')) {
      const other = twin.querySelector<Field>(`[id="${field.id}"]`);
      takeInvalid(field, other ?? undefined);
      for (const part of ['label', '.hint', '.fault'])
        takeText(field.parentElement!.querySelector(part), other?.parentElement?.querySelector(part) ?? null);
    }
    takeText(asked.querySelector('.none'), twin.querySelector('.none'));
    const take = twin.querySelector('.take');
    if (take && !asked.querySelector('.take')) asked.querySelector('.folds')?.append(document.importNode(take, true));
    for (const place of ['.about', '.mirrors']) {
      const [old, fresh] = [asked.querySelector(place), twin.querySelector(place)];
      if (old && fresh) old.replaceWith(document.importNode(fresh, true));
      else if (fresh) this.after(document.importNode(fresh, true));
    }
    // Who comes back to this page finds what the address holds.
    for (const field of this.#form.elements) if (isField(field)) keepValue(field);
  }

  #say(words: string): void {
    const place = this.querySelector('[role="status"]');
    if (place) place.textContent = words;
  }
}

const isField = (one: unknown): one is Field => one instanceof HTMLInputElement || one instanceof HTMLSelectElement;

const fieldsOf = (row: Element) => [...row.querySelectorAll<Field>('input,select')];

const firstField = (row: Element) => fieldsOf(row)[0];

/** Whether something of a concession is said, but not yet what it is and what it is worth. */
function isHalf(row: Element): boolean {
  const [kind, worth, ...more] = fieldsOf(row).map(({ value }) => value.trim());
  return (kind === '') !== (worth === '') || (kind === '' && more.some((value) => value !== ''));
}

function sayMeaning(row: Element, kind: HTMLSelectElement): void {
  const place = row.querySelector('.meaning');
  if (place) place.textContent = kind.selectedOptions[0]?.dataset.meaning ?? '';
}

function blankOf(row: HTMLLIElement): HTMLLIElement {
  const blank = row.cloneNode(true) as HTMLLIElement;
  blank.classList.add('blank');
  for (const field of fieldsOf(blank)) {
    field.value = '';
    field.removeAttribute('aria-invalid');
  }
  for (const said of blank.querySelectorAll('.meaning,.fault')) said.textContent = '';
  return blank;
}

function renumber(row: HTMLLIElement, n: number): void {
  for (const attribute of ['id', 'name', 'for', 'aria-describedby', 'aria-label', 'value'])
    for (const one of row.querySelectorAll(`[${attribute}]`)) {
      if (attribute === 'value' && !one.matches('button')) continue;
      const text = one.getAttribute(attribute)!;
      const own = attribute === 'value' ? /^\d+$/ : attribute === 'aria-label' ? /\d+$/ : /(?<=\bpart[-.])\d+/g;
      one.setAttribute(attribute, text.replace(own, `${n}`));
    }
}

function takeText(mine: Element | null, theirs: Element | null): void {
  if (mine && theirs && mine.textContent !== theirs.textContent) mine.textContent = theirs.textContent;
}

function takeInvalid(mine: Element, theirs: Element | undefined): void {
  mine.toggleAttribute('aria-invalid', false);
  if (theirs?.hasAttribute('aria-invalid')) mine.setAttribute('aria-invalid', 'true');
}

function keepValue(field: Field): void {
  if (field instanceof HTMLInputElement) {
    field.defaultValue = field.value;
    field.defaultChecked = field.checked;
  } else for (const option of field.options) option.defaultSelected = option.selected;
}
