import type { PageSource } from '../page.ts';

/** Numbers of the sources of a page: its place in the list is its footnote. */
export class SourceNumbers {
  readonly #numbers: ReadonlyMap<string, number>;

  constructor(sources: readonly PageSource[]) {
    this.#numbers = new Map(sources.map((source, index) => [source.id, index + 1]));
  }

  /**
   * The footnotes of some source ids, each once and in order.
   * @throws RangeError for an id that the page does not list: a number without a source is a fault of ours.
   * @example new SourceNumbers([atop, cow]).of(['cow', 'atop', 'cow']) // [1, 2]
   */
  of(ids: readonly string[]): number[] {
    const numbers = ids.map((id) => {
      const number = this.#numbers.get(id);
      if (number === undefined) throw new RangeError(`the page cites "${id}" but does not list it among its sources`);
      return number;
    });
    return [...new Set(numbers)].sort((a, b) => a - b);
  }
}

/**
 * Footnotes as they stand in brackets: three or more in a row as a range.
 * @example footnoteText([1, 2, 3, 5, 7, 8]) // '1-3,5,7,8'
 */
export function footnoteText(numbers: readonly number[]): string {
  return footnoteRuns(numbers)
    .map((run) => (run.length > 2 ? `${run[0]}-${run.at(-1)}` : run.join(',')))
    .join(',');
}

/** Footnotes in a row together: of more than two only the first and the last are shown. */
export function footnoteRuns(numbers: readonly number[]): number[][] {
  const runs: number[][] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.at(-1) === number - 1) run.push(number);
    else runs.push([number]);
  }
  return runs;
}

/** A source in one line, as under a page: "Alliance Treaty Obligations and Provisions 5.1, 1816-2018, free for research". */
export function sourceLine(source: PageSource): string {
  const named = [source.title, source.version].filter((part) => part !== '').join(' ');
  return [named, source.years, source.terms].filter((part) => part !== '').join(', ');
}

/**
 * A part of a sentence cut before the comma, semicolon or space it ends with: its footnote stands between the two.
 * @example splitEnd('no defence pact; ') // ['no defence pact', '; ']
 */
export function splitEnd(text: string): [string, string] {
  const end = /[,;:]?\s*$/.exec(text)!.index;
  return [text.slice(0, end), text.slice(end)];
}
