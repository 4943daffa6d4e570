import { absent, value } from '../figures/index.ts';
import { numbers, type RowTable, texts } from '../sources/rows.ts';
import { codeOf } from '../states/index.ts';
import type { Evidence } from './theory-inputs.ts';

interface Coding {
  from: number;
  to: number;
  coding: number;
}

/**
 * Codings in records/ as theories ask for them: one criterion of a pair in a year. A row without an end reaches to this day. Where
 * two rows speak of one year the later start stands. A criterion without a row for the year is not coded, never 0.
 * @param tables harmonised records, each with criterion, state1, state2, fromYear, toYear and coding; asked for by their name
 * @example evidenceFrom([readInstitutionalEvidence(files, drops)[0]!])('institutional-evidence', 'drills', 365, 710, 2014)
 */
export function evidenceFrom(tables: readonly RowTable[]): Evidence {
  const found = new Map<string, Coding[]>();
  for (const table of tables) {
    const criteria = texts(table, 'criterion').values;
    const [state1, state2, from, coding] = ['state1', 'state2', 'fromYear', 'coding'].map(
      (column) => numbers(table, column).values,
    );
    const to = numbers(table, 'toYear');
    for (let row = 0; row < table.length; row++) {
      const name = keyOf(table.name, criteria[row]!, state1![row]!, state2![row]!);
      const one = {
        from: from![row]!,
        to: to.missing?.[row] ? Infinity : to.values[row]!,
        coding: coding![row]!,
      };
      found.set(
        name,
        [...(found.get(name) ?? []), one].sort((p, q) => q.from - p.from),
      );
    }
  }
  const sources = new Map(tables.map(({ name, source }) => [name, [source]]));
  return (record, criterion, a, b, year) => {
    const its = sources.get(record);
    if (!its) return absent('not-loaded', [], { note: `the record ${record} was not given` });
    const codings = found.get(keyOf(record, criterion, a, b)) ?? [];
    const now = codings.find(({ from, to }) => from <= year && year <= to);
    if (now) return value(now.coding, its);
    const last = codings.find(({ from, to }) => from <= year && to < year);
    return absent('not-coded', its, {
      note: `no row on ${criterion} for ${codeOf(a)} and ${codeOf(b)} in ${year}`,
      ...(last && { lastKnown: { value: last.coding, year: last.to } }),
    });
  };
}

const keyOf = (record: string, criterion: string, a: number, b: number): string =>
  `${record} ${criterion} ${Math.min(a, b)} ${Math.max(a, b)}`;
