import { recipes } from '../src/atlas/tables/index.ts';
import { absenceWords, extent, isAbsence, reaches } from '../src/figures/index.ts';
import { isComposed, type Measure, measures, type TableMeasure } from '../src/measures/index.ts';
import { byRoom, mainNameOf, roomOf, ruleBeside } from '../src/measures/rooms.ts';
import { sources } from '../src/sources/index.ts';
import { codeOf } from '../src/states/index.ts';
import { cell, coverageWords, madeNote, missingWords } from './docs-words.ts';

type Recipe = (typeof recipes)[number];

const mains = measures.filter((measure) => mainNameOf(measure) === measure.name);
const variantsOf = (main: Measure) =>
  measures.filter((measure) => measure !== main && mainNameOf(measure) === main.name);

/** The file of a measure's page, seen from docs/: a variant stands on the page of its main measure. */
export const pageOfMeasure = (measure: Measure): string => `measures/${mainNameOf(measure)}.md`;

/** The index of the measures, and a page for each that is no variant of another: path and text. */
export function measurePages(): Record<string, string> {
  const pages: Record<string, string> = { 'docs/measures.md': indexPage() };
  for (const main of mains) pages[`docs/measures/${main.name}.md`] = measurePage(main);
  return pages;
}

function indexPage(): string {
  const groups = byRoom(mains).map(({ room, measures: members }) => {
    const rows = members.map((m) => {
      const variants = variantsOf(m).length;
      const more = variants === 0 ? '' : ` (and ${variants} variant${variants === 1 ? '' : 's'})`;
      return `| [${m.name}](${pageOfMeasure(m)})${more} | ${cell(m.label)} | ${ofWords[m.of]} | ${yearsWords(m)} | ${m.origin.kind} |`;
    });
    return `## ${room.title}

${room.about}

| name | | of | years | origin |
|---|---|---|---|---|
${rows.join('\n')}
`;
  });
  const variants = measures.length - mains.length;
  return `${madeNote}
# The measures

${measures.length} measures${variants === 0 ? '' : `, ${variants} of them variants, told on the page of their main measure`}. Each page gives the formula, a number worked, sources and limits.
\`entente measures NAME\` prints the same in the terminal; \`entente show NAME A [B]\` gives a series, \`entente rank NAME --year Y\` a ranking,
\`entente export NAME … --to FILE\` a table, in which hyphens are underscores.

*i* is the first state named, *j* the second; a measure of one state toward another may differ when the two are turned round. The origin of a
definition is *published* (the page cites it), *estimated* (it says from what) or *ours* (it says why).

${groups.join('\n')}`;
}

