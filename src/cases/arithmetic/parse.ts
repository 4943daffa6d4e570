import { InputError } from '../../sources/input-error.ts';
import { cellsOf } from './cells.ts';
import { closestOf } from './closest.ts';
import {
  type Blank,
  type Cells,
  type Expression,
  type Operator,
  type Series,
  type Summary,
  series,
  summaries,
} from './expression.ts';
import { placed, type Written, written } from './grammar.ts';
import { printedFigure, type TextTables } from './table.ts';

/** All functions of the language. */
const functions = [...summaries, ...series, 'round', 'exact', 'rounded'] as const;

type Call = Written & { type: 'Call' };

/**
 * Reads an expression over a text's own tables and checks it against them.
 *
 * - Cells: `arms["Iran", "total"]`. A row or a column can be a range as the table stands (`"1999".."2004"`, years also bare: `1999..2004`), a
 *   list (`["China", "India"]`) or `all`. Cells by row and column are one list, row by row.
 * - A bare number is exact (`100`). A figure that the text prints stands in quotes (`"47"`) and is known to half a unit of its last digit, as
 *   cells are. `exact(…)` takes the figures in it as exact, `rounded(…, 100)` as rounded to hundreds.
 * - `+ - * / ^` and brackets; on lists value by value; `[1, 2]` is a list.
 * - `sum mean min max count` make a number of a list or of several values, with `by = row` or `by = column` one for each row or column of
 *   cells. `growth` (per cent) and `differences` go from each value to the next; `share(list)` is each in per cent of the sum, `share(a, b)`
 *   a in per cent of b; `round(…, 2)` rounds.
 * - A blank cell leaves what rests on it absent, unless `blank = 0` or, for mean, min and max, `blank = skip` stands in the function.
 *
 * @param where what the errors name: file, line and field
 * @throws InputError naming the character, what was expected and the closest name; for more than 2,000 characters, 40 nested brackets or 10,000 cells
 * @example parseExpression('100 * arms["Iran", "total"] / arms["Total", "total"]', tables, 'ko.yaml, line 9')
 */
export function parseExpression(text: string, tables: TextTables, where: string): Expression {
  return new Parsing(tables, where).of(written(text, where));
}

/** Cells that one expression may name. */
const MOST_CELLS = 10_000;

class Parsing {
  #cells = 0;
  readonly #tables: TextTables;
  readonly #where: string;

  constructor(tables: TextTables, where: string) {
    this.#tables = tables;
    this.#where = where;
  }

