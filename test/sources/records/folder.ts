import { readFileSync } from 'node:fs';
import { DropLog } from '../../../src/sources/drops.ts';
import { SourceFiles } from '../../../src/sources/files.ts';
import { readPactEvents, readPactFamilies, readTreatyNames } from '../../../src/sources/records/read.ts';
import type { RowTable } from '../../../src/sources/rows.ts';
import { madeFiles } from '../folder.ts';

const folder = new URL('../../../records/', import.meta.url).pathname;

/** Entente's own records as they are in the tree. */
export const recordFiles = new SourceFiles('records', (name) => readFileSync(`${folder}${name}`));

export const pactEvents = (): RowTable => readPactEvents(recordFiles, new DropLog())[0]!;
export const treatyNames = (): RowTable => readTreatyNames(recordFiles, new DropLog())[0]!;
export const pactFamilies = (): RowTable => readPactFamilies(recordFiles, new DropLog())[0]!;

const eventsHeader =
  'id,pact,name,event,date,side_a,side_b,direction,defence,offence,neutrality,nonaggression,consultation,clause,primary_source,consulted,confidence';

/** A made-up event row; cells are overwritten by name. */
export function eventRow(cells: Partial<Record<string, string>> = {}): string {
  const row: Record<string, string> = {
    id: 'a-b-2024-signed',
    pact: 'a-b-2024',
    name: 'A treaty',
    event: 'signed',
    date: '2024-06-19',
    side_a: '365',
    side_b: '731',
    direction: 'both',
    clause: 'A clause.',
    consulted: 'https://example.org/a',
    confidence: 'high',
    ...cells,
  };
  return eventsHeader
    .split(',')
    .map((name) => row[name] ?? '')
    .join(',');
}

export const madeEvents = (...rows: string[]): RowTable =>
  readPactEvents(madeFiles({ 'pact-events.csv': [eventsHeader, ...rows, ''].join('\n') }), new DropLog())[0]!;

export const madeNames = (...rows: string[]): RowTable =>
  readTreatyNames(
    madeFiles({
      'treaty-names.csv': [
        'id,name,side_a,side_b,from,to,atop,clause,primary_source,consulted,confidence',
        ...rows,
        '',
      ].join('\n'),
    }),
    new DropLog(),
  )[0]!;

export const madeFamilies = (...rows: string[]): RowTable =>
  readPactFamilies(
    madeFiles({
      'pact-families.csv': ['id,name,family,state,from,to,note,consulted,confidence', ...rows, ''].join('\n'),
    }),
    new DropLog(),
  )[0]!;
