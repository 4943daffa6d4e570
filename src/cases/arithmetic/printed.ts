import { InputError } from '../../sources/input-error.ts';
import type { NotComputed, Result } from './evaluate.ts';
import { type Interval, roundedTo, slack } from './interval.ts';
import { type PrintedFigure, printedFigure } from './table.ts';

/** How a printed figure stands to what was computed. */
export interface PrintedOutcome {
  kind: /** The computed number rounds to it; a half rounds either way. */
    | 'rounds'
    /** It does within the rounding of the figures that went in, though not at their printed values. */
    | 'within-rounding'
    /** It was cut off where it should have been rounded. */
    | 'cut-off'
    /** None of these. */
    | 'differs';
  /** What the computed number rounds to, at the decimals of the printed figure. */
  shouldBe: string;
  /** The least and the most that the rounding of the figures leaves open, at those decimals: equal where it leaves nothing open. */
  from: string;
  to: string;
}

/**
 * Whether a printed figure is what an expression comes to, at the decimals that it shows.
 * @param printed as printed: "6.27", or a number without trailing zeros
 * @returns the reasons where nothing could be computed
 * @throws InputError for a printed figure that is none, and for a result that is a list of several
 * @example againstPrinted(iran, '6.27', 'ko.yaml, line 9') // { kind: 'differs', shouldBe: '6.26', from: '6.26', to: '6.26' }
 */
export function againstPrinted(result: Result, printed: number | string, where: string): PrintedOutcome | NotComputed {
  const figure = printedFigure(printed);
  if (!figure)
    throw new InputError(where, `printed: "${printed}" is no figure`, 'Write it as the text prints it: "6.27"');
  const [value] = result.values;
  if (!value || result.values.length > 1)
    throw new InputError(
      where,
      `a list of ${result.values.length} beside one printed figure`,
      'Compute one number, or set a condition on the list: is: each > 0',
    );
  if ('absent' in value) return value;
  const [shouldBe, from, to] = [value.central, value.low, value.high].map((x) => shown(x, figure.decimals));
  return { kind: standing(value, figure), shouldBe: shouldBe!, from: from!, to: to! };
}

/**
 * Whether a printed figure is a possible rounding of what was computed. @throws InputError as {@link againstPrinted}
 * @example couldRoundTo(iran, '6.26', 'ko.yaml, line 9') // true
 */
export function couldRoundTo(result: Result, printed: number | string, where: string): boolean {
  const outcome = againstPrinted(result, printed, where);
  return 'kind' in outcome && (outcome.kind === 'rounds' || outcome.kind === 'within-rounding');
}

function standing(computed: Interval, { value, decimals }: PrintedFigure): PrintedOutcome['kind'] {
  const half = 0.5 * 10 ** -decimals;
  const near = slack(value, computed.central);
  if (Math.abs(computed.central - value) <= half + near) return 'rounds';
  if (computed.high >= value - half - near && computed.low <= value + half + near) return 'within-rounding';
  const size = Math.abs(computed.central) * 10 ** decimals;
  const cut = (Math.sign(computed.central) * Math.floor(size + slack(size))) / 10 ** decimals;
  return Math.abs(cut - value) <= near ? 'cut-off' : 'differs';
}

function shown(value: number, decimals: number): string {
  return roundedTo(value, decimals).toFixed(decimals);
}
