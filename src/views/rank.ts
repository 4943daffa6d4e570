import type { Atlas } from '../atlas/atlas.ts';
import { holdingOf } from '../atlas/holding.ts';
import { statesOfKey } from '../figures/index.ts';
import { dimensionOf, type Ranking, type RankRow, rankingOf } from '../inquiry/ranking.ts';
import { yearOf } from '../inquiry/standing.ts';
import { type Measure, measureNamed } from '../measures/index.ts';
import { defaultYear } from '../pages/dossier/dossier.ts';
import { oursText, oursTitle, type RankShown } from '../pages/measures/rank-words.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, LAST_YEAR, nameIn } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { measureArgument } from './measure-argument.ts';
import { wholeNumber, year } from './number-argument.ts';
import { listAnswer, listAsked } from './rank-list.ts';
import { stateArgument } from './state-argument.ts';
import { usualRows } from './usual-rows.ts';
import type { View } from './view.ts';
import { weightsArgument, weightsOf } from './weights-argument.ts';

const columns = ['measure', 'year', 'rank', 'state1', 'state2', 'value', 'low', 'high', 'rankLow', 'rankHigh'];

export const rankView: View = {
  name: 'rank',
  summary: 'All states or pairs on a measure in a year',
  usage:
    'entente rank MEASURE [--year Y] [--with STATE] [--top N] [--min-cinc X] [--weights NAME=W,…]  |  --behaviour-ahead [--year Y]  |  --treaty-ahead [--year Y]',
  about:
    'The closest first where the measure has a closer end, else the highest. Ties share a rank; the range of ranks says which places they fill, or, where a value has an interval, which it takes over that interval; of a dimension, over plausible weights. What is absent is counted by reason, never ranked.',
  words: [
    {
      name: 'measure',
      kind: 'measure',
      about: 'the measure; none for the lists between behaviour and treaty',
      unset: 'choose a measure',
      optional: true,
    },
  ],
  options: {
    year: { type: 'string', value: 'Y', kind: 'year', about: 'the year (default: the last of the measure)' },
    with: {
      type: 'string',
      value: 'STATE',
      kind: 'state',
      label: 'Only pairs of',
      unset: 'any state',
      about: 'only pairs of this state; for a directed measure, of this state toward others',
    },
    top: {
      type: 'string',
      value: 'N',
      kind: 'whole',
      label: 'Rows',
      unset: `${usualRows.page}`,
      about: `only so many rows (default ${usualRows.terminal} in a terminal, ${usualRows.page} on a page, all in JSON and CSV)`,
    },
    'min-cinc': {
      type: 'string',
      value: 'X',
      kind: 'number',
      label: 'Least capability',
      unset: '0',
      about: 'only states with at least this share of world capabilities that year',
    },
    'behaviour-ahead': {
      type: 'boolean',
      label: 'Behaviour ahead of treaty',
      about: 'pairs without a defence pact, the most alliance-like first; other pacts are flagged',
    },
    'treaty-ahead': {
      type: 'boolean',
      label: 'Treaty ahead of behaviour',
      about: 'pairs with a defence pact, the least alliance-like first',
    },
    weights: {
      type: 'string',
      value: 'NAME=W,…',
      about: 'other weights of a dimension’s components (entente measures dimension-economic lists them)',
      dials: ([measure]) => weightsOf(measure),
    },
  },
  drawing: 'the first rows, with the ranks that each takes',
  examples: [
    'entente rank un-agreement --year 2018 --with RUS --top 10',
    'entente rank cinc --year 2016 --json',
    'entente rank --behaviour-ahead --year 2018 --top 30',
    'entente rank dimension-economic --year 2014 --with RUS --weights trade-share=2',
  ],
  schemas: ['rank'],
  list: 'rows',
  answer: async (given, desk) => {
    const list = listAsked(given);
    if (list) return listAnswer(list, given, desk);
    const named = measureArgument(given.words[0]);
    const weights = weightsArgument(given.text('weights'), dimensionOf(named));
    if (given.words.length > 1)
      throw new InputError(
        `"${given.words[1]}"`,
        'one measure is ranked at a time',
        "For one state's pairs use --with STATE",
      );
    const asked = year(given) ?? lastYearOf(named, desk.atlas);
    const partnerOf = given.text('with');
    if (partnerOf !== undefined && named.of === 'state')
      throw new InputError('--with', `${named.name} is of single states`, 'Leave it out');
    const state = partnerOf === undefined ? undefined : stateArgument(partnerOf, asked);
    const top = wholeNumber(given, 'top', [1, 1_000_000]);
    const atlas = desk.atlas;
    const least = await strongEnough(given.text('min-cinc'), asked, atlas);
    const ranking = await rankingOf(
      atlas,
      named,
      asked,
      (key) => {
        const states = named.of === 'state' ? [key] : statesOfKey(key);
        if (state !== undefined && !(named.of === 'dyad' ? states.includes(state) : states[0] === state)) return false;
        return !least || states.every(least.accept);
      },
      weights,
    );
    const { measure, absent, sources } = ranking;
    const shown = async (usual: number): Promise<RankShown> => ({
      ranking,
      rows: await ranking.rows(top ?? usual),
      ...(state !== undefined && { state }),
      ...(least && { least }),
    });
    return {
      json: async () => {
        const rows = (await ranking.rows(top)).map(shapeOf);
        return { measure: measure.name, unit: measure.unit, year: asked, rows, absent, sources };
      },
      csv: async () =>
        csvOf(
          (await ranking.rows(top)).map(shapeOf).map(({ states, low, high, ...row }) => ({
            measure: measure.name,
            year: asked,
            state1: states[0],
            state2: states[1],
            low: low ?? undefined,
            high: high ?? undefined,
            ...row,
          })),
          ranking.reweighed ? [...columns, 'rankOurs', 'absentOurs'] : columns,
        ),
      svg: async () => {
        const { ROWS_DRAWN, rankPicture } = await import('../pages/measures/rank-picture.ts');
        return rankPicture(await shown(ROWS_DRAWN));
      },
      page: async () => {
        const { rankPage } = await import('../pages/measures/rank-page.ts');
        return rankPage(atlas, await shown(usualRows.page));
      },
      text: async () => asText(ranking, await ranking.rows(top ?? usualRows.terminal)),
    };
  },
};

