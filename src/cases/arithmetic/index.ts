export { type ListCondition, meetsEach, readListCondition } from './conditions.ts';
export { type Computed, evaluate } from './evaluate.ts';
export type { Expression } from './expression.ts';
export { figuresIn } from './figures-in.ts';
export { parseExpression } from './parse.ts';
export { againstPrinted, couldRoundTo, type PrintedOutcome } from './printed.ts';
export { reading } from './reading.ts';
export { printedFigure, type TextTable, type TextTables } from './table.ts';
