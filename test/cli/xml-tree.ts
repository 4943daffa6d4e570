import { expect } from 'vitest';

/** An element of an XML file. */
export interface Element {
  name: string;
  attributes: Record<string, string>;
  children: Element[];
}

/** A small strict reader of XML as JUnit has it: what is not well-formed throws. */
export function treeOf(text: string): Element {
  const rest = text.replace(/^<\?xml version="1\.0" encoding="UTF-8"\?>\n/, '');
  expect(rest).not.toBe(text);
  const root: Element = { name: '', attributes: {}, children: [] };
  const open = [root];
  const token = /<(\/?)([a-z-]+)((?: [a-z]+="[^"<]*")*)(\/?)>|([^<]+)/gy;
  const plain = (words: string) => {
    expect(words.replace(/&(amp|lt|gt|quot|apos);/g, '')).not.toMatch(/[&<>]|[^\n\t\P{Cc}]/u);
    return words.replace(
      /&(amp|lt|gt|quot|apos);/g,
      (_all, name) => ({ amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" })[name as 'amp'],
    );
  };
  let at = 0;
  for (const [whole, end, name, attributes, empty, words] of rest.matchAll(token)) {
    at += whole.length;
    if (words !== undefined) plain(words);
    else if (end) expect(open.pop()!.name).toBe(name);
    else {
      const pairs = [...attributes!.matchAll(/ ([a-z]+)="([^"]*)"/g)].map(([, key, value]) => [key!, plain(value!)]);
      const element: Element = { name: name!, attributes: Object.fromEntries(pairs), children: [] };
      open.at(-1)!.children.push(element);
      if (!empty) open.push(element);
    }
  }
  expect(at).toBe(rest.length);
  expect(open).toEqual([root]);
  expect(root.children).toHaveLength(1);
  return root.children[0]!;
}
