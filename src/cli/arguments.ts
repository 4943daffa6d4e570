import { parseArgs } from 'node:util';
import { closest } from 'fastest-levenshtein';
import { InputError } from '../sources/input-error.ts';
import { unknownOption } from '../views/declared.ts';
import type { Given, Option } from '../views/view.ts';
import { type Command, everywhere, type ParseOptions } from './command.ts';

/** Reads a command's arguments. @throws InputError naming the flag, with the nearest one that exists */
export function parse(command: Command, args: readonly string[]): Given {
  const known: Record<string, Option> = { ...everywhere, ...command.options };
  const options: ParseOptions = Object.fromEntries(
    Object.entries(known).map(([name, { type, multiple }]) => [name, { type, ...(multiple && { multiple }) }]),
  );
  const { values, positionals, tokens } = parseArgs({
    args: [...args],
    options,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const option = known[token.name];
    if (!option) throw unknownOption(token.rawName, Object.keys(known), command.name);
    // Node takes the next word as the value even where it is an option itself.
    const swallowed = !token.inlineValue && /^--?[a-z]/.test(token.value ?? '');
    if (option.type === 'string' && (token.value === undefined || token.value === '' || swallowed))
      throw new InputError(
        token.rawName,
        `it needs a value (${option.value ?? 'TEXT'}): ${option.about}`,
        `See entente ${command.name} --help`,
      );
    if (option.type === 'boolean' && token.value !== undefined)
      throw new InputError(
        token.rawName,
        `it takes no value, got "${token.value}"`,
        `See entente ${command.name} --help`,
      );
  }
  return {
    words: positionals,
    text: (name) => {
      const value = values[name];
      return Array.isArray(value) ? String(value.at(-1)) : typeof value === 'string' ? value : undefined;
    },
    texts: (name) => ((values[name] ?? []) as unknown[]).map(String),
    flag: (name) => values[name] === true,
  };
}

export function unknownCommand(name: string, names: readonly string[]): InputError {
  return new InputError(
    name,
    'no such command',
    `Did you mean ${closest(name, names as string[])}? See entente --help`,
  );
}

export function helpOf(command: Command): string {
  const table = (options: Readonly<Record<string, Option>>) => {
    const rows = Object.entries(options).map(
      ([name, { value, about }]) => [`--${name}${value ? ` ${value}` : ''}`, about] as const,
    );
    const width = Math.max(...rows.map(([left]) => left.length));
    return rows.map(([left, right]) => `  ${left.padEnd(width)}  ${right}`).join('\n');
  };
  const own = Object.keys(command.options).length > 0 ? `\nOptions\n${table(command.options)}\n` : '';
  return `${command.summary}

usage: ${command.usage}

${command.about}
${own}
Everywhere
${table(everywhere)}

Examples
${command.examples.map((line) => `  ${line}`).join('\n')}
`;
}
