import { resolve } from 'node:path';
import type { Atlas } from '../atlas/atlas.ts';
import { type Balance, balanceSteps } from '../inquiry/balance.ts';
import { balanceOver } from '../inquiry/balance-series.ts';
import { inTurns } from '../inquiry/in-turns.ts';
import { tieRules, tieRulesOf } from '../inquiry/tie-rules.ts';
import type { SignedNetwork } from '../networks/index.ts';
import { balanceJson, balanceSeriesJson } from '../pages/networks/balance-json.ts';
import type { NetworkOrigin } from '../pages/networks/balance-members.ts';
import { balancePage } from '../pages/networks/balance-page.ts';
import { balanceSeriesPage } from '../pages/networks/balance-series-page.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { edgeListIn, MOST_TIES } from '../sources/edge-list/read.ts';
import { InputError } from '../sources/input-error.ts';
import { balanceCsv, balanceSeriesCsv } from '../views/balance-csv.ts';
import { checkReached, networkOfYear, pairIn, yearsGiven } from '../views/balance-network.ts';
import { wholeNumber, year } from '../views/number-argument.ts';
import type { Given } from '../views/view.ts';
import { writeBalanceFiles, writeSeriesFiles } from './balance-files.ts';
import { searchProgress } from './balance-progress.ts';
import type { Command, Effects } from './command.ts';
import { atlasOf } from './open-atlas.ts';
import { printPage } from './print-page.ts';

/** Seconds for a proof unless told otherwise: of one network, and of each year of a series. */
const SECONDS = 120;
const SECONDS_A_YEAR = 5;

export const balanceCommand: Command = {
  name: 'balance',
  summary: 'Friends and foes as two camps: how far from balance, who is at odds, who could go either way',
  usage: 'entente balance [A B] --year Y [--rule RULE] | --from Y --to Y [--rule RULE] | --edges FILE [A B]',
  about:
    'States and their friendly and hostile ties as a signed network, split into two camps so that as few ties as possible are at odds (friends across, foes within): their number is the frustration index, with a proof that no split has fewer, or two bounds where the time runs out. With it all optimal camps or a sample, who could go either way, the share of balanced triangles and walk balance. With two states: whether they stand in the same camp, in which share of optimal splits. With --from and --to: the measures by year, side by side. Rules disagree and are never mixed unless you ask (treaties+votes: signs by votes where treaties give none).',
  options: {
    year: { type: 'string', value: 'Y', about: 'the network of a year' },
    from: { type: 'string', value: 'Y', about: 'by year: the first (default 1946)' },
    to: { type: 'string', value: 'Y', about: 'by year: the last (default: the last that the rule reaches)' },
    rule: {
      type: 'string',
      value: 'RULE',
      about: `who is a friend, who a foe: ${Object.keys(tieRules).join(', ')} (default treaties), or several joined by +`,
    },
    edges: {
      type: 'string',
      value: 'FILE',
      about: `a network of your own: comma-separated columns from, to, sign; at most ${MOST_TIES.toLocaleString('en')} ties`,
    },
    states: { type: 'string', value: 'A,B', about: 'two states (or members of the list) to set beside each other' },
    seconds: {
      type: 'string',
      value: 'N',
      about: `time for the proof; then both bounds are printed (default ${SECONDS}, and ${SECONDS_A_YEAR} for each year of a series)`,
    },
    proof: { type: 'boolean', about: 'list the closed chains of ties that prove it' },
    svg: { type: 'string', value: 'FILE', about: 'also draw it' },
    graphml: { type: 'string', value: 'FILE', about: 'also write the network with its camps as GraphML' },
    gexf: { type: 'string', value: 'FILE', about: 'also write it as GEXF, for Gephi' },
    markdown: { type: 'boolean', about: 'print Markdown' },
  },
  examples: [
    'entente balance --year 2010',
    'entente balance RUS CHN --year 2010 --rule votes',
    'entente balance IND PAK --year 1971',
    'entente balance --from 1946 --to 2018 --rule peace --csv',
    'entente balance --edges ties.csv --seconds 600 --gexf ties.gexf',
  ],
  run: async (given, effects) => {
    checkWhich(given);
    if (given.text('from') !== undefined || given.text('to') !== undefined) await overYears(given, effects);
    else await oneNetwork(given, effects);
    return 0;
  },
};

