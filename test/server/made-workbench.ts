import { answering } from '../../src/server/answering.ts';
import { Assets } from '../../src/server/assets.ts';
import { workbench } from '../../src/server/workbench.ts';
import { views } from '../../src/views/catalogue.ts';
import { starterFolder } from '../starter-folder.ts';

/** A workbench over the bundled starter that answers in this thread; faults of our own are thrown. */
export async function madeWorkbench() {
  const setting = {
    atlas: starterFolder,
    place: 'bundled starter',
    env: { ENTENTE_HOME: '/nowhere/entente' },
    assets: {},
  };
  return workbench({
    views: await Promise.all(Object.values(views).map((load) => load())),
    answer: answering(setting),
    assets: new Assets('/nowhere/web'),
    version: '0.0.0',
    atlas: { kind: 'starter', version: 'test' },
    fault: (_, error) => {
      throw error;
    },
  });
}
