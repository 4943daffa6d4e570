import { closest } from 'fastest-levenshtein';
import { type Measure, measures } from '../../measures/index.ts';
import { InputError } from '../../sources/input-error.ts';
import type { YamlFields } from '../../sources/yaml-fields.ts';
import { FIRST_YEAR } from '../../states/index.ts';
import type { TextTables } from '../arithmetic/index.ts';
import { type Condition, conditionForms, parseCondition } from './condition.ts';
import {
  NotRead,
  parseSet,
  parseSubject,
  type SetOf,
  type Subject,
  setForms,
  stateNamed,
  subjectForms,
} from './subject.ts';

/** Years, both inside. */
export interface Span {
  from: number;
  to: number;
}

/** What of its case a test may refer to. */
export interface Around {
  tables: TextTables;
}

/** A field of a test: what it is for, how it is read, and its JSON schema, so that an editor can complete and check it. */
export interface Field<T> {
  about: string;
  optional: boolean;
  /** @throws InputError naming file, line and column */
  read: (from: YamlFields, name: string, around: Around) => T;
  schema: Readonly<Record<string, unknown>>;
}

export type Fields = Readonly<Record<string, Field<unknown>>>;
export type ReadFields<F extends Fields> = { [K in keyof F]: F[K] extends Field<infer T> ? T : never };

/** The field may be left out. */
export function optional<T>(field: Field<T>): Field<T | undefined> {
  return {
    ...field,
    optional: true,
    read: (from, name, around) => (from.has(name) ? field.read(from, name, around) : undefined),
  };
}

const needed = <T>(about: string, read: Field<T>['read'], schema: Field<T>['schema']): Field<T> => ({
  about,
  optional: false,
  read,
  schema,
});

/** What a parser of ours found wrong, told with the field's place. */
function placed<T>(from: YamlFields, name: string, read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (error instanceof NotRead) throw new InputError(from.where(name), `${name}: ${error.message}`, error.fix);
    throw error;
  }
}

const names = measures.map(({ name }) => name);
const byName = new Map(measures.map((measure) => [measure.name, measure]));

function measureIn(from: YamlFields, name: string, text: string): Measure {
  const measure = byName.get(text);
  if (measure) return measure;
  throw new InputError(
    from.where(name),
    `there is no measure "${text}"`,
    `Did you mean ${closest(text, names)}? entente measures --all lists them`,
  );
}

export const aMeasure = (about: string): Field<Measure> =>
  needed(about, (from, name) => measureIn(from, name, from.text(name)), { $ref: '#/$defs/measure' });

export const measuresList = (about: string): Field<Measure[]> =>
  needed(about, (from, name) => from.texts(name).map((text) => measureIn(from, name, text)), {
    anyOf: [{ $ref: '#/$defs/measure' }, { type: 'array', items: { $ref: '#/$defs/measure' } }],
  });

export const aSubject = (about: string): Field<Subject> =>
  needed(about, (from, name) => placed(from, name, () => parseSubject(from.text(name))), {
    type: 'string',
    examples: ['RUS', 'RUS-CHN', 'sum of USA, JPN'],
    description: subjectForms,
  });

export const aSet = (about: string): Field<SetOf> =>
  needed(about, (from, name) => placed(from, name, () => parseSet(from.texts(name))), {
    anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
    description: setForms,
  });

/** The two states of "RUS-CHN"; one alone is one too few. */
function pairNamed(word: string): readonly number[] {
  const subject = parseSubject(word);
  return subject.kind === 'pair' ? subject.states : [];
}

