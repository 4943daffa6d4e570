import type { Atlas } from '../atlas/atlas.ts';
import { holdingOf } from '../atlas/holding.ts';
import { statesOfKey } from '../figures/index.ts';
import { rankRanges } from '../inquiry/rank-ranges.ts';
import { type YearOf, yearOf } from '../inquiry/standing.ts';
import { dimensionMeasure } from '../measures/dimensions/dimension.ts';
import { dimensions } from '../measures/dimensions/dimensions.ts';
import type { Measure } from '../measures/index.ts';
import { measureNamed } from '../measures/index.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, nameIn, stateByCode } from '../states/index.ts';
import { csvOf } from '../views/csv.ts';
import { measureArgument } from '../views/measure-argument.ts';
import { wholeNumber, year } from '../views/number-argument.ts';
import { stateArgument } from '../views/state-argument.ts';
import { weightsArgument } from '../views/weights-argument.ts';
import type { Command } from './command.ts';
import { atlasOf } from './open-atlas.ts';
import { listAsked, printList } from './rank-list.ts';

export const rankCommand: Command = {
  name: 'rank',
  summary: 'All states or pairs on a measure in a year',
  usage:
    'entente rank MEASURE --year Y [--with STATE] [--top N] [--min-cinc X] [--weights NAME=W,…]  |  --behaviour-ahead --year Y  |  --treaty-ahead --year Y',
  about:
    'The closest first where the measure has a closer end, else the highest. Ties share a rank; the range of ranks says which places they fill, or, where a value has an interval, which it takes over that interval; of a dimension, over plausible weights. What is absent is counted by reason, never ranked.',
  options: {
    year: { type: 'string', value: 'Y', about: 'the year (needed)' },
    with: {
      type: 'string',
      value: 'STATE',
      about: 'only pairs of this state; for a directed measure, of this state toward others',
    },
    top: { type: 'string', value: 'N', about: 'only the first N rows (default 20 in a terminal, all in JSON and CSV)' },
    'min-cinc': {
      type: 'string',
      value: 'X',
      about: 'only states with at least this share of world capabilities that year',
    },
    'behaviour-ahead': {
      type: 'boolean',
      about: 'pairs without a defence pact, the most alliance-like first; other pacts are flagged',
    },
    'treaty-ahead': { type: 'boolean', about: 'pairs with a defence pact, the least alliance-like first' },
    weights: {
      type: 'string',
      value: 'NAME=W,…',
      about: 'other weights of a dimension’s components (entente measures dimension-economic lists them)',
    },
  },
  examples: [
    'entente rank un-agreement --year 2018 --with RUS --top 10',
    'entente rank cinc --year 2016 --json',
    'entente rank --behaviour-ahead --year 2018 --top 30',
    'entente rank dimension-economic --year 2014 --with RUS --weights trade-share=2',
  ],
  run: async (given, effects) => {
    const list = listAsked(given);
    if (list) return printList(list, given, effects);
    const named = measureArgument(given.words[0]);
    const dimension = dimensions.find(({ id }) => named.name === `dimension-${id}`);
    const weights = weightsArgument(given.text('weights'), dimension);
    const measure = dimension ? dimensionMeasure(dimension, weights) : named;
    if (given.words.length > 1)
      throw new InputError(
        `"${given.words[1]}"`,
        'one measure is ranked at a time',
        "For one state's pairs use --with STATE",
      );
    const asked = year(given);
    if (asked === undefined) throw new InputError('--year', 'it is needed', `entente rank ${measure.name} --year 2018`);
    const partnerOf = given.text('with');
    if (partnerOf !== undefined && measure.of === 'state')
      throw new InputError('--with', `${measure.name} is of single states`, 'Leave it out');
    const state = partnerOf === undefined ? undefined : stateArgument(partnerOf, asked);
    const top = wholeNumber(given, 'top', [1, 1_000_000]);
    const atlas = atlasOf(given, effects);
    const strong = await strongEnough(given.text('min-cinc'), asked, atlas);
    const [whole] = await yearOf(atlas, [measure], asked, true);
    const accept = (key: number) => {
      const states = measure.of === 'state' ? [key] : statesOfKey(key);
      if (state !== undefined && !(measure.of === 'dyad' ? states.includes(state) : states[0] === state)) return false;
      return states.every(strong);
    };
    const ranked = whole!.ranking(accept);
    const shown = ranked.slice(0, top ?? (given.flag('json') || given.flag('csv') ? ranked.length : 20));
    const overWeights = dimension && (await rankRanges(atlas, dimension, weights, asked, ranked, shown.length));
    const rows = shown.map(({ key, value, standing, bounds }, n) => {
      const [rankLow, rankHigh] = overWeights?.[n] ?? bounds?.ranks ?? [standing.rank, standing.lastTied];
      return {
        rank: standing.rank,
        states: (measure.of === 'state' ? [key] : statesOfKey(key)).map(codeOf),
        value,
        low: bounds?.low ?? null,
        high: bounds?.high ?? null,
        rankLow,
        rankHigh,
      };
    });
    const absent = whole!.absent(accept);
    if (given.flag('json'))
      effects.out(
        `${JSON.stringify({ measure: measure.name, unit: measure.unit, year: asked, rows, absent, sources: sourcesOf(whole!) }, null, 1)}\n`,
      );
    else if (given.flag('csv'))
      effects.out(
        csvOf(
          rows.map(({ states, rank, value, low, high, rankLow, rankHigh }) => ({
            measure: measure.name,
            year: asked,
            rank,
            state1: states[0],
            state2: states[1],
            value,
            low: low ?? undefined,
            high: high ?? undefined,
            rankLow,
            rankHigh,
          })),
          ['measure', 'year', 'rank', 'state1', 'state2', 'value', 'low', 'high', 'rankLow', 'rankHigh'],
        ),
      );
    else effects.out(asText(measure, asked, rows, ranked.length, absent));
    return 0;
  },
};

