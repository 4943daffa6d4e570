import type { Atlas } from '../../atlas/atlas.ts';
import { holdingOf } from '../../atlas/holding.ts';
import { count, list, nounFor, showNumber } from '../../charts/text.ts';
import { absenceWords, isAbsence, value } from '../../figures/index.ts';
import type { Ranking, RankRow } from '../../inquiry/ranking.ts';
import type { Measure } from '../../measures/index.ts';
import { codeOf, nameIn, withArticle } from '../../states/index.ts';
import { Footnotes } from '../footnotes.ts';
import type { Block, Page, TableBlock } from '../page.ts';
import { provenanceOf } from '../provenance.ts';
import { shownAs, shownFigure, unitWords } from '../shown.ts';
import { rankPictureBlock } from './rank-picture.ts';
import { weightsBlocks } from './rank-weights.ts';
import { oursText, oursTitle, overWords, type RankShown, ranksText, rankTitle, rowAsk, rowName } from './rank-words.ts';

/** A ranking as a page: who comes first, the rows with the ranks they take, what is absent and why. */
export function rankPage(atlas: Atlas, shown: RankShown): Page {
  const { ranking, rows, least } = shown;
  const { measure, of, absent, weights } = ranking;
  const notes = new Footnotes(atlas.manifest);
  const used = ranking.sources.length > 0 ? ranking.sources : (holdingOf(atlas.manifest, measure)?.sources ?? []);
  const sources = notes.use([...new Set([...used, ...(least?.sources ?? [])])]);
  const left = of - rows.length;
  const blocks: Block[] = [
    { kind: 'finding', role: 'opening', parts: [{ text: opening(shown), sources }] },
    { kind: 'note', text: `${measure.question} ${firstWords(measure)}` },
    ...(weights ? weightsBlocks(weights, shown) : []),
    ...(rows.length > 0 ? [rankPictureBlock(shown, sources), rowsTable(shown, sources)] : []),
    ...(left > 0
      ? [
          {
            kind: 'note',
            text: `The first ${count(rows.length)} of ${count(of)}; CSV and JSON give all.`,
          } as const,
        ]
      : []),
    ...absentBlocks(absent, sources),
    ...(least
      ? [
          {
            kind: 'note',
            text: `Only states with at least ${percent(least.share)} of world capabilities (CINC) that year.`,
          } as const,
        ]
      : []),
    ...(measure.notes ?? []).map((text): Block => ({ kind: 'note', text })),
  ];
  return { title: rankTitle(shown), provenance: provenanceOf(atlas), blocks, sources: notes.list() };
}

function opening(shown: RankShown): string {
  const { ranking, rows, state } = shown;
  const { measure, year, of, absent, over } = ranking;
  const [first, ...next] = rows;
  if (!first) {
    const reasons = Object.entries(absent).map(
      ([reason, n]) => `${count(n)} ${isAbsence(reason) ? absenceWords[reason] : reason}`,
    );
    return `Nothing is ranked in ${year}: ${reasons.length > 0 ? list(reasons) : 'there is none'}.`;
  }
  const { scale, decimals, unit } = shownAs(measure);
  const number = ({ value: x }: RankRow) => `${showNumber(x * scale, decimals)}${unit === '%' ? '%' : ''}`;
  const what =
    state === undefined ? kindsOf(measure, of) : `${nounFor(of, 'partners')} of ${withArticle(nameIn(state, year))}`;
  const tied = first.lastTied;
  if (tied > 1)
    return `${count(tied)} of ${count(of)} ${what} share the first place in ${year}, with ${number(first)}.`;
  const who = ({ states }: RankRow) =>
    proseOf(states.length === 2 && state !== undefined ? states.filter((one) => one !== state) : states, ranking);
  const then = next.slice(0, 2).filter((row) => row.rank === row.lastTied);
  const order = measure.closer ? 'closest' : 'first';
  const after = then.length > 0 ? `, then ${list(then.map((row) => `${who(row)} (${number(row)})`))}` : '';
  const [best, worst] = first.ranks;
  const sure =
    over === 'ties'
      ? ''
      : best === worst
        ? `; ${who(first)} keeps that place ${over === 'weights' ? 'in at least 95 of 100 plausible weightings' : 'over its whole interval'}`
        : `; over ${over === 'weights' ? 'plausible weights' : 'its interval'} ${who(first)} ranks ${count(best)} to ${count(worst)}`;
  return `Of ${count(of)} ${what} ${who(first)} came ${order} in ${year} (${number(first)})${after}${sure}.`;
}

const kindsOf = ({ of }: Measure, n: number): string => {
  const one = { state: 'state', dyad: 'pair', 'directed-dyad': 'directed pair' }[of];
  return n === 1 ? one : `${one}s`;
};

function proseOf(states: readonly number[], { measure, year }: Ranking): string {
  const names = states.map((state) => withArticle(nameIn(state, year)));
  return names.join(measure.of === 'directed-dyad' ? ' toward ' : ' and ');
}

const firstWords = (measure: Measure): string =>
  measure.closer ? 'The closest come first.' : 'The highest come first.';

const percent = (x: number) => `${showNumber(100 * x, x < 0.01 ? 2 : 1)}%`;

function rowsTable({ ranking, rows }: RankShown, sources: readonly string[]): TableBlock {
  const { measure, over, reweighed } = ranking;
  const form = shownAs(measure);
  const ranks = rows.some(({ ranks: [first, last] }) => first !== last);
  return {
    kind: 'table',
    caption: `${measure.label}, ${unitWords(measure, form)}`,
    columns: [
      { title: 'rank', align: 'right' },
      ...(reweighed ? [{ title: oursTitle, align: 'right' as const, quiet: true as const }] : []),
      { title: measure.of === 'state' ? 'state' : 'pair', align: 'left' },
      { title: rows.some(({ bounds }) => bounds) ? 'value (95%)' : 'value', align: 'right' },
      ...(ranks ? [{ title: overWords[over], align: 'right' as const }] : []),
    ],
    rows: rows.map((row) => [
      count(row.rank),
      ...(reweighed ? [oursText(row)] : []),
      { text: rowName(row, ranking), to: rowAsk(row.states, ranking.year) },
      // The table's sources are those of every row.
      {
        figure: shownFigure(value(row.value, [], row.bounds), form),
        decimals: form.decimals,
        of: { measure: measure.name, states: row.states.map(codeOf), year: ranking.year },
      },
      ...(ranks ? [ranksText(row.ranks)] : []),
    ]),
    sources,
  };
}

/** How many are not ranked, by reason. */
export function absentBlocks(absent: Ranking['absent'], sources: readonly string[]): Block[] {
  const reasons = Object.entries(absent).sort(([, p], [, q]) => q - p);
  if (reasons.length === 0) return [];
  return [
    {
      kind: 'table',
      caption: 'Not ranked: they have no value that year',
      columns: [
        { title: 'why', align: 'left' },
        { title: 'how many', align: 'right' },
      ],
      rows: reasons.map(([reason, n]) => [isAbsence(reason) ? absenceWords[reason] : reason, count(n)]),
      sources,
    },
  ];
}
