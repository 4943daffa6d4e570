import type { Basis, TestKind } from './tests/test-kind.ts';

export const claimKinds = [
  'quantity',
  'ranking',
  'trend',
  'causal',
  'comparative',
  'forecast',
  'definition',
  'normative',
] as const;
export type ClaimKind = (typeof claimKinds)[number];

/** Whose voice a claim is in: the author's, somebody quoted, somebody reported, or a view set up to be rebutted. */
export const voices = ['author', 'quoted', 'reported', 'rebutted'] as const;
export type Voice = (typeof voices)[number];

/** How the author stands to it. A text's score counts what is its own and what it endorses. */
export const stances = ['own', 'endorses', 'reports', 'opposes'] as const;
export type Stance = (typeof stances)[number];

/** Why a claim has no test: the data are not on hand, it is no matter of data, or its day has not come. */
export const untestedReasons = ['no-data', 'not-data', 'open'] as const;

/** One test of a claim, read and checked. */
export interface Test {
  kind: TestKind;
  /** As {@link TestKind.fields} reads them. */
  fields: Readonly<Record<string, unknown>>;
  basis: Basis;
  /** Of a proxy: what it stands in for. */
  standsFor?: string;
  /** Which part of the claim it tests. */
  says?: string;
  /** File, line and column. */
  where: string;
}

export interface Claim {
  /** Unique in its case: "A17". */
  id: string;
  /** The claim in our own words. */
  claim: string;
  kind: ClaimKind;
  voice: Voice;
  /** Whose words, where they are not the author's. */
  speaker?: string;
  stance: Stance;
  /** Place in the text: "paragraph 6". */
  at: string;
  /** What the text expects the data to show. */
  expects: string;
  /** A question that several texts answer, what this claim answers, and for which of its two conclusions it speaks. */
  question?: string;
  answer?: string;
  side?: 'yes' | 'no';
  /** Ids of the works that it rests on. */
  works: readonly string[];
  /** The pairs that it concerns, by COW number. */
  pairs: readonly (readonly [number, number])[];
  /** It fails the check where it does not hold. */
  must: boolean;
  /** Whether its tests are parts of it or rival readings. */
  combine: 'parts' | 'readings';
  tests: readonly Test[];
  untested?: { because: (typeof untestedReasons)[number]; say: string };
  where: string;
}

/** A text as a set of claims. */
export interface Case {
  id: string;
  title: string;
  /** The file's name as the user knows it. */
  file: string;
  /** The text, in CSL-JSON. */
  work: Readonly<Record<string, unknown>>;
  /** Date of writing: ISO, the last day where only a month or a year is known. */
  written: string;
  /** As given: "2014". */
  writtenAs: string;
  author: string;
  /** From where and for whom it speaks. */
  vantage: string;
  states: readonly number[];
  claims: readonly Claim[];
}
