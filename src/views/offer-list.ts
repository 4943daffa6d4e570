import { wedgesFor } from '../inquiry/wedge.ts';
import { offersPage } from '../pages/wedge/offers-page.ts';
import { offerJson } from '../pages/wedge/wedge-json.ts';
import type { Offer } from '../sources/offers/offer.ts';
import { codeOf, LAST_YEAR } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { year } from './number-argument.ts';
import { shippedOffers } from './shipped-offers.ts';
import { pairArgument } from './state-argument.ts';
import type { View } from './view.ts';

export const offersView: View = {
  name: 'offers',
  summary: 'The offers to split two states that come with Entente',
  usage: 'entente wedge --list [A B]',
  about: 'All of them, or those that concern two states: either as the target, the other as its partner.',
  words: [
    { name: 'a', kind: 'state', about: 'one of two states', optional: true },
    { name: 'b', kind: 'state', about: 'the other', optional: true },
  ],
  options: { year: { type: 'string', value: 'Y', kind: 'year', about: 'with two states: up to this year' } },
  examples: ['entente wedge --list'],
  schemas: ['offers'],
  list: 'offers',
  answer: async (given) => {
    const all = shippedOffers();
    const offers =
      given.words.length === 0 ? all : wedgesFor(all, pairArgument(given.words, year(given)), year(given) ?? LAST_YEAR);
    const rows = rowsOf(offers);
    return {
      json: () => ({ offers: offers.map(offerJson) }),
      csv: () =>
        csvOf(rows, ['name', 'title', 'kind', 'year', 'divider', 'target', 'partner', 'concessions', 'outcome']),
      page: () => offersPage(offers),
      text: () => textOf(rows),
      references: () => [],
    };
  },
};

const rowsOf = (offers: readonly Offer[]) =>
  offers.map(({ name, title, kind, divider, target, partner, year: y, concessions, outcome }) => ({
    ...{ name, title, kind, year: y, outcome },
    ...{ divider: codeOf(divider), target: codeOf(target), partner: codeOf(partner) },
    concessions: [...new Set(concessions.map((part) => part.kind))].join(' '),
  }));

function textOf(rows: ReturnType<typeof rowsOf>): string {
  if (rows.length === 0) return 'No offer that comes with Entente concerns these two up to that year.\n';
  const wide = Math.max(...rows.map((row) => row.name.length));
  return rows
    .map(
      (row) =>
        `${row.name.padEnd(wide)}  ${row.divider} to ${row.target}, away from ${row.partner}  ${row.year}  ${row.kind.padEnd(8)}  ${row.outcome.padEnd(13)}  ${row.title}\n`,
    )
    .join('');
}
