import type { Absence } from '../../figures/index.ts';
import type { YamlFields } from '../../sources/yaml-fields.ts';
import type { View } from '../evidence.ts';
import type { Fields, ReadFields } from './fields.ts';

/** What a verdict rests on. Only `record` and `measure` may say supported or contradicted. */
export const bases = ['record', 'measure', 'proxy', 'association', 'model'] as const;
export type Basis = (typeof bases)[number];

/** Why a test has no answer: a typed absence, data that were not out by the date asked, or a day that has not come. */
export type WhyNot = Absence | 'not-published' | 'not-yet';

/** A number that an answer rests on. */
export interface Found {
  label: string;
  value: number;
  low?: number;
  high?: number;
  decimals: number;
  unit?: string;
}

/** What one setting of a test finds. */
export type Outcome =
  | {
      kind: 'judged';
      /** `unclear`: there are enough data, and they do not tell. */
      holds: 'yes' | 'no' | 'unclear';
      /** What was found, in a few words: "0.163 in 2014". */
      words: string;
      numbers: readonly Found[];
      /** Ids of the sources. */
      sources: readonly string[];
      /** First and last year with data, how many have them, and how many were asked for. */
      years?: { from: number; to: number; had: number; asked: number };
      /** No later year can change it. */
      settled?: true;
      /** What a reader should know of it. */
      note?: string;
    }
  | {
      kind: 'absent';
      reason: WhyNot;
      words: string;
      sources: readonly string[];
      /** The command that gets what is missing. */
      get?: string;
    };

/** One choice among those that a reasonable reader might make. */
export interface Axis<V> {
  name: 'measure' | 'window' | 'threshold' | 'reading';
  /** The first is the one that the case states. */
  options: readonly { label: string; choose: (fields: V) => V }[];
}

/** A kind of test: declared once; the reader, the JSON schema, help and docs are made from this. */
export interface TestKind<F extends Fields = Fields> {
  name: string;
  /** What it asks and when it holds, in a sentence or two. */
  about: string;
  /** Its basis where the case names none. */
  basis: Basis;
  fields: F;
  /** An example, as YAML. */
  example: string;
  /** Whether the fields go together. @throws InputError */
  check?: (fields: ReadFields<F>, from: YamlFields) => void;
  /** A sentence in plain English: "Russia's share … is at least 0.4". */
  reading: (fields: ReadFields<F>) => string;
  axes: (fields: ReadFields<F>) => Axis<ReadFields<F>>[];
  /** The commands that print the numbers it rests on. */
  query: (fields: ReadFields<F>) => string[];
  judge: (fields: ReadFields<F>, view: View) => Promise<Outcome>;
}

/** Declares a kind of test with its fields' types checked. */
export function declareTestKind<const F extends Fields>(kind: TestKind<F>): TestKind {
  return kind as unknown as TestKind;
}
