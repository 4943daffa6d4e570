import type { SourceFiles } from '../files.ts';
import { InputError } from '../input-error.ts';

/** A resolution as a line of the United Nations' file gives it, reduced to what is used. */
export interface Resolution {
  symbol: string;
  title: string;
  /** ISO day of adoption. */
  date: string;
  /** Names in favour, abstaining and against, as written: votes 1, 2 and 3. */
  names: readonly [readonly string[], readonly string[], readonly string[]];
  /** The tally that the record states for each of the three. */
  tally: readonly [number, number, number];
  /** File and line, for errors and drop logs. */
  where: string;
}

const lists = ['MS_in_favour', 'MS_abstaining', 'MS_against'] as const;

/**
 * Reads a file of JSON lines, one resolution each, and keeps those adopted by a recorded vote.
 * @throws InputError naming the line that is no resolution
 */
export function readResolutions(files: SourceFiles, name: string): Resolution[] {
  const resolutions: Resolution[] = [];
  for (const [n, line] of files.text(name).split('\n').entries()) {
    if (line.trim() === '') continue;
    const where = `${files.path(name)} (line ${n + 1})`;
    const record = parse(line, where);
    if (record.adoption_type !== 'By a recorded vote') continue;
    const names = lists.map((list) => textsOf(record[list], list, where));
    resolutions.push({
      symbol: textOf(record.symbol, 'symbol', where),
      title: textOf(record.title, 'title', where),
      date: dayOf(textOf(record.adoption_date, 'adoption_date', where), where),
      names: names as unknown as Resolution['names'],
      tally: lists.map((list) => tallyOf(record[`${list}_count`], list, where)) as unknown as Resolution['tally'],
      where,
    });
  }
  return resolutions;
}

const again = 'Get the file again from its makers';

function parse(line: string, where: string): Record<string, unknown> {
  let record: unknown;
  try {
    record = JSON.parse(line);
  } catch {
    throw new InputError(where, 'the line is not JSON', again);
  }
  if (typeof record !== 'object' || record === null || Array.isArray(record))
    throw new InputError(where, 'the line is no JSON object', again);
  return record as Record<string, unknown>;
}

function textOf(x: unknown, field: string, where: string): string {
  if (typeof x !== 'string' || x === '') throw new InputError(where, `"${field}" is no text`, again);
  return x;
}

function textsOf(x: unknown, field: string, where: string): string[] {
  if (!Array.isArray(x) || x.some((name) => typeof name !== 'string'))
    throw new InputError(where, `"${field}" is no list of names`, again);
  return x as string[];
}

/** A stated tally; "N.A." stands where nobody voted so. */
function tallyOf(x: unknown, field: string, where: string): number {
  const count = x === 'N.A.' ? 0 : Number(x);
  if (!Number.isInteger(count) || count < 0)
    throw new InputError(where, `"${field}_count" says "${x}", expected a count`, again);
  return count;
}

const months = 'January February March April May June July August September October November December'.split(' ');

/** The day of "19 December 2023" (also with a no-break space) or of "2019-11-07 00:00:00". */
function dayOf(text: string, where: string): string {
  const iso = /^(\d{4}-\d{2}-\d{2})( 00:00:00)?$/.exec(text);
  if (iso) return iso[1]!;
  const [, day, month, year] = /^(\d{1,2})\s([A-Z][a-z]+)\s(\d{4})$/.exec(text.trim()) ?? [];
  const number = months.indexOf(month ?? '') + 1;
  if (number === 0)
    throw new InputError(where, `"adoption_date" says "${text}", expected a day such as 4 June 2024`, again);
  return `${year}-${String(number).padStart(2, '0')}-${day!.padStart(2, '0')}`;
}
