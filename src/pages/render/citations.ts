import type { Page } from '../page.ts';
import { html, type Markup } from './markup.ts';
import { footnoteRuns, SourceNumbers, sourceLine } from './source-numbers.ts';

/** The marks that lead from a page's text to its sources, and back to the first mark in each section. */
export class Citations {
  readonly #page: Page;
  readonly #numbers: SourceNumbers;
  readonly #first = new Map<number, { id: string; section: string; where: string }[]>();
  readonly #ids = new Set<string>();
  #section = { id: 'top', title: 'the summary' };

  constructor(page: Page) {
    this.#page = page;
    this.#numbers = new SourceNumbers(page.sources);
  }

  /** From here on marks stand in this section. */
  enter(id: string, title: string): void {
    this.#section = { id, title };
  }

  /** The marks for some source ids; nothing without ids. */
  mark(ids: readonly string[] = []): Markup {
    const numbers = this.#numbers.of(ids);
    if (numbers.length === 0) return html``;
    const links = footnoteRuns(numbers).flatMap((run, n) => {
      const comma = n === 0 ? '' : ',';
      const [first, last] = [run[0]!, run.at(-1)!];
      if (run.length < 3) return run.map((number, m) => html`${m === 0 ? comma : ','}${this.#link(number)}`);
      const link = this.#link(first);
      for (const number of run.slice(1, -1)) this.#standsAt(number, `cite-${first}-${this.#section.id}`);
      return [html`${comma}${link}–${this.#link(last)}`];
    });
    return html`<sup class="cite">${links}</sup>`;
  }

  /** "Source: Invented Trade 4.0¹", for under a chart or a table. */
  named(ids: readonly string[]): Markup {
    const numbers = this.#numbers.of(ids);
    const names = numbers.map((number, index) => {
      const { id, title, version } = this.#page.sources[number - 1]!;
      return html`${index === 0 ? '' : '; '}${[title, version].filter((part) => part !== '').join(' ')}${this.mark([id])}`;
    });
    return numbers.length === 0 ? html`` : html`<p class="source">Source: ${names}</p>`;
  }

  /** All sources of the page, in order, each with the way back to where it is first cited in a section. */
  list(): Markup {
    const items = this.#page.sources.map((source, index) => {
      const back = (this.#first.get(index + 1) ?? []).map(
        ({ id, where }) => html` <a class="back" href="#${id}"><span aria-hidden="true">↩ </span>${where}</a>`,
      );
      const citation = source.citation === '' ? undefined : html`<br>${source.citation}`;
      return html`<li id="source-${index + 1}">${sourceLine(source)}.${citation}${back}</li>`;
    });
    if (items.length === 0) return html``;
    return html`<section class="sources" aria-labelledby="sources-title"><h2 id="sources-title">Sources</h2><ol class="body">${items}</ol></section>`;
  }

  #link(number: number): Markup {
    const id = `cite-${number}-${this.#section.id}`;
    const anchor = this.#standsAt(number, id);
    return anchor
      ? html`<a href="#source-${number}" id="${id}" aria-label="source ${number}">${number}</a>`
      : html`<a href="#source-${number}" aria-label="source ${number}">${number}</a>`;
  }

  /**
   * Notes where a source is marked first in this section, by the id of that mark or of the first of a range that it stands in.
   * @returns whether the mark is to bear the id
   */
  #standsAt(number: number, id: string): boolean {
    const marks = this.#first.get(number) ?? [];
    const free = !this.#ids.has(id);
    if (marks.every(({ section }) => section !== this.#section.id))
      this.#first.set(number, [...marks, { id, section: this.#section.id, where: this.#section.title }]);
    if (free) this.#ids.add(id);
    return free;
  }
}
