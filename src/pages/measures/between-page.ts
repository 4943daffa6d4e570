import type { Atlas } from '../../atlas/atlas.ts';
import { count, howMany, list, showNumber } from '../../charts/text.ts';
import { value } from '../../figures/index.ts';
import type { RankedBetween } from '../../inquiry/treaty-and-behaviour.ts';
import { codeOf, nameIn, withArticle } from '../../states/index.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Page } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { betweenDrawn } from './between-picture.ts';
import { type BetweenShown, betweenTitle, betweenTitles } from './between-words.ts';
import { absentBlocks } from './rank-page.ts';
import { rankBlock } from './rank-picture.ts';
import { overWords, ranksText, rowAsk } from './rank-words.ts';

/** The pairs that behave like allies without a defence pact, or the other way round, as a page. */
export function betweenPage(atlas: Atlas, shown: BetweenShown): Page {
  const { found, rows } = shown;
  const { list: which, year, rows: all, absent, belowFloor } = found;
  const notes = new Footnotes(atlas.manifest);
  const sources = notes.use(found.sources);
  const left = all.length - rows.length;
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: opening(shown), sources }] },
    {
      kind: 'note',
      text: 'Alliance-likeness: of pairs behaving like this in trade, exercises, votes and conflict, so many in 100 had a defence pact. A measure of behaviour, not a forecast.',
    },
    rankBlock(betweenDrawn(shown), sources),
    {
      kind: 'table',
      caption: betweenTitles[which].split(': ')[1]!,
      columns: [
        { title: 'rank', align: 'right' },
        { title: 'pair', align: 'left' },
        { title: 'of 100 (95%)', align: 'right' },
        { title: overWords.interval, align: 'right' },
        { title: 'other pacts', align: 'left' },
      ],
      rows: rows.map(({ rank, states, score, low, high, ranks, otherObligations }) => [
        count(rank),
        { text: states.map((state) => nameIn(state, year)).join(' · '), to: rowAsk(states, year) },
        {
          figure: value(score, [], { low, high }),
          decimals: 0,
          of: { measure: 'alliance-likeness', states: states.map(codeOf), year },
        },
        ranksText(ranks),
        otherObligations.length > 0 ? otherObligations.join(', ') : 'none',
      ]),
      sources,
    },
    ...(left > 0
      ? [
          {
            kind: 'note',
            text: `The first ${count(rows.length)} of ${count(all.length)}; CSV and JSON give all.`,
          } as const,
        ]
      : []),
    ...absentBlocks(absent, sources),
    {
      kind: 'note',
      text: `Left out: ${howMany(belowFloor, 'pairs')} with a state under 0.05% of the world’s population: places among partners say little of states with few ties.`,
    },
  ];
  return { title: betweenTitle(shown), provenance: provenanceOf(atlas), blocks, sources: notes.list() };
}

function opening({ found, rows, state }: BetweenShown): string {
  const { list: which, year, rows: all } = found;
  const [first, ...next] = rows as [RankedBetween, ...RankedBetween[]];
  const named = ({ states, score }: RankedBetween) =>
    `${list(states.filter((one) => one !== state).map((one) => withArticle(nameIn(one, year))))} (${showNumber(score, 0)} of 100)`;
  const whose = state === undefined ? '' : ` of ${withArticle(nameIn(state, year))}`;
  const pact = which === 'behaviour-ahead' ? 'without' : 'with';
  const how = which === 'behaviour-ahead' ? 'most' : 'least';
  const then = next.slice(0, 2).map(named);
  const [best, worst] = first.ranks;
  const sure = best === worst ? '' : `; over its interval the first ranks ${count(best)} to ${count(worst)}`;
  const pairs = `${howMany(all.length, 'pairs')}${whose} ${pact} a defence pact in ${year}`;
  const most = state === undefined ? `the ${how} alliance-like were` : `the ${how} alliance-like was that with`;
  return `Of ${pairs}, ${most} ${named(first)}${then.length > 0 ? `, then ${list(then)}` : ''}${sure}.`;
}
