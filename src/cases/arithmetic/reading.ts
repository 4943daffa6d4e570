import { howMany } from '../../charts/text.ts';
import type { Blank, Cells, Expression, Operator, Summary } from './expression.ts';

const words: Record<Operator, string> = {
  '+': 'plus',
  '-': 'minus',
  '*': 'times',
  '/': 'divided by',
  '^': 'to the power of',
};

const names: Record<Summary, string> = {
  sum: 'the sum',
  mean: 'the mean',
  min: 'the least',
  max: 'the most',
  count: 'the number of figures',
};

/**
 * An expression in plain English, for a reader who does not know the notation.
 * @example reading(parseExpression('sum(arms["Iran", 1999..2004])', tables, 'x')) // 'the sum of Iran, 1999 to 2004 (arms)'
 */
export function reading(expression: Expression): string {
  switch (expression.kind) {
    case 'number':
      return String(expression.value);
    case 'figure':
      return `${expression.printed} as printed`;
    case 'cells':
      return cells(expression);
    case 'list':
      return `the list ${expression.items.map(reading).join('; ')}`;
    case 'negative':
      return `minus ${part(expression.of)}`;
    case 'operation':
      return `${operand(expression.left, expression.operator)} ${words[expression.operator]} ${operand(expression.right, expression.operator, true)}`;
    case 'summary':
      return `${names[expression.name]} of ${expression.of.map(part).join(' and ')}${blanks(expression.blank)}`;
    case 'summary-by':
      return `${names[expression.name]} of each ${expression.by} of ${cells(expression.of)}${blanks(expression.blank)}`;
    case 'series':
      return `${seriesNames[expression.name]} of ${part(expression.of)}${blanks(expression.blank)}`;
    case 'share-of':
      return `${part(expression.part)} in per cent of ${part(expression.whole)}${blanks(expression.blank)}`;
    case 'round':
      return `${part(expression.of)} rounded to ${howMany(expression.decimals, 'decimals')}`;
    case 'rounding':
      return expression.unit === 'exact'
        ? `${part(expression.of)} taken as exact`
        : `${part(expression.of)} taken as rounded to the nearest ${expression.unit}`;
  }
}

const seriesNames = {
  growth: 'the growth in per cent from one to the next',
  differences: 'the differences from one to the next',
  share: 'the share in per cent of each in the sum',
};

function cells({ said, table }: Cells): string {
  return `${said.rows}, ${said.columns} (${table})`;
}

function blanks(blank: Blank | undefined): string {
  if (!blank) return '';
  return blank === 'zero' ? ', a blank cell counted as 0' : ', blank cells left out';
}

/** In brackets where it would otherwise run into what stands around it. */
function part(expression: Expression): string {
  return ['number', 'figure', 'cells'].includes(expression.kind) ? reading(expression) : `(${reading(expression)})`;
}

const ranks: Record<Operator, number> = { '+': 1, '-': 1, '*': 2, '/': 2, '^': 3 };

/** Without brackets where the order of reading is that of computing. */
function operand(expression: Expression, beside: Operator, right = false): string {
  if (expression.kind !== 'operation') return part(expression);
  const rank = ranks[expression.operator] - ranks[beside];
  return rank > 0 || (rank === 0 && !right) ? reading(expression) : part(expression);
}
