import { recipes } from '../src/atlas/tables/index.ts';
import { catalogue } from '../src/cli/catalogue.ts';
import { everywhere, type Option } from '../src/cli/command.ts';
import { shortCitation } from '../src/dossier/cite.ts';
import { extent } from '../src/figures/index.ts';
import { type Measure, measures } from '../src/measures/index.ts';
import { sources } from '../src/sources/index.ts';
import type { Source } from '../src/sources/source.ts';

const made = '<!-- Made from the declarations by npm run docs: change those, not this page. -->\n';

/** Every generated page: its path and its text. */
export async function makePages(): Promise<Record<string, string>> {
  const pages: Record<string, string> = {
    'docs/data/README.md': dataIndex(),
    'docs/measures.md': measuresPage(),
    'docs/commands.md': await commandsPage(),
    'docs/data-terms.md': termsPage(),
  };
  for (const source of sources) pages[`docs/data/${source.id}.md`] = sourcePage(source);
  return pages;
}

const cell = (text: string) => text.replaceAll('|', '\\|').replaceAll('\n', ' ');
const yearsOf = (source: Source) => {
  const { from, to } = extent(source.coverage);
  return from === to ? `${from}` : `${from}-${to}`;
};

const missingWords = {
  zero: 'the count is 0',
  'no-tie': 'coded, and there is none (*no tie*)',
  'not-coded': 'the makers did not code it (*not coded*)',
  'not-defined': 'the figure has no value (*not defined*)',
} as const;

function sourcePage(source: Source): string {
  const tables = recipes.filter((recipe) => recipe.sources.includes(source.id));
  const spans = source.coverage.spans.map(
    ({ from, to, states }) => `${from}-${to}${states ? ` (${states.codes.length} states)` : ''}`,
  );
  const files = source.files.map(({ name, edition, sha256, recipe, address }) => {
    const lines = [`- \`${name}\`, ${edition.replace('-', ' ')}, SHA-256 \`${sha256}\``];
    if (recipe) lines.push(`  - made by: \`${recipe}\``);
    if (address) lines.push(`  - pulled from ${address.url} (address documented at ${address.documented})`);
    return lines.join('\n');
  });
  return `${made}
# ${source.title}

${source.about}

| | |
|---|---|
| id | \`${source.id}\` |
| edition | ${cell(source.version)} |
| years | ${spans.join('; ')} |
| a missing row means | ${missingWords[source.coverage.missing]} inside these years; outside them *outside coverage* |
| published about | ${source.lag.months} months after a year's end (${source.lag.origin}) |
| terms | ${cell(source.terms.licence)} |
| what you must do | ${cell(source.terms.obligations)} |
| what Entente ships of it | ${{ none: 'nothing', derived: 'results that our own program computed, no rows', rows: 'rows' }[source.terms.ships]} |
| cite | ${cell(shortCitation(source.reference))}${source.reference.DOI ? `, doi:${source.reference.DOI}` : ''} |
| read by this release | ${source.read ? 'yes' : 'no: declared only'} |

## Getting it

${source.byHand}

${files.join('\n')}

## Beware

${source.traps.map((trap) => `- ${trap}`).join('\n')}
${tables.length === 0 ? '' : `\n## What Entente makes of it\n\n${tables.map((recipe) => `- \`${recipe.name}\`: ${recipe.about}`).join('\n')}\n`}`;
}

function dataIndex(): string {
  const rows = sources.map(
    (s) =>
      `| [${s.id}](${s.id}.md) | ${cell(s.title)} | ${cell(s.version)} | ${yearsOf(s)} | ${cell(s.terms.licence)} | ${s.read ? 'read' : 'declared'} |`,
  );
  return `${made}
# The data sets

Each has a folder of its own, named by its id, in the folder given to \`entente data build --from DIR\`. \`entente data status ID\` says how to
get one.

| id | data set | edition | years | terms | |
|---|---|---|---|---|---|
${rows.join('\n')}
`;
}

function termsPage(): string {
  const rows = sources.map(
    (s) =>
      `| [${s.id}](data/${s.id}.md) | ${cell(s.terms.licence)} | ${cell(s.terms.obligations)} | ${s.terms.ships} |`,
  );
  return `${made}
# Terms of the data

The code is under the MIT licence (LICENSE). The data are their makers'. Entente ships none of their rows: the bundled starter holds only
results that our own program computed (spells, counts, shares, ratios, distances); its own terms stand in \`data/starter/README.md\`. What you
build from files of your own is under the terms of those files.

\`ships\` says what a release of Entente may hold: *derived* results, whole *rows*, or *none* of it.

| data set | terms | what you must do | ships |
|---|---|---|---|
${rows.join('\n')}
`;
}

function originWords({ origin }: Measure): string {
  if (origin.kind === 'published') return `published: ${origin.citation}`;
  return origin.kind === 'estimated' ? `estimated from ${origin.from}` : `ours: ${origin.why}`;
}

function measuresPage(): string {
  const sections = measures.map((m) => {
    const table = recipes.find(({ name }) => name === m.table);
    const years = table ? extent(table.coverage) : undefined;
    const notes = (m.notes ?? []).map((note) => `- ${note}`).join('\n');
    return `## \`${m.name}\`

${m.label}. ${m.question}

| unit | of | range | closer | years | read off | origin |
|---|---|---|---|---|---|---|
| ${cell(m.unit)} | ${m.of} | ${m.range.join(' to ')} | ${m.closer ?? ''} | ${years ? `${years.from}-${years.to}` : ''} | \`${m.table}\` | ${cell(originWords(m))} |
${notes ? `\n${notes}\n` : ''}`;
  });
  return `${made}
# The measures

${measures.length} measures. \`entente measures NAME\` prints the same; \`entente show NAME A [B]\` a series, \`entente rank NAME --year Y\` a ranking.

${sections.join('\n')}`;
}

async function commandsPage(): Promise<string> {
  const table = (options: Readonly<Record<string, Option>>) =>
    Object.entries(options)
      .map(([name, { value, about }]) => `- \`--${name}${value ? ` ${value}` : ''}\`: ${about}`)
      .join('\n');
  const sections: string[] = [];
  for (const { load } of catalogue) {
    const command = await load();
    const own = table(command.options);
    sections.push(`## ${command.name}

${command.summary}.

    ${command.usage}

${command.about.replaceAll('\n', '  \n')}
${own ? `\n${own}\n` : ''}
${command.examples.map((line) => `    ${line}`).join('\n')}
`);
  }
  return `${made}
# The commands

Everywhere:

${table(everywhere)}

Exit codes: 0 done, 1 a check failed, 2 the input is wrong, 3 our own fault. Data goes to standard output, words and progress to standard
error. \`entente schema NAME\` prints the JSON schema of what a command prints with \`--json\`.

${sections.join('\n')}`;
}
