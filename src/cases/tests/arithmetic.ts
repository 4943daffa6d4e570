import { showNumber } from '../../charts/text.ts';
import { InputError } from '../../sources/input-error.ts';
import {
  againstPrinted,
  type Expression,
  evaluate,
  figuresIn,
  type ListCondition,
  meetsEach,
  type PrintedOutcome,
  parseExpression,
  reading,
  readListCondition,
  type TextTables,
} from '../arithmetic/index.ts';
import { type Condition, conditionForms, conditionWords, meets, parseCondition, rivalConditions } from './condition.ts';
import { aText, conditions, type Field, optional, texts } from './fields.ts';
import { declareTestKind, type Outcome } from './test-kind.ts';

/** An expression with the tables that it was checked against. */
interface Computation {
  expression: Expression;
  tables: TextTables;
  written: string;
}

const computeField: Field<Computation> = {
  about: 'an expression over the text’s own tables: 100 * arms["Iran", "total"] / arms["Total", "total"]',
  optional: false,
  schema: { type: ['string', 'number'] },
  read: (from, name, { tables }) => {
    const written = from.text(name);
    return { expression: parseExpression(written, tables, `${from.where(name)}, ${name}`), tables, written };
  },
};

/** Sums inside a text. */
export const arithmeticTest = declareTestKind({
  name: 'arithmetic',
  about:
    'Arithmetic with the text’s own figures, each known to the rounding of its print: whether a printed figure is a possible rounding of what is computed, or the result meets a condition.',
  basis: 'record',
  fields: {
    compute: computeField,
    printed: optional(aText('the figure as the text prints it')),
    is: optional(
      aText(`in place of printed, a condition: ${conditionForms}; of a list: rising each, falling each, each > 0`),
    ),
    thresholds: optional(conditions('other values of "is" that a reasonable reader might choose')),
    consulted: optional(texts('addresses of figures that are not the text’s own')),
  },
  example: '{ test: arithmetic, compute: \'100 * arms["Iran", "total"] / arms["Total", "total"]\', printed: "6.27" }',
  check: ({ compute, printed, is }, from) => {
    if ((printed === undefined) === (is === undefined))
      throw new InputError(from.where(), 'give either printed or is', 'printed: "6.27", or is: "> 0"');
    if (printed !== undefined)
      againstPrinted(evaluate(compute.expression, compute.tables), printed, from.where('printed'));
    else if (parseCondition(is!) === undefined) readListCondition(is!, from.where('is'));
    else if (evaluate(compute.expression, compute.tables).list)
      throw new InputError(
        from.where('is'),
        `"${is}" is a condition on one number, and a list is computed`,
        'Write each > 0, rising each or falling each',
      );
  },
  reading: ({ compute, printed, is }) => {
    const what = reading(compute.expression);
    if (printed !== undefined) return `By the text’s own figures ${what} is printed as ${printed}.`;
    const one = parseCondition(is!);
    return `By the text’s own figures ${what} is ${one ? conditionWords(one) : is}.`;
  },
  axes: ({ is, thresholds }) => {
    const one = is === undefined ? undefined : parseCondition(is);
    if (!one) return [];
    const rivals = [one, ...(thresholds ?? rivalConditions(one))];
    const distinct = rivals.filter((rival, n) => rivals.findIndex(({ text }) => text === rival.text) === n);
    if (distinct.length === 1) return [];
    return [
      {
        name: 'threshold',
        options: distinct.map((rival) => ({
          label: conditionWords(rival),
          choose: (chosen) => ({ ...chosen, is: rival.text }),
        })),
      },
    ];
  },
  query: ({ compute: { written, expression, tables } }) => [written, ...figuresIn(expression, tables)],
  judge: async ({ compute, printed, is }): Promise<Outcome> => {
    const result = evaluate(compute.expression, compute.tables);
    const shown = result.values.map((value) =>
      'absent' in value ? 'blank' : showNumber(value.central, result.decimals),
    );
    const note = result.assumptions.length === 0 ? undefined : result.assumptions.join('; ');
    const numbers = result.values.flatMap((value) =>
      'absent' in value
        ? []
        : [
            {
              label: value.label === '' ? 'computed' : value.label,
              value: value.central,
              ...(value.low !== value.high && { low: value.low, high: value.high }),
              decimals: result.decimals,
            },
          ],
    );
    const common = {
      kind: 'judged' as const,
      numbers,
      sources: [],
      settled: true as const,
      ...(note !== undefined && { note }),
    };
    if (printed !== undefined) {
      const outcome = againstPrinted(result, printed, 'printed');
      if ('absent' in outcome) return blank(outcome.absent);
      return { ...common, ...besidePrinted(outcome, printed, shown[0]!) };
    }
    const one = parseCondition(is!);
    if (one) return againstCondition(result, one, shown[0]!, common);
    const outcome = meetsEach(result, readListCondition(is!, 'is') as ListCondition);
    if ('absent' in outcome) return blank(outcome.absent);
    const fails = outcome.fails.length === 0 ? '' : `; not in ${outcome.fails.join(', ')}`;
    return {
      ...common,
      holds: outcome.holds ? 'yes' : 'no',
      words: `${shown.join(', ')}${fails}${outcome.sure ? '' : '; within rounding it could be otherwise'}`,
    };
  },
});

function besidePrinted({ kind, shouldBe, from, to }: PrintedOutcome, printed: string, shown: string) {
  if (kind === 'rounds') return { holds: 'yes' as const, words: `${shown}, as printed` };
  const range = from === to ? '' : `; from ${from} to ${to} within the rounding of the figures`;
  if (kind === 'within-rounding')
    return { holds: 'yes' as const, words: `${shown}, printed ${printed}: a possible rounding${range}` };
  const cut = kind === 'cut-off' ? ', cut off rather than rounded' : '';
  return { holds: 'no' as const, words: `${shown}, which rounds to ${shouldBe}; printed ${printed}${cut}${range}` };
}

function againstCondition(
  { values }: ReturnType<typeof evaluate>,
  condition: Condition,
  shown: string,
  common: Omit<Extract<Outcome, { kind: 'judged' }>, 'holds' | 'words'>,
): Outcome {
  const [value] = values;
  if (!value || 'absent' in value) return blank(value?.absent ?? ['nothing is computed']);
  const holds = meets(condition, value.central);
  const sure = meets(condition, value.low) === holds && meets(condition, value.high) === holds;
  return {
    ...common,
    holds: holds ? 'yes' : 'no',
    words: `${shown}${sure ? '' : '; within rounding it could be otherwise'}`,
  };
}

function blank(reasons: readonly string[]): Outcome {
  return { kind: 'absent', reason: 'not-coded', words: `not printed: ${reasons.join('; ')}`, sources: [] };
}
