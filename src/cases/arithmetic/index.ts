export { type ListCondition, type ListOutcome, meetsEach, readListCondition } from './conditions.ts';
export { type Computed, evaluate, type NotComputed, type Result } from './evaluate.ts';
export type { Expression } from './expression.ts';
export { figuresIn } from './figures-in.ts';
export { parseExpression } from './parse.ts';
export { againstPrinted, couldRoundTo, type PrintedOutcome } from './printed.ts';
export { reading } from './reading.ts';
export { type Cell, type PrintedFigure, printedFigure, type TextTable, type TextTables } from './table.ts';
