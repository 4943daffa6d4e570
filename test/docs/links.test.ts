import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = new URL('../..', import.meta.url).pathname;
const markdownIn = (folder: string): string[] =>
  readdirSync(join(root, folder)).flatMap((name) => {
    const path = join(folder, name);
    if (statSync(join(root, path)).isDirectory()) return markdownIn(path);
    return name.endsWith('.md') ? [path] : [];
  });
const pages = [
  ...['README.md', 'ARCHITECTURE.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'records/README.md', 'data/starter/README.md'],
  ...markdownIn('docs'),
];

/** The anchors that a page's headings give: lower case, without punctuation, hyphens for spaces. */
function anchorsOf(page: string): Set<string> {
  const headings = readFileSync(join(root, page), 'utf8').match(/^#{1,6} .+$/gm) ?? [];
  return new Set(
    headings.map((heading) =>
      heading
        .replace(/^#+ /, '')
        .toLowerCase()
        .replace(/[^\p{L}\p{N} _-]/gu, '')
        .replaceAll(' ', '-'),
    ),
  );
}

/** Links of a page that lead to no file or no heading of this project. */
function deadLinks(page: string, text: string): string[] {
  return [...text.matchAll(/\]\(([^)\s]+)\)/g)]
    .map(([, target]) => target!)
    .filter((target) => !/^[a-z]+:/.test(target))
    .filter((target) => {
      const [path, anchor] = target.split('#') as [string, string?];
      const file = path === '' ? page : join(dirname(page), path);
      if (!existsSync(join(root, file))) return true;
      return anchor !== undefined && !anchorsOf(file).has(anchor);
    });
}

describe('the pages', () => {
  it.each(pages)('%s links only to what is there', (page) => {
    expect(deadLinks(page, readFileSync(join(root, page), 'utf8'))).toEqual([]);
  });

  it('would be caught at a dead link', () => {
    const text = '[a](docs/none.md) [b](CHANGELOG.md#none) [c](CHANGELOG.md#changelog) [d](https://example.org)';
    expect(deadLinks('README.md', text)).toEqual(['docs/none.md', 'CHANGELOG.md#none']);
  });

  it('name every page of docs/ in its index', () => {
    const index = readFileSync(join(root, 'docs/README.md'), 'utf8');
    const named = readdirSync(join(root, 'docs')).filter((name) => name.endsWith('.md') && name !== 'README.md');
    for (const name of named) expect(index).toContain(name);
  });
});
