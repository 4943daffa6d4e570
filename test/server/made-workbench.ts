import { join } from 'node:path';
import { answering } from '../../src/server/answering.ts';
import { Assets } from '../../src/server/assets.ts';
import { publishedSchemas } from '../../src/server/published-schemas.ts';
import { type Parts, workbench } from '../../src/server/workbench.ts';
import { everyView } from '../../src/views/catalogue.ts';
import { packageRoot } from '../../src/views/package-root.ts';
import { starterFolder } from '../starter-folder.ts';

/** A workbench over the bundled starter that answers in this thread; faults of our own are thrown. */
export async function madeWorkbench(parts: Partial<Parts> = {}) {
  const setting = {
    atlas: starterFolder,
    mark: 'test',
    place: 'bundled starter',
    env: { ENTENTE_HOME: '/nowhere/entente' },
    assets: {},
  };
  return workbench({
    views: await everyView(),
    answer: answering(setting),
    assets: new Assets('/nowhere/web'),
    schemas: publishedSchemas(join(packageRoot(), 'schemas')),
    version: '0.0.0',
    edition: () => ({ atlas: { kind: 'starter', version: 'test' }, provenance: 'test', mark: 'test' }),
    limits: { quick: 2, long: 2, longAfter: 1000, waiting: 64, time: 60_000 },
    kept: 2 ** 24,
    fault: (_, error) => {
      throw error;
    },
    ...parts,
  });
}
