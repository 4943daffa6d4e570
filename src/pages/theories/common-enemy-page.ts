import type { Atlas } from '../../atlas/atlas.ts';
import { holdingOf } from '../../atlas/holding.ts';
import { type InPage, type LineChart, seriesGrid } from '../../charts/index.ts';
import { count, howMany, span } from '../../charts/text.ts';
import { absenceWords, absent, type Figure, value } from '../../figures/index.ts';
import { type CommonEnemyYear, type FriendRule, friendMeasures } from '../../inquiry/common-enemy.ts';
import { type TieRule, tieRules } from '../../inquiry/tie-rules.ts';
import { measureNamed } from '../../measures/index.ts';
import type { EnemyGroup } from '../../measures/ties/common-enemy.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Cell, Page, SeriesBlock } from '../page.ts';
import { provenanceOf } from '../provenance.ts';

/** The enemy of my enemy over the years, as shown. */
export interface CommonEnemyShown {
  signs: TieRule;
  friends: FriendRule;
  years: readonly CommonEnemyYear[];
}

const title = ({ years }: CommonEnemyShown) => `The enemy of my enemy, ${span(years[0]!.year, years.at(-1)!.year)}`;

/** Friends in 100 of a group, or why there are none. */
function shareOf(one: CommonEnemyYear, group: 'sharing' | 'others', of: 'friends' | 'foes'): Figure {
  if ('absent' in one) return absent(one.absent);
  const counted: EnemyGroup = one.found[group];
  return counted.pairs === 0 ? absent('not-defined') : value((100 * counted[of]) / counted.pairs, []);
}

/** The difference between the two, in points of 100, with its interval. */
function liftOf(one: CommonEnemyYear): Figure {
  if ('absent' in one) return absent(one.absent);
  const { lift } = one.found;
  if (!lift) return absent('not-defined');
  const { value: x, low, high } = lift;
  return value(100 * x, [], low === undefined || high === undefined ? {} : { low: 100 * low, high: 100 * high });
}

function charts(shown: CommonEnemyShown): [friends: LineChart, lift: LineChart] {
  const points = (figure: (one: CommonEnemyYear) => Figure) =>
    shown.years.map((one) => ({ year: one.year, figure: figure(one) }));
  const common = { marks: [], zero: true, decimals: 1 } as const;
  return [
    {
      ...common,
      title: 'Friends in 100 pairs',
      subtitle: 'pairs that share an enemy, and pairs that do not',
      lines: [
        {
          label: 'share an enemy',
          tone: 'first',
          points: points((one) => shareOf(one, 'sharing', 'friends')),
          breaks: [],
        },
        { label: 'share none', tone: 'other', points: points((one) => shareOf(one, 'others', 'friends')), breaks: [] },
      ],
    },
    {
      ...common,
      title: 'Lift: the difference between the two',
      subtitle: 'friends in 100 pairs; the band: 95% interval that lets pairs with a state in common be dependent',
      lines: [{ label: '', tone: 'first', points: points(liftOf), breaks: [] }],
    },
  ];
}

/** Friends among pairs that share an enemy and among the others, and the lift: an SVG that stands by itself, or in a page. */
export function commonEnemyPicture(shown: CommonEnemyShown, inPage?: InPage): string {
  return seriesGrid(
    {
      title: title(shown),
      subtitle: opening(shown),
      charts: charts(shown),
      notes: [`Signs of a tie: ${measureNamed(tieRules[shown.signs]).label}. Friends: ${friendsWords(shown)}.`],
    },
    inPage,
  );
}

const friendsWords = ({ friends }: CommonEnemyShown): string => {
  const closeness = friendMeasures[friends];
  return closeness
    ? `above the year’s median of ${measureNamed(closeness).label}`
    : 'the friendly sign of the same tie';
};

