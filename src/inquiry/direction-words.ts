import { showNumber } from '../charts/text.ts';
import { nameIn, stateLabel } from '../states/index.ts';
import type { ChangePoint } from '../stats/index.ts';
import { type Countertrends, type Direction, isShown } from './direction.ts';
import type { VolatilityComparison, VolatilityVerdict } from './volatility.ts';

/** "a", "a and b", "a, b and c". */
export function listed(words: readonly string[]): string {
  return words.length <= 1 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}

/** Whom a series is of: "Russia", "Russia to China"; nothing of a dyad, whose states the heading names. */
export function whose({ measure, states }: Pick<Direction, 'measure' | 'states'>): string {
  return measure.of === 'dyad' ? '' : states.map((state) => stateLabel(state)).join(' to ');
}

/** "Trade share (Russia to China)". */
export function labelOf(direction: Pick<Direction, 'measure' | 'states'>): string {
  const who = whose(direction);
  return who === '' ? direction.measure.label : `${direction.measure.label} (${who})`;
}

/** "Russia and China", "Russia". */
export function namesOf(states: readonly number[], year: number): string {
  return listed(states.map((state) => nameIn(state, year)));
}

/** A number with its sign, unless it is shown as nought. */
export function signed(x: number, decimals: number): string {
  const shown = showNumber(x, decimals);
  return x > 0 && !shown.startsWith('<') ? `+${shown}` : shown;
}

/** "1991 (1990–1993)", or only the year where the set has one. */
export function dateOf({ year, low, high }: Pick<ChangePoint, 'year' | 'low' | 'high'>): string {
  return low === high ? `${year}` : `${year} (${low}–${high})`;
}

/** "closer on Trade share (change in 1994), apart on …": what moves which way, and when it last changed. */
function moving(all: readonly Direction[]): string {
  return listed(
    all.map((direction) => {
      const last = isShown(direction.changes) ? direction.changes.points.at(-1) : undefined;
      const since = last ? `change in ${dateOf(last)}` : '';
      const turned = direction.turned ? 'against its longer trend' : '';
      const more = [since, turned].filter((words) => words !== '').join('; ');
      return more === '' ? labelOf(direction) : `${labelOf(direction)} [${more}]`;
    }),
  );
}

/** The trend and its countertrends in a few sentences, every measure named. */
export function countertrendWords(found: Countertrends): string {
  const { majority, closer, apart, still, unknown } = found;
  const sentences: string[] = [];
  if (majority === 'none') sentences.push('No trend is shown on any measure.');
  else if (majority === 'divided') sentences.push('As many measures move closer as apart.');
  else sentences.push(`Most measures that move, move ${majority}.`);
  if (closer.length > 0) sentences.push(`Closer on ${moving(closer)}.`);
  if (apart.length > 0) sentences.push(`Apart on ${moving(apart)}.`);
  if (majority === 'closer' || majority === 'apart')
    sentences.push(
      found.against.length > 0
        ? `Against the trend: ${listed(found.against.map(labelOf))}.`
        : 'No measure moves against it.',
    );
  if (still.length > 0) sentences.push(`No trend shown on ${moving(still)}.`);
  if (unknown.length > 0) sentences.push(`Too few years of ${listed(unknown.map(labelOf))}.`);
  return sentences.join(' ');
}

/** What the volatility of two states says measure by measure, in a few sentences: all one way, mixed or undecided, and on what. */
export function volatilityWords(found: VolatilityComparison): string {
  const [, year] = found.window;
  const [first, second] = found.states.map((state) => nameIn(state, year)) as [string, string];
  const on = (verdict: VolatilityVerdict | undefined) =>
    found.rows.filter((row) => row.verdict === verdict).map(({ measure }) => measure.label.toLowerCase());
  const parts = [
    [on('first'), `${first} is the more volatile on`],
    [on('second'), `${second} is the more volatile on`],
    [on('no difference shown'), 'No difference is shown on'],
    [on('readings part'), 'Year to year and around the trend point to different states on'],
    [on(undefined), 'Not compared:'],
  ] as const;
  const said = parts.filter(([names]) => names.length > 0).map(([names, words]) => `${words} ${listed(names)}`);
  const opening = {
    first: `All one way: ${first}`,
    second: `All one way: ${second}`,
    mixed: 'Mixed',
    undecided: 'Undecided',
  }[found.overall];
  return `${[opening, ...said].join('. ')}.`;
}
