import { constants, gunzipSync } from 'node:zlib';
import type { ColumnMetaData } from 'hyparquet';
import { deltaBinaryUnpack } from 'hyparquet/src/delta.js';
import { deserializeTCompactProtocol } from 'hyparquet/src/thrift.js';

/** The cells of a column as numbers; what stands where one is missing means nothing. */
export interface Decoded {
  values: Numbers;
  /** 1 where there is no number. */
  missing?: Uint8Array;
}

type Numbers = Int32Array | Float32Array | Float64Array;

/** Kinds of page and encodings, by their numbers in parquet.thrift of the Parquet format. */
const DICTIONARY_PAGE = 2;
const DATA_PAGE_V2 = 3;
const [PLAIN, PLAIN_DICTIONARY, DELTA_BINARY_PACKED, RLE_DICTIONARY] = [0, 2, 5, 8];

/**
 * Decodes one column of one row group as {@link encodeTable} writes them: flat numbers in pages of version 2, several times faster
 * than a reader of all that Parquet can say.
 * @param bytes of the column chunk, from its first page on
 * @param rows which rows of the group are wanted, rising; all if left out
 * @throws RangeError for pages that an atlas never has
 */
export function decodeColumnChunk(bytes: Uint8Array, column: ColumnMetaData, rows?: Uint32Array): Decoded {
  const length = Number(column.num_values);
  const values = numbersOf(column, rows ? rows.length : length);
  const reader = { view: new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength), offset: 0 };
  let dictionary: Numbers | undefined;
  let missing: Uint8Array | undefined;
  for (let start = 0, done = 0; start < length; ) {
    const header = deserializeTCompactProtocol(reader);
    const page = bytes.subarray(reader.offset, reader.offset + header.field_3);
    reader.offset += header.field_3;
    if (header.field_1 === DICTIONARY_PAGE) {
      dictionary = plain(unpacked(page, column, header.field_2), column, header.field_7.field_1);
      continue;
    }
    if (header.field_1 !== DATA_PAGE_V2) throw new RangeError(`a page of kind ${header.field_1} in an atlas`);
    const { field_1: count, field_2: nulls, field_4: encoding, field_5: levels } = header.field_8;
    const end = start + count;
    if (!rows || (done < rows.length && rows[done]! < end)) {
      const before = levels + header.field_8.field_6;
      const body = page.subarray(before);
      const cells = header.field_8.field_7 === false ? body : unpacked(body, column, header.field_2 - before);
      const places = nulls > 0 ? placesOf(page.subarray(0, levels), count) : undefined;
      const from = done;
      done = rows ? rowsBelow(rows, end, from) : end;
      const few = rows && !places ? rows.subarray(from, done) : undefined;
      const { numbers, indexes } = decodePage(cells, column, encoding, count - nulls, dictionary, few, start);
      if (places)
        for (let n = from; n < done; n++) {
          const place = places[(rows ? rows[n]! : n) - start]!;
          if (place >= 0) values[n] = numbers[indexes ? indexes[place]! : place]!;
          else {
            missing ??= new Uint8Array(values.length);
            missing[n] = 1;
          }
        }
      else if (indexes) for (let n = from; n < done; n++) values[n] = numbers[indexes[n - from]!]!;
      else if (rows) for (let n = from; n < done; n++) values[n] = numbers[rows[n]! - start]!;
      else values.set(numbers, from);
    }
    start = end;
  }
  return { values, ...(missing && { missing }) };
}

/** How many of the rows lie below a row, from a place on. */
function rowsBelow(rows: Uint32Array, end: number, from: number): number {
  let at = from;
  while (at < rows.length && rows[at]! < end) at += 1;
  return at;
}

/** Of each row its place among those that have a number, or -1. */
function placesOf(levels: Uint8Array, count: number): Int32Array {
  const places = new Int32Array(count);
  fillFrom(new Runs(levels, 0, 1), places);
  for (let row = 0, next = 0; row < count; row++) places[row] = places[row] === 1 ? next++ : -1;
  return places;
}

function numbersOf({ type }: ColumnMetaData, length: number): Numbers {
  if (type === 'INT32') return new Int32Array(length);
  if (type === 'FLOAT') return new Float32Array(length);
  if (type === 'DOUBLE') return new Float64Array(length);
  throw new RangeError(`a column of ${type} in an atlas`);
}

