import jsep from 'jsep';
import { InputError } from '../../sources/input-error.ts';

/** A piece of an expression as it was written, with the place of its first character, counted from 0. */
export type Written = { at: number } & (
  | { type: 'Number'; raw: string; value: number }
  | { type: 'Text'; value: string }
  | { type: 'Name'; name: string }
  | { type: 'Cells'; table: string; index: Written[] }
  | { type: 'Call'; name: string; of: Written[] }
  | { type: 'List'; items: Written[] }
  | { type: 'Negative'; of: Written }
  | { type: 'Binary'; operator: string; left: Written; right: Written }
);

/** Characters of an expression. */
const LONGEST = 2000;
/** Brackets inside brackets. */
const DEEPEST = 40;

// Of the language of jsep only operators, numbers and texts are left: no comparisons, no logic, no members. What stands between brackets
// of any kind is parsed here, by the same parser, so that every piece knows its place and members cannot be written at all.
jsep.removeAllUnaryOps();
jsep.removeAllBinaryOps();
jsep.removeAllLiterals();
jsep.addUnaryOp('-');
jsep.addBinaryOp('=', 1);
jsep.addBinaryOp('..', 2);
jsep.addBinaryOp('+', 9);
jsep.addBinaryOp('-', 9);
jsep.addBinaryOp('*', 10);
jsep.addBinaryOp('/', 10);
jsep.addBinaryOp('^', 11, true);
jsep.hooks.add('gobble-token', function (env) {
  const node = token(this);
  if (node) env.node = node;
});

type Scope = ThisParameterType<jsep.HookCallback>;

function token(scope: Scope): jsep.Expression | undefined {
  const at = scope.index;
  const rest = scope.expr.slice(at);
  const year = /^\d+(?=\s*\.\.)/.exec(rest)?.[0];
  if (year !== undefined) {
    scope.index += year.length;
    return { type: 'Number', raw: year, value: Number(year), at };
  }
  if (/^\.?\d/.test(rest)) {
    const { raw, value } = scope.gobbleNumericLiteral() as jsep.Literal;
    return { type: 'Number', raw, value: value as number, at };
  }
  if (/^["']/.test(rest)) return { type: 'Text', value: (scope.gobbleStringLiteral() as jsep.Literal).value, at };
  if (/^[a-z_]/i.test(rest)) return named(scope, at);
  if (rest.startsWith('[')) return { type: 'List', items: between(scope, ']'), at };
  if (rest.startsWith('.')) scope.throwError('a point that belongs to no number');
  if (!rest.startsWith('(')) return undefined;
  const inside = between(scope, ')');
  return inside.length === 1 ? inside[0] : scope.throwError('expected one value between ( and )');
}

function named(scope: Scope, at: number): jsep.Expression {
  const name = (scope.gobbleIdentifier() as jsep.Identifier).name;
  scope.gobbleSpaces();
  if (scope.char === '[') return { type: 'Cells', table: name, index: between(scope, ']'), at };
  if (scope.char === '(') return { type: 'Call', name, of: between(scope, ')'), at };
  return { type: 'Name', name, at };
}

/** The values between the bracket that stands here and the one that closes it. */
function between(scope: Scope, close: ')' | ']'): jsep.Expression[] {
  const values: jsep.Expression[] = [];
  do {
    scope.index++;
    const value = scope.gobbleExpression();
    if (!value) scope.throwError(`expected a value before "${scope.char || 'the end'}"`);
    values.push(value);
  } while (scope.char === ',');
  if (scope.char !== close) scope.throwError(`expected , or ${close} before "${scope.char || 'the end'}"`);
  scope.index++;
  return values;
}

/**
 * The pieces of an expression, not yet checked against any table.
 * @throws InputError for what is no expression, is longer than 2,000 characters or nests more than 40 brackets; names the character
 */
export function written(text: string, where: string): Written {
  if (text.length > LONGEST)
    throw new InputError(
      where,
      `${text.length} characters; expected at most ${LONGEST}`,
      'Split it into several tests',
    );
  if (depth(text) > DEEPEST)
    throw new InputError(where, `more than ${DEEPEST} brackets inside brackets`, 'Split it into several tests');
  let node: jsep.Expression;
  try {
    node = jsep(text);
  } catch (error) {
    if (!(error instanceof Error) || !('index' in error)) throw error;
    const { index, description } = error as Error & { index: number; description: string };
    throw new InputError(placed(where, index), `no expression: ${description}`, SYNTAX);
  }
  if (node.type === 'Compound') {
    const second = (node.body as jsep.Expression[])[1];
    const at = second && 'at' in second ? (second.at as number) : 0;
    const problem = second ? 'two values with nothing between them' : 'no expression: nothing is there';
    throw new InputError(placed(where, at), problem, SYNTAX);
  }
  return piece(node, where);
}

const SYNTAX = 'Write it like 100 * arms["Iran", "total"] / arms["Total", "total"]';

/** "FILE, line N, character 7": characters are counted from 1. */
export function placed(where: string, at: number): string {
  return `${where}, character ${at + 1}`;
}

/** Turns what jsep made itself (operators) into our pieces, and lets nothing else through. */
function piece(node: jsep.Expression, where: string): Written {
  const inner = (value: unknown) => piece(value as jsep.Expression, where);
  switch (node.type) {
    case 'UnaryExpression': {
      const of = inner(node.argument);
      return { type: 'Negative', of, at: of.at };
    }
    case 'BinaryExpression': {
      const [left, right] = [inner(node.left), inner(node.right)];
      return { type: 'Binary', operator: node.operator as string, left, right, at: left.at };
    }
    case 'Cells':
      return { ...node, index: (node.index as unknown[]).map(inner) } as unknown as Written;
    case 'Call':
      return { ...node, of: (node.of as unknown[]).map(inner) } as unknown as Written;
    case 'List':
      return { ...node, items: (node.items as unknown[]).map(inner) } as unknown as Written;
    case 'Number':
    case 'Text':
    case 'Name':
      return node as unknown as Written;
    default:
      throw new InputError(where, `no arithmetic: ${node.type}`, SYNTAX);
  }
}

/** How deep brackets nest, those within quotes left out. */
function depth(text: string): number {
  let [now, deepest] = [0, 0];
  for (const [bracket] of text.replace(/"(?:\\.|[^"\\])*"|'(?:\\.|[^'\\])*'/gs, '').matchAll(/[()[\]]/g)) {
    now += bracket === '(' || bracket === '[' ? 1 : -1;
    deepest = Math.max(deepest, now);
  }
  return deepest;
}
