import { balanceSteps } from '../inquiry/balance.ts';
import { balanceOver } from '../inquiry/balance-series.ts';
import { inTurns } from '../inquiry/in-turns.ts';
import { reachOf } from '../inquiry/signed-year.ts';
import { type TieRule, tieRules, tieRulesOf, tieRuleWords } from '../inquiry/tie-rules.ts';
import { balanceJson, balanceSeriesJson } from '../pages/networks/balance-json.ts';
import { balancePage } from '../pages/networks/balance-page.ts';
import { balancePicture, balanceSeriesPicture } from '../pages/networks/balance-picture.ts';
import { balanceSeriesPage } from '../pages/networks/balance-series-page.ts';
import { provenanceOf } from '../pages/provenance.ts';
import { balanceCsv, balanceSeriesCsv } from './balance-csv.ts';
import { checkReached, networkOfYear, pairIn, yearsGiven } from './balance-network.ts';
import { wholeNumber, year } from './number-argument.ts';
import type { Answer, Desk, Given, View } from './view.ts';

/** Seconds for a proof, where others wait: of one network, and of each year of a series. Ours. */
const SECONDS = 10;
const SECONDS_A_YEAR = 2;
const MOST_SECONDS = 60;

export const balanceView: View = {
  name: 'balance',
  summary: 'Friends and foes as two camps: how far from balance, who is at odds, who could go either way',
  usage: 'entente balance [A B] --year Y [--rule RULE] | --from Y --to Y [--rule RULE]',
  about:
    'States and their friendly and hostile ties as a signed network, split into two camps so that as few ties as possible are at odds (friends across, foes within): their number is the frustration index, with a proof that no split has fewer, or two bounds where the time runs out. With two states: whether they stand in the same camp, in which share of optimal splits. With a first or a last year: the measures by year, side by side. Rules disagree and are never mixed unless you ask (treaties+votes: signs by votes where treaties give none).',
  words: [
    { name: 'a', kind: 'state', about: 'one of two states to set beside each other', optional: true },
    { name: 'b', kind: 'state', about: 'the other', optional: true },
  ],
  options: {
    year: { type: 'string', value: 'Y', kind: 'year', about: 'the year (default: the last that the rule reaches)' },
    rule: {
      ...{ type: 'string', value: 'RULE', kind: 'text', unset: 'treaties' },
      choices: () => [...Object.keys(tieRules), 'treaties+votes'],
      called: (rules) =>
        tieRulesOf(rules, '--rule')
          .map((rule) => tieRuleWords[rule])
          .join(', else '),
      about: `who is a friend, who a foe: ${Object.keys(tieRules).join(', ')} (default treaties), or several joined by +`,
    },
    from: { type: 'string', value: 'Y', kind: 'year', about: 'by year: the first (default 1946)' },
    to: {
      type: 'string',
      value: 'Y',
      kind: 'year',
      about: 'by year: the last (default: the last that the rule reaches)',
    },
    seconds: {
      ...{ type: 'string', value: 'N', kind: 'whole' },
      about: `time for the proof, at most ${MOST_SECONDS} (default ${SECONDS}, and ${SECONDS_A_YEAR} for each year of a series)`,
    },
    proof: { type: 'boolean', about: 'list the closed chains of ties that prove it' },
  },
  examples: [
    'entente balance --year 2010',
    'entente balance RUS CHN --year 2010 --rule votes',
    'entente balance IND PAK --year 1971',
    'entente balance --from 1946 --to 2018 --rule peace --csv',
  ],
  drawing: 'the camps, or the measures by year',
  schemas: ['balance'],
  answer: (given, desk) =>
    given.text('from') !== undefined || given.text('to') !== undefined ? byYear(given, desk) : ofYear(given, desk),
};

const rulesGiven = (given: Given) => tieRulesOf(given.text('rule') ?? 'treaties', '--rule');

const lastReached = (rules: readonly TieRule[]) => Math.max(...rules.map((rule) => reachOf(rule)[1]));

async function ofYear(given: Given, { atlas }: Desk): Promise<Answer> {
  const rules = rulesGiven(given);
  const seconds = wholeNumber(given, 'seconds', [0, MOST_SECONDS]) ?? SECONDS;
  const { network, origin } = await networkOfYear(atlas, year(given) ?? lastReached(rules), rules);
  const pair = pairIn(network, origin, given);
  const balance = await inTurns(balanceSteps(network, { seconds, seed: seedOf(given), ...(pair && { pair }) }));
  return {
    json: () => balanceJson(balance, origin),
    csv: () => balanceCsv(balance, origin),
    svg: () => balancePicture(balance, origin),
    page: () =>
      balancePage(balance, origin, { manifest: atlas.manifest, provenance: provenanceOf(atlas) }, given.flag('proof')),
  };
}

async function byYear(given: Given, { atlas }: Desk): Promise<Answer> {
  const rules = rulesGiven(given);
  const years = yearsGiven(given, rules);
  const seconds = wholeNumber(given, 'seconds', [0, MOST_SECONDS]) ?? SECONDS_A_YEAR;
  const seed = seedOf(given);
  const series = await balanceOver(atlas, years, rules, (network) => inTurns(balanceSteps(network, { seconds, seed })));
  checkReached(series);
  return {
    json: () => balanceSeriesJson(series),
    csv: () => balanceSeriesCsv(series),
    svg: () => balanceSeriesPicture(series),
    page: () => balanceSeriesPage(series, { manifest: atlas.manifest, provenance: provenanceOf(atlas) }),
  };
}

const seedOf = (given: Given) => wholeNumber(given, 'seed', [0, 2 ** 31 - 1]) ?? 1;
