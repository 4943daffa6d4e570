import type { Context } from 'hono';
import { addressOf, type Form, type Place, type Query } from './address.ts';
import { type Encoded, encodingFor } from './encoded.ts';
import { otherParts, withoutPart } from './parts.ts';

/** Sends a body packed as the client takes it. */
export function sent(c: Context, body: Encoded, headers: Record<string, string>): Response {
  const encoding = encodingFor(c.req.header('accept-encoding'), body);
  const bytes = encoding === 'identity' ? body.plain : body[encoding]!;
  return c.body(bytes, 200, {
    vary: 'Accept-Encoding',
    ...headers,
    'content-type': body.type,
    'content-length': String(bytes.byteLength),
    ...(encoding !== 'identity' && { 'content-encoding': encoding }),
  });
}

/** Forms that a browser saves rather than shows. */
const saved: readonly (Form | undefined)[] = ['csv', 'html', 'zip', 'bib', 'yaml'];

/** A name to save an answer under, and for files that bring their own style the leave to use it; script stays shut out. */
export function filePolicy(place: Place): Record<string, string> {
  const { form } = place;
  if (form === undefined) return {};
  return {
    'content-disposition': `${saved.includes(form) ? 'attachment' : 'inline'}; filename="${fileName(place)}.${form}"`,
    ...((form === 'html' || form === 'svg') && {
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:; sandbox",
    }),
  };
}

/** Of a file to save, without an ending: "entente-show-cinc-CHN". */
export function fileName({ view, words }: Place): string {
  return ['entente', view.name, ...words]
    .join('-')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .slice(0, 100);
}

/** Where the answer is cited, under which terms, and of a part where the others are: for forms that have no room to say so. */
export function linksOf(place: Place, query: Query, rows?: number): Record<string, string> {
  const { view, words } = place;
  const at = (form?: Form) => addressOf({ view, words, ...(form && { form }) }, withoutPart(query));
  const link = [
    `<${at()}>; rel="${place.form ? 'canonical' : 'self'}"`,
    `<${at('bib')}>; rel="cite-as"; type="application/x-bibtex"`,
    '</reference#terms>; rel="license"',
    '</openapi.json>; rel="service-desc"',
    ...(rows === undefined
      ? []
      : otherParts(query, rows).map(([rel, other]) => `<${addressOf(place, other)}>; rel="${rel}"`)),
  ].join(', ');
  return { link, ...(rows !== undefined && { 'x-total-count': String(rows) }) };
}
