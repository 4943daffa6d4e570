import type { Reference } from '../sources/source.ts';
import { chicagoStyle } from './chicago-style.ts';

export const citationFormats = ['bibtex', 'csl-json', 'apa', 'chicago'] as const;
export type CitationFormat = (typeof citationFormats)[number];

/**
 * A bibliography of references, each once: BibTeX (keys are the references' ids, an edition's version stands in `note`),
 * CSL-JSON, or plain text in APA or Chicago style (author and date). Citation.js is loaded on the first call, because it takes a tenth of a second.
 */
export async function bibliography(references: readonly Reference[], format: CitationFormat): Promise<string> {
  const distinct = [...new Map(references.map((reference) => [reference.id, reference])).values()];
  const { Cite, plugins } = await import('@citation-js/core');
  if (format === 'csl-json') return ended(new Cite(distinct).format('data', { format: 'text' }));
  if (format === 'apa' || format === 'chicago') {
    await import('@citation-js/plugin-csl');
    plugins.config.get('@csl').templates.add('chicago', chicagoStyle);
    return ended(new Cite(distinct).format('bibliography', { format: 'text', template: format }));
  }
  await import('@citation-js/plugin-bibtex');
  // our ids are kebab-case, which BibTeX takes: no need to strip their hyphens
  Object.assign(plugins.config.get('@bibtex').format, { useIdAsLabel: true, checkLabel: false });
  return ended(new Cite(distinct.map(withVersionInNote)).format('bibtex'));
}

function ended(text: string): string {
  return `${text.trim()}\n`;
}

/** BibTeX knows no version of a data set, and the makers ask to name it. */
function withVersionInNote(reference: Reference): Reference {
  if (reference.version === undefined) return reference;
  const note = [`Version ${reference.version}`, reference.note].filter((part) => part !== undefined).join('. ');
  return { ...reference, note };
}

/**
 * A reference in one line, for a footnote: authors, year, title, version.
 * @example shortCitation(atop.reference)
 *   // 'Leeds, Ritter, Mitchell and Long 2002, Alliance Treaty Obligations and Provisions, 1815-1944, version 5.1'
 */
export function shortCitation(reference: Reference): string {
  const names = (reference.author ?? []).map((author) => ('literal' in author ? author.literal : author.family));
  const year = reference.issued?.['date-parts'][0]?.[0];
  const who = [namesText(names), year].filter((part) => part !== undefined && part !== '').join(' ');
  const version = reference.version === undefined ? '' : `version ${reference.version}`;
  return [who, reference.title, version].filter((part) => part !== '').join(', ');
}

/** Up to four names in full; the first and "et al." where there are more. */
function namesText(names: readonly string[]): string {
  const [first, ...rest] = names;
  if (first === undefined) return '';
  if (rest.length === 0) return first;
  if (rest.length > 3) return `${first} et al.`;
  return `${names.slice(0, -1).join(', ')} and ${names.at(-1)}`;
}
