import type { Manifest } from '../../atlas/manifest.ts';
import { campsChartLimit } from '../../charts/index.ts';
import { capitalised, count, howMany, list, showNumber } from '../../charts/text.ts';
import { absenceWords } from '../../figures/index.ts';
import type { Balance } from '../../inquiry/balance.ts';
import { breaksOf, endsOf } from '../../inquiry/signed-year.ts';
import { rulesWords, tieRuleWords } from '../../inquiry/tie-rules.ts';
import { negativeTies } from '../../networks/index.ts';
import { withArticle } from '../../states/index.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { eitherWay, tieBetween, tiesByRule } from './balance-json.ts';
import { campsApart, type NetworkOrigin, namesOfMembers, namesOfStates } from './balance-members.ts';
import { balancePicture } from './balance-picture.ts';
import { boundsWords } from './balance-words.ts';

/** Ties and members listed at most in text; JSON and CSV have them all. */
const MOST_LISTED = 60;

/** Other optimal splits named in text. */
const FEW_SPLITS = 6;

/** Names of one camp: more than there are states. */
const MOST_NAMED = 250;

/**
 * The balance of one network as a page of blocks: how far from two camps, the camps, what is at odds, who could go either way, and
 * the measures side by side.
 * @param manifest of the atlas that a year comes from, and how the page names it
 * @param listProof whether the chains that prove it are listed
 */
export function balancePage(
  balance: Balance,
  origin: NetworkOrigin,
  atlas?: { manifest: Manifest; provenance: string },
  listProof = false,
): Page {
  const notes = atlas && new Footnotes(atlas.manifest);
  const sources = origin.kind === 'year' ? (notes?.use(origin.signed.sources) ?? []) : [];
  const names = namesOfMembers(balance.network, origin);
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: openingWords(balance, origin), sources }] },
    ...pictureBlocks(balance, origin, sources),
    ...(balance.pair ? pairBlocks(balance, names, origin) : []),
    ...campBlocks(balance, names),
    ...oddsBlocks(balance, names),
    ...eitherWayBlocks(balance, names),
    ...proofBlocks(balance, names, listProof),
    ...measureBlocks(balance),
    ...originBlocks(balance, origin),
  ];
  return {
    title:
      origin.kind === 'list'
        ? `Balance of ${origin.file}`
        : `Balance ${rulesWords(origin.signed.rules)}, ${origin.signed.year}`,
    provenance: atlas?.provenance ?? '',
    blocks,
    sources: notes?.list() ?? [],
  };
}

const heading = (id: string, text: string): Block => ({ kind: 'heading', id, text });
const plain = (text: string): Block => ({ kind: 'finding', role: 'plain', parts: [{ text }] });
const note = (text: string): Block => ({ kind: 'note', text });
const ties = (n: number) => howMany(n, 'ties');

function openingWords({ network, found, normalised, frustrated }: Balance, { kind }: NetworkOrigin): string {
  const m = network.sign.length;
  const of = `of the ${ties(m)} among ${count(network.members.length)} ${kind === 'year' ? 'states' : 'members'}, ${count(negativeTies(network))} of them hostile`;
  if (found.proved && frustrated.length === 0) return `Balanced: two camps put none ${of}, at odds.`;
  const share = normalised === undefined ? '' : ` (F = ${showNumber(normalised, 3)}, 1 is balance)`;
  return found.proved
    ? `However it is split into two camps, at least ${count(found.frustration)} ${of}, ${found.frustration === 1 ? 'is' : 'are'} at odds${share}; proved.`
    : `The best split into two camps leaves ${boundsWords(found)} ${of}, at odds: the search ended after ${showNumber(found.seconds, 1)} s, before a proof.`;
}

/** Ties that a picture in a page shows at most: more make it slow to load. Ours. */
const MOST_DRAWN = 3000;

