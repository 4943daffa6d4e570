import { InputError } from '../sources/input-error.ts';
import type { Option, View } from '../views/view.ts';
import type { Form, Query } from './address.ts';

/** Options of an answer that has rows: which of them are sent. */
export const ofParts = {
  limit: { type: 'string', value: 'N', kind: 'whole', about: 'at most so many rows (default: all)' },
  offset: { type: 'string', value: 'N', kind: 'whole', about: 'how many rows are left out before them (default 0)' },
} as const satisfies Readonly<Record<string, Option>>;

/** Some of an answer's rows. */
export interface Part {
  text: string;
  /** How many there are in all. */
  rows: number;
}

interface Range {
  limit: number;
  offset: number;
}

/** Whether rows of the answer can be asked for in parts: those of a table, or of the list in its JSON. */
export function hasParts({ list, noTable, options }: View, form: Form | undefined): boolean {
  if ('limit' in options || 'offset' in options) return false;
  return form === 'json' ? list !== undefined : form === 'csv' && noTable === undefined;
}

/** @returns undefined where all is asked for. @throws InputError where a number is none */
export function partIn(query: Query): Range | undefined {
  const [limit, offset] = [numberIn(query, 'limit', 1), numberIn(query, 'offset', 0)];
  if (limit === undefined && offset === undefined) return undefined;
  return { limit: limit ?? Number.MAX_SAFE_INTEGER, offset: offset ?? 0 };
}

export function withoutPart(query: Query): Query {
  return query.filter(([name]) => !(name in ofParts));
}

/** The parts before and after: by the name of their relation, as queries. @param rows in all */
export function otherParts(query: Query, rows: number): [rel: string, query: Query][] {
  const { limit, offset } = partIn(query)!;
  const at = (start: number): Query => [
    ...withoutPart(query),
    ...(limit === Number.MAX_SAFE_INTEGER ? [] : [['limit', String(limit)] as const]),
    ['offset', String(start)],
  ];
  const last = rows === 0 ? 0 : Math.floor((rows - 1) / limit) * limit;
  return [
    ['first', at(0)],
    ...(offset > 0 ? [['prev', at(Math.max(0, Math.min(offset, rows) - limit))] as [string, Query]] : []),
    ...(offset + limit < rows ? [['next', at(offset + limit)] as [string, Query]] : []),
    ['last', at(last)],
  ];
}

/** The header and some of the lines below it, as they stand in the whole. */
export function partOfCsv(csv: string, { limit, offset }: Range): Part {
  const [header = '', ...rows] = recordsOf(csv);
  return { text: [header, ...rows.slice(offset, offset + limit)].join(''), rows: rows.length };
}

/** The whole but for its list, of which some is left. @throws InputError where this answer has no list */
export function partOfJson(json: unknown, list: string, { limit, offset }: Range): Part {
  const all = (json as Record<string, unknown>)[list];
  if (!Array.isArray(all)) throw new InputError('--limit', 'this answer has no parts', 'Leave it out');
  return { text: printed({ ...(json as object), [list]: all.slice(offset, offset + limit) }), rows: all.length };
}

/** JSON as every answer prints it. */
export function printed(json: unknown): string {
  return `${JSON.stringify(json, null, 1)}\n`;
}

/** Records with the line ends that close them: a cell in quotes may have some of its own. */
function recordsOf(csv: string): string[] {
  const records = csv.match(/(?:"(?:[^"]|"")*"|[^"\n])*\n/g) ?? [];
  // A table without rows ends in an empty line.
  return records.filter((record) => record !== '\n');
}

function numberIn(query: Query, name: keyof typeof ofParts, least: number): number | undefined {
  const text = query.findLast(([own]) => own === name)?.[1];
  if (text === undefined) return undefined;
  if (/^\d{1,9}$/.test(text) && Number(text) >= least) return Number(text);
  throw new InputError(`--${name}`, `"${text}" is not a whole number from ${least} on`, 'Give one, for example 100');
}
