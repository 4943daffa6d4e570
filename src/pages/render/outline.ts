import type { Block, FigureRow, Heading } from '../page.ts';

/** Blocks as laid out: figure rows that stand together are one block, because their columns align; headings are of groups. */
export type LaidBlock = Exclude<Block, FigureRow> | { kind: 'figures'; rows: FigureRow[] };

/** A heading with what stands under it; the blocks before the first heading have none. */
export interface Section {
  heading?: Heading;
  blocks: LaidBlock[];
}

/** A page's blocks by section, figure rows gathered. Sections without a heading and without blocks are left out. */
export function outline(blocks: readonly Block[]): Section[] {
  const sections: Section[] = [{ blocks: [] }];
  for (const block of blocks) {
    const { blocks: under } = sections.at(-1)!;
    const last = under.at(-1);
    if (block.kind === 'heading' && !block.group) sections.push({ heading: block, blocks: [] });
    else if (block.kind !== 'figure') under.push(block);
    else if (last?.kind === 'figures') last.rows.push(block);
    else under.push({ kind: 'figures', rows: [block] });
  }
  return sections.filter((section) => section.heading || section.blocks.length > 0);
}
