/** The elements and attribute names of a piece of markup. */
export interface Read {
  elements: string[];
  attributes: string[];
  ids: string[];
}

const attribute = /^\s+([A-Za-z_:][\w:.-]*)="([^"<]*)"/;
const entity = /&(?!(?:amp|lt|gt|quot|#39);)/;

/**
 * Reads markup as strictly as XML: every tag closed in order, every attribute quoted and only once, no stray < or &, ids
 * unique. Elements named in `voids` need no closing (HTML's meta, br). Throws where it is not so.
 */
export function readStrictly(markup: string, voids: readonly string[] = []): Read {
  const open: string[] = [];
  const read: Read = { elements: [], attributes: [], ids: [] };
  let rest = markup.replace(/^<!doctype html>/, '');
  const fail = (why: string): never => {
    throw new Error(`${why} at: ${rest.slice(0, 120)}`);
  };
  while (rest !== '') {
    if (!rest.startsWith('<')) {
      const text = rest.slice(0, rest.indexOf('<') < 0 ? undefined : rest.indexOf('<'));
      if (open.at(-1) !== 'style' && entity.test(text)) fail('a stray &');
      rest = rest.slice(text.length);
      continue;
    }
    const close = /^<\/([a-zA-Z][\w-]*)>/.exec(rest);
    if (close) {
      if (open.pop() !== close[1]) fail(`</${close[1]}> closes nothing`);
      rest = rest.slice(close[0].length);
      continue;
    }
    const start = /^<([a-zA-Z][\w-]*)/.exec(rest) ?? fail('a stray <');
    const name = start[1]!;
    rest = rest.slice(start[0].length);
    const seen = new Set<string>();
    for (let found = attribute.exec(rest); found; found = attribute.exec(rest)) {
      const [whole, key, to] = found as unknown as [string, string, string];
      if (seen.has(key)) fail(`${key} twice`);
      if (entity.test(to)) fail('a stray & in an attribute');
      seen.add(key);
      read.attributes.push(key);
      if (key === 'id') read.ids.push(to);
      rest = rest.slice(whole.length);
    }
    const end = /^\s*(\/?)>/.exec(rest) ?? fail('a tag that does not end');
    rest = rest.slice(end[0].length);
    read.elements.push(name);
    if (end[1] === '' && !voids.includes(name)) open.push(name);
  }
  if (open.length > 0) throw new Error(`never closed: ${open.join(', ')}`);
  if (new Set(read.ids).size < read.ids.length) throw new Error(`an id twice: ${read.ids.join(' ')}`);
  return read;
}