function measurePage(m: Measure): string {
  const formula = m.formula === undefined ? 'Its formula is not written down yet.' : `\`${m.formula}\``;
  return `${[
    madeNote,
    `# ${begun(m.label)} (\`${m.name}\`)`,
    `**${m.question}** ${sentence(m)}`,
    originLine(m),
    '## The rule',
    formula,
    ...(m.worked ? [`${begun(m.worked.about)}${givenWords(m)}. That gives **${shownNumber(m.worked.value)}**.`] : []),
    factTable(m),
    ...variantTable(m),
    ...limits(m),
    '## Getting it',
    `    ${commandsFor(m).join('\n    ')}`,
    `In a table it is the variable \`${m.name.replaceAll('-', '_')}\`.`,
    ...besideIt(m),
  ].join('\n\n')}\n`.replace('\n\n\n', '\n\n');
}

/** What it is, in one sentence. */
function sentence(m: Measure): string {
  const closer = { higher: '; the higher, the closer the tie', lower: '; the lower, the closer the tie' };
  const made = isComposed(m) ? ', composed of other measures when it is asked for' : '';
  return `A figure of ${ofWords[m.of]} in a year, ${yearsWords(m)}${made}${m.closer ? closer[m.closer] : '; neither end is the closer tie'}.`;
}

const begun = (text: string) => text.replace(/^./, (first) => first.toUpperCase());

/** The three kinds of origin never look alike: a citation, an estimate, a choice of our own. */
function originLine({ origin }: Measure): string {
  if (origin.kind === 'published') return `> **Published.** ${ended(origin.citation)}`;
  if (origin.kind === 'estimated') return `*Estimated* from ${ended(origin.from)}`;
  return `**Ours**, not a published measure. ${ended(begun(origin.why.replace(/^ours: /, '')))}`;
}

const ended = (text: string) => (/[.!?]$/.test(text) ? text : `${text}.`);

/** The parts of a composed measure's worked number; the cells of a table's, where they are more than its words can hold. */
function givenWords(m: Measure): string {
  if (isComposed(m)) {
    if (m.worked!.setting) return '';
    const given = m.worked!.parts.map((x, n) => {
      const { measure, turned } = m.parts[n]!;
      return `${measure.name}${turned ? ' of j toward i' : ''} ${isAbsence(x) ? absenceWords[x] : shownNumber(x)}`;
    });
    return ` (${given.join(', ')})`;
  }
  const { cells } = m.worked!;
  if (cells.length <= 4) return '';
  return ` (${cells.map((x, n) => `\`${m.columns[n]}\` ${shownNumber(x)}`).join(', ')})`;
}

/** A number as a page prints it: thousands with commas, at most six significant digits after the point. */
const shownNumber = (x: number) => x.toLocaleString('en-GB', { maximumFractionDigits: 6 });

function factTable(m: Measure): string {
  const facts: [string, string][] = [
    ['unit', m.unit],
    ['range', rangeWords(m)],
  ];
  if (isComposed(m)) {
    facts.push(['years', `${m.years[0]}-${m.years[1]}`], ['made of', m.parts.map(partWords).join(', ')]);
  } else {
    const recipe = tableOf(m);
    facts.push(
      ['years', `${coverageWords(recipe.coverage)}${endWords(m)}`],
      ['no row there means', missingOf(m)],
      ['read off', `table \`${m.table}\`, ${columnWords(m, recipe)}`],
    );
  }
  facts.push(['sources', sourceIds(m).map(sourceLink).join(', ')], ['carried past its last year', carriedWords(m)]);
  if (!isComposed(m)) facts.push(['in the starter', starterWords(m)]);
  return `| | |\n|---|---|\n${facts.map(([name, text]) => `| ${name} | ${cell(text)} |`).join('\n')}`;
}

/** The columns that it takes, each with what it holds; many of them by name alone. */
function columnWords({ columns }: TableMeasure, recipe: Recipe): string {
  if (columns.length > 4) return columns.map((column) => `\`${column}\``).join(', ');
  return columns.map((column) => `\`${column}\` (${recipe.columns[column]})`).join(', ');
}

/** What a missing row of its table comes to. Where it stands for zeros, the measure itself says what they give. */
function missingOf(m: TableMeasure): string {
  const { coverage, of } = tableOf(m);
  if (coverage.missing !== 'zero') return missingWords[coverage.missing];
  if (of === 'state' && m.of !== 'state') return 'that state had none';
  const zeros = m.columns.map(() => 0);
  const given = m.value(zeros, zeros);
  return `none was counted: the figure is ${isAbsence(given) ? `*${absenceWords[given]}*` : given}`;
}

function variantTable(main: Measure): string[] {
  const rows = variantsOf(main).map((v) => {
    const rule = ruleBeside(v, main);
    return `| \`${v.name}\` | ${cell(v.label)}${rangeBeside(v, main)} | ${yearsWords(v)} | ${rule ? `\`${cell(rule)}\`` : 'the same'} |`;
  });
  if (rows.length === 0) return [];
  return ['## Variants', `| name | what differs | years | formula |\n|---|---|---|---|\n${rows.join('\n')}`];
}

/** A variant's range where it is not that of its main measure. */
function rangeBeside(variant: Measure, main: Measure): string {
  const range = rangeWords(variant);
  return range === rangeWords(main) ? '' : ` (${range})`;
}

function limits(m: Measure): string[] {
  const breaks = (isComposed(m) && m.breaks) || [];
  const lines = [
    ...(m.notes ?? []),
    ...notesOfVariants(m),
    ...breaks.map(({ year, note }) => `A break in ${year}: ${note}`),
  ];
  return lines.length === 0 ? [] : ['## Limits', lines.map((line) => `- ${line}`).join('\n')];
}

/** What must be known of some variants alone. */
function notesOfVariants(main: Measure): string[] {
  const said = new Map<string, string[]>();
  for (const { name, notes } of variantsOf(main))
    for (const note of notes ?? [])
      if (!main.notes?.includes(note)) said.set(note, [...(said.get(note) ?? []), `\`${name}\``]);
  return [...said].map(
    ([note, names]) => `${names.length > 4 ? `${names.length} variants` : names.join(', ')}: ${note}`,
  );
}

