import type { Page } from '../pages/page.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { writeNamed } from './named-file.ts';

/** Prints a page as text, or as Markdown with --markdown. */
export function printPage(page: Page, given: Given, effects: Effects): Promise<void> {
  return printPages([{ page, notes: '' }], given, effects);
}

/** Prints pages one after another. @param pages each with what its footnotes begin with, so that in one Markdown file they keep apart */
export async function printPages(
  pages: readonly { page: Page; notes: string }[],
  given: Given,
  { out, columns, terminal, env }: Effects,
): Promise<void> {
  if (given.flag('markdown')) {
    const { renderMarkdown } = await import('../pages/render/markdown.ts');
    out(pages.map(({ page, notes }) => renderMarkdown(page, notes)).join('\n'));
    return;
  }
  const { renderTerminal } = await import('../pages/render/terminal.ts');
  const form = { width: Math.max(80, Math.min(120, columns)), colour: terminal && !env.NO_COLOR };
  out(pages.map(({ page }) => renderTerminal(page, form)).join('\n\n'));
}

/** Writes the page as one self-contained HTML file where --html asks for it. */
export async function writeHtml(page: () => Page, given: Given, effects: Effects): Promise<void> {
  const file = given.text('html');
  if (file === undefined) return;
  const { renderHtml } = await import('../pages/render/html.ts');
  writeNamed(file, renderHtml(page()), effects);
  if (!given.flag('quiet')) effects.err(`The same as a page: ${file}\n`);
}
