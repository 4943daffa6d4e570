import { InputError } from '../../sources/input-error.ts';
import type { Work } from './work.ts';

/** Entries that a list may have. */
const MOST = 1_000;

const texts = [
  'title',
  'container-title',
  'collection-title',
  'collection-number',
  'publisher',
  'publisher-place',
  'authority',
  'volume',
  'issue',
  'page',
  'number',
  'DOI',
  'URL',
  'note',
] as const;

const FORM = 'Write a list of CSL-JSON items: [{"id": "smith-2014", "type": "book", "title": …}]';

/**
 * Reads a list of works in CSL-JSON. Fields that no check reads are passed over.
 * @throws InputError naming the file and the entry: no JSON, no list, no or a second id, no type, a field of another form
 * @example readBibliography('[{"id": "walt-1987", "type": "book", "title": "The Origins of Alliances"}]', 'works.json')
 */
export function readBibliography(json: string, file: string): Work[] {
  const list = parsed(json, file);
  if (!Array.isArray(list)) throw new InputError(file, 'expected a list of works', FORM);
  if (list.length > MOST)
    throw new InputError(file, `${list.length} works; expected at most ${MOST}`, 'Split the list');
  const seen = new Set<string>();
  return list.map((item: unknown, n) => {
    const work = workOf(item, `${file}, entry ${n + 1}`);
    if (seen.has(work.id))
      throw new InputError(`${file}, entry ${n + 1}`, `a second "${work.id}"`, 'Give each work its own id');
    seen.add(work.id);
    return work;
  });
}

function parsed(json: string, file: string): unknown {
  try {
    return JSON.parse(json);
  } catch (error) {
    throw new InputError(file, `not JSON: ${(error as Error).message}`, FORM);
  }
}

function workOf(item: unknown, where: string): Work {
  if (typeof item !== 'object' || item === null || Array.isArray(item))
    throw new InputError(where, 'expected a work: names with values', FORM);
  const from = item as Record<string, unknown>;
  const [id, type] = [text(from, 'id', where), text(from, 'type', where)];
  if (!id || !type) throw new InputError(where, `${id ? 'type' : 'id'} is missing`, FORM);
  const work: Work = { id, type };
  const here = `${where} (${id})`;
  for (const field of texts) {
    const value = text(from, field, here);
    if (value !== undefined) work[field] = value;
  }
  for (const field of ['author', 'editor'] as const)
    if (from[field] !== undefined) work[field] = names(from[field], field, here);
  for (const field of ['issued', 'accessed'] as const)
    if (from[field] !== undefined) work[field] = date(from[field], field, here);
  return work;
}

function text(from: Record<string, unknown>, field: string, where: string): string | undefined {
  const value = from[field];
  if (value === undefined) return undefined;
  if (typeof value !== 'string' && typeof value !== 'number')
    throw new InputError(where, `${field} is to be a text`, `Write "${field}": "…"`);
  return String(value);
}

function names(value: unknown, field: string, where: string): NonNullable<Work['author']> {
  const isName = (name: unknown) =>
    typeof name === 'object' &&
    name !== null &&
    ['family', 'literal'].some((key) => typeof (name as Record<string, unknown>)[key] === 'string');
  if (!Array.isArray(value) || !value.every(isName))
    throw new InputError(
      where,
      `${field} is to be a list of names`,
      `Write "${field}": [{"family": "Walt", "given": "S."}]`,
    );
  return value as NonNullable<Work['author']>;
}

function date(value: unknown, field: string, where: string): NonNullable<Work['issued']> {
  const parts = (value as { 'date-parts'?: unknown } | null)?.['date-parts'];
  const numbers = Array.isArray(parts)
    ? (parts as unknown[]).map((part) => (Array.isArray(part) ? part.map(Number) : []))
    : [];
  if (numbers.length === 0 || !numbers.every((part) => part.length > 0 && part.every(Number.isInteger)))
    throw new InputError(where, `${field} is to be a date`, `Write "${field}": {"date-parts": [[2014, 5, 20]]}`);
  return { 'date-parts': numbers };
}
