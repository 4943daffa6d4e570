import { howMany, showNumber } from '../charts/text.ts';
import { absenceWords } from '../figures/index.ts';
import { type Compared, comparePairs, compareStates, gathered, type Without } from '../inquiry/compare.ts';
import { comparedMeasures } from '../inquiry/direction-measures.ts';
import { compareVolatility, type VolatilityComparison, volatilityWindow } from '../inquiry/volatility.ts';
import { defaultYear } from '../pages/dossier/dossier.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, nameIn } from '../states/index.ts';
import { aligned } from './aligned.ts';
import { csvOf } from './csv.ts';
import { measuresOption } from './measures-argument.ts';
import { wholeNumber, year } from './number-argument.ts';
import { stateOrPair } from './pair-argument.ts';
import { stateArgument } from './state-argument.ts';
import type { Given, View } from './view.ts';
import { volatilityJson, volatilityText } from './volatility-text.ts';

/** More than this do not fit side by side. */
const MOST_PAIRS = 6;

export const compareView: View = {
  name: 'compare',
  summary: 'Up to six pairs side by side; or two states, and which is the more volatile',
  usage: 'entente compare A-B C-D … [--measures M1,M2] [--year Y]  |  entente compare A B',
  about:
    'Pairs are joined by a hyphen, comma or colon ("South Korea:USA"): a table of values with intervals, ranks and percentiles among all pairs of the year, and on request a chart of each on the same axes. Two single states are compared on measures of states, and by volatility: how much each moves from one year to the next and around its trend, measure by measure, with what that says and what it does not.',
  words: [
    {
      name: 'who',
      kind: 'pair',
      about: 'pairs, the two states of each joined by a hyphen, comma or colon; or two single states',
      many: true,
      most: MOST_PAIRS,
    },
  ],
  options: {
    year: { type: 'string', value: 'Y', kind: 'year', about: 'the year (default: the last full year of UN votes)' },
    measures: {
      type: 'string',
      value: 'M1,M2',
      kind: 'measures',
      unset: 'a list of ours',
      about: 'measures, joined by commas (default: a list of ours)',
    },
    window: {
      type: 'string',
      value: 'N',
      kind: 'whole',
      label: 'Years of volatility',
      unset: `${volatilityWindow}`,
      about: `years over which volatility is compared (default ${volatilityWindow})`,
    },
    reference: {
      type: 'string',
      value: 'STATE',
      kind: 'state',
      about:
        'the power whose agreement at the UN is looked at (default: the largest share of capabilities, the two left out)',
    },
  },
  drawing: 'each measure over the years, on the same axes for all pairs',
  examples: [
    'entente compare RUS-CHN USA-JPN FRA-DEU --measures trade-share,un-kappa',
    'entente compare "South Korea:USA" RUS-BLR --svg pairs.svg',
    'entente compare RUS CHN --year 2018',
  ],
  schemas: ['compare'],
  list: 'rows',
  answer: async (given, desk) => {
    const { atlas } = desk;
    const asked = year(given) ?? defaultYear(atlas);
    const asGiven = given.words.map((word) => stateOrPair(word, asked));
    const pairs = asGiven.filter((one) => one.length === 2);
    const states = asGiven.filter((one) => one.length === 1).map(([state]) => state);
    checkWho(given, pairs, states);
    const of = pairs.length > 0 ? 'pair' : 'state';
    const measures = measuresOption(given) ?? comparedMeasures(of);
    const wrong = of === 'state' ? measures.find((measure) => measure.of !== 'state') : undefined;
    if (wrong) throw new InputError(wrong.name, 'it is of two states', 'Join the two: entente compare RUS-CHN USA-JPN');
    const rows =
      of === 'pair'
        ? await comparePairs(atlas, pairs, measures, asked)
        : await compareStates(atlas, states, measures, asked);
    const volatility = of === 'state' ? await volatilityOf(given, atlas, states as [number, number], asked) : undefined;
    const histories = async () => (await import('../pages/dossier/treaty-marks.ts')).treatyHistories(atlas, pairs);
    return {
      json: () => ({
        year: asked,
        of,
        rows: rows.flat().map(rowJson),
        ...(volatility && { volatility: volatilityJson(volatility) }),
      }),
      csv: () => asCsv(rows, asked),
      svg: async () => {
        const { smallMultiples } = await import('../pages/measures/small-multiples.ts');
        const { known, without } = gathered(rows);
        return smallMultiples([...known, ...without.flatMap((one) => one.rows)], asked, await histories());
      },
      page: async () => {
        const { comparePage } = await import('../pages/measures/compare-page.ts');
        const shown = { year: asked, who: asGiven, rows, histories: await histories() };
        return comparePage(atlas, { ...shown, ...(volatility && { volatility }) });
      },
      text: () => asText(rows, asked) + (volatility ? volatilityText(volatility) : ''),
    };
  },
};

