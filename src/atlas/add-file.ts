import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { DropLog } from '../sources/drops.ts';
import { SourceFiles } from '../sources/files.ts';
import { InputError } from '../sources/input-error.ts';
import type { Source, SourceFile } from '../sources/source.ts';
import { recordAccepted } from './accepted-edition.ts';
import { asDeclared, checksum, isDeclaredEdition } from './edition.ts';
import { guarded, makeFolder, putFile } from './put-file.ts';
import { gunzip } from './source-folder.ts';

/** A file that was put among a data set's. */
export interface AddedFile {
  path: string;
  sha256: string;
  /** Whether it is of an edition that this release does not know. */
  accepted: boolean;
  /** What the data set reads as with it; empty where other files are still lacking. */
  tables: { name: string; rows: number }[];
  lacking: string[];
}

/**
 * Puts a user's file among a data set's, under the name that the data set declares, once it reads well with the other files
 * that lie there.
 * @param to the folder with one folder a data set
 * @param acceptEdition take a checksum that is unknown and record it
 * @throws InputError for a file that does not read, an unknown edition, or a folder that cannot be written
 */
export function addToSource(
  source: Source,
  given: { path: string; bytes: Uint8Array },
  to: string,
  acceptEdition: boolean,
  now: Date,
): AddedFile {
  const file = declaredFile(source, given.path, given.bytes);
  const bytes = given.path.endsWith('.gz') ? given.bytes : asDeclared(file, given.bytes);
  const sha256 = checksum(bytes);
  const content = file.name.endsWith('.gz') ? gunzip(bytes, given.path) : bytes;
  const known = isDeclaredEdition(file, bytes);
  if (!known && !acceptEdition)
    throw new InputError(
      given.path,
      `not the edition that this release reads (${source.title} ${source.version}): its checksum is ${sha256.slice(0, 12)}…, expected ${file.sha256.slice(0, 12)}…`,
      'If you mean to use it, run again with --accept-edition: the checksum is then recorded',
    );
  const folder = join(to, source.id);
  const lacking = source.files
    .filter(({ name, onlyCompared }) => name !== file.name && !onlyCompared && !existsSync(join(folder, name)))
    .map(({ name }) => name);
  const tables = source.read && lacking.length === 0 ? read(source, file, content, folder, given.path) : [];
  const path = join(folder, file.name);
  const edition = { sha256, accepted: now.toISOString().slice(0, 10), from: given.path };
  guarded(to, () => {
    makeFolder(to);
    // Beside the folder, not in it: a file half written must not pass for a part of the data set.
    putFile(path, join(to, `.${source.id}-${process.pid}.new`), bytes, () => {
      if (!known) recordAccepted(path, edition);
    });
    if (known) recordAccepted(path, undefined);
  });
  return { path, sha256, accepted: !known, tables, lacking };
}

/** The declared file that a user's file is: by its bytes, its name (packed or not), or because there is only one. */
function declaredFile(source: Source, path: string, bytes: Uint8Array): SourceFile {
  const name = basename(path);
  const file =
    source.files.find((declared) => isDeclaredEdition(declared, bytes)) ??
    source.files.find((declared) => declared.name === name || declared.name === `${name}.gz`) ??
    (source.files.length === 1 ? source.files[0] : undefined);
  if (file) return file;
  throw new InputError(
    path,
    `which file of ${source.title} it is cannot be told from its name`,
    `Give it one of these names: ${source.files.map((declared) => declared.name).join(', ')}`,
  );
}

function read(source: Source, file: SourceFile, content: Uint8Array, folder: string, path: string) {
  const contents = (name: string): Uint8Array | undefined => {
    if (name === file.name) return content;
    const other = join(folder, name);
    if (!existsSync(other)) return undefined;
    const bytes = readFileSync(other);
    return name.endsWith('.gz') ? gunzip(bytes, other) : bytes;
  };
  const files = new FilesWithOne(folder, contents, file.name, path);
  return source.read!(files, new DropLog()).map((table) => ({ name: table.name, rows: table.length }));
}

/** A data set's files, one of which lies elsewhere: errors name it there. */
class FilesWithOne extends SourceFiles {
  readonly #name: string;
  readonly #path: string;

  constructor(folder: string, bytes: (name: string) => Uint8Array | undefined, name: string, path: string) {
    super(folder, bytes);
    this.#name = name;
    this.#path = path;
  }

  override path(name: string): string {
    return name === this.#name ? this.#path : super.path(name);
  }
}
