import { recipes } from '../src/atlas/tables/index.ts';
import { extent } from '../src/figures/index.ts';
import { isComposed, type Measure, measureNamed } from '../src/measures/index.ts';
import { renderMarkdown } from '../src/pages/render/markdown.ts';
import { declarationPage, inputWords } from '../src/pages/theories/theory-declared.ts';
import { families, type Input, theories } from '../src/theories/index.ts';
import { pageOfMeasure } from './docs-measures.ts';
import { cell, madeNote } from './docs-words.ts';

/** A page for each theory, their index, and the map of what each takes from where: path and text. */
export function theoryPages(): Record<string, string> {
  const pages: Record<string, string> = { 'docs/theories.md': indexPage(), 'docs/theory-inputs.md': inputMap() };
  for (const theory of theories)
    pages[`docs/theories/${theory.id}.md`] =
      `${madeNote}\n${renderMarkdown(declarationPage(theory))}\n    entente theory show ${theory.id}\n`;
  return pages;
}

function indexPage(): string {
  const groups = Object.entries(families).flatMap(([family, title]) => {
    const members = theories.filter((theory) => theory.family === family);
    if (members.length === 0) return [];
    const rows = members.map(
      ({ id, title: name, question, pair }) =>
        `| [${id}](theories/${id}.md) | ${cell(name)} | ${cell(question)} | ${pair === undefined ? '' : pair === 'each' ? 'for either state' : 'once'} |`,
    );
    return [`## ${title}\n\n| id | | question | in a dossier |\n|---|---|---|---|\n${rows.join('\n')}\n`];
  });
  return `${madeNote}
# The theories

${theories.length} theories, each a model that runs: \`entente theory run ID\` gives its verdict on a case, how it holds over plausible settings, and what would
turn it. Each page gives question, parts, inputs, parameters with their origin (*published*, *estimated* or *ours*), the rule, and a case worked by hand.
[What each takes from where](theory-inputs.md) stands on one page; [how to read an answer, and its limits](theories-run.md) on another; [how to add one](add-a-theory.md) on a third.

${groups.join('\n')}`;
}

function inputMap(): string {
  const rows = theories.flatMap((theory) =>
    Object.entries(theory.inputs).map(
      ([name, input]) =>
        `| [${theory.id}](theories/${theory.id}.md) | ${cell(input.label)} (\`${name}\`) | ${cell(linked(input))} | ${sourcesOf(input).join(', ')} | ${lastYearOf(input)} |`,
    ),
  );
  return `${madeNote}
# What each theory takes from where

Theory by input, source and last year, from the declarations. *Stated* inputs come from whoever asks. The last year is that of the shortest source the
measure needs; a window over past years reaches further than its source. After it an answer is judged in the last year in which all that the theory needs is known, and says so.

| theory | input | from | sources | to |
|---|---|---|---|---|
${rows.join('\n')}
`;
}

function linked(input: Input): string {
  if (input.from.kind !== 'measure') return inputWords(input);
  const { measure } = input.from;
  return inputWords(input).replace(measure, `[${measure}](${pageOfMeasure(measureNamed(measure))})`);
}

const tablesOf = (measure: Measure): string[] =>
  isComposed(measure) ? measure.parts.map((part) => part.measure.table) : [measure.table];

function recipesOf({ from }: Input) {
  if (from.kind !== 'measure') return [];
  const names = new Set(tablesOf(measureNamed(from.measure)));
  return recipes.filter(({ name }) => names.has(name));
}

const sourcesOf = (input: Input): string[] =>
  input.from.kind === 'record'
    ? ['records']
    : [...new Set(recipesOf(input).flatMap(({ sources }) => sources))].map((id) => `[${id}](data/${id}.md)`);

function lastYearOf(input: Input): string {
  if (input.from.kind !== 'measure') return '';
  const measure = measureNamed(input.from.measure);
  if (isComposed(measure)) return String(measure.years[1]);
  const ends = recipesOf(input).map(({ coverage }) => extent(coverage).to);
  return ends.length === 0 ? '' : String(Math.min(...ends));
}
