import { closeSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { dirname } from 'node:path';
import { Refusal, request } from './http-request.ts';
import type { Network, Patience } from './network.ts';
import { guarded, makeFolder } from './put-file.ts';

/** What stands beside an unfinished file: what its first bytes were part of. */
interface Begun {
  url: string;
  /** A strong ETag, else the time of the last change, as the server wrote it. */
  validator: string;
}

/**
 * Fetches an address into a file, going on where an earlier try stopped if the server says that its file is still the same.
 * @param path of the unfinished file; a small `.json` beside it says what it is part of
 * @param progress told the bytes on disk and, where the server says so, the bytes in all
 * @returns whether the bytes came in more than one piece
 * @throws Refusal saying why there is no file; the piece that arrived stays for the next time
 * @throws InputError for a full disk or a read-only folder
 */
export async function download(
  url: string,
  path: string,
  limits: Patience,
  network: Network,
  progress: (done: number, total: number | undefined) => void,
): Promise<{ pieced: boolean }> {
  guarded(dirname(path), () => makeFolder(dirname(path)));
  let pieced = false;
  for (let trial = 1; ; trial++) {
    try {
      pieced = (await attempt(url, path, limits, network, progress)).pieced || pieced;
      return { pieced };
    } catch (error) {
      if (!(error instanceof Refusal) || !error.passing) throw error;
      if (trial >= limits.tries) throw new Refusal(`${error.message}, in ${limits.tries} tries`, false);
      const doubled = limits.firstPause * 2 ** (trial - 1);
      await network.sleep(Math.min(Math.max(doubled, error.retryAfter ?? 0), limits.longestPause));
    }
  }
}

/** Removes an unfinished file. */
export function dropDownload(path: string): void {
  for (const ending of ['', '.json', '.json.new', '.new']) rmSync(`${path}${ending}`, { force: true });
}

async function attempt(
  url: string,
  path: string,
  limits: Patience,
  network: Network,
  progress: (done: number, total: number | undefined) => void,
): Promise<{ pieced: boolean }> {
  const begun = readBegun(path, url);
  const headers: Record<string, string> = { 'accept-encoding': 'identity' };
  if (begun) Object.assign(headers, { range: `bytes=${begun.size}-`, 'if-range': begun.validator });
  const { response, waiting, close } = await request(url, headers, limits, network);
  try {
    const range = /^bytes (?:(\d+)-\d+|\*)\/(\d+)$/.exec(response.headers.get('content-range') ?? '');
    if (response.status === 416 && begun) {
      if (range?.[1] === undefined && Number(range?.[2]) === begun.size) return { pieced: true };
      dropDownload(path);
      throw new Refusal('the server has no more of the file than we hold, which does not fit', true);
    }
    const goesOn = response.status === 206 && begun !== undefined && Number(range?.[1]) === begun.size;
    if (goesOn && validatorOf(response) !== begun.validator) {
      dropDownload(path);
      throw new Refusal('the file changed on the server while we fetched it', true);
    }
    if (!goesOn && response.status !== 200)
      throw new Refusal(`the server answered ${response.status} to a plain request`, false);
    const from = goesOn ? begun.size : 0;
    const length = Number(response.headers.get('content-length') ?? Number.NaN);
    const coded = (response.headers.get('content-encoding') ?? 'identity') !== 'identity';
    const total = goesOn ? Number(range?.[2]) : coded || Number.isNaN(length) ? undefined : length;
    if (!goesOn) begin(path, url, coded ? undefined : validatorOf(response));
    const done = await store(response, path, from, limits, waiting, (bytes) => progress(bytes, total));
    if (total !== undefined && done !== total)
      throw new Refusal(`the connection ended after ${done} of ${total} bytes`, true);
    return { pieced: goesOn };
  } finally {
    close();
  }
}

async function store(
  response: Response,
  path: string,
  from: number,
  limits: Patience,
  waiting: <T>(step: Promise<T>) => Promise<T>,
  progress: (done: number) => void,
): Promise<number> {
  const reader = response.body?.getReader();
  const file = guarded(dirname(path), () => openSync(path, from > 0 ? 'a' : 'w'));
  let done = from;
  try {
    for (;;) {
      progress(done);
      const { value, done: ended } = reader ? await waiting(reader.read()) : { value: undefined, done: true };
      if (ended || !value) return done;
      done += value.length;
      if (done > limits.largest) throw new Refusal(`it goes on beyond ${limits.largest} bytes: no data set`, false);
      guarded(dirname(path), () => {
        for (let at = 0; at < value.length; ) at += writeSync(file, value, at);
      });
    }
  } finally {
    closeSync(file);
  }
}

/** A weak ETag promises alike content, not alike bytes: pieces of such files are not joined. */
function validatorOf(response: Response): string | undefined {
  const tag = response.headers.get('etag');
  return (tag && !tag.startsWith('W/') ? tag : undefined) ?? response.headers.get('last-modified') ?? undefined;
}

/** Empties the file before it says anew what it is part of: no old byte ever stands under a new description. */
function begin(path: string, url: string, validator: string | undefined): void {
  guarded(dirname(path), () => {
    dropDownload(path);
    writeFileSync(path, '');
    if (validator === undefined) return;
    writeFileSync(`${path}.json.new`, JSON.stringify({ url, validator } satisfies Begun));
    renameSync(`${path}.json.new`, `${path}.json`);
  });
}

function readBegun(path: string, url: string): (Begun & { size: number }) | undefined {
  try {
    const { size } = statSync(path);
    const begun = JSON.parse(readFileSync(`${path}.json`, 'utf8')) as Partial<Begun>;
    return size > 0 && begun.url === url && begun.validator ? { url, validator: begun.validator, size } : undefined;
  } catch {
    // Nothing begun, or nothing that can be gone on with: from the start.
    return undefined;
  }
}