/** The last year with values of measures whose column ends before its table. */
const columnEnds: Readonly<Record<string, number>> = {
  'gdp-ratio-current': 2023,
  'gdp-share-current': 2023,
  'regime-distance-polity2': 2018,
  'regime-polity2': 2018,
  'trade-share': 2022,
};

const pairs = [
  [365, 710],
  [2, 200],
  [200, 220],
  [710, 365],
] as const;

/** Commands that give something: two states that the sources reach in the last year. */
function commandsFor(m: Measure): string[] {
  const [, last] = yearsOf(m);
  const [a, b] = pairs.find(([i, j]) => isComposed(m) || reaches(tableOf(m).coverage, i, j, last)) ?? pairs[0];
  const states = m.of === 'state' ? codeOf(a) : `${codeOf(a)} ${codeOf(b)}`;
  return [
    `entente show ${m.name} ${states}`,
    `entente rank ${m.name} --year ${last}`,
    `entente export ${m.name} --to ${m.name}.csv`,
  ];
}

/** The rivals: measures of the same room that are of the same kind of thing or read off the same table; else all of the room. */
function besideIt(m: Measure): string[] {
  const room = roomOf(m);
  const inRoom = mains.filter((other) => other !== m && roomOf(other) === room);
  const alike = inRoom.filter((other) => other.of === m.of || sameTable(other, m));
  const rivals = (alike.length > 0 ? alike : inRoom).map(({ name }) => `[${name}](${name}.md)`);
  const anchor = room.title.toLowerCase().replaceAll(' ', '-');
  const all = `[${room.title}](../measures.md#${anchor})`;
  return ['## Beside it', `${rivals.length > 0 ? `${rivals.join(', ')}. ` : ''}All in ${all}.`];
}

const sameTable = (a: Measure, b: Measure) => !isComposed(a) && !isComposed(b) && a.table === b.table;

const ofWords: Readonly<Record<Measure['of'], string>> = {
  state: 'a state',
  dyad: 'a pair of states',
  'directed-dyad': 'one state toward another',
};

const boundWords = (x: number) => (Number.isFinite(x) ? x.toLocaleString('en-GB') : 'no limit');

const rangeWords = ({ range }: Measure) => range.map(boundWords).join(' to ');

function carriedWords({ carries }: Measure): string {
  if (carries === undefined) return 'never';
  return carries === Infinity ? 'to any later year, marked' : `for at most ${carries} years, marked, with an interval`;
}

function partWords({ measure, turned }: { measure: TableMeasure; turned?: true }): string {
  return `[${measure.name}](${mainNameOf(measure)}.md)${turned ? ' (of j toward i)' : ''}`;
}

function sourceIds(m: Measure): readonly string[] {
  if (!isComposed(m)) return tableOf(m).sources;
  return [...new Set(m.parts.flatMap(({ measure }) => tableOf(measure).sources))];
}

function sourceLink(id: string): string {
  return `[${sources.find((source) => source.id === id)?.title ?? id}](../data/${id}.md)`;
}

function starterWords(m: TableMeasure): string {
  const { starter, coverage } = tableOf(m);
  const kept = starter && m.columns.every((column) => !starter.columns || starter.columns.includes(column));
  return kept ? `from ${Math.max(starter.from, extent(coverage).from)}` : 'no';
}

function tableOf({ name, table }: TableMeasure): Recipe {
  const recipe = recipes.find((r) => r.name === table);
  if (!recipe) throw new RangeError(`${name} is read off ${table}, and no recipe makes it`);
  return recipe;
}

function endWords({ name }: TableMeasure): string {
  const end = columnEnds[name];
  return end === undefined ? '' : `; its values end in ${end}`;
}

/** First and last year that it can have a value. */
function yearsOf(m: Measure): readonly [from: number, to: number] {
  if (isComposed(m)) return m.years;
  const { from, to } = extent(tableOf(m).coverage);
  return [from, columnEnds[m.name] ?? to];
}

function yearsWords(m: Measure): string {
  const [from, to] = yearsOf(m);
  return from === to ? `${from}` : `${from}-${to}`;
}
