import { createReadStream } from 'node:fs';
import { type SignedNetwork, type SignedTie, signedNetwork } from '../../networks/index.ts';
import { InputError } from '../input-error.ts';
import { linesOf } from './lines.ts';
import { clipped, type ListForm, listForm, tieOf } from './tie-row.ts';

/** The most that is read of a list: so many lines with a tie, and so many bytes. */
export const MOST_TIES = 500_000;
export const MOST_BYTES = 50_000_000;

/** A network from a user's list of ties. */
export interface EdgeList {
  network: SignedNetwork;
  /** Lines that give a tie again, with the same sign: counted once. */
  repeated: number;
  /** The first of them. */
  firstRepeated?: number;
}

/** Reads the list in a file. @param path how errors name it @throws InputError where the file cannot be read, or see {@link readEdgeList} */
export async function edgeListIn(file: string, path = file): Promise<EdgeList> {
  try {
    return await readEdgeList(path, createReadStream(file));
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const problem = code === undefined ? undefined : faults[code];
    if (problem === undefined) throw error;
    throw new InputError(path, problem, 'Give a file of comma-separated values with the columns from, to and sign');
  }
}

const faults: Readonly<Record<string, string>> = {
  ENOENT: 'no such file',
  ENOTDIR: 'no such file',
  EISDIR: 'a folder, no file',
  EACCES: 'no leave to read the file',
  EPERM: 'no leave to read the file',
};

/**
 * Reads a list of signed ties: a header with the columns from, to and sign in any order, others beside them, and a tie a line.
 * A tie has no direction: a line that turns another round repeats it. It stops at the first fault and holds no more than the ties.
 * @param path shown in errors @param pieces the file's bytes, in pieces of any size
 * @throws InputError naming the line: a column missing, an empty or overlong name, an unknown sign, a tie with itself, a tie given
 * with both signs; more than {@link MOST_TIES} ties; a file that is empty or no text
 */
export async function readEdgeList(path: string, pieces: AsyncIterable<Uint8Array>): Promise<EdgeList> {
  const collected = new CollectedTies(path);
  for await (const [lines, first] of linesOf(path, pieces, MOST_BYTES))
    for (let n = 0; n < lines.length; n++) if (lines[n]!.trim() !== '') collected.take(lines[n]!, first + n);
  return collected.list();
}

class CollectedTies {
  readonly #path: string;
  #form: ListForm | undefined;
  readonly #ties: SignedTie[] = [];
  /** The place of each name, in the order of the list. */
  readonly #places = new Map<string, number>();
  /** The line of each tie, by its ends; below 0 where it is hostile. */
  readonly #lines = new Map<number, number>();
  #repeated = 0;
  #firstRepeated: number | undefined;

  constructor(path: string) {
    this.#path = path;
  }

  /** Takes a line that is not blank: the first is the header. */
  take(line: string, number: number): void {
    const where = `${this.#path}, line ${number}`;
    if (!this.#form) {
      this.#form = listForm(line, where);
      return;
    }
    if (this.#ties.length + this.#repeated >= MOST_TIES)
      throw new InputError(
        where,
        `more than ${MOST_TIES.toLocaleString('en')} ties, the most that is read`,
        'Give a part of the network',
      );
    const tie = tieOf(line, this.#form, where);
    const [a, b] = [this.#placeOf(tie.from), this.#placeOf(tie.to)];
    const key = Math.min(a, b) * 2 * MOST_TIES + Math.max(a, b);
    const before = this.#lines.get(key);
    if (before === undefined) {
      this.#lines.set(key, number * tie.sign);
      this.#ties.push(tie);
    } else if (before > 0 === tie.sign > 0) {
      this.#repeated += 1;
      this.#firstRepeated ??= number;
    } else {
      const [here, there] = tie.sign > 0 ? ['friends', 'foes'] : ['foes', 'friends'];
      throw new InputError(
        where,
        `${clipped(tie.from)} and ${clipped(tie.to)} are ${here} here and ${there} in line ${Math.abs(before)}`,
        'A tie has one sign: keep one of the two lines',
      );
    }
  }

  list(): EdgeList {
    if (!this.#form)
      throw new InputError(this.#path, 'the file is empty', 'Give a header from,to,sign and a tie a line');
    if (this.#ties.length === 0)
      throw new InputError(
        this.#path,
        'a header and no ties',
        'Give a tie a line below the header: two names and a sign',
      );
    const first = this.#firstRepeated;
    return {
      network: signedNetwork(this.#ties),
      repeated: this.#repeated,
      ...(first !== undefined && { firstRepeated: first }),
    };
  }

  #placeOf(name: string): number {
    const known = this.#places.get(name);
    if (known !== undefined) return known;
    this.#places.set(name, this.#places.size);
    return this.#places.size - 1;
  }
}
