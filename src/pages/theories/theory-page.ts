import type { Manifest } from '../../atlas/manifest.ts';
import { turningPoints } from '../../charts/index.ts';
import { capitalised, showNumber } from '../../charts/text.ts';
import { absenceWords, type Figure } from '../../figures/index.ts';
import type { Assessment } from '../../inquiry/assess.ts';
import { type ChoiceParameter, isChoice, type JointFlip, optionLabel, type Share } from '../../theories/index.ts';
import { Footnotes, type OwnSource } from '../footnotes.ts';
import type { Block, Finding, Page, TableBlock } from '../page.ts';
import { holdersWords, ofHundred, settingWords, sharesSentence, verdictSentence } from './assessment-words.ts';
import { shortNumber, theoryBlocks } from './theory-declared.ts';
import { type Laboratory, theoryDials } from './theory-dials.ts';
import { flipsDrawing, verdictPictureBlock } from './theory-picture.ts';

/** What is worked out beside an assessment only where somebody asks for it. */
export interface FurtherAnswers {
  together?: JointFlip;
  sensitivity?: readonly Share[];
}

/** A theory's answer for some states and a year as a page of blocks: verdict, roles, inputs, parameters, what would turn it. */
export function assessmentPage(
  assessment: Assessment,
  manifest: Manifest,
  provenance: string,
  own: readonly OwnSource[] = [],
  further: FurtherAnswers = {},
  laboratory: Laboratory = { set: new Set(), untouched: assessment },
): Page {
  const notes = new Footnotes(manifest, own);
  const { theory, year } = assessment;
  const opening = verdictBlocks(assessment, notes);
  // What was measured stays named where the reader set something else.
  notes.use(laboratory.untouched.sources);
  const onWhat = [inputsTable(assessment, notes), parametersTable(assessment)].filter((table) => table !== undefined);
  const blocks: Block[] = [
    ...opening,
    ...verdictPictureBlock(assessment),
    ...tableSection('on-what', 'On what', [theoryDials(assessment, laboratory, onWhat)]),
    ...tableSection('what-turns-it', 'What would turn it', turnBlocks(assessment, further)),
    ...theoryBlocks(theory),
  ];
  const who = Object.entries(assessment.roles)
    .filter(([name]) => !theory.roles[name]!.found)
    .map(([, { states }]) => holdersWords(states, year));
  return { title: `${theory.title}: ${who.join(' · ')}, ${year}`, provenance, blocks, sources: notes.list() };
}

/** Blocks under a heading; no heading without blocks. */
function tableSection(id: string, text: string, blocks: readonly (Block | undefined)[]): Block[] {
  const given = blocks.filter((block) => block !== undefined);
  return given.length === 0 ? [] : [{ kind: 'heading', id, text }, ...given];
}

function verdictBlocks(assessment: Assessment, notes: Footnotes): Block[] {
  const { theory, judgement, year, asked, roles } = assessment;
  const sources = notes.use(assessment.sources);
  const answer: Finding = {
    kind: 'finding',
    role: 'opening',
    parts: [{ text: `${capitalised(verdictSentence(assessment))}.`, sources }],
  };
  const said = sharesSentence(assessment);
  const rows = Object.entries(roles).map(([name, { states, found }]) => [
    name,
    holdersWords(states, year),
    found ? `by rule: ${found.note}` : theory.roles[name]!.about,
  ]);
  const readings = readingsTable(assessment);
  return [
    answer,
    ...(judgement ? [{ kind: 'note' as const, text: capitalised(theory.verdicts[judgement.verdict]!.about) }] : []),
    ...(said === '' ? [] : [{ kind: 'finding' as const, role: 'plain' as const, parts: [{ text: said }] }]),
    ...(year < asked
      ? [
          {
            kind: 'note' as const,
            text: `Judged in ${year}, the last year in which all that it needs is known; asked about ${asked}.`,
          },
        ]
      : []),
    {
      kind: 'table',
      caption: 'Who plays which part',
      columns: ['part', 'state', ''].map((title) => ({ title, align: 'left' as const })),
      rows,
      sources: [],
    },
    ...(readings ? [readings] : []),
  ];
}

/** A number with the input's or reading's decimals and unit's own form. */
const shown = (x: number, decimals: number) => showNumber(x, decimals);

function figureCell(figure: Figure, decimals: number): string {
  if (figure.kind === 'absent') return absenceWords[figure.reason];
  return shown(figure.value, decimals);
}

function intervalCell(figure: Figure, decimals: number): string {
  if (figure.kind === 'absent')
    return figure.lastKnown
      ? `last known ${shown(figure.lastKnown.value, decimals)} in ${figure.lastKnown.year}`
      : (figure.note ?? '');
  const { low, high, carriedFrom } = figure;
  const bounds = low === undefined || high === undefined ? '' : `${shown(low, decimals)} to ${shown(high, decimals)}`;
  return [bounds, carriedFrom === undefined ? '' : `carried from ${carriedFrom}`]
    .filter((word) => word !== '')
    .join(', ');
}

