import type { Theory } from '../../theories/index.ts';

/** What an input is called where it is stated: "input.disputes" where a parameter has its name, else its name. */
export function settingOfInput({ parameters }: Theory, name: string): string {
  return Object.hasOwn(parameters, name) ? `input.${name}` : name;
}
