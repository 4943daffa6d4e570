import { capitalised, list } from '../../charts/text.ts';
import { measureNamed } from '../../measures/index.ts';
import type { Origin } from '../../measures/measure.ts';
import {
  defaultsOf,
  type Input,
  isChoice,
  optionLabel,
  readInputs,
  type Theory,
  type WorkedCase,
} from '../../theories/index.ts';
import { settingOfInput } from '../claims/setting-name.ts';
import type { Block, Cell, Page } from '../page.ts';

/** A theory as it is declared: a page for `theory show` and for docs. @param led whether it leads to runs of the theory */
export function declarationPage(theory: Theory, led = false): Page {
  return {
    title: led ? theory.title : `${theory.title} (${theory.id})`,
    provenance: '',
    blocks: [
      { kind: 'finding', role: 'opening', parts: [{ text: theory.question }] },
      heading('verdicts', 'Verdicts'),
      table(
        'What it may say, and what that implies for the two states',
        ['verdict', 'implies', 'which means'],
        Object.values(theory.verdicts).map(({ label, implies, about }) => [label, implies, about]),
      ),
      heading('roles', 'Parts'),
      table(
        'Who plays which part, in the order that theory run takes them',
        ['part', 'who', 'filled'],
        Object.entries(theory.roles).map(([name, { about, found, many }]) => [
          name,
          about,
          found ? ruleWords(found) : many ? 'by you, one or more' : 'by you',
        ]),
      ),
      ...(Object.keys(theory.inputs).length === 0
        ? []
        : [
            heading('inputs', 'Inputs'),
            table(
              'What it judges on',
              ['name', 'input', 'unit', 'range', 'from'],
              Object.entries(theory.inputs).map(([name, input]) => [
                name,
                input.label,
                input.unit,
                `${input.range[0]} to ${input.range[1]}`,
                inputWords(input),
              ]),
            ),
          ]),
      ...(Object.keys(theory.parameters).length === 0
        ? []
        : [
            heading('parameters', 'Parameters'),
            table(
              'What it leaves open: drawn uniformly over the plausible range',
              ['name', 'parameter', 'default', 'plausible', 'whose'],
              Object.entries(theory.parameters).map(([name, parameter]) => [
                name,
                parameter.label,
                isChoice(parameter) ? parameter.default : shortNumber(parameter.default),
                isChoice(parameter)
                  ? Object.entries(parameter.options)
                      .map(([option, { about }]) => `${option}: ${about}`)
                      .join('; ')
                  : `${parameter.range[0]} to ${parameter.range[1]} ${parameter.unit}`,
                originWords(parameter.origin),
              ]),
            ),
          ]),
      ...theoryBlocks(theory),
      ...(led ? runBlocks(theory) : []),
      heading('worked', 'Worked'),
      ...theory.worked.map(
        (one): Block => ({ kind: 'finding', role: 'plain', parts: [{ text: workedWords(theory, one) }] }),
      ),
    ],
    sources: [],
  };
}

/** Pairs and triangles of several regions, each way round where a theory tells the two apart. */
const examples: readonly (readonly string[])[] = [
  ['RUS', 'CHN', 'JPN'],
  ['CHN', 'RUS', 'USA'],
  ['USA', 'JPN', 'CHN'],
  ['IND', 'PAK', 'CHN'],
  ['BRA', 'ARG', 'USA'],
  ['TUR', 'GRC', 'RUS'],
];

/** Runs to begin with: on states, or on the numbers of the worked cases where all of them are stated. */
function runBlocks(theory: Theory): Block[] {
  const parts = Object.entries(theory.roles).flatMap(([name, { found }]) => (found ? [] : [name]));
  const measured = Object.values(theory.inputs).some(({ from }) => from.kind !== 'stated');
  if (parts.length > 3 || (parts.length === 0 && theory.worked.length === 0)) return [];
  const sets = theory.worked.map(({ about, inputs, parameters = {} }) => ({
    about,
    set: [
      ...Object.entries(inputs).map(([name, x]) => `${settingOfInput(theory, name)}=${x}`),
      ...Object.entries(parameters).map(([name, x]) => `${name}=${x}`),
    ].join(','),
  }));
  const onStates = examples
    .map((states) => states.slice(0, parts.length))
    .map((words): Cell[] => [{ text: words.join(', '), to: { view: 'theory run', words: [theory.id, ...words] } }]);
  const onNumbers = sets.map(({ about, set }): Cell[] => [
    {
      text: capitalised(about),
      to: {
        view: 'theory run',
        words: [theory.id, ...examples[0]!.slice(0, parts.length)],
        ...(set !== '' && { options: { set } }),
      },
    },
  ]);
  const runs = (caption: string, title: string, rows: readonly Cell[][]): Block[] =>
    rows.length === 0 ? [] : [{ kind: 'table', caption, columns: [{ title, align: 'left' }], rows, sources: [] }];
  return [
    heading('runs', 'Run it'),
    {
      kind: 'note',
      text: 'Every input and parameter of a run can be moved: its page shows where each flips the verdict.',
    },
    ...(measured && parts.length > 0
      ? runs(`In the last year with data; ${list(parts)} in this order`, 'states', onStates)
      : []),
    ...runs(
      measured && parts.length > 0
        ? 'On the numbers of a worked case, set in place of those of two states'
        : 'On the numbers of a worked case',
      'case',
      onNumbers,
    ),
  ];
}

