import { isIP } from 'node:net';
import type { Network, Patience } from './network.ts';

/** Why a file did not come. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
  /** Whether it is worth another try. */
  readonly passing: boolean;
  /** Milliseconds that the server asked to wait. */
  readonly retryAfter: number | undefined;

  constructor(problem: string, passing: boolean, retryAfter?: number) {
    super(problem);
    this.passing = passing;
    this.retryAfter = retryAfter;
  }
}

export interface Answer {
  /** Of status 200, 206 or 416. */
  response: Response;
  /** Waits for a step of reading the answer, for no longer than a stall. */
  waiting: <T>(step: Promise<T>) => Promise<T>;
  /** Lets go of the connection. */
  close: () => void;
}

/**
 * Asks for an address, following redirects by hand: a limited number, and never from https to plain http.
 * @throws Refusal in words for every answer that brings no file
 */
export async function request(
  url: string,
  headers: Readonly<Record<string, string>>,
  limits: Patience,
  network: Network,
): Promise<Answer> {
  const breaker = new AbortController();
  const close = () => breaker.abort();
  const waiting = async <T>(step: Promise<T>): Promise<T> => {
    let timer: NodeJS.Timeout | undefined;
    const stalled = new Promise<never>((_, reject) => {
      timer = setTimeout(() => {
        reject(new Refusal(`the server was silent for ${limits.stall / 1000} s`, true));
        close();
      }, limits.stall);
    });
    try {
      return await Promise.race([step, stalled]);
    } catch (error) {
      throw error instanceof Refusal ? error : connectionFault(error);
    } finally {
      clearTimeout(timer);
    }
  };
  let address = new URL(url);
  for (let hops = 0; ; hops++) {
    const response = await waiting(network.fetch(address, { headers, redirect: 'manual', signal: breaker.signal }));
    if (response.status === 200 || response.status === 206 || response.status === 416)
      return { response, waiting, close };
    const location = response.headers.get('location');
    response.body?.cancel().catch(() => {});
    if (response.status >= 300 && response.status < 400 && location !== null) {
      if (hops >= limits.redirects)
        throw refused(close, `more than ${limits.redirects} redirects, the last to ${location}`);
      address = redirected(address, location, close);
      continue;
    }
    close();
    throw answerFault(response, address);
  }
}

function refused(close: () => void, problem: string): Refusal {
  close();
  return new Refusal(problem, false);
}

function redirected(from: URL, location: string, close: () => void): URL {
  let to: URL;
  try {
    to = new URL(location, from);
  } catch {
    throw refused(close, `a redirect to "${location}", which is no address`);
  }
  const plain = to.protocol === 'http:' && !isLoopback(to.hostname);
  if (to.protocol !== 'https:' && (to.protocol !== 'http:' || (plain && from.protocol === 'https:')))
    throw refused(close, `a redirect from ${from.protocol} to ${to.protocol} (${to.href}), which is not safe`);
  return to;
}

function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '[::1]' || (isIP(host) === 4 && host.startsWith('127.'));
}

function answerFault({ status, headers }: Response, address: URL): Refusal {
  if (status === 404 || status === 410)
    return new Refusal(`there is no such file any more (${status} from ${address.host})`, false);
  if (status === 401 || status === 403)
    return new Refusal(`${address.host} does not give it to everybody (${status})`, false);
  const passing = status >= 500 || status === 408 || status === 425 || status === 429;
  const seconds = Number(headers.get('retry-after') ?? Number.NaN);
  return new Refusal(
    `${address.host} answered ${status}`,
    passing,
    Number.isFinite(seconds) ? Math.max(0, seconds * 1000) : undefined,
  );
}

/** In words what broke: fetch says "fetch failed" or "terminated" and keeps the reason as a cause. */
function connectionFault(error: unknown): Refusal {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  const code = (cause as NodeJS.ErrnoException).code;
  const words: Readonly<Record<string, string>> = {
    ENOTFOUND: 'no such server, or no network',
    EAI_AGAIN: 'no network, or no name server',
    ECONNREFUSED: 'the server takes no connection',
    ECONNRESET: 'the connection broke',
    UND_ERR_SOCKET: 'the connection broke',
    UND_ERR_CONNECT_TIMEOUT: 'the server does not answer',
    UND_ERR_RES_CONTENT_LENGTH_MISMATCH: 'the connection ended before the file did',
  };
  const said = (code && words[code]) ?? (cause instanceof Error ? cause.message : String(cause));
  return new Refusal(code && words[code] ? `${said} (${code})` : said, true);
}
