import type { CheckedClaim } from '../../cases/checked-claims.ts';
import { type Judged, type Verdict, verdictWords } from '../../cases/verdict.ts';
import { type InPage, type PartBars, type PartTone, partBars } from '../../charts/index.ts';
import type { Block, Cell } from '../page.ts';

/** Which way a verdict speaks: weakly on a proxy, an association or a model. */
const tones: Readonly<Record<Verdict, PartTone>> = {
  supported: 'for',
  contradicted: 'against',
  mixed: 'between',
  consistent: 'for-weak',
  inconsistent: 'against-weak',
  'beyond-the-data': 'none',
  open: 'none',
  'not-data': 'none',
};

/** From what speaks for a claim to what speaks against it; what says neither at the end. */
const inOrder = [
  ...(['supported', 'consistent', 'mixed', 'inconsistent', 'contradicted'] as const),
  ...(['beyond-the-data', 'open', 'not-data'] as const),
];

/** A verdict as a chip, with the earlier one where that was another. */
export function verdictCell(now: Verdict, atWriting: Verdict = now): Cell {
  const was = atWriting === now ? '' : ` (was ${verdictWords[atWriting]})`;
  return { text: `${verdictWords[now]}${was}`, chip: tones[now] };
}

export type Tally = Readonly<Partial<Record<Verdict, number>>>;

export function tallyOf(found: readonly Verdict[]): Tally {
  const tally: Partial<Record<Verdict, number>> = {};
  for (const verdict of found) tally[verdict] = (tally[verdict] ?? 0) + 1;
  return tally;
}

/** Whether a claim counts in its text's score. */
export const scored = ({ stance }: Pick<CheckedClaim, 'stance'>): boolean => stance === 'own' || stance === 'endorses';

/** What stands over a drawing and under it. */
export type Drawing = Pick<PartBars, 'title' | 'subtitle' | 'foot'>;

/** Verdicts as bars, one for each label. */
export function verdictBars(
  drawing: Drawing,
  bars: readonly { label: string; tally: Tally }[],
  inPage?: InPage,
): string {
  return partBars(
    {
      ...drawing,
      bars: bars.map(({ label, tally }) => ({
        label,
        parts: inOrder.map((verdict) => ({
          ...{ name: verdictWords[verdict], size: tally[verdict] ?? 0, tone: tones[verdict] },
        })),
      })),
    },
    inPage,
  );
}

/** In how many of its settings each test of a claim stands, as bars. */
export function settingBars(
  drawing: Drawing,
  tests: readonly { label: string; judged: Judged }[],
  inPage?: InPage,
): string {
  const parts = [
    ['stands', 'yes', 'for'],
    ['not clear', 'unclear', 'between'],
    ['fails', 'no', 'against'],
    ['no answer', undefined, 'none'],
  ] as const;
  return partBars(
    {
      ...drawing,
      bars: tests.map(({ label, judged }) => ({
        label,
        parts: parts.map(([name, holds, tone]) => ({
          ...{ name, tone },
          size: judged.settings.filter(
            ({ outcome }) => (outcome.kind === 'judged' ? outcome.holds : undefined) === holds,
          ).length,
        })),
      })),
    },
    inPage,
  );
}

/** A drawing as a block of a page. */
export function pictureBlock(
  drawing: Drawing,
  draw: (drawing: Drawing, inPage: InPage) => string,
  id: string,
  sources: readonly string[] = [],
): Block {
  const { title, subtitle } = drawing;
  const narrow = draw(drawing, { id: `${id}-narrow`, phone: true });
  return { kind: 'picture', title, subtitle, svg: draw(drawing, { id }), narrow, sources };
}

const answered = inOrder.slice(0, 5);

/** How many of each verdict, for a table; those that say neither for nor against together. */
export const tallyColumns = {
  columns: [...answered.map((verdict) => verdictWords[verdict]), 'no verdict'].map((title) => ({
    title,
    align: 'right' as const,
  })),
  cells: (tally: Tally): string[] => {
    const none = inOrder.slice(5).reduce((sum, verdict) => sum + (tally[verdict] ?? 0), 0);
    return [...answered.map((verdict) => `${tally[verdict] ?? 0}`), `${none}`];
  },
};
