import { InputError } from './input-error.ts';

/** The bytes of a source's files by name, already gunzipped. The readers see nothing else, so they run on bytes from anywhere. */
export class SourceFiles {
  readonly #folder: string;
  readonly #bytes: (name: string) => Uint8Array | undefined;

  /** @param folder shown in errors @param bytes the content of a file, or undefined where there is no such file */
  constructor(folder: string, bytes: (name: string) => Uint8Array | undefined) {
    this.#folder = folder;
    this.#bytes = bytes;
  }

  /** The path that errors name. */
  path(name: string): string {
    return `${this.#folder}/${name}`;
  }

  /** @throws InputError where the file is missing or empty */
  bytes(name: string): Uint8Array {
    const bytes = this.#bytes(name);
    if (!bytes)
      throw new InputError(
        this.path(name),
        'no such file',
        'Put the file there, or pull the source: entente data pull',
      );
    if (bytes.length === 0) throw new InputError(this.path(name), 'the file is empty', 'Get it again from its makers');
    return bytes;
  }

  /**
   * A file's text. A byte-order mark is taken off.
   * @throws InputError where the bytes are not in that encoding
   */
  text(name: string, encoding: 'utf-8' | 'latin1' = 'utf-8'): string {
    const bytes = this.bytes(name);
    try {
      return new TextDecoder(encoding, { fatal: true }).decode(isMarked(bytes) ? bytes.subarray(3) : bytes);
    } catch {
      throw new InputError(
        this.path(name),
        `the bytes are not ${encoding.toUpperCase()} text`,
        `Save it as ${encoding.toUpperCase()} (spreadsheets: "CSV UTF-8"), or get it again from its makers`,
      );
    }
  }
}

/** Whether bytes begin with the mark of UTF-8, which some programs write before any encoding. */
function isMarked(bytes: Uint8Array): boolean {
  return bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf;
}
