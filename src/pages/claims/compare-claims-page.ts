import type { Manifest } from '../../atlas/manifest.ts';
import type { Case } from '../../cases/case.ts';
import type { CaseResult } from '../../cases/check.ts';
import { type Answer, claimsOn } from '../../cases/compare.ts';
import type { Question } from '../../cases/questions.ts';
import { verdictWords } from '../../cases/verdict.ts';
import { capitalised, count, howMany, list } from '../../charts/text.ts';
import type { Measure } from '../../measures/index.ts';
import { Footnotes, type OwnSource } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { consulted, sourcesBeside } from './claim-sources.ts';
import { basisWords, choiceWords, robustnessWords, speakerWords, textWords } from './claim-words.ts';
import { pictureBlock, tallyOf, verdictBars, verdictCell } from './verdict-bars.ts';

const plain = (text: string, sources?: readonly string[]): Block => ({
  kind: 'finding',
  role: 'plain',
  parts: [{ text, ...(sources && sources.length > 0 && { sources }) }],
});
const left = (titles: readonly string[]) => titles.map((title) => ({ title, align: 'left' as const }));

/**
 * The claims of all texts on one question side by side: what each answers, its verdict then and now, and what was found.
 * @param own sources that the atlas does not name
 * @param drawn with a picture of how the claims of each text fare
 */
export function compareClaimsPage(
  question: Question,
  answers: readonly Answer[],
  results: readonly CaseResult[],
  { manifest, provenance }: { manifest: Manifest; provenance: string },
  own: readonly OwnSource[] = [],
  drawn = false,
): Page {
  const notes = new Footnotes(manifest, sourcesBeside(results, own));
  const texts = new Set(answers.map(({ case: { id } }) => id)).size;
  const sides = question.conclusions.map(({ side, concludes }) => `${side}: ${concludes}`);
  return {
    title: question.question,
    provenance,
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [
          {
            text: `${howMany(answers.length, 'claims')} of ${howMany(texts, 'texts')} ${answers.length === 1 ? 'answers' : 'answer'} it. ${talliesWords(answers)}`,
          },
        ],
      },
      ...(sides.length === 0
        ? []
        : [
            {
              kind: 'note' as const,
              text: `Its two conclusions: ${sides.join(' ')}${drawn ? '' : ` entente claims both-sides ${question.id} makes the case for each.`}`,
            },
          ]),
      ...(drawn ? [answersPicture(question, answers)] : []),
      ...(drawn && sides.length > 0
        ? [
            {
              kind: 'table' as const,
              caption: 'Both sides',
              columns: left(['the strongest case']),
              rows: [
                [{ text: 'The case for each conclusion', to: { view: 'claims both-sides', words: [question.id] } }],
              ],
              sources: [],
            },
          ]
        : []),
      { kind: 'heading', id: 'answers', text: 'Who says what' },
      answersTable(question, answers),
      ...datesBlocks(answers),
      {
        kind: 'note',
        text: 'Then: on what was out when the text was written. Claims in our words; a quoted or reported voice is not the author’s.',
      },
      { kind: 'heading', id: 'found', text: 'What was found' },
      ...answers.flatMap((answer) => foundBlocks(answer, notes)),
    ],
    sources: notes.list(),
  };
}

/** How the claims of each text on a question fare, as bars: an SVG that stands by itself. */
export function answersDrawing({ question }: Question, answers: readonly Answer[]) {
  const texts = [...new Map(answers.map(({ case: of }) => [of.id, of])).values()];
  return {
    drawing: {
      title: question,
      subtitle: 'claims of each text that answer it, by verdict now; outlined: on a proxy, an association or a model',
      foot: 'Claims of all voices, also those that an author quotes or sets up to be rebutted.',
    },
    bars: texts.map((of) => ({
      label: textWords(of),
      tally: tallyOf(answers.filter((one) => one.case.id === of.id).map(({ result }) => result.now.verdict)),
    })),
  };
}

function answersPicture(question: Question, answers: readonly Answer[]): Block {
  const { drawing, bars } = answersDrawing(question, answers);
  const title = 'How the claims of each text fare';
  return pictureBlock({ ...drawing, title }, (what, inPage) => verdictBars(what, bars, inPage), 'answers');
}

