import type { Blank, Cells, Expression, Operator, Place, Series, Summary } from './expression.ts';
import {
  bounded,
  exactly,
  type Interval,
  minus,
  negative,
  over,
  partOf,
  plus,
  power,
  roundedTo,
  times,
  within,
} from './interval.ts';
import { printedFigure, rowNamed, type TextTables, tableNamed } from './table.ts';

/** One computed number with the interval that the rounding of the printed figures leaves open. */
export interface Computed extends Interval {
  /** What it is of, in a list: a column, a row; empty for a single number. */
  label: string;
}

/** A number that there is none of, with the reasons. */
export interface NotComputed {
  label: string;
  absent: readonly string[];
}

/** What an expression comes to. */
export interface Result {
  /** One for a single number. */
  values: readonly (Computed | NotComputed)[];
  /** Whether it is a list, which may hold one value. */
  list: boolean;
  /** Decimals that the rounding of the printed figures leaves meaningful, 0 to 4: of the widest interval. */
  decimals: number;
  /** What the result holds under: "the blank cell arms[Vietnam, 2000] is 0". */
  assumptions: readonly string[];
}

/** How the reason of a blank cell ends. */
const BLANK = ' is blank';

type Value = Computed | NotComputed;

/** What printed figures are taken for in a part of the expression. */
interface Taken {
  rounding?: number | 'exact';
  blankIsZero?: boolean;
}

/**
 * What an expression comes to, with every printed figure as the interval of its rounding: half a unit of its last printed digit either
 * way, unless `exact(…)` or `rounded(…, unit)` says otherwise. The interval holds every result that true values within those of the
 * figures can give; it is wider than need be where one cell stands more than once (save in `share`). A blank cell is never 0: what
 * rests on it is absent, unless `blank = 0` says so, and then that is among the assumptions.
 * @param tables the tables that the expression was parsed with
 * @example evaluate(parseExpression('100 * "1922" / "30687"', {}, 'x'), {}).values // central 6.2632, low 6.2615, high 6.2650
 */
export function evaluate(expression: Expression, tables: TextTables): Result {
  const evaluation = new Evaluation(tables);
  const values = evaluation.of(expression, {});
  return {
    values,
    list: expression.size !== undefined,
    decimals: meaningful(values),
    assumptions: evaluation.assumptions,
  };
}

class Evaluation {
  readonly #tables: TextTables;
  readonly #assumptions = new Set<string>();

  constructor(tables: TextTables) {
    this.#tables = tables;
  }

