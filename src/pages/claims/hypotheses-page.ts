import type { Manifest } from '../../atlas/manifest.ts';
import type { CaseResult } from '../../cases/check.ts';
import type { Cell, EvidenceRow, Hypotheses, Weighed, WeighedRow, Without } from '../../cases/hypotheses.ts';
import { type Verdict, verdictWords } from '../../cases/verdict.ts';
import { type InPage, partBars } from '../../charts/index.ts';
import { capitalised, count, howMany, list, showNumber } from '../../charts/text.ts';
import { Footnotes, type OwnSource } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { sourcesBeside } from './claim-sources.ts';
import { basisWords, textWords } from './claim-words.ts';
import { type Drawing, pictureBlock, verdictCell } from './verdict-bars.ts';

const plain = (text: string, sources?: readonly string[]): Block => ({
  kind: 'finding',
  role: 'plain',
  parts: [{ text, ...(sources && sources.length > 0 && { sources }) }],
});
const note = (text: string): Block => ({ kind: 'note', text });
const heading = (id: string, text: string): Block => ({ kind: 'heading', id, text });

const letters: Readonly<Record<Cell, string>> = { consistent: 'C', inconsistent: 'I', neutral: 'n' };

/** "Kireeva 2020 K25, test 2". */
function rowName({ claim, test }: EvidenceRow, results: readonly CaseResult[]): string {
  const [text, id] = claim.split(':') as [string, string];
  const of = results.find((one) => one.of.id === text)?.of;
  const name = `${of ? textWords(of) : text} ${id}`;
  return test === undefined ? name : `${name}, test ${test}`;
}

/**
 * Rival hypotheses against checked claims: which has the least against it, the matrix, which evidence carries the ranking, and the
 * reading by likelihoods.
 * @param own sources that the atlas does not name
 * @param drawn with a picture of what speaks against each
 */
export function hypothesesPage(
  weighed: Weighed,
  results: readonly CaseResult[],
  { manifest, provenance }: { manifest: Manifest; provenance: string },
  own: readonly OwnSource[] = [],
  drawn = false,
): Page {
  const notes = new Footnotes(manifest, sourcesBeside(results, own));
  const { of } = weighed;
  return {
    title: of.question,
    provenance,
    blocks: [
      { kind: 'finding', role: 'opening', parts: [{ text: openingWords(weighed) }] },
      note(
        `Cells, weights and likelihoods are ${of.whose === 'ours' ? 'ours: copy the file and put your own' : `${of.whose}`}; the verdicts are what the data say of each claim. It is a ranking by what speaks against, no probability.`,
      ),
      ...(drawn ? [rankingPicture(weighed)] : []),
      heading('rivals', 'Ranking'),
      rankingTable(weighed),
      note(
        'After Heuer: the first is the one with the least weight against it, not the one with the most for it; those that tie are told apart by what agrees. One that most rows leave neutral has little against it for that reason alone: read both columns.',
      ),
      heading('matrix', 'Matrix'),
      matrixTable(weighed, results),
      note(
        `C consistent, I inconsistent, n neutral, after the verdict: where the claim is contradicted C and I change places; where it is mixed, open or beyond the data the row is neutral and weighs nothing. A proxy, an association or a model weighs ${showNumber(of.proxyWeight, 2)} of a record or a measure.`,
      ),
      heading('carries', 'What carries it'),
      ...carryBlocks(weighed, results),
      ...likelihoodBlocks(weighed),
      heading('evidence', 'Evidence'),
      ...weighed.rows.flatMap((row, n) => rowBlocks(row, n + 1, results, notes)),
    ],
    sources: notes.list(),
  };
}

const weightText = (x: number) => showNumber(x, Number.isInteger(x) ? 0 : 2);

