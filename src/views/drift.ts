import { showNumber, sparkline } from '../charts/text.ts';
import { countertrends, type Direction, directionOf, isShown, type Travel, windows } from '../inquiry/direction.ts';
import { driftMeasures } from '../inquiry/direction-measures.ts';
import { countertrendWords, dateOf, labelOf, namesOf, signed, whose } from '../inquiry/direction-words.ts';
import { pairSeries, stateSeries } from '../inquiry/series.ts';
import { observedIn } from '../inquiry/yearly.ts';
import { isComposed, type Measure } from '../measures/index.ts';
import { defaultYear } from '../pages/dossier/dossier.ts';
import type { DriftShown } from '../pages/measures/drift-words.ts';
import { InputError } from '../sources/input-error.ts';
import { codeOf, FIRST_YEAR, LAST_YEAR } from '../states/index.ts';
import { aligned } from './aligned.ts';
import { csvOf } from './csv.ts';
import { measuresOption } from './measures-argument.ts';
import { wholeNumber, year } from './number-argument.ts';
import { pairArgument, stateArgument } from './state-argument.ts';
import type { View } from './view.ts';

export const driftView: View = {
  name: 'drift',
  summary: 'Which way two states are heading: trend, countertrends, change-points',
  usage: 'entente drift A [B] [--year Y] [--measures M1,M2] [--window N] [--long N]',
  about:
    'For each measure the trend a decade with its 95% interval over the window, the years in which it changed and how sure the date is, and how much it moves from year to year; then what moves against the majority. A measure of states is shown for each. For which of two states is the more volatile: entente compare RUS CHN.',
  words: [
    { name: 'a', kind: 'state', about: 'the state, or the first of two' },
    { name: 'b', kind: 'state', about: 'the second of two', optional: true, unset: 'none' },
  ],
  options: {
    year: {
      type: 'string',
      value: 'Y',
      kind: 'year',
      about: 'the last year looked at (default: the last full year of UN votes)',
    },
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
      label: 'Years of the trend',
      unset: `${windows.recent}`,
      about: `years of the trend (default ${windows.recent})`,
    },
    long: {
      type: 'string',
      value: 'N',
      kind: 'whole',
      label: 'Years searched',
      unset: `${windows.long}`,
      about: `years searched for changes, and of the longer trend (default ${windows.long})`,
    },
  },
  drawing: 'each measure over the years, with its change-points',
  examples: [
    'entente drift RUS CHN --year 2018',
    'entente drift USA FRA --measures un-agreement,trade-share --window 20',
    'entente drift CHN --csv',
  ],
  schemas: ['drift'],
  list: 'rows',
  answer: async (given, desk) => {
    const window = wholeNumber(given, 'window', [10, 100]) ?? windows.recent;
    const long = wholeNumber(given, 'long', [window, 120]) ?? Math.max(window, windows.long);
    const seed = wholeNumber(given, 'seed', [0, 2 ** 31 - 1]) ?? 1;
    const { atlas } = desk;
    const asked = year(given) ?? defaultYear(atlas);
    const states =
      given.words.length === 1 ? [stateArgument(given.words[0]!, asked)] : pairArgument(given.words, asked);
    const [a, b] = states as [number, number?];
    const measures = chosen(measuresOption(given), b === undefined ? 'state' : 'pair');
    const series =
      b === undefined ? await stateSeries(atlas, measures, a) : (await pairSeries(atlas, measures, a, b)).flat();
    const found = series.map((one) => directionOf(one, asked, { window, long, seed }));
    const shown = { states, year: asked, window, long, found, series };
    return {
      json: () => asJson(found, states, asked, window, long),
      csv: () => asCsv(found),
      svg: async () => (await import('../pages/measures/drift-picture.ts')).driftPicture(shown),
      page: async () => (await import('../pages/measures/drift-page.ts')).driftPage(atlas, shown),
      text: (columns) => asText(shown, columns),
    };
  },
};

function chosen(asked: Measure[] | undefined, of: 'pair' | 'state'): Measure[] {
  const wrong = of === 'state' ? asked?.find((measure) => measure.of !== 'state') : undefined;
  if (wrong) throw new InputError(wrong.name, 'it is of two states', 'Give two: entente drift RUS CHN');
  return asked ?? driftMeasures(of);
}

/** Of ten years, so with one decimal more than the measure itself has. */
const trendWords = ({ trend }: Travel, { decimals }: Measure): string =>
  isShown(trend)
    ? `${signed(10 * trend.slope, decimals + 1)} (${signed(10 * trend.low, decimals + 1)} to ${signed(10 * trend.high, decimals + 1)})`
    : trend.note;

