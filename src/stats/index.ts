export * from './quantile.ts';
export * from './rank.ts';
