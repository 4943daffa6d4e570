import { describe, expect, it } from 'vitest';
import { DropLog } from '../../../src/sources/drops.ts';
import { addresses } from '../../../src/sources/records/pair-pacts.ts';
import {
  concessionKinds,
  institutionalCriteria,
  readInstitutionalEvidence,
  readWedgeCases,
  wedgeOutcomes,
} from '../../../src/sources/records/read-cases.ts';
import { numbers, type RowTable, texts } from '../../../src/sources/rows.ts';
import { madeFiles } from '../folder.ts';
import { recordFiles } from './folder.ts';

const evidence = (): RowTable => readInstitutionalEvidence(recordFiles, new DropLog())[0]!;
const wedges = (): RowTable => readWedgeCases(recordFiles, new DropLog())[0]!;

type Cells = Record<string, string>;

function made(read: typeof readWedgeCases, name: string, rows: readonly Cells[]): RowTable {
  const line = (row: Cells) => Object.values(row).join(',');
  const content = [Object.keys(rows[0]!).join(','), ...rows.map(line), ''].join('\n');
  return read(madeFiles({ [name]: content }), new DropLog())[0]!;
}

const evidenceRow = (cells: Cells = {}): Cells => ({
  id: 'a-b-drills',
  criterion: 'drills',
  side_a: '365',
  side_b: '710',
  from: '2012',
  to: '',
  coding: '0.5',
  justification: 'A sentence.',
  consulted: 'https://example.org/a',
  confidence: 'high',
  ...cells,
});
const madeEvidence = (...rows: Cells[]) => made(readInstitutionalEvidence, 'institutional-evidence.csv', rows);

const wedgeRow = (cells: Cells = {}): Cells => ({
  id: 'a-b-1972',
  name: 'An offer',
  kind: 'made',
  from: '1969',
  to: '1972',
  divider: '2',
  target: '710',
  partner: '365',
  offer: 'Trade.',
  concessions: 'trade-access;recognition',
  asked: 'Distance.',
  manner: 'reward',
  outcome: 'realigned',
  what_happened: 'It did.',
  consulted: 'https://example.org/a',
  confidence: 'medium',
  ...cells,
});
const madeWedges = (...rows: Cells[]) => made(readWedgeCases, 'wedge-cases.csv', rows);

describe('evidence of institutions, reading', () => {
  it('keeps half a criterion as half, and an open end as missing', () => {
    const table = madeEvidence(evidenceRow());
    expect(numbers(table, 'coding').values[0]).toBe(0.5);
    expect(numbers(table, 'toYear').missing?.[0]).toBe(1);
  });

  it.each([
    [{ criterion: 'friendship' }, /column "criterion" says "friendship", expected one of treaty, consultations/],
    [{ coding: '0.7' }, /column "coding" says "0.7", expected one of 0, 0.5, 1/],
    [{ coding: '' }, /column "coding"/],
    [{ side_b: '999' }, /column "side_b" says "999"/],
    [{ to: '2010' }, /column "to" says "2010", expected an end not before 2012/],
    [{ justification: '' }, /column "justification"/],
  ])('stops at %j', (cells, message) => {
    expect(() => madeEvidence(evidenceRow(cells))).toThrow(message);
  });

  it('stops at two codings of a pair and criterion in one year, whichever side stands first', () => {
    const other = evidenceRow({ id: 'again', side_a: '710', side_b: '365', from: '2020' });
    expect(() => madeEvidence(evidenceRow(), other)).toThrow(/a spell apart from the other of drills 365 710/);
    expect(madeEvidence(evidenceRow({ to: '2019' }), other).length).toBe(2);
  });
});

describe('wedge cases, reading', () => {
  it('lets a threat give nothing and an offer that is not settled have no outcome', () => {
    const table = madeWedges(wedgeRow({ manner: 'coercion', concessions: '', outcome: '' }));
    expect(texts(table, 'concessions').values[0]).toBeUndefined();
    expect(texts(table, 'outcome').values[0]).toBeUndefined();
  });

  it.each([
    [{ concessions: '' }, /column "concessions" says "", expected one of words/],
    [{ concessions: 'trade-access;goodwill' }, /column "concessions" says "goodwill"/],
    [{ partner: '710' }, /column "partner" says "710", expected each state once/],
    [{ target: 'China' }, /column "target" says "China", expected COW numbers/],
    [{ kind: 'proposed' }, /column "outcome" says "realigned", expected an empty cell/],
    [{ outcome: 'split' }, /column "outcome" says "split", expected one of realigned, loosened, held/],
    [{ to: '' }, /column "to" says ""/],
  ])('stops at %j', (cells, message) => {
    expect(() => madeWedges(wedgeRow(cells))).toThrow(message);
  });
});

describe('the evidence and the cases in the tree', () => {
  it('cite addresses in every row', () => {
    for (const table of [evidence(), wedges()])
      for (const cell of texts(table, 'consulted').values)
        for (const address of addresses(cell!)) expect(address, cell).toMatch(/^https?:\/\/\S+$/);
  });

  it('hold mirrors: seven pairs, and every criterion and outcome somewhere', () => {
    const table = evidence();
    const [state1, state2] = ['state1', 'state2'].map((name) => numbers(table, name).values);
    expect(new Set([...state1!].map((a, row) => `${a} ${state2![row]}`)).size).toBe(7);
    expect(new Set(texts(table, 'criterion').values)).toEqual(new Set(institutionalCriteria));
    expect(new Set(numbers(table, 'coding').values)).toEqual(new Set([0, 0.5, 1]));
  });

  it('leave no side the only divider: at least five dividers and five targets, offers that failed and that worked', () => {
    const table = wedges();
    const made = texts(table, 'kind').values.map((kind) => kind === 'made');
    for (const corner of ['divider', 'target'])
      expect(new Set(texts(table, corner).values.filter((_, row) => made[row])).size).toBeGreaterThanOrEqual(5);
    expect(new Set(texts(table, 'outcome').values.filter((outcome) => outcome))).toEqual(new Set(wedgeOutcomes));
  });

  it('use every kind of concession', () => {
    const used = texts(wedges(), 'concessions').values.flatMap((cell) => cell?.split(';') ?? []);
    expect(new Set(used)).toEqual(new Set(concessionKinds));
  });
});
