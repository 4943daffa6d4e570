import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { singleColumns } from '../../../src/pages/render/styled-text.ts';

describe('characters that are taken for one column without a look', () => {
  it('are one column wide, each of them', () => {
    const wrong: string[] = [];
    let known = 0;
    for (let code = 0; code < 0xffff; code++) {
      const character = String.fromCharCode(code);
      if (!singleColumns.test(character)) continue;
      known += 1;
      if (stringWidth(character) !== 1) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
    expect(known).toBeGreaterThan(700);
  });
});
