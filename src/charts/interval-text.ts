import { showNumber } from './numbers.ts';

export interface Interval {
  low: number;
  value: number;
  high: number;
}

/**
 * An interval in one line of text: its bounds, and the number as a dot between them.
 * @example intervalText({ low: 58, value: 77, high: 88 }, 0) // '58 ├─────●──┤ 88'
 */
export function intervalText({ low, value, high }: Interval, decimals: number, cells = 10): string {
  const between = Math.max(1, cells - 2);
  const share = high > low ? (value - low) / (high - low) : 0.5;
  const place = Math.max(0, Math.min(between - 1, Math.round(share * (between - 1))));
  const rule = `├${'─'.repeat(place)}●${'─'.repeat(between - 1 - place)}┤`;
  return `${showNumber(low, decimals)} ${rule} ${showNumber(high, decimals)}`;
}
