import type { Manifest } from '../../atlas/manifest.ts';
import { type CaseResult, type ClaimResult, counts } from '../../cases/check.ts';
import { dataNeeded } from '../../cases/data-needed.ts';
import { decides, verdictWords } from '../../cases/verdict.ts';
import { capitalised, count, howMany, list } from '../../charts/text.ts';
import { Footnotes, type OwnSource } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { sourcesBeside } from './claim-sources.ts';
import { scoreWords, shortened, totalScore } from './claim-words.ts';

/** Letters of a paraphrase in the list; `claims explain` has it whole. */
const PARAPHRASE = 100;

/**
 * Cases as checked: the score of each then and now, and a line a claim.
 * @param own sources that the atlas does not name
 */
export function claimsPage(
  results: readonly CaseResult[],
  manifest: Manifest,
  provenance: string,
  own: readonly OwnSource[] = [],
): Page {
  const notes = new Footnotes(manifest, sourcesBeside(results, own));
  const [only] = results;
  const single = results.length === 1;
  const blocks: Block[] = [
    ...(single ? [] : totalBlocks(results)),
    ...results.flatMap((result): Block[] => [
      ...(single ? [] : [headingOf(result)]),
      ...caseBlocks(result, notes, manifest),
    ]),
    {
      kind: 'note',
      text: 'A verdict is on the data, not on the author: what a text says of a later day is open until that day, and no text is failed by hindsight. entente claims explain CASE:ID says what a verdict rests on.',
    },
  ];
  return {
    title: single ? titleOf(only!) : 'Claims, held against the data',
    provenance,
    blocks,
    sources: notes.list(),
  };
}

const titleOf = ({ of }: CaseResult) => capitalised(`${of.author}, ${of.writtenAs}: ${of.title}`);

function headingOf(result: CaseResult): Block {
  return { kind: 'heading', id: result.of.id, text: titleOf(result), group: true };
}

function totalBlocks(results: readonly CaseResult[]): Block[] {
  const counted = results.reduce((sum, { score }) => sum + score.counted, 0);
  const all = results.reduce((sum, { claims }) => sum + claims.length, 0);
  const decided = results.flatMap(({ claims }) => claims).filter(isDecided).length;
  return [
    {
      kind: 'finding',
      role: 'opening',
      parts: [
        {
          text: `${howMany(results.length, 'texts')}, ${howMany(all, 'claims')}, ${count(decided)} decided on a record or a measure. Of the ${count(counted)} that are their authors’ own or endorsed: ${scoreWords(totalScore(results, 'now'))}.`,
        },
      ],
    },
    {
      kind: 'note',
      text: 'Each was chosen, and so were the claims taken from it: a score compares no authors.',
    },
  ];
}

/** Whether a record or a measure has an answer, whatever it is. */
const isDecided = ({ now }: ClaimResult): boolean => now.basis !== undefined && decides(now.basis);

function caseBlocks(result: CaseResult, notes: Footnotes, manifest: Manifest): Block[] {
  const { of, claims, score, asOf } = result;
  const text = notes.use([of.id]);
  const others = claims.length - score.counted;
  const lacking = lackedBy(claims, manifest);
  return [
    {
      kind: 'finding',
      role: 'answer',
      parts: [
        {
          text: `Of the ${count(score.counted)} ${score.counted === 1 ? 'claim that is' : 'claims that are'} the author’s own or endorsed, on what was out on ${asOf}: ${scoreWords(score.now)}.`,
          sources: text,
        },
      ],
    },
    {
      kind: 'finding',
      role: 'plain',
      parts: [{ text: `On what was out when it was written (${of.written}): ${scoreWords(score.atWriting)}.` }],
    },
    ...(of.vantage === '' ? [] : [{ kind: 'note' as const, text: of.vantage }]),
    ...(claims.every(({ claim }) => claim.must)
      ? [{ kind: 'note' as const, text: 'Only the claims that the file marks must: hold.' }]
      : []),
    claimsTable(claims),
    ...(others === 0
      ? []
      : [
          {
            kind: 'note' as const,
            text: `* Not the author’s own and not endorsed (quoted, reported, or set up to be rebutted): ${count(others)}, not in the score.`,
          },
        ]),
    ...(lacking.claims === 0
      ? []
      : [
          {
            kind: 'note' as const,
            text: `${count(lacking.claims)} ${lacking.claims === 1 ? 'claim lacks' : 'claims lack'} data that this atlas does not hold${lacking.data.length === 0 ? '' : `: ${list(lacking.data)}`}. ${howToGet(lacking.data)}`,
          },
        ]),
  ];
}

/** The commands that put data sets into an atlas. */
export function howToGet(data: readonly string[]): string {
  return data.length === 0
    ? 'entente data build puts them in.'
    : `entente data status ${data.slice(0, 3).join(' ')}${data.length > 3 ? ' …' : ''} says how to get them; entente data build puts them in.`;
}

/** Claims without an answer, or without one in some settings, for want of data that are not loaded. */
function lackedBy(claims: readonly ClaimResult[], manifest: Manifest): { claims: number; data: string[] } {
  const tests = claims.map((claim) => claim.tests.filter(({ now }) => lacksData(now)));
  const data = tests.flatMap((some) => some.flatMap(({ test }) => dataNeeded(test, manifest)));
  return { claims: tests.filter((some) => some.length > 0).length, data: [...new Set(data)].sort() };
}

/** Whether a test has no answer because its data are not loaded. */
export function lacksData({ base: { outcome } }: ClaimResult['tests'][number]['now']): boolean {
  return outcome.kind === 'absent' && outcome.reason === 'not-loaded';
}

function claimsTable(claims: readonly ClaimResult[]): Block {
  return {
    kind: 'table',
    caption:
      'The claims: verdict now (and when written, where it was another), on what it rests (where not on all its tests, on how many), and in what share of the settings it stands',
    columns: ['id', 'verdict', 'on', 'stands in', 'claim, in our words'].map((title) => ({
      title,
      align: 'left' as const,
    })),
    rows: claims.map(({ claim, atWriting, now }) => [
      `${claim.id}${counts(claim) ? '' : '*'}`,
      `${verdictWords[now.verdict]}${atWriting.verdict === now.verdict ? '' : ` (was ${verdictWords[atWriting.verdict]})`}`,
      now.basis === undefined
        ? ''
        : `${now.basis}${now.parts.decided < now.parts.of ? `, ${now.parts.decided} of ${now.parts.of}` : ''}`,
      now.robustness && now.robustness.settings > 1
        ? `${Math.round(100 * now.robustness.share)}% of ${count(now.robustness.settings)}`
        : '',
      shortened(claim.claim.trim(), PARAPHRASE),
    ]),
    sources: [],
  };
}