function openingWords({ ranking, rows }: Weighed): string {
  const first = ranking.filter(({ rank }) => rank === 1);
  const decided = rows.filter(({ weight }) => weight > 0).length;
  const words = first.map(({ rival }) => `“${rival.says.replace(/\.$/, '')}” (${rival.id})`);
  const tie = first.length > 1 ? ' tie' : '';
  return `Least speaks against ${list(words)}: weight ${weightText(first[0]!.against)} of ${weightText(rows.reduce((sum, { weight }) => sum + weight, 0))}, on ${howMany(decided, 'rows')} that a verdict decides${tie === '' ? '' : '; they tie'}.`;
}

/** What speaks against each rival and what agrees with it, by weight: an SVG that stands by itself. */
export function rankingDrawing({ of, ranking, rows }: Weighed): {
  drawing: Drawing;
  draw: (drawing: Drawing, inPage?: InPage) => string;
} {
  const all = rows.reduce((sum, { weight }) => sum + weight, 0);
  const bars = ranking.map(({ rival, against, agreeing }) => ({
    label: rival.id,
    parts: [
      { name: 'against', size: against, tone: 'against' as const },
      { name: 'agreeing', size: agreeing, tone: 'for' as const },
      { name: 'neutral', size: Math.max(0, all - against - agreeing), tone: 'none' as const },
    ],
  }));
  return {
    drawing: {
      title: of.question,
      subtitle: `weight of the evidence, ${weightText(all)} in all; the first is the one with the least against it`,
      foot: `Cells and weights: ${of.whose}. A ranking by what speaks against, no probability.`,
    },
    draw: (drawing, inPage) => partBars({ ...drawing, bars, words: weightText }, inPage),
  };
}

function rankingPicture(weighed: Weighed): Block {
  const { drawing, draw } = rankingDrawing(weighed);
  return pictureBlock({ ...drawing, title: 'What speaks against each' }, draw, 'ranking');
}

function rankingTable({ ranking }: Weighed): Block {
  return {
    kind: 'table',
    caption: 'By what speaks against each',
    columns: [
      { title: '', align: 'right' },
      { title: 'hypothesis', align: 'left' },
      { title: 'says', align: 'left' },
      { title: 'against', align: 'right' },
      { title: 'agreeing', align: 'right' },
    ],
    rows: ranking.map(({ rank, rival, against, agreeing }) => [
      ...[`${rank}`, rival.id, rival.says],
      ...[weightText(against), weightText(agreeing)],
    ]),
    sources: [],
  };
}

function matrixTable({ of, rows }: Weighed, results: readonly CaseResult[]): Block {
  return {
    kind: 'table',
    caption: 'Evidence against hypotheses',
    columns: [
      { title: 'evidence', align: 'left' },
      { title: 'verdict', align: 'left' },
      { title: 'weight', align: 'right' },
      ...of.rivals.map(({ id }) => ({ title: id, align: 'left' as const })),
    ],
    rows: rows.map(({ row, verdict, weight, cells }, n) => [
      { text: `${n + 1}. ${shortName(row, results)}`, to: { view: 'claims', words: row.claim.split(':') } },
      ...[verdictCell(verdict as Verdict), weightText(weight)],
      ...of.rivals.map(({ id }) => letters[cells[id]!]),
    ]),
    sources: [],
  };
}

/** "Kireeva K25/2". */
function shortName({ claim, test }: EvidenceRow, results: readonly CaseResult[]): string {
  const [text, id] = claim.split(':') as [string, string];
  const author = results.find(({ of }) => of.id === text)?.of.author ?? text;
  return `${author} ${id}${test === undefined ? '' : `/${test}`}`;
}

function carryBlocks({ without, rows }: Weighed, results: readonly CaseResult[]): Block[] {
  const first = without.filter(({ changesFirst }) => changesFirst);
  const other = without.filter(({ changesFirst, changesOrder }) => changesOrder && !changesFirst);
  const silent = rows.filter(({ tellsNothing, effect }) => tellsNothing && effect !== 'no weight');
  const undecided = rows.filter(({ effect }) => effect === 'no weight');
  return [
    ...(first.length === 0
      ? [plain('No single row carries the first place: without any one of them the same comes first.')]
      : byOrder(first, results).map((words) => plain(`Without ${words} (another first).`))),
    ...(other.length === 0
      ? [plain('The order behind it does not hang on any single row.')]
      : byOrder(other, results).map((words) => plain(`Without ${words} (the same first).`))),
    ...(silent.length === 0
      ? []
      : [
          note(
            `Tells nothing between them, the same for all: ${list(silent.map(({ row }) => rowName(row, results)))}.`,
          ),
        ]),
    ...(undecided.length === 0
      ? []
      : [
          note(
            `Without weight until a verdict is clear: ${list(undecided.map(({ row, verdict }) => `${rowName(row, results)} (${verdictWords[verdict]})`))}.`,
          ),
        ]),
  ];
}

