import { createHash } from 'node:crypto';
import type { Context, Hono } from 'hono';
import type { View } from '../views/view.ts';
import { holds } from './answers.ts';
import type { Assets } from './assets.ts';
import { documentOf } from './document/document.ts';
import type { Edition } from './edition.ts';
import { type Encoded, encoded } from './encoded.ts';
import { openApi } from './openapi.ts';
import type { Schemas } from './published-schemas.ts';
import { type NamedTerms, referencePage } from './reference.ts';
import { sent } from './sending.ts';

interface Described {
  views: readonly View[];
  schemas: Schemas;
  assets: Assets;
  version: string;
  edition: () => Pick<Edition, 'provenance'>;
}

/** What the workbench says of itself: for programs at /openapi.json, for people at /reference. Made when first asked for. */
export function describing(app: Hono, { views, schemas, assets, version, edition }: Described): void {
  const kept = new Map<string, { of: string; body: Promise<Encoded> }>();
  async function described(c: Context, of: string, type: string, make: () => string | Promise<string>) {
    const known = kept.get(c.req.path);
    const now = known?.of === of ? known : { of, body: packed(make, type) };
    kept.set(c.req.path, now);
    const body = await now.body;
    const etag = `W/"${createHash('sha256').update(body.plain).digest('base64url').slice(0, 22)}"`;
    const fresh = { etag, 'cache-control': 'public, no-cache', vary: 'Accept-Encoding' };
    return holds(c.req.header('if-none-match'), etag) ? c.body(null, 304, fresh) : sent(c, body, fresh);
  }

  app.get('/openapi.json', (c) =>
    described(
      c,
      version,
      'application/json; charset=utf-8',
      () => `${JSON.stringify(openApi(views, schemas, version), null, 1)}\n`,
    ),
  );

  app.get('/reference', (c) => {
    const { provenance } = edition();
    return described(c, provenance, 'text/html; charset=utf-8', async () =>
      documentOf({
        page: referencePage(views, await namedTerms(), provenance),
        address: '/reference',
        forms: [],
        assets: assets.addresses,
        colophon: { version, atlas: provenance },
      }),
    );
  });
}

async function packed(make: () => string | Promise<string>, type: string): Promise<Encoded> {
  return encoded(new TextEncoder().encode(await make()), type);
}

async function namedTerms(): Promise<NamedTerms[]> {
  const { sources } = await import('../sources/index.ts');
  return sources.map(({ id, title, version, terms }) => ({ id, title, version, terms }));
}