/** @param size once unpacked */
function unpacked(bytes: Uint8Array, { codec }: ColumnMetaData, size: number): Uint8Array {
  // Room for a byte more, so that zlib sees that nothing follows; its own choice is 16 KB for every page, most of which are small.
  if (codec === 'GZIP') return gunzipSync(bytes, { chunkSize: Math.max(constants.Z_MIN_CHUNK, size + 1) });
  if (codec === 'UNCOMPRESSED') return bytes;
  throw new RangeError(`a page packed by ${codec} in an atlas`);
}

/** Written over by the next page. */
let scratch = new Int32Array(0);

/** The numbers of a page: one after the other, or by their indexes into the dictionary. */
interface Page {
  numbers: Numbers;
  /** Of all rows, or of the few asked for. */
  indexes?: Int32Array;
}

/** @param few rows of which alone indexes are wanted @param start the page's first row */
function decodePage(
  bytes: Uint8Array,
  column: ColumnMetaData,
  encoding: number,
  length: number,
  dictionary: Numbers | undefined,
  few: Uint32Array | undefined,
  start: number,
): Page {
  if (encoding === PLAIN) return { numbers: plain(bytes, column, length) };
  if (encoding === DELTA_BINARY_PACKED && column.type === 'INT32') {
    const numbers = new Int32Array(length);
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    if (length > 0) deltaBinaryUnpack({ view, offset: 0 }, length, numbers);
    return { numbers };
  }
  if ((encoding !== RLE_DICTIONARY && encoding !== PLAIN_DICTIONARY) || !dictionary)
    throw new RangeError(`a page of encoding ${encoding} in an atlas`);
  const wanted = few ? few.length : length;
  if (scratch.length < wanted) scratch = new Int32Array(wanted);
  const indexes = scratch.subarray(0, wanted);
  const runs = new Runs(bytes, 1, bytes[0]!);
  if (few) pickFrom(runs, few, start, indexes);
  else fillFrom(runs, indexes);
  return { numbers: dictionary, indexes };
}

/** Numbers one after the other: copied, since their place in the file may not be a multiple of their size. */
function plain(bytes: Uint8Array, column: ColumnMetaData, length: number): Numbers {
  const out = numbersOf(column, length);
  new Uint8Array(out.buffer).set(bytes.subarray(0, out.byteLength));
  return out;
}

/** Whole numbers of some bits each, as Parquet puts them one after the other: in runs of one number and in packs of eight. */
class Runs {
  /** The places of the run that {@link next} went to. */
  start = 0;
  end = 0;
  /** A pack, from a byte on; else one number, again and again. */
  packed = false;
  from = 0;
  value = 0;
  readonly bytes: Uint8Array;
  readonly width: number;
  #at: number;

  /** @param at the first byte */
  constructor(bytes: Uint8Array, at: number, width: number) {
    if (width > 24) throw new RangeError(`numbers of ${width} bits in an atlas`);
    this.bytes = bytes;
    this.width = width;
    this.#at = at;
  }

  next(): void {
    const { bytes, width } = this;
    let header = 0;
    for (let shift = 0, more = true; more; shift += 7) {
      const byte = bytes[this.#at++]!;
      header |= (byte & 127) << shift;
      more = byte > 127;
    }
    this.packed = (header & 1) === 1;
    this.start = this.end;
    if (this.packed) {
      this.from = this.#at;
      this.#at += (header >>> 1) * width;
      this.end += (header >>> 1) * 8;
    } else {
      this.value = 0;
      for (let shift = 0; shift < width; shift += 8) this.value |= bytes[this.#at++]! << shift;
      this.end += header >>> 1;
    }
  }
}

/** @param out filled with the first numbers */
function fillFrom(runs: Runs, out: Int32Array): void {
  const { bytes, width } = runs;
  const mask = 2 ** width - 1;
  while (runs.end < out.length) {
    runs.next();
    const end = Math.min(out.length, runs.end);
    if (runs.packed)
      for (let at = runs.start, from = runs.from, bits = 0, held = 0; at < end; held -= width, bits >>>= width) {
        for (; held < width; held += 8) bits |= bytes[from++]! << held;
        out[at++] = bits & mask;
      }
    else out.fill(runs.value, runs.start, end);
  }
}

/** @param out filled with the numbers of some rows, rising @param first the row of the first number */
function pickFrom(runs: Runs, rows: Uint32Array, first: number, out: Int32Array): void {
  const { bytes, width } = runs;
  const mask = 2 ** width - 1;
  for (let n = 0; n < rows.length; n++) {
    const place = rows[n]! - first;
    while (runs.end <= place) runs.next();
    if (runs.packed) {
      const bit = (place - runs.start) * width;
      const at = runs.from + (bit >>> 3);
      const bits = bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24);
      out[n] = (bits >>> (bit & 7)) & mask;
    } else out[n] = runs.value;
  }
}
