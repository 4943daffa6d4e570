import type { Atlas } from '../../atlas/atlas.ts';
import type { Ask, Block, Page } from '../page.ts';
import { provenanceOf } from '../provenance.ts';

/** What a line of words led to. */
export interface Searched {
  line: string;
  /** Titles and what stands there, the best first. */
  leads: readonly { title: string; about: string; ask: Ask }[];
  /** How the line was read, where that is not plain. */
  notes: readonly string[];
}

/** What can be asked, each form with examples. */
export type Askable = readonly { asks: string; examples: readonly string[] }[];

/** The answers to a line of words as a page of links; without any, what can be asked. */
export function searchPage(atlas: Atlas, { line, leads, notes }: Searched, askable: Askable): Page {
  const said: Block[] = notes.map((text) => ({ kind: 'note', text }));
  const blocks: Block[] =
    leads.length > 0
      ? [
          opening(
            leads.length === 1 ? 'One page answers this.' : `${leads.length} pages answer this, the likeliest first.`,
          ),
          ...said,
          answers(leads),
        ]
      : [
          opening(
            line === '' ? 'Ask about states, pairs, measures, theories or texts.' : `Nothing here answers “${line}”.`,
          ),
          ...said,
          { kind: 'heading', id: 'askable', text: 'What can be asked' },
          forms(askable),
        ];
  return { title: line === '' ? 'Search' : `Search: ${line}`, provenance: provenanceOf(atlas), blocks, sources: [] };
}

const opening = (text: string): Block => ({ kind: 'finding', role: 'opening', parts: [{ text }] });

const answers = (leads: Searched['leads']): Block => ({
  kind: 'table',
  caption: 'Answers',
  columns: [
    { title: 'answer', align: 'left' },
    { title: 'what it says', align: 'left' },
  ],
  rows: leads.map(({ title, about, ask }) => [{ text: title, to: ask }, about]),
  sources: [],
});

/** What can be asked, with examples of each form that lead to their answers. */
export function forms(askable: Askable): Block {
  return {
    kind: 'table',
    caption: 'Names, codes and years are understood in any order; a slip of spelling is forgiven',
    columns: [
      { title: 'for example', align: 'left' },
      { title: 'what comes', align: 'left' },
    ],
    rows: askable.flatMap(({ asks, examples }) =>
      examples.map((example, n) => [{ text: example, to: { view: 'search', words: [example] } }, n === 0 ? asks : '']),
    ),
    sources: [],
  };
}
