import type { Context } from 'hono';
import type { ContentfulStatusCode } from 'hono/utils/http-status';

/** What went wrong, in the form of RFC 9457. */
export interface Problem {
  status: ContentfulStatusCode;
  title: string;
  detail?: string;
  /** The word or the option that is wrong. */
  parameter?: string;
  /** What to do. */
  hint?: string;
  /** Under which our own fault stands in the log. */
  id?: string;
}

export function problemResponse(c: Context, problem: Problem): Response {
  return c.body(`${JSON.stringify({ type: 'about:blank', ...problem }, null, 1)}\n`, problem.status, {
    'content-type': 'application/problem+json; charset=utf-8',
  });
}
