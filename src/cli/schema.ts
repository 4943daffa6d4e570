import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { InputError } from '../sources/input-error.ts';
import { packageRoot } from '../views/package-root.ts';
import type { Command } from './command.ts';

export const schemaCommand: Command = {
  name: 'schema',
  summary: 'The JSON schema of what a command prints',
  usage: 'entente schema NAME',
  about: 'What scripts may rely on. Without a name, the names of all schemas.',
  options: {},
  examples: ['entente schema dossier', 'entente schema'],
  run: async (given, effects) => {
    const folder = join(packageRoot(), 'schemas');
    const names = readdirSync(folder).map((file) => file.replace(/\.schema\.json$/, ''));
    const [name] = given.words;
    if (name === undefined) {
      effects.out(`${names.join('\n')}\n`);
      return 0;
    }
    const path = join(folder, `${name}.schema.json`);
    if (!names.includes(name) || !existsSync(path))
      throw new InputError(`"${name}"`, 'no such schema', `There are ${names.join(', ')}`);
    effects.out(readFileSync(path, 'utf8'));
    return 0;
  },
};