/** The camps as a picture; none of a network that is too large for one. */
function pictureBlocks(balance: Balance, origin: NetworkOrigin, sources: readonly string[]): Block[] {
  const { network, found, optimal } = balance;
  if (network.members.length > campsChartLimit) return [];
  if (network.sign.length > MOST_DRAWN)
    return [
      note(
        `${capitalised(ties(network.sign.length))} are too many for a picture in a page: the drawing by itself (SVG) has them.`,
      ),
    ];
  const undecided = Array.from(optimal?.eitherWay ?? []).filter((share) => share > 0).length;
  return [
    {
      kind: 'picture',
      title: !optimal
        ? 'Two camps, of the best split found'
        : undecided === 0
          ? 'Two camps, and nobody could go either way'
          : `Two camps, and ${count(undecided)} that could go either way`,
      subtitle: `${boundsWords(found)} of ${howMany(network.sign.length, 'ties')} at odds with them; those are drawn strongly`,
      svg: balancePicture(balance, origin, { id: 'camps' }),
      sources,
    },
  ];
}

function pairBlocks(balance: Balance, names: readonly string[], { kind }: NetworkOrigin): Block[] {
  const pair = balance.pair!;
  const [a, b] = pair.pair.map((place) => names[place]!) as [string, string];
  const called = (name: string) => (kind === 'year' ? withArticle(name) : name);
  const sign = tieBetween(balance, pair.pair);
  const tie =
    sign === undefined ? 'They have no tie of their own.' : `Their own tie is ${sign > 0 ? 'friendly' : 'hostile'}.`;
  return [
    heading('pair', `${a} and ${b}`),
    { kind: 'finding', role: 'answer', parts: [{ text: capitalised(pairWords(balance, called(a), called(b))) }] },
    plain(tie),
  ];
}

/** "The same camp, in 75 of 100 optimal splits." */
function pairWords({ pair, optimal }: Balance, a: string, b: string): string {
  const { same, joined, together } = pair!;
  if (!joined) return `No chain of ties joins ${a} and ${b}: their camps say nothing about each other.`;
  const camp = same ? 'the same camp' : 'opposite camps';
  if (!optimal || together === undefined)
    return `In the best split found ${a} and ${b} stand in ${camp}; without a proof the others are not known.`;
  const share = same ? together : 1 - together;
  if (optimal.count === 1 && optimal.complete) return `${a} and ${b} stand in ${camp}: there is one optimal split.`;
  const which = optimal.complete ? 'optimal splits' : 'the optimal splits found';
  if (share === 1) return `${a} and ${b} stand in ${camp} in all ${which}.`;
  return `${a} and ${b} stand in ${camp} in ${showNumber(100 * share, 0)} of 100 ${which}: it could go either way.`;
}

function campBlocks(balance: Balance, names: readonly string[]): Block[] {
  const { network, parts, optimal } = balance;
  const { main, apart } = campsApart(balance);
  const blocks = main.flatMap((camp, n): Block[] => {
    const who = camp.length === 0 ? 'nobody' : named(camp.map((place) => names[place]!));
    return [plain(`${n === 0 ? 'First' : 'Second'} camp, ${count(camp.length)}: ${who}.`)];
  });
  if (parts > 1) {
    const others = network.members.length - main[0].length - main[1].length;
    const said = apart.slice(0, MOST_LISTED).map((sides) => {
      const [one, other] = sides.map((places) => named(places.map((place) => names[place]!)));
      return sides[1].length === 0 ? one : `${one} against ${other}`;
    });
    const more = apart.length - said.length;
    blocks.push(
      plain(
        `No tie joins the others to these: ${said.join('; ')}${more > 0 ? `; and ${howMany(more, 'parts')} more` : ''}. They stand in neither camp: ${count(others)}.`,
      ),
    );
  }
  blocks.push(
    note(
      optimal === undefined
        ? 'Other splits may do as well or better.'
        : optimal.complete
          ? `${optimal.count === 1 ? 'It is the only optimal split' : `One of ${splitCount(optimal.count)} optimal splits`}${parts > 1 ? ', how parts without a tie between them stand to each other left open' : ''}.`
          : `One of at least ${splitCount(optimal.count)} optimal splits: too many to find all, and shares are those of a sample.`,
    ),
  );
  if (optimal && optimal.others.length > 0) {
    const few = optimal.others.slice(0, FEW_SPLITS).map((movers) => named(movers.map((place) => names[place]!)));
    const more = optimal.others.length > few.length ? '; JSON lists more' : '';
    blocks.push(note(`The others, by who changes camp: ${few.join('; ')}${more}.`));
  }
  return [heading('camps', 'Camps'), ...blocks];
}

