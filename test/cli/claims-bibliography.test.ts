import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { run } from './run.ts';

describe('entente claims bibliography', () => {
  it('finds the errors of a printed list and ends with 1', async () => {
    const { code, out } = await run(['claims', 'bibliography', 'kireeva-2020', '--json']);
    expect(code).toBe(1);
    const { works, findings } = JSON.parse(out);
    expect(works).toBe(62);
    const wrong = findings.filter((one: { certainty: string }) => one.certainty === 'wrong');
    // The five of the design's table of arithmetic, and a volume that its DOI contradicts.
    expect(wrong.map((one: { works: string[] }) => one.works.join(' '))).toEqual([
      'kireeva-1',
      'kireeva-9',
      'kireeva-15',
      'kireeva-20',
      'kireeva-52 kireeva-54',
      'kireeva-53',
    ]);
  });

  it('ends with 0 for a list of the user’s own in which nothing is wrong', async () => {
    const file = join(mkdtempSync(join(tmpdir(), 'entente-works-')), 'works.json');
    writeFileSync(
      file,
      '[{"id":"w","type":"book","title":"On Alliances","author":[{"family":"A"}],"issued":{"date-parts":[[1987]]},"publisher":"B"}]',
    );
    const { code, out } = await run(['claims', 'bibliography', file]);
    expect(code).toBe(0);
    expect(out).toContain('none contradicts itself');
  });

  it('says in one line what is no list', async () => {
    const { code, err } = await run(['claims', 'bibliography', 'nope']);
    expect(code).toBe(2);
    expect(err).toMatch(/^entente: nope: no such file.*\n$/);
  });
});
