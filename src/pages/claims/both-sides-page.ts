import type { Manifest } from '../../atlas/manifest.ts';
import type { BothSides, Path, Piece } from '../../cases/both-sides.ts';
import type { CaseResult } from '../../cases/check.ts';
import { decides, type SettingOutcome } from '../../cases/verdict.ts';
import { count, howMany, list } from '../../charts/text.ts';
import { Footnotes, type OwnSource } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { consulted, sourcesBeside } from './claim-sources.ts';
import { basisWords, choiceWords, shortened, speakerWords, textWords } from './claim-words.ts';

/** Claims without a test named at the end of a page at most. */
const MOST_NAMED = 4;
const LONGEST_SAID = 160;

const plain = (text: string, sources?: readonly string[]): Block => ({
  kind: 'finding',
  role: 'plain',
  parts: [{ text, ...(sources && sources.length > 0 && { sources }) }],
});
const note = (text: string): Block => ({ kind: 'note', text });

/**
 * The strongest defensible way to each of two opposite conclusions: two pages of one form, with as many pieces of evidence and as many
 * blocks each.
 * @param own sources that the atlas does not name
 */
export function bothSidesPages(
  found: BothSides,
  results: readonly CaseResult[],
  manifest: Manifest,
  provenance: string,
  own: readonly OwnSource[] = [],
): [Page, Page] {
  const beside = sourcesBeside(results, own);
  const page = (n: 0 | 1): Page => {
    const notes = new Footnotes(manifest, beside);
    const [path, other] = n === 0 ? found.paths : ([found.paths[1], found.paths[0]] as const);
    const blocks = [
      ...openingBlocks(found, path, other),
      ...path.pieces.flatMap((piece, place) => pieceBlocks(piece, place + 1, other, notes)),
      ...endBlocks(found, path, other),
    ];
    return {
      title: `${found.question.question} Page ${n + 1} of 2`,
      ...{ provenance, blocks },
      sources: notes.list(),
    };
  };
  return [page(0), page(1)];
}

/** Both pages as one, a section a side, in the order in which the question names its conclusions. */
export function bothSidesPage(found: BothSides, pages: readonly [Page, Page]): Page {
  const { question, paths } = found;
  const [one, other] = paths;
  const each = one.pieces.length;
  const sources = pages.flatMap((page) => page.sources);
  return {
    title: question.question,
    provenance: pages[0].provenance,
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [
          {
            text:
              each === 0
                ? `No case can be made for both: ${speak(one.had)} for the one side in some setting, ${count(other.had)} for the other.`
                : `Two cases, ${howMany(each, 'pieces')} of evidence each, each as strong as the tests of the texts allow; neither is Entente’s own answer.`,
          },
        ],
      },
      {
        kind: 'table',
        caption: 'The two conclusions',
        columns: [
          { title: 'side', align: 'left' },
          { title: 'concludes', align: 'left' },
          { title: 'tests for it', align: 'right' },
          { title: 'shown', align: 'right' },
        ],
        rows: paths.map(({ side, concludes, had, pieces }) => [side, concludes, `${had}`, `${pieces.length}`]),
        sources: [],
      },
      {
        kind: 'table',
        caption: 'All claims on it',
        columns: [{ title: 'the question', align: 'left' }],
        rows: [[{ text: 'What each text says, side by side', to: { view: 'questions', words: [question.id] } }]],
        sources: [],
      },
      ...pages.flatMap(({ blocks: [opening, ...blocks] }, n): Block[] => [
        { kind: 'heading', id: paths[n]!.side, text: `The case for ${paths[n]!.side}` },
        { ...(opening as Extract<Block, { kind: 'finding' }>), role: 'answer' },
        ...blocks.flatMap((block): Block[] => {
          if (block.kind !== 'heading') return [block];
          // Its pieces have headings of their own.
          return block.id === 'evidence' ? [] : [{ ...block, group: true }];
        }),
      ]),
    ],
    sources: sources.filter(({ id }, n) => sources.findIndex((source) => source.id === id) === n),
  };
}

function openingBlocks({ question }: BothSides, path: Path, other: Path): Block[] {
  const each = path.pieces.length;
  const weak = path.pieces.filter((piece) => piece.weak).length;
  const fewer = path.had === other.had ? '' : path.had < other.had ? ', this side the fewer' : ', this side the more';
  return [
    { kind: 'finding', role: 'opening', parts: [{ text: path.concludes }] },
    plain(
      each === 0
        ? `There is no page to be made: ${speak(path.had)} for this side in some setting, ${count(other.had)} for the other. entente claims compare ${question.id} shows them.`
        : `The strongest case for this answer that the tests of the texts allow. The opposite answer has a case of the same form, with as many pieces; neither is Entente's own answer.`,
    ),
    note(
      `${speak(path.had)} for this side in some setting, ${count(other.had)} for the other${fewer}: ${each === 0 ? 'none can be shown for both.' : `${count(each)} each are shown, those on a record or a measure first, then by the share of settings that agree. ${floorWords(weak, each)}`}`,
    ),
  ];
}

function floorWords(weak: number, each: number): string {
  const floor = 'in at least a third of its settings';
  if (weak === 0) return `Each of them speaks for it ${floor}.`;
  return weak === each
    ? `None of them speaks for it ${floor}.`
    : `All but ${count(weak)} of them speak for it ${floor}.`;
}