export const twoStates = (about: string): Field<readonly [number, number]> =>
  needed(
    about,
    (from, name) =>
      placed(from, name, () => {
        const words = from.texts(name);
        const states = words.length === 1 ? pairNamed(words[0]!) : words.map(stateNamed);
        if (states.length !== 2 || states[0] === states[1])
          throw new NotRead('two different states are compared', `Write ${name}: [RUS, CHN]`);
        return [states[0]!, states[1]!] as const;
      }),
    { anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' }, minItems: 2, maxItems: 2 }] },
  );

/** Forecasts look beyond the years that are coded. */
const LAST_ASKED = 2100;

const spanPattern = /^(\d{4})(?:\s*\.\.\s*(\d{4}))?$/;

function spanOf(text: string, from: YamlFields, name: string): Span {
  const found = spanPattern.exec(text.trim());
  if (!found)
    throw new InputError(from.where(name), `${name}: "${text}" is no year and no span`, 'Write 2014 or 1999..2004');
  const span = { from: Number(found[1]), to: Number(found[2] ?? found[1]) };
  if (span.from > span.to)
    throw new InputError(from.where(name), `${name}: ${text} runs backwards`, `Write ${span.to}..${span.from}`);
  if (span.from < FIRST_YEAR || span.to > LAST_ASKED)
    throw new InputError(
      from.where(name),
      `${name}: ${text} is outside ${FIRST_YEAR} to ${LAST_ASKED}: the state system is coded from ${FIRST_YEAR}`,
      'Give years inside',
    );
  return span;
}

const spanSchema = { anyOf: [{ type: 'integer' }, { type: 'string', pattern: spanPattern.source }] };

export const aSpan = (about: string): Field<Span> =>
  needed(about, (from, name) => spanOf(from.text(name), from, name), {
    ...spanSchema,
    description: 'a year, or 1999..2004',
  });

export const spans = (about: string): Field<Span[]> =>
  needed(about, (from, name) => from.texts(name).map((text) => spanOf(text, from, name)), {
    type: 'array',
    items: spanSchema,
  });

function conditionOf(text: string, from: YamlFields, name: string): Condition {
  const condition = parseCondition(text);
  if (condition) return condition;
  throw new InputError(from.where(name), `${name}: "${text}" is no condition`, `Write ${conditionForms}`);
}

export const aCondition = (about: string): Field<Condition> =>
  needed(about, (from, name) => conditionOf(from.text(name), from, name), {
    type: 'string',
    description: conditionForms,
  });

export const conditions = (about: string): Field<Condition[]> =>
  needed(about, (from, name) => from.texts(name).map((text) => conditionOf(text, from, name)), {
    type: 'array',
    items: { type: 'string' },
  });

export const aChoice = <const T extends string>(about: string, options: readonly T[], usual?: T): Field<T> => ({
  about,
  optional: usual !== undefined,
  read: (from, name) => from.oneOf(name, options, usual),
  schema: { enum: options, ...(usual !== undefined && { default: usual }) },
});

export const aText = (about: string): Field<string> =>
  needed(about, (from, name) => from.text(name), { type: ['string', 'number', 'boolean'] });

export const texts = (about: string): Field<string[]> =>
  needed(about, (from, name) => from.texts(name), {
    anyOf: [{ type: 'string' }, { type: 'array', items: { type: 'string' } }],
  });

export const aNumber = (about: string, range: readonly [number, number], usual: number): Field<number> => ({
  about,
  optional: true,
  read: (from, name) => from.number(name, range, usual),
  schema: { type: 'number', minimum: range[0], maximum: range[1], default: usual },
});

const dayPattern = /^\d{4}(-\d{2}(-\d{2})?)?$/;

/** A date, a month or a year; the last two stand for their last day. @example lastDayOf('2014') // '2014-12-31' */
export function lastDayOf(date: string): string {
  if (date.length === 4) return `${date}-12-31`;
  if (date.length === 10) return date;
  const [year, month] = date.split('-').map(Number) as [number, number];
  if (month < 1 || month > 12) return date;
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}

/** 30 February is none. */
const isDay = (iso: string) => {
  const at = new Date(iso);
  return !Number.isNaN(at.getTime()) && at.toISOString().startsWith(iso);
};

export const aDate = (about: string): Field<string> =>
  needed(
    about,
    (from, name) => {
      const text = from.text(name);
      if (dayPattern.test(text) && isDay(lastDayOf(text))) return text;
      throw new InputError(from.where(name), `${name}: "${text}" is no date`, 'Write 2014-03-18, 2014-03 or 2014');
    },
    { type: ['string', 'integer'], description: 'a date, a month or a year: 2014-03-18, 2014-03, 2014' },
  );
