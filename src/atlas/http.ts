import { type AsyncBuffer, asyncBufferFromUrl } from 'hyparquet';
import { InputError } from '../sources/input-error.ts';
import { type Atlas, openAtlas } from './atlas.ts';
import { POINTER } from './folder.ts';
import { parquetCarrier, parseManifest, WHOLE_BYTES } from './parquet-carrier.ts';

/**
 * Opens an atlas over HTTP, as it lies on a web server or in an object store: a folder of builds (with its CURRENT file) or one
 * build. Large files are read in ranges.
 * @param url of the folder @param get how to fetch; the platform's fetch if left out
 * @throws InputError where there is no atlas at that address, or the server does not answer
 */
export async function openUrl(url: string, get: typeof fetch = fetch): Promise<Atlas> {
  const folder = url.endsWith('/') ? url : `${url}/`;
  const pointer = await textAt(new URL(POINTER, folder).href, get);
  const build = pointer === undefined ? folder : new URL(`${pointer.trim()}/`, folder).href;
  const at = (path: string) => new URL(path, build).href;
  const manifest = await textAt(at('manifest.json'), get);
  if (manifest === undefined)
    throw new InputError(build, 'there is no atlas at that address (no manifest.json)', 'Check the address');
  return openAtlas(
    parquetCarrier(parseManifest(manifest, at('manifest.json')), url, at, (path, bytes) =>
      bytes <= WHOLE_BYTES
        ? wholeFile(at(path), get)
        : asyncBufferFromUrl({ url: at(path), byteLength: bytes, fetch: get }),
    ),
  );
}

async function answerOf(url: string, get: typeof fetch): Promise<Response> {
  try {
    return await get(url);
  } catch (error) {
    const why = (error as { cause?: Error }).cause?.message ?? (error as Error).message;
    throw new InputError(url, `the server does not answer (${why})`, 'Check the address and the connection');
  }
}

async function textAt(url: string, get: typeof fetch): Promise<string | undefined> {
  const answer = await answerOf(url, get);
  if (answer.status === 404) return undefined;
  if (!answer.ok) throw new InputError(url, `the server answers ${answer.status}`, 'Try again later');
  return answer.text();
}

async function wholeFile(url: string, get: typeof fetch): Promise<AsyncBuffer> {
  const answer = await answerOf(url, get);
  if (!answer.ok)
    throw new InputError(url, `the server answers ${answer.status}`, 'The atlas there is not whole: try again later');
  const buffer = await answer.arrayBuffer();
  return { byteLength: buffer.byteLength, slice: (start, end) => buffer.slice(start, end) };
}
