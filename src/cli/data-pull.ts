import { resolve } from 'node:path';
import { closest } from 'fastest-levenshtein';
import { type Network, type Patience, usualPatience } from '../atlas/network.ts';
import { type Pulled, pullSources } from '../atlas/pull.ts';
import { sources as known } from '../sources/index.ts';
import { InputError } from '../sources/input-error.ts';
import type { Source } from '../sources/source.ts';
import { sourcesHome } from '../views/places.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { progressOf } from './progress.ts';

/** What a pull reaches out to; a test gives its own. */
export interface PullReach {
  sources: readonly Source[];
  network: Network;
  patience: Patience;
}

const world: PullReach = {
  sources: known,
  network: {
    fetch: (address, options) => globalThis.fetch(address, options),
    sleep: (milliseconds) => new Promise((done) => setTimeout(done, milliseconds)),
  },
  patience: usualPatience,
};

/**
 * `entente data pull [SOURCE…]`: fetches what has a known address and says of the rest where and how to get it.
 * @returns 1 where a file did not come, or one that was asked for by its data set's name has to be got by hand; else 0
 */
export async function dataPull(given: Given, effects: Effects, reach: PullReach = world): Promise<number> {
  const wanted = sourcesNamed(given.words, reach.sources);
  const to = given.text('to');
  const folder = to === undefined ? sourcesHome(effects.env) : resolve(effects.cwd, to);
  const progress = progressOf(given, effects);
  let pulled: Pulled[];
  try {
    pulled = await pullSources(
      { sources: wanted, to: folder, acceptEdition: given.flag('accept-edition'), patience: reach.patience },
      { ...reach.network, now: effects.now, progress: (done, total, what) => progress.step(done, total ?? 0, what) },
    );
  } finally {
    progress.stop();
  }
  const failed = pulled.filter(({ state }) => state === 'failed' || state === 'set-aside');
  const byHand = pulled.filter(({ state }) => state === 'by-hand');
  if (given.flag('json')) effects.out(`${JSON.stringify({ folder, files: pulled }, null, 1)}\n`);
  else if (!given.flag('quiet')) tell(pulled, wanted, folder, effects);
  for (const { path, problem } of failed) effects.err(`entente: ${path}: ${problem}\n`);
  return failed.length > 0 || (given.words.length > 0 && byHand.length > 0) ? 1 : 0;
}

/** @throws InputError for a name of no data set, proposing the nearest */
function sourcesNamed(names: readonly string[], sources: readonly Source[]): Source[] {
  if (names.length === 0) return sources.filter(({ read, ours }) => read && !ours);
  return [...new Set(names)].map((name) => {
    const source = sources.find(({ id }) => id === name);
    if (!source) {
      const near = closest(
        name,
        sources.map(({ id }) => id),
      );
      throw new InputError(name, 'no such data set', `Did you mean ${near}? entente data status lists them`);
    }
    if (source.ours) throw new InputError(name, 'it comes with Entente', 'There is nothing to pull');
    return source;
  });
}

function tell(pulled: readonly Pulled[], sources: readonly Source[], folder: string, { out }: Effects): void {
  const words = { there: 'here already', fetched: 'fetched', accepted: 'taken as it is, its edition recorded' };
  for (const { source, file, state } of pulled)
    if (state === 'there' || state === 'fetched' || state === 'accepted') out(`${source}: ${file}: ${words[state]}\n`);
  for (const source of sources) {
    const left = pulled.filter((file) => file.source === source.id && file.state === 'by-hand');
    if (left.length === 0) continue;
    out(`${source.id}: by hand into ${folder}/${source.id}/: ${left.map(({ file }) => file).join(', ')}\n`);
    out(`  ${source.byHand}\n`);
    for (const { name, recipe } of source.files)
      if (recipe && left.some(({ file }) => file === name)) out(`  ${name}: ${recipe}\n`);
  }
  const count = (...states: Pulled['state'][]) => pulled.filter(({ state }) => states.includes(state)).length;
  out(
    `${count('there', 'fetched', 'accepted')} of ${pulled.length} files are here, ${count('by-hand')} to be got by hand, ${count('failed', 'set-aside')} failed (${folder})\n`,
  );
}
