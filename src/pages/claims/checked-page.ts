import type { Manifest } from '../../atlas/manifest.ts';
import type { CheckedCase, CheckedClaim, CheckedClaims } from '../../cases/checked-claims.ts';
import type { Question } from '../../cases/questions.ts';
import { decides, verdictWords } from '../../cases/verdict.ts';
import { capitalised, count, howMany } from '../../charts/text.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Cell, Page } from '../page.ts';
import { textSource } from './claim-sources.ts';
import { scoreWords } from './claim-words.ts';
import { type Drawing, pictureBlock, scored, tallyColumns, tallyOf, verdictBars, verdictCell } from './verdict-bars.ts';

const left = (...titles: string[]) => titles.map((title) => ({ title, align: 'left' as const }));
const note = (text: string): Block => ({ kind: 'note', text });

/** "Allison 2023". */
export const textName = ({ author, written }: Pick<CheckedCase, 'author' | 'written'>) =>
  capitalised(`${author} ${written.slice(0, 4)}`);

const nowOf = (claims: readonly CheckedClaim[]) => tallyOf(claims.map(({ verdict }) => verdict));
const thenOf = (claims: readonly CheckedClaim[]) => tallyOf(claims.map(({ atWriting }) => atWriting));

/** What of a text counts in its score. */
const own = ({ claims }: CheckedCase) => claims.filter(scored);

const sourceOf = (one: CheckedCase) =>
  textSource({ ...one, id: one.case, work: one.work ?? { title: one.title }, writtenAs: one.written });

/** When and on which data the verdicts were found. */
function whenNote({ asOf, atlas }: CheckedClaims, manifest: Manifest): Block {
  const same = atlas === manifest.version;
  return note(
    `Verdicts of ${asOf}, on the ${same ? 'atlas that answers here' : 'full atlas'} (${atlas})${same ? '' : `; the one that answers here is another (${manifest.version})`}. What has come out since may turn them: “anew” under Further settings checks them on the data at hand, which takes some seconds.`,
  );
}

/** The verdicts of each text's own and endorsed claims, as bars. */
export function textsDrawing({ cases, asOf }: CheckedClaims): {
  drawing: Drawing;
  bars: Parameters<typeof verdictBars>[1];
} {
  const claims = cases.flatMap(own);
  const firm = claims.filter(({ basis }) => basis !== undefined && decides(basis)).length;
  return {
    drawing: {
      title: `${count(firm)} of ${howMany(claims.length, 'claims')} ${firm === 1 ? 'is' : 'are'} decided on a record or a measure`,
      subtitle:
        'claims that are the author’s own or endorsed, by verdict now; outlined: on a proxy, an association or a model',
      foot: `Verdicts of ${asOf}. Each text was chosen, and so were the claims taken from it: a score compares no authors.`,
    },
    bars: cases.map((one) => ({ label: textName(one), tally: nowOf(own(one)) })),
  };
}

/** All texts: how their claims fare, text by text, and the questions that join them. */
export function textsPage(
  checked: CheckedClaims,
  questions: readonly Question[],
  manifest: Manifest,
  provenance: string,
): Page {
  const { cases, asOf } = checked;
  const notes = new Footnotes(manifest, cases.map(sourceOf));
  const sources = notes.use(cases.map((one) => one.case));
  const all = cases.flatMap(({ claims }) => claims);
  const counted = cases.flatMap(own);
  const { drawing, bars } = textsDrawing(checked);
  const tallies = cases.map((one) => nowOf(own(one)));
  const { columns, cells } = tallyColumns;
  return {
    title: 'Claims, held against the data',
    provenance,
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [
          {
            text: `${capitalised(count(cases.length))} texts, ${count(all.length)} claims. Of the ${count(counted.length)} that are their authors’ own or endorsed: ${scoreWords(nowOf(counted))}.`,
          },
        ],
      },
      note('Each text was chosen, and so were the claims taken from it: a score compares no authors.'),
      whenNote(checked, manifest),
      pictureBlock(drawing, (what, inPage) => verdictBars(what, bars, inPage), 'texts'),
      {
        kind: 'table',
        caption: `The texts: claims that are the author’s own or endorsed, by verdict on ${asOf}`,
        columns: [...left('text'), { title: 'claims', align: 'right' }, ...columns],
        rows: cases.map((one, n): Cell[] => [
          { text: `${textName(one)}: ${one.title}`, to: { view: 'claims', words: [one.case] } },
          `${own(one).length}`,
          ...cells(tallies[n]!),
        ]),
        sources,
      },
      note(verdictsExplained),
      { kind: 'heading', id: 'questions', text: 'Across texts' },
      questionsTable(questions, checked),
    ],
    sources: notes.list(),
  };
}

