import type { Atlas } from '../atlas/atlas.ts';
import { bibliography } from '../pages/cite.ts';
import { defaultYear } from '../pages/dossier/dossier.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { renderHtml } from '../pages/render/html.ts';
import { renderMarkdown } from '../pages/render/markdown.ts';
import { everyView } from '../views/catalogue.ts';
import { packageVersion } from '../views/package-root.ts';
import { referencesOf } from '../views/references.ts';
import type { Answer, View } from '../views/view.ts';
import { addressOf } from './address.ts';
import { documentOf } from './document/document.ts';
import { linesAsLinks } from './document/lines-as-links.ts';
import { givenIn } from './given.ts';
import { formsOf } from './media.ts';
import { type Part, partIn, partOfCsv, partOfJson, printed } from './parts.ts';
import type { Question, Setting } from './question.ts';
import { fileName } from './sending.ts';
import { withMetadata } from './svg-metadata.ts';
import { tableArchive } from './table-archive.ts';

/** What an answer is written with. */
interface Means extends Pick<Setting, 'assets'> {
  atlas: Atlas;
}

/** An answer as it is sent; of a part, with the number of all rows. */
type Written = string | Uint8Array<ArrayBuffer> | Part;

/** @returns undefined where the answer does not have that form */
export async function inForm(
  answer: Answer,
  view: View,
  { words, query, form }: Question,
  { atlas, assets }: Means,
): Promise<Written | undefined> {
  const part = partIn(query);
  const address = addressOf({ view, words }, query);
  const cited = async (style: 'bibtex' | 'apa' | 'chicago') =>
    bibliography(await referencesOf(answer, atlas.manifest), style);
  const colophon = colophonOf(atlas);
  switch (form) {
    case 'json':
      return part && view.list ? partOfJson(await answer.json(), view.list, part) : printed(await answer.json());
    case 'csv': {
      const csv = await answer.csv?.();
      return csv && part ? partOfCsv(csv, part) : csv;
    }
    case 'svg': {
      const svg = await answer.svg?.();
      return svg && withMetadata(svg, await answer.page(), address, `Entente ${colophon.version}, ${colophon.atlas}`);
    }
    case 'md':
      return renderMarkdown(await answer.page());
    case 'html':
      return renderHtml(await answer.page());
    case 'yaml':
      return answer.yaml?.();
    case 'bib':
      return cited('bibtex');
    case 'apa':
    case 'chicago':
      return cited(form);
    case 'zip': {
      const csv = await answer.csv?.();
      if (csv === undefined) return undefined;
      return tableArchive({
        name: fileName({ view, words }),
        csv,
        page: await answer.page(),
        obligations: (source) => atlas.manifest.sources[source]?.terms.obligations,
        apa: await cited('apa'),
        bibtex: await cited('bibtex'),
        address,
        ...colophon,
      });
    }
    default: {
      const every = await everyView();
      return documentOf({
        view,
        given: givenIn(view, words, query),
        views: every,
        page: linesAsLinks(await answer.page(), every),
        address,
        forms: formsOf(view).map((one) => ({ form: one, address: addressOf({ view, words, form: one }, query) })),
        assets,
        lastYear: defaultYear(atlas),
        colophon,
      });
    }
  }
}

export function colophonOf(atlas: Atlas): { version: string; atlas: string } {
  const { kind, version } = atlas.manifest;
  return {
    version: packageVersion(),
    atlas: kind === 'full' ? `${provenanceOf(atlas)} (${version})` : provenanceOf(atlas),
  };
}
