import type { Draws } from '../fuzz/mutate.ts';

/** A request that no honest client would send, before it is one. */
export interface Hostile {
  address: string;
  method: string;
  headers: Record<string, string>;
  body?: string;
}

const SCRIPT = '<script>alert(1)</script>';
/** Reflected unescaped in a page, this would run. */
export const runs = /<script>alert|<img src=x|onmouseover="/i;

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const bodies = [
  deep(50_000),
  `${'{"a":'.repeat(20_000)}1${'}'.repeat(20_000)}`,
  `{"words":"${'x'.repeat(1_000_000)}"}`,
  '{"__proto__":{"polluted":true},"constructor":{"prototype":{}}}',
  '{"a":',
  'null',
  '\0\0\0',
  '1e999',
];

/** Segments as they stand in an address: encoded already, or never to be. */
const segments = [
  ...[
    '..',
    '.',
    '...',
    '%2e%2e',
    '%2E%2e%2F%2e%2e',
    '..%2f..%2fpackage.json',
    '%252e%252e%252f',
    '..%5c..%5c',
    '%c0%ae%c0%ae',
  ],
  ...[
    '%00',
    'CHN%00.json',
    '%ff',
    '%',
    '%2',
    '%zz',
    '%u0041',
    '%ed%a0%80',
    '%f4%90%80%80',
    '%0d%0aSet-Cookie:%20a=1',
    '%0a',
  ],
  ...['etc', 'passwd', 'proc', 'self', 'environ', 'package.json', 'manifest.json', '.git', '.env', 'C:%5CWindows'],
  ...[
    '__proto__',
    'constructor',
    'toString',
    'hasOwnProperty',
    'prototype',
    'undefined',
    'null',
    'NaN',
    '[object%20Object]',
  ],
  ...[
    encodeURIComponent(SCRIPT),
    '%22onmouseover=%22x',
    '%3Cimg%20src=x%3E',
    "';--",
    '$%7B7*7%7D',
    '%7B%7B7*7%7D%7D',
    '$(id)',
  ],
  ...[
    '-1',
    '0',
    '99999',
    '1e9',
    '9'.repeat(400),
    '0x7c6',
    '٢٠٠٠',
    '%F0%9F%87%A8',
    '%E2%80%AE',
    'a'.repeat(300),
    ';',
    ':',
    '@',
    '*',
    '~root',
  ],
  ...['', '', 'a b', 'a+b', '"', '|', '^', '`', '\\', '..\\..', '#', '?', '&', '='],
];
/** Views that could take long: they are never asked what they could answer. */
const costly = [
  'dossier',
  'triangle',
  'map',
  'network',
  'rank',
  'compare',
  'claims',
  'questions',
  'theory',
  'theory/run',
];
const roots = [
  'quick',
  'show',
  'states',
  'search',
  'measures',
  'sources',
  'wedge',
  ...costly,
  'assets',
  'health',
  'openapi.json',
  'reference',
];
const known = ['cinc', 'un-agreement', 'polity', 'CHN', 'RUS', 'USA', 'South%20Korea', 'Germany', '365', '710'];
const endings = [
  '',
  '',
  '.json',
  '.csv',
  '.svg',
  '.md',
  '.html',
  '.zip',
  '.bib',
  '.apa',
  '.chicago',
  '.yaml',
  '.exe',
  '.JSON',
  '.json.json',
  '.',
  '.json%00',
  '.php',
  '.map',
];
const names = [
  'from',
  'to',
  'year',
  'signs',
  'seed',
  'no-overlay',
  'atlas',
  'beside',
  'rule',
  'q',
  'limit',
  'offset',
  ...['weights', 'weights.trade-share', 'weights.__proto__', 'set', 'set.', 'set.cincOfState', 'input.a'],
  ...['offer', 'divider', 'part', 'part.1.kind', 'part.1.worth', 'part.99999999.kind', 'part.without', 'part.twice'],
  '__proto__',
  'constructor',
  'a',
  'words[]',
  '',
  '%00',
  '%ff',
];
const methods = [
  ...Array<string>(16).fill('GET'),
  ...['HEAD', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'PROPFIND', 'get', 'X'.repeat(50)],
];
const headers: readonly (readonly [string, readonly string[]])[] = [
  ['accept', ['text/html', 'text/html', '*/*', 'application/json;q=9', ',;,', 'x'.repeat(5000)]],
  ['accept-encoding', ['gzip', 'br', '*;q=0', 'br;q=NaN', 'gzip;q=-1;q=2', ',,,', 'identity;q=0', 'zip-bomb']],
  ['if-none-match', ['*', '"', 'W/', 'W/""', ','.repeat(3000), '"a", *']],
  ['content-type', ['application/json', 'multipart/form-data', 'text/xml', '\t']],
  ['content-length', ['-1', '0', '99999999999999999999', 'abc']],
  ['transfer-encoding', ['chunked', 'gzip, chunked', 'identity']],
  ['range', ['bytes=0-', 'bytes=-1', 'bytes=5-1', `bytes=${'0-1,'.repeat(500)}`]],
  ['x-forwarded-for', ['127.0.0.1', '../../etc/passwd']],
  ['x-forwarded-host', ['evil.example']],
  ['x-original-url', ['/../../etc/passwd']],
  ['x-http-method-override', ['DELETE']],
  ['origin', ['null', 'https://evil.example']],
  ['cookie', ['a='.repeat(1000), '__proto__=1']],
  ['host', ['evil.example', 'a b', '[::1', '']],
  ['upgrade', ['websocket', 'h2c']],
  ['expect', ['100-continue', 'x']],
];

