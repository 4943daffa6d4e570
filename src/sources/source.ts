import type { Coverage } from '../figures/index.ts';
import type { DropLog } from './drops.ts';
import type { SourceFiles } from './files.ts';
import type { RowTable } from './rows.ts';

/** One file of a source, in the edition that this release reads. */
export interface SourceFile {
  /** Name inside the source's folder. */
  name: string;
  /** How the file came to be: as its makers published it, exported from an R package, or converted by somebody. */
  edition: 'as-published' | 'r-export' | 'conversion';
  /** SHA-256 of the bytes, hex. Another checksum stops the build unless the user accepts the edition. */
  sha256: string;
  /** SHA-256 of what a packed file (.gz) holds: the same edition, whoever packed it. */
  unpacked?: string;
  /** For an R export, the line of R; for a conversion, the recipe, or that users cannot repeat it. */
  recipe?: string;
  /** Only compared with in our tests: a build does not need it. */
  onlyCompared?: true;
  /** A stable plain address, only where stored public documentation gives one; `documented` cites that page. It may give a packed file unpacked. */
  address?: { url: string; documented: string };
}

/** Under which terms the data may be used, and how much of it Entente may pass on. */
export interface Terms {
  /** SPDX id where there is one, else the terms in a few words. */
  licence: string;
  /** What a user must do: cite, acknowledge, not republish in bulk. */
  obligations: string;
  /** `derived`: results computed by Entente may ship, rows may not; `none`: neither may; `rows`: both may. */
  ships: 'none' | 'derived' | 'rows';
}

/** A bibliographic record in CSL-JSON (the subset used here). */
export interface Reference {
  id: string;
  type: 'article-journal' | 'dataset' | 'book' | 'chapter' | 'report' | 'webpage' | 'software';
  title: string;
  author?: readonly ({ family: string; given?: string } | { literal: string })[];
  issued?: { 'date-parts': readonly (readonly number[])[] };
  'container-title'?: string;
  publisher?: string;
  volume?: string;
  issue?: string;
  page?: string;
  version?: string;
  DOI?: string;
  URL?: string;
  note?: string;
}

/**
 * A data set, declared once: what it is, who made it, its terms, where it is got and how its files read. `entente data status`,
 * the data set's page, the footnotes and the citations are all made from this.
 */
export interface Source {
  /** Kebab-case; also the name of the folder it is read from. */
  id: string;
  title: string;
  /** The edition's name as its makers give it. */
  version: string;
  /** One or two sentences: what a row is and what it says. */
  about: string;
  reference: Reference;
  terms: Terms;
  /** What a missing row means, for which years (and states). */
  coverage: Coverage;
  /** Months after the end of a year until its rows are usually published; `ours` unless the makers say. */
  lag: { months: number; origin: 'published' | 'ours' };
  files: readonly SourceFile[];
  /** How a person gets the files where no address is declared: a page and what to do there. */
  byHand: string;
  /** What has to be known before its numbers are believed; one sentence each, each held by a test. */
  traps: readonly string[];
  /** Entente's own record, under records/ in the package rather than in the user's data folder. */
  ours?: true;
  /** Reads the files into harmonised tables; left out where the source is declared but not read yet. */
  read?: (files: SourceFiles, drops: DropLog) => RowTable[];
}
