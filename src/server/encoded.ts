import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

/** A body as it goes over the wire: plain, and packed where that is shorter. */
export interface Encoded {
  type: string;
  plain: Uint8Array<ArrayBuffer>;
  br?: Uint8Array<ArrayBuffer>;
  gzip?: Uint8Array<ArrayBuffer>;
}

export type Encoding = 'br' | 'gzip' | 'identity';

const [packBrotli, packGzip] = [promisify(brotliCompress), promisify(gzip)];

/** Below this a packed body saves no packet. */
const SHORT = 1024;

/** Packed once, on threads of Node's own, for as long as it is kept. Five of eleven is where Brotli stops being slow. */
export async function encoded(plain: Uint8Array<ArrayBuffer>, type: string): Promise<Encoded> {
  if (plain.byteLength < SHORT || !/^(text\/|image\/svg|application\/(json|x-bibtex|problem))/.test(type))
    return { type, plain };
  const [br, zipped] = await Promise.all([
    packBrotli(plain, {
      params: { [constants.BROTLI_PARAM_QUALITY]: 5, [constants.BROTLI_PARAM_SIZE_HINT]: plain.byteLength },
    }),
    packGzip(plain),
  ]);
  return { type, plain, br: owned(br), gzip: owned(zipped) };
}

/** Bytes of their own: a slice of a larger buffer would keep all of it. */
function owned(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  return new Uint8Array(bytes);
}

export function bytesOf({ plain, br, gzip: zipped }: Encoded): number {
  return plain.byteLength + (br?.byteLength ?? 0) + (zipped?.byteLength ?? 0);
}

/** The shortest encoding that an Accept-Encoding header takes. @example encodingFor('gzip, br;q=0', body) // 'gzip' */
export function encodingFor(accepted: string | undefined, { br, gzip: zipped }: Encoded): Encoding {
  const weights = new Map(
    (accepted ?? '').split(',').map((part): [string, number] => {
      const [name = '', ...parameters] = part
        .trim()
        .toLowerCase()
        .split(/\s*;\s*/);
      const weight = parameters.find((parameter) => parameter.startsWith('q='));
      return [name, weight === undefined ? 1 : Number(weight.slice(2))];
    }),
  );
  const taken = (name: string) => (weights.get(name) ?? weights.get('*') ?? 0) > 0;
  if (br && taken('br')) return 'br';
  if (zipped && taken('gzip')) return 'gzip';
  return 'identity';
}
