import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../../src/atlas/folder.ts';
import { CaseEvidence } from '../../src/cases/evidence.ts';
import { DropLog } from '../../src/sources/drops.ts';
import { SourceFiles } from '../../src/sources/files.ts';
import { readPactEvents, readPactFamilies, readTreatyNames } from '../../src/sources/records/read.ts';
import { theoryRecords } from '../../src/views/records.ts';
import { starterFolder } from '../starter-folder.ts';

/**
 * The folder of a full atlas, which `npm test` builds where the data are (ENTENTE_FULL_ATLAS); undefined where there is none, which a test
 * says as it skips.
 */
export function fullAtlasFolder(): string | undefined {
  const folder = process.env.ENTENTE_FULL_ATLAS;
  if (folder !== undefined && existsSync(join(folder, 'CURRENT'))) return folder;
  console.warn('skip  no full atlas at hand (ENTENTE_FULL_ATLAS, made by entente data build)');
  return undefined;
}

/** The evidence of an atlas, with Entente's records. @param built the day on which it is taken to be built */
export function realEvidence(folder: string = starterFolder, built?: string): CaseEvidence {
  const files = new SourceFiles('records', (name) => readFileSync(new URL(`../../records/${name}`, import.meta.url)));
  const drops = new DropLog();
  const opened = openFolder(folder);
  const atlas = built === undefined ? opened : { ...opened, manifest: { ...opened.manifest, built } };
  return new CaseEvidence(atlas, theoryRecords().evidence, {
    names: readTreatyNames(files, drops)[0]!,
    families: readPactFamilies(files, drops)[0]!,
    events: readPactEvents(files, drops)[0]!,
  });
}
