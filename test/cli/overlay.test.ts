import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, runJson } from './run.ts';

const header =
  'id,pact,name,event,date,side_a,side_b,direction,defence,offence,neutrality,nonaggression,consultation,clause,primary_source,consulted,confidence';
const row =
  'made-up-2024,made-up,Invented Pact for a Test,signed,2024-05-01,150,165,both,1,,,,,Made up.,,https://example.org/made-up,low';

interface Events {
  sections: { kind: { events: { name: string; yours: boolean }[] } };
}

describe("a user's own rows", () => {
  let home: string;
  const env = () => ({ env: { ENTENTE_HOME: home } });
  const pair = ['dossier', 'Paraguay', 'Uruguay', '--year', '2024', '--atlas', 'data/starter'];

  beforeAll(async () => {
    home = mkdtempSync(join(tmpdir(), 'entente-overlay-'));
    const file = join(home, 'mine.csv');
    writeFileSync(file, `${header}\n${row}\n`);
    expect((await run(['data', 'add', file, '--as', 'pact-events'], env())).code).toBe(0);
  });
  afterAll(() => rmSync(home, { recursive: true, force: true }));

  it('stand in the dossier as theirs, not reviewed, with a footnote of their own', async () => {
    const { sections } = await runJson<Events>(pair, env());
    expect(sections.kind.events).toMatchObject([{ name: 'Invented Pact for a Test', yours: true }]);
    const { out } = await run(pair, env());
    expect(out).toMatch(/by your own rows a defence pact signed\s\(2024\)/);
    expect(out).toMatch(/Yours, not reviewed: Invented Pact for a Test/);
    expect(out).toMatch(/\] Your own rows, not reviewed: mine\.csv/);
  });

  it('are left out with --no-overlay', async () => {
    const { sections } = await runJson<Events>([...pair, '--no-overlay'], env());
    expect(sections.kind.events).toEqual([]);
  });

  it('do not reach a pair they do not name', async () => {
    const { sections } = await runJson<Events>(
      ['dossier', 'Paraguay', 'Chile', '--year', '2024', '--atlas', 'data/starter'],
      env(),
    );
    expect(sections.kind.events).toEqual([]);
  });
});