/** The rule, the works that it rests on, and what to beware of. */
export function theoryBlocks(theory: Theory): Block[] {
  return [
    heading('rule', 'The rule'),
    ...theory.rule.map((text): Block => ({ kind: 'finding', role: 'plain', parts: [{ text }] })),
    ...theory.notes.map((text): Block => ({ kind: 'note', text })),
    heading('works', 'Rests on'),
    ...theory.works.map(
      ({ citation, doi }): Block => ({
        kind: 'finding',
        role: 'plain',
        parts: [{ text: doi === undefined ? citation : `${citation} doi:${doi}` }],
      }),
    ),
  ];
}

const heading = (id: string, text: string): Block => ({ kind: 'heading', id, text });

const table = (caption: string, titles: readonly string[], rows: readonly (readonly string[])[]): Block => ({
  kind: 'table',
  caption,
  columns: titles.map((title) => ({ title, align: 'left' })),
  rows,
  sources: [],
});

/** How a rule fills a part, in words. */
export function ruleWords(rule: NonNullable<Theory['roles'][string]['found']>): string {
  switch (rule.rule) {
    case 'same':
      return `the ${rule.as}, unless you say otherwise`;
    case 'greatest-threat':
      return `the greatest threat to the ${rule.of}${apartWords(rule.apartFrom)}, unless you say otherwise`;
    case 'defence-partners':
      return `those with a defence pact with the ${rule.of}${apartWords(rule.apartFrom)}, unless you say otherwise`;
  }
}

const apartWords = (roles: readonly string[]) => (roles.length === 0 ? '' : `, leaving out the ${list(roles)}`);

/** Where an input comes from, in words. */
export function inputWords({ from }: Input): string {
  switch (from.kind) {
    case 'measure': {
      const before = from.yearsBefore === undefined ? '' : `, ${from.yearsBefore} years before`;
      const who = typeof from.of === 'string' ? `the ${from.of}` : joined(from.of, measureNamed(from.measure).of);
      return `${from.measure} of ${who}${before}`;
    }
    case 'record':
      return `record ${from.record}, ${from.criterion}`;
    case 'stated':
      return from.usual === undefined ? 'stated by you' : `stated by you; else ${from.usual}`;
  }
}

const joined = ([a, b]: readonly [string, string], of: string) =>
  of === 'directed-dyad' ? `the ${a} toward the ${b}` : `the ${a} and the ${b}`;

/** A number as it was declared, without the tail of a third. @example shortNumber(1 / 3) // '0.3333' */
export const shortNumber = (x: number): string => `${Number(x.toPrecision(4))}`;

/** Whose a parameter is, in words. */
export function originWords(origin: Origin): string {
  if (origin.kind === 'published') return `published: ${origin.citation}`;
  return origin.kind === 'estimated' ? `estimated from ${origin.from}` : `ours: ${origin.why.replace(/^ours: /, '')}`;
}

/** A worked case in a sentence: what was given, and what comes out. */
function workedWords(
  theory: Theory,
  { about, inputs, parameters = {}, verdict, also = [], readings = {} }: WorkedCase,
): string {
  const read = readInputs(theory, { ...defaultsOf(theory), ...parameters });
  const given = [
    ...Object.entries(inputs).flatMap(([name, x]) =>
      read.includes(name) ? [`${theory.inputs[name]!.label} ${shortNumber(x)}`] : [],
    ),
    ...Object.entries(parameters).map(([name, x]) => {
      const parameter = theory.parameters[name]!;
      return `${parameter.label}${isChoice(parameter) ? `: ${optionLabel(parameter, `${x}`)}` : ` ${shortNumber(Number(x))}`}`;
    }),
  ];
  const found = Object.entries(readings).map(([name, x]) => `${theory.readings![name]!.label} ${x}`);
  const verdicts = [verdict, ...also].map((one) => theory.verdicts[one]!.label);
  return `${capitalised(about)}${given.length === 0 ? '' : ` (${given.join('; ')})`}: ${[...verdicts, ...found].join(', ')}.`;
}