function talliesWords(answers: readonly Answer[]): string {
  const tally = new Map<string, number>();
  for (const { result } of answers) tally.set(result.now.verdict, (tally.get(result.now.verdict) ?? 0) + 1);
  const parts = Object.entries(verdictWords).flatMap(([verdict, words]) => {
    const n = tally.get(verdict);
    return n === undefined ? [] : [`${count(n)} ${words}`];
  });
  return `Now: ${list(parts)}.`;
}

function answersTable({ conclusions }: Question, answers: readonly Answer[]): Block {
  const sided = conclusions.length > 0;
  return {
    kind: 'table',
    caption: 'Answers and verdicts, by date of the text',
    columns: left(['who', 'answers', ...(sided ? ['side'] : []), 'then', 'now', 'on', 'stands in']),
    rows: answers.map(({ case: of, result: { claim, atWriting, now } }) => [
      { text: `${speakerWords(claim, of)}, ${claim.id}`, to: { view: 'claims', words: [of.id, claim.id] } },
      claim.answer ?? '',
      ...(sided ? [claim.side ?? ''] : []),
      verdictCell(atWriting.verdict),
      verdictCell(now.verdict),
      now.basis ?? '',
      robustnessWords(now)
        .replace(/ settings$/, '')
        .replaceAll(' ', '\u00A0'),
    ]),
    sources: [],
  };
}

/** Dates claimed beside the change-points that are there, under each measure. */
function datesBlocks(answers: readonly Answer[]): Block[] {
  const rows = answers.flatMap(({ case: of, result: { claim }, found }) =>
    found
      .filter(({ test }) => test.test.kind.name === 'change-point')
      .flatMap(({ test: { test, now }, stated, rivals }) =>
        [stated, ...rivals].map(({ labels, outcome }) => [
          `${speakerWords(claim, of)}, ${claim.id}`,
          String(test.fields.is).replace('..', '-'),
          choiceWords(labels[measureAt(now.axes)] ?? (test.fields.measure as Measure).name),
          outcome.words,
        ]),
      ),
  );
  if (rows.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Changes of course claimed, and those found',
      columns: left(['who', 'claimed', 'by', 'found']),
      rows,
      sources: [],
    },
  ];
}

function foundBlocks({ case: of, result, found }: Answer, notes: Footnotes): Block[] {
  const { claim } = result;
  return [
    { kind: 'heading', id: `${of.id}-${claim.id}`, text: `${speakerWords(claim, of)}, ${claim.id}`, group: true },
    plain(claim.claim.trim(), notes.use([of.id])),
    ...found.map(({ test, stated, rivals }) => {
      const others = rivals.map(
        ({ labels, outcome }) => `${choiceWords(labels[measureAt(test.now.axes)]!)}: ${outcome.words}`,
      );
      const by = others.length === 0 ? '' : ` By other measures: ${others.join('; ')}.`;
      const sources = [stated, ...rivals].flatMap(({ outcome }) => outcome.sources);
      return plain(
        `${capitalised(verdictWords[test.now.verdict])}, on ${basisWords[test.test.basis]}: ${test.reading} Found: ${stated.outcome.words}.${by}`,
        notes.use([...new Set([...sources, ...consulted(test.test)])]),
      );
    }),
    ...(claim.untested ? [{ kind: 'note' as const, text: `Not tested: ${claim.untested.say.trim()}` }] : []),
  ];
}

const measureAt = (axes: readonly { name: string }[]) => axes.findIndex(({ name }) => name === 'measure');

/** The questions that several texts answer, and how many claims of which texts answer each. */
export function questionsPage(questions: readonly Question[], cases: readonly Case[]): Page {
  return {
    title: 'Questions that several texts answer',
    provenance: '',
    blocks: [
      {
        kind: 'table',
        caption: 'entente claims compare QUESTION lays their claims side by side',
        columns: left(['question', 'asks', 'claims', 'of']),
        rows: questions.map((question) => {
          const by = claimsOn(question, cases);
          return [
            question.id,
            question.question,
            count(by.reduce((sum, { claims }) => sum + claims.length, 0)),
            list(by.map(({ case: of, claims }) => `${textWords(of)} (${count(claims.length)})`)),
          ];
        }),
        sources: [],
      },
    ],
    sources: [],
  };
}