function checkWho(given: Given, pairs: readonly unknown[], states: readonly number[]): void {
  const example = 'entente compare RUS-CHN USA-JPN, or entente compare RUS CHN';
  if (given.words.length === 0) throw new InputError('no states given', 'pairs or two states are needed', example);
  if (pairs.length > 0 && states.length > 0)
    throw new InputError(`"${given.words.join(' ')}"`, 'pairs and single states do not mix', example);
  if (pairs.length > MOST_PAIRS)
    throw new InputError(`${pairs.length} pairs`, `at most ${MOST_PAIRS} are compared`, 'Leave some out');
  if (pairs.length === 0 && (states.length !== 2 || states[0] === states[1]))
    throw new InputError(
      `"${given.words.join(' ')}"`,
      `two different states are compared, or pairs; got ${howMany(states.length, 'single states')}`,
      example,
    );
  for (const flag of ['reference', 'window'])
    if (pairs.length > 0 && given.text(flag) !== undefined)
      throw new InputError(`--${flag}`, 'it belongs to the comparison of two states', 'Leave it out');
}

async function volatilityOf(
  given: Given,
  atlas: Parameters<typeof compareVolatility>[0],
  [a, b]: readonly [number, number],
  asked: number,
): Promise<VolatilityComparison> {
  const window = wholeNumber(given, 'window', [14, 200]);
  const seed = wholeNumber(given, 'seed', [0, 2 ** 31 - 1]);
  const text = given.text('reference');
  const reference = text === undefined ? undefined : stateArgument(text, asked);
  if (reference === a || reference === b)
    throw new InputError('--reference', `"${text}" is one of the two states`, 'Name a third');
  return compareVolatility(atlas, a, b, asked, {
    ...(window !== undefined && { window }),
    ...(reference !== undefined && { reference }),
    ...(seed !== undefined && { seed }),
  });
}

const rowJson = ({ measure, states, figure, standing }: Compared) => ({
  measure: measure.name,
  unit: measure.unit,
  states: states.map(codeOf),
  ...(figure.kind === 'value'
    ? { value: figure.value, low: figure.low ?? null, high: figure.high ?? null }
    : { absent: figure.reason, ...(figure.lastKnown && { lastKnown: figure.lastKnown }) }),
  ...(standing && {
    rank: standing.rank,
    rankHigh: standing.lastTied,
    of: standing.of,
    percentile: standing.percentile,
  }),
  sources: figure.sources,
});

const columns =
  'measure year state1 state2 value low high absent rank of percentile sources lastKnown lastKnownYear'.split(' ');

function asCsv(rows: readonly (readonly Compared[])[], asked: number): string {
  return csvOf(
    rows.flat().map(({ measure, states, figure, standing }) => ({
      measure: measure.name,
      year: asked,
      state1: codeOf(states[0]!),
      state2: states[1] === undefined ? undefined : codeOf(states[1]),
      ...(figure.kind === 'value'
        ? { value: figure.value, low: figure.low, high: figure.high }
        : { absent: figure.reason, lastKnown: figure.lastKnown?.value, lastKnownYear: figure.lastKnown?.year }),
      rank: standing?.rank,
      of: standing?.of,
      percentile: standing?.percentile,
      sources: figure.sources.join(' '),
    })),
    columns,
  );
}

const whoIn = ({ measure, states }: Compared, asked: number) =>
  states.map((state) => nameIn(state, asked)).join(measure.of === 'directed-dyad' ? ' → ' : ' · ');

function asText(rows: readonly (readonly Compared[])[], asked: number): string {
  const { known, without } = gathered(rows);
  const parts = known.map((row) => {
    const { measure } = row[0]!;
    const table = row.map((one) => {
      const { figure, standing } = one;
      const who = whoIn(one, asked);
      if (figure.kind === 'absent') return [`  ${who}`, absenceWords[figure.reason], '', '', ''];
      const show = (x: number) => showNumber(x, measure.decimals);
      const interval =
        figure.low !== undefined && figure.high !== undefined ? `${show(figure.low)} to ${show(figure.high)}` : '';
      return [
        `  ${who}`,
        show(figure.value),
        interval,
        standing ? `${standing.rank} of ${standing.of}` : '',
        standing ? `percentile ${standing.percentile.toFixed(0)}` : '',
      ];
    });
    const end = measure.closer ? `; rank 1 is the closest` : '; rank 1 is the highest';
    return `${measure.label} (${measure.unit}${end})\n${aligned(table)}\n`;
  });
  return `Compared in ${asked}\n\n${[...parts, ...without.map((one) => withoutText(one, asked))].join('\n')}`;
}

/** Why, once, and the last number known of each. */
function withoutText({ reason, rows }: Without, asked: number): string {
  const table = rows.flatMap((row) =>
    row.map((one, n) => {
      const { measure, figure } = one;
      const last = figure.kind === 'absent' ? figure.lastKnown : undefined;
      const why = reason === undefined && figure.kind === 'absent' ? `${absenceWords[figure.reason]}, ` : '';
      const said = last ? `last known ${showNumber(last.value, measure.decimals)} in ${last.year}` : 'none known';
      return [`  ${n === 0 ? measure.label : ''}`, whoIn(one, asked), `${why}${said}`];
    }),
  );
  return `No value in ${asked}${reason === undefined ? '' : `: ${absenceWords[reason]}`}\n${aligned(table)}\n`;
}
