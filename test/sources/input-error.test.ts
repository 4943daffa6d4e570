import { expect, it } from 'vitest';
import { InputError } from '../../src/sources/input-error.ts';

it('is one line, whatever the file holds', () => {
  const { message } = new InputError('a.csv', 'it says "x\ny\u001b[31m"', 'Mend it');
  expect(message).toBe('a.csv: it says "x\\u000ay\\u001b[31m". Mend it');
});

it('stays short', () => {
  expect(new InputError('a.csv', `it says "${'x'.repeat(1e6)}", expected a day`, 'Mend it').message).toMatch(
    /^a\.csv: it says "x+ … x+", expected a day\. Mend it$/,
  );
  expect(new InputError('a.csv', 'x'.repeat(1e6), 'Mend it').message.length).toBeLessThan(500);
});