  #refuse(at: number, problem: string, fix: string): never {
    throw new InputError(placed(this.#where, at), problem, fix);
  }

  of(node: Written): Expression {
    switch (node.type) {
      case 'Number':
        if (!Number.isFinite(node.value))
          this.#refuse(node.at, 'no number that can be computed with', 'Write a smaller one');
        return { kind: 'number', value: node.value };
      case 'Text': {
        const figure = printedFigure(node.value);
        if (!figure)
          this.#refuse(node.at, `"${node.value}" is no figure`, 'In quotes stands a figure as printed: "47"');
        return { kind: 'figure', printed: node.value, ...figure };
      }
      case 'Cells': {
        const cells = cellsOf(node, this.#tables, this.#where);
        this.#cells += cells.size ?? 1;
        if (this.#cells > MOST_CELLS)
          this.#refuse(node.at, `more than ${MOST_CELLS} cells in one expression`, 'Split it into several tests');
        return cells;
      }
      case 'List': {
        const items = node.items.map((item) => this.of(item));
        if (items.some((item) => item.size !== undefined))
          this.#refuse(node.at, 'a list inside a list', 'Write single values between [ and ]');
        return { kind: 'list', items, size: items.length };
      }
      case 'Negative': {
        const of = this.of(node.of);
        if (of.kind === 'number') return { kind: 'number', value: -of.value };
        return { kind: 'negative', of, ...sized(of.size) };
      }
      case 'Binary':
        return this.#operation(node);
      case 'Call':
        return this.#call(node);
      case 'Name':
        return this.#refuse(
          node.at,
          `"${node.name}" alone is no value`,
          Object.hasOwn(this.#tables, node.name)
            ? `Name a row and a column: ${node.name}["…", "…"]`
            : closestOf(node.name, [...functions, ...Object.keys(this.#tables)], 'functions and tables'),
        );
    }
  }

  #operation(node: Written & { type: 'Binary' }): Expression {
    if (node.operator === '=')
      this.#refuse(node.at, 'a = in the middle', 'Only blank = 0, blank = skip and by = … are set so');
    if (node.operator === '..') this.#refuse(node.at, 'a range outside [ and ]', 'Write table["row", "from".."to"]');
    const [left, right] = [this.of(node.left), this.of(node.right)];
    if (node.operator === '^' && right.kind !== 'number')
      this.#refuse(node.right.at, 'the exponent is no plain number', 'Write (a / b) ^ 0.2');
    const size = this.#alike(node.at, left, right);
    return { kind: 'operation', operator: node.operator as Operator, left, right, ...sized(size) };
  }

  /** The length that two values have together: lists must be of one length, a single number goes with any. */
  #alike(at: number, left: Expression, right: Expression): number | undefined {
    if (left.size !== undefined && right.size !== undefined && left.size !== right.size)
      this.#refuse(
        at,
        `a list of ${left.size} beside a list of ${right.size}`,
        'Lists are put together value by value',
      );
    return left.size ?? right.size;
  }

  #call(node: Call): Expression {
    const name = functions.find((known) => known === node.name);
    if (name === undefined)
      this.#refuse(node.at, `there is no function "${node.name}"`, closestOf(node.name, functions, 'functions'));
    const { values, blank, by } = this.#settings(node, name);
    if (values.length === 0) this.#refuse(node.at, `${name}() of nothing`, `Write ${name}(…)`);
    if (name === 'round') return { kind: 'round', ...this.#withNumber(node, values, 0, 10, 'decimals') };
    if (name === 'rounded') {
      const { of, decimals: unit, ...rest } = this.#withNumber(node, values, Number.MIN_VALUE, 1e15, 'the unit');
      return { kind: 'rounding', of, unit, ...rest };
    }
    const parts = values.map((value) => this.of(value));
    const [of, whole] = parts as [Expression, Expression?];
    if (isSummary(name)) {
      if (by) return this.#by(node, name, by, parts, blank);
      return { kind: 'summary', name, of: parts, ...(blank ? { blank } : {}) };
    }
    if (name === 'share' && whole && parts.length === 2) {
      const size = this.#alike(node.at, of, whole);
      return { kind: 'share-of', part: of, whole, ...sized(size), ...(blank ? { blank } : {}) };
    }
    if (parts.length > 1)
      this.#refuse(node.at, `${name}() of ${parts.length} values`, `Write ${name}(one value or list)`);
    if (name === 'exact') return { kind: 'rounding', of, unit: 'exact', ...sized(of.size) };
    return this.#series(node, name, of, blank);
  }

  #series(node: Call, name: Series, of: Expression, blank?: Blank): Expression {
    const least = name === 'share' ? 1 : 2;
    if (of.size === undefined || of.size < least)
      this.#refuse(node.at, `${name}() needs a list of at least ${least}`, `Write ${name}(table["row", "from".."to"])`);
    return { kind: 'series', name, of, size: name === 'share' ? of.size : of.size - 1, ...(blank ? { blank } : {}) };
  }

  #by(node: Call, name: Summary, by: 'row' | 'column', parts: Expression[], blank?: Blank): Expression {
    const [of] = parts;
    if (parts.length !== 1 || of?.kind !== 'cells')
      this.#refuse(node.at, `by = ${by} goes with cells alone`, `Write ${name}(table["a".."b", "c".."d"], by = ${by})`);
    const size = (by === 'row' ? of.rows : of.columns).length;
    return { kind: 'summary-by', name, by, of: of as Cells, size, ...(blank ? { blank } : {}) };
  }

  /** A value and, after it, a plain number. */
  #withNumber(node: Call, values: readonly Written[], least: number, most: number, what: string) {
    const [value, number] = values;
    if (values.length !== 2 || number?.type !== 'Number' || number.value < least || number.value > most)
      this.#refuse(
        node.at,
        `${node.name}() expects a value and ${what}`,
        `Write ${node.name}(…, ${least < 1 ? 2 : least})`,
      );
    const of = this.of(value!);
    return { of, decimals: number.value, ...sized(of.size) };
  }

  /** What a call is of, and what is set in it by name. */
  #settings(node: Call, name: string): { values: Written[]; blank?: Blank; by?: 'row' | 'column' } {
    const found: { values: Written[]; blank?: Blank; by?: 'row' | 'column' } = { values: [] };
    for (const part of node.of) {
      if (part.type !== 'Binary' || part.operator !== '=') {
        found.values.push(part);
        continue;
      }
      const key = part.left.type === 'Name' ? part.left.name : '';
      const value = part.right.type === 'Name' ? part.right.name : part.right.type === 'Number' ? part.right.raw : '';
      if (key === 'by' && isSummary(name) && (value === 'row' || value === 'column')) found.by = value;
      else if (key === 'blank' && value === '0' && (isSummary(name) || isSeries(name))) found.blank = 'zero';
      else if (key === 'blank' && value === 'skip' && isSummary(name) && name !== 'sum') found.blank = 'skip';
      else
        this.#refuse(
          part.at,
          `${name}() has no setting ${key || '…'} = ${value || '…'}`,
          'There are blank = 0 (sum, mean, min, max, growth, differences, share), blank = skip (mean, min, max), by = row and by = column',
        );
    }
    return found;
  }
}

function isSummary(name: string): name is Summary {
  return (summaries as readonly string[]).includes(name);
}

function isSeries(name: string): name is Series {
  return (series as readonly string[]).includes(name);
}

function sized(size: number | undefined): { size?: number } {
  return size === undefined ? {} : { size };
}
