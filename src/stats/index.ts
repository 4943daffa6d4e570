export * from './quantile.ts';
export * from './random.ts';
export * from './rank.ts';