/** Splits of independent parts multiply: their number can be vast. */
const splitCount = (n: number) => (n < 1e15 ? count(n) : `some 10^${Math.round(Math.log10(n))}`);

/** Names in the order of the alphabet; of a very large camp the first, and how many more. */
function named(names: readonly string[]): string {
  const sorted = [...names].sort(byAlphabet);
  if (sorted.length <= MOST_NAMED) return list(sorted);
  return `${sorted.slice(0, MOST_NAMED).join(', ')} and ${count(sorted.length - MOST_NAMED)} more (JSON lists all)`;
}

const byAlphabet = (a: string, b: string) => a.localeCompare(b, 'en', { numeric: true });

function oddsBlocks({ network, frustrated, found }: Balance, names: readonly string[]): Block[] {
  if (frustrated.length === 0) return [];
  const kinds = [
    ['Friends in opposite camps', 1],
    ['Foes in the same camp', -1],
  ] as const;
  const blocks = kinds.flatMap(([words, sign]) => {
    const mine = frustrated.filter((tie) => network.sign[tie] === sign);
    const shown = mine.slice(0, MOST_LISTED).map((tie) => `${names[network.from[tie]!]}–${names[network.to[tie]!]}`);
    const more = mine.length > shown.length ? ` and ${count(mine.length - shown.length)} more (CSV lists all)` : '';
    return mine.length === 0 ? [] : [plain(`${words}, ${count(mine.length)}: ${shown.join(', ')}${more}.`)];
  });
  return [
    heading('odds', 'At odds'),
    ...blocks,
    ...(found.proved ? [] : [note('Of the best split found; another may have fewer.')]),
  ];
}

function eitherWayBlocks(balance: Balance, names: readonly string[]): Block[] {
  const { optimal } = balance;
  if (!optimal) return [];
  const undecided = eitherWay(balance);
  const shown = undecided
    .slice(0, MOST_LISTED)
    .map(({ place, share }) => `${names[place]} ${showNumber(100 * share, 0)}%`);
  const more = undecided.length > shown.length ? ` and ${count(undecided.length - shown.length)} more` : '';
  return [
    heading('either-way', 'Either way'),
    undecided.length === 0
      ? plain(
          `Nobody: every ${optimal.complete ? 'optimal split' : 'optimal split found'} puts all members the same way.`,
        )
      : plain(`${shown.join(', ')}${more}.`),
    ...(undecided.length === 0
      ? []
      : [note('Share of optimal splits in which it stands in the rarer of its two camps; 50% is undecided.')]),
  ];
}

/** What shows that no split does better, as far as it can be gone through by hand. */
function proofBlocks({ network, found, cycles }: Balance, names: readonly string[], listed: boolean): Block[] {
  if (!cycles || cycles.length === 0) return [];
  const chains = cycles.map(({ members, ties }) =>
    [
      ...members.map((place, n) => `${names[place]} ${network.sign[ties[n]!]! > 0 ? '+' : '−'}`),
      names[members[0]!],
    ].join(' '),
  );
  const whole = cycles.length === found.frustration;
  const words =
    cycles.length === 1
      ? 'One closed chain of ties has an odd number of hostile ones: any split leaves one of its ties at odds.'
      : `${capitalised(count(cycles.length))} closed chains of ties, no two with a tie in common, each have an odd number of hostile ones: any split leaves one tie of each at odds.`;
  const rest = whole
    ? ''
    : ` That not ${count(cycles.length)} but ${count(found.frustration)} are the fewest is a computation: docs/structural-balance.md says how.`;
  return [
    heading('proof', 'Why not fewer?'),
    plain(words + rest),
    ...(listed ? chains.map((chain) => plain(chain)) : [note('--proof lists the chains.')]),
  ];
}

