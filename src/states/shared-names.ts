import { nameKey } from './folding.ts';

/** A bare name that more than one state could claim in some years. */
export interface SharedName {
  readonly name: string;
  readonly also?: readonly string[];
  /** The COW number it means in those years in a data maker's list; undefined where it means none. */
  readonly inData?: number;
  /** First and last year in which it is ambiguous; outside them it means `otherwise`. */
  readonly from: number;
  readonly to: number;
  readonly candidates: readonly number[];
  readonly otherwise: (year: number) => number;
  /** Whether it is ambiguous when no year is said. */
  readonly always?: true;
}

const sharedNames: readonly SharedName[] = [
  { name: 'Germany', inData: 260, from: 1946, to: 1989, candidates: [260, 265], otherwise: () => 255 },
  {
    name: 'Yemen',
    inData: 678,
    from: 1967,
    to: 1989,
    candidates: [678, 680],
    otherwise: (year) => (year < 1990 ? 678 : 679),
  },
  {
    name: 'Vietnam',
    also: ['Viet Nam'],
    inData: 816,
    from: 1954,
    to: 1975,
    candidates: [816, 817],
    otherwise: () => 816,
  },
  { name: 'Korea', from: 1906, to: 9999, candidates: [732, 731], otherwise: () => 730, always: true },
  { name: 'Congo', inData: 484, from: 1816, to: 9999, candidates: [490, 484], otherwise: () => 484, always: true },
  {
    name: 'Republic of China',
    inData: 713,
    from: 9999,
    to: 9999,
    candidates: [713],
    otherwise: (year) => (year < 1949 ? 710 : 713),
  },
];

const byKey = new Map(
  sharedNames.flatMap((row) => [row.name, ...(row.also ?? [])].map((name) => [nameKey(name), row] as const)),
);

/**
 * The row of a bare name that more than one state could claim.
 * @example sharedName('germany')?.candidates // [260, 265]
 */
export function sharedName(name: string): SharedName | undefined {
  return byKey.get(nameKey(name));
}
