import { InputError } from '../sources/input-error.ts';
import { YamlFields } from '../sources/yaml-fields.ts';
import type { TextTable, TextTables } from './arithmetic/index.ts';
import { type Case, type Claim, claimKinds, stances, untestedReasons, voices } from './case.ts';
import { type Around, aDate, lastDayOf } from './tests/fields.ts';
import { readTest } from './tests/kinds.ts';
import { NotRead, parseSubject, stateNamed } from './tests/subject.ts';

const form = { hint: 'docs/claims.md has the form of a case file', longest: 2_000_000 };

/** More claims than this are not read: no text has so many, and each costs time and memory. */
const MOST_CLAIMS = 2000;

export const caseFields = [
  ...['case', 'format', 'title', 'work', 'written', 'author', 'vantage', 'states', 'tables', 'claims'],
] as const;
export const claimFields = [
  ...['id', 'claim', 'kind', 'voice', 'speaker', 'stance', 'at', 'expects', 'question', 'answer', 'side', 'works'],
  ...['pairs', 'must', 'combine', 'tests', 'untested'],
] as const;

const idPattern = /^[A-Za-z0-9][A-Za-z0-9._-]{0,60}$/;

/**
 * Reads a case file.
 * @param text YAML @param file its name as the user knows it, for errors
 * @param problems where given, what is wrong with single claims is put here and those claims are left out
 * @throws InputError naming file, line and column: no YAML, an unknown field, test, measure or state, a year outside
 */
export function readCase(text: string, file: string, problems?: InputError[]): Case {
  const from = YamlFields.read(text, file, form);
  from.only(caseFields);
  const format = from.number('format', [1, 1_000_000]);
  if (format !== 1)
    throw new InputError(from.where('format'), `format ${format} is of a later release`, 'This one reads format: 1');
  const written = aDate('the date of writing').read(from, 'written', { tables: {} });
  const states = from.texts('states').map((word) => placedState(from, 'states', word));
  const usual = states.length === 2 ? [[states[0]!, states[1]!] as const] : [];
  const around = { tables: from.has('tables') ? tablesOf(from.fields('tables')) : {} };
  const claims = from.list('claims');
  if (claims.length > MOST_CLAIMS)
    throw new InputError(
      from.where('claims'),
      `${claims.length} claims; at most ${MOST_CLAIMS} are read`,
      'Split the case in two',
    );
  const seen = new Map<string, string>();
  return {
    id: idOf(from, 'case'),
    title: from.text('title'),
    file,
    work: workOf(from),
    written: lastDayOf(written),
    writtenAs: written,
    author: from.text('author'),
    vantage: from.text('vantage', ''),
    states,
    claims: claims.flatMap((claim) => {
      const read = orProblem(() => {
        const one = claimOf(claim, usual, around);
        const before = seen.get(one.id);
        if (before !== undefined)
          throw new InputError(
            claim.where('id'),
            `there are two claims ${one.id}; the first is at ${before}`,
            'Give one another id',
          );
        seen.set(one.id, claim.where('id'));
        return one;
      }, problems);
      return read ? [read] : [];
    }),
  };
}

function orProblem<T>(read: () => T, problems: InputError[] | undefined): T | undefined {
  try {
    return read();
  } catch (error) {
    if (!problems || !(error instanceof InputError)) throw error;
    problems.push(error);
    return undefined;
  }
}

function workOf(from: YamlFields): Readonly<Record<string, unknown>> {
  const work = from.fields('work');
  for (const field of ['type', 'title']) work.text(field);
  return from.data('work') as Record<string, unknown>;
}

/** The text's own tables, as printed. @throws InputError for a row that is longer or shorter than the columns */
function tablesOf(from: YamlFields): TextTables {
  return Object.fromEntries(
    from.names.map((name) => {
      const table = from.fields(name);
      table.only(['title', 'columns', 'rows']);
      const columns = table.texts('columns');
      const rows = table.fields('rows');
      const cells = rows.names.map((row) => {
        const read = rows.cells(row);
        if (read.length !== columns.length)
          throw new InputError(
            rows.where(row),
            `row ${row} has ${read.length} cells, and there are ${columns.length} columns`,
            'Write null for a blank cell',
          );
        return [row, read] as const;
      });
      const read: TextTable = {
        ...(table.has('title') && { title: table.text('title') }),
        columns,
        rows: Object.fromEntries(cells),
      };
      return [name, read];
    }),
  );
}

function idOf(from: YamlFields, name: string): string {
  const id = from.text(name);
  if (!idPattern.test(id))
    throw new InputError(from.where(name), `${name}: "${id}" is no id`, 'Use letters, digits, dots and hyphens');
  return id;
}

function placedState(from: YamlFields, field: string, word: string): number {
  try {
    return stateNamed(word);
  } catch (error) {
    if (error instanceof NotRead) throw new InputError(from.where(field), `${field}: ${error.message}`, error.fix);
    throw error;
  }
}

function claimOf(from: YamlFields, usualPairs: readonly (readonly [number, number])[], around: Around): Claim {
  from.only(claimFields);
  const voice = from.oneOf('voice', voices, 'author');
  const usualStance = { author: 'own', quoted: 'reports', reported: 'reports', rebutted: 'opposes' } as const;
  const tests = from.has('tests') ? from.list('tests', 0).map((test) => readTest(test, around)) : [];
  const untested = from.has('untested') ? from.fields('untested') : undefined;
  untested?.only(['because', 'say']);
  if (tests.length === 0 && !untested)
    throw new InputError(
      from.where(),
      'the claim has no test',
      'Add tests:, or untested: with because (no-data, not-data, open) and say',
    );
  const text = (name: 'speaker' | 'question' | 'answer') => (from.has(name) ? { [name]: from.text(name) } : {});
  return {
    id: idOf(from, 'id'),
    claim: from.text('claim'),
    kind: from.oneOf('kind', claimKinds),
    voice,
    ...text('speaker'),
    stance: from.oneOf('stance', stances, usualStance[voice]),
    at: from.text('at', ''),
    expects: from.text('expects', ''),
    ...text('question'),
    ...text('answer'),
    ...(from.has('side') && { side: sideOf(from) }),
    works: from.texts('works'),
    pairs: from.has('pairs') ? from.texts('pairs').map((word) => pairOf(from, word)) : usualPairs,
    must: from.has('must') && from.oneOf('must', ['hold'] as const) === 'hold',
    combine: from.oneOf('combine', ['parts', 'readings'] as const, 'parts'),
    tests,
    ...(untested && {
      untested: { because: untested.oneOf('because', untestedReasons), say: untested.text('say') },
    }),
    where: from.where(),
  };
}

function sideOf(from: YamlFields): 'yes' | 'no' {
  const side = from.oneOf('side', ['yes', 'no', 'true', 'false'] as const);
  return side === 'yes' || side === 'true' ? 'yes' : 'no';
}

function pairOf(from: YamlFields, word: string): readonly [number, number] {
  try {
    const subject = parseSubject(word);
    if (subject.kind === 'pair') return subject.states;
    throw new NotRead(`"${word}" is no pair`, 'Write two states: RUS-CHN');
  } catch (error) {
    if (error instanceof NotRead) throw new InputError(from.where('pairs'), `pairs: ${error.message}`, error.fix);
    throw error;
  }
}
