import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import type { Question } from '../server/question.ts';
import { InputError } from '../sources/input-error.ts';
import { everyView } from '../views/catalogue.ts';
import { wholeNumber } from '../views/number-argument.ts';
import { packageRoot, packageVersion } from '../views/package-root.ts';
import { starterFolder } from '../views/places.ts';
import type { Command } from './command.ts';
import { atlasFolder } from './open-atlas.ts';

/** Bytes of answers that are kept: some thousand dossiers. */
const KEPT = 256 * 2 ** 20;

/** Asked of each thread at the start: it touches most of what a question needs. */
const WARMING: Question = { view: 'dossier', words: ['RUS', 'CHN'], query: [] };

export const serveCommand: Command = {
  name: 'serve',
  summary: 'The workbench in a browser, and the same answers over HTTP',
  usage: 'entente serve [--port N] [--host H]',
  about:
    'Listens on this machine alone unless --host says otherwise, and prints its address. Nothing on disk is changed. Ctrl-C ends it.',
  options: {
    port: { type: 'string', value: 'N', about: 'port (default 4747); 0 picks a free one' },
    host: { type: 'string', value: 'H', about: 'the address to listen on (default 127.0.0.1; 0.0.0.0 for all)' },
  },
  examples: ['entente serve', 'entente serve --port 0', 'entente serve --atlas /srv/atlas --host 0.0.0.0 --port 80'],
  run: async (given, effects) => {
    if (given.words.length > 0)
      throw new InputError(`"${given.words[0]}"`, 'serve takes no words', 'See entente serve --help');
    const port = wholeNumber(given, 'port', [0, 65535]) ?? 4747;
    const host = given.text('host') ?? '127.0.0.1';
    const folder = atlasFolder(given, effects);
    const quick = Math.max(2, availableParallelism());
    const limits = { quick, long: 2, longAfter: 1000, waiting: 64, time: 60_000 };
    const place = folder === starterFolder() ? 'bundled starter' : 'full atlas';
    const [
      { Assets },
      { beforehand },
      { editions },
      { answeringThreads },
      { listen },
      { publishedSchemas },
      { workbench },
    ] = await Promise.all([
      import('../server/assets.ts'),
      import('../server/beforehand.ts'),
      import('../server/edition.ts'),
      import('../server/threads.ts'),
      import('../server/listening.ts'),
      import('../server/published-schemas.ts'),
      import('../server/workbench.ts'),
    ]);
    const edition = editions(folder, effects.env);
    // Now, so that a folder without an atlas is told at once.
    edition();
    const assets = new Assets(join(packageRoot(), 'dist', 'web'));
    const threads = answeringThreads(
      join(packageRoot(), 'dist', 'server', 'answering-thread.js'),
      [limits.quick, limits.quick + limits.long],
      () => ({ atlas: folder, place, mark: edition().mark, env: effects.env, assets: assets.addresses }),
    );
    const fault = (id: string, error: unknown) =>
      effects.err(
        given.flag('debug')
          ? `${id}: ${error instanceof Error ? error.stack : error}\n`
          : `${id}: our own fault. Run it again with --debug for the trace, and please report it.\n`,
      );
    const app = workbench({
      views: await everyView(),
      answer: threads.answer,
      assets,
      schemas: publishedSchemas(join(packageRoot(), 'schemas')),
      version: packageVersion(),
      edition,
      limits,
      kept: KEPT,
      fault,
    });
    const listening = await listen(app, host, port);
    const ended = new AbortController();
    // What nobody asked for ends no server.
    threads
      .warm(WARMING)
      .then(() => beforehand(app, listening.lastAsked, ended.signal))
      .catch((error) => fault('beforehand', error));
    effects.out(`${listening.address}\n`);
    if (effects.terminal && !given.flag('quiet')) effects.err('Open it in a browser. Ctrl-C ends it.\n');
    await new Promise<void>((ended) => effects.onInterrupt?.(ended));
    ended.abort();
    await listening.close();
    await threads.close();
    return 0;
  },
};