/** The source ids that the ranked values rest on. */
function sourcesOf(whole: YearOf): string[] {
  const { source, sources } = whole.column;
  const lists = new Set(whole.rows().map((row) => source[row]!));
  return [...new Set([...lists].flatMap((list) => sources[list] ?? []))];
}

async function strongEnough(
  text: string | undefined,
  asked: number,
  atlas: Atlas,
): Promise<(state: number) => boolean> {
  if (text === undefined) return () => true;
  const least = Number(text);
  if (text.trim() === '' || !(least >= 0 && least <= 1))
    throw new InputError('--min-cinc', `"${text}" is not a share from 0 to 1`, 'Give one, for example --min-cinc 0.01');
  const measure = measureNamed('cinc');
  const [cinc] = await yearOf(atlas, [measure], asked);
  if (cinc!.rows().length === 0) {
    const holding = holdingOf(atlas.manifest, measure);
    throw new InputError(
      '--min-cinc',
      `this atlas (${atlas.place}) has no CINC for ${asked}`,
      holding?.held
        ? `Leave it out, or ask for a year from ${holding.keptFrom ?? holding.covers[0]} to ${holding.covers[1]}`
        : 'Leave it out, or build the full atlas: entente data build --from DIR',
    );
  }
  return (state) => (cinc!.valueOf(state) ?? -1) >= least;
}

interface Row {
  rank: number;
  states: readonly string[];
  value: number;
  low: number | null;
  high: number | null;
  rankLow: number;
  rankHigh: number;
}

function asText(
  measure: Measure,
  asked: number,
  rows: readonly Row[],
  of: number,
  counts: ReturnType<YearOf['absent']>,
): string {
  const number = (x: number) => x.toFixed(measure.decimals);
  const bounded = rows.some(({ low }) => low !== null);
  const lines = rows.map(({ rank, states, value, low, high, rankLow, rankHigh }) => {
    const names = states.map((code) => nameIn(stateByCode(code, asked)!, asked));
    const place = bounded || rankLow === rankHigh ? `${rank}` : `${rankLow}-${rankHigh}`;
    const interval = low === null || high === null ? '' : `${number(low)} to ${number(high)}`;
    const ranks = rankLow === rankHigh ? `${rankLow}` : `${rankLow}-${rankHigh}`;
    const more = bounded ? `  ${interval.padEnd(16)}  ${ranks.padEnd(11)}` : '';
    return `${place.padStart(9)}  ${number(value).padStart(10)}${more}  ${names.join(measure.of === 'directed-dyad' ? ' toward ' : ' · ')}`;
  });
  const heading = bounded ? `     rank       value  interval (95%)    ranks it takes\n` : '';
  const absent = Object.entries(counts).map(([reason, n]) => `${n} ${reason}`);
  const more = of > rows.length ? `… and ${of - rows.length} more\n` : '';
  return `${measure.label}, ${asked} (${measure.unit})\n\n${heading}${lines.join('\n')}\n${more}\n${of} ranked${absent.length > 0 ? `; absent: ${absent.join(', ')}` : ''}\n`;
}
