import { readdirSync, readFileSync } from 'node:fs';
import { recipes } from '../src/atlas/tables/index.ts';
import { catalogue } from '../src/cli/catalogue.ts';
import { everywhere } from '../src/cli/command.ts';
import { extent } from '../src/figures/index.ts';
import { isComposed, measures } from '../src/measures/index.ts';
import { mainNameOf } from '../src/measures/rooms.ts';
import { shortCitation } from '../src/pages/cite.ts';
import { sources } from '../src/sources/index.ts';
import type { Source, SourceFile } from '../src/sources/source.ts';
import type { Option } from '../src/views/view.ts';
import { claimPages } from './docs-claims.ts';
import { fillExcerpts } from './docs-excerpts.ts';
import { measurePages, pageOfMeasure } from './docs-measures.ts';
import { theoryPages } from './docs-theories.ts';
import { triadDynamicsPage } from './docs-triad-dynamics.ts';
import { cell, coverageWords, madeNote, missingWords } from './docs-words.ts';

/** Every page that is made, and every page written by hand with its excerpts printed anew: path and text. */
export async function makePages(): Promise<Record<string, string>> {
  const pages: Record<string, string> = {
    'docs/data/README.md': dataIndex(),
    ...measurePages(),
    ...theoryPages(),
    ...triadDynamicsPage(),
    ...claimPages(),
    'docs/commands.md': await commandsPage(),
    'docs/data-terms.md': termsPage(),
  };
  for (const source of sources) pages[`docs/data/${source.id}.md`] = sourcePage(source);
  const byHand = ['README.md', ...readdirSync('docs').map((name) => `docs/${name}`)].filter((path) =>
    path.endsWith('.md'),
  );
  for (const path of byHand) pages[path] ??= await fillExcerpts(readFileSync(path, 'utf8'), path);
  return pages;
}

const yearsOf = (source: Source) => {
  const { from, to } = extent(source.coverage);
  return from === to ? `${from}` : `${from}-${to}`;
};

const editionWords: Readonly<Record<SourceFile['edition'], string>> = {
  'as-published': 'as its makers published it',
  'r-export': 'exported from R',
  conversion: 'converted',
};

function fileLines({ name, edition, sha256, recipe, address, onlyCompared }: SourceFile): string {
  const lines = [
    `- \`${name}\`, ${editionWords[edition]}${onlyCompared ? '; only compared with in our tests, not needed to build' : ''}`,
    `  - SHA-256 \`${sha256}\``,
  ];
  if (recipe) lines.push(`  - ${recipe.startsWith('R -e') ? `the line of R: \`${recipe}\`` : recipe}`);
  if (address)
    lines.push(`  - \`entente data pull\` takes it from ${address.url} (documented at ${address.documented})`);
  return lines.join('\n');
}

/** What the package holds of a data set: looked up in the recipes, not taken from what its terms would allow. */
function shippedWords(source: Source): string {
  if (source.ours) return 'all of it, under `records/`';
  const inStarter = recipes.filter(({ sources: ids, starter }) => starter && ids.includes(source.id));
  if (inStarter.length === 0) return 'nothing';
  return `results that our own program computed, no rows: ${inStarter.map(({ name }) => `\`${name}\``).join(', ')} in the starter`;
}

function sourcePage(source: Source): string {
  const tables = recipes.filter((recipe) => recipe.sources.includes(source.id));
  const { missing } = source.coverage;
  const made = tables.map(({ name, about }) => {
    const read = measures
      .filter((m) => !isComposed(m) && m.table === name && mainNameOf(m) === m.name)
      .map((m) => `[${m.name}](../${pageOfMeasure(m)})`);
    return `- \`${name}\`: ${about}${read.length > 0 ? ` Measures: ${read.join(', ')}.` : ''}`;
  });
  return `${madeNote}
# ${source.title}

${source.about}

| | |
|---|---|
| id | \`${source.id}\` |
| edition | ${cell(source.version)} |
| years | ${coverageWords(source.coverage)} |
| a missing row means | ${source.ours ? 'that no row was entered, not that there was none' : `${missingWords[missing]} inside these years; outside them *outside coverage*`} |
| published about | ${source.lag.months} months after a year's end (${source.lag.origin === 'ours' ? 'our estimate' : 'as its makers say'}) |
| terms | ${cell(source.terms.licence)} |
| what you must do | ${cell(source.terms.obligations)} |
| what the package holds of it | ${shippedWords(source)} |
| cite | ${cell(shortCitation(source.reference))}${source.reference.DOI ? `, doi:${source.reference.DOI}` : ''}${source.reference.URL ? `, ${source.reference.URL}` : ''} |
| read by this release | ${source.read ? 'yes' : 'no: declared only, so that its edition, terms and traps stand ready'} |

## Getting it

${source.byHand}

${source.files.map(fileLines).join('\n')}

## Beware

${source.traps.map((trap) => `- ${trap}`).join('\n')}
${made.length === 0 ? '' : `\n## What Entente makes of it\n\n${made.join('\n')}\n`}`;
}

function dataIndex(): string {
  const rows = (of: readonly Source[]) =>
    of
      .map(
        (s) =>
          `| [${s.id}](${s.id}.md) | ${cell(s.title)} | ${cell(s.version)} | ${yearsOf(s)} | ${cell(s.terms.licence)} | ${s.read ? 'read' : 'declared'} |`,
      )
      .join('\n');
  const head = '| id | data set | edition | years | terms | this release |\n|---|---|---|---|---|---|';
  return `${madeNote}
# The data sets

Each has a folder of its own, named by its id, in the folder given to \`entente data build --from DIR\`. \`entente data status ID\` prints what
its page says. *Declared* means that the edition, the terms and the traps are written down, and that this release does not read it yet.

${head}
${rows(sources.filter(({ ours }) => !ours))}

## Entente's own records

They come with the package, under \`records/\`: few rows, each with the public source that says so, and never complete.

${head}
${rows(sources.filter(({ ours }) => ours))}
`;
}

function termsPage(): string {
  const rows = sources.map(
    (s) =>
      `| [${s.id}](data/${s.id}.md) | ${cell(s.terms.licence)} | ${cell(s.terms.obligations)} | ${s.terms.ships} |`,
  );
  return `${madeNote}
# Terms of the data

The code is under the MIT licence (LICENSE). The data are their makers'. Entente ships none of their rows: the bundled starter holds only
results that our own program computed (spells, counts, shares, ratios, distances); its own terms stand in \`data/starter/README.md\`. What you
build from files of your own is under the terms of those files. Entente's own records (\`records/\`) are under CC0.

The last column says what a release of Entente may hold of a data set: results *derived* from it, its *rows*, or *none* of it. What this release
does hold stands on the data set's own page. Terms are told in a few words as their makers' pages or files gave them when they were read;
what binds you is what the makers say.

| data set | terms | what you must do | may ship |
|---|---|---|---|
${rows.join('\n')}
`;
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

${command.about.includes('\n') ? `\`\`\`text\n${command.about}\n\`\`\`` : command.about}
${own ? `\n${own}\n` : ''}
${command.examples.map((line) => `    ${line}`).join('\n')}
`);
  }
  return `${madeNote}
# The commands

Everywhere:

${table(everywhere)}

Exit codes: 0 done, 1 a check failed, 2 the input is wrong, 3 our own fault. Data goes to standard output, words and progress to standard
error. \`entente schema NAME\` prints the JSON schema of what a command prints with \`--json\`.

${sections.join('\n')}`;
}
