import type { Atlas } from '../atlas/atlas.ts';
import {
  lastCompared,
  type NotCompared,
  type PrecedentOptions,
  type PrecedentsFound,
  precedentsOf,
} from '../inquiry/precedents.ts';
import { features } from '../measures/precedents/features.ts';
import { InputError } from '../sources/input-error.ts';
import { LAST_YEAR } from '../states/index.ts';
import { csvOf } from './csv.ts';
import { wholeNumber, year } from './number-argument.ts';
import { csvColumns, csvRows, precedentsJson } from './precedents-data.ts';
import { notComparedText, precedentsText } from './precedents-text.ts';
import { pairArgument } from './state-argument.ts';
import type { Given, View } from './view.ts';

export const precedentsView: View = {
  name: 'precedents',
  summary: 'The pair-years most like this one, and what became of them',
  usage: 'entente precedents A B [--year Y] [--top N] [--later] [--weights FEATURE=W]',
  about:
    'Earlier pair-years that behaved most like this one in trade, arms, exercises, UN votes and strain (no treaty, name or place counts), one year a pair, and what followed in five and ten years beside how often it follows at all. The last line says whether anything is really like it. Not a forecast: docs/precedents.md says how well it does.',
  words: [
    { name: 'a', kind: 'state', about: 'the first state' },
    { name: 'b', kind: 'state', about: 'the second' },
  ],
  options: {
    year: {
      type: 'string',
      value: 'Y',
      kind: 'year',
      about: 'the year (default: the last in which the pair can be compared)',
    },
    top: {
      type: 'string',
      value: 'N',
      kind: 'whole',
      label: 'How many',
      unset: '20',
      about: 'how many precedents (default 20)',
    },
    later: { type: 'boolean', label: 'Later years too', about: 'also pair-years of the same year and later' },
    weights: {
      type: 'string',
      value: 'FEATURE=W',
      multiple: true,
      dials: () => features.map(({ name, weight }) => ({ name, usual: weight })),
      about: `weights of your own, from 0; may be repeated (${features.map(({ name, weight }) => `${name}=${weight}`).join(', ')})`,
    },
  },
  drawing: 'how often each outcome followed the precedents, beside how often it follows at all',
  examples: [
    'entente precedents RUS CHN --year 2012',
    'entente precedents USA GBR --year 1995 --weights votes=0 --json',
  ],
  schemas: ['precedents'],
  answer: async (given, desk) => {
    const asked = year(given);
    const [a, b] = pairArgument(given.words, asked);
    const top = wholeNumber(given, 'top', [1, 1000]);
    const weights = weightsIn(given);
    const { atlas } = desk;
    const options = {
      ...(top !== undefined && { count: top }),
      ...(weights && { weights }),
      ...(given.flag('later') && { later: true }),
    };
    const found = await precedentsAsked(atlas, a, b, asked, options);
    return {
      json: () => precedentsJson(found, atlas.manifest),
      csv: () => csvOf(found.kind === 'absent' ? [] : csvRows(found), csvColumns),
      svg: async () => (await import('../pages/measures/precedents-picture.ts')).precedentsPicture(found),
      page: async () => (await import('../pages/measures/precedents-page.ts')).precedentsPage(atlas, found, weights),
      text: () => (found.kind === 'absent' ? notComparedText(found) : precedentsText(found)),
    };
  },
};

/** The precedents of a year; without one, of the last year in which the pair is compared. */
async function precedentsAsked(
  atlas: Atlas,
  a: number,
  b: number,
  asked: number | undefined,
  options: PrecedentOptions,
): Promise<PrecedentsFound | NotCompared> {
  if (asked !== undefined) return precedentsOf(atlas, a, b, asked, options);
  return precedentsOf(atlas, a, b, (await lastCompared(atlas, a, b)) ?? LAST_YEAR, options);
}

/** Weights from words like "votes=0". @throws InputError for a feature that is none, or no number */
function weightsIn(given: Given): Record<string, number> | undefined {
  const words = given.texts('weights').flatMap((text) => text.split(','));
  if (words.length === 0) return undefined;
  const weights = Object.fromEntries(
    words.map((word) => {
      const [name = '', text = ''] = word.split('=');
      const weight = text.trim() === '' ? Number.NaN : Number(text);
      if (!features.some((feature) => feature.name === name.trim()))
        throw new InputError(
          '--weights',
          `"${name}" is no feature`,
          `There are ${features.map((f) => f.name).join(', ')}`,
        );
      if (!(weight >= 0 && Number.isFinite(weight)))
        throw new InputError(
          '--weights',
          `"${text}" is not a number from 0`,
          `Give one, for example --weights ${name}=12`,
        );
      return [name.trim(), weight];
    }),
  );
  if (features.every(({ name, weight }) => (weights[name] ?? weight) === 0))
    throw new InputError('--weights', 'every weight is 0', 'Leave at least one feature a weight above 0');
  return weights;
}
