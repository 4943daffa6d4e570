export * from './quantile.ts';
export * from './quantile-scale.ts';
export * from './random.ts';
export * from './rank.ts';
