import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openFolder } from '../../src/atlas/folder.ts';
import { CaseEvidence } from '../../src/cases/evidence.ts';
import { userAtlas } from '../../src/cli/open-atlas.ts';
import { theoryRecords } from '../../src/cli/records.ts';
import { DropLog } from '../../src/sources/drops.ts';
import { SourceFiles } from '../../src/sources/files.ts';
import { readPactEvents, readPactFamilies, readTreatyNames } from '../../src/sources/records/read.ts';
import { starterFolder } from '../starter-folder.ts';

/** The folder of a full atlas: ENTENTE_ATLAS, or the user's own; undefined where there is none, which a test says as it skips. */
export function fullAtlasFolder(): string | undefined {
  const folder = process.env.ENTENTE_ATLAS ?? userAtlas(process.env);
  if (existsSync(join(folder, 'CURRENT'))) return folder;
  console.warn('skip  no full atlas at hand (entente data build, or ENTENTE_ATLAS)');
  return undefined;
}

/** The evidence of an atlas, with Entente's records. */
export function realEvidence(folder: string = starterFolder): CaseEvidence {
  const files = new SourceFiles('records', (name) => readFileSync(new URL(`../../records/${name}`, import.meta.url)));
  const drops = new DropLog();
  return new CaseEvidence(openFolder(folder), theoryRecords().evidence, {
    names: readTreatyNames(files, drops)[0]!,
    families: readPactFamilies(files, drops)[0]!,
    events: readPactEvents(files, drops)[0]!,
  });
}
