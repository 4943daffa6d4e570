import { existsSync } from 'node:fs';
import { readBibliography, type Work } from '../cases/bibliography/index.ts';
import { type CaseFile, textIn } from './case-files.ts';

/** The list of works that lies beside a file: CASE.bibliography.json beside CASE.yaml. */
export function listBeside({ path, file }: CaseFile): CaseFile {
  const beside = (name: string) => name.replace(/\.ya?ml$/i, '.bibliography.json');
  return { path: beside(path), file: beside(file) };
}

/** The works in the list beside a case file; undefined where there is none. @throws InputError for a list that does not read */
export function worksBeside(one: CaseFile): Work[] | undefined {
  const list = listBeside(one);
  if (list.path === one.path || !existsSync(list.path)) return undefined;
  return readBibliography(textIn(list.path, list.file), list.file);
}
