/** A person or body as CSL-JSON names it. */
export interface Name {
  family?: string;
  given?: string;
  literal?: string;
}

/** A day, month or year as CSL-JSON writes it. */
export interface CslDate {
  'date-parts': readonly (readonly number[])[];
}

/** One entry of a list of works: a CSL-JSON item, as far as the checks read it. What was printed wrong stays as printed. */
export interface Work {
  id: string;
  type: string;
  title?: string;
  author?: readonly Name[];
  editor?: readonly Name[];
  issued?: CslDate;
  accessed?: CslDate;
  'container-title'?: string;
  'collection-title'?: string;
  'collection-number'?: string;
  publisher?: string;
  'publisher-place'?: string;
  authority?: string;
  volume?: string;
  issue?: string;
  page?: string;
  number?: string;
  DOI?: string;
  URL?: string;
  /** Remarks; a title's translation stands in square brackets. */
  note?: string;
}

export function yearOf(date: CslDate | undefined): number | undefined {
  return date?.['date-parts'][0]?.[0];
}

/** What stands in square brackets in the note: translations of the title and other remarks. */
export function bracketed(work: Work): string[] {
  return [...(work.note ?? '').matchAll(/\[([^\]]+)\]/g)].map(([, text]) => text!);
}

/** Under which names a work is published: its journal or site, series, publisher and issuing body. */
export function publishedBy(work: Work): string[] {
  return [work['container-title'], work['collection-title'], work.publisher, work.authority].filter(
    (name) => name !== undefined,
  );
}

/** An address in its parts; undefined where there is none, or none that can be read. */
export function addressOf(work: Work): { host: string; path: string } | undefined {
  if (work.URL === undefined || !URL.canParse(work.URL)) return undefined;
  const { hostname, pathname, search } = new URL(work.URL);
  return { host: hostname.toLowerCase().replace(/^www\./, ''), path: `${pathname}${search}` };
}
