import type { Ask, Block, Page } from '../pages/page.ts';
import type { Problem } from './problem.ts';

/** A problem as a page, in the same words. @param asks answers to turn to instead, and how each is called */
export function problemPage(problem: Problem, asks: readonly { text: string; to: Ask }[]): Page {
  const { status, title, detail, hint, id } = problem;
  // The title may name the word already.
  const named = detail !== undefined && title.includes(detail);
  const said = [
    named || detail === undefined ? undefined : `This is about ${detail}`,
    hint,
    id && `In the log this is ${id}.`,
  ].filter((text) => text !== undefined && text !== '');
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: `${title.charAt(0).toUpperCase()}${title.slice(1)}.` }] },
    ...said.map((text): Block => ({ kind: 'finding', role: 'plain', parts: [{ text: ended(text as string) }] })),
  ];
  if (asks.length > 0)
    blocks.push({
      kind: 'table',
      caption: 'Try instead',
      columns: [{ title: 'address', align: 'left' }],
      rows: asks.map((ask) => [ask]),
      sources: [],
    });
  return { title: headings[status], provenance: String(status), blocks, sources: [] };
}

const headings: Readonly<Record<Problem['status'], string>> = {
  400: 'That cannot be answered',
  404: 'There is nothing here',
  405: 'This is for reading alone',
  414: 'That address is too long',
  500: 'Our own fault',
  503: 'Not now',
};

function ended(text: string): string {
  return /[.?!…]$/.test(text) ? text : `${text}.`;
}
