import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** A server of this machine that a test makes behave badly. */
export interface OddServer {
  url: string;
  /** What was asked, in order. */
  asked: { path: string; range: string | undefined; ifRange: string | undefined }[];
  close: () => Promise<void>;
}

/** @param answer given the number of requests for that path so far, from 1 */
export async function oddServer(
  answer: (request: IncomingMessage, response: ServerResponse, nth: number) => void,
): Promise<OddServer> {
  const asked: OddServer['asked'] = [];
  const server: Server = createServer((request, response) => {
    const { range, 'if-range': ifRange } = request.headers;
    asked.push({ path: request.url!, range, ifRange: ifRange as string | undefined });
    answer(request, response, asked.filter(({ path }) => path === request.url).length);
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    asked,
    close: () =>
      new Promise((done) => {
        server.closeAllConnections();
        server.close(() => done());
      }),
  };
}

/** Answers as a good server does: whole, or from the byte asked for where the tag still fits. */
export function serveFile(request: IncomingMessage, response: ServerResponse, bytes: Uint8Array, tag: string): void {
  const from = rangeStart(request, tag);
  if (from >= bytes.length && from > 0) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    return;
  }
  response.writeHead(from > 0 ? 206 : 200, {
    etag: tag,
    'content-length': bytes.length - from,
    ...(from > 0 && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
  });
  response.end(bytes.subarray(from));
}

/** Sends part of the file, promising all of it, and breaks the connection. */
export function serveCut(
  request: IncomingMessage,
  response: ServerResponse,
  bytes: Uint8Array,
  tag: string,
  upTo: number,
): void {
  const from = rangeStart(request, tag);
  response.writeHead(from > 0 ? 206 : 200, {
    etag: tag,
    'content-length': bytes.length - from,
    ...(from > 0 && { 'content-range': `bytes ${from}-${bytes.length - 1}/${bytes.length}` }),
  });
  // The piece has to reach the other side before the connection breaks.
  response.write(bytes.subarray(from, upTo), () => setTimeout(() => response.destroy(), 30));
}

function rangeStart(request: IncomingMessage, tag: string): number {
  const range = /^bytes=(\d+)-$/.exec(request.headers.range ?? '');
  const same = request.headers['if-range'] === undefined || request.headers['if-range'] === tag;
  return range && same ? Number(range[1]) : 0;
}