function pieceBlocks(piece: Piece, place: number, other: Path, notes: Footnotes): Block[] {
  const { result, reading, turned, setting, case: of } = piece;
  const { test } = result;
  const { outcome } = setting;
  const said = outcome.kind === 'judged' && outcome.note !== undefined ? ` (${outcome.note})` : '';
  return [
    ...(place === 1 ? [{ kind: 'heading' as const, id: 'evidence', text: 'Evidence' }] : []),
    { kind: 'heading', id: `piece-${place}`, text: `${place}. On ${basisWords[test.basis]}`, group: true },
    plain(turned ? `Does not hold: ${reading}` : reading),
    plain(`Found: ${outcome.words}${said}.`, notes.use([...outcome.sources, ...consulted(test)])),
    note(
      `${settingWords(piece)} ${turned ? 'Against' : 'From'} ${speakerWords(piece.claim, of)}, claim ${piece.claim.id}${standsFor(piece)}.`,
    ),
    plain(`The other side would answer: ${answerWords(piece, other)}`),
  ];
}

const standsFor = ({ result: { test } }: Piece) =>
  test.standsFor === undefined ? '' : `; it stands in for ${test.standsFor}`;

function settingWords({ result: { now }, setting, stated }: Piece): string {
  if (now.axes.length === 0) return 'There is one setting.';
  const words = labelled(setting, now.axes);
  if (stated) return `Setting: ${words}, as the case states it.`;
  const why = now.settings[0]!.outcome.kind === 'absent' ? 'has no answer' : 'does not speak for this side';
  return `Setting: ${words}; what the case states (${labelled(now.settings[0]!, now.axes)}) ${why}.`;
}

const labelled = ({ labels }: SettingOutcome, axes: readonly { name: string }[]) =>
  labels.map((label, axis) => `${axes[axis]!.name} ${choiceWords(label)}`).join(', ');

/** "1 test speaks", "3 tests speak". */
const speak = (tests: number) => `${howMany(tests, 'tests')} ${tests === 1 ? 'speaks' : 'speak'}`;

/** In how many settings it comes out otherwise, in a line. */
function answerWords({ result, speaks, against, unclear, otherwise, setting, weak }: Piece, other: Path): string {
  const all = speaks + against + unclear;
  const { axes } = result.now;
  const differs = otherwise?.labels.flatMap((label, axis) =>
    label === setting.labels[axis] ? [] : [`${axes[axis]!.name} ${choiceWords(label)}`],
  );
  const counts = [
    ...(against > 0 ? [`otherwise in ${count(against)} (${list(differs!)})`] : []),
    ...(unclear > 0 ? [`not clear in ${count(unclear)}`] : []),
  ];
  const settings =
    counts.length > 0
      ? `of ${howMany(all, 'settings')} it comes out ${list(counts)}`
      : all === 1
        ? 'it has no other setting to come out otherwise in'
        : `nothing by another setting, it comes out so in all ${count(all)}`;
  const { basis } = result.test;
  return [
    settings,
    ...(weak ? ['that is fewer than a third of its settings, and it is here only because this side has no more'] : []),
    ...(decides(basis) ? [] : [`${basisWords[basis]} decides nothing by itself`]),
    ...(other.pieces.some((piece) => piece.result === result)
      ? ['in another setting it stands on the other page']
      : []),
  ]
    .join('; ')
    .concat('.');
}

/** What would change the mind of a reader of this page. */
function endBlocks({ undecided }: BothSides, path: Path, other: Path): Block[] {
  const { pieces } = path;
  if (pieces.length === 0) return [];
  const firm = pieces.filter(({ against, unclear }) => against + unclear === 0).length;
  const turning = pieces.flatMap((piece, n) => {
    const names = axesThatTurn(piece);
    return names.length === 0 ? [] : [`piece ${n + 1} by another ${list(names, 'or')}`];
  });
  const [first] = other.pieces;
  const named = undecided
    .slice(0, MOST_NAMED)
    .map((one) => `${textWords(one.case)} ${one.claim.id} (${shortened(one.say.trim(), LONGEST_SAID)})`);
  const more = undecided.length - named.length;
  return [
    { kind: 'heading', id: 'what-would-change', text: 'What would change a reader’s mind' },
    plain(
      `Other choices: ${turning.length === 0 ? 'none of those tried turns a piece' : `they turn ${list(turning)}`}. ${firm === 0 ? 'None of the pieces comes' : `${count(firm)} of the ${count(pieces.length)} pieces ${firm === 1 ? 'comes' : 'come'}`} out so in every setting${firm === 0 ? '' : ', and only other data would turn them'}.`,
    ),
    plain(
      first
        ? `The other case begins with this: ${first.turned ? 'does not hold: ' : ''}${first.reading} Found: ${first.setting.outcome.words}.`
        : 'The other case has nothing to set against it.',
    ),
    plain(
      undecided.length === 0
        ? 'Every claim on the question has a test that can be judged.'
        : `Not decided here, and of weight for both: ${named.join('; ')}${more > 0 ? `; and ${count(more)} more` : ''}.`,
    ),
  ];
}

/** Axes on which one other choice, all else as chosen, makes it come out otherwise or unclear. */
function axesThatTurn({ result: { now }, setting, turned }: Piece): string[] {
  const speaks = turned ? 'no' : 'yes';
  return now.axes.flatMap(({ name }, axis) => {
    const turns = now.settings.some(
      ({ places, outcome }) =>
        outcome.kind === 'judged' &&
        outcome.holds !== speaks &&
        places.every((place, n) => (n === axis) !== (place === setting.places[n])),
    );
    return turns ? [name] : [];
  });
}
