import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { docsTable } from '../../scripts/turnover-table.ts';

it('docs/leader-turnover.md holds the table of the estimates that ship', () => {
  expect(readFileSync('docs/leader-turnover.md', 'utf8')).toContain(docsTable());
});
