import { capitalised, count } from '../../charts/text.ts';
import type { Offer } from '../../sources/offers/offer.ts';
import { nameIn } from '../../states/index.ts';
import type { Cell, Page } from '../page.ts';
import { kindWords, outcomeWords } from './wedge-words.ts';

/** Offers to split two states: who made which to whom, and what became of it; each leads to its answer. */
export function offersPage(offers: readonly Offer[]): Page {
  const made = offers.filter(({ kind }) => kind === 'made').length;
  const opening =
    offers.length === 0
      ? 'No offer that comes with Entente concerns these two up to that year.'
      : `${capitalised(count(offers.length))} offers to draw a state away from a partner: ${count(made)} made, ${count(offers.length - made)} proposed.`;
  return {
    title: 'Wedges: offers to split two states',
    provenance: '',
    blocks: [
      { kind: 'finding', role: 'opening', parts: [{ text: opening }] },
      {
        kind: 'note',
        text: 'Some would split Russia and China, others the United States and its allies, others neither: each is judged by the same rule. What each part is worth is a coding, ours or its author’s; what happened is cited.',
      },
      ...(offers.length === 0
        ? []
        : [
            {
              kind: 'table' as const,
              caption: 'Each opens to its price, its credibility, its ceiling and which of them binds',
              columns: [
                ...['offer', 'from', 'to', 'away from'].map((title) => ({ title, align: 'left' as const })),
                { title: 'year', align: 'right' as const },
                ...['parts', 'what became of it'].map((title) => ({ title, align: 'left' as const })),
              ],
              rows: offers.map(
                ({ name, title, kind, divider, target, partner, year, concessions, outcome }): Cell[] => [
                  { text: title, to: { view: 'wedge', words: [], options: { offer: name } } },
                  ...[divider, target, partner].map((state) => nameIn(state, year)),
                  `${year}`,
                  [...new Set(concessions.map((part) => kindWords(part.kind)))].join(', '),
                  kind === 'proposed' && outcome === 'not-known' ? 'proposed' : outcomeWords[outcome],
                ],
              ),
              sources: [],
            },
          ]),
    ],
    sources: [],
  };
}
