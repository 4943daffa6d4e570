import type { MiddlewareHandler } from 'hono';
import type { Problems } from './problems.ts';

const ALLOWED = 'GET, HEAD, OPTIONS';
/** Characters of an address; browsers and proxies take no more than a few thousand. */
const LONGEST = 4000;

/** Turns away what is no question: other methods, bodies, addresses that no link has. Nothing of a body is read. */
export function onlyReading(problems: Problems): MiddlewareHandler {
  return async (c, next) => {
    const { method } = c.req;
    // What was sent and not read would stand before the next request.
    const sends = (c.req.header('content-length') ?? '0') !== '0' || c.req.header('transfer-encoding') !== undefined;
    if (sends) c.header('connection', 'close');
    if (method === 'OPTIONS') {
      return c.body(null, 204, {
        allow: ALLOWED,
        'access-control-allow-methods': ALLOWED,
        'access-control-allow-headers': 'If-None-Match',
        'access-control-max-age': '86400',
      });
    }
    if (method !== 'GET' && method !== 'HEAD') {
      c.header('allow', ALLOWED);
      return problems.answer(c, { status: 405, title: 'nothing here can be changed', hint: `Methods: ${ALLOWED}` });
    }
    if (sends) return problems.answer(c, { status: 400, title: 'a question has no body', hint: 'Ask in the address' });
    if (c.req.url.length > LONGEST)
      return problems.answer(c, { status: 414, title: `an address has at most ${LONGEST} characters` });
    await next();
    return undefined;
  };
}
