import { howMany } from '../../charts/text.ts';
import { InputError } from '../../sources/input-error.ts';
import { type Condition, conditionForms, conditionWords, meets, parseCondition } from './condition.ts';
import { aChoice, aDate, aText, conditions, lastDayOf, optional, texts } from './fields.ts';
import { declareTestKind, type Outcome } from './test-kind.ts';

const datePattern = /^\d{4}-\d{2}(-\d{2})?$/;

/** A cited fact beside the text's. */
export const recordTest = declareTestKind({
  name: 'record',
  about:
    'A dated fact, a number or a yes or no, read in a public source that is named, held against what the claim needs it to be. A date is compared by its year.',
  basis: 'record',
  fields: {
    what: aText('what the source says, in a sentence of our own'),
    found: aText('the number, the date, or yes or no'),
    is: aText('what the claim needs it to be'),
    thresholds: optional(conditions('other values of "is" that a reasonable reader might choose')),
    consulted: texts('addresses of what was read'),
    known: aDate('since when it was public'),
    confidence: aChoice('how sure the reading is', ['high', 'medium', 'low'], 'medium'),
  },
  example:
    '{ test: record, what: …, found: 2013-03-14, is: "= 2012", consulted: [https://…], known: 2013-03-14, confidence: high }',
  check: ({ found, is, thresholds, consulted, what }, from) => {
    if (consulted.length === 0)
      throw new InputError(from.where('consulted'), 'a record names what was read', 'Add its address under consulted');
    if (what === '') throw new InputError(from.where('what'), 'what is empty', 'Say what the source says');
    const expected = expectedOf(is);
    if (expected === undefined)
      throw new InputError(
        from.where('is'),
        `is: "${is}" is neither yes, no nor a condition`,
        `Write yes, no, ${conditionForms}`,
      );
    if (typeof expected === 'boolean' && thresholds)
      throw new InputError(from.where('thresholds'), 'thresholds: a yes or no has none', 'Leave them out');
    const value = readFound(found);
    if (value === undefined || typeof value !== (typeof expected === 'boolean' ? 'boolean' : 'number'))
      throw new InputError(
        from.where('found'),
        `found: "${found}" cannot be held against "${is}"`,
        typeof expected === 'boolean' ? 'Write yes or no' : 'Write a number or a date',
      );
  },
  reading: ({ what, is }) => {
    const expected = expectedOf(is)!;
    const needs =
      typeof expected === 'boolean'
        ? expected
          ? 'this to be so'
          : 'this not to be so'
        : `it to be ${conditionWords(expected)}`;
    return `On record: ${what.replace(/\.?$/, '')}. The claim needs ${needs}.`;
  },
  axes: (given) =>
    given.thresholds === undefined
      ? []
      : [
          {
            name: 'threshold',
            options: [given.is, ...given.thresholds.map(({ text }) => text)].map((is) => ({
              label: is,
              choose: (chosen) => ({ ...chosen, is }),
            })),
          },
        ],
  query: ({ consulted }) => consulted.map((address) => `read ${address}`),
  judge: async ({ found, is, known, consulted, confidence }, view): Promise<Outcome> => {
    if (!view.reached(lastDayOf(known)))
      return { kind: 'absent', reason: 'not-published', words: `known since ${known}`, sources: [] };
    const expected = expectedOf(is)!;
    const value = readFound(found)!;
    const holds = typeof expected === 'boolean' ? value === expected : meets(expected as Condition, value as number);
    return {
      kind: 'judged',
      holds: holds ? 'yes' : 'no',
      words: `${found} (${howMany(consulted.length, 'sources')} read, confidence ${confidence})`,
      numbers:
        typeof value === 'number' && !datePattern.test(found)
          ? [{ label: 'on record', value, decimals: decimalsOf(found) }]
          : [],
      sources: [],
      settled: true,
    };
  },
});

function expectedOf(is: string): Condition | boolean | undefined {
  if (is === 'yes' || is === 'true') return true;
  if (is === 'no' || is === 'false') return false;
  return parseCondition(/^\d/.test(is) && !is.includes('..') ? `= ${is}` : is);
}

function readFound(found: string): number | boolean | undefined {
  if (found === 'yes' || found === 'true') return true;
  if (found === 'no' || found === 'false') return false;
  if (datePattern.test(found)) return Number(found.slice(0, 4));
  const x = Number(found.replaceAll(',', ''));
  return Number.isFinite(x) && found !== '' ? x : undefined;
}

const decimalsOf = (text: string) => text.split('.')[1]?.length ?? 0;