/** Measures side by side: each says what balance is by it, for they disagree. */
function measureBlocks({ network, found, normalised, triangles, walk }: Balance): Block[] {
  const [none, one, two, three] = triangles.byNegatives;
  const number = (x: number | undefined) => (x === undefined ? '-' : showNumber(x, 3));
  const m = network.sign.length;
  return [
    heading('measures', 'How balanced?'),
    {
      kind: 'table',
      caption: 'By measure; each is 1 in balance, but the index, which is 0',
      columns: [
        { title: 'measure', align: 'left' },
        { title: 'value', align: 'right' },
        { title: 'counts', align: 'left' },
      ],
      rows: [
        [
          'frustration index L',
          found.proved ? count(found.frustration) : `${count(found.bound)} to ${count(found.frustration)}`,
          'ties at odds with the best split; grows with the network',
        ],
        [
          'normalised frustration F',
          found.proved ? number(normalised) : `${number(normalised)} to ${number(1 - (2 * found.bound) / m)}`,
          '1 - 2L/m; near 1 where few ties are hostile',
        ],
        [
          'balanced triangles',
          number(triangles.share),
          `${count(triangles.balanced)} of ${count(triangles.triangles)}: +++ ${count(none)}, ++− ${count(one)}, +−− ${count(two)}, −−− ${count(three)}`,
        ],
        ['walk balance', number(walk), 'closed walks of every length, short ones most'],
      ],
      sources: [],
    },
    note('They disagree: who says "more balanced" names the measure.'),
  ];
}

function originBlocks(balance: Balance, origin: NetworkOrigin): Block[] {
  if (origin.kind === 'list')
    return origin.repeated === 0
      ? []
      : [
          heading('ties', 'Ties'),
          note(
            `${howMany(origin.repeated, 'lines')} ${origin.repeated === 1 ? 'gives' : 'give'} a tie again with the same sign: counted once.`,
          ),
        ];
  const { signed } = origin;
  const m = balance.network.sign.length;
  const shares = tiesByRule(signed).map(
    ({ rule, ties: mine, negative }) =>
      `${count(mine)} (${showNumber((100 * mine) / m, 0)}%) by ${tieRuleWords[rule]}, ${count(negative)} of them hostile`,
  );
  const mixed =
    signed.rules.length > 1
      ? [
          plain(
            `A mix, as asked: signs ${rulesWords(signed.rules)}. A pair that one rule calls neither, both or not known takes the sign of the next. ${capitalised(list(shares))}.`,
          ),
        ]
      : [];
  const absent = Object.entries(signed.absent).map(
    ([reason, n]) => `${count(n)} ${absenceWords[reason as keyof typeof absenceWords]}`,
  );
  const broken = breaksOf(signed.rules).filter(({ year }) => year <= signed.year);
  return [
    heading('ties', 'Ties'),
    ...mixed,
    plain(
      `${capitalised(ties(m))}, ${count(negativeTies(balance.network))} hostile. ${howMany(signed.neither, 'pairs')} without a sign: neither friends nor foes, or both.${absent.length === 0 ? '' : ` Pairs not known: ${list(absent)}.`}`,
    ),
    ...(signed.without.length === 0
      ? []
      : [plain(`Without a tie, in no camp: ${list(namesOfStates(signed.without, signed.year))}.`)]),
    ...broken.map(({ note: words }) => note(words)),
    note(
      'Other rules give other camps: entente balance --rule treaties, defence, votes, peace. How: docs/structural-balance.md',
    ),
  ];
}

/** The ends of a tie and its sign, for a list. */
export const tieRow = ({ network, camps, part, frustrated }: Balance) => {
  const campOf = new Map(camps.flatMap((places, camp) => places.map((place) => [place, camp + 1] as const)));
  const atOdds = new Set(frustrated);
  return (tie: number) => {
    const [from, to] = endsOf(network, tie);
    return {
      ...{ from, to, sign: network.sign[tie]! },
      ...{ camp_from: campOf.get(network.from[tie]!)!, camp_to: campOf.get(network.to[tie]!)! },
      ...{ frustrated: atOdds.has(tie) ? 1 : 0, part: part[network.from[tie]!]! + 1 },
    };
  };
};
