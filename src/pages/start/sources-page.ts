import type { Manifest } from '../../atlas/manifest.ts';
import { type InPage, reachChart } from '../../charts/index.ts';
import { capitalised, count, howMany } from '../../charts/text.ts';
import type { Measure } from '../../measures/index.ts';
import type { Source } from '../../sources/source.ts';
import { shortCitation } from '../cite.ts';
import type { Block, Cell, Page } from '../page.ts';
import type { SourceStatus } from './source-status.ts';

const left = (...titles: string[]) => titles.map((title) => ({ title, align: 'left' as const }));
const plain = (text: string): Block => ({ kind: 'finding', role: 'plain', parts: [{ text }] });
const heading = (id: string, text: string): Block => ({ kind: 'heading', id, text });

const shipWords: Readonly<Record<SourceStatus['ships'], string>> = {
  rows: 'rows and results may be passed on',
  derived: 'results may be passed on, rows may not',
  none: 'neither rows nor results may be passed on',
};

/** What may be passed on, in a word. */
const passedOn: Readonly<Record<SourceStatus['ships'], string>> = {
  rows: 'rows, results',
  derived: 'results',
  none: 'nothing',
};

const ofState = (rows: readonly SourceStatus[], state: SourceStatus['state']) =>
  rows.filter((row) => row.state === state);

/** Where the data of this atlas reach, as lines: an SVG that stands by itself, or in a page. */
export function reachPicture(rows: readonly SourceStatus[], inPage?: InPage): string {
  const sorted = [...rows].sort((a, b) => b.to - a.to || a.from - b.from || (a.id < b.id ? -1 : 1));
  return reachChart(
    {
      title: reachTitle(rows),
      subtitle: 'years covered by each data set, the latest first',
      rows: sorted.map(({ title, from, to, state }) => ({ label: title, from, to, held: state === 'loaded' })),
      words: { held: 'loaded', other: 'not loaded' },
      foot: '',
    },
    inPage,
  );
}

function reachTitle(rows: readonly SourceStatus[]): string {
  const loaded = ofState(rows, 'loaded');
  if (loaded.length === 0) return 'Nothing is loaded';
  const last = Math.max(...loaded.map(({ to }) => to));
  const recent = loaded.filter(({ to }) => to >= last - 2).length;
  return `${capitalised(count(recent))} of ${count(loaded.length)} loaded data sets reach ${last - 2} or later`;
}

/** All data sets: what is loaded, to when, under which terms; what is missing, and how to get it. */
export function sourcesPage(rows: readonly SourceStatus[], manifest: Manifest, provenance: string): Page {
  const [loaded, missing, declared] = (['loaded', 'missing', 'declared'] as const).map((state) =>
    ofState(rows, state),
  ) as [SourceStatus[], SourceStatus[], SourceStatus[]];
  const link = ({ id }: SourceStatus): Cell => ({ text: id, to: { view: 'sources', words: [id] } });
  const years = ({ from, to }: SourceStatus) => `${from}-${to}`;
  return {
    title: 'Sources',
    provenance,
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [
          {
            text: `${capitalised(count(loaded.length))} of ${count(rows.length)} data sets are loaded; ${missing.length === 0 ? 'none is missing' : `${count(missing.length)} ${missing.length === 1 ? 'is' : 'are'} missing`}${declared.length === 0 ? '' : `; ${count(declared.length)} ${declared.length === 1 ? 'is' : 'are'} declared and not read by this release`}.`,
          },
        ],
      },
      {
        kind: 'note',
        text: `Version ${manifest.version}${manifest.built ? `, built ${manifest.built.slice(0, 10)}` : ''}. Each data set ends where its makers ended it: what a page says of a later year says so.`,
      },
      {
        kind: 'picture',
        title: reachTitle(rows),
        subtitle: 'years covered by each data set, the latest first',
        svg: reachPicture(rows, { id: 'reach' }),
        narrow: reachPicture(rows, { id: 'reach-narrow', phone: true }),
        sources: [],
      },
      heading('loaded', 'Loaded'),
      {
        kind: 'table',
        caption: 'What is loaded, to when, and under which terms',
        columns: left('data set', 'title', 'edition', 'years', 'terms', 'may be passed on'),
        rows: loaded.map((row): Cell[] => [
          link(row),
          ...[row.title, row.version, years(row), row.licence, passedOn[row.ships]],
        ]),
        sources: [],
      },
      ...(missing.length === 0
        ? []
        : [
            heading('missing', 'Missing'),
            {
              kind: 'table' as const,
              caption: 'What this atlas lacks, and how to get it',
              columns: left('data set', 'title', 'years', 'terms', 'how to get it'),
              rows: missing.map((row): Cell[] => [link(row), ...[row.title, years(row), row.licence, row.byHand]]),
              sources: [],
            },
            {
              kind: 'note' as const,
              text: 'entente data pull gets those that have a plain address; entente data build puts the files into an atlas.',
            },
          ]),
      ...(declared.length === 0
        ? []
        : [
            heading('declared', 'Not read'),
            {
              kind: 'table' as const,
              caption: 'Declared, and not read by this release',
              columns: left('data set', 'title', 'years', 'terms'),
              rows: declared.map((row): Cell[] => [link(row), ...[row.title, years(row), row.licence]]),
              sources: [],
            },
          ]),
    ],
    sources: [],
  };
}

const stateWords: Readonly<Record<SourceStatus['state'], string>> = {
  loaded: 'it is loaded',
  missing: 'this atlas lacks it',
  declared: 'this release does not read it',
};

/** One data set: what a row says, to when, under which terms, how to get it, what to beware of, and which measures rest on it. */
export function sourcePage(source: Source, row: SourceStatus, resting: readonly Measure[], provenance: string): Page {
  const files = row.files;
  return {
    title: `${row.title}, ${row.version}`,
    provenance,
    blocks: [
      {
        kind: 'finding',
        role: 'opening',
        parts: [{ text: `${capitalised(stateWords[row.state])}; it covers ${row.from} to ${row.to}.` }],
      },
      plain(source.about),
      {
        kind: 'note',
        text: `A year’s rows usually come out ${howMany(source.lag.months, 'months')} after it${source.lag.origin === 'ours' ? ' (our estimate)' : ', as its makers say'}.`,
      },
      ...(row.traps.length === 0 ? [] : [heading('beware', 'Beware'), ...row.traps.map(plain)]),
      heading('terms', 'Terms'),
      plain(`${row.licence}. ${row.obligations} ${capitalised(shipWords[row.ships])}.`),
      plain(`To cite: ${shortCitation(source.reference)}.`),
      heading('get', 'How to get it'),
      plain(row.byHand),
      ...(files.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'Its files, in the edition that this release reads',
              columns: left('file', 'edition', 'sha256', 'address or recipe'),
              rows: files.map(({ name, edition, sha256, address, recipe }): Cell[] => [
                ...[name, edition, `${sha256.slice(0, 12)}…`, address ?? recipe ?? ''],
              ]),
              sources: [],
            },
          ]),
      ...(resting.length === 0
        ? []
        : [
            heading('measures', 'Measures on it'),
            {
              kind: 'table' as const,
              caption: 'Measures that rest on it, alone or with others',
              columns: left('measure', 'asks'),
              rows: resting.map(({ name, label, question }): Cell[] => [
                { text: `${label} (${name})`, to: { view: 'measures', words: [name] } },
                question,
              ]),
              sources: [],
            },
          ]),
    ],
    sources: [],
  };
}
