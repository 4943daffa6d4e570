import { howMany, showNumber } from '../../charts/text.ts';
import { yearlyChanges } from '../../inquiry/yearly.ts';
import { trendOf } from '../../stats/index.ts';
import { breaksOf } from '../evidence.ts';
import { measureAxis, windowAxis } from './axes.ts';
import { aChoice } from './fields.ts';
import { type Numbers, numbersNote, numbersOf, spanWords, tooFew, yearsHad } from './numbers.ts';
import { subjectWords } from './subject.ts';
import { checkTerm, lowered, termFields, termQuery } from './terms.ts';
import { type Axis, declareTestKind, type Outcome } from './test-kind.ts';

const { over: _over, thresholds: _thresholds, ...fields } = termFields;

const slopeReadings = ['slope', 'ranks'] as const;

const directions = [
  'rising',
  'falling',
  'not rising',
  'not falling',
  'monotone rising',
  'monotone falling',
  'accelerating',
  'slowing',
] as const;
type Direction = (typeof directions)[number];

const directionWords: Readonly<Record<Direction, string>> = {
  rising: 'rises (the 95% interval of its slope is above 0)',
  falling: 'falls (the 95% interval of its slope is below 0)',
  'not rising': 'does not rise (the 95% interval of its slope is not above 0)',
  'not falling': 'does not fall (the 95% interval of its slope is not below 0)',
  'monotone rising': 'rises from each year to the next',
  'monotone falling': 'falls from each year to the next',
  accelerating: 'rises by more in each year than in the year before',
  slowing: 'changes by less in each year than in the year before',
};

/** Where a yearly number is heading. */
export const trendTest = declareTestKind({
  name: 'trend',
  about:
    'The direction of a yearly number: by the slope of a line with autocorrelated deviations (at least 10 values; an interval that holds 0 leaves it unclear), by Sen’s slope as a second reading, or step by step.',
  basis: 'measure',
  fields: {
    ...fields,
    is: aChoice('which way', directions),
    reading: aChoice('the slope by least squares, or by ranks', slopeReadings, 'slope'),
  },
  example: '{ test: trend, measure: ideal-point-distance, of: RUS-CHN, years: 2000..2014, is: falling }',
  check: (given, from) => {
    for (const measure of [given.measure, ...(given.also ?? [])]) checkTerm({ ...given, measure }, from, 'of');
  },
  reading: ({ measure, of, years, is }) =>
    `The ${lowered(measure.label)} of ${subjectWords(of, measure.of === 'directed-dyad')} ${directionWords[is]}, ${spanWords(years)}.`,
  axes: (given) => {
    const readings: Axis<typeof given>[] = isSlope(given.is)
      ? [
          {
            name: 'reading',
            options: [given.reading, ...slopeReadings.filter((one) => one !== given.reading)].map((reading) => ({
              label: reading === 'slope' ? 'least squares' : 'ranks (Mann and Kendall)',
              choose: (chosen) => ({ ...chosen, reading }),
            })),
          },
        ]
      : [];
    return [...measureAxis(given), ...windowAxis(given), ...readings];
  },
  query: (given) => termQuery({ ...given, over: 'mean' }),
  judge: async ({ measure, of, years, is, reading }, view): Promise<Outcome> => {
    const numbers = await numbersOf(measure, of, years, view);
    const lacking = tooFew(numbers, years);
    if (lacking) return lacking;
    const had = yearsHad(numbers, years);
    const note = numbersNote([numbers]);
    const common = {
      kind: 'judged' as const,
      sources: numbers.sources,
      years: had,
      ...(note !== undefined && { note }),
      ...(had.had === had.asked && { settled: true as const }),
    };
    if (!isSlope(is)) return { ...common, ...stepwise(numbers, is) };
    const { points } = numbers;
    const trend = trendOf(
      points.map(({ year }) => year),
      points.map(({ value }) => value),
      await breaksOf(measure, of, view),
    );
    if (!trend)
      return {
        kind: 'absent',
        reason: 'not-defined',
        words: `${measure.label} has ${howMany(points.length, 'values')} in ${spanWords(years)}: too few for a trend (10)`,
        sources: numbers.sources,
      };
    const digits = Math.max(measure.decimals + 1, 3);
    const sign = is.endsWith('rising') ? 1 : -1;
    // 1.96: the two-sided 5% point of the normal distribution that z follows.
    const [low, high] = reading === 'slope' ? [trend.low, trend.high] : [trend.ranks.z - 1.96, trend.ranks.z + 1.96];
    const shows = sign * (sign > 0 ? low : high) > 0 ? 'yes' : sign * (sign > 0 ? high : low) < 0 ? 'no' : 'unclear';
    const holds = is.startsWith('not') ? (shows === 'yes' ? 'no' : 'yes') : shows;
    const weak =
      is.startsWith('not') && shows === 'unclear' ? 'that no trend is shown is no proof that there is none' : undefined;
    const shown =
      reading === 'slope'
        ? `${showNumber(trend.slope, digits)} a year, 95% ${showNumber(trend.low, digits)} to ${showNumber(trend.high, digits)}`
        : `Sen’s slope ${showNumber(trend.ranks.slope, digits)} a year, z ${showNumber(trend.ranks.z, 2)}`;
    return {
      ...common,
      ...(weak !== undefined && { note: note === undefined ? weak : `${note}; ${weak}` }),
      holds,
      words: `${shown}, ${spanWords(had)}`,
      numbers: [
        { label: 'slope a year', value: trend.slope, low: trend.low, high: trend.high, decimals: digits },
        { label: 'first', value: points[0]!.value, decimals: measure.decimals, unit: measure.unit },
        { label: 'last', value: points.at(-1)!.value, decimals: measure.decimals, unit: measure.unit },
      ],
    };
  },
});

const slopes = ['rising', 'falling', 'not rising', 'not falling'] as const;
type Slope = (typeof slopes)[number];
const isSlope = (is: Direction): is is Slope => (slopes as readonly string[]).includes(is);

/** Step by step: no step may go the other way. A step over a missing year is none. */
function stepwise({ points, measure }: Numbers, is: Exclude<Direction, Slope>) {
  const steps = yearlyChanges(points).map(({ year, value: change }) => ({ year, change }));
  const pairs = steps
    .slice(1)
    .flatMap((step, n) => (steps[n]!.year === step.year - 1 ? [[steps[n]!, step] as const] : []));
  const tested =
    is === 'monotone rising' || is === 'monotone falling'
      ? steps.map(({ year, change }) => ({ year, ok: is === 'monotone rising' ? change > 0 : change < 0 }))
      : pairs.map(([before, { year, change }]) => ({
          year,
          ok: is === 'accelerating' ? change > 0 && change > before.change : Math.abs(change) < Math.abs(before.change),
        }));
  const against = tested.filter(({ ok }) => !ok).map(({ year }) => year);
  const [first, last] = [points[0]!, points.at(-1)!];
  return {
    holds: tested.length === 0 ? ('unclear' as const) : against.length === 0 ? ('yes' as const) : ('no' as const),
    words: `${showNumber(first.value, measure.decimals)} in ${first.year}, ${showNumber(last.value, measure.decimals)} in ${last.year}; ${
      against.length === 0
        ? 'no step goes the other way'
        : `not in ${against.slice(0, 6).join(', ')}${against.length > 6 ? ', …' : ''}`
    }`,
    numbers: points.map(({ year, value }) => ({ label: String(year), value, decimals: measure.decimals })),
  };
}
