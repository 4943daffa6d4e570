import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { PactRecords } from '../cases/evidence.ts';
import { extent } from '../figures/index.ts';
import { evidenceFrom } from '../inquiry/evidence.ts';
import type { Evidence } from '../inquiry/theory-inputs.ts';
import { shortCitation } from '../pages/cite.ts';
import { type Recorded, type RecordTables, recordedOf } from '../pages/dossier/recorded.ts';
import type { OwnSource } from '../pages/footnotes.ts';
import { DropLog } from '../sources/drops.ts';
import { SourceFiles } from '../sources/files.ts';
import { readPactEvents, readPactFamilies, readTreatyNames } from '../sources/records/read.ts';
import { readInstitutionalEvidence } from '../sources/records/read-cases.ts';
import { institutionalEvidence, pactEvents, pactFamilies, treatyNames } from '../sources/records/source.ts';
import type { Source } from '../sources/source.ts';
import { overlayFiles, overlayFolder } from './overlay.ts';
import { recordsFolder } from './places.ts';
import type { Desk } from './view.ts';

const OVERLAY = 'your-pact-events';

/**
 * What Entente's records, and the user's own rows over them, say of a pair up to the end of a year.
 * @throws InputError where a file of the user's own does not read
 */
export function recordsOf(
  a: number,
  b: number,
  year: number,
  withOverlay: boolean,
  env: Desk['env'],
): { recorded: Recorded; own: OwnSource[]; evidence: Evidence } {
  const { names, families, events } = ownTables();
  const yours = withOverlay ? overlayFiles(env) : [];
  const all: RecordTables = {
    names,
    families,
    events: [
      { table: events, source: pactEvents.id, yours: false },
      ...yours.map(({ name }) => ({
        table: readPactEvents(filesIn(overlayFolder(env)), new DropLog(), name)[0]!,
        source: OVERLAY,
        yours: true,
      })),
    ],
  };
  const recorded = recordedOf(all, a, b, year);
  return {
    recorded,
    own: [
      ...[pactEvents, treatyNames, pactFamilies].map(ownSource),
      institutional,
      overlaySource(yours.map(({ name }) => name)),
    ],
    evidence: evidenceOf(),
  };
}

const institutional = ownSource(institutionalEvidence);

/** The codings in Entente's records that theories judge on, and their source. */
export function theoryRecords(): { evidence: Evidence; own: OwnSource[] } {
  return { evidence: evidenceOf(), own: [institutional] };
}

/** What claims are held against beside an atlas: codings, treaties by name, and pacts since the coded data stop. */
export function claimRecords(): { evidence: Evidence; pacts: PactRecords; own: OwnSource[] } {
  return {
    evidence: evidenceOf(),
    pacts: ownTables(),
    own: [...[pactEvents, treatyNames, pactFamilies].map(ownSource), institutional],
  };
}

let tables: PactRecords | undefined;

/** The tables of treaties and pacts that come with the package, read once. */
function ownTables(): PactRecords {
  const [files, drops] = [filesIn(recordsFolder()), new DropLog()];
  tables ??= {
    names: readTreatyNames(files, drops)[0]!,
    families: readPactFamilies(files, drops)[0]!,
    events: readPactEvents(files, drops)[0]!,
  };
  return tables;
}

let evidence: Evidence | undefined;

function evidenceOf(): Evidence {
  evidence ??= evidenceFrom(readInstitutionalEvidence(filesIn(recordsFolder()), new DropLog()));
  return evidence;
}

function filesIn(folder: string): SourceFiles {
  return new SourceFiles(folder, (name) => readFileSync(join(folder, name)));
}

/** A declared source as a footnote. */
export function ownSource({ id, title, version, coverage, terms, reference }: Source): OwnSource {
  const { from, to } = extent(coverage);
  return {
    source: { id, title, version, years: `${from}-${to}`, terms: terms.licence, citation: shortCitation(reference) },
    reference,
  };
}

function overlaySource(names: readonly string[]): OwnSource {
  const title = `Your own rows, not reviewed: ${names.join(', ')}`;
  return {
    source: { id: OVERLAY, title, version: '', years: '', terms: 'yours', citation: title },
    reference: { id: OVERLAY, type: 'dataset', title },
  };
}
