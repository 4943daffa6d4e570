import { relative, resolve } from 'node:path';
import type { Balance } from '../inquiry/balance.ts';
import type { BalanceSeries } from '../inquiry/balance-series.ts';
import { campGraph } from '../pages/networks/balance-graph.ts';
import type { NetworkOrigin } from '../pages/networks/balance-members.ts';
import type { Given } from '../views/view.ts';
import type { Effects } from './command.ts';
import { writeNamed } from './named-file.ts';

/** Writes the files that were asked for: a picture, GraphML, GEXF. @throws InputError where one cannot be written */
export async function writeBalanceFiles(
  balance: Balance,
  origin: NetworkOrigin,
  given: Given,
  effects: Effects,
): Promise<void> {
  const graph = () => campGraph(balance, origin);
  await write(given, effects, 'svg', async () =>
    (await import('../pages/networks/balance-picture.ts')).balancePicture(balance, origin),
  );
  await write(given, effects, 'graphml', async () =>
    (await import('../pages/render/graphml.ts')).renderGraphml(graph()),
  );
  await write(given, effects, 'gexf', async () => (await import('../pages/render/gexf.ts')).renderGexf(graph()));
}

/** Draws the measures by year, where asked for. */
export async function writeSeriesFiles(series: BalanceSeries, given: Given, effects: Effects): Promise<void> {
  await write(given, effects, 'svg', async () =>
    (await import('../pages/networks/balance-picture.ts')).balanceSeriesPicture(series),
  );
}

async function write(given: Given, effects: Effects, flag: string, text: () => Promise<string>): Promise<void> {
  const file = given.text(flag);
  if (file === undefined) return;
  writeNamed(file, await text(), effects);
  if (!given.flag('quiet')) effects.err(`Written: ${relative(effects.cwd, resolve(effects.cwd, file))}\n`);
}
