import type { Facts } from './facts.ts';

/** Which way a measure goes, by names. @param from the code of the one that it is of @example towardWords('RUS', facts of Russia and China) // 'Russia to China' */
export function towardWords(from: string | undefined, { codeA, nameA, nameB }: Facts): string {
  return from === codeA ? `${nameA} to ${nameB}` : `${nameB} to ${nameA}`;
}
