import type { Page } from '../page.ts';
import { html, type Markup } from './markup.ts';
import { SourceNumbers, sourceLine } from './source-numbers.ts';

/** The marks that lead from a page's text to its sources, and back to the first mark in each section. */
export class Citations {
  readonly #page: Page;
  readonly #numbers: SourceNumbers;
  readonly #first = new Map<number, { id: string; where: string }[]>();
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
    const links = numbers.map((number, index) => {
      const id = this.#anchor(number);
      const comma = index === 0 ? '' : ',';
      return id === undefined
        ? html`${comma}<a href="#source-${number}" aria-label="source ${number}">${number}</a>`
        : html`${comma}<a href="#source-${number}" id="${id}" aria-label="source ${number}">${number}</a>`;
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

  /** An id for the first mark of a source in a section. */
  #anchor(number: number): string | undefined {
    const marks = this.#first.get(number) ?? [];
    const id = `cite-${number}-${this.#section.id}`;
    if (marks.some((mark) => mark.id === id)) return undefined;
    this.#first.set(number, [...marks, { id, where: this.#section.title }]);
    return id;
  }
}