const verdictsExplained =
  'Supported and contradicted are said on a record or a measure alone; on a proxy, an association or a model it is consistent or inconsistent. Mixed: it holds one way and fails another. Beyond the data: nothing on hand decides it. Open: its day has not come. A verdict is on the data, not on the author, and no text is failed by hindsight.';

/** The questions that several texts answer, each with where its claims and its two sides stand. */
export function questionsTable(questions: readonly Question[], { cases }: CheckedClaims): Block {
  return {
    kind: 'table',
    caption: 'Questions that several texts answer',
    columns: [...left('question'), { title: 'claims', align: 'right' }, ...left('of', 'two sides')],
    rows: questions.map(({ id, question, conclusions }): Cell[] => {
      const by = cases
        .map((one) => ({ one, claims: one.claims.filter((claim) => claim.question === id) }))
        .filter(({ claims }) => claims.length > 0);
      return [
        { text: question, to: { view: 'questions', words: [id] } },
        `${by.reduce((sum, { claims }) => sum + claims.length, 0)}`,
        by.map(({ one, claims }) => `${textName(one)} (${claims.length})`).join(', '),
        conclusions.length === 0
          ? ''
          : { text: 'case\u00A0for\u00A0each', to: { view: 'claims both-sides', words: [id] } },
      ];
    }),
    sources: [],
  };
}

/** A text's verdicts when it was written and now, as bars. */
export function textDrawing(one: CheckedCase, asOf: string) {
  const claims = own(one);
  const turned = claims.filter(({ atWriting, verdict }) => atWriting !== verdict).length;
  return {
    drawing: {
      title:
        turned === 0
          ? 'No verdict is another than when it was written'
          : `${capitalised(count(turned))} ${turned === 1 ? 'verdict is' : 'verdicts are'} another than when it was written`,
      subtitle:
        'claims that are the author’s own or endorsed, by verdict; outlined: on a proxy, an association or a model',
      foot: `${capitalised(`${one.author}, ${one.written}: ${one.title}`)}. Verdicts of ${asOf}.`,
    },
    bars: [
      { label: `then (${one.written})`, tally: thenOf(claims) },
      { label: `now (${asOf})`, tally: nowOf(claims) },
    ],
  };
}

/** One text as an annotated list of claims. */
export function textPage(
  one: CheckedCase,
  checked: CheckedClaims,
  questions: readonly Question[],
  manifest: Manifest,
  provenance: string,
): Page {
  const { asOf } = checked;
  const notes = new Footnotes(manifest, [sourceOf(one)]);
  const claims = own(one);
  const others = one.claims.length - claims.length;
  const { drawing, bars } = textDrawing(one, asOf);
  const untested = one.claims.filter((claim) => claim.untested !== undefined);
  return {
    title: `${textName(one)}: ${one.title}`,
    provenance,
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [
          {
            text: `Of the ${count(claims.length)} ${claims.length === 1 ? 'claim that is' : 'claims that are'} the author’s own or endorsed: ${scoreWords(nowOf(claims))}.`,
            sources: notes.use([one.case]),
          },
        ],
      },
      ...(one.vantage === undefined ? [] : [note(one.vantage)]),
      whenNote(checked, manifest),
      pictureBlock(drawing, (what, inPage) => verdictBars(what, bars, inPage), 'text'),
      claimsList(one, questions),
      ...(others === 0
        ? []
        : [
            note(
              `* Not the author’s own and not endorsed (quoted, reported, or set up to be rebutted): ${count(others)}, not in the score.`,
            ),
          ]),
      note(verdictsExplained),
      ...(untested.length === 0
        ? []
        : [
            { kind: 'heading' as const, id: 'untested', text: 'Without a test' },
            {
              kind: 'table' as const,
              caption: 'Claims that no test decides, and why',
              columns: left('claim', 'verdict', 'why'),
              rows: untested.map((claim): Cell[] => [
                claimLink(one, claim),
                verdictCell(claim.verdict),
                claim.untested!,
              ]),
              sources: [],
            },
          ]),
    ],
    sources: notes.list(),
  };
}

