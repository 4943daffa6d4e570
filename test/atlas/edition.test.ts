import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { asDeclared, checksum, isDeclaredEdition } from '../../src/atlas/edition.ts';

const content = new TextEncoder().encode('a,b\n1,2\n'.repeat(100));
const packed = gzipSync(content, { level: 9 });
const file = {
  name: 'a.csv.gz',
  edition: 'r-export',
  sha256: checksum(packed),
  unpacked: checksum(content),
} as const;

describe('a packed file', () => {
  it('is the declared edition whoever packed it, and plain', () => {
    expect(isDeclaredEdition(file, packed)).toBe(true);
    const byAnother = gzipSync(content, { level: 1 });
    expect(checksum(byAnother)).not.toBe(file.sha256);
    expect(isDeclaredEdition(file, byAnother)).toBe(true);
    expect(isDeclaredEdition(file, content)).toBe(true);
    expect(isDeclaredEdition(file, asDeclared(file, content))).toBe(true);
  });

  it('is not with one byte changed, cut short or empty', () => {
    expect(isDeclaredEdition(file, gzipSync(content.with(3, 64)))).toBe(false);
    expect(isDeclaredEdition(file, packed.subarray(0, packed.length - 9))).toBe(false);
    expect(isDeclaredEdition(file, new Uint8Array())).toBe(false);
  });

  it('without a declared content is known by its bytes alone', () => {
    const { unpacked: _unpacked, ...strict } = file;
    expect(isDeclaredEdition(strict, packed)).toBe(true);
    expect(isDeclaredEdition(strict, gzipSync(content, { level: 1 }))).toBe(false);
  });
});

it('what is given plain and declared packed is packed; all else stays as it is', () => {
  expect(asDeclared(file, packed)).toBe(packed);
  expect(asDeclared({ ...file, name: 'a.csv' }, content)).toBe(content);
});
