import type { Manifest } from '../../atlas/manifest.ts';
import type { Work } from '../../cases/bibliography/index.ts';
import type { CaseResult, ClaimResult, DiaryEntry } from '../../cases/check.ts';
import type { CheckedClaims } from '../../cases/checked-claims.ts';
import type { Question } from '../../cases/questions.ts';
import { type ClaimVerdict, verdictWords } from '../../cases/verdict.ts';
import { capitalised, count } from '../../charts/text.ts';
import { Footnotes, type OwnSource } from '../footnotes.ts';
import type { Block, Cell, Page } from '../page.ts';
import { sourcesBeside } from './claim-sources.ts';
import { testBlocks } from './claim-test-blocks.ts';
import { basisWords, robustnessWords, textWords, voiceWords } from './claim-words.ts';
import { pictureBlock, settingBars, verdictCell } from './verdict-bars.ts';
import { workWords } from './work-words.ts';

const plain = (text: string, sources?: readonly string[]): Block => ({
  kind: 'finding',
  role: 'plain',
  parts: [{ text, ...(sources && { sources }) }],
});
const heading = (id: string, text: string): Block => ({ kind: 'heading', id, text });

/**
 * One claim and everything that its verdict rests on.
 * @param result the case, with this one claim checked
 * @param own sources that the atlas does not name
 * @param works the text's bibliography
 * @param beside for a page with addresses: the verdict comes first, drawn, and what else there is on the question last
 */
export function claimPage(
  result: CaseResult,
  manifest: Manifest,
  provenance: string,
  own: readonly OwnSource[] = [],
  works: readonly Work[] = [],
  beside?: BesideClaim,
): Page {
  const notes = new Footnotes(manifest, sourcesBeside([result], own));
  const { of } = result;
  const [found] = result.claims as [ClaimResult];
  const blocks: Block[] = [
    {
      kind: 'finding',
      role: 'opening',
      parts: [{ text: found.claim.claim.trim(), sources: notes.use([of.id]) }],
    },
    { kind: 'note', text: 'The claim in our words, not the text’s.' },
    ...(beside ? [] : whoBlocks(result, found, works)),
    ...verdictBlocks(result, found),
    ...(beside ? [...settingsPicture(result), ...whoBlocks(result, found, works, beside.questions)] : []),
    ...found.tests.flatMap((test, n) => [
      heading(`test-${n + 1}`, found.tests.length === 1 ? 'The test' : `Test ${n + 1} of ${found.tests.length}`),
      ...testBlocks(test, result, notes, manifest),
    ]),
    ...diaryBlocks(found.diary),
    ...(beside ? besideBlocks(result, beside) : []),
  ];
  return {
    title: capitalised(`${beside ? textWords(of) : `${of.author}, ${of.writtenAs}`}: claim ${found.claim.id}`),
    provenance,
    blocks,
    sources: notes.list(),
  };
}

/** What else there is beside a claim: the checked claims of all texts. */
export interface BesideClaim {
  checked: CheckedClaims;
  questions: readonly Question[];
}

/** Its settings at both dates as bars: an SVG that stands by itself. */
export function claimPicture(result: CaseResult): string {
  const { drawing, tests } = settingsDrawing(result);
  return settingBars(drawing, tests);
}

function settingsDrawing({ of, claims, asOf }: CaseResult) {
  const [{ claim, tests, now }] = claims as readonly [ClaimResult];
  const stands = robustnessWords(now);
  const name = (n: number) => (tests.length === 1 ? '' : `test ${n + 1}, `);
  return {
    drawing: {
      title:
        stands === ''
          ? `${capitalised(verdictWords[now.verdict])}${tests.length === 0 ? ': it has no test' : ''}`
          : `It stands in ${stands}`,
      subtitle: 'settings of each test that a reasonable reader might choose, when it was written and now',
      foot: capitalised(`${of.author}, ${of.writtenAs}, claim ${claim.id}.`),
    },
    tests: tests.flatMap((test, n) => [
      { label: `${name(n)}${of.written}`, judged: test.atWriting },
      { label: `${name(n)}${asOf}`, judged: test.now },
    ]),
  };
}

function settingsPicture(result: CaseResult): Block[] {
  const { drawing, tests } = settingsDrawing(result);
  if (tests.length === 0) return [];
  return [pictureBlock(drawing, (what, inPage) => settingBars(what, tests, inPage), 'settings')];
}

