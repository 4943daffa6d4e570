import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A file that pages load. */
export interface Asset {
  type: string;
  body: Uint8Array<ArrayBuffer>;
}

const types: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  woff2: 'font/woff2',
  svg: 'image/svg+xml; charset=utf-8',
  png: 'image/png',
  json: 'application/json; charset=utf-8',
};

/** Files that pages load, by address. They are read once, at the start: no address is ever turned into a path. */
export class Assets {
  readonly #files = new Map<string, Asset>();
  /** The address of each, by its name without the hash: "workbench.js". */
  readonly addresses: Readonly<Record<string, string>>;

  /** @param folder dist/web, whose names end in a hash: "workbench-7QX2ABCD.js"; need not be there */
  constructor(folder: string) {
    const names = existsSync(folder) ? readdirSync(folder) : [];
    const known = names.filter((name) => typeOf(name) !== undefined);
    for (const name of known)
      this.#files.set(`/assets/${name}`, {
        type: typeOf(name)!,
        body: new Uint8Array(readFileSync(join(folder, name))),
      });
    this.addresses = Object.fromEntries(known.map((name) => [withoutHash(name), `/assets/${name}`]));
  }

  at(path: string): Asset | undefined {
    return this.#files.get(path);
  }
}

function typeOf(name: string): string | undefined {
  return types[/\.([a-z0-9]+)$/.exec(name)?.[1] ?? ''];
}

function withoutHash(name: string): string {
  return name.replace(/-[A-Z0-9]{8}(?=\.)/, '');
}