/** Rows whose loss leads to the same order together: "a: x, y, z". */
function byOrder(without: readonly Without[], results: readonly CaseResult[]): string[] {
  const groups = new Map<string, string[]>();
  for (const { row, order } of without) {
    const words = order.map((ids) => ids.join(' = ')).join(', ');
    groups.set(words, [...(groups.get(words) ?? []), rowName(row, results)]);
  }
  return [...groups].map(([words, names]) => `${list(names, 'or')}: ${words}`);
}

function likelihoodBlocks({ of, likelihood }: Weighed): Block[] {
  if (!likelihood) return [];
  return [
    heading('likelihoods', 'By likelihoods'),
    {
      kind: 'table',
      caption: `By likelihoods that are ${of.whose === 'ours' ? 'ours' : of.whose}, all as likely beforehand`,
      columns: [
        { title: 'hypothesis', align: 'left' },
        { title: 'share', align: 'right' },
        { title: 'log-odds', align: 'right' },
      ],
      rows: of.rivals.map(({ id }) => [
        id,
        showNumber(likelihood.shares[id]!.share, 3),
        showNumber(likelihood.shares[id]!.logOdds, 2),
      ]),
      sources: [],
    },
    note(
      `Each of ${count(likelihood.rows)} decided rows counts as if it were independent of the others, which claims of the same texts are not: the numbers run too far to the ends. Natural logarithms, each against all others together. What somebody put in comes out; it is no finding of the data.`,
    ),
  ];
}

const turnWords: Readonly<Record<WeighedRow['effect'], string>> = {
  'as written': 'The cells stand as written.',
  turned: 'The cells turn.',
  'no weight': 'The row has no weight.',
};

function rowBlocks(
  { row, says, found, verdict, basis, effect }: WeighedRow,
  place: number,
  results: readonly CaseResult[],
  notes: Footnotes,
): Block[] {
  const on = basis === undefined ? '' : `, on ${basisWords[basis]}`;
  const text = row.claim.split(':')[0]!;
  return [
    { kind: 'heading', id: row.claim, text: `${place}. ${rowName(row, results)}`, group: true },
    plain(says, notes.use([text])),
    plain(
      `${capitalised(verdictWords[verdict as Verdict])}${on}${found === '' ? '' : `: ${found}`}. ${turnWords[effect]}`,
    ),
    note(`Bears on them because: ${row.because}`),
  ];
}

/** The sets of rival hypotheses that come with the package. */
export function hypothesesListPage(all: readonly Hypotheses[]): Page {
  return {
    title: 'Rival hypotheses',
    provenance: '',
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [
          {
            text: `${all.length === 1 ? 'One set' : `${capitalised(count(all.length))} sets`} of rival hypotheses, weighed by what speaks against each.`,
          },
        ],
      },
      {
        kind: 'table',
        caption: 'Each opens to its ranking, its matrix and the evidence that carries it',
        columns: [
          { title: 'hypotheses on', align: 'left' },
          { title: 'rivals', align: 'right' },
          { title: 'rows of evidence', align: 'right' },
        ],
        rows: all.map(({ id, question, rivals, evidence }) => [
          { text: question, to: { view: 'hypotheses', words: [id] } },
          ...[`${rivals.length}`, `${evidence.length}`],
        ]),
        sources: [],
      },
      note(
        'Cells and weights are somebody’s judgement, named on each page; the verdicts are what the data say of each claim.',
      ),
    ],
    sources: [],
  };
}
