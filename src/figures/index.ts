export * from './absence.ts';
export * from './arithmetic.ts';
export * from './column.ts';
export * from './coverage.ts';
export * from './figure.ts';
