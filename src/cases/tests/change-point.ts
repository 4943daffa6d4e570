import { howMany } from '../../charts/text.ts';
import { InputError } from '../../sources/input-error.ts';
import { codeOf } from '../../states/index.ts';
import { changePoints, randomStream } from '../../stats/index.ts';
import { breaksOf } from '../evidence.ts';
import { measureAxis, windowAxis } from './axes.ts';
import { aText } from './fields.ts';
import { numbersNote, numbersOf, spanWords, tooFew, yearsHad } from './numbers.ts';
import { subjectWords } from './subject.ts';
import { checkTerm, lowered, termFields, termQuery } from './terms.ts';
import { declareTestKind, type Outcome } from './test-kind.ts';

const { over: _over, thresholds: _thresholds, ...fields } = termFields;

const form = /^(?:(some|one) in (\d{4})(?:\s*\.\.\s*(\d{4}))?|none|several)$/;

interface Expected {
  count: 'some' | 'one' | 'none' | 'several';
  from: number;
  to: number;
}

function expectedOf(text: string): Expected | undefined {
  const found = form.exec(text.trim());
  if (!found) return undefined;
  const count = (found[1] ?? text.trim()) as Expected['count'];
  const [from, to] = [Number(found[2] ?? 0), Number(found[3] ?? found[2] ?? 0)];
  return from <= to ? { count, from, to } : undefined;
}

/** When a yearly number changes course. */
export const changePointTest = declareTestKind({
  name: 'change-point',
  about:
    'Whether, when and how often a yearly number changes its level or its line (exact segmentation, held against series without a change; at least 12 values). Where no change is shown, a change in the years named stays unclear: few years show few changes.',
  basis: 'measure',
  fields: { ...fields, is: aText('"some in 2013..2015", "one in 2013..2015" (and no other), "several" or "none"') },
  example:
    '{ test: change-point, measure: ideal-point-distance, of: RUS-USA, years: 1992..2020, is: some in 2011..2014 }',
  check: (given, from) => {
    for (const measure of [given.measure, ...(given.also ?? [])]) checkTerm({ ...given, measure }, from, 'of');
    if (!expectedOf(given.is))
      throw new InputError(
        from.where('is'),
        `is: "${given.is}" says of no change when it is`,
        'Write "some in 2013..2015", "one in 2013..2015", several or none',
      );
  },
  reading: ({ measure, of, years, is }) => {
    const { count, from, to } = expectedOf(is)!;
    const when = spanWords({ from, to });
    const words = {
      some: `changes its course in ${when} (the 95% set of dates of a change reaches into it)`,
      one: `changes its course once, and in ${when}`,
      none: 'shows no change of course',
      several: 'changes its course more than once',
    }[count];
    return `Over ${spanWords(years)} the ${lowered(measure.label)} of ${subjectWords(of, measure.of === 'directed-dyad')} ${words}.`;
  },
  axes: (given) => [...measureAxis(given), ...windowAxis(given)],
  query: ({ measure, of, years }) => [
    ...termQuery({ measure, of, years, over: 'mean' }),
    ...(of.kind === 'pair' ? [`entente drift ${of.states.map(codeOf).join(' ')} --year ${years.to}`] : []),
  ],
  judge: async ({ measure, of, years, is }, view): Promise<Outcome> => {
    const numbers = await numbersOf(measure, of, years, view);
    const lacking = tooFew(numbers, years);
    if (lacking) return lacking;
    const { points } = numbers;
    const known = await breaksOf(measure, of, view);
    const found = changePoints(
      points.map(({ year }) => year),
      points.map(({ value }) => value),
      randomStream(1, years.from * 10_000 + years.to),
      { known },
    );
    if (!found)
      return {
        kind: 'absent',
        reason: 'not-defined',
        words: `${measure.label} has ${howMany(points.length, 'values')} in ${spanWords(years)}: too few to search (12)`,
        sources: numbers.sources,
      };
    const { count, from, to } = expectedOf(is)!;
    const inside = found.points.filter(({ low, high }) => low <= to && high >= from);
    const holds = {
      some: inside.length > 0 ? 'yes' : found.points.length === 0 ? 'unclear' : 'no',
      one: inside.length === 1 && found.points.length === 1 ? 'yes' : found.points.length === 0 ? 'unclear' : 'no',
      none: found.points.length === 0 ? 'yes' : 'no',
      several: found.points.length > 1 ? 'yes' : 'no',
    } as const;
    const dates = found.points.map(({ year, low, high }) => `${year} (${low}-${high})`);
    const had = yearsHad(numbers, years);
    const note = numbersNote([numbers]);
    return {
      kind: 'judged',
      holds: holds[count],
      words: `${dates.length === 0 ? 'no change shown' : `changes at ${dates.join(', ')}`}, ${spanWords(had)}; p ${found.p.toFixed(2)}`,
      numbers: found.points.map(({ year, low, high }) => ({ label: 'change', value: year, low, high, decimals: 0 })),
      sources: numbers.sources,
      years: had,
      ...(note !== undefined && { note }),
    };
  },
});
