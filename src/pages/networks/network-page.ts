import type { Atlas } from '../../atlas/atlas.ts';
import { networkChart, networkKey, networkSwatch } from '../../charts/network-chart.ts';
import { capitalised, count, list, showNumber } from '../../charts/text.ts';
import { isStrengthRule, networkRuleWords } from '../../inquiry/network-rules.ts';
import { type NetworkCamps, type NetworkYear, reachIn } from '../../inquiry/network-year.ts';
import { breaksOf } from '../../inquiry/signed-year.ts';
import { nameIn } from '../../states/index.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { campNames, networkFinding, networkPicture } from './network-picture.ts';

/** Ties at odds listed at most; CSV has them all. */
const MOST_LISTED = 100;

const note = (text: string): Block => ({ kind: 'note', text });
const plain = (text: string): Block => ({ kind: 'finding', role: 'plain', parts: [{ text }] });

/** The notes under a network by itself. */
export const networkNotes = ({ sources }: NetworkYear): string[] => [placeNote, `Sources: ${sources.join(', ')}.`];

const placeNote =
  'Where a state stands means little by itself: friends over all years are drawn near each other, foes apart. The first camp is that of the state with the lowest COW number among those joined by ties.';

/** Who stands with whom in a year as a page: the picture, the camps, who could go either way, the ties at odds. */
export function networkPage(atlas: Atlas, network: NetworkYear, layout: 'map' | 'own'): Page {
  const { year, rule, camps } = network;
  const notes = new Footnotes(atlas.manifest);
  const sources = notes.use(network.sources);
  const chart = networkPicture(network, layout, []);
  const [first, last] = reachIn(atlas, rule) ?? [year, year];
  const breaks = isStrengthRule(rule) ? [] : breaksOf([rule]).filter((one) => one.year <= year);
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: networkFinding(network), sources }] },
    {
      kind: 'picture',
      title: `Who stands with whom by ${networkRuleWords(rule)}, ${year}`,
      subtitle: chart.subtitle,
      svg: networkChart(chart, { id: 'network' }),
      key: networkKey(chart).map(({ kind, words }) => ({ svg: networkSwatch(kind), words })),
      live: 'entente-network',
      years: { shown: year, first, last },
      sources,
    },
    note(layout === 'map' ? 'Every state at its capital, moved where marks would cover each other.' : placeNote),
    ...(camps ? campBlocks(network, camps) : []),
    ...(camps ? oddBlocks(network) : [tieTable(network)]),
    ...aloneBlocks(network),
    ...breaks.map(({ year: y, note: text }) => note(`${y}: ${text}`)),
    note(
      camps
        ? 'Rules disagree about who is a friend: try each. The proof, all optimal splits and the measures of balance: entente balance.'
        : 'This rule knows of friendly ties alone, so there are no camps; its threshold is ours.',
    ),
  ];
  return {
    title: `Who stands with whom by ${networkRuleWords(rule)}, ${year}`,
    provenance: provenanceOf(atlas),
    blocks,
    sources: notes.list(),
  };
}

function campBlocks({ year }: NetworkYear, camps: NetworkCamps): Block[] {
  const names = campNames(camps, year);
  const members = (side: 0 | 1) =>
    [...camps.main].flatMap(([state, camp]) => (camp === side ? [nameIn(state, year)] : [])).sort();
  const undecided = [...camps.eitherWay].sort(([a, p], [b, q]) => q - p || a - b);
  return [
    { kind: 'heading', id: 'camps', text: 'Camps' },
    ...([0, 1] as const).map((side) => {
      const who = members(side);
      return plain(`${capitalised(names[side])}, ${count(who.length)}: ${who.length === 0 ? 'nobody' : list(who)}.`);
    }),
    ...(camps.apart.size > 0
      ? [
          plain(
            `No tie joins these to them: ${list([...camps.apart.keys()].map((state) => nameIn(state, year)).sort())}.`,
          ),
        ]
      : []),
    { kind: 'heading', id: 'either-way', text: 'Either way' },
    undecided.length === 0
      ? plain(
          camps.complete
            ? 'Nobody: every best split puts all of them the same way.'
            : 'Not known: not all of the best splits were found in time.',
        )
      : {
          kind: 'table',
          caption: 'Share of the best splits in which a state stands in the rarer of its two camps',
          columns: [
            { title: 'state', align: 'left' },
            { title: 'share', align: 'right' },
          ],
          rows: undecided.map(([state, share]) => [nameIn(state, year), `${showNumber(100 * share, 0)}%`]),
          sources: [],
        },
  ];
}

function oddBlocks(network: NetworkYear): Block[] {
  const { ties, year, camps, sources } = network;
  const odd = ties.filter(({ frustrated }) => frustrated);
  if (odd.length === 0) return [];
  const shown = odd.slice(0, MOST_LISTED);
  return [
    { kind: 'heading', id: 'odds', text: 'At odds' },
    {
      kind: 'table',
      caption: `Ties at odds with the split, ${count(odd.length)}`,
      columns: ['state', 'and', 'tie'].map((title) => ({ title, align: 'left' as const })),
      rows: shown.map(({ a, b, sign }) => [
        nameIn(a, year),
        nameIn(b, year),
        sign > 0 ? 'friends across the camps' : 'foes in one camp',
      ]),
      sources,
    },
    ...(odd.length > shown.length ? [note(`${count(odd.length - shown.length)} more in the CSV.`)] : []),
    ...(camps!.proved ? [] : [note('Of the best split found in the time given; another may have fewer.')]),
  ];
}

/** Who has the most ties. */
function tieTable({ ties, tied, year, sources }: NetworkYear): Block {
  const degree = new Map(tied.map((state) => [state, 0]));
  for (const { a, b } of ties) for (const state of [a, b]) degree.set(state, degree.get(state)! + 1);
  return {
    kind: 'table',
    caption: 'Ties of each state',
    columns: [
      { title: 'state', align: 'left' },
      { title: 'ties', align: 'right' },
    ],
    rows: [...degree].sort(([a, p], [b, q]) => q - p || a - b).map(([state, n]) => [nameIn(state, year), count(n)]),
    sources,
  };
}

function aloneBlocks({ without, year }: NetworkYear): Block[] {
  if (without.length === 0) return [];
  return [
    note(`Without a tie, ${count(without.length)}: ${list(without.map((state) => nameIn(state, year)).sort())}.`),
  ];
}
