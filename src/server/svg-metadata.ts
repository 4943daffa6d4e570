import { escapeMarkup } from '../charts/index.ts';
import type { Page } from '../pages/page.ts';

/** A drawing that says inside what it is, whence it comes and under which terms: RDF with Dublin Core, as Inkscape writes and reads it. */
export function withMetadata(svg: string, { title, sources }: Page, address: string, by: string): string {
  const terms = [...new Set(sources.map((source) => source.terms).filter((text) => text !== ''))];
  const said = [
    `<dc:title>${escapeMarkup(title)}</dc:title>`,
    `<dc:identifier>${escapeMarkup(address)}</dc:identifier>`,
    `<dc:creator>${escapeMarkup(by)}</dc:creator>`,
    ...sources.map(
      ({ citation, title: called }) => `<dc:source>${escapeMarkup(citation === '' ? called : citation)}</dc:source>`,
    ),
    ...terms.map((text) => `<dc:rights>${escapeMarkup(text)}</dc:rights>`),
  ];
  const metadata = `<metadata><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns:dc="http://purl.org/dc/elements/1.1/"><rdf:Description rdf:about="">${said.join('')}</rdf:Description></rdf:RDF></metadata>`;
  // A function, because a replacement text has signs of its own.
  return svg.replace(/<svg\b[^>]*>/, (opening) => `${opening}${metadata}`);
}
