import { InputError } from './input-error.ts';
import { NumberCells } from './number-cells.ts';

/** Numbers, one a row. `missing[n]` is 1 where the makers gave none: `values[n]` then means nothing. */
export interface NumberColumn {
  kind: 'number';
  /** Whole numbers only: written as integers. */
  integer: boolean;
  values: Float64Array;
  missing?: Uint8Array;
}

/** Texts, one a row; undefined where the makers gave none. */
export interface TextColumn {
  kind: 'text';
  values: (string | undefined)[];
}

/** A harmonised table of a source: columns of equal length under Entente's names, one row a key. */
export interface RowTable {
  /** Kebab-case, unique over all sources; the file name under rows/. */
  name: string;
  source: string;
  /** The columns that identify a row. */
  key: readonly string[];
  length: number;
  columns: Readonly<Record<string, NumberColumn | TextColumn>>;
}

/** @throws RangeError where the table has no such column of numbers (a programming error) */
export function numbers(table: RowTable, column: string): NumberColumn {
  const found = table.columns[column];
  if (found?.kind !== 'number') throw new RangeError(`table ${table.name} has no number column ${column}`);
  return found;
}

/** @throws RangeError where the table has no such column of texts (a programming error) */
export function texts(table: RowTable, column: string): TextColumn {
  const found = table.columns[column];
  if (found?.kind !== 'text') throw new RangeError(`table ${table.name} has no text column ${column}`);
  return found;
}

export type Kind = 'integer' | 'number' | 'text';

/** Collects the rows of a table and closes it, having checked that no key stands twice. */
export class RowBuilder<Name extends string> {
  readonly #columns: readonly { name: Name; kind: Kind; cells: NumberCells | TextCells }[];
  #length = 0;
  readonly #name: string;
  readonly #source: string;

  /** @param columns each column's name and kind, in the order in which `push` takes them */
  constructor(name: string, source: string, columns: Record<Name, Kind>) {
    this.#name = name;
    this.#source = source;
    this.#columns = (Object.keys(columns) as Name[]).map((column) => {
      const kind = columns[column];
      return { name: column, kind, cells: kind === 'text' ? new TextCells() : new NumberCells() };
    });
  }

  get length(): number {
    return this.#length;
  }

  push(...cells: (number | string | undefined)[]): void {
    const columns = this.#columns;
    for (let n = 0; n < columns.length; n++) (columns[n]!.cells as { push: (cell: unknown) => void }).push(cells[n]);
    this.#length += 1;
  }

  /**
   * @param key the columns that identify a row
   * @param where named in the error, usually the file's path
   * @throws InputError where two rows have the same key
   */
  close(key: readonly Name[], where: string): RowTable {
    const columns: Record<string, NumberColumn | TextColumn> = {};
    for (const { name, kind, cells } of this.#columns)
      columns[name] =
        cells instanceof TextCells
          ? { kind: 'text', values: cells.values }
          : { kind: 'number', integer: kind === 'integer', ...cells.close() };
    const table = { name: this.#name, source: this.#source, key, length: this.#length, columns };
    checkKeys(table, where);
    return table;
  }
}

/** Texts that do not hold on to the file they were cut from, each once however often it stands there. */
class TextCells {
  readonly values: (string | undefined)[] = [];
  readonly #known = new Map<string | undefined, string | undefined>([[undefined, undefined]]);

  push(text: string | undefined): void {
    let own = this.#known.get(text);
    if (own === undefined && text !== undefined) {
      own = [...text].join('');
      this.#known.set(own, own);
    }
    this.values.push(own);
  }
}

/** @throws InputError naming the first key that stands twice */
export function checkKeys(table: RowTable, where: string): void {
  const parts = table.key.map((name) => table.columns[name]!.values);
  const packed =
    table.key.length <= 3 &&
    table.key.every((name, n) =>
      packs(table.columns[name]!, n > 0 ? DIGITS : Number.MAX_SAFE_INTEGER / DIGITS ** (table.key.length - 1) - 1),
    );
  if (packed && allDiffer(packedKeys(parts as Float64Array[], table.length))) return;
  const seen = new Set<string>();
  for (let row = 0; row < table.length; row++) {
    const key = parts.map((values) => values[row]).join('\u0000');
    if (seen.has(key)) {
      const named = table.key.map((name, n) => `${name} ${parts[n]![row]}`).join(', ');
      throw new InputError(where, `the key stands twice: ${named}`, 'Keep one row for each key');
    }
    seen.add(key);
  }
}

function packedKeys(parts: readonly Float64Array[], length: number): Float64Array {
  const keys = new Float64Array(length);
  for (const values of parts) for (let row = 0; row < length; row++) keys[row] = keys[row]! * DIGITS + values[row]!;
  return keys;
}

/** Sorting numbers and looking at neighbours is several times faster than a set of them; most files are sorted already. */
function allDiffer(keys: Float64Array): boolean {
  const ascending = keys.every((key, row) => row === 0 || keys[row - 1]! < key);
  return ascending || keys.sort().every((key, row) => row === 0 || keys[row - 1] !== key);
}

/** A part of a packed key, but for the first, is below this. */
const DIGITS = 100_000;

/** Whether all of a column are whole numbers from 0 up to the limit, so that it can be a part of a key packed into one number. */
function packs({ kind, values }: NumberColumn | TextColumn, limit: number): boolean {
  return kind === 'number' && (values as Float64Array).every((x) => Number.isInteger(x) && x >= 0 && x < limit);
}
