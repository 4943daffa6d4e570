import { strToU8, type Zippable, zipSync } from 'fflate';
import Papa from 'papaparse';
import type { Page, PageSource } from '../pages/page.ts';

/** A table with all that must go with it when it leaves. */
export interface TableParts {
  /** Of the files: "entente-show-cinc-CHN". */
  name: string;
  csv: string;
  page: Page;
  /** What the makers of a source ask for, beside its licence; undefined where nothing says. */
  obligations: (source: string) => string | undefined;
  /** Citations of all sources, APA style and BibTeX. */
  apa: string;
  bibtex: string;
  /** The address that was asked, without a host. */
  address: string;
  /** Of Entente and of the atlas. */
  version: string;
  atlas: string;
}

/**
 * A zip file: the table as CSV, metadata.json (W3C "Metadata Vocabulary for Tabular Data", 2015), README.txt, references.bib.
 * The same parts give the same bytes.
 */
export function tableArchive(parts: TableParts): Uint8Array<ArrayBuffer> {
  const { name, csv, bibtex } = parts;
  const texts: [file: string, text: string][] = [
    [`${name}.csv`, csv],
    ['metadata.json', `${JSON.stringify(metadataOf(parts), null, 2)}\n`],
    ['README.txt', readmeOf(parts)],
    ['references.bib', bibtex],
  ];
  // A zip file knows no time before, and knows it by the clock on the wall: always the same.
  const mtime = new Date(1980, 0, 1);
  const files: Zippable = Object.fromEntries(texts.map(([file, text]) => [file, [strToU8(text), { mtime, level: 6 }]]));
  return new Uint8Array(zipSync(files));
}

function metadataOf({ name, csv, page, address, version, atlas, apa }: TableParts): unknown {
  return {
    '@context': ['http://www.w3.org/ns/csvw', { '@language': 'en' }],
    url: `${name}.csv`,
    'dc:title': page.title,
    'dc:identifier': address,
    'dc:creator': `Entente ${version}`,
    'dc:isVersionOf': atlas,
    'dc:source': page.sources.map(sourceLine),
    'dc:license': [...new Set(page.sources.map(({ terms }) => terms))],
    'dc:bibliographicCitation': apa.trim().split(/\n+/),
    dialect: { encoding: 'utf-8', delimiter: ',', header: true, lineTerminators: ['\n'] },
    tableSchema: { columns: columnsOf(csv) },
  };
}

interface Column {
  name: string;
  titles: string;
  datatype: 'integer' | 'number' | 'string';
  null: '';
}

/** Types are those of what stands in the cells. */
function columnsOf(csv: string): Column[] {
  const { data } = Papa.parse<string[]>(csv, { skipEmptyLines: true });
  const [titles = [], ...rows] = data;
  return titles.map((title, n) => {
    const cells = rows.map((row) => row[n] ?? '').filter((cell) => cell !== '');
    return { name: title.replaceAll(/[^A-Za-z0-9_]/g, '_'), titles: title, datatype: typeOf(cells), null: '' };
  });
}

function typeOf(cells: readonly string[]): Column['datatype'] {
  if (cells.length === 0) return 'string';
  if (cells.every((cell) => /^-?(0|[1-9]\d*)$/.test(cell))) return 'integer';
  return cells.every((cell) => /^-?(0|[1-9]\d*)(\.\d+)?(e[+-]?\d+)?$/.test(cell)) ? 'number' : 'string';
}

function readmeOf({ name, page, address, version, atlas, apa, csv, obligations }: TableParts): string {
  const terms = page.sources.map((source) => {
    const asks = obligations(source.id);
    return `- ${sourceLine(source)}\n  Terms: ${source.terms}${asks === undefined ? '' : `. ${asks}`}`;
  });
  const columns = columnsOf(csv).map(({ titles, datatype }) => `- ${titles} (${datatype})`);
  return `${page.title}

Made by Entente ${version} from the ${atlas}.
Asked at ${address}

Files
- ${name}.csv: the table, UTF-8, commas, a header
- metadata.json: its columns, sources and terms, for programs (CSV on the Web)
- references.bib: the citations

Columns
${columns.join('\n')}

An empty cell is no zero: where there is a column named absent, it says why.

Sources
${terms.join('\n')}

Cite
${apa.trim()}
`;
}

function sourceLine({ title, version, years }: PageSource): string {
  return [title, version, years].filter((part) => part !== '').join(', ');
}
