import { type NoLeaderCoded, type OneLeader, restsOnOneLeader } from '../../inquiry/leader-turnover.ts';
import type { Footnotes } from '../footnotes.ts';
import type { Block } from '../page.ts';
import type { Facts } from './facts.ts';

/** What rests on one leader, for either state. */
export type LeadersSection = readonly [OneLeader | NoLeaderCoded, OneLeader | NoLeaderCoded];

export async function leadersSection({ atlas, a, b, year }: Facts): Promise<LeadersSection> {
  return Promise.all([restsOnOneLeader(atlas, a, year), restsOnOneLeader(atlas, b, year)]);
}

export function leadersBlocks(section: LeadersSection, notes: Footnotes): Block[] {
  return [
    { kind: 'heading', id: 'leaders', text: 'what rests on one leader', group: true },
    ...section.map(
      (one): Block =>
        one.kind === 'absent'
          ? { kind: 'note', text: one.words }
          : { kind: 'finding', role: 'plain', parts: [{ text: one.words, sources: notes.use(one.sources) }] },
    ),
  ];
}
