import { holdingOf } from '../../atlas/holding.ts';
import { compareVolatility, type VolatilityMeasure, volatilityMeasures } from '../../inquiry/volatility.ts';
import { measureNamed } from '../../measures/index.ts';
import { InputError } from '../../sources/input-error.ts';
import { codeOf, stateLabel, withArticle } from '../../states/index.ts';
import { FEWEST_FOR_SPREAD } from '../../stats/index.ts';
import type { View } from '../evidence.ts';
import { windowAxis } from './axes.ts';
import { aChoice, aSpan, optional, spans, twoStates } from './fields.ts';
import { spanWords } from './numbers.ts';
import { checkExisted } from './terms.ts';
import { declareTestKind, type Outcome } from './test-kind.ts';

/** Twelve yearly changes are compared at least. */
const FEWEST_YEARS = FEWEST_FOR_SPREAD + 1;

/** Which of two states moves more. */
export const volatilityTest = declareTestKind({
  name: 'volatility',
  about:
    'Which of two states moves more, over measures of trade, votes, institutions, arms and capabilities, each with a block-bootstrap interval. It holds for one state only where every measure that can be judged says so; else the answer is mixed.',
  basis: 'measure',
  fields: {
    of: twoStates('the two states'),
    years: aSpan('the years compared'),
    windows: optional(spans('other spans that a reasonable reader might choose')),
    is: aChoice('which moves more', ['first', 'second', 'mixed']),
  },
  example: '{ test: volatility, of: [RUS, CHN], years: 1992..2014, is: first }',
  check: ({ of, years, windows = [] }, from) => {
    checkExisted(of, years, from, 'of');
    for (const [field, span] of [['years', years], ...windows.map((one) => ['windows', one] as const)] as const)
      if (span.to - span.from + 1 < FEWEST_YEARS)
        throw new InputError(
          from.where(field),
          `${field}: ${spanWords(span)} is too short to compare how two states move`,
          `Give at least ${FEWEST_YEARS} years`,
        );
  },
  reading: ({ of, years, is }) => {
    const [a, b] = of.map(nameOf);
    return is === 'mixed'
      ? `Over ${spanWords(years)} neither ${a} nor ${b} is the more volatile on all measures.`
      : `Over ${spanWords(years)} ${is === 'first' ? a : b} is more volatile than ${is === 'first' ? b : a}.`;
  },
  // Each window is dear: by default the start alone is moved.
  axes: (given) => {
    const { years, windows = [-2, 2].map((by) => ({ from: years.from + by, to: years.to })) } = given;
    const usual: typeof given = { ...given, windows };
    return windowAxis(usual);
  },
  query: ({ of, years }) => [
    `entente compare ${of.map(codeOf).join(' ')} --year ${years.to} --window ${years.to - years.from + 1}`,
  ],
  judge: async ({ of, years, is }, view): Promise<Outcome> => {
    const all = sourcesOf(volatilityMeasures, view);
    let to = years.to;
    while (to > years.from && !view.out(all, to, true)) to -= 1;
    if (to - years.from + 1 < FEWEST_YEARS)
      return {
        kind: 'absent',
        reason: 'not-published',
        words: `fewer than ${FEWEST_YEARS} years were out by then`,
        sources: all,
      };
    const found = await view.data.once(`volatility ${of.join(' ')} ${years.from} ${to}`, () =>
      compareVolatility(view.data.atlas, of[0], of[1], to, { window: to - years.from + 1 }),
    );
    const judged = found.rows.filter(({ verdict }) => verdict !== undefined);
    if (judged.length === 0)
      return {
        kind: 'absent',
        reason: 'not-loaded',
        words: 'no measure has enough years',
        sources: [],
        get: 'entente data build',
      };
    const said = (verdict: string) =>
      judged.filter((row) => row.verdict === verdict).map(({ measure }) => measure.label.toLowerCase());
    const lists = (['first', 'second'] as const).flatMap((which, n) => {
      const on = said(which);
      return on.length === 0 ? [] : [`${nameOf(of[n]!)} on ${on.join(', ')}`];
    });
    const holds =
      found.overall === is
        ? 'yes'
        : found.overall === 'undecided'
          ? 'unclear'
          : found.overall === 'mixed'
            ? 'unclear'
            : 'no';
    return {
      kind: 'judged',
      holds,
      words: `${found.overall === 'first' || found.overall === 'second' ? nameOf(of[found.overall === 'first' ? 0 : 1]!) : found.overall}: ${lists.length === 0 ? 'no difference shown' : `more volatile ${lists.join('; ')}`} (${judged.length} measures)`,
      numbers: found.rows.flatMap(({ measure, changes }) =>
        'ratio' in changes
          ? [
              {
                label: `${measure.label}, ratio of changes`,
                value: changes.ratio,
                low: changes.low,
                high: changes.high,
                decimals: 2,
              },
            ]
          : [],
      ),
      sources: sourcesOf(
        judged.map(({ measure }) => measure),
        view,
      ),
      years: { from: years.from, to, had: to - years.from + 1, asked: years.to - years.from + 1 },
      note: showsReference(found.reference),
    };
  },
});

/** Of measures of volatility; the mix of trade partners is worked out from trade shares. */
function sourcesOf(measures: readonly VolatilityMeasure[], { data }: View): string[] {
  const names = measures.map(({ measure }) => measure ?? 'trade-share');
  return [...new Set(names.flatMap((name) => holdingOf(data.atlas.manifest, measureNamed(name))?.sources ?? []))];
}

const nameOf = (state: number) => withArticle(stateLabel(state));
const showsReference = (state: number) => `agreement is with ${nameOf(state)}`;