function inputsTable({ theory, inputs }: Assessment, notes: Footnotes): TableBlock | undefined {
  if (inputs.length === 0) return undefined;
  return {
    kind: 'table',
    caption: 'Inputs',
    columns: [
      { title: 'input', align: 'left' },
      { title: 'value', align: 'right' },
      { title: 'interval', align: 'left' },
      { title: 'unit', align: 'left' },
      { title: 'from', align: 'left' },
    ],
    rows: inputs.map(({ name, figure, stated }) => {
      const { label, unit, decimals, from } = theory.inputs[name]!;
      const where =
        from.kind === 'measure'
          ? from.measure
          : from.kind === 'record'
            ? `record ${from.record}`
            : stated && from.usual !== undefined
              ? 'usual'
              : 'stated';
      return [
        label,
        figureCell(figure, decimals),
        intervalCell(figure, decimals),
        unit,
        stated && from.kind !== 'stated' ? 'stated' : where,
      ];
    }),
    sources: notes.use([...new Set(inputs.flatMap(({ figure }) => figure.sources))]),
  };
}

const originWords = { published: 'published', estimated: 'estimated', ours: 'ours' } as const;

function parametersTable({ theory, parameters, fixed, closedOptions }: Assessment): TableBlock | undefined {
  const declared = Object.entries(theory.parameters);
  if (declared.length === 0) return undefined;
  return {
    kind: 'table',
    caption: 'Parameters',
    columns: ['parameter', 'value', 'plausible', 'whose'].map((title) => ({ title, align: 'left' as const })),
    rows: declared.map(([name, parameter]) => {
      const range = isChoice(parameter)
        ? optionsWords(
            parameter,
            closedOptions.filter((one) => one.parameter === name).map(({ option }) => option),
          )
        : `${parameter.range[0]} to ${parameter.range[1]}`;
      const value = isChoice(parameter)
        ? optionLabel(parameter, `${parameters[name]}`)
        : `${shortNumber(Number(parameters[name]))} ${parameter.unit}`;
      return [parameter.label, value, fixed.includes(name) ? 'set by you' : range, originWords[parameter.origin.kind]];
    }),
    sources: [],
  };
}

/** The options that are open, and those that are not. */
function optionsWords(parameter: ChoiceParameter, closed: readonly string[]): string {
  const called = (options: readonly string[]) => options.map((option) => optionLabel(parameter, option)).join('; ');
  const open = called(Object.keys(parameter.options).filter((option) => !closed.includes(option)));
  return closed.length === 0 ? open : `${open} (without ${called(closed)}: inputs absent)`;
}

function readingsTable({ theory, judgement, plausible }: Assessment): Block | undefined {
  const read = Object.entries(judgement?.readings ?? {});
  if (read.length === 0) return undefined;
  return {
    kind: 'table',
    caption: 'What it reads',
    columns: [
      { title: 'reading', align: 'left' },
      { title: 'value', align: 'right' },
      { title: '90% of settings', align: 'left' },
      { title: 'unit', align: 'left' },
    ],
    rows: read.map(([name, x]) => {
      const { label, unit, decimals } = theory.readings![name]!;
      const range = plausible?.readings[name];
      return [
        label,
        shown(x, decimals),
        range ? `${shown(range.low, decimals)} to ${shown(range.high, decimals)}` : '',
        unit,
      ];
    }),
    sources: [],
  };
}

function turnBlocks(assessment: Assessment, { together, sensitivity }: FurtherAnswers): (Block | undefined)[] {
  const { theory, flips, judgement } = assessment;
  if (!judgement) return [];
  const drawing = flipsDrawing(assessment);
  const drawn: Block | undefined = drawing && {
    kind: 'picture',
    title: drawing.title,
    subtitle: drawing.subtitle,
    svg: turningPoints(drawing, { id: 'flips' }),
    narrow: turningPoints(drawing, { id: 'flips-narrow', phone: true }),
    sources: [],
  };
  const table: Block =
    flips.length === 0
      ? { kind: 'note', text: 'No change of one input or parameter within its range turns the verdict.' }
      : {
          kind: 'table',
          caption: 'The smallest change of one, all else as it is',
          columns: [
            { title: '', align: 'left' },
            { title: 'from', align: 'right' },
            { title: 'to', align: 'right' },
            { title: 'of its range', align: 'right' },
            { title: 'then', align: 'left' },
          ],
          rows: flips.map(({ of, name, from, to, distance, verdict }) => {
            const declared = of === 'input' ? theory.inputs[name]! : theory.parameters[name]!;
            return [
              declared.label,
              settingWords(declared, from),
              settingWords(declared, to),
              distance === undefined ? 'a choice' : `${distance < 0.005 ? '<1' : Math.round(100 * distance)}%`,
              theory.verdicts[verdict]!.label,
            ];
          }),
          sources: [],
        };
  const joint: Block | undefined = together && {
    kind: 'note',
    text: `If every input may move, ${Math.round(1000 * together.distance) / 10}% of its range each is enough for ${theory.verdicts[together.verdict]!.label}.`,
  };
  const indices: Block | undefined = sensitivity && {
    kind: 'table',
    caption: 'How much of the variation over plausible settings each accounts for (Sobol indices)',
    columns: [
      { title: '', align: 'left' },
      { title: 'alone', align: 'right' },
      { title: 'in all', align: 'right' },
      { title: '±', align: 'right' },
      { title: 'whose', align: 'left' },
    ],
    rows: sensitivity.map(({ of, name, first, total, totalError, ours }) => [
      (of === 'input' ? theory.inputs[name]! : theory.parameters[name]!).label,
      `${ofHundred(first)}%`,
      `${ofHundred(total)}%`,
      `${ofHundred(1.96 * totalError)}`,
      of === 'input' ? 'input' : ours ? 'ours' : originWords[theory.parameters[name]!.origin.kind],
    ]),
    sources: [],
  };
  return [drawn, table, joint, indices];
}