/** The enemy of my enemy as a page: the last year in a sentence, friends among both groups over the years, the lift, every count. */
export function commonEnemyPage(atlas: Atlas, shown: CommonEnemyShown): Page {
  const { signs, friends, years } = shown;
  const notes = new Footnotes(atlas.manifest);
  const measures = [tieRules[signs], friendMeasures[friends]].flatMap((name) => (name ? measureNamed(name) : []));
  const sources = notes.use([
    ...new Set(measures.flatMap((measure) => holdingOf(atlas.manifest, measure)?.sources ?? [])),
  ]);
  const known = years.some((one) => 'found' in one);
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: opening(shown), sources }] },
    {
      kind: 'note',
      text: `Signs of a tie: ${measureNamed(tieRules[signs]).label}. Friends: ${friendsWords(shown)}. A shared enemy goes with enmity too: see the foes.`,
    },
    ...(known
      ? charts(shown).map(
          ({ title: said, ...chart }, n): SeriesBlock => ({
            ...chart,
            kind: 'series',
            title: n === 0 ? said : liftTitle(shown),
            sources,
          }),
        )
      : []),
    {
      kind: 'table',
      caption: 'Pairs by year, and friends and foes in 100 of each group',
      columns: [
        { title: 'year', align: 'left' },
        ...['share an enemy', 'friends', 'foes', 'share none', 'friends', 'foes', 'lift (95%)'].map((name) => ({
          title: name,
          align: 'right' as const,
        })),
      ],
      rows: years.map((one): Cell[] => {
        if ('absent' in one) return [`${one.year}`, absenceWords[one.absent], '', '', '', '', '', ''];
        const share = (group: 'sharing' | 'others', of: 'friends' | 'foes'): Cell => ({
          figure: shareOf(one, group, of),
          decimals: 1,
        });
        return [
          `${one.year}`,
          count(one.found.sharing.pairs),
          ...[share('sharing', 'friends'), share('sharing', 'foes')],
          count(one.found.others.pairs),
          ...[share('others', 'friends'), share('others', 'foes')],
          { figure: liftOf(one), decimals: 1 },
        ];
      }),
      sources,
    },
    {
      kind: 'note',
      text: 'Going together is no proof that enmity makes friends: a common cause may make both. Other rules of who is hostile and who is a friend give other numbers: try each.',
    },
  ];
  return { title: title(shown), provenance: provenanceOf(atlas), blocks, sources: notes.list() };
}

function opening(shown: CommonEnemyShown): string {
  const { years } = shown;
  const last = years.findLast((one) => 'found' in one && one.found.lift !== undefined);
  if (!last || !('found' in last)) {
    const [first] = years;
    const why = 'absent' in first! ? absenceWords[first.absent] : 'no pairs in one of the groups';
    return `No year from ${first!.year} to ${years.at(-1)!.year} can be told: ${why}.`;
  }
  const { sharing, others, lift } = last.found;
  const share = ({ friends, pairs }: EnemyGroup) => ((100 * friends) / pairs).toFixed(1);
  const { value: x, low, high } = lift!;
  const sure = low === undefined || high === undefined ? '' : ` (95%: ${points(low)} to ${points(high)})`;
  return `In ${last.year}, ${share(sharing)} of 100 pairs that share an enemy were friends, and ${share(others)} of 100 that share none: a difference of ${points(x)} in 100${sure}.`;
}

const points = (x: number) => `${x < 0 ? '−' : '+'}${Math.abs(100 * x).toFixed(1)}`;

/** "Lift: above nought in 25 of 27 years, the interval too in 20". */
function liftTitle({ years }: CommonEnemyShown): string {
  const lifts = years.flatMap((one) => ('found' in one && one.found.lift ? [one.found.lift] : []));
  const above = lifts.filter(({ value: x }) => x > 0).length;
  const sure = lifts.filter(({ low }) => low !== undefined && low > 0).length;
  return `Lift: above nought in ${count(above)} of ${howMany(lifts.length, 'years')}, with its whole interval in ${count(sure)}`;
}
