import type { Case, Test } from '../../cases/case.ts';
import type { CaseResult, ClaimResult } from '../../cases/check.ts';
import type { Reference } from '../../sources/source.ts';
import type { OwnSource } from '../footnotes.ts';

/** The text itself as a source, under the case's id. */
export function textSource({
  id,
  title,
  work,
  author,
  writtenAs,
}: Pick<Case, 'id' | 'title' | 'work' | 'author' | 'writtenAs'>): OwnSource {
  const { URL: address, 'container-title': container } = work;
  const said = [
    `${author} ${writtenAs}`,
    String(work.title),
    ...[container, address].filter((part) => part !== undefined).map(String),
  ];
  const reference: Reference = { id, type: 'webpage', title: String(work.title) };
  return {
    source: {
      id,
      title: String(work.title ?? title),
      version: '',
      years: writtenAs,
      terms: '',
      citation: said.join(', '),
    },
    reference,
  };
}

/** The pages that a record was read in, as sources under their addresses. */
export function pageSources(claims: readonly ClaimResult[]): OwnSource[] {
  const addresses = claims.flatMap(({ tests }) => tests.flatMap(({ test }) => consulted(test)));
  return [...new Set(addresses)].map((id) => ({
    source: { id, title: id, version: '', years: '', terms: '', citation: '' },
    reference: { id, type: 'webpage', title: id, URL: id },
  }));
}

/** Addresses that a record test, or one inside a forecast, names. */
export function consulted({ fields }: Test): string[] {
  const inside = fields.that as Test | undefined;
  if (inside) return consulted(inside);
  return Array.isArray(fields.consulted) ? fields.consulted.map(String) : [];
}

/** Everything beside the atlas that a page on cases may cite. */
export function sourcesBeside(results: readonly CaseResult[], own: readonly OwnSource[]): OwnSource[] {
  return [...own, ...results.map(({ of }) => textSource(of)), ...pageSources(results.flatMap(({ claims }) => claims))];
}
