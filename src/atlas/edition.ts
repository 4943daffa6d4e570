import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import type { SourceFile } from '../sources/source.ts';

/** SHA-256 in hex. */
export function checksum(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Whether bytes are the declared edition of a file: the same bytes or, packed by another hand, the same content. */
export function isDeclaredEdition(file: SourceFile, bytes: Uint8Array): boolean {
  if (checksum(bytes) === file.sha256) return true;
  if (file.unpacked === undefined) return false;
  try {
    return checksum(isPacked(bytes) ? gunzipSync(bytes) : bytes) === file.unpacked;
  } catch {
    // Cut short or damaged: whatever it is, it is not the declared file.
    return false;
  }
}

/** Packs what was given plain and is declared packed. */
export function asDeclared(file: SourceFile, bytes: Uint8Array): Uint8Array {
  return file.name.endsWith('.gz') && !isPacked(bytes) ? gzipSync(bytes) : bytes;
}

function isPacked(bytes: Uint8Array): boolean {
  return bytes[0] === 0x1f && bytes[1] === 0x8b;
}
