import type { Manifest } from '../../atlas/manifest.ts';
import type { CaseResult, TestResult } from '../../cases/check.ts';
import { dataNeeded } from '../../cases/data-needed.ts';
import type { Found, Outcome } from '../../cases/tests/test-kind.ts';
import { type Judged, type SettingOutcome, verdictWords } from '../../cases/verdict.ts';
import { capitalised, count, howMany, list, showNumber } from '../../charts/text.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';
import { unitWords } from '../shown.ts';
import { consulted } from './claim-sources.ts';
import { basisWords, choiceWords } from './claim-words.ts';
import { howToGet } from './claims-page.ts';

/** Settings listed one by one in text; JSON has them all. */
const MOST_LISTED = 12;

const plain = (text: string, sources?: readonly string[]): Block => ({
  kind: 'finding',
  role: 'plain',
  parts: [{ text, ...(sources && sources.length > 0 && { sources }) }],
});
const note = (text: string): Block => ({ kind: 'note', text });
const left = (titles: readonly string[]) => titles.map((title) => ({ title, align: 'left' as const }));

/** A test of a claim: how it reads, what was found, in which settings it stands, and how to see its numbers. */
export function testBlocks(
  result: TestResult,
  { of, asOf }: CaseResult,
  notes: Footnotes,
  manifest: Manifest,
): Block[] {
  const { test, reading, query, atWriting, now } = result;
  const read = consulted(test);
  // What was read is cited beside the answer.
  const shown = query.filter((line) => !line.startsWith('read '));
  const stand = test.basis === 'proxy' ? `, for ${test.standsFor}` : '';
  return [
    ...(test.says === undefined ? [] : [note(capitalised(test.says))]),
    { kind: 'finding', role: 'answer', parts: [{ text: reading }] },
    plain(
      `${capitalised(verdictWords[now.verdict])}: ${now.base.outcome.words}.`,
      notes.use([...now.base.outcome.sources, ...read]),
    ),
    note(`A test of the kind ${test.kind.name}, on ${basisWords[test.basis]}${stand}.`),
    ...otherSetting(now),
    ...foundBlocks(now.base.outcome),
    ...settingBlocks(now),
    ...missingBlocks(result, manifest),
    plain(
      sameAnswer(atWriting, now)
        ? `The same on ${of.written}, when it was written, as on ${asOf}.`
        : `On ${of.written}, when it was written: ${verdictWords[atWriting.verdict]} (${shownSetting(atWriting)}${atWriting.base.outcome.words}).`,
      sameAnswer(atWriting, now) ? undefined : notes.use(atWriting.base.outcome.sources),
    ),
    ...(shown.length === 0
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'To see for yourself',
            columns: left(['its numbers']),
            rows: shown.map((command) => [command]),
            sources: [],
          },
        ]),
  ];
}

const sameAnswer = (one: Judged, other: Judged) =>
  one.verdict === other.verdict && one.base.outcome.words === other.base.outcome.words;

/** Where what the case states has no answer, another setting is shown: which, and why. */
function otherSetting({ settings, base, axes }: Judged): Block[] {
  const [stated] = settings as [SettingOutcome];
  if (base === stated) return [];
  return [
    note(
      `As stated (${labelsOf(stated, axes)}) it has no answer: ${stated.outcome.words}. Shown is the first setting that has one: ${labelsOf(base, axes)}.`,
    ),
  ];
}

/** "window 2012: ", where another setting than the stated one is shown. */
function shownSetting({ base, settings, axes }: Judged): string {
  return base === settings[0] ? '' : `${labelsOf(base, axes)}: `;
}

function labelsOf({ labels }: SettingOutcome, axes: Judged['axes']): string {
  return labels.map((label, n) => `${axes[n]!.name} ${choiceWords(label)}`).join(', ');
}

