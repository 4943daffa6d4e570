import { isStateCode } from '../../states/index.ts';
import { readDelimited, type Where } from '../delimited.ts';
import type { DropLog } from '../drops.ts';
import type { SourceFiles } from '../files.ts';
import { RowBuilder, type RowTable } from '../rows.ts';
import {
  cellError,
  confidences,
  endOf,
  filled,
  identifier,
  oneOf,
  pairsOfSides,
  recordDate,
  spell,
  uniqueIds,
  yearOf,
} from './record-cells.ts';

const text = { type: 'text' } as const;

/**
 * What makes military cooperation an institution, in the order of its stages: the first five are moderate, the rest deep
 * (Korolev, as Blivas 2020 lists them; the last two are ours, see records/README.md).
 */
export const institutionalCriteria = [
  'treaty',
  'consultations',
  'technical-cooperation',
  'drills',
  'confidence-building',
  'integrated-command',
  'troops-bases',
  'defence-policy',
] as const;

/** Kinds of concession in an offer. `third-party-cost`: a state outside the bargain pays. `words`: nothing else is given. */
export const concessionKinds = [
  'words',
  'recognition',
  'trade-access',
  'sanctions-relief',
  'aid',
  'arms',
  'withdrawal',
  'territory',
  'non-enlargement',
  'security-guarantee',
  'third-party-cost',
] as const;

/** An offer that a government made, or one that a writer proposes. */
const offerKinds = ['made', 'proposed'] as const;
const manners = ['reward', 'coercion', 'both'] as const;
/** The target left the tie or kept out of it; stayed with less of it; stayed. */
export const wedgeOutcomes = ['realigned', 'loosened', 'held'] as const;

/**
 * Reads how far criteria of institutionalisation are met: one row a pair, criterion and spell. 1 met, 0.5 in part, 0 the source
 * says not; no row: not coded.
 * @param name the file's name, where it is a user's own
 * @throws InputError for a cell that does not fit, naming file, record and column
 */
export function readInstitutionalEvidence(
  files: SourceFiles,
  _drops: DropLog,
  name = 'institutional-evidence.csv',
): RowTable[] {
  const rows = new RowBuilder('institutional-evidence', 'institutional-evidence', {
    id: 'text',
    criterion: 'text',
    state1: 'integer',
    state2: 'integer',
    from: 'text',
    to: 'text',
    fromYear: 'integer',
    toYear: 'integer',
    coding: 'number',
    justification: 'text',
    consulted: 'text',
    confidence: 'text',
  });
  const file = {
    name,
    columns: {
      id: text,
      criterion: text,
      side_a: text,
      side_b: text,
      from: text,
      to: text,
      coding: text,
      justification: text,
      consulted: text,
      confidence: text,
    },
  } as const;
  const newId = uniqueIds();
  const spells = new Map<string, { from: string; to: string | undefined }[]>();
  readDelimited(files, file, (row, where) => {
    const id = identifier(row.id, 'id', where);
    newId(id, where);
    const criterion = oneOf(institutionalCriteria, row.criterion, 'criterion', where);
    const { from, to } = spell(row.from, row.to, where);
    const coding = Number(oneOf(['0', '0.5', '1'] as const, row.coding, 'coding', where));
    for (const [state1, state2] of pairsOfSides(row.side_a, row.side_b, from, where)) {
      const about = `${criterion} ${Math.min(state1, state2)} ${Math.max(state1, state2)}`;
      const earlier = spells.get(about) ?? [];
      if (earlier.some((other) => from <= endOf(other.to) && other.from <= endOf(to)))
        throw cellError(where, 'from', from, `a spell apart from the other of ${about}`, 'Join the two rows');
      spells.set(about, [...earlier, { from, to }]);
      rows.push(
        id,
        criterion,
        state1,
        state2,
        from,
        to,
        yearOf(from),
        to && yearOf(to),
        coding,
        filled(row.justification, 'justification', where),
        filled(row.consulted, 'consulted', where),
        oneOf(confidences, row.confidence, 'confidence', where),
      );
    }
  });
  return [rows.close(['id', 'state1', 'state2'], files.path(file.name))];
}

/**
 * Reads offers meant to part a state from a partner, or said to: one row an offer. States stand as COW numbers joined by `;`.
 * An empty outcome: not known, or never offered.
 * @param name the file's name, where it is a user's own
 * @throws InputError for a cell that does not fit, naming file, record and column
 */
export function readWedgeCases(files: SourceFiles, _drops: DropLog, name = 'wedge-cases.csv'): RowTable[] {
  const rows = new RowBuilder('wedge-cases', 'wedge-cases', {
    id: 'text',
    name: 'text',
    kind: 'text',
    fromYear: 'integer',
    toYear: 'integer',
    divider: 'text',
    target: 'text',
    partner: 'text',
    offer: 'text',
    concessions: 'text',
    asked: 'text',
    manner: 'text',
    outcome: 'text',
    whatHappened: 'text',
    consulted: 'text',
    confidence: 'text',
  });
  const file = {
    name,
    columns: {
      id: text,
      name: text,
      kind: text,
      from: text,
      to: text,
      divider: text,
      target: text,
      partner: text,
      offer: text,
      concessions: text,
      asked: text,
      manner: text,
      outcome: text,
      what_happened: text,
      consulted: text,
      confidence: text,
    },
  } as const;
  const newId = uniqueIds();
  readDelimited(files, file, (row, where) => {
    const id = identifier(row.id, 'id', where);
    newId(id, where);
    const kind = oneOf(offerKinds, row.kind, 'kind', where);
    const { from, to } = spell(row.from, row.to, where);
    const manner = oneOf(manners, row.manner, 'manner', where);
    if (kind === 'proposed' && row.outcome !== '')
      throw cellError(where, 'outcome', row.outcome, 'an empty cell for an offer never made', 'Empty the cell');
    rows.push(
      id,
      filled(row.name, 'name', where),
      kind,
      yearOf(from),
      yearOf(to ?? recordDate(row.to, 'to', where)),
      ...threeCorners(row, where),
      filled(row.offer, 'offer', where),
      concessionsOf(row.concessions, manner, where),
      filled(row.asked, 'asked', where),
      manner,
      row.outcome === '' ? undefined : oneOf(wedgeOutcomes, row.outcome, 'outcome', where),
      filled(row.what_happened, 'what_happened', where),
      filled(row.consulted, 'consulted', where),
      oneOf(confidences, row.confidence, 'confidence', where),
    );
  });
  return [rows.close(['id'], files.path(file.name))];
}

/** Divider, target and partner, no state in two corners. A state need not have been a member then: Bonn in 1952. */
function threeCorners(row: { divider: string; target: string; partner: string }, where: Where): string[] {
  const seen = new Set<string>();
  return (['divider', 'target', 'partner'] as const).map((corner) => {
    for (const code of row[corner].split(';')) {
      if (!/^\d{1,3}$/.test(code) || !isStateCode(Number(code)))
        throw cellError(
          where,
          corner,
          row[corner],
          'COW numbers of states joined by ;',
          'entente states lists them all',
        );
      if (seen.has(code))
        throw cellError(where, corner, row[corner], `each state once (${code} stands twice)`, 'Mend it');
      seen.add(code);
    }
    return row[corner];
  });
}

/** Only a threat may give nothing. */
function concessionsOf(cell: string, manner: string, where: Where): string | undefined {
  if (cell === '' && manner === 'coercion') return undefined;
  for (const kind of cell.split(';')) oneOf(concessionKinds, kind, 'concessions', where);
  return cell;
}
