import { describe, expect, it } from 'vitest';
import { value } from '../../src/figures/index.ts';
import type { GroupStanding } from '../../src/inquiry/comparison-groups.ts';
import type { Facts } from '../../src/pages/dossier/facts.ts';
import { alliesTable, type Score, scoresClause } from '../../src/pages/dossier/section-scores.ts';
import { Footnotes } from '../../src/pages/footnotes.ts';
import type { NoteBlock, TableBlock } from '../../src/pages/page.ts';
import { madeAtlas, madeVotes } from '../atlas/made-atlas.ts';

const atlas = madeAtlas([madeVotes()]);
const names = { codeA: 'RUS', nameA: 'Russia', codeB: 'CHN', nameB: 'China' };

/** What the table reads of the facts. */
const facts = (year: number) =>
  ({ ...names, year, groups: { asOf: Math.min(year, 2018), groupOf: new Map() } }) as unknown as Facts;

type Percentiles = Partial<Record<GroupStanding['group'], number>>;
/** A score with its places among groups of so many pairs each; invented. */
const score = (measure: string, label: string, percentiles: Percentiles, of = 40): Score => ({
  measure,
  label,
  unit: 'of 100',
  decimals: 0,
  states: ['RUS', 'CHN'],
  figure: value(70, ['made-votes']),
  partnerRanks: [],
  groups: Object.entries(percentiles).map(([group, percentile]) => ({
    group: group as GroupStanding['group'],
    percentile,
    of,
  })),
});
const diplomatic = (beside: number, others: number) =>
  score('dimension-diplomatic', 'Diplomatic closeness', {
    allies: (beside + others) / 2,
    'allies-with-usa': beside,
    'allies-without-usa': others,
  });
const blocksOf = (scores: readonly Score[], year = 2018) =>
  alliesTable(scores, facts(year), new Footnotes(atlas.manifest));
const noteOf = (scores: readonly Score[]) =>
  blocksOf(scores).flatMap((block) => (block.kind === 'note' ? [(block as NoteBlock).text] : []));

const ofRow = (text: string, measure: string) => ({ text, of: { measure, states: ['RUS', 'CHN'] } });

describe('the table of treaty allies', () => {
  it('has a row for each score that has a place, in the columns of the groups, blank where a group has nobody', () => {
    const [table] = blocksOf([
      score('dimension-economic', 'Economic closeness', { allies: 91.6, omnibus: 3.2 }, 1203),
      score('dimension-military', 'Military closeness', {}),
      diplomatic(52, 51),
    ]) as [TableBlock];
    expect(table.columns.map(({ title }) => title)).toEqual([
      '',
      'treaty allies',
      'those of the United States',
      'those without it',
      'regional pacts',
    ]);
    expect(table.rows).toEqual([
      [ofRow('economic, Russia to China', 'dimension-economic'), '92nd of 1,203', '', '', '3rd of 1,203'],
      [ofRow('diplomatic', 'dimension-diplomatic'), '52nd of 40', '52nd of 40', '51st of 40', ''],
    ]);
    expect(table.sources).toEqual(['atop', 'pact-families', 'made-votes']);
  });

  it('says as of when the pacts are only where that is not the year asked', () => {
    const caption = (year: number) => (blocksOf([diplomatic(50, 50)], year)[0] as TableBlock).caption;
    expect(caption(2018)).toBe('Percentile among pairs with a defence pact');
    expect(caption(2024)).toBe('Percentile among pairs with a defence pact, pacts as of 2018, when last coded');
  });

  it('is not there where no score has a place', () => {
    expect(blocksOf([])).toEqual([]);
    expect(blocksOf([score('dimension-economic', 'Economic closeness', {})])).toEqual([]);
  });
});

describe('the note on the allies of the United States', () => {
  it('stands where the pair is 20 points or more higher beside them than beside other allies', () => {
    expect(noteOf([diplomatic(81.4, 22.7)])).toEqual([
      'At the United Nations the pair stands at the 81st percentile of the allies of the United States, but at the 23rd of other treaty allies: the United States votes with almost nobody, and nearly any pair looks close beside its own.',
    ]);
    expect(noteOf([diplomatic(60, 40)])).toHaveLength(1);
    expect(noteOf([diplomatic(59.9, 40)])).toEqual([]);
    expect(noteOf([diplomatic(20, 90)])).toEqual([]);
  });

  it('is of votes alone, and only where both groups are known', () => {
    expect(
      noteOf([score('dimension-economic', 'Economic closeness', { 'allies-with-usa': 90, 'allies-without-usa': 10 })]),
    ).toEqual([]);
    expect(noteOf([score('dimension-diplomatic', 'Diplomatic closeness', { 'allies-with-usa': 90 })])).toEqual([]);
    expect(noteOf([score('dimension-diplomatic', 'Diplomatic closeness', { 'allies-without-usa': 10 })])).toEqual([]);
  });
});

describe('the clause of the opening sentence', () => {
  const placed = (label: string, percentile: number) =>
    score(`dimension-${label.toLowerCase()}`, `${label} closeness`, { allies: percentile });

  it('names what stands at or above the median ally, and what below; a direction above counts for both', () => {
    expect(scoresClause([placed('Economic', 50), placed('Diplomatic', 49.9)])).toBe(
      "economic ties at or above the median treaty ally's, diplomatic below",
    );
    expect(scoresClause([placed('Economic', 80), placed('Economic', 20)])).toBe(
      "economic ties at or above the median treaty ally's",
    );
    expect(scoresClause([placed('Economic', 10), placed('Military', 20), placed('Personal', 5)])).toBe(
      "economic, military and personal ties below the median treaty ally's",
    );
  });

  it('is left out where nothing has a place among allies', () => {
    expect(scoresClause([])).toBeUndefined();
    expect(scoresClause([score('dimension-economic', 'Economic closeness', { omnibus: 99 })])).toBeUndefined();
  });
});