const claimLink = (one: CheckedCase, claim: CheckedClaim): Cell => ({
  text: `${claim.id}${scored(claim) ? '' : '*'}`,
  to: { view: 'claims', words: [one.case, claim.id] },
});

/** "89% of 9", in how many of its settings a claim stands; nothing where it has one or none. */
export function standsWords({ share, settings }: Pick<CheckedClaim, 'share' | 'settings'>): string {
  return share === undefined || settings === undefined || settings < 2
    ? ''
    : `${Math.round(100 * share)}%\u00A0of\u00A0${count(settings)}`;
}

function claimsList(one: CheckedCase, questions: readonly Question[]): Block {
  const asked = new Map(questions.map(({ id, short = id }) => [id, short]));
  return {
    kind: 'table',
    caption: 'The claims, in our words and in the order of the text; each opens to its data, test, voice and two dates',
    columns: left('claim', 'says', 'verdict', 'on', 'stands in', 'question'),
    rows: one.claims.map((claim): Cell[] => [
      claimLink(one, claim),
      capitalised(`${claim.speaker === undefined ? '' : `${claim.speaker}: `}${claim.claim.trim()}`),
      verdictCell(claim.verdict, claim.atWriting),
      claim.basis === undefined
        ? ''
        : `${claim.basis}${claim.parts === undefined ? '' : `, ${claim.parts[0]} of ${claim.parts[1]} tests`}`,
      standsWords(claim),
      claim.question === undefined
        ? ''
        : { text: asked.get(claim.question) ?? claim.question, to: { view: 'questions', words: [claim.question] } },
    ]),
    sources: [],
  };
}

/** The questions, with how the claims on each fare. */
export function questionsListPage(questions: readonly Question[], checked: CheckedClaims, manifest: Manifest): Page {
  const asked = new Set(questions.map(({ id }) => id));
  const claims = checked.cases.flatMap((one) => one.claims).filter(({ question }) => question && asked.has(question));
  const { drawing, bars } = questionsDrawing(questions, checked);
  return {
    title: 'Questions that several texts answer',
    provenance: '',
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [
          {
            text: `${capitalised(count(questions.length))} questions, ${count(claims.length)} claims of ${count(checked.cases.length)} texts that answer them: ${scoreWords(nowOf(claims))}.`,
          },
        ],
      },
      whenNote(checked, manifest),
      pictureBlock(drawing, (what, inPage) => verdictBars(what, bars, inPage), 'questions'),
      questionsTable(questions, checked),
      note(
        `All voices count here, also those that an author quotes or sets up to be rebutted. ${capitalised(verdictWords.mixed)}: it holds one way and fails another.`,
      ),
    ],
    sources: [],
  };
}

export function questionsDrawing(questions: readonly Question[], { cases, asOf }: CheckedClaims) {
  return {
    drawing: {
      title: 'How the claims on each question fare',
      subtitle: 'claims of all texts, by verdict now; outlined: on a proxy, an association or a model',
      foot: `Verdicts of ${asOf}.`,
    },
    bars: questions.map(({ id, short = id }) => ({
      label: short,
      tally: nowOf(cases.flatMap((one) => one.claims.filter((claim) => claim.question === id))),
    })),
  };
}
