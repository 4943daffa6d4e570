import { readFileSync } from 'node:fs';
import { main } from '../src/cli/main.ts';

/** "<!-- $ entente dossier RUS CHN | lines 1-9 -->" or "<!-- file src/measures/measure.ts | 9 lines from warheadRatio -->", and the block under it. */
const excerpt = /(<!-- (\$ entente|file) ([^|\n]+?)(?: \| ([^\n]+?))? -->\n+```\w+)[\s\S]*?(\n```)/g;

/**
 * A page with every excerpt put in anew: what the program prints on the bundled starter, or what stands in a file of the project. So
 * no page shows what is not so.
 * @throws Error for a command that fails, a file that is not there, or an excerpt that finds nothing
 */
export async function fillExcerpts(page: string, path: string): Promise<string> {
  const filled = new Map<string, string>();
  for (const [whole, opening, kind, what, part, closing] of page.matchAll(excerpt)) {
    const lines = kind === 'file' ? readFileSync(what!, 'utf8').trimEnd().split('\n') : await printed(what!, path);
    filled.set(whole, `${opening}\n${partOf(lines, part, path)}${closing}`);
  }
  return page.replace(excerpt, (whole) => filled.get(whole)!);
}

/** What a command prints to a pipe on a machine where the user has no data of their own. */
async function printed(command: string, path: string): Promise<string[]> {
  const args = (command.match(/"[^"]*"|\S+/g) ?? []).map((word) => word.replaceAll('"', ''));
  let out = '';
  let err = '';
  const exit = await main(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { ENTENTE_HOME: '/nonexistent', ENTENTE_ATLAS: undefined },
    cwd: process.cwd(),
    terminal: false,
    columns: 96,
    progressTerminal: false,
    now: () => new Date(0),
  });
  if (exit === 3) throw new Error(`${path}: entente ${command}: ${err}`);
  return (exit === 2 ? err : out).trimEnd().split('\n');
}

/** "lines 1-9", or "4 lines from WHO LEADS?", several of these with "; " between, or all. */
function partOf(lines: readonly string[], part: string | undefined, path: string): string {
  if (part === undefined) return lines.join('\n');
  const parts = part.split('; ');
  if (parts.length > 1) return parts.map((one) => partOf(lines, one, path)).join('\n\n');
  const [, first, last] = /^lines (\d+)-(\d+)$/.exec(part) ?? [];
  if (first !== undefined) return lines.slice(Number(first) - 1, Number(last)).join('\n');
  const [, count, start] = /^(\d+) lines from (.+)$/.exec(part) ?? [];
  const at = start === undefined ? -1 : lines.findIndex((line) => line.includes(start));
  if (at < 0) throw new Error(`${path}: no line for the excerpt "${part}"`);
  return lines.slice(at, at + Number(count)).join('\n');
}
