import type { Manifest } from '../atlas/manifest.ts';
import type { Work } from '../cases/bibliography/index.ts';
import type { CaseResult, ClaimResult, DiaryEntry } from '../cases/check.ts';
import { type ClaimVerdict, verdictWords } from '../cases/verdict.ts';
import { capitalised, count } from '../charts/text.ts';
import { sourcesBeside } from './claim-sources.ts';
import { testBlocks } from './claim-test-blocks.ts';
import { basisWords, robustnessWords, voiceWords } from './claim-words.ts';
import { Footnotes, type OwnSource } from './footnotes.ts';
import type { Block, Page } from './page.ts';
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
 */
export function claimPage(
  result: CaseResult,
  manifest: Manifest,
  provenance: string,
  own: readonly OwnSource[] = [],
  works: readonly Work[] = [],
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
    ...whoBlocks(result, found, works),
    ...verdictBlocks(result, found),
    ...found.tests.flatMap((test, n) => [
      heading(`test-${n + 1}`, found.tests.length === 1 ? 'The test' : `Test ${n + 1} of ${found.tests.length}`),
      ...testBlocks(test, result, notes, manifest),
    ]),
    ...diaryBlocks(found.diary),
  ];
  return {
    title: capitalised(`${of.author}, ${of.writtenAs}: claim ${found.claim.id}`),
    provenance,
    blocks,
    sources: notes.list(),
  };
}

/** "Charap, Drennan, Noel, Russia and China (2017) [kireeva-1]". */
function restsOn(id: string, works: readonly Work[]): string {
  const work = works.find((one) => one.id === id);
  return work ? `${workWords(work)} [${id}]` : `${id} in the text’s bibliography`;
}

function whoBlocks({ of }: CaseResult, { claim }: ClaimResult, works: readonly Work[]): Block[] {
  const place = claim.at === '' ? '' : ` ${capitalised(claim.at)}.`;
  return [
    heading('who', 'Who says it?'),
    plain(`${capitalised(voiceWords(claim, of))}.${place} A claim of the kind ${claim.kind}.`),
    ...(claim.expects === '' ? [] : [plain(`It expects: ${sentence(claim.expects)}`)]),
    ...(claim.question === undefined
      ? []
      : [plain(`It answers the question ${claim.question}: ${sentence(claim.answer ?? 'without a short answer')}`)]),
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
