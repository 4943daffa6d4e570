import { settingOfInput } from '../pages/claims/setting-name.ts';
import { InputError } from '../sources/input-error.ts';
import { isChoice, type Theory, theories, theoryNamed } from '../theories/index.ts';

/** "NAME=VALUE" in its two parts. @throws InputError where it is not of that form */
export function nameAndValue(flag: string, text: string): [string, string] {
  const at = text.indexOf('=');
  if (at <= 0 || at === text.length - 1)
    throw new InputError(
      `--${flag} ${text}`,
      'a name, an equals sign and a value are expected',
      `For example --${flag} NAME=VALUE`,
    );
  return [text.slice(0, at), text.slice(at + 1)];
}

/** What can be set of a theory that was named: its inputs and parameters. None of one that there is not. */
export function settableOf(id: string | undefined): { name: string }[] {
  const theory = theories.find((one) => one.id === id);
  if (!theory) return [];
  const inputs = Object.keys(theory.inputs).map((name) => settingOfInput(theory, name));
  return [...inputs, ...Object.keys(theory.parameters)].map((name) => ({ name }));
}

/** What the user set of a theory, several in one text joined by commas: inputs stated, parameters fixed. @throws InputError for what is no number where one is needed */
export function theoryValues(
  of: Theory | string,
  given: readonly string[],
): { stated: Record<string, number>; parameters: Record<string, number | string> } {
  const theory = typeof of === 'string' ? theoryNamed(of) : of;
  const stated: Record<string, number> = {};
  const parameters: Record<string, number | string> = {};
  for (const [name, text] of given.flatMap((one) => one.split(',')).map((one) => nameAndValue('set', one.trim()))) {
    const input = Object.keys(theory.inputs).find((one) => settingOfInput(theory, one) === name);
    const parameter = theory.parameters[name];
    if (parameter && isChoice(parameter)) {
      parameters[name] = text;
      continue;
    }
    const x = Number(text);
    if (text.trim() === '' || !Number.isFinite(x))
      throw new InputError(`--set ${name}=${text}`, 'a number is expected', `See entente theory show ${theory.id}`);
    if (parameter) parameters[name] = x;
    else stated[input ?? name] = x;
  }
  return { stated, parameters };
}
