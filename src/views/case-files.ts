import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import type { Case } from '../cases/case.ts';
import { readCase } from '../cases/read-case.ts';
import { InputError } from '../sources/input-error.ts';
import { casesFolder } from './shipped-claims.ts';

/** Bytes of a file that are read at most: of text in a script with three bytes a letter, as much as the reader takes. */
const MOST_BYTES = 6_000_000;

/** A case file: where it lies, and its name as the user knows it. */
export interface CaseFile {
  path: string;
  file: string;
}

const folder = casesFolder;

/** The names of the cases that come with the package. Other files there (questions, works) are no cases. */
export function bundledCases(): string[] {
  return readdirSync(folder())
    .filter((file) => file.endsWith('.yaml') && /^case:/m.test(readFileSync(join(folder(), file), 'utf8')))
    .map((file) => file.replace(/\.yaml$/, ''))
    .sort();
}

/** The file of a case that comes with the package. */
export function bundledCase(name: string): CaseFile {
  return { path: join(folder(), `${name}.yaml`), file: `${name}.yaml` };
}

/**
 * The case files that a word means: `all` those of the package, the name of one of them, or a file anywhere.
 * @throws InputError where it is neither, with the nearest name
 */
export function caseFiles(word: string, cwd: string): CaseFile[] {
  if (word === 'all') return bundledCases().map(bundledCase);
  const path = resolve(cwd, word);
  const isPath = /[/\\]|\.ya?ml$/i.test(word);
  if (!isPath && existsSync(bundledCase(word).path)) return [bundledCase(word)];
  if (existsSync(path)) return [{ path, file: word }];
  if (isPath) throw new InputError(word, 'no such file', 'entente claims new NAME writes one to begin with');
  const names = bundledCases();
  throw new InputError(
    word,
    'no such case or file',
    `Did you mean ${closest(word, names)}? There are ${names.join(', ')}, or give a file`,
  );
}

/** The words' case files, each once. @throws InputError where there is no word */
export function casesAsked(words: readonly string[], cwd: string, usage: string): CaseFile[] {
  if (words.length === 0)
    throw new InputError(usage, 'a case is needed', `Give all, one of ${bundledCases().join(', ')}, or a file`);
  const found = words.flatMap((word) => caseFiles(word, cwd));
  return found.filter(({ path }, n) => found.findIndex((other) => other.path === path) === n);
}

/** @param problems where given, what is wrong with single claims goes there */
export function caseIn({ path, file }: CaseFile, problems?: InputError[]): Case {
  return readCase(textIn(path, file), file, problems);
}

/** A file's text. @throws InputError for a folder, for what is no text, and for one too long to be a case */
export function textIn(path: string, file: string): string {
  const { isFile, size } = stateOf(path, file);
  if (!isFile) throw new InputError(file, 'it is a folder', 'Give a file');
  if (size > MOST_BYTES)
    throw new InputError(
      file,
      `the file has ${size.toLocaleString('en')} bytes; at most ${MOST_BYTES.toLocaleString('en')} are read`,
      'Split the case in two',
    );
  const bytes = readFileSync(path);
  const nul = bytes.indexOf(0);
  const text = nul < 0 ? decoded(bytes) : undefined;
  if (text !== undefined) return text;
  const { line, column } = placeOf(bytes, nul < 0 ? badByte(bytes) : nul);
  throw new InputError(
    `${file}, line ${line}, column ${column}`,
    'not UTF-8 text: a case is a YAML file',
    'Save it as UTF-8, or give another file',
  );
}

function stateOf(path: string, file: string): { isFile: boolean; size: number } {
  try {
    const found = statSync(path);
    return { isFile: found.isFile(), size: found.size };
  } catch {
    throw new InputError(file, 'no such file', 'entente claims new NAME writes one to begin with');
  }
}

function decoded(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first byte that is no part of a UTF-8 letter: the longest beginning that reads, by halving. */
function badByte(bytes: Uint8Array): number {
  const reads = (end: number) => {
    try {
      new TextDecoder('utf-8', { fatal: true }).decode(bytes.subarray(0, end), { stream: true });
      return true;
    } catch {
      return false;
    }
  };
  let [good, bad] = [0, bytes.length + 1];
  while (bad - good > 1) {
    const middle = (good + bad) >> 1;
    if (reads(middle)) good = middle;
    else bad = middle;
  }
  return good;
}

function placeOf(bytes: Uint8Array, at: number): { line: number; column: number } {
  const before = bytes.subarray(0, at);
  const start = before.lastIndexOf(10) + 1;
  return { line: before.reduce((lines, byte) => lines + (byte === 10 ? 1 : 0), 1), column: at - start + 1 };
}
