import type { CheckedCase } from '../cases/checked-claims.ts';
import { textName } from '../pages/claims/checked-page.ts';
import { shippedClaims } from './shipped-claims.ts';

/** The names of the texts whose claims were checked for this release. */
export const textNames = (): string[] => (shippedClaims()?.cases ?? []).map((one) => one.case);

export const shippedText = (name: string): CheckedCase | undefined =>
  shippedClaims()?.cases.find((one) => one.case === name);

/** "Allison 2023: Xi and Putin, the undeclared alliance", or the name itself where there is no such text. */
export function nameOfText(name: string): string {
  const one = shippedText(name);
  return one ? `${textName(one)}: ${one.title}` : name;
}

/** The beginning of a sentence, whole words of it. */
export function shortened(text: string, letters = 60): string {
  const plain = text.trim().replace(/\s+/g, ' ');
  return plain.length <= letters ? plain : `${plain.slice(0, plain.lastIndexOf(' ', letters))} …`;
}