/** The last year of a measure in the atlas, and none after the last full year of votes. */
function lastYearOf(measure: Measure, atlas: Atlas): number {
  const last = holdingOf(atlas.manifest, measure)?.covers[1] ?? LAST_YEAR;
  return Math.min(last, defaultYear(atlas));
}

/** A row as JSON gives it. */
const shapeOf = ({ rank, states, value, bounds, ranks, withOurs }: RankRow) => ({
  rank,
  states: states.map(codeOf),
  value,
  // null says that no interval is known, not that the value is exact.
  low: bounds?.low ?? null,
  high: bounds?.high ?? null,
  rankLow: ranks[0],
  rankHigh: ranks[1],
  ...(withOurs !== undefined && { [typeof withOurs === 'number' ? 'rankOurs' : 'absentOurs']: withOurs }),
});

/** Which states have at least a share of capabilities. @throws InputError where that is no share, or the year has none */
async function strongEnough(
  text: string | undefined,
  asked: number,
  atlas: Atlas,
): Promise<{ accept: (state: number) => boolean; share: number; sources: readonly string[] } | undefined> {
  if (text === undefined) return undefined;
  const share = Number(text);
  if (text.trim() === '' || !(share >= 0 && share <= 1))
    throw new InputError('--min-cinc', `"${text}" is not a share from 0 to 1`, 'Give one, for example --min-cinc 0.01');
  const measure = measureNamed('cinc');
  const [cinc] = await yearOf(atlas, [measure], asked);
  const holding = holdingOf(atlas.manifest, measure);
  if (cinc!.rows().length === 0)
    throw new InputError(
      '--min-cinc',
      `this atlas (${atlas.place}) has no CINC for ${asked}`,
      holding?.held
        ? `Leave it out, or ask for a year from ${holding.keptFrom ?? holding.covers[0]} to ${holding.covers[1]}`
        : 'Leave it out, or build the full atlas: entente data build --from DIR',
    );
  return { accept: (state) => (cinc!.valueOf(state) ?? -1) >= share, share, sources: holding?.sources ?? [] };
}

function asText({ measure, year: asked, of, absent: counts }: Ranking, rows: readonly RankRow[]): string {
  const number = (x: number) => x.toFixed(measure.decimals);
  const bounded = rows.some(({ bounds }) => bounds);
  const ours = rows.map(oursText);
  const wide = Math.max(0, ...ours.map(({ length }) => length));
  const lines = rows.map(({ rank, states, value, bounds, ranks: [rankLow, rankHigh] }, n) => {
    const names = states.map((state) => nameIn(state, asked));
    const ranks = rankLow === rankHigh ? `${rankLow}` : `${rankLow}-${rankHigh}`;
    const interval = bounds ? `${number(bounds.low)} to ${number(bounds.high)}` : '';
    const more = bounded ? `  ${interval.padEnd(16)}  ${ranks.padEnd(11)}` : '';
    const own = wide > 0 ? `  ${ours[n]!.padEnd(Math.max(wide, oursTitle.length))}` : '';
    return `${(bounded ? `${rank}` : ranks).padStart(9)}${own}  ${number(value).padStart(10)}${more}  ${names.join(measure.of === 'directed-dyad' ? ' toward ' : ' · ')}`;
  });
  const beside = wide > 0 ? `  ${oursTitle.padEnd(wide)}` : '';
  const heading = bounded ? `     rank${beside}       value  interval (95%)    ranks it takes\n` : '';
  const absent = Object.entries(counts).map(([reason, n]) => `${n} ${reason}`);
  const more = of > rows.length ? `… and ${of - rows.length} more\n` : '';
  return `${measure.label}, ${asked} (${measure.unit})\n\n${heading}${lines.join('\n')}\n${more}\n${of} ranked${absent.length > 0 ? `; absent: ${absent.join(', ')}` : ''}\n`;
}