/** Its text, and the claims of all texts on the same question. */
function besideBlocks({ of, claims }: CaseResult, { checked, questions }: BesideClaim): Block[] {
  const [{ claim }] = claims as readonly [ClaimResult];
  const link = (id: string, claimId: string, text: string): Cell => ({
    text,
    to: { view: 'claims', words: [id, claimId] },
  });
  const asked = questions.find(({ id }) => id === claim.question);
  const ids = checked.cases.find((one) => one.case === of.id)?.claims ?? [];
  const place = ids.findIndex(({ id }) => id === claim.id);
  const near = [ids[place - 1], ids[place + 1]].filter((one) => one !== undefined);
  const same = checked.cases.flatMap((one) =>
    one.claims
      .filter((other) => claim.question !== undefined && other.question === claim.question)
      .filter((other) => one.case !== of.id || other.id !== claim.id)
      .map((other) => ({ one, other })),
  );
  return [
    heading('beside', 'Beside it'),
    {
      kind: 'table',
      caption: 'In the text, before and after',
      columns: ['claim', 'says', 'verdict'].map((title) => ({ title, align: 'left' as const })),
      rows: [
        [{ text: 'all', to: { view: 'claims', words: [of.id] } }, `All claims of ${of.author}, ${of.writtenAs}`, ''],
        ...(asked === undefined
          ? []
          : [
              [
                { text: 'question', to: { view: 'questions', words: [asked.id] } },
                `${asked.question} What each text says, side by side.`,
                '',
              ],
            ]),
        ...near.map((other): Cell[] => [
          link(of.id, other.id, other.id),
          other.claim.trim(),
          verdictCell(other.verdict, other.atWriting),
        ]),
      ],
      sources: [],
    },
    ...(same.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Other claims on the same question',
            columns: ['claim', 'of', 'answers', 'verdict'].map((title) => ({ title, align: 'left' as const })),
            rows: same.map(({ one, other }): Cell[] => [
              link(one.case, other.id, other.id),
              `${other.speaker === undefined ? '' : `${other.speaker} in `}${one.author} ${one.written.slice(0, 4)}`,
              other.answer ?? '',
              verdictCell(other.verdict, other.atWriting),
            ]),
            sources: [],
          },
        ]),
  ];
}

/** "Charap, Drennan, Noel, Russia and China (2017) [kireeva-1]". */
function restsOn(id: string, works: readonly Work[]): string {
  const work = works.find((one) => one.id === id);
  return work ? `${workWords(work)} [${id}]` : `${id} in the text’s bibliography`;
}

function whoBlocks(
  { of }: CaseResult,
  { claim }: ClaimResult,
  works: readonly Work[],
  questions: readonly Question[] = [],
): Block[] {
  const asked = questions.find(({ id }) => id === claim.question);
  const place = claim.at === '' ? '' : ` ${capitalised(claim.at)}.`;
  return [
    heading('who', 'Who says it?'),
    plain(`${capitalised(voiceWords(claim, of))}.${place} A claim of the kind ${claim.kind}.`),
    ...(claim.expects === '' ? [] : [plain(`It expects: ${sentence(claim.expects)}`)]),
    ...(claim.question === undefined
      ? []
      : [
          plain(
            `It answers the question ${asked ? `“${asked.question}”` : `${claim.question}:`} ${sentence(claim.answer ?? 'without a short answer')}`,
          ),
        ]),
    ...(claim.works.length === 0
      ? []
      : [plain(`It rests on ${claim.works.map((id) => restsOn(id, works)).join('; ')}.`)]),
  ];
}

function verdictBlocks({ of, asOf }: CaseResult, { claim, atWriting, now, tests }: ClaimResult): Block[] {
  const { untested } = claim;
  return [
    heading('verdict', 'Verdict'),
    { kind: 'finding', role: 'answer', parts: [{ text: `${capitalised(verdictWords[now.verdict])}${onWhat(now)}.` }] },
    plain(
      atWriting.verdict === now.verdict
        ? `The same on ${of.written}, when it was written, as on ${asOf}.`
        : `On ${of.written}, when it was written: ${verdictWords[atWriting.verdict]}${onWhat(atWriting)}; on ${asOf}: ${verdictWords[now.verdict]}.`,
    ),
    ...(tests.length > 1 ? [{ kind: 'note' as const, text: combineWords(claim.combine, now) }] : []),
    ...(untested ? [plain(`Not tested: ${sentence(untested.say)}`)] : []),
    ...(claim.must ? [{ kind: 'note' as const, text: 'The file marks it must: hold.' }] : []),
  ];
}

/** ", on a measure; it stands in 89% of 9 settings". */
function onWhat(verdict: ClaimVerdict): string {
  const on = verdict.basis ? `, on ${basisWords[verdict.basis]}` : '';
  const stands = robustnessWords(verdict);
  return `${on}${stands === '' ? '' : `; it stands in ${stands}`}`;
}

function combineWords(combine: 'parts' | 'readings', { parts }: ClaimVerdict): string {
  const what = combine === 'parts' ? 'parts of the claim' : 'rival readings of the claim';
  return `${count(parts.of)} tests, ${what}; the verdict rests on ${count(parts.decided)} of them. Where they part it is mixed.`;
}

function diaryBlocks(diary: readonly DiaryEntry[]): Block[] {
  if (diary.length === 0) return [];
  return [
    heading('diary', 'Diary'),
    {
      kind: 'table',
      caption: diary.length === 1 ? 'It never turned' : 'When it turned',
      columns: ['on', 'verdict', 'because'].map((title) => ({ title, align: 'left' as const })),
      rows: diary.map(({ on, verdict, because }) => [on, verdictWords[verdict], because]),
      sources: [],
    },
    {
      kind: 'note',
      text: 'From the date of writing on, by the day on which more usually came out of the sources, in today’s edition: a pseudo-vintage.',
    },
  ];
}

const sentence = (text: string) => text.trim().replace(/[.;]?$/, '.');
