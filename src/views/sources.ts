import { closest } from 'fastest-levenshtein';
import type { Atlas } from '../atlas/atlas.ts';
import { holdingOf } from '../atlas/holding.ts';
import { measures } from '../measures/index.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { statusJson, statusOf } from '../pages/start/source-status.ts';
import { reachPicture, sourcePage, sourcesPage } from '../pages/start/sources-page.ts';
import { sources } from '../sources/index.ts';
import { InputError } from '../sources/input-error.ts';
import type { Source } from '../sources/source.ts';
import { statusCsv } from './sources-csv.ts';
import type { Desk, View } from './view.ts';

export const sourcesView: View = {
  name: 'sources',
  summary: 'The data sets: what is loaded, to when, under which terms, what is missing and how to get it',
  usage: 'entente data status [ID…]',
  about:
    'Without a name: all of them. With one: what a row says, what has to be known before its numbers are believed, its terms, its files, and the measures that rest on it.',
  words: [
    {
      ...{ name: 'source', kind: 'choice', about: 'one data set', optional: true },
      choices: () => sources.map(({ id }) => id),
      called: (id) => sources.find((source) => source.id === id)?.title ?? id,
    },
  ],
  options: {},
  examples: ['entente data status', 'entente data status cow-trade'],
  drawing: 'the years that each data set covers',
  schemas: ['data-status'],
  list: 'sources',
  answer: async (given, desk) => {
    const { atlas } = desk;
    const wanted = asked(given.words);
    const rows = (wanted ? [wanted] : sources).map((source) => statusOf(source, atlas));
    return {
      json: () => statusJson(rows, atlas, placeOf(desk)),
      csv: () => statusCsv(rows),
      svg: () => reachPicture(rows),
      page: () =>
        wanted
          ? sourcePage(wanted, rows[0]!, restingOn(wanted, atlas), provenanceOf(atlas))
          : sourcesPage(rows, atlas.manifest, provenanceOf(atlas)),
      references: () => (wanted ? [wanted] : sources).map(({ reference }) => reference),
    };
  },
};

/** What to call the atlas: a path only where it is the user's own machine. */
const placeOf = ({ atlas, cwd }: Desk) => (cwd === undefined ? `${atlas.manifest.kind} atlas` : atlas.place);

/** @throws InputError with the nearest name */
function asked([id, ...more]: readonly string[]): Source | undefined {
  if (more.length > 0) throw new InputError(`"${more.join(' ')}"`, 'one data set at a time', 'Name one, or none');
  if (id === undefined) return undefined;
  const found = sources.find((source) => source.id === id);
  if (found) return found;
  const near = closest(
    id,
    sources.map((source) => source.id),
  );
  throw new InputError(`"${id}"`, 'no such data set', `Did you mean ${near}?`);
}

function restingOn({ id }: Source, { manifest }: Pick<Atlas, 'manifest'>) {
  return measures.filter((measure) => holdingOf(manifest, measure)?.sources.includes(id));
}