/** @throws InputError where not exactly one kind of network is asked for, or a flag belongs to another kind */
function checkWhich(given: Given): void {
  const series = ['from', 'to'].some((flag) => given.text(flag) !== undefined);
  const asked = [given.text('year') !== undefined, series, given.text('edges') !== undefined];
  const ways = '--year Y, --from Y --to Y or --edges FILE';
  if (!asked.includes(true))
    throw new InputError('no network given', `one of ${ways} is needed`, 'For example: entente balance --year 2010');
  if (asked.filter(Boolean).length > 1)
    throw new InputError(
      ['--year', '--from and --to', '--edges'].filter((_, n) => asked[n]).join(' and '),
      'they ask for different networks',
      `Give one of ${ways}`,
    );
  if (given.text('edges') !== undefined && given.text('rule') !== undefined)
    throw new InputError('--rule', 'a list of your own brings its signs', 'Leave --rule out, or give --year');
  for (const flag of ['states', 'graphml', 'gexf'])
    if (series && given.text(flag) !== undefined)
      throw new InputError(`--${flag}`, 'it is of one network', 'Give --year in place of --from and --to');
  if (series && given.words.length > 0)
    throw new InputError(
      `"${given.words.join(' ')}"`,
      'two states are set beside each other in one network',
      'Give --year in place of --from and --to',
    );
  if (given.words.length > 0 && given.text('states') !== undefined)
    throw new InputError('--states', 'the two are given twice', 'Name them once');
}

async function oneNetwork(given: Given, effects: Effects): Promise<void> {
  const seconds = wholeNumber(given, 'seconds', [0, 1_000_000]) ?? SECONDS;
  const { network, origin, atlas } = await networkOf(given, effects);
  const pair = pairIn(network, origin, given);
  const what = origin.kind === 'list' ? origin.file : `${origin.signed.year}`;
  const balance = await searching(given, effects, seconds, (search) => search(network, what, pair));
  await writeBalanceFiles(balance, origin, given, effects);
  if (given.flag('json')) effects.out(`${JSON.stringify(balanceJson(balance, origin), null, 1)}\n`);
  else if (given.flag('csv')) effects.out(balanceCsv(balance, origin));
  else
    await printPage(
      balancePage(
        balance,
        origin,
        atlas && { manifest: atlas.manifest, provenance: provenanceOf(atlas) },
        given.flag('proof'),
      ),
      given,
      effects,
    );
}

async function networkOf(
  given: Given,
  effects: Effects,
): Promise<{ network: SignedNetwork; origin: NetworkOrigin; atlas?: Atlas }> {
  const file = given.text('edges');
  if (file !== undefined) {
    const { network, ...repeats } = await edgeListIn(resolve(effects.cwd, file), file);
    if (repeats.repeated > 0 && !given.flag('quiet'))
      effects.err(
        `${file}: ${repeats.repeated} ${repeats.repeated === 1 ? 'line gives a tie' : 'lines give ties'} again with the same sign (the first is line ${repeats.firstRepeated}); each tie counts once.\n`,
      );
    return { network, origin: { kind: 'list', file, ...repeats } };
  }
  const rules = tieRulesOf(given.text('rule') ?? 'treaties', '--rule');
  const atlas = atlasOf(given, effects);
  return { ...(await networkOfYear(atlas, year(given)!, rules)), atlas };
}

async function overYears(given: Given, effects: Effects): Promise<void> {
  const rules = tieRulesOf(given.text('rule') ?? 'treaties', '--rule');
  const [from, to] = yearsGiven(given, rules);
  const seconds = wholeNumber(given, 'seconds', [0, 1_000_000]) ?? SECONDS_A_YEAR;
  const atlas = atlasOf(given, effects);
  const series = await searching(given, effects, seconds, (search) =>
    balanceOver(atlas, [from, to], rules, (network, y) => search(network, `${y}`)),
  );
  checkReached(series);
  await writeSeriesFiles(series, given, effects);
  if (given.flag('json')) effects.out(`${JSON.stringify(balanceSeriesJson(series), null, 1)}\n`);
  else if (given.flag('csv')) effects.out(balanceSeriesCsv(series));
  else
    await printPage(
      balanceSeriesPage(series, { manifest: atlas.manifest, provenance: provenanceOf(atlas) }),
      given,
      effects,
    );
}

type Search = (network: SignedNetwork, what: string, pair?: readonly [number, number]) => Promise<Balance>;

/**
 * Runs searches with progress. An interrupt stops the search that runs, and those that follow, at the bounds they have; a second one
 * ends the program.
 */
async function searching<T>(
  given: Given,
  effects: Effects,
  seconds: number,
  work: (search: Search) => Promise<T>,
): Promise<T> {
  const seed = wholeNumber(given, 'seed', [0, 2 ** 31 - 1]) ?? 1;
  let stopped = false;
  const takeBack = effects.onInterrupt?.(() => {
    stopped = true;
  });
  const progress = searchProgress(given, effects, seconds);
  try {
    return await work((network, what, pair) =>
      inTurns(
        balanceSteps(network, {
          ...{ seconds, seed, cancelled: () => stopped },
          onProgress: (far) => progress.step(far, what),
          ...(pair && { pair }),
        }),
      ),
    );
  } finally {
    progress.stop();
    takeBack?.();
    if (stopped && !given.flag('quiet')) effects.err('Stopped: what follows is as far as the search came.\n');
  }
}