  get assumptions(): string[] {
    return [...this.#assumptions];
  }

  of(expression: Expression, taken: Taken): Value[] {
    switch (expression.kind) {
      case 'number':
        return [{ label: '', ...exactly(expression.value) }];
      case 'figure':
        return [{ label: '', ...figure(expression, taken) }];
      case 'cells':
        return this.#cells(expression, taken);
      case 'list':
        return expression.items
          .flatMap((item) => this.of(item, taken))
          .map((value, n) => ({ ...value, label: String(n + 1) }));
      case 'negative':
        return this.of(expression.of, taken).map((value) => map(value, negative));
      case 'operation': {
        const [left, right] = [this.of(expression.left, taken), this.of(expression.right, taken)];
        return paired(expression.size, left, right, operators[expression.operator]);
      }
      case 'summary': {
        const values = expression.of.flatMap((part) => this.of(part, blanks(taken, expression.blank)));
        return [{ ...summary(expression.name, this.#kept(values, expression.blank)), label: '' }];
      }
      case 'summary-by':
        return this.#by(expression, blanks(taken, expression.blank));
      case 'series':
        return seriesOf(expression.name, this.of(expression.of, blanks(taken, expression.blank)));
      case 'share-of': {
        const within = blanks(taken, expression.blank);
        const [part, whole] = [this.of(expression.part, within), this.of(expression.whole, within)];
        return paired(expression.size, part, whole, (a, b) => percent(over(a, b)));
      }
      case 'round':
        return this.of(expression.of, taken).map((value) => map(value, (x) => rounded(x, expression.decimals)));
      case 'rounding':
        this.#assumptions.add(
          expression.unit === 'exact'
            ? 'figures are taken as exact where the expression says exact(…)'
            : `figures are rounded to the nearest ${expression.unit} where the expression says rounded(…, ${expression.unit})`,
        );
        return this.of(expression.of, { ...taken, rounding: expression.unit });
    }
  }

  #cells(cells: Cells, taken: Taken): Value[] {
    return cells.rows.flatMap((row) => cells.columns.map((column) => this.#cell(cells, { row, column }, taken)));
  }

  #cell({ table, rows, columns }: Cells, { row, column }: Place, taken: Taken): Value {
    const label = rows.length === 1 ? column : columns.length === 1 ? row : `${row}, ${column}`;
    const held = tableNamed(this.#tables, table);
    const at = held?.columns.findIndex((name) => String(name) === column) ?? -1;
    const cell = held && rowNamed(held, row)?.[at];
    const read = cell === null || cell === undefined ? undefined : printedFigure(cell);
    const name = `${table}[${row}, ${column}]`;
    if (read) return { label, ...figure(read, taken) };
    if (!taken.blankIsZero) return { label, absent: [`${name}${BLANK}`] };
    this.#assumptions.add(`the blank cell ${name} is 0`);
    return { label, ...exactly(0) };
  }

  #by(expression: Expression & { kind: 'summary-by' }, taken: Taken): Value[] {
    const { of, by, name, blank } = expression;
    return (by === 'row' ? of.rows : of.columns).map((label) => {
      const group = by === 'row' ? { ...of, rows: [label] } : { ...of, columns: [label] };
      return { ...summary(name, this.#kept(this.#cells(group, taken), blank)), label };
    });
  }

  /** Without what is blank, where blanks are to be skipped. */
  #kept(values: readonly Value[], blank: Blank | undefined): readonly Value[] {
    if (blank !== 'skip') return values;
    return values.filter((value) => {
      const skipped = 'absent' in value && value.absent.every((reason) => reason.endsWith(BLANK));
      if (skipped) for (const reason of value.absent) this.#assumptions.add(`${reason} and left out`);
      return !skipped;
    });
  }
}

function figure({ value, decimals }: { value: number; decimals: number }, { rounding }: Taken): Interval {
  if (rounding === 'exact') return exactly(value);
  return within(value, rounding ?? 10 ** -decimals);
}

function blanks(taken: Taken, blank: Blank | undefined): Taken {
  return blank === 'zero' ? { ...taken, blankIsZero: true } : taken;
}

const operators: Record<Operator, (a: Interval, b: Interval) => Interval | string> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': (a, b) => over(a, b) ?? 'the divisor can be 0',
  '^': (a, b) => power(a, b.central) ?? 'a power of what can be 0 or less',
};

function percent(share: Interval | undefined): Interval | string {
  return share ? times(exactly(100), share) : 'the whole can be 0';
}

function rounded(x: Interval, decimals: number): Interval {
  const [central, low, high] = [x.central, x.low, x.high].map((end) => roundedTo(end, decimals)) as [
    number,
    number,
    number,
  ];
  return { central, low, high };
}

/** A computed number, or why there is none: a part is absent, or the operation has no result. */
function combined(
  label: string,
  parts: readonly Value[],
  operation: (...parts: Interval[]) => Interval | string,
): Value {
  const absent = parts.flatMap((part) => ('absent' in part ? part.absent : []));
  if (absent.length > 0) return { label, absent: [...new Set(absent)] };
  const result = operation(...(parts as Computed[]));
  if (typeof result === 'string') return { label, absent: [result] };
  const { central, low, high } = result;
  return bounded(result) ? { label, central, low, high } : { label, absent: ['the result is too large a number'] };
}

function map(value: Value, operation: (x: Interval) => Interval): Value {
  return combined(value.label, [value], operation);
}

/** Two values, or two lists value by value; a single number goes with each of a list. */
function paired(
  size: number | undefined,
  left: readonly Value[],
  right: readonly Value[],
  operation: (a: Interval, b: Interval) => Interval | string,
): Value[] {
  return Array.from({ length: size ?? 1 }, (_, n) => {
    const [a, b] = [left[left.length === 1 ? 0 : n]!, right[right.length === 1 ? 0 : n]!];
    return combined(left.length === 1 && right.length > 1 ? b.label : a.label || b.label, [a, b], operation);
  });
}

function summary(name: Summary, values: readonly Value[]): Value {
  if (name === 'count') return { label: '', ...exactly(values.filter((value) => !('absent' in value)).length) };
  if (values.length === 0) return { label: '', absent: ['every cell is blank'] };
  return combined('', values, (...parts) => {
    if (name === 'sum') return parts.reduce(plus);
    if (name === 'mean') return over(parts.reduce(plus), exactly(parts.length))!;
    const pick = name === 'min' ? Math.min : Math.max;
    return parts.reduce((a, b) => ({
      central: pick(a.central, b.central),
      low: pick(a.low, b.low),
      high: pick(a.high, b.high),
    }));
  });
}

function seriesOf(name: Series, values: readonly Value[]): Value[] {
  if (name === 'share') {
    const whole = summary('sum', values);
    return values.map((value) =>
      combined(value.label, [value, whole], (part, sum) => percent(partOf(part, without(sum, part)))),
    );
  }
  return values.slice(1).map((value, n) =>
    combined(value.label, [values[n]!, value], (before, after) => {
      if (name === 'differences') return minus(after, before);
      const ratio = over(after, before);
      return ratio ? times(exactly(100), minus(ratio, exactly(1))) : 'growth from what can be 0';
    }),
  );
}

/** What is left of a sum without one of its parts. */
function without(sum: Interval, part: Interval): Interval {
  return { central: sum.central - part.central, low: sum.low - part.low, high: sum.high - part.high };
}

function meaningful(values: readonly Value[]): number {
  const widths = values.map((value) => ('absent' in value ? 0 : value.high - value.low));
  const widest = Math.max(0, ...widths);
  return widest === 0 ? 4 : Math.min(4, Math.max(0, Math.floor(-Math.log10(widest))));
}
