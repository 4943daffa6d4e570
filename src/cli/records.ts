import type { OwnSource } from '../dossier/dossier.ts';
import { nothingRecorded, type Recorded } from '../dossier/recorded.ts';
import type { Effects } from './command.ts';

export function recordsOf(
  _a: number,
  _b: number,
  _year: number,
  _overlay: boolean,
  _effects: Effects,
): { recorded: Recorded; own: OwnSource[] } {
  return { recorded: nothingRecorded, own: [] };
}