/** One of many, the same for the same draws. */
export function hostile(draws: Draws): Hostile {
  const method = draws.of(methods);
  const sent: Record<string, string> = {};
  for (let n = draws.below(4); n > 0; n--) {
    const [name, values] = draws.of(headers);
    sent[name] = draws.of(values);
  }
  const sends = !['GET', 'HEAD', 'get'].includes(method) && draws.below(2) === 0;
  return { address: address(draws), method, headers: sent, ...(sends && { body: draws.of(bodies) }) };
}

/** A path under a view or none, with a query that may fit; a costly view never gets what it could answer. */
function address(draws: Draws): string {
  const root = draws.of([...roots, 'quick', 'quick', 'show', ...segments.slice(0, 6)]);
  const parts = [root];
  for (let n = draws.below(4); n > 0; n--) parts.push(draws.of(draws.below(2) === 0 ? known : segments));
  if (costly.includes(root)) parts.push(draws.of(segments.slice(20, 40)));
  const pairs: string[] = [];
  for (let n = draws.below(3); n > 0; n--)
    pairs.push(`${draws.of(names)}${draws.of(['=', '=', '', '[]='])}${draws.of([...segments, '2000', 'peace'])}`);
  const query = pairs.length > 0 ? `?${pairs.join('&')}` : '';
  const start = draws.of([...Array<string>(12).fill('/'), '//', '/./', '/%2f', '/../']);
  return `${start}${parts.join(draws.of(['/', '/', '/', '//', '%2f']))}${draws.of(endings)}${query}`.slice(0, 6000);
}

/** What goes over a socket and is no request, or only the beginning of one. */
export function broken(draws: Draws): string {
  const path = address(draws).replaceAll(' ', '%20');
  const host = 'Host: localhost\r\n';
  const shapes: readonly (() => string)[] = [
    () => `GET ${path} HTTP/1.1\r\n${host}\r\n`,
    () => `GET ${path} HTTP/1.1\r\n\r\n`,
    () => `GET http://evil.example${path} HTTP/1.1\r\n${host}\r\n`,
    () => `GET ../../etc/passwd HTTP/1.1\r\n${host}\r\n`,
    () => `GET /\0 HTTP/1.1\r\n${host}\r\n`,
    () => `GET ${path} HTTP/9.9\r\n${host}\r\n`,
    () => `GET ${path}\r\n\r\n`,
    () => `${draws.of(['TRACE', 'CONNECT', 'TRACK', '\0', 'GE T'])} ${path} HTTP/1.1\r\n${host}\r\n`,
    () => `CONNECT evil.example:443 HTTP/1.1\r\n${host}\r\n`,
    () =>
      `GET / HTTP/1.1\r\nHost: ${draws.of(['a b', '[::1', 'x'.repeat(300), '\x7f', '@', 'a/../b', 'a#b', 'localhost:99999'])}\r\n\r\n`,
    () => `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(20_000)}\r\n\r\n`,
    () => `GET / HTTP/1.1\r\n${host}${'A: b\r\n'.repeat(5000)}\r\n`,
    () => `POST ${path} HTTP/1.1\r\n${host}Content-Length: 100000\r\n\r\n{"a":`,
    () => `POST ${path} HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nFFFFFFFFFFFFFFFF\r\nx`,
    () => `POST ${path} HTTP/1.1\r\n${host}Transfer-Encoding: chunked\r\n\r\nzz\r\n`,
    () =>
      `GET ${path} HTTP/1.1\r\n${host}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nGET /x HTTP/1.1\r\n\r\n`,
    () => `GET ${path} HTTP/1.1\r\n${host}Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello`,
    () => `${`GET ${path} HTTP/1.1\r\n${host}\r\n`.repeat(20)}`,
    () => `GET / HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\nSec-WebSocket-Key: a\r\n\r\n`,
    () => `GET / HTTP/1.1\r\n${host}Expect: 200-maybe\r\n\r\n`,
    () => 'PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n',
    () => 'OPTIONS * HTTP/1.1\r\nHost: localhost\r\n\r\n',
    () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03',
    () => Array.from({ length: 200 }, () => String.fromCharCode(draws.below(256))).join(''),
  ];
  const whole = draws.of(shapes)();
  return draws.below(4) === 0 ? whole.slice(0, draws.below(whole.length)) : whole;
}