function asText({ found, series, states, year: asked, window, long }: DriftShown, columns: number): string {
  const [recentFrom, longFrom] = [asked - window + 1, asked - long + 1];
  const cells = columns >= 120 ? 20 : 12;
  const rows = found.map((direction, n) => {
    const { measure, recent, changes, volatility } = direction;
    const reach = { from: Math.max(longFrom, FIRST_YEAR), to: Math.min(asked, LAST_YEAR), cells };
    const drawn = sparkline(observedIn(series[n]!, longFrom, asked), reach);
    return [
      labelOf(direction),
      drawn.padEnd(cells),
      trendWords(recent, measure),
      recent.course === undefined ? 'too few years' : `${recent.course}${direction.turned ? ', turned' : ''}`,
      isShown(changes) ? changes.points.map(dateOf).join(', ') || 'none shown' : 'too few years',
      isShown(volatility) ? `±${showNumber(volatility.changes, measure.decimals + 1)}` : '',
    ];
  });
  const heading = ['', `${longFrom}–${asked}`, `a decade, ${recentFrom}–${asked}`, 'course', 'change-points', 'a year'];
  const table = aligned([heading, ...rows]);
  const composed = found.filter(({ measure }) => isComposed(measure));
  const single = found.filter(({ measure }) => !isComposed(measure));
  const said = [
    ...(states.length > 1 && composed.length > 0 ? [`Composed: ${countertrendWords(countertrends(composed))}`] : []),
    ...(states.length > 1 && single.length > 0 ? [countertrendWords(countertrends(single))] : []),
  ];
  const breaks = new Map<string, Set<string>>();
  for (const { breaks: ofOne, measure } of found)
    for (const { year: y, note } of ofOne)
      breaks.set(`${y}: ${note}`, (breaks.get(`${y}: ${note}`) ?? new Set()).add(measure.name));
  const notes = [...breaks].map(([note, names]) => `${[...names].join(', ')}, ${note}`).sort();
  return [
    `Direction of travel: ${namesOf(states, asked)}, to ${asked}`,
    '95% intervals; a change-point is the first year after a change, with the years it may lie in.',
    '',
    table,
    '',
    ...said.flatMap((sentence) => [sentence, '']),
    ...(notes.length > 0
      ? ['Where the source changes, the level is free to jump, and that is no trend and no change-point:', ...notes, '']
      : []),
    'How, and how far to trust it: docs/direction-of-travel.md',
    '',
  ].join('\n');
}

const travelJson = ({ from, to, trend, course }: Travel) =>
  isShown(trend)
    ? {
        from,
        to,
        first: trend.from,
        last: trend.to,
        values: trend.values,
        slope: trend.slope,
        low: trend.low,
        high: trend.high,
        course,
        persistence: trend.persistence,
        rankSlope: trend.ranks.slope,
        tau: trend.ranks.tau,
        z: trend.ranks.z,
        steps: trend.steps,
      }
    : { from, to, absent: trend.reason, note: trend.note };

function asJson(found: readonly Direction[], states: readonly number[], asked: number, window: number, long: number) {
  const counter = countertrends(found);
  const names = (some: readonly Direction[]) =>
    some.map(({ measure, states: of }) => ({ measure: measure.name, states: of.map(codeOf) }));
  return {
    states: states.map(codeOf),
    year: asked,
    window,
    long,
    rows: found.map(({ measure, states: of, recent, long: whole, turned, changes, volatility, breaks, sources }) => ({
      measure: measure.name,
      unit: measure.unit,
      states: of.map(codeOf),
      recent: travelJson(recent),
      long: travelJson(whole),
      turned,
      changes: isShown(changes)
        ? {
            from: changes.from,
            to: changes.to,
            values: changes.values,
            shape: changes.shape,
            p: changes.p,
            points: changes.points,
          }
        : { absent: changes.reason, note: changes.note },
      volatility: isShown(volatility) ? volatility : { absent: volatility.reason, note: volatility.note },
      breaks,
      sources,
    })),
    countertrends: {
      majority: counter.majority,
      closer: names(counter.closer),
      apart: names(counter.apart),
      noTrend: names(counter.still),
      tooFew: names(counter.unknown),
      against: names(counter.against),
    },
  };
}

function asCsv(found: readonly Direction[]): string {
  const rows = found.map((direction) => {
    const { measure, states, year: asked, recent, long, changes, volatility } = direction;
    const of = (travel: Travel, prefix: string) =>
      isShown(travel.trend)
        ? {
            [`${prefix}slope`]: travel.trend.slope,
            [`${prefix}low`]: travel.trend.low,
            [`${prefix}high`]: travel.trend.high,
            [`${prefix}course`]: travel.course,
          }
        : { [`${prefix}absent`]: travel.trend.reason };
    return {
      measure: measure.name,
      state1: codeOf(states[0]!),
      state2: states[1] === undefined ? undefined : codeOf(states[1]),
      who: whose(direction),
      year: asked,
      from: recent.from,
      ...of(recent, ''),
      long_from: long.from,
      ...of(long, 'long_'),
      ...(isShown(changes)
        ? { changes: changes.points.map(dateOf).join('; '), changes_p: changes.p }
        : { changes_absent: changes.reason }),
      ...(isShown(volatility) && { volatility: volatility.changes, around_trend: volatility.deviations }),
    };
  });
  return csvOf(rows as Record<string, string | number | undefined>[], [
    ...['measure', 'state1', 'state2', 'year', 'from', 'slope', 'low', 'high', 'course', 'absent'],
    ...['long_from', 'long_slope', 'long_low', 'long_high', 'long_course', 'long_absent'],
    ...['changes', 'changes_p', 'changes_absent', 'volatility', 'around_trend'],
  ]);
}