function foundBlocks(outcome: Outcome): Block[] {
  if (outcome.kind === 'absent') return [];
  const { numbers, years, note: said } = outcome;
  const coverage =
    years === undefined
      ? ''
      : years.asked === 1
        ? `Year ${years.from}.`
        : `${capitalised(count(years.had))} of ${howMany(years.asked, 'years')} ${years.had === 1 ? 'has' : 'have'} data, ${years.from === years.to ? years.from : `${years.from}-${years.to}`}.`;
  return [
    ...(numbers.length === 0 ? [] : [numbersTable(numbers)]),
    ...(coverage === '' ? [] : [note(coverage)]),
    ...(said === undefined ? [] : [note(`${capitalised(said)}.`)]),
  ];
}

function numbersTable(numbers: readonly Found[]): Block {
  const shown = numbers.slice(0, MOST_LISTED);
  const intervals = shown.some(({ low, high }) => low !== undefined && high !== undefined);
  return {
    kind: 'table',
    caption: 'What it rests on',
    columns: [
      { title: '', align: 'left' },
      { title: 'value', align: 'right' },
      ...(intervals ? [{ title: 'interval', align: 'left' as const }] : []),
      { title: 'unit', align: 'left' },
    ],
    rows: shown.map(({ label, value, low, high, decimals, unit }) => [
      label,
      showNumber(value, decimals),
      ...(!intervals
        ? []
        : [
            low === undefined || high === undefined
              ? ''
              : `${showNumber(low, decimals)} to ${showNumber(high, decimals)}`,
          ]),
      unit === undefined ? '' : unitWords({ unit }, { unit: '' }),
    ]),
    sources: [],
  };
}

/** Its small multiverse: what was varied, in how many settings the claim stands, and in which it does not. */
function settingBlocks({ axes, settings, stands, answered, verdict }: Judged): Block[] {
  if (axes.length === 0 || answered === 0) return [];
  const not = settings.filter(({ outcome }) => outcome.kind === 'judged' && outcome.holds !== 'yes');
  const listed = not.slice(0, MOST_LISTED);
  const more = not.length - listed.length;
  return [
    plain(`It stands in ${count(stands)} of ${howMany(answered, 'settings')} that a reasonable reader might choose.`),
    {
      kind: 'table',
      caption: 'What was varied',
      columns: left(['', 'as stated', 'others']),
      rows: axes.map(({ name, options: [stated, ...others] }) => [
        name,
        choiceWords(stated!),
        others.map(choiceWords).join('; '),
      ]),
      sources: [],
    },
    ...(listed.length === 0 || verdict === 'contradicted' || verdict === 'inconsistent'
      ? []
      : [
          {
            kind: 'table' as const,
            caption: 'Where it does not stand',
            columns: left([...axes.map(({ name }) => name), 'found', '']),
            rows: listed.map(({ labels, outcome }) => [
              ...labels.map(choiceWords),
              outcome.words,
              outcome.kind === 'judged' && outcome.holds === 'unclear' ? 'unclear' : 'fails',
            ]),
            sources: [],
          },
          ...(more > 0 ? [note(`And ${count(more)} more: JSON lists all.`)] : []),
        ]),
  ];
}

/** Settings without an answer, why, and what would give one. */
function missingBlocks({ test, now }: TestResult, manifest: Manifest): Block[] {
  const absent = now.settings.flatMap(({ outcome }) => (outcome.kind === 'absent' ? [outcome] : []));
  if (absent.length === 0) return [];
  const words = [...new Set(absent.map((outcome) => outcome.words))];
  const data = absent.some(({ reason }) => reason === 'not-loaded') ? dataNeeded(test, manifest) : undefined;
  const answered = now.answered > 0;
  return [
    ...(answered
      ? [
          note(
            `No answer in ${count(absent.length)} of ${count(now.settings.length)} settings: ${words.slice(0, 3).join('; ')}.`,
          ),
        ]
      : []),
    ...(data ? [note(`Not in this atlas${data.length === 0 ? '' : `: ${list(data)}`}. ${howToGet(data)}`)] : []),
  ];
}
