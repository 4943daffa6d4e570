import { catalogue } from './catalogue.ts';
import type { Command, Effects } from './command.ts';
import { exitCodes } from './exit-codes.ts';

/**
 * Runs the program on its arguments.
 * @returns the exit code: 0 done, 1 a check failed, 2 the user's input is wrong, 3 our own fault
 */
export async function main(args: readonly string[], effects: Effects): Promise<number> {
  const debug = args.includes('--debug');
  try {
    return await dispatch(args, effects);
  } catch (error) {
    if (error instanceof Error && error.name === 'InputError') {
      effects.err(`entente: ${error.message}\n`);
      return exitCodes.userMistake;
    }
    const said = error instanceof Error ? error.message : String(error);
    effects.err(
      debug && error instanceof Error
        ? `${error.stack}\n`
        : `entente: our own fault, not yours: ${said}\nRun it again with --debug for the trace, and please report it.\n`,
    );
    return exitCodes.ourFault;
  }
}

async function dispatch(args: readonly string[], effects: Effects): Promise<number> {
  const [first, ...rest] = args;
  if (first === undefined || first === '--help' || first === '-h' || (first === 'help' && rest.length === 0)) {
    effects.out(overview());
    return exitCodes.done;
  }
  if (first === '--version' || first === '-V') {
    effects.out(`${(await import('../views/package-root.ts')).packageVersion()}\n`);
    return exitCodes.done;
  }
  if (first.startsWith('-')) {
    const { InputError } = await import('../sources/input-error.ts');
    throw new InputError(first, 'the first word is a command, options come after it', 'See entente --help');
  }
  const name = first === 'help' ? rest[0]! : first;
  const entry = catalogue.find((command) => command.name === name);
  const { parse, helpOf, unknownCommand } = await import('./arguments.ts');
  if (!entry)
    throw unknownCommand(
      name,
      catalogue.map((command) => command.name),
    );
  const command: Command = await entry.load();
  if (first === 'help' || rest.includes('--help') || rest.includes('-h')) {
    effects.out(helpOf(command));
    return exitCodes.done;
  }
  return command.run(parse(command, rest), effects);
}

function overview(): string {
  const width = Math.max(...catalogue.map(({ name }) => name.length));
  const lines = catalogue.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`);
  return `entente: unit tests for arguments about alliances

usage: entente COMMAND [WORDS] [--options]     entente help COMMAND

${lines.join('\n')}

Everywhere: --atlas DIR  --json  --csv  --quiet  --seed N  --debug  --help  --version
Exit codes: 0 done, 1 a check failed, 2 the input is wrong, 3 our own fault.
Start with:  entente dossier RUS CHN
`;
}
